package engram.controller.window;

import module java.base;
import module javafx.controls;
import engram.view.memories.MemoryTiles;
import engram.view.neuron.NeuronGrid;

/**
 * The window's keys. A key that the control in focus has a use for is that control's; but a button or a tab
 * that was only clicked does not keep the space bar from playing or the arrows from stepping.
 */
final class Keys {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> outsideControls = new LinkedHashMap<>();

    Keys(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            if (run(everywhere, event) || !usedBy(focus, event) && run(outsideControls, event)) {
                event.consume();
            }
        });
    }

    /** A key that always works, except that text fields keep the keys of editing. */
    Keys always(KeyCombination key, Runnable action) {
        everywhere.put(key, action);
        return this;
    }

    /** A key that works where no control in focus uses it. */
    Keys free(KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        outsideControls.put(new KeyCodeCombination(code, modifiers), action);
        return this;
    }

    private static boolean run(Map<KeyCombination, Runnable> keys, KeyEvent event) {
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(event)) {
                if (event.getTarget() instanceof TextInputControl && isEditing(event)) {
                    return false;
                }
                key.getValue().run();
                return true;
            }
        }
        return false;
    }

    /** Copying, pasting and undoing what is typed belong to the field that is typed in. */
    private static boolean isEditing(KeyEvent event) {
        return event.isShortcutDown() && switch (event.getCode()) {
            case C, V, X, A, Z, Y -> true;
            default -> false;
        };
    }

    private static boolean usedBy(Node focus, KeyEvent event) {
        return switch (focus) {
            case null -> false;
            // Escape leaves a name in a list, or a wrong number, as it was; a field that says what counts has no use for it.
            case TextInputControl field ->
                    event.getCode() != KeyCode.ESCAPE || isInList(field) || field.getPseudoClassStates().contains(WRONG);
            case ComboBoxBase<?> box when event.getCode() == KeyCode.ESCAPE -> box.isShowing();
            case ComboBoxBase<?> _ -> !isOfTheWindow(event.getCode());
            case Slider _ -> isWay(event.getCode());
            case ListView<?> _ -> isWay(event.getCode());
            case MemoryTiles _ -> isWay(event.getCode());
            case NeuronGrid map when map.isDrawnOn() && !event.isShortcutDown() ->
                    event.getCode().isArrowKey() || event.getCode() == KeyCode.SPACE;
            case TabPane tabs -> tabs.isFocusVisible() && isWay(event.getCode());
            case ButtonBase button -> event.getCode() == KeyCode.SPACE && button.isFocusVisible();
            default -> false;
        };
    }

    private static boolean isOfTheWindow(KeyCode code) {
        return switch (code) {
            case D, L, N, R, T -> true;
            default -> false;
        };
    }

    private static boolean isInList(Node node) {
        return node != null && (node instanceof ListView<?> || isInList(node.getParent()));
    }

    private static boolean isWay(KeyCode code) {
        return code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
    }
}
