package engram.view.maps;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.palette.Palette;
import engram.view.control.Segments;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** What stands above the cue's map: the tools to draw with, how maps look, and what they show. */
final class CueHead extends HBox {

    private static final int[] TRAILS = {0, 2, 4, 8, 16, MapsView.LONGEST_TRAIL};
    private static final int FIRST_TRAIL = 8;
    /** In the order in which they are offered, side by side and in the menu. */
    private static final List<MapContent> CONTENTS = List.of(MapContent.RATES, MapContent.SPIKES, MapContent.BOTH);
    /** A heading that is so many times as high as one line has two. */
    private static final double TWO_LINES = 1.5;

    private final Label title = ViewTools.label("Cue", "column-title");
    /** Empty until somebody may draw on the cue. */
    private final StackPane drawing = new StackPane();
    private final MenuButton look = ViewTools.dressed(new MenuButton(), "look", null, Feather.SLIDERS,
            "How maps look: colours, and for how long spikes glow", "tiny");
    private final Segments<MapContent> content =
            new Segments<>("map-content", "What the maps show", CONTENTS, MapContent::title, MapContent::explanation);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.VIRIDIS);
    private final IntegerProperty trail = new SimpleIntegerProperty(FIRST_TRAIL);
    private boolean twoRows;
    private boolean tight;

    CueHead() {
        super(4);
        getStyleClass().add("column-head");
        setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(USE_PREF_SIZE);
        title.setId("cue-title");
        look.setMinWidth(USE_PREF_SIZE);
        look.getItems().add(heading("Colours of firing rates"));
        ToggleGroup palettes = new ToggleGroup();
        for (Palette each : Palette.values()) {
            RadioMenuItem entry = entry(palettes, "palette-" + each.title(), each.title(), false, () -> palette.set(each));
            palette.subscribe(chosen -> entry.setSelected(chosen == each));
            look.getItems().add(entry);
        }
        look.getItems().addAll(new SeparatorMenuItem(), heading("Spikes glow for"));
        ToggleGroup trails = new ToggleGroup();
        for (int steps : TRAILS) {
            look.getItems()
                    .add(entry(trails, "trail-" + steps, steps == 0 ? "this step only" : Text.count(steps, "step"),
                            steps == FIRST_TRAIL, () -> trail.set(steps)));
        }
        look.getItems().addAll(new SeparatorMenuItem(), heading("Maps show"));
        ToggleGroup contents = new ToggleGroup();
        for (MapContent each : CONTENTS) {
            RadioMenuItem item = entry(contents, "content-" + each.title(), each.title(), each == MapContent.BOTH,
                    () -> content.value().set(each));
            content.value().subscribe(chosen -> item.setSelected(chosen == each));
            look.getItems().add(item);
        }
        content.value().set(MapContent.BOTH);
        trail.subscribe(_ -> describe());
        getChildren().addAll(title, drawing, ViewTools.stretch(), look, content.node());
    }

    private static MenuItem heading(String text) {
        MenuItem item = new MenuItem(text);
        item.setDisable(true);
        item.getStyleClass().add("menu-heading");
        return item;
    }

    private static RadioMenuItem entry(ToggleGroup group, String id, String text, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id.toLowerCase(Locale.ROOT));
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Puts in the tools to draw with. */
    void letDraw(DrawingTools tools) {
        drawing.getChildren().setAll(tools);
        tools.tool().subscribe(_ -> arrange());
    }

    /**
     * Takes what there is room for.
     *
     * @param two whether spikes and rates have a map each, and there is nothing to choose
     * @param isTight whether what maps show can be chosen in the menu only
     */
    void setRoom(boolean two, boolean isTight) {
        twoRows = two;
        tight = isTight;
        arrange();
    }

    private void arrange() {
        boolean inHand = !drawing.getChildren().isEmpty() && drawing.getChildren().getFirst() instanceof DrawingTools tools
                && tools.tool().get() != null;
        // While somebody draws, the cue shows its spikes, and the tools need the room.
        ViewTools.show(content.node(), !twoRows && !tight && !inHand);
        describe();
    }

    private void describe() {
        look.setText(!twoRows ? null
                : trail.get() == 0 ? "spikes of this step only" : "spikes glow for " + Text.count(trail.get(), "step"));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getHeight() >= TWO_LINES * prefHeight(-1)) {
            // As the networks' headings have it: the name in the first line, what can be done in the second.
            double quarter = Math.round(getHeight() / 4);
            title.setLayoutY(title.getLayoutY() - quarter);
            drawing.relocate(0, drawing.getLayoutY() + quarter);
            look.setLayoutY(look.getLayoutY() + quarter);
        }
    }

    /** What the maps show where there is one for each. */
    ObjectProperty<MapContent> content() {
        return content.value();
    }

    /** The colours of firing rates. */
    ObjectProperty<Palette> palette() {
        return palette;
    }

    /** For how many steps spikes glow, 0 for not at all. */
    IntegerProperty trail() {
        return trail;
    }
}
