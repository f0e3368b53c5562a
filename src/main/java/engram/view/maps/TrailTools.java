package engram.view.maps;

import module javafx.controls;
import engram.model.Text;
import engram.view.control.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** For how long spikes glow in the maps; below, the switch of the twin. */
final class TrailTools extends VBox {

    private final Slider trail = new Slider(0, MapsView.LONGEST_TRAIL, 8);
    private final Label length = caption("");
    private final ToggleButton twin = new ToggleButton("Twin", new FontIcon(Feather.COLUMNS));

    TrailTools() {
        super(2);
        Label title = caption("Trail");
        title.setLabelFor(trail);
        trail.setId("trail");
        trail.getStyleClass().add("small");
        trail.setAccessibleText("Trail of spikes, in steps");
        Tips.explain(trail, "For how many steps a spike keeps glowing; at 0 only the spikes of the current step are seen");
        trail.setBlockIncrement(1);
        trail.valueProperty().addListener(_ -> describe());
        describe();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        twin.setId("twin");
        twin.getStyleClass().addAll("flat", "small");
        twin.setMaxWidth(Double.MAX_VALUE);
        Tips.explain(twin, "A second network beside the first, asked with the same cue: compare two rules, or two sets of"
                + " parameters (T)");
        getChildren().addAll(new HBox(title, space, length), trail, twin);
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    /** In steps, 0 for not at all. */
    int trail() {
        return (int) Math.round(trail.getValue());
    }

    /** Switches the twin on and off. */
    ToggleButton twin() {
        return twin;
    }

    private void describe() {
        length.setText(trail() == 0 ? "off" : Text.count(trail(), "step"));
    }
}
