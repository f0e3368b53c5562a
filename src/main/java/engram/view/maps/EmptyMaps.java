package engram.view.maps;

import module javafx.controls;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in dashed frames in place of the maps: a way to begin, or to compare. */
public final class EmptyMaps {

    private final Button samples = new Button("Samples", new FontIcon(Feather.GRID));
    private final Button open = new Button("Open\u2026", new FontIcon(Feather.FOLDER));
    private final Button compare = new Button("Compare with a second network", new FontIcon(Feather.COLUMNS));
    private final VBox cue;
    private final Label network = words("What the network makes of a cue is seen here.");
    private final Label twin = words("A second network, asked the same, is seen here.");

    EmptyMaps() {
        samples.setId("empty-samples");
        samples.getStyleClass().add("accent");
        open.setId("empty-open");
        samples.setMinWidth(Region.USE_PREF_SIZE);
        open.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane ways = new FlowPane(8, 8, samples, open);
        ways.setAlignment(Pos.CENTER);
        cue = new VBox(16, words("Drop pictures anywhere"), ways);
        cue.setAlignment(Pos.CENTER);
        compare.setId("open-twin");
        compare.setWrapText(true);
        compare.setAccessibleHelp("Shows a second network beside the first, asked the very same (T)");
    }

    private static Label words(String text) {
        Label label = ViewTools.label(text, "empty-words");
        label.setWrapText(true);
        return label;
    }

    /** Opens the samples. */
    public Button samples() {
        return samples;
    }

    /** Opens files. */
    public Button open() {
        return open;
    }

    Button compare() {
        return compare;
    }

    Node cue() {
        return cue;
    }

    Node network() {
        return network;
    }

    Node twin() {
        return twin;
    }
}
