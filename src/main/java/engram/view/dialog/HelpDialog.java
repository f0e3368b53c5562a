package engram.view.dialog;

import module javafx.controls;
import engram.view.control.ViewTools;
import engram.view.theme.Theme;
import java.util.List;

/** The keys, and in a few lines what one sees. */
public final class HelpDialog extends Dialog<ButtonType> {

    private record Key(String keys, String effect) {}

    private static final List<Key> KEYS = List.of(new Key("Space", "play, pause"),
            new Key("\u2190  \u2192", "one step back, forward; ten with Ctrl"), new Key("Home  End", "to the start, to the end"),
            new Key(",  .", "play slower, faster"), new Key("L", "live: follow the newest step"),
            new Key("R", "release the cue, or hold it again"), new Key("T", "a twin: a second network beside the first"),
            new Key("N", "draw new noise"), new Key("D", "draw on the cue; Escape puts the tool down"),
            new Key("Arrows  Space  Enter", "in the cue while drawing: go to a cell, flip it"),
            new Key("Ctrl+O", "open pictures to learn"), new Key("Ctrl+Shift+O", "open a folder of pictures to learn"),
            new Key("Ctrl+V", "paste a picture, or files"), new Key("Ctrl+Z", "undo"), new Key("Ctrl+Shift+Z  Ctrl+Y", "redo"),
            new Key("Ctrl+E", "save the frame as PNG"), new Key("Ctrl+G", "save the run as an animated GIF"),
            new Key("Ctrl+C", "copy the frame as a picture"), new Key("Escape", "stop what is being computed, read or written"),
            new Key("F1", "show these keys"), new Key("Delete  Backspace", "in the list: remove"),
            new Key("I  F2  Enter", "in the list: invert, rename, ask about it"),
            new Key("Alt+\u2191  Alt+\u2193", "in the list: move up, down"),
            new Key("Shift+arrows", "in a map: read out the neighbouring cell"),
            new Key("Click  Enter", "in a map: choose a neuron, to follow it in all views"),
            new Key("\u2191  \u2193", "in a number: a little more, less; ten times that with Shift"));

    private static final String WHAT = """
            Each picture becomes a pattern of black and white pixels, one neuron for each. Neurons whose pixel is white \
            get random spikes. While the pictures are shown, connections between neurons that fire together grow: that \
            is the memory. Then a noisy picture, the cue, plays to the network again and again, and its neurons drive \
            one another through what they have learned. Whether that helped is what the scores say: compare recall \
            with the same spikes without memory.""";

    /** Makes the dialog. */
    public HelpDialog(Theme theme) {
        setTitle("Engram");
        setHeaderText(null);
        Label what = new Label(WHAT);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        GridPane table = new GridPane(18, 5);
        for (Key key : KEYS) {
            Label keys = ViewTools.label(key.keys(), "key");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            Label effect = new Label(key.effect());
            effect.setMinWidth(Region.USE_PREF_SIZE);
            table.addRow(table.getRowCount(), keys, effect);
        }
        VBox content = new VBox(12, what, ViewTools.label("Keys", "section-title"), table);
        content.setPadding(new Insets(16));
        content.setMaxWidth(560);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        setResizable(true);
        getDialogPane().setContent(scroll);
        getDialogPane().setMinSize(480, 320);
        getDialogPane().setPrefSize(620, 640);
        getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        theme.applyTo(getDialogPane().getScene());
    }
}
