package engram.view.memories;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.trial.CueStimulus;
import engram.view.picture.PictureBox;
import engram.view.picture.Thumbnail;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How the cue is made: the picture asked about, what the noise makes of it, and the pattern that gets spikes. */
public final class CueView extends VBox {

    /** Between two pictures, for an arrow. */
    private static final double GAP = 22;

    private static final double LEAST = 24;

    private final PictureBox original = new PictureBox(62, "The picture asked about, without noise");
    private final PictureBox noisy = new PictureBox(62, "The same with noise, and with what you have drawn on it");
    private final PictureBox pattern =
            new PictureBox(62, "The noisy picture thresholded at its own mean, and drawn on: white neurons get spikes");
    private final Label draw = ViewTools.label("", "caption");
    private final Label silent = ViewTools.label("One colour: no spikes", "warning-text");
    private final Label byHand = ViewTools.label("", "caption");
    private final Button takeBack = ViewTools.dressed(new Button(), "take-back", null, Feather.ROTATE_CCW,
            "Undoes all changes by hand: the cue is again as the noise made it", "tiny");
    private final HBox pictures = new HBox();
    private Picture shown;
    /** What is asked, or null. */
    private CueStimulus question;
    private boolean retouched;
    private boolean isSilent;

    /** Makes an empty view. */
    public CueView() {
        getStyleClass().add("cue");
        setId("cue");
        pictures.getChildren()
                .addAll(captioned(original, "original"), arrow(), captioned(noisy, "noisy"), arrow(),
                        captioned(pattern, "pattern"));
        pictures.getStyleClass().add("section-row");
        draw.setId("draw");
        Tips.explain(draw, "The number of the draw of noise and cue spikes; the same number and seed give the same spikes");
        Tips.explain(silent, "The cue has one colour, so no pixel is lighter than its mean, and no neuron gets a spike");
        byHand.setId("by-hand");
        byHand.setMinWidth(Region.USE_PREF_SIZE);
        takeBack.setAccessibleText("Undo all changes by hand");
        // One line, whatever it says: nothing moves when it says something else.
        HBox line = new HBox(6, draw, silent, byHand, takeBack);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("section-row", "cue-line");
        show(Retouch.NONE);
        show((CueStimulus) null);
        getChildren().addAll(pictures, line);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Its pictures follow its width, and must not keep it from becoming narrower. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    /** The pictures are as large as the column's width allows. */
    private void fit(double width) {
        double room = width - pictures.getInsets().getLeft() - pictures.getInsets().getRight() - 2 * GAP;
        double side = Math.max(LEAST, Math.floor(room / 3) - 2);
        Stream.of(original, noisy, pattern).forEach(box -> box.setSide(side));
    }

    private static VBox captioned(PictureBox box, String caption) {
        VBox both = new VBox(2, box, ViewTools.label(caption, "caption"));
        both.setAlignment(Pos.TOP_CENTER);
        return both;
    }

    private static StackPane arrow() {
        StackPane arrow = new StackPane(new FontIcon(Feather.ARROW_RIGHT));
        arrow.getStyleClass().add("cue-arrow");
        arrow.setMinWidth(0);
        HBox.setHgrow(arrow, Priority.ALWAYS);
        return arrow;
    }

    /** Shows the picture that is asked about; nothing where there is none. */
    public void show(Optional<Memory> asked) {
        Picture picture = asked.map(Memory::picture).orElse(null);
        if (shown != picture) {
            shown = picture;
            // Another picture object may hold what is asked already: nobody asks anew then.
            boolean known = question != null && asked.isPresent() && question.name().equals(asked.get().name());
            original.show(picture == null ? null : known ? Thumbnail.of(question.original()) : Thumbnail.of(picture.preview()));
        }
        if (picture == null) {
            show((CueStimulus) null);
        }
    }

    /** Takes all changes by hand back. */
    public Button takeBack() {
        return takeBack;
    }

    /** Says which draw of the noise is asked, from 0 on. */
    public void showDraw(long number) {
        draw.setText("draw " + (number + 1));
    }

    /** Says how much of the cue was changed by hand, if anything was. */
    public void show(Retouch retouch) {
        retouched = !retouch.isEmpty();
        byHand.setText(Text.count(retouch.count(), "neuron") + " set by hand");
        showLine();
    }

    /** Shows what the noise has made of it; nothing where it is null. */
    public void show(CueStimulus newQuestion) {
        question = newQuestion;
        if (question != null) {
            original.show(Thumbnail.of(question.original()));
        }
        noisy.show(question == null ? null : Thumbnail.of(question.seen()));
        pattern.show(question == null ? null : Thumbnail.of(question.pattern()));
        isSilent = question != null && question.pattern().isEmpty();
        showLine();
    }

    private void showLine() {
        ViewTools.show(silent, isSilent);
        ViewTools.show(byHand, retouched && !isSilent);
        ViewTools.show(takeBack, retouched);
        ViewTools.show(draw, !retouched && !isSilent);
    }
}
