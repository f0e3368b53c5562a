package engram.view.control;

import module javafx.controls;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/**
 * The one place of long work that people asked for, such as reading pictures or writing a film: what is done, how much of
 * it, how long it will take, a bar, and a way to stop it. Keeps its room while there is no such work, so that nothing moves.
 */
public final class JobProgress extends HBox {

    private static final double GAP = 8;

    private final Label text = ViewTools.label("", "job-text");
    private final ProgressBar bar = new ProgressBar(0);
    private final Wording wording = new Wording(text, text::getWidth);
    private final Button cancel =
            ViewTools.dressed(new Button(), "job-cancel", "Cancel", Feather.X, "Stops this (Escape)", "job-button");

    /** Makes a place in which nothing is shown yet. */
    public JobProgress() {
        super(GAP);
        getStyleClass().add("job-progress");
        setId("job-progress");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("job-text");
        text.setMaxWidth(Double.MAX_VALUE);
        // How wide it is is for others to say: it takes the words that fit.
        text.setMinWidth(0);
        text.setPrefWidth(0);
        bar.setId("job-bar");
        bar.setMinWidth(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("job-bar");
        VBox both = new VBox(text, bar);
        both.setAlignment(Pos.CENTER_LEFT);
        both.setFillWidth(true);
        HBox.setHgrow(both, Priority.ALWAYS);
        cancel.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(both, cancel);
        setVisible(false);
    }

    /** Stops the work. */
    public Button cancel() {
        return cancel;
    }

    /**
     * Shows work that goes on.
     *
     * @param words what is done, in fewer and fewer words, at least one; the most that fit are said, pointing at them says all
     * @param share how much of it is done, from 0 to 1
     */
    public void show(List<String> words, double share) {
        wording.say(words);
        Tips.explain(text, words.getFirst());
        bar.setProgress(share);
        bar.setAccessibleText(words.getFirst());
        setVisible(true);
    }

    /** Shows that there is no such work. */
    public void showNothing() {
        setVisible(false);
    }
}
