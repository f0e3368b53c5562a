package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.view.maps.MapsView;
import engram.view.raster.RasterView;
import engram.view.window.ViewName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Clicks and double clicks in the views below the maps, and what they leave behind. */
@ExtendWith(ApplicationExtension.class)
class ClicksWindowTest {

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void standStill() {
        window.standStill();
    }

    /** How many neurons are marked as chosen in the map of the cue's rates. */
    private int chosen() {
        return window.on(() -> (int) window.scene()
                .lookup("#cue-rates")
                .lookupAll(".chosen-mark")
                .stream()
                .filter(Node::isVisible)
                .count());
    }

    private Node raster() {
        window.open(ViewName.RASTER);
        window.eventually("the raster is drawn", () -> window.node("#raster", RasterView.class).neurons() != null);
        return window.on(() -> window.scene().lookup(".raster-area"));
    }

    @Test
    void aClickInTheRasterGoesThereAndWithShiftChoosesANeuronAndADoubleClickDoesNeither() {
        Node raster = raster();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.click(raster);
        window.eventually("a click goes there", () -> window.time() > 20);
        assertEquals(0, chosen());
        int before = window.time();
        window.click("#undo");
        window.clickWith(KeyCode.SHIFT, raster, 100, 12);
        assertEquals(1, chosen());
        window.open(ViewName.RACE);
        window.open(ViewName.RASTER);
        window.pointAt(raster, 30, 12);
        window.doubleClick();
        assertEquals(1, chosen(), "the one that was chosen before stays the only one");
        assertEquals(before, window.time());
    }

    @Test
    void aDoubleClickTakesNoLetterFromTheNeuronsThatHaveThem() {
        Node raster = raster();
        double height = window.on(() -> raster.getLayoutBounds().getHeight());
        for (int i = 0; i < 12 && chosen() == i; i++) {
            window.click("#undo");
            window.clickWith(KeyCode.SHIFT, raster, 40 + 30 * i, 4 + i * height / 14);
        }
        int all = chosen();
        List<Integer> before = chosenRows();
        window.click("#undo");
        window.doubleClick(raster);
        assertEquals(all, chosen());
        assertEquals(before, chosenRows());
    }

    /** Where the marks stand. */
    private List<Integer> chosenRows() {
        return window.on(() -> window.scene()
                .lookup("#cue-rates")
                .lookupAll(".chosen-mark")
                .stream()
                .filter(Node::isVisible)
                .map(mark -> (int) mark.getBoundsInParent().getMinX() * 10_000 + (int) mark.getBoundsInParent().getMinY())
                .sorted()
                .toList());
    }

    @Test
    void aDoubleClickInTheMatrixShowsAllAndChoosesNone() {
        window.open(ViewName.WEIGHTS);
        Node matrix = window.on(() -> window.scene().lookup(".matrix-area"));
        window.eventually("there is a matrix", matrix::isVisible);
        window.pointAt(matrix);
        window.eventually("it can be read out", () -> {
            window.pointAt(matrix);
            return window.text("#weights-readout").startsWith("Weight ");
        });
        window.doubleClick(matrix);
        assertEquals(0, chosen());
        window.click("#undo");
        window.click(matrix);
        assertEquals(1, chosen());
    }

    /** One that has spikes to click at, wherever in the window the map stands. */
    private void clickAtTheBusiestNeuron() {
        double[] rates = window.on(() -> ((MapsView) window.scene().lookup(".maps")).frame().recallRates());
        int busiest = IntStream.range(0, rates.length).reduce(0, (most, next) -> rates[next] > rates[most] ? next : most);
        int side = (int) Math.sqrt(rates.length);
        Node map = window.node("#recall-rates");
        Bounds cells = window.on(() -> map.lookup(".image-view").getBoundsInParent());
        double cell = cells.getWidth() / side;
        window.pointAt(map, cells.getMinX() + (busiest % side + 0.5) * cell, cells.getMinY() + (busiest / side + 0.5) * cell);
        window.click();
    }

    private int chooseAndOpenTraces() {
        window.type(KeyCode.END);
        window.awaitTime(59);
        clickAtTheBusiestNeuron();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        int neuron = Integer.parseInt(window.text("#readout").replaceAll("(?s)Neuron (\\d+), .*", "$1"));
        window.open(ViewName.WHY);
        window.eventually("there are traces", () -> {
            window.pointAt(window.node("#traces"), 200, 30);
            return window.text("#traces-readout").contains("neuron " + neuron + " ");
        });
        return neuron;
    }

    @Test
    void aDoubleClickInTheTracesLeavesTheMomentAsItWas() {
        chooseAndOpenTraces();
        window.pointAt(window.node("#traces"), 300, 110);
        window.click();
        window.eventually("a click goes there", () -> window.time() > 0);
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.pointAt(window.node("#traces"), 400, 110);
        window.click();
        window.click();
        window.awaitPulses(5);
        assertEquals(0, window.time());
        assertFalse(window.on(() -> window.scene().lookup("#cause").isVisible()));
    }

    private int stepOfCause() {
        String title = window.on(() -> ((Labeled) window.scene().lookup("#cause").lookup(".section-title")).getText());
        Matcher said = Pattern.compile("Neuron (\\d+), step (\\d+)").matcher(title);
        assertTrue(said.matches(), title);
        return Integer.parseInt(said.group(2)) - 1;
    }

    private void clickAtASpike() {
        window.pointAtASpike();
        window.click();
        window.eventually("its causes are told", () -> window.scene().lookup("#cause").isVisible());
    }

    @Test
    void causesAndMapsAreOfTheSameStep() {
        chooseAndOpenTraces();
        clickAtASpike();
        int step = stepOfCause();
        window.awaitTime(step);
        window.type(KeyCode.RIGHT);
        window.awaitTime(step + 1);
        assertFalse(window.on(() -> window.scene().lookup("#cause").isVisible()), "it is of another step");
        assertEquals(0, contributors());
        window.type(KeyCode.LEFT);
        window.eventually("it is back with its step", () -> window.scene().lookup("#cause").isVisible());
        assertEquals(step, stepOfCause());
        assertTrue(contributors() > 0);
    }

    private int contributors() {
        return window.on(() -> (int) window.scene()
                .lookup("#cue-rates")
                .lookupAll(".contributor-mark")
                .stream()
                .filter(Node::isVisible)
                .count());
    }

    @Test
    void lookingIntoASpikeStopsThePlaying() {
        chooseAndOpenTraces();
        window.type(KeyCode.SPACE);
        clickAtASpike();
        assertEquals("Play (Space)", window.on(() -> window.scene().lookup("#play").getAccessibleText()));
        window.awaitTime(stepOfCause());
    }
}
