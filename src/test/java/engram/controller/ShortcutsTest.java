package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.view.control.Overlay;
import engram.view.window.ChainView;
import engram.view.window.Speed;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
import engram.model.dynamics.Dynamics;
import engram.model.trial.Frame;
import engram.view.maps.MapsView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.testfx.api.FxRobot;

/** Holds the keys that are listed over the window against those that do something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortcutsTest {

    private static final KeyCode SHORTCUT = System.getProperty("os.name").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;

    private static final Map<KeyCode, String> NAMES =
            Map.of(KeyCode.LEFT, "\u2190", KeyCode.RIGHT, "\u2192", KeyCode.UP, "\u2191", KeyCode.DOWN, "\u2193", KeyCode.ESCAPE,
                    "Escape", KeyCode.BACK_SPACE, "Backspace", KeyCode.COMMA, ",", KeyCode.PERIOD, ".");

    private final FxRobot robot = new FxRobot();
    private final Map<String, Runnable> uses = new LinkedHashMap<>();
    private OpenWindow window;
    /** What help says: keys, and what they do. */
    private Map<String, String> listed;

    @BeforeAll
    void open() {
        window = OpenWindow.shared(Experiments.small());
        window.standStill();
        listed = listed();
        describeUses();
    }

    @BeforeEach
    void start() {
        robot.push(SHORTCUT, KeyCode.DIGIT1);
        // Where letters are large the list of pictures is put away.
        robot.push(SHORTCUT, KeyCode.DIGIT0);
        window.eventually("the pictures are seen", () -> window.scene().lookup("#memories") != null);
        // Nor is there a recall to wait for while there are no pictures.
        window.undoAll();
        window.standStill();
        robot.interact(() -> window.scene().getRoot().requestFocus());
        // Whoever tried all keys has shown a view large, and taken B away.
        robot.interact(this::showMaps);
        if (!window.on(() -> window.node("#rule-b").getParent().isVisible())) {
            robot.type(KeyCode.T);
        }
    }

    private void showMaps() {
        window.node("#views", ViewTabs.class).large().set(false);
    }

    @AfterAll
    void close() {
        window.close();
    }

    private Map<String, String> listed() {
        robot.type(KeyCode.F1);
        window.eventually("the keys are shown", () -> window.scene().lookup("#keys") != null);
        Map<String, String> found = window.on(() -> {
            Map<String, String> lines = new LinkedHashMap<>();
            for (Node group : window.scene().getRoot().lookupAll(".keys-group")) {
                String title = ((Labeled) group).getText();
                String place = title.startsWith("In ") ? "in" + title.substring(2) + ": " : "";
                GridPane table = (GridPane) ((VBox) group.getParent()).getChildren().getLast();
                for (int row = 0; row < table.getRowCount(); row++) {
                    String keys = ((Pane) table.getChildren().get(2 * row)).getChildren()
                            .stream()
                            .map(key -> ((Labeled) key).getText())
                            .collect(Collectors.joining("  "));
                    lines.put(place + keys, ((Labeled) table.getChildren().get(2 * row + 1)).getText());
                }
            }
            return lines;
        });
        robot.type(KeyCode.ESCAPE);
        window.eventually("the keys are gone", () -> window.scene().lookup("#keys") == null);
        assertTrue(found.size() > 20, found.toString());
        return found;
    }

    /** How many steps the run has. */
    /** Of A's run that is seen; null while there is none. */
    private Dynamics dynamics() {
        Frame frame = ((MapsView) window.scene().lookup(".maps")).frame();
        return frame == null ? null : frame.trial().parameters().dynamics();
    }

    private String where() {
        return window.text("#where");
    }

    private boolean isOn(String button) {
        return window.on(() -> window.node(button, ToggleButton.class).isSelected());
    }

    private void awaitOther(String what, Supplier<Object> seen, Runnable keys) {
        Object before = seen.get();
        keys.run();
        window.eventually(what + " is another than " + before, () -> !seen.get().equals(before));
    }

    private void focus(String query) {
        robot.interact(() -> window.node(query).requestFocus());
    }

    private void select(int place) {
        robot.interact(() -> {
            window.select(place);
        });
    }

    private void asks(String question, KeyCode... keys) {
        int asked = window.on(() -> window.answers().questions().size());
        robot.push(keys);
        window.eventually("it asks: " + question,
                () -> window.answers().questions().size() > asked && window.answers().questions().getLast().startsWith(question));
    }

    private void opensExport(String kind, KeyCode key) {
        robot.push(SHORTCUT, key);
        window.eventually("the sheet is open at " + kind,
                () -> window.scene().lookup("#export-sheet") != null && window.node(kind, ToggleButton.class).isSelected());
        robot.type(KeyCode.ESCAPE);
        window.eventually("the sheet is closed", () -> window.scene().lookup("#export-sheet") == null);
    }

    private String chosen() {
        return window.on(() -> window.node("#recall-rates")
                .lookupAll(".chosen-mark")
                .stream()
                .filter(Node::isVisible)
                .toList()
                .toString());
    }

    private void describeUses() {
        uses.put("Space", () -> awaitOther("the play button", () -> window.node("#play").getAccessibleText(),
                () -> robot.type(KeyCode.SPACE)));
        uses.put("\u2190  \u2192", () -> {
            robot.type(KeyCode.HOME).type(KeyCode.RIGHT, 2).type(KeyCode.LEFT);
            window.awaitTime(1);
        });
        uses.put("Ctrl+\u2190  Ctrl+\u2192", () -> {
            robot.type(KeyCode.HOME).type(KeyCode.RIGHT);
            robot.push(SHORTCUT, KeyCode.RIGHT);
            window.awaitTime(11);
            robot.push(SHORTCUT, KeyCode.LEFT);
            window.awaitTime(1);
        });
        uses.put("Home  End", () -> {
            robot.type(KeyCode.END);
            window.awaitTime(59);
            robot.type(KeyCode.HOME);
            window.awaitTime(0);
        });
        uses.put("L", () -> {
            String before = window.text("#speed");
            robot.type(KeyCode.L);
            window.awaitText("#speed", "Live");
            robot.type(KeyCode.L);
            window.awaitText("#speed", before);
        });
        uses.put(",  .", () -> {
            robot.type(KeyCode.COMMA, Speed.values().length);
            window.awaitText("#speed", "Slow start, 9 s");
            robot.type(KeyCode.PERIOD, 2);
            window.awaitText("#speed", "3 steps/s");
        });
        uses.put("R", () -> {
            robot.type(KeyCode.R);
            window.eventually("a run whose cue is released", () -> dynamics() == Dynamics.RELEASED);
            robot.type(KeyCode.R);
            window.eventually("a run whose cue is held", () -> dynamics() == Dynamics.HELD);
        });
        uses.put("T", () -> {
            robot.type(KeyCode.T);
            window.eventually("B is gone", () -> !window.node("#rule-b").getParent().isVisible());
            robot.type(KeyCode.T);
            window.eventually("B is back", () -> window.node("#rule-b").getParent().isVisible());
        });
        uses.put("1  2  3  4  5  6", () -> {
            for (ViewName name : ViewName.values()) {
                robot.write("" + name.key());
                window.eventually(name + " is open", () -> window.node("#views", ViewTabs.class).shown().equals(List.of(name)));
            }
        });
        uses.put("Ctrl+1  Ctrl+2", () -> {
            robot.push(SHORTCUT, KeyCode.DIGIT2);
            window.eventually("studies are seen", () -> window.scene().lookup("#studies").isVisible());
            robot.push(SHORTCUT, KeyCode.DIGIT1);
            window.eventually("explore is seen", () -> !window.scene().lookup("#studies").isVisible());
        });
        uses.put("F6", () -> {
            for (ChainView.Link link : ChainView.Link.values()) {
                robot.type(KeyCode.F6);
                window.eventually("the focus is at " + link,
                        () -> window.scene().getFocusOwner() == window.node("#link-" + link.name().toLowerCase(Locale.ROOT)));
            }
            robot.type(KeyCode.F6);
            window.eventually("it begins again", () -> window.scene().getFocusOwner() == window.node("#link-memory"));
        });
        uses.put("V", () -> {
            Node views = window.node("#views");
            double usual = window.on(() -> views.getLayoutBounds().getHeight());
            robot.type(KeyCode.V);
            window.eventually("the view stands where the maps of A and B were",
                    () -> views.getLayoutBounds().getHeight() > usual + 200 && !isSeen("#recall-rates") && !isSeen("#rule-a")
                            && isSeen("#cue-rates") && isSeen("#compared-a"));
            robot.type(KeyCode.V);
            window.eventually("all is as it was", () -> views.getLayoutBounds().getHeight() == usual && isSeen("#rule-a"));
        });
        uses.put("N", () -> awaitOther("the draw", () -> window.text("#draw"), () -> robot.type(KeyCode.N)));
        uses.put("D", () -> {
            turnsOnAndOff("#draw-pencil", KeyCode.D);
            robot.type(KeyCode.D).type(KeyCode.ESCAPE);
            assertEquals(false, isOn("#draw-pencil"));
        });
        for (KeyCode turner : List.of(KeyCode.SPACE, KeyCode.ENTER)) {
            uses.merge("in the cue while drawing: Space  Enter", () -> {
                window.undoAll();
                robot.type(KeyCode.D, KeyCode.UP, turner);
                window.eventually("a neuron is set by hand", () -> window.text("#by-hand").equals("1 neuron set by hand"));
                robot.type(KeyCode.ESCAPE);
            }, (one, other) -> () -> {
                one.run();
                other.run();
            });
        }
        uses.put("in the cue while drawing: \u2190  \u2191  \u2192  \u2193", uses.get("in the cue while drawing: Space  Enter"));
        uses.put("Ctrl+Plus  Ctrl+Minus", () -> {
            double usual = letters();
            robot.push(SHORTCUT, KeyCode.PLUS).push(SHORTCUT, KeyCode.EQUALS);
            window.eventually("letters are larger", () -> letters() == 1.5 * usual);
            robot.push(SHORTCUT, KeyCode.MINUS).push(SHORTCUT, KeyCode.MINUS);
            window.eventually("letters are as before", () -> letters() == usual);
        });
        uses.put("Ctrl+0", () -> {
            double usual = letters();
            robot.push(SHORTCUT, KeyCode.PLUS).push(SHORTCUT, KeyCode.DIGIT0);
            window.eventually("letters are as before", () -> letters() == usual);
        });
        uses.put("Ctrl+O", () -> asks("Open an experiment", SHORTCUT, KeyCode.O));
        uses.put("Ctrl+N", () -> {
            robot.type(KeyCode.N).push(SHORTCUT, KeyCode.N);
            window.eventually("it asks what becomes of the change", () -> window.scene().lookup("#question") != null);
            robot.type(KeyCode.ESCAPE);
        });
        uses.put("Ctrl+S  Ctrl+Shift+S", () -> {
            asks("Save the experiment", SHORTCUT, KeyCode.S);
            asks("Save the experiment", SHORTCUT, KeyCode.SHIFT, KeyCode.S);
        });
        uses.put("Ctrl+Shift+O", () -> asks("Open a folder", SHORTCUT, KeyCode.SHIFT, KeyCode.O));
        uses.put("Ctrl+V", () -> {
            robot.interact(() -> Clipboard.getSystemClipboard().clear());
            robot.push(SHORTCUT, KeyCode.V);
            window.eventually("a line about it",
                    () -> window.messages().stream().anyMatch(line -> line.startsWith("There is no picture on the clipboard")));
        });
        uses.put("Ctrl+Z", () -> undoneAndRedone(new KeyCode[] {SHORTCUT, KeyCode.SHIFT, KeyCode.Z}));
        uses.put("Ctrl+Shift+Z  Ctrl+Y", () -> {
            undoneAndRedone(new KeyCode[] {SHORTCUT, KeyCode.SHIFT, KeyCode.Z});
            window.undoAll();
            undoneAndRedone(new KeyCode[] {SHORTCUT, KeyCode.Y});
        });
        uses.put("Ctrl+E", () -> opensExport("#export-figure", KeyCode.E));
        uses.put("Ctrl+G", () -> opensExport("#export-film", KeyCode.G));
        uses.put("Ctrl+C", () -> {
            robot.interact(() -> Clipboard.getSystemClipboard().clear());
            robot.push(SHORTCUT, KeyCode.C);
            window.eventually("a picture is on the clipboard", () -> Clipboard.getSystemClipboard().getImage() != null);
        });
        // That it stops what goes on is BackgroundWindowTest's.
        uses.put("Escape", () -> {
            robot.type(KeyCode.D).type(KeyCode.ESCAPE);
            assertEquals(false, isOn("#draw-pencil"));
        });
        uses.put("in the list of pictures: Delete  Backspace", () -> {
            select(1);
            robot.type(KeyCode.DELETE);
            window.awaitMemories("digit 4", "digit 7");
            robot.type(KeyCode.BACK_SPACE);
            window.awaitMemories("digit 4");
        });
        uses.put("in the list of pictures: I  F2", () -> {
            select(1);
            robot.type(KeyCode.I);
            window.eventually("digit 6 is inverted", () -> window.memory(1).inverted());
            robot.type(KeyCode.F2).write("six").type(KeyCode.ENTER);
            window.awaitMemories("digit 4", "six", "digit 7");
        });
        uses.put("in the list of pictures: Enter", () -> {
            select(2);
            robot.type(KeyCode.ENTER);
            window.eventually("the cue is digit 7", () -> window.text("#link-cue-value").startsWith("digit 7"));
        });
        uses.put("in the list of pictures: \u2190  \u2191  \u2192  \u2193", () -> {
            select(0);
            robot.type(KeyCode.RIGHT);
            window.eventually("the next one", () -> window.selected() == 1);
            robot.type(KeyCode.LEFT);
            window.eventually("the first one", () -> window.selected() == 0);
        });
        uses.put("in the list of pictures: Alt+\u2190  Alt+\u2191  Alt+\u2192  Alt+\u2193", () -> {
            select(1);
            robot.push(KeyCode.ALT, KeyCode.LEFT);
            window.awaitMemories("digit 6", "digit 4", "digit 7");
            robot.push(KeyCode.ALT, KeyCode.RIGHT).push(KeyCode.ALT, KeyCode.RIGHT);
            window.awaitMemories("digit 4", "digit 7", "digit 6");
            // A row up or down is as far as three places go.
            robot.push(KeyCode.ALT, KeyCode.UP);
            window.awaitMemories("digit 6", "digit 4", "digit 7");
            robot.push(KeyCode.ALT, KeyCode.DOWN);
            window.awaitMemories("digit 4", "digit 7", "digit 6");
        });
        uses.put("in the list of pictures: Shift+Delete", () -> {
            select(1);
            robot.push(KeyCode.SHIFT, KeyCode.DELETE);
            window.awaitMemories();
        });
        uses.put("in a map: Shift+\u2190  Shift+\u2191  Shift+\u2192  Shift+\u2193", () -> {
            focus("#recall-rates");
            for (KeyCode way : List.of(KeyCode.LEFT, KeyCode.UP, KeyCode.RIGHT, KeyCode.DOWN)) {
                awaitOther("the cell", () -> window.text("#readout"), () -> robot.push(KeyCode.SHIFT, way));
            }
        });
        uses.put("in a map: Click  Enter", () -> {
            focus("#recall-rates");
            robot.push(KeyCode.SHIFT, KeyCode.UP);
            awaitOther("the neuron chosen", this::chosen, () -> robot.type(KeyCode.ENTER));
            awaitOther("the neuron chosen", this::chosen, () -> robot.clickOn("#recall-rates"));
        });
        uses.put("in a number: \u2191  \u2193", () -> {
            focus("#field-noise");
            robot.type(KeyCode.UP);
            assertEquals("0.305", window.text("#field-noise"));
            robot.push(KeyCode.SHIFT, KeyCode.DOWN);
            assertEquals("0.255", window.text("#field-noise"));
            robot.type(KeyCode.DOWN);
            assertEquals("0.25", window.text("#field-noise"));
        });
        uses.put("in a number: Shift+\u2191  Shift+\u2193", uses.get("in a number: \u2191  \u2193"));
        uses.put("?  F1", () -> {
            assertEquals(listed, listed());
            robot.write("?");
            window.eventually("the keys are shown", () -> window.scene().lookup("#keys") != null);
            robot.write("?");
            window.eventually("the keys are gone", () -> window.scene().lookup("#keys") == null);
        });
    }

    private double letters() {
        return window.on(() -> window.node("#samples", Labeled.class).getFont().getSize());
    }

    private boolean isSeen(String query) {
        return Stream.iterate(window.scene().lookup(query), Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private void turnsOnAndOff(String button, KeyCode key) {
        boolean before = isOn(button);
        robot.type(key);
        window.eventually(button + " is turned", () -> isOn(button) != before);
        robot.type(key);
        window.eventually(button + " is turned back", () -> isOn(button) == before);
    }

    private void undoneAndRedone(KeyCode[] again) {
        select(0);
        robot.type(KeyCode.DELETE);
        window.awaitMemories("digit 6", "digit 7");
        robot.push(SHORTCUT, KeyCode.Z);
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        robot.push(again);
        window.awaitMemories("digit 6", "digit 7");
    }

    @TestFactory
    Stream<DynamicTest> everyKeyThatHelpListsDoesSomething() {
        return listed.entrySet().stream().map(line -> DynamicTest.dynamicTest(line.getKey() + ": " + line.getValue(), () -> {
            start();
            assertNotNull(uses.get(line.getKey()), "a test of " + line);
            uses.get(line.getKey()).run();
        }));
    }

    /** Single keys of those lines of help that tell of a place, or of the whole window. */
    private Set<String> listedKeys(String place) {
        Set<String> keys = new TreeSet<>();
        for (String line : listed.keySet()) {
            int names = line.indexOf(": ") + 2;
            boolean ofAPlace = line.startsWith("in ");
            if (place.isEmpty() ? !ofAPlace : ofAPlace && line.startsWith(place)) {
                keys.addAll(List.of(line.substring(ofAPlace ? names : 0).split(" {2,}")));
            }
        }
        return keys;
    }

    /**
     * Presses every key and gives those that somebody has a use for.
     *
     * @param before brings the window to where it is used
     * @param held what is held, of keys that are pressed with others
     */
    private Set<String> usedKeys(Runnable before, String... held) {
        return window.on(() -> {
            Set<String> used = new TreeSet<>();
            for (KeyCode code : KeyCode.values()) {
                for (String others : held) {
                    if (!code.isModifierKey() && !code.isKeypadKey() && code != KeyCode.UNDEFINED
                            && isUsed(press(others, code), before)) {
                        used.add(others + NAMES.getOrDefault(code, code.getName()));
                    }
                }
            }
            return used;
        });
    }

    private static KeyEvent press(String held, KeyCode code) {
        boolean ctrl = held.startsWith("Ctrl");
        boolean mac = SHORTCUT == KeyCode.COMMAND;
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, held.contains("Shift"), ctrl && !mac, held.equals("Alt+"),
                ctrl && mac);
    }

    private boolean isUsed(KeyEvent press, Runnable before) {
        before.run();
        List<KeyEvent> left = new ArrayList<>();
        EventHandler<KeyEvent> listener = left::add;
        window.scene().addEventHandler(KeyEvent.KEY_PRESSED, listener);
        Event.fireEvent(window.scene().getFocusOwner(), press);
        window.scene().removeEventHandler(KeyEvent.KEY_PRESSED, listener);
        List.copyOf(Window.getWindows()).stream().filter(other -> other != window.stage()).forEach(Window::hide);
        if (window.scene().lookup("#close-keys") instanceof Button close) {
            close.fire();
        }
        if (window.scene().lookup(".overlay") instanceof Overlay sheet) {
            sheet.close();
        }
        return left.isEmpty();
    }

    @Test
    void everyKeyOfTheWindowIsListed() {
        Set<String> told = listedKeys("");
        // Signs, wherever they are on the keyboard.
        told.removeAll(Set.of("?", "1", "2", "3", "4", "5", "6"));
        Set<String> used = usedKeys(() -> {
            window.node("#place-0", ToggleButton.class).fire();
            // A new experiment is begun unasked where there is nothing to lose.
            if (!window.stage().getTitle().startsWith("\u2022")) {
                window.type(KeyCode.N);
            }
            window.scene().getRoot().requestFocus();
        }, "", "Ctrl+", "Ctrl+Shift+", "Shift+", "Alt+");
        // Where plus and minus are on many keyboards.
        used.removeAll(Set.of("Ctrl+Equals", "Ctrl+Shift+Equals", "Ctrl+Add", "Ctrl+Subtract"));
        assertEquals(told, used);
    }

    @Test
    void everyKeyOfTheListIsListed() {
        Set<String> used = usedKeys(() -> {
            window.undoAll();
            window.select(1);
        }, "", "Alt+", "Shift+");
        Set<String> told = listedKeys("in the list");
        assertTrue(used.containsAll(told), used.toString());
        used.removeAll(told);
        used.removeAll(listedKeys(""));
        // What every list does with keys need not be told; and whoever holds Alt or Shift besides may do so.
        used.removeAll(Set.of("\u2190", "\u2191", "\u2192", "\u2193", "Page Up", "Page Down", "Tab"));
        used.removeIf(key -> key.startsWith("Alt+") || key.startsWith("Shift+"));
        assertEquals(Set.of(), used);
    }

    @Test
    void everyKeyOfAMapIsListed() {
        focus("#recall-rates");
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        Set<String> used = usedKeys(() -> {
            showMaps();
            window.node("#recall-rates").requestFocus();
        }, "", "Shift+");
        used.removeAll(listedKeys(""));
        Set<String> told = listedKeys("in a map");
        told.remove("Click");
        // Whoever still holds Shift while choosing may do so.
        told.add("Shift+Enter");
        assertEquals(told, used);
    }

    @Test
    void everyKeyOfTheCueWhileDrawingIsListed() {
        Set<String> used = usedKeys(() -> {
            ToggleButton pencil = window.node("#draw-pencil", ToggleButton.class);
            if (!pencil.isSelected()) {
                pencil.fire();
            }
            window.node("#cue-spikes").requestFocus();
        }, "");
        Set<String> told = listedKeys("in the cue");
        assertTrue(used.containsAll(told), used.toString());
        used.removeAll(told);
        used.removeAll(listedKeys(""));
        assertEquals(Set.of(), used);
        robot.type(KeyCode.ESCAPE);
    }
}
