package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.view.control.NumberField;
import engram.view.control.Segments;
import engram.view.control.ViewTools;
import engram.view.export.ExportChoice.Content;
import engram.view.export.ExportChoice.Item;
import engram.view.export.ExportChoice.Look;
import engram.view.export.ExportChoice.Offer;

/** How something is to be drawn: what, on which ground, in which colours. */
final class LookRows {

    /** Maps of more pixels in a row are not suggested. */
    private static final int MOST_ACROSS = 2048;

    /** The same in a film, of which each frame has spikes and rates, and not too many pixels for a GIF. */
    private static final int MOST_ACROSS_IN_FILMS = 1024;

    private static final Item LIGHT = new Item("light", "Light");
    private static final Item DARK = new Item("dark", "Dark");

    private final String id;
    private final boolean mapsOnly;
    private final ComboBox<Content> content;
    private final ComboBox<Item> palette;
    private final Segments<Item> ground;
    private final SizeRows size;
    /** Nobody has chosen a ground yet: it is the window's. */
    private boolean groundChosen;
    /** The same of the colours. */
    private boolean paletteChosen;

    private boolean drawn = true;
    private boolean offering;

    /**
     * Makes the rows.
     *
     * @param id the beginning of the controls' ids
     * @param mostCell the most pixels a side for each neuron
     * @param mapsOnly whether there are neither views nor lengths on paper
     * @param onChange what to do when anything is set
     */
    LookRows(String id, int mostCell, boolean mapsOnly, Runnable onChange) {
        this.id = id;
        this.mapsOnly = mapsOnly;
        size = new SizeRows(id, mostCell, mapsOnly ? MOST_ACROSS_IN_FILMS : MOST_ACROSS, onChange);
        content = ViewTools.list(id + "-content", "Shows", List.of(), shown -> shown.item().title());
        palette = ViewTools.list(id + "-palette", "Colours", List.of(), Item::title);
        ground = new Segments<>(id + "-ground", "Ground", Item::title);
        ground.offer(List.of(LIGHT, DARK), Item::key);
        content.valueProperty().addListener((_, _, now) -> {
            if (now != null) {
                size.setMaps(now.maps());
                enable();
            }
            onChange.run();
        });
        palette.valueProperty().addListener((_, _, _) -> {
            paletteChosen |= !offering;
            onChange.run();
        });
        ground.value().addListener((_, _, _) -> {
            groundChosen |= !offering;
            onChange.run();
        });
    }

    /** What does not count for a format cannot be set. */
    void setFormat(ExportChoice.Format format) {
        drawn = format.drawn();
        size.setFormat(format);
        enable();
    }

    private void enable() {
        palette.setDisable(!drawn || content.getValue() == null || !content.getValue().maps());
        ground.node().setDisable(!drawn);
    }

    /**
     * Adds the rows.
     *
     * @param besideGround what else there is to be said of the ground
     */
    void addTo(OptionRows rows, Node... besideGround) {
        rows.add("Shows", content,
                mapsOnly ? "Which maps are drawn" : "Which maps are drawn, or which of the views that are open");
        rows.add("Colours", palette, "The colours of firing rates, from none to the most; those of a view are its own");
        HBox grounds = new HBox(10, besideGround);
        grounds.setAlignment(Pos.CENTER_RIGHT);
        grounds.getChildren().add(ground.node());
        rows.add("Ground", grounds, "What is around it: white for paper, dark for slides. The maps are the same on both");
        if (mapsOnly) {
            size.addPixelsTo(rows);
        } else {
            size.addTo(rows);
        }
    }

    /** Chooses what is to be seen, where it is offered. */
    void see(String key) {
        named(List.copyOf(content.getItems()), shown -> shown.item().key(), key).ifPresent(content::setValue);
    }

    /** Offers something; what was chosen stays where it still can be. */
    void offer(Offer offer, String first) {
        offering = true;
        List<Content> contents = offer.contents().stream().filter(each -> each.maps() || !mapsOnly).toList();
        String before = content.getValue() == null ? first : content.getValue().item().key();
        content.getItems().setAll(contents);
        content.setValue(named(contents, shown -> shown.item().key(), before).orElse(contents.getFirst()));
        String colours = paletteChosen && palette.getValue() != null ? palette.getValue().key() : offer.palette();
        palette.getItems().setAll(offer.palettes());
        palette.setValue(named(offer.palettes(), Item::key, colours).orElse(offer.palettes().getFirst()));
        if (!groundChosen) {
            ground.value().setValue(offer.dark() ? DARK : LIGHT);
        }
        size.fit(offer.side());
        offering = false;
    }

    private static <T> Optional<T> named(List<T> all, Function<T, String> key, String wanted) {
        return all.stream().filter(each -> key.apply(each).equals(wanted)).findFirst();
    }

    /** Notes what was chosen. */
    void remember(Map<String, String> choices) {
        choices.put(id + ".content", content.getValue().item().key());
        if (groundChosen) {
            choices.put(id + ".ground", ground.value().getValue().key());
        }
        if (paletteChosen) {
            choices.put(id + ".palette", palette.getValue().key());
        }
        size.remember(choices);
    }

    /** Chooses what was noted, where that can still be. */
    void restore(Map<String, String> choices, Offer offer) {
        named(content.getItems(), shown -> shown.item().key(), choices.getOrDefault(id + ".content", ""))
                .ifPresent(content::setValue);
        named(List.of(LIGHT, DARK), Item::key, choices.getOrDefault(id + ".ground", "")).ifPresent(chosen -> {
            groundChosen = true;
            ground.value().setValue(chosen);
        });
        named(palette.getItems(), Item::key, choices.getOrDefault(id + ".palette", "")).ifPresent(chosen -> {
            paletteChosen = true;
            palette.setValue(chosen);
        });
        size.restore(choices);
        size.fit(offer.side());
    }

    /** The fields that can be wrong. */
    List<NumberField> fields() {
        return size.fields();
    }

    /** The field that says how large it gets. */
    NumberField cell() {
        return size.field();
    }

    /** What is set; to be asked only where all of it is right. */
    Look look() {
        return new Look(content.getValue().item().key(), ground.value().getValue() == DARK, palette.getValue().key(),
                size.size());
    }

    /** What is wrong with a number, with its field; empty where nothing is. */
    Optional<Map.Entry<NumberField, String>> complaint() {
        return size.complaint();
    }

    /** Whether something is offered and all numbers are right. */
    boolean isRight() {
        return content.getValue() != null && complaint().isEmpty();
    }
}
