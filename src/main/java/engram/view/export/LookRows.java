package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.control.NumberField;
import engram.view.control.ViewTools;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Look;

/** How a moment is to be drawn: what of it, on which ground, how large. */
final class LookRows {

    private static final int PIXELS_SUGGESTED = 12;
    private static final Item LIGHT = new Item("light", "Light");
    private static final Item DARK = new Item("dark", "Dark");

    private final ComboBox<Item> content;
    private final Segments ground;
    private final NumberField cell;

    /** Nobody has chosen a ground yet: it is the window's. */
    private boolean groundChosen;

    private boolean offering;

    /**
     * Makes the rows.
     *
     * @param id the beginning of the controls' ids
     * @param mostCell the most pixels a side for each neuron
     * @param onChange what to do when anything is set
     */
    LookRows(String id, int mostCell, Runnable onChange) {
        content = ViewTools.list(id + "-content", "Shows", List.of(), Item::title);
        content.setMinWidth(Region.USE_PREF_SIZE);
        ground = new Segments(id + "-ground", "Ground");
        ground.offer(List.of(LIGHT, DARK));
        cell = new NumberField(id + "-cell", "Pixels per neuron", 1, mostCell, Math.min(PIXELS_SUGGESTED, mostCell));
        content.valueProperty().addListener((_, _, _) -> onChange.run());
        ground.setOnChange(() -> {
            groundChosen |= !offering;
            onChange.run();
        });
        cell.textProperty().addListener((_, _, _) -> onChange.run());
    }

    void addTo(OptionRows rows) {
        rows.add("Shows", content, "Which maps are drawn");
        rows.add("Ground", ground, "What is around the maps: white for paper, dark for slides. The maps are the same on both");
        rows.add("Pixels per neuron", cell, "Each neuron becomes a square of so many pixels");
    }

    /** Offers something; what was chosen stays where it still can be. */
    void offer(List<Item> contents, boolean dark, String first) {
        offering = true;
        String before = content.getValue() == null ? first : content.getValue().key();
        content.getItems().setAll(contents);
        content.setValue(contents.stream().filter(item -> item.key().equals(before)).findFirst().orElse(contents.getFirst()));
        if (!groundChosen) {
            ground.choose(dark ? DARK.key() : LIGHT.key());
        }
        offering = false;
    }

    NumberField cell() {
        return cell;
    }

    /** What is set; to be asked only where all of it is right. */
    Look look() {
        return new Look(content.getValue().key(), ground.key().equals(DARK.key()), cell.value().getAsInt());
    }

    /** Whether something is offered and the number is right. */
    boolean isRight() {
        return content.getValue() != null && cell.value().isPresent();
    }
}
