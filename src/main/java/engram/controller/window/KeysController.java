package engram.controller.window;

import module java.base;
import module javafx.controls;
import engram.view.window.KeysView;

/** Shows the list of keys over the window, and takes it away. */
final class KeysController {

    private final StackPane window;
    private final Keys keys;
    /** Null while it is not shown. */
    private KeysView shown;
    private Node focusBefore;

    /**
     * Binds the keys that show it.
     *
     * @param window the window's content, over which the list lies
     */
    KeysController(StackPane window, Keys keys) {
        this.window = window;
        this.keys = keys;
        keys.always(new KeyCodeCombination(KeyCode.F1), this::toggle).typed("?", this::toggle);
        keys.restWhile(() -> shown != null);
    }

    /** Shows the list, or takes it away. */
    void toggle() {
        if (shown == null) {
            focusBefore = window.getScene().getFocusOwner();
            shown = new KeysView(groups());
            shown.setOnClose(this::toggle);
            window.getChildren().add(shown);
            shown.takeFocus();
        } else {
            window.getChildren().remove(shown);
            shown = null;
            (focusBefore == null ? window : focusBefore).requestFocus();
        }
    }

    private List<KeysView.Group> groups() {
        Map<KeyTable.Place, List<KeysView.Line>> lines = new EnumMap<>(KeyTable.Place.class);
        for (KeyTable.Line line : KeyTable.lines(keys.bound())) {
            lines.computeIfAbsent(line.place(), _ -> new ArrayList<>()).add(new KeysView.Line(line.names(), line.effect()));
        }
        return lines.entrySet().stream().map(group -> new KeysView.Group(group.getKey().title(), group.getValue())).toList();
    }
}
