package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.export.ExportChoice.Item;

/** A choice of a few, side by side in one frame, of which always one is chosen. */
final class Segments extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private final String id;

    /** Makes a choice; each button's id is this one's with the key behind it. */
    Segments(String id, String title) {
        this.id = id;
        setId(id);
        setAccessibleText(title);
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
    }

    /** Offers something; what was chosen stays where it still can be, else it is the first. */
    void offer(List<Item> items) {
        String before = key();
        // Else the one that is taken away would be chosen again.
        group.getToggles().clear();
        getChildren().setAll(items.stream().map(this::button).toList());
        choose(before != null && items.stream().anyMatch(item -> item.key().equals(before)) ? before : items.getFirst().key());
    }

    private ToggleButton button(Item item) {
        ToggleButton button = new ToggleButton(item.title());
        button.setId(id + "-" + item.key());
        button.setUserData(item.key());
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Chooses one. */
    void choose(String key) {
        group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(key)).forEach(group::selectToggle);
    }

    /** The key of what is chosen; null before anything is offered. */
    String key() {
        return group.getSelectedToggle() == null ? null : (String) group.getSelectedToggle().getUserData();
    }

    /** What is to be done when another is chosen. */
    void setOnChange(Runnable action) {
        group.selectedToggleProperty().addListener((_, _, now) -> {
            if (now != null) {
                action.run();
            }
        });
    }
}
