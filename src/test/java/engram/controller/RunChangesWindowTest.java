package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.parameter.Parameter;
import engram.model.trial.Trial;
import engram.view.maps.MapsView;
import engram.view.raster.RasterView;
import engram.view.window.ViewName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is said of a run goes with the run, and what is said of a moment with the moment. */
@ExtendWith(ApplicationExtension.class)
class RunChangesWindowTest {

    private Stage stage;
    private OpenWindow window;

    @Start
    void open(Stage newStage) {
        stage = newStage;
    }

    private void open(Experiment experiment) {
        window = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> new OpenWindow(stage, experiment));
        window.standStill();
    }

    /** Neurons that hardly ever get a spike. */
    private static Experiment silent() {
        return Experiments.with(Experiments.with(Experiments.small(), Parameter.GAIN, 0.01), Parameter.THRESHOLD, 2);
    }

    @Test
    void whatHappenedIsToldAtTheEndOfItsRunAndIsOfNoOther() {
        open(silent());
        window.type(KeyCode.END);
        window.awaitTime(59);
        window.eventually("it is told", () -> window.text("#story").startsWith("Almost no neurons of A fire"));
        assertEquals("What happened?", window.text(".story-title"));
        String told = window.text("#story");
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.awaitText(".story-title", "What is happening?");
        assertFalse(window.text("#story").startsWith("Almost no neurons"), window.text("#story"));
        window.type(KeyCode.END);
        window.awaitText("#story", told);
        window.click("#reset-all");
        window.eventually("another run has no need of it", () -> !window.text("#story").startsWith("Almost no neurons"));
        window.awaitRecall();
        window.type(KeyCode.END);
        window.eventually("it has a story of its own", () -> window.text(".story-title").equals("What happened?")
                && !window.text("#story").startsWith("Almost no neurons"));
    }

    @Test
    void ofSeveralCausesTheGravestIsToldAndTheNextWhenThatIsMended() {
        Experiment silent = silent();
        Memory first = silent.memories().getFirst();
        List<Memory> memories = new ArrayList<>(silent.memories());
        memories.add(new Memory(9, "copy", first.picture(), false));
        open(silent.withMemories(memories));
        window.type(KeyCode.END);
        window.eventually("the gravest is told", () -> window.text("#story").startsWith("Almost no neurons of A fire"));
        window.eventually("there is a cure", () -> window.text("#show-me").equals("Show me"));
        window.click("#show-me");
        window.eventually("it is another run", () -> !window.text("#story").startsWith("Almost no neurons"));
        window.awaitRecall();
        window.eventually("the next is told", () -> {
            window.type(KeyCode.END);
            return window.text("#story").startsWith("Copy has the same pattern as digit 4.");
        });
    }

    @Test
    void theReleaseIsShownHoweverShortTheRunBeforeWas() {
        Experiment experiment = Experiments.with(Experiments.small(), Parameter.CUE_STEPS, 150);
        open(experiment);
        // Network B runs for longer.
        window.type(KeyCode.T);
        window.on(() -> {
            // A step a second: whoever began at the start would never come there.
            Menus.fire(window.node("#speed", MenuButton.class), "speed-one");
            return null;
        });
        window.type(KeyCode.END);
        window.awaitTime(59);
        window.type(KeyCode.R);
        window.eventually("the moment of the release is shown", () -> {
            String where = window.text("#where");
            return where.startsWith("step 150 of ") || where.startsWith("step 151 of ");
        });
        assertEquals("Pause (Space)", window.on(() -> window.scene().lookup("#play").getAccessibleText()));
    }

    @Test
    void whatIsReadOutUnderAPointerAtRestIsOfTheRunThatIsShown() {
        open(Experiments.small());
        window.open(ViewName.RASTER);
        window.eventually("the raster is drawn", () -> window.node("#raster", RasterView.class).neurons() != null);
        List<Node> areas = window.on(() -> List.copyOf(window.scene().getRoot().lookupAll(".raster-area")));
        assertEquals(2, areas.size());
        for (int draw = 0; draw < 8; draw++) {
            if (draw % 4 == 0) {
                window.pointAt(areas.get(draw / 4));
            }
            String network = draw < 4 ? "A" : "B";
            window.type(KeyCode.N);
            window.eventually("what is said is true of " + network, () -> isTrue(window.text("#raster-readout"), network));
            window.awaitPulses(10);
        }
    }

    private boolean isTrue(String readout, String network) {
        Matcher said =
                Pattern.compile("([AB]) \u00B7 Step (\\d+) \u00B7 neuron (\\d+) \\(.*\\) \u00B7 (fires|silent)").matcher(readout);
        MapsView maps = (MapsView) window.scene().lookup(".maps");
        if (!said.matches() || !said.group(1).equals(network) || maps.pair() == null || maps.pair().first() != maps.frame()) {
            return false;
        }
        Trial trial = (network.equals("A") ? maps.frame() : maps.pair().twin()).trial();
        return trial.isComplete() && trial.recalled().spiked(Integer.parseInt(said.group(2)) - 1, Integer.parseInt(said.group(3)))
                == said.group(4).equals("fires");
    }
}
