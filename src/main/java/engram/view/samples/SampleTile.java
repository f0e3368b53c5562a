package engram.view.samples;

import module javafx.controls;
import engram.model.image.file.Sample;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sample in the gallery: its picture, its name, a tick where it is chosen, and a word where it is learned already. */
final class SampleTile extends ToggleButton {

    private static final double FRAME = 8;
    /** Photographs are read at this size at most; what is smaller is enlarged on the screen. */
    private static final double LARGEST = 192;

    private final Sample sample;
    private final Label known = ViewTools.label("in memory", "sample-known");

    /** Makes a tile whose picture is read in the background. */
    SampleTile(Sample sample) {
        super(sample.title());
        this.sample = sample;
        getStyleClass().setAll("sample-tile");
        setId("sample-" + sample.group() + "-" + sample.name());
        setContentDisplay(ContentDisplay.TOP);
        setMinWidth(USE_PREF_SIZE);
        ImageView picture = new ImageView(new Image(sample.location().toExternalForm(), LARGEST, LARGEST, true, true, true));
        picture.setPreserveRatio(true);
        StackPane box = new StackPane();
        box.getStyleClass().add("sample-picture");
        picture.fitWidthProperty().bind(box.widthProperty().subtract(FRAME));
        picture.fitHeightProperty().bind(box.heightProperty().subtract(FRAME));
        StackPane tick = new StackPane(new FontIcon(Feather.CHECK));
        tick.getStyleClass().add("sample-tick");
        tick.visibleProperty().bind(selectedProperty());
        StackPane.setAlignment(tick, Pos.TOP_RIGHT);
        StackPane.setAlignment(known, Pos.BOTTOM_CENTER);
        known.setMinWidth(USE_PREF_SIZE);
        box.getChildren().setAll(picture, known, tick);
        setGraphic(box);
        markKnown(false);
    }

    Sample sample() {
        return sample;
    }

    /** Says whether this sample is learned already. */
    void markKnown(boolean isKnown) {
        known.setVisible(isKnown);
        setAccessibleText(sample.title() + (isKnown ? ", in memory" : ""));
        Tips.explain(this,
                isKnown ? "It is in memory already. Click to choose it or leave it out" : "Click to choose it or leave it out");
    }
}
