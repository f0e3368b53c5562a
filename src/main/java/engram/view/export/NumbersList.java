package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Numbers;

/** Tables and arrays, a tick for each that is wanted. The one that was ticked or pointed out last is looked at. */
final class NumbersList extends ScrollPane {

    private final VBox boxes = new VBox(2);
    private final Runnable onChange;
    private String shown;

    NumbersList(Runnable onChange) {
        this.onChange = onChange;
        getStyleClass().add("numbers-list");
        setContent(boxes);
        setFitToWidth(true);
        setFocusTraversable(false);
    }

    /** Offers something; what was ticked stays so. */
    void offer(List<Item> items) {
        Set<String> before = boxes.getChildren().isEmpty() ? Set.of(items.getFirst().key()) : Set.copyOf(keys());
        boxes.getChildren().setAll(items.stream().map(item -> box(item, before.contains(item.key()))).toList());
        if (shown == null || items.stream().noneMatch(item -> item.key().equals(shown))) {
            shown = keys().stream().findFirst().orElse(items.getFirst().key());
        }
    }

    private CheckBox box(Item item, boolean ticked) {
        CheckBox box = new CheckBox(item.title());
        box.setId("numbers-" + item.key());
        box.setUserData(item.key());
        box.setSelected(ticked);
        box.selectedProperty().addListener((_, _, now) -> {
            List<String> keys = keys();
            if (now) {
                shown = item.key();
            } else if (!keys.isEmpty() && item.key().equals(shown)) {
                shown = keys.getLast();
            }
            onChange.run();
        });
        return box;
    }

    /** Ticks those of these keys that there are; leaves all as it is where there are none. */
    void restore(List<String> keys) {
        List<CheckBox> all = boxes.getChildren().stream().map(CheckBox.class::cast).toList();
        if (all.stream().anyMatch(box -> keys.contains((String) box.getUserData()))) {
            all.forEach(box -> box.setSelected(keys.contains((String) box.getUserData())));
            shown = keys().getFirst();
        }
    }

    /** The keys of what is ticked. */
    List<String> keys() {
        return boxes.getChildren()
                .stream()
                .filter(box -> ((CheckBox) box).isSelected())
                .map(box -> (String) box.getUserData())
                .toList();
    }

    /** What is ticked; empty where nothing is. */
    Optional<Numbers> numbers() {
        List<String> keys = keys();
        return keys.isEmpty() ? Optional.empty() : Optional.of(new Numbers(keys, shown));
    }
}
