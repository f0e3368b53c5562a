package engram.controller.window;

import module java.base;
import module javafx.controls;
import engram.view.control.Overlay;
import engram.view.memories.MemoryTiles;
import engram.view.neuron.NeuronGrid;

/**
 * The window's keys. A key that the control in focus has a use for is that control's; but a button or a tab
 * that was only clicked does not keep the space bar from playing or the arrows from stepping.
 */
final class Keys {

    /** Those that the list names by their sign, or by a shorter name. */
    private static final Map<KeyCode, String> NAMES = Map.of(KeyCode.LEFT, "\u2190", KeyCode.RIGHT, "\u2192", KeyCode.UP,
            "\u2191", KeyCode.DOWN, "\u2193", KeyCode.ESCAPE, "Escape", KeyCode.COMMA, ",", KeyCode.PERIOD, ".");

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final Map<KeyCombination, Runnable> everywhere = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> outsideControls = new LinkedHashMap<>();
    private final Map<String, Runnable> characters = new LinkedHashMap<>();
    /** The names of those that are listed. */
    private final Set<String> bound = new LinkedHashSet<>();
    private BooleanSupplier resting = () -> false;
    private BooleanSupplier away = () -> false;
    private Runnable spaceAway = () -> {};

    Keys(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focus = scene.getFocusOwner();
            // A sheet over the window has keys of its own, and so has an open menu.
            if (!Overlay.holds(focus) && !isMenuOpen() && !resting.getAsBoolean()
                    && (run(everywhere, event) || !usedBy(focus, event) && runHere(event))) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            Runnable action = characters.get(event.getCharacter());
            boolean elsewhere = away.getAsBoolean() && !event.getCharacter().equals("?");
            boolean held = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
            if (action != null && !held && !elsewhere && !Overlay.holds(scene.getFocusOwner()) && !resting.getAsBoolean()
                    && !(event.getTarget() instanceof TextInputControl)) {
                action.run();
                event.consume();
            }
        });
    }

    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
    }

    /**
     * Lets the keys of a run rest while something else is seen.
     *
     * @param elsewhere whether that is so
     * @param space what the space bar does there
     */
    void restWhileAway(BooleanSupplier elsewhere, Runnable space) {
        away = elsewhere;
        spaceAway = space;
    }

    private boolean runHere(KeyEvent event) {
        if (!away.getAsBoolean()) {
            return run(outsideControls, event);
        }
        boolean space = event.getCode() == KeyCode.SPACE && !event.isShortcutDown();
        if (space) {
            spaceAway.run();
        }
        return space || event.getCode() == KeyCode.ESCAPE && run(outsideControls, event);
    }

    /** Lets all keys go to whoever has the focus while something holds. */
    void restWhile(BooleanSupplier newResting) {
        resting = newResting;
    }

    /** The names of all keys that do something, as they stand in the list. */
    Set<String> bound() {
        return Collections.unmodifiableSet(bound);
    }

    /** A key that always works, except that text fields keep the keys of editing. */
    Keys always(KeyCombination key, Runnable action) {
        bound.add(name(key));
        return alias(key, action);
    }

    /** Another way to press a key that is listed: the same sign elsewhere on the keyboard. */
    Keys alias(KeyCombination key, Runnable action) {
        everywhere.put(key, action);
        return this;
    }

    /** A sign that works wherever nobody types, whichever keys it takes on this keyboard. */
    Keys typed(String character, Runnable action) {
        bound.add(character);
        characters.put(character, action);
        return this;
    }

    /** A key that works where no control in focus uses it. */
    Keys free(KeyCode code, Runnable action, KeyCombination.Modifier... modifiers) {
        KeyCombination key = new KeyCodeCombination(code, modifiers);
        bound.add(name(key));
        outsideControls.put(key, action);
        return this;
    }

    private static String name(KeyCombination key) {
        if (!(key instanceof KeyCodeCombination combination)) {
            return key.getName();
        }
        String held = (key.getShortcut() == KeyCombination.ModifierValue.DOWN ? "Ctrl+" : "")
                + (key.getAlt() == KeyCombination.ModifierValue.DOWN ? "Alt+" : "")
                + (key.getShift() == KeyCombination.ModifierValue.DOWN ? "Shift+" : "");
        return held + NAMES.getOrDefault(combination.getCode(), combination.getCode().getName());
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
            case D, L, N, R, T, V, DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6 -> true;
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
