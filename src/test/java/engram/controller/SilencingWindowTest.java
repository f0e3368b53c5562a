package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.parameter.Parameter;
import engram.model.trial.FramePair;
import engram.view.maps.MapsView;
import engram.view.neuron.NeuronGrid;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Silencing neurons by hand on the maps of both networks, of 8 x 8 neurons. */
@ExtendWith(ApplicationExtension.class)
class SilencingWindowTest {

    private static final int SIDE = 8;
    private static final int[] NOBODY = {};

    private final FxRobot robot = new FxRobot();
    private OpenWindow window;

    @Start
    void open(Stage stage) {
        Experiment small = Experiments.small();
        window = new OpenWindow(stage, Experiments.with(small, Parameter.NOISE, 0));
    }

    @BeforeEach
    void goToTheEnd() {
        window.standStill();
        window.click("#to-end");
        window.awaitTime(59);
        awaitSilenced(NOBODY);
    }

    private MapsView maps() {
        return (MapsView) window.scene().lookup(".maps");
    }

    /** Waits for a pair of frames whose networks both have these neurons silenced, which then have fired nowhere. */
    private FramePair awaitSilenced(int... neurons) {
        window.eventually(neurons.length + " are silenced", () -> {
            FramePair pair = maps().pair();
            return pair != null && pair.first() == maps().frame() && pair.first().trial().isComplete()
                    && pair.twin().trial().isComplete()
                    && Arrays.equals(neurons, pair.first().trial().parameters().silencedByHand().neurons())
                    && Arrays.equals(neurons, pair.twin().trial().parameters().silencedByHand().neurons());
        });
        FramePair pair = window.on(() -> maps().pair());
        for (int neuron : neurons) {
            assertEquals(0, pair.first().recallRates()[neuron]);
            assertEquals(0, pair.twin().recallRates()[neuron]);
        }
        for (String map : List.of("#recall-spikes", "#recall-rates", "#twin-spikes", "#twin-rates")) {
            assertEquals(Arrays.toString(neurons), Arrays.toString(marked(map)), map);
        }
        return pair;
    }

    private int[] marked(String map) {
        NeuronGrid grid = (NeuronGrid) window.node(map);
        return IntStream.range(0, SIDE * SIDE).filter(grid::isSilent).toArray();
    }

    private void choose(String map, String entry) {
        robot.rightClickOn(map);
        Menus.choose(robot, entry);
    }

    private Point2D middle(Node grid, int row, int column) {
        Bounds area = grid.lookup(".image-view").getBoundsInParent();
        return new Point2D(area.getMinX() + (column + 0.5) * area.getWidth() / SIDE,
                area.getMinY() + (row + 0.5) * area.getHeight() / SIDE);
    }

    /** Pulls the mouse along a row of a map. */
    private void pull(String map, int row, int from, int to) {
        window.on(() -> {
            Robot hand = new Robot();
            Node grid = window.node(map);
            hand.mouseMove(grid.localToScreen(middle(grid, row, from)));
            hand.mousePress(MouseButton.PRIMARY);
            hand.mouseMove(grid.localToScreen(middle(grid, row, to)));
            hand.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
    }

    private static int[] row(int row) {
        return IntStream.range(row * SIDE, (row + 1) * SIDE).toArray();
    }

    private boolean isSaid(String words) {
        return window.on(() -> window.scene()
                .getRoot()
                .lookupAll(".chain .label")
                .stream()
                .anyMatch(label -> ((Labeled) label).getText().equals(words)));
    }

    @Test
    void aStrokeSilencesInBothNetworksAndUndoWakes() {
        choose("#recall-rates", "Silence neurons");
        pull("#recall-rates", 1, 0, 7);
        awaitSilenced(row(1));
        pull("#twin-rates", 4, 0, 7);
        awaitSilenced(IntStream.concat(Arrays.stream(row(1)), Arrays.stream(row(4))).toArray());
        window.shortcut(KeyCode.Z);
        awaitSilenced(row(1));
        window.shortcut(KeyCode.Z);
        awaitSilenced(NOBODY);
        assertTrue(window.on(() -> window.node("#undo").isDisabled()));
    }

    @Test
    void aStrokeThatBeginsOnASilencedNeuronWakes() {
        choose("#twin-rates", "Silence neurons");
        pull("#twin-rates", 1, 0, 7);
        awaitSilenced(row(1));
        pull("#recall-rates", 1, 2, 7);
        awaitSilenced(8, 9);
    }

    @Test
    void allAreWokenAtOnceAndTheChainSaysHowManyWereSilent() {
        choose("#recall-rates", "Silence neurons");
        pull("#recall-rates", 3, 0, 7);
        awaitSilenced(row(3));
        window.eventually("the chain says it", () -> isSaid("8 neurons silenced") || isSaid("8 silenced"));
        choose("#twin-rates", "Wake all (8)");
        awaitSilenced(NOBODY);
        window.shortcut(KeyCode.Z);
        awaitSilenced(row(3));
    }

    @Test
    void withoutTheToolInHandNobodyIsSilenced() {
        choose("#recall-rates", "Silence neurons");
        assertTrue(window.has("#recall-rates", "drawn-on") && window.has("#twin-rates", "drawn-on"));
        assertFalse(window.has("#cue-rates", "drawn-on"));
        window.type(KeyCode.ESCAPE);
        assertFalse(window.has("#recall-rates", "drawn-on"));
        pull("#recall-rates", 1, 0, 7);
        choose("#recall-rates", "Silence neurons");
        choose("#recall-rates", "Stop silencing");
        pull("#twin-rates", 1, 0, 7);
        awaitSilenced(NOBODY);
        assertTrue(window.on(() -> window.node("#undo").isDisabled()));
    }

    @Test
    void theKeysSilenceCellByCellAndTheReadoutSaysIt() {
        choose("#recall-rates", "Silence neurons");
        pull("#recall-rates", 4, 4, 4);
        awaitSilenced(36);
        window.type(KeyCode.LEFT);
        window.type(KeyCode.SPACE);
        awaitSilenced(35, 36);
        assertTrue(window.text("#readout").contains("silenced by hand"), window.text("#readout"));
        window.type(KeyCode.ENTER);
        awaitSilenced(36);
    }

    @Test
    void anotherSideWakesAllAndUndoSilencesThemAgain() {
        choose("#recall-rates", "Silence neurons");
        pull("#recall-rates", 0, 0, 7);
        awaitSilenced(row(0));
        window.write("#field-side", "9");
        window.type(KeyCode.ENTER);
        window.eventually("nobody is silenced", () -> maps().pair() != null && maps().pair().first().side() == 9
                && maps().pair().first().trial().parameters().silencedByHand().isEmpty());
        window.shortcut(KeyCode.Z);
        awaitSilenced(row(0));
    }
}
