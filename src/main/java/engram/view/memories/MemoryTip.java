package engram.view.memories;

import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Appearance;
import engram.model.experiment.Memory;
import engram.view.picture.PictureBox;
import engram.view.picture.Thumbnail;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/** What a memory is, for its tile's tip: name, place, size, and the three pictures that become of one. */
final class MemoryTip {

    private static final double BOX = 80;

    private MemoryTip() {}

    /**
     * Makes a tip's content.
     *
     * @param memory which
     * @param place its place among all, from 0 on
     * @param count how many there are
     * @param appearance what it looks like to the network, or null where that is not known yet
     */
    static Node of(Memory memory, int place, int count, Appearance appearance) {
        HBox pictures = new HBox(8, captioned("original", Thumbnail.of(memory.picture().preview())));
        if (appearance != null) {
            pictures.getChildren()
                    .addAll(captioned("grey", Thumbnail.of(appearance.grey())),
                            captioned("pattern", Thumbnail.of(appearance.pattern())));
        }
        Label what = new Label(Text.of("%,d of %,d, %d \u00D7 %d pixels%s", place + 1, count, memory.picture().width(),
                memory.picture().height(), memory.inverted() ? ", inverted" : ""));
        Label how = new Label(appearance != null && appearance.pattern().isEmpty()
                ? "One colour: no pixel is lighter than the mean, no neuron gets a spike, and there is nothing to learn."
                : "Where the picture is lighter than its mean, the pattern is white, and neurons get spikes.");
        how.setWrapText(true);
        how.setMaxWidth(3 * BOX + 24);
        VBox tip = new VBox(6, ViewTools.label(memory.name(), "tip-title"), what, pictures, how);
        tip.getStyleClass().add("memory-tip");
        return tip;
    }

    private static Node captioned(String caption, Image image) {
        PictureBox box = new PictureBox(BOX);
        box.show(image);
        VBox both = new VBox(2, box, new Label(caption));
        both.setAlignment(Pos.CENTER);
        return both;
    }
}
