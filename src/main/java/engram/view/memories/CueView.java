package engram.view.memories;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.trial.CueStimulus;
import engram.view.control.PictureBox;
import engram.view.control.Thumbnail;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** What the network is asked: one of its memories or any other picture, and what the noise has made of it. */
public final class CueView extends VBox {

    private static final double BOX = 70;

    private final ComboBox<Memory> subject =
            ViewTools.list("cue-subject", "What the network is asked about", List.of(), Memory::name);
    private final Button other = ViewTools.dressed(new Button(), "open-cue", null, Feather.FOLDER,
            "Ask about a picture from a file, without learning it", "tiny");
    private final PictureBox original = new PictureBox(BOX, "The picture asked about, without noise");
    private final PictureBox noisy = new PictureBox(BOX, "The same with noise, and with what you have drawn on it");
    private final PictureBox pattern =
            new PictureBox(BOX, "The noisy picture thresholded at its own mean, and drawn on: white neurons get spikes");
    private final Label silent = ViewTools.label("The cue has one colour: no neuron gets a spike.", "warning-text");
    private final Label byHand = ViewTools.label("", "by-hand");
    private final Button takeBack = ViewTools.dressed(new Button(), "take-back", null, Feather.ROTATE_CCW,
            "Undoes all changes by hand: the cue is again as the noise made it", "tiny");
    private final HBox retouched = new HBox(4, byHand, takeBack);
    private Consumer<Memory> onAsk = _ -> {};
    private Memory shown;

    /** Makes an empty view. */
    public CueView() {
        getStyleClass().addAll("cue", "drop-area");
        setId("cue");
        setSpacing(6);
        subject.setMaxWidth(Double.MAX_VALUE);
        subject.setMinWidth(60);
        subject.setPrefWidth(60);
        subject.setPromptText("nothing to ask yet");
        Tips.explain(subject, "What the network is asked about: a memory, or any picture dropped here");
        subject.valueProperty().addListener((_, _, memory) -> {
            if (memory != null && memory != shown) {
                onAsk.accept(memory);
            }
        });
        HBox.setHgrow(subject, Priority.ALWAYS);
        other.setAccessibleText("Ask about a picture from a file");
        HBox head = new HBox(8, ViewTools.label("Cue", "pane-title"), subject, other);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox pictures = new HBox(6, captioned(original, "original"), captioned(noisy, "noisy"), captioned(pattern, "pattern"));
        pictures.setAlignment(Pos.CENTER_LEFT);
        silent.setWrapText(true);
        byHand.setId("by-hand");
        takeBack.setAccessibleText("Undo all changes by hand");
        retouched.setAlignment(Pos.CENTER_LEFT);
        show(Retouch.NONE);
        show((CueStimulus) null);
        getChildren().addAll(head, pictures, silent, retouched);
    }

    private static VBox captioned(PictureBox box, String caption) {
        VBox both = new VBox(2, box, ViewTools.label(caption, "caption"));
        both.setAlignment(Pos.CENTER);
        return both;
    }

    /** Who is told which picture is to be asked about. */
    public void setOnAsk(Consumer<Memory> listener) {
        onAsk = listener;
    }

    /** Opens a chooser for a picture to ask about. */
    public Button other() {
        return other;
    }

    /**
     * Shows what can be asked and what is.
     *
     * @param memories the memories
     * @param asked what is asked; may be none of the memories
     */
    public void show(List<Memory> memories, Optional<Memory> asked) {
        Picture picture = asked.map(Memory::picture).orElse(null);
        if (shown == null ? picture != null : picture != shown.picture()) {
            original.show(picture == null ? null : Thumbnail.of(picture.preview()));
        }
        shown = asked.orElse(null);
        List<Memory> choices = new ArrayList<>(memories);
        asked.filter(memory -> memories.stream().noneMatch(m -> m.id() == memory.id())).ifPresent(choices::add);
        if (!subject.getItems().equals(choices)) {
            // A box that keeps its value while its list changes goes on showing what now stands in that place.
            subject.setValue(null);
            subject.getItems().setAll(choices);
        }
        subject.setValue(shown);
        subject.setDisable(choices.isEmpty());
        if (picture == null) {
            show((CueStimulus) null);
        }
    }

    /** Takes all changes by hand back. */
    public Button takeBack() {
        return takeBack;
    }

    /** Says how much of the cue was changed by hand, if anything was. */
    public void show(Retouch retouch) {
        byHand.setText(Text.count(retouch.count(), "neuron") + " set by hand");
        ViewTools.show(retouched, !retouch.isEmpty());
    }

    /** Shows what the noise has made of it; nothing where it is null. */
    public void show(CueStimulus question) {
        noisy.show(question == null ? null : Thumbnail.of(question.seen()));
        pattern.show(question == null ? null : Thumbnail.of(question.pattern()));
        ViewTools.show(silent, question != null && question.pattern().isEmpty());
    }
}
