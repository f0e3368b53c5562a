package engram.view.window;

import module javafx.controls;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** One line at the foot of the window: what is going on, how far it is, and a way to stop it. */
public final class StatusLine extends HBox {

    private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label counted = new Label();
    private final Button again =
            ViewTools.dressed(new Button(), "again", "Run again", Feather.REFRESH_CW, "Computes again what was stopped", "small");
    private final Button cancel = ViewTools.dressed(new Button(), "cancel", "Cancel", Feather.X, "Stops this (Escape)", "small");

    /** Makes a silent line. */
    public StatusLine() {
        super(10);
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("status");
        text.setMaxWidth(Double.MAX_VALUE);
        Tips.explain(text, "How long the newest training took, how large the network is, and how much of the recall is recorded");
        HBox.setHgrow(text, Priority.ALWAYS);
        bar.setPrefWidth(180);
        bar.setId("progress");
        counted.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
        again.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, counted, bar, cancel, again);
        showText("");
    }

    /** Stops what is going on. */
    public Button cancel() {
        return cancel;
    }

    /** Computes again what was stopped. */
    public Button again() {
        return again;
    }

    /** Shows a text, and no progress. */
    public void showText(String line) {
        text.setText(line);
        show(false, false);
    }

    /** Shows why something stopped, and a way to have it once more. */
    public void showStopped(String line) {
        text.setText(line);
        show(false, true);
    }

    /**
     * Shows work that goes on.
     *
     * @param title what is being done
     * @param count how much of it is done, in words
     * @param share the same, from 0 to 1
     */
    public void showProgress(String title, String count, double share) {
        text.setText(title);
        counted.setText(count);
        bar.setProgress(share);
        show(true, false);
    }

    private void show(boolean progress, boolean stopped) {
        List.of(counted, bar, cancel).forEach(node -> ViewTools.show(node, progress));
        ViewTools.show(again, stopped);
        text.pseudoClassStateChanged(STOPPED, stopped);
    }
}
