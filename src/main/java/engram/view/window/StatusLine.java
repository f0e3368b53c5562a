package engram.view.window;

import module javafx.controls;
import engram.view.control.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line at the foot of the window: what is going on, how far it is, and a way to stop it. */
public final class StatusLine extends HBox {

    private static final PseudoClass STOPPED = PseudoClass.getPseudoClass("stopped");

    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label counted = new Label();
    private final Button again = new Button("Run again", new FontIcon(Feather.REFRESH_CW));
    private final Button cancel = new Button("Cancel", new FontIcon(Feather.X));

    /** Makes a silent line. */
    public StatusLine() {
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(10);
        text.setId("status");
        text.setMaxWidth(Double.MAX_VALUE);
        Tips.explain(text, "How long the newest training took, how large the network is, and how much of the recall is recorded");
        HBox.setHgrow(text, Priority.ALWAYS);
        bar.setPrefWidth(180);
        bar.setId("progress");
        counted.setMinWidth(USE_PREF_SIZE);
        cancel.setId("cancel");
        cancel.getStyleClass().addAll("flat", "small");
        cancel.setMinWidth(USE_PREF_SIZE);
        Tips.explain(cancel, "Stops this (Escape)");
        again.setId("again");
        again.getStyleClass().addAll("flat", "small");
        again.setMinWidth(USE_PREF_SIZE);
        Tips.explain(again, "Computes what was stopped once more");
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
        setText(line);
        show(false, false);
    }

    /** Shows why something stopped, and a way to have it once more. */
    public void showStopped(String line) {
        setText(line);
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
        setText(title);
        counted.setText(count);
        bar.setProgress(share);
        show(true, false);
    }

    private void setText(String line) {
        if (!line.equals(text.getText())) {
            text.setText(line);
        }
    }

    private void show(boolean progress, boolean stopped) {
        show(counted, progress);
        show(bar, progress);
        show(cancel, progress);
        show(again, stopped);
        text.pseudoClassStateChanged(STOPPED, stopped);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
