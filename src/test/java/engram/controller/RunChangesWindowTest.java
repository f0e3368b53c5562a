package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.parameter.Parameter;
import engram.view.maps.MapsView;
import engram.view.raster.RasterView;
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
    void adviceStaysWithItsRunAtEveryMoment() {
        open(silent());
        window.type(KeyCode.END);
        window.awaitTime(59);
        window.eventually("it is advised", () -> window.text("#hint").startsWith("Almost no neurons fire"));
        String advice = window.text("#hint");
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        assertEquals(advice, window.text("#hint"));
        window.type(KeyCode.RIGHT);
        window.awaitTime(1);
        assertEquals(advice, window.text("#hint"));
        window.click("#reset-all");
        window.eventually("another run has no need of it", () -> window.text("#hint").isEmpty());
    }

    @Test
    void adviceThatHasNoRoomIsCountedAndSaidToWhoPointsAtIt() {
        Experiment silent = silent();
        Memory first = silent.memories().getFirst();
        List<Memory> memories = new ArrayList<>(silent.memories());
        memories.add(new Memory(9, "copy", first.picture(), false));
        open(silent.withMemories(memories));
        window.eventually("both causes are known", () -> window.text("#hint").startsWith("Almost no neurons fire")
                && window.text("#hint").endsWith("(And 1 more.)"));
        String all = window.on(() -> window.scene().lookup("#hint").getAccessibleHelp());
        assertTrue(all.contains("copy has the very pattern of digit 4"), all);
    }

    @Test
    void theReleaseIsShownHoweverShortTheRunBeforeWas() {
        Experiment experiment = Experiments.with(Experiments.small(), Parameter.CUE_STEPS, 150);
        open(experiment);
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
        window.click("#tab-raster");
        window.eventually("the raster is drawn", () -> window.node("#raster", RasterView.class).neurons() != null);
        Node area = window.on(() -> window.scene().lookup(".raster-area"));
        Pattern pattern = Pattern.compile("Step (\\d+) \u00B7 neuron (\\d+) \\(.*\\) \u00B7 (fires|silent)");
        window.pointAt(area);
        for (int draw = 0; draw < 8; draw++) {
            window.type(KeyCode.N);
            window.eventually("what is said is true", () -> {
                MapsView maps = (MapsView) window.scene().lookup(".maps");
                Matcher said = pattern.matcher(window.text("#raster-readout"));
                return said.matches() && maps.frame().trial().isComplete()
                        && maps.frame()
                                .trial()
                                .recalled()
                                .spiked(Integer.parseInt(said.group(1)) - 1, Integer.parseInt(said.group(2)))
                                == said.group(3).equals("fires");
            });
            window.awaitPulses(10);
        }
    }
}
