package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.parameter.Parameter;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Changing the cue by hand, on 8 x 8 neurons whose pattern has no noise. */
@ExtendWith(ApplicationExtension.class)
class DrawingWindowTest {

    private static final int SIDE = 8;

    private OpenWindow window;
    private String before;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.with(Experiments.small(), Parameter.NOISE, 0));
    }

    /** At the end of the run, where the scores depend on the experiment alone. */
    @BeforeEach
    void goToTheEnd() {
        window.standStill();
        window.click("#to-end");
        window.awaitTime(59);
        before = window.text("#score-a");
        assertFalse(isDrawing());
    }

    private boolean isDrawing() {
        return window.has("#cue-spikes", "drawn-on");
    }

    /** What the network gets, as the small picture of the pattern shows it. */
    private List<Boolean> pattern() {
        return window.on(() -> {
            List<Node> boxes = window.node("#cue").lookupAll(".picture-box").stream().toList();
            Image image = ((ImageView) boxes.getLast().lookup(".image-view")).getImage();
            double cell = image.getWidth() / SIDE;
            return IntStream.range(0, SIDE * SIDE)
                    .mapToObj(i -> image.getPixelReader()
                            .getColor((int) ((i % SIDE + 0.5) * cell), (int) ((i / SIDE + 0.5) * cell))
                            .getRed() > 0.5)
                    .toList();
        });
    }

    private void awaitPattern(String what, List<Integer> neurons, boolean on) {
        window.eventually(what, () -> {
            List<Boolean> pattern = pattern();
            return neurons.stream().allMatch(neuron -> pattern.get(neuron) == on);
        });
    }

    private void awaitByHand(int neurons) {
        window.eventually(neurons + " set by hand", () -> neurons == 0 ? !window.node("#by-hand").isVisible()
                : window.text("#by-hand").startsWith(neurons + " neuron") && window.node("#by-hand").isVisible());
    }

    /** Pulls the mouse from cell to cell, each a row and a column, with nothing between. */
    private void pull(int[]... cells) {
        window.on(() -> {
            Robot hand = new Robot();
            Node grid = window.node("#cue-spikes");
            for (int i = 0; i < cells.length; i++) {
                hand.mouseMove(grid.localToScreen(middle(cells[i])));
                if (i == 0) {
                    hand.mousePress(MouseButton.PRIMARY);
                }
            }
            hand.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
    }

    /** The same with Shift held, which the robot's mouse knows nothing of: the map is told by itself. */
    private void pullWithShift(int[] from, int[] to) {
        window.on(() -> {
            fire(MouseEvent.MOUSE_PRESSED, from);
            fire(MouseEvent.MOUSE_DRAGGED, to);
            fire(MouseEvent.MOUSE_RELEASED, to);
            return null;
        });
    }

    private void fire(EventType<MouseEvent> type, int[] cell) {
        Node grid = window.node("#cue-spikes");
        Point2D place = grid.localToScene(middle(cell));
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(grid,
                new MouseEvent(type, place.getX(), place.getY(), place.getX(), place.getY(), MouseButton.PRIMARY, 1, true, false,
                        false, false, down, false, false, false, false, false, new PickResult(grid, place.getX(), place.getY())));
    }

    private Point2D middle(int[] cell) {
        Bounds area = window.node("#cue-spikes").lookup(".image-view").getBoundsInParent();
        return new Point2D(area.getMinX() + (cell[1] + 0.5) * area.getWidth() / SIDE,
                area.getMinY() + (cell[0] + 0.5) * area.getHeight() / SIDE);
    }

    private static int[] at(int row, int column) {
        return new int[] {row, column};
    }

    private static List<Integer> row(int row) {
        return IntStream.range(row * SIDE, (row + 1) * SIDE).boxed().toList();
    }

    private static List<Integer> all() {
        return IntStream.range(0, SIDE * SIDE).boxed().toList();
    }

    @Test
    void aQuickStrokeOfTheEraserLeavesNoGapsAndRecallFollows() {
        window.click("#draw-pencil");
        window.click("#draw-eraser");
        pull(at(1, 0), at(1, 7), at(6, 7));
        awaitByHand(13);
        awaitPattern("the row is off", row(1), false);
        window.awaitChange("#score-a", before);
    }

    @Test
    void undoTakesAWholeStrokeBackAndOnlyThat() {
        List<Boolean> plain = pattern();
        window.type(KeyCode.D);
        pull(at(0, 0), at(0, 3), at(0, 7));
        pull(at(7, 0), at(7, 7));
        awaitByHand(16);
        awaitPattern("both rows are on", row(7), true);
        window.shortcut(KeyCode.Z);
        awaitByHand(8);
        window.shortcut(KeyCode.Z);
        awaitByHand(0);
        window.eventually("the pattern is as it was", () -> pattern().equals(plain));
        window.awaitText("#score-a", before);
        assertTrue(window.on(() -> window.node("#undo").isDisabled()));
    }

    @Test
    void theScissorsCutARectangleOutAndWithShiftFillIt() {
        window.type(KeyCode.D);
        window.click("#draw-scissors");
        pull(at(5, 6), at(2, 1));
        awaitByHand(24);
        awaitPattern("it is cut out", List.of(17, 22, 41, 46, 28), false);
        pullWithShift(at(2, 1), at(3, 3));
        awaitByHand(24);
        awaitPattern("it is filled", List.of(17, 18, 19, 25, 26, 27), true);
        awaitPattern("the rest is as it was", List.of(20, 33, 46), false);
        window.awaitChange("#score-a", before);
    }

    @Test
    void aRectangleIsSeenWhileItIsPulledAndGivenUpWithEscape() {
        window.type(KeyCode.D);
        window.click("#draw-scissors");
        Node preview = window.node(".cut-preview");
        window.on(() -> {
            Robot hand = new Robot();
            Node grid = window.node("#cue-spikes");
            Bounds area = grid.localToScreen(grid.getLayoutBounds());
            hand.mouseMove(new Point2D(area.getMinX() + 30, area.getMinY() + 30));
            hand.mousePress(MouseButton.PRIMARY);
            hand.mouseMove(new Point2D(area.getMinX() + 90, area.getMinY() + 90));
            assertTrue(preview.isVisible());
            window.type(KeyCode.ESCAPE);
            assertFalse(preview.isVisible());
            hand.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
        assertFalse(isDrawing());
        assertTrue(window.on(() -> window.node("#undo").isDisabled()));
    }

    @Test
    void everythingCanBeTakenBackAtOnce() {
        for (String way : List.of("#draw-clear", "#take-back")) {
            if (!isDrawing()) {
                window.type(KeyCode.D);
            }
            pull(at(3, 0), at(3, 7));
            pullWithShift(at(4, 0), at(4, 7));
            awaitByHand(16);
            awaitPattern("one row is on", row(3), true);
            awaitPattern("the other is off", row(4), false);
            window.awaitChange("#score-a", before);
            window.click(way);
            awaitByHand(0);
            window.awaitText("#score-a", before);
            window.shortcut(KeyCode.Z);
            awaitByHand(16);
            window.shortcut(KeyCode.Z);
            window.shortcut(KeyCode.Z);
            awaitByHand(0);
        }
    }

    @Test
    void withoutAToolInHandTheMapIsNotDrawnOn() {
        pull(at(3, 0), at(3, 7));
        window.type(KeyCode.D);
        assertTrue(isDrawing());
        window.type(KeyCode.D);
        assertFalse(isDrawing());
        pull(at(3, 0), at(3, 7));
        window.click("#draw-pencil");
        assertTrue(isDrawing());
        window.type(KeyCode.ESCAPE);
        assertFalse(isDrawing());
        pull(at(3, 0), at(3, 7));
        awaitByHand(0);
        assertTrue(window.on(() -> window.node("#undo").isDisabled()));
    }

    @Test
    void theKeysGoFromCellToCellAndTurnThemOver() {
        List<Boolean> plain = pattern();
        window.type(KeyCode.D);
        pull(at(4, 4));
        awaitByHand(1);
        window.type(KeyCode.UP);
        window.type(KeyCode.LEFT);
        window.type(KeyCode.SPACE);
        awaitByHand(2);
        awaitPattern("the cell is turned over", List.of(3 * SIDE + 3), !plain.get(3 * SIDE + 3));
        window.type(KeyCode.ENTER);
        awaitPattern("and again", List.of(3 * SIDE + 3), plain.get(3 * SIDE + 3));
        window.shortcut(KeyCode.Z);
        awaitPattern("one of two is undone", List.of(3 * SIDE + 3), !plain.get(3 * SIDE + 3));
        assertEquals("Play (Space)", window.on(() -> window.node("#play").getAccessibleText()), "space does not play");
        assertEquals(59, window.time(), "the arrows do not step");
        window.type(KeyCode.ESCAPE);
        window.type(KeyCode.LEFT);
        window.awaitTime(58);
    }

    @Test
    void anotherPictureBeginsWithoutChangesAndUndoBringsThemBack() {
        window.type(KeyCode.D);
        pull(at(0, 0), at(7, 7));
        awaitByHand(8);
        window.type(KeyCode.N);
        awaitByHand(8);
        window.click(window.cell(1));
        awaitByHand(0);
        window.shortcut(KeyCode.Z);
        awaitByHand(8);
        window.write("#field-side", "9");
        window.type(KeyCode.ENTER);
        awaitByHand(0);
    }

    @Test
    void aCueWithNothingLeftSaysSo() {
        window.type(KeyCode.D);
        window.click("#draw-scissors");
        pull(at(0, 0), at(7, 7));
        awaitPattern("all is off", all(), false);
        window.eventually("it is said", () -> window.node("#cue").lookup(".warning-text").isVisible());
        window.awaitChange("#score-a", before);
    }

    @Test
    void onlyTheMapOfTheCueIsDrawnOn() {
        window.type(KeyCode.D);
        assertFalse(window.on(() -> window.node("#cue-rates").isVisible()), "the cue shows what is drawn");
        for (String other : List.of("#recall-rates", "#twin-rates")) {
            window.click(other);
            assertFalse(window.has(other, "drawn-on"));
        }
        awaitByHand(0);
        assertTrue(isDrawing());
    }
}
