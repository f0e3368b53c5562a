package engram.view.study;

import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below a study: how far it is, where it is, how long it will take; and what begins, pauses and stops it. */
public final class StudyFoot extends HBox {

    private final Button play = ViewTools.dressed(new Button(), "study-play", null, Feather.PLAY, "Begin (Space)", "play");
    private final Label done = ViewTools.label("", "study-done");
    private final Label where = ViewTools.label("", "study-where");
    private final Label left = ViewTools.label("", "study-where");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button stop = ViewTools.dressed(new Button(), "study-stop", "Stop, keep results", Feather.SQUARE,
            "Stops the study. What is known of it is kept, and can be gone on with");

    /** A foot of a study that is still to come. */
    StudyFoot() {
        getStyleClass().addAll("foot-view", "study-foot");
        done.setId("study-done");
        where.setId("study-where");
        left.setId("study-left");
        bar.setId("study-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        done.setMinWidth(USE_PREF_SIZE);
        left.setMinWidth(USE_PREF_SIZE);
        where.setMinWidth(0);
        where.setWrapText(true);
        where.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(where, Priority.ALWAYS);
        stop.setMinWidth(USE_PREF_SIZE);
        stop.getStyleClass().remove("flat");
        HBox words = new HBox(done, where, left);
        words.getStyleClass().add("study-words");
        VBox middle = new VBox(words, bar);
        middle.getStyleClass().add("study-progress");
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox transport = new HBox(play);
        transport.getStyleClass().add("transport");
        getChildren().addAll(transport, middle, stop);
    }

    /** Begins, pauses, goes on. */
    public Button play() {
        return play;
    }

    /** Stops. */
    public Button stop() {
        return stop;
    }

    /**
     * Shows how far it is.
     *
     * @param words how far, where, and what is left, each perhaps empty
     * @param share from 0 to 1
     */
    void show(StudyPlace.Going words, double share) {
        done.setText(words.done());
        where.setText(words.where());
        Tips.explain(where, words.where());
        left.setText(words.left());
        bar.setProgress(share);
        bar.setAccessibleText(words.done());
        play.setDisable(!words.canRun());
        stop.setDisable(!words.canStop());
        String explanation = words.running() ? "Pause (Space)" : words.begun() ? "Go on (Space)" : "Begin (Space)";
        if (!explanation.equals(play.getAccessibleText())) {
            play.setGraphic(new FontIcon(words.running() ? Feather.PAUSE : Feather.PLAY));
            play.setAccessibleText(explanation);
            Tips.explain(play, explanation);
        }
    }
}
