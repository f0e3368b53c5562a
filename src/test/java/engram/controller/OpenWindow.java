package engram.controller;

import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Eventually;
import engram.controller.document.Beginning;
import engram.controller.window.MainController;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.learning.RuleKind;
import engram.service.Projector;
import engram.service.Simulation;
import engram.settings.KeptSettings;
import engram.view.window.ToastsView;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
import engram.view.maps.MapsView;
import engram.view.memories.MemoryTiles;
import javafx.scene.robot.Robot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, open, and a hand at its mouse and keys. */
public final class OpenWindow {

    private static final Pattern WHERE = Pattern.compile("step ([\\d\u00A0]+) of [\\d\u00A0]+");

    private static final int MOVE = 5;
    private static final KeyCode SHORTCUT = System.getProperty("os.name").startsWith("Mac") ? KeyCode.COMMAND : KeyCode.CONTROL;

    private final Answers answers = new Answers();
    private final Stage stage;
    private final Robot hand = new Robot();

    /** Opens it; to be called on the JavaFX thread. */
    public OpenWindow(Stage stage, Experiment first) {
        this(stage, first, KeptSettings.forgotten());
    }

    /** The same with what was set at earlier starts. */
    public OpenWindow(Stage stage, Experiment first, KeptSettings settings) {
        this(stage, first, settings, Beginning.PLAIN);
    }

    /** The same with what the window is opened with. */
    public OpenWindow(Stage stage, Experiment first, KeptSettings settings, Beginning beginning) {
        this.stage = stage;
        Projector projector = new Projector();
        new MainController(stage, first, new Simulation(projector::show), projector, settings, beginning, answers).show();
        stage.setWidth(1280);
        stage.setHeight(900);
    }

    /** Opens one for all tests of a class, which {@linkplain #close() close} it at their end. */
    public static OpenWindow shared(Experiment first) {
        OpenWindow[] opened = {null};
        try {
            FxToolkit.registerPrimaryStage();
            FxToolkit.setupStage(stage -> opened[0] = new OpenWindow(stage, first));
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        return opened[0];
    }

    /** Closes it, with all that goes on in the background. */
    public void close() {
        on(() -> {
            stage.hide();
            return null;
        });
    }

    /** Takes back whatever was changed since it was opened. */
    public void undoAll() {
        on(() -> {
            Button undo = (Button) scene().lookup("#undo");
            while (!undo.isDisabled()) {
                undo.fire();
            }
            return null;
        });
    }

    public Answers answers() {
        return answers;
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** Does something on the JavaFX thread and waits for it. */
    public <T> T on(Callable<T> action) {
        if (Platform.isFxApplicationThread()) {
            return call(action);
        }
        try {
            return WaitForAsyncUtils.asyncFx(action).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T call(Callable<T> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something holds, looking at it on the JavaFX thread. */
    public void eventually(String what, Callable<Boolean> condition) {
        try {
            Eventually.eventually(what, () -> on(condition));
        } catch (AssertionError e) {
            throw new AssertionError("%s; at %s, memories %s, messages %s, status \u201C%s\u201D".formatted(e.getMessage(),
                    text("#where"), memories(), messages(), node("#job-progress").isVisible()), e);
        }
    }

    public <T extends Node> T node(String query, Class<T> type) {
        return on(() -> type.cast(Objects.requireNonNull(scene().lookup(query), query)));
    }

    public Node node(String query) {
        return node(query, Node.class);
    }

    /** Chooses how network A learns, as its menu does. */
    public void choose(RuleKind rule) {
        on(() -> {
            maps().headA().rule().set(rule);
            return null;
        });
    }

    /** Chooses how network A is asked, as its menu does. */
    public void choose(Dynamics dynamics) {
        on(() -> {
            maps().headA().dynamics().set(dynamics);
            return null;
        });
    }

    private MapsView maps() {
        return (MapsView) scene().lookup(".maps");
    }

    /** Opens a view, as its name and its key do. */
    public void open(ViewName view) {
        on(() -> {
            node("#views", ViewTabs.class).open(view);
            return null;
        });
    }

    /** What a label, a button or a field says. */
    public String text(String query) {
        Node node = node(query);
        return on(() -> node instanceof Labeled labeled ? labeled.getText() : ((TextInputControl) node).getText());
    }

    public boolean has(String query, String pseudoClass) {
        Node node = node(query);
        return on(() -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass)));
    }

    /** Waits until there is a recall on screen. */
    public void awaitRecall() {
        eventually("a recall and all pictures are shown",
                () -> label("#score-a").matches(".?\\d\\.\\d\\d") && arePicturesShown(scene()));
    }

    /** The panes at the sides come after the first frame, and their pictures when they are ready. */
    private static boolean arePicturesShown(Scene scene) {
        if (list(scene) == null) {
            return false;
        }
        List<Node> shown = tiles(scene);
        return !shown.isEmpty() && shown.stream()
                .flatMap(cell -> cell.lookupAll(".image-view").stream())
                .allMatch(picture -> ((ImageView) picture).getImage() != null);
    }

    private String label(String query) {
        return ((Labeled) scene().lookup(query)).getText();
    }

    /** Waits until a label says something else. */
    void awaitChange(String query, String from) {
        eventually(query + " no longer says " + from, () -> !label(query).equals(from));
    }

    /** Waits until a label says what is expected. */
    public void awaitText(String query, String expected) {
        eventually("%s says %s".formatted(query, expected), () -> label(query).equals(expected));
    }

    /** Waits until the chain says that a picture is what is asked, and is no longer waited for. */
    public void awaitCue(String name) {
        eventually("the cue is " + name, () -> label("#link-cue-value").matches(Pattern.quote(name) + ", .+ wrong"));
    }

    /** The time step that is looked at, from 0 on. */
    public int time() {
        return timeIn(text("#where"));
    }

    private static int timeIn(String where) {
        Matcher matcher = WHERE.matcher(where);
        if (!matcher.matches()) {
            throw new AssertionError("no moment: " + where);
        }
        return Integer.parseInt(matcher.group(1).replace("\u00A0", "")) - 1;
    }

    public void awaitTime(int time) {
        eventually("the time is " + time, () -> timeIn(label("#where")) == time);
    }

    /** Stops playing, so that nothing moves by itself. */
    public void standStill() {
        awaitRecall();
        on(() -> {
            if ("Pause (Space)".equals(scene().lookup("#play").getAccessibleText())) {
                type(KeyCode.SPACE);
            }
            return null;
        });
        eventually("it stands still", () -> "Play (Space)".equals(scene().lookup("#play").getAccessibleText()));
    }

    private static MemoryTiles list(Scene scene) {
        return (MemoryTiles) scene.lookup("#memories");
    }

    List<String> memories() {
        return on(() -> list(scene()).memories().stream().map(Memory::name).toList());
    }

    Memory memory(int place) {
        return on(() -> list(scene()).memories().get(place));
    }

    void awaitMemories(String... names) {
        eventually("the memories are " + List.of(names),
                () -> list(scene()).memories().stream().map(Memory::name).toList().equals(List.of(names)));
    }

    /** A memory's tile, where it is in sight. */
    Node cell(int place) {
        return on(() -> {
            scene().getRoot().layout();
            String start = "Picture %d, ".formatted(place + 1);
            return tiles(scene()).stream().filter(tile -> tile.getAccessibleText().startsWith(start)).findFirst().orElseThrow();
        });
    }

    private static List<Node> tiles(Scene scene) {
        return list(scene).lookupAll(".memory-tile")
                .stream()
                .filter(tile -> tile.isVisible() && tile.getAccessibleText() != null)
                .toList();
    }

    /** Makes a memory the one that keys go to, without asking about it. */
    void select(int place) {
        on(() -> {
            list(scene()).go(place);
            return null;
        });
    }

    /** The place of the memory that keys go to. */
    int selected() {
        return on(() -> list(scene()).current());
    }

    /** What the cards over the maps say, newest first. */
    public List<String> messages() {
        return on(() -> lines(scene()));
    }

    private static List<String> lines(Scene scene) {
        return ((ToastsView) scene.lookup("#toasts")).texts();
    }

    /** Takes all cards away, one after the other, as a hand does. */
    void dismissMessages() {
        while (!messages().isEmpty()) {
            click("#toasts .toast-close");
        }
    }

    /** Waits until there are so many cards, those included that there is no room for. */
    void awaitMessages(int count) {
        eventually(count + " messages", () -> lines(scene()).size() == count);
    }

    /** Where the middle of a node is on the screen, once everything is in its place; it must be in the window. */
    private Point2D middle(Node node) {
        show(node);
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        Window window = node.getScene().getWindow();
        if (!new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight()).contains(middle)) {
            throw new AssertionError("not in the window: " + node);
        }
        return middle;
    }

    /** Brings a node into sight, as one has to before one can click at it. */
    static void show(Node node) {
        unfold(node);
        node.getScene().getRoot().applyCss();
        node.getScene().getRoot().layout();
        reveal(node);
    }

    /** Unfolds what a node is in, as one has to before one can see it. */
    public static void unfold(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if ("advanced-content".equals(parent.getId()) && !parent.isVisible()) {
                ((Button) node.getScene().lookup("#advanced")).fire();
            }
        }
    }

    /** Scrolls to a node, as one has to before one can click at it. */
    private static void reveal(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                Node content = pane.getContent();
                double seen = pane.getViewportBounds().getHeight();
                double hidden = content.getLayoutBounds().getHeight() - seen;
                Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double top = pane.getVvalue() * hidden;
                if (hidden > 0 && (place.getMinY() < top || place.getMaxY() > top + seen)) {
                    pane.setVvalue(Math.clamp((place.getCenterY() - seen / 2) / hidden, 0, 1));
                    node.getScene().getRoot().layout();
                }
            }
        }
    }

    public void click(String query) {
        click(node(query));
    }

    public void click(Node node) {
        click(node, MouseButton.PRIMARY);
    }

    public void click(Node node, MouseButton button) {
        on(() -> {
            hand.mouseMove(middle(node));
            hand.mouseClick(button);
            return null;
        });
    }

    /** Points at a place in a node, in its own coordinates. */
    public void pointAt(Node node, double x, double y) {
        on(() -> {
            hand.mouseMove(node.localToScreen(x, y));
            return null;
        });
    }

    /** Points at a spike among the traces: where the hand says that a click does something. */
    void pointAtASpike() {
        Node traces = node("#traces");
        boolean met = on(() -> {
            for (double x = 60; x < 620; x += 4) {
                for (double y = 22; y < 80; y += 4) {
                    hand.mouseMove(traces.localToScreen(x, y));
                    if (traces.getCursor() == Cursor.HAND) {
                        return true;
                    }
                }
            }
            return false;
        });
        assertTrue(met, "no spike was met");
    }

    /** Clicks where the pointer is. */
    public void click() {
        on(() -> {
            hand.mouseClick(MouseButton.PRIMARY);
            return null;
        });
    }

    /**
     * A click at a place in a node, in its own coordinates, while a key is held: the robot's clicks know of no keys.
     *
     * @param key Shift or Ctrl
     */
    public void clickWith(KeyCode key, Node node, double x, double y) {
        on(() -> {
            Point2D inScene = node.localToScene(x, y);
            Point2D onScreen = node.localToScreen(x, y);
            Event.fireEvent(node,
                    new MouseEvent(MouseEvent.MOUSE_CLICKED, inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY(),
                            MouseButton.PRIMARY, 1, key == KeyCode.SHIFT, key == KeyCode.CONTROL, false,
                            key == KeyCode.CONTROL && SHORTCUT == KeyCode.COMMAND, false, false, false, false, false, true,
                            new PickResult(node, inScene.getX(), inScene.getY())));
            return null;
        });
    }

    /** Waits until the window has been drawn so often. */
    void awaitPulses(int count) {
        WaitForAsyncUtils.waitForFxEvents(count);
    }

    public void pointAt(Node node) {
        on(() -> {
            hand.mouseMove(middle(node));
            return null;
        });
    }

    /** Waits until the window is called this. */
    void awaitTitle(String title) {
        eventually("the title is " + title, () -> stage().getTitle().equals(title));
    }

    /** Drops a file where there is nothing of its own to drop on. */
    void drop(java.nio.file.Path file) {
        assertTrue(on(() -> Drops.drop(scene().lookup("#score-a"), file.toFile())));
    }

    /** Clicks twice where the pointer is, so soon after one another that it is one double click on a slow machine as well. */
    void doubleClick() {
        on(() -> {
            hand.mouseClick(MouseButton.PRIMARY);
            hand.mouseClick(MouseButton.PRIMARY);
            return null;
        });
    }

    void doubleClick(Node node) {
        on(() -> {
            hand.mouseMove(middle(node));
            hand.mouseClick(MouseButton.PRIMARY);
            hand.mouseClick(MouseButton.PRIMARY);
            return null;
        });
    }

    /** Takes hold of a node and pulls it to the right, in moves as short as a hand's. */
    public void drag(Node node, int pixels) {
        drag(node, pixels, MouseButton.PRIMARY);
    }

    /** The same with any button. */
    void drag(Node node, int pixels, MouseButton button) {
        on(() -> {
            drag(middle(node), pixels, button);
            return null;
        });
    }

    /** The same from a place in a node, in its own coordinates. */
    void drag(Node node, double x, double y, int pixels, MouseButton button) {
        on(() -> {
            drag(node.localToScreen(x, y), pixels, button);
            return null;
        });
    }

    private void drag(Point2D from, int pixels, MouseButton button) {
        hand.mouseMove(from);
        hand.mousePress(button);
        for (int moved = MOVE; moved < Math.abs(pixels); moved += MOVE) {
            hand.mouseMove(from.add(Math.copySign(moved, pixels), 0));
        }
        hand.mouseMove(from.add(pixels, 0));
        hand.mouseRelease(button);
    }

    /**
     * Pulls a node that moves with the pointer. The robot would lose it, since it lets go of what is laid out anew, so the
     * node is told by itself.
     */
    void pull(Node node, double right, double down) {
        on(() -> {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            Point2D from = new Point2D(bounds.getCenterX(), bounds.getCenterY());
            fire(node, MouseEvent.MOUSE_PRESSED, from);
            fire(node, MouseEvent.MOUSE_DRAGGED, from.add(right, down));
            fire(node, MouseEvent.MOUSE_RELEASED, from.add(right, down));
            scene().getRoot().layout();
            return null;
        });
    }

    /** Turns the wheel over the middle of a node: away from oneself where {@code amount} is above 0. */
    void turnWheel(Node node, double amount) {
        on(() -> {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            double x = bounds.getCenterX();
            double y = bounds.getCenterY();
            Event.fireEvent(node,
                    new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, false, false, false, false, false, false, 0, amount, 0,
                            amount, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                            new PickResult(node, x, y)));
            return null;
        });
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D inScene) {
        PickResult picked = new PickResult(node, inScene.getX(), inScene.getY());
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(node,
                new MouseEvent(type, inScene.getX(), inScene.getY(), inScene.getX(), inScene.getY(), MouseButton.PRIMARY, 1,
                        false, false, false, false, down, false, false, false, false, type == MouseEvent.MOUSE_PRESSED, picked));
    }

    /** Presses a key while others are held. */
    public void type(KeyCode key, KeyCode... held) {
        on(() -> {
            for (KeyCode other : held) {
                hand.keyPress(other);
            }
            hand.keyType(key);
            for (KeyCode other : held) {
                hand.keyRelease(other);
            }
            return null;
        });
    }

    /** Presses a key together with the system's key for short cuts. */
    public void shortcut(KeyCode key, KeyCode... others) {
        KeyCode[] held = Arrays.copyOf(others, others.length + 1);
        held[others.length] = SHORTCUT;
        type(key, held);
    }

    /** Types letters and digits, as a keyboard does: what is pressed, what it writes, what is let go. */
    public void type(String text) {
        on(() -> {
            for (String letter : text.split("")) {
                KeyCode named = KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT));
                KeyCode key = Objects.requireNonNullElse(named, KeyCode.UNDEFINED);
                fire(KeyEvent.KEY_PRESSED, "", key);
                fire(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED);
                fire(KeyEvent.KEY_RELEASED, "", key);
            }
            return null;
        });
    }

    private void fire(EventType<KeyEvent> type, String letter, KeyCode key) {
        Node focus = scene().getFocusOwner();
        Event.fireEvent(focus, new KeyEvent(focus, focus, type, letter, letter, key, false, false, false, false));
    }

    /** Writes into a field what people would write: over what was there. */
    public void write(String field, String text) {
        click(field);
        shortcut(KeyCode.A);
        if (text.isEmpty()) {
            type(KeyCode.BACK_SPACE);
        } else {
            type(text);
        }
    }
}
