package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.dynamics.Dynamics;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.view.maps.MapsView;
import engram.view.race.RaceView;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ScoresWindowTest {

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage,
                Experiments.with(Experiments.with(Experiments.small(), Parameter.STEPS, 50), Parameter.SIDE, 16));
    }

    @BeforeEach
    void standStill() {
        window.standStill();
    }

    private Frame frame() {
        return window.on(() -> ((MapsView) window.scene().lookup(".maps")).frame());
    }

    private Trial trial() {
        return frame().trial();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String box, T value) {
        window.on(() -> {
            ((ComboBox<T>) window.scene().lookup(box)).setValue(value);
            return null;
        });
    }

    private void awaitRun(RuleKind rule, Dynamics dynamics) {
        window.eventually("a whole recall by %s, %s".formatted(rule, dynamics), () -> {
            Frame frame = ((MapsView) window.scene().lookup(".maps")).frame();
            return frame.trial().parameters().rule() == rule && frame.trial().parameters().dynamics() == dynamics
                    && frame.trial().isComplete();
        });
    }

    private void remember() {
        choose("#rule", RuleKind.PSEUDO_INVERSE);
        choose("#dynamics", Dynamics.RELEASED);
        awaitRun(RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED);
        window.click("#to-end");
    }

    @Test
    void whatWasRememberedIsSaidInWordsAndOtherwiseThatItIsAMixture() {
        choose("#rule", RuleKind.HEBB);
        choose("#dynamics", Dynamics.BINARY);
        awaitRun(RuleKind.HEBB, Dynamics.BINARY);
        window.click("#to-end");
        window.awaitText("#outcome", "A mixture, most like digit 4");
        window.write("#field-noise", "0.1");
        remember();
        window.awaitText("#outcome", "Remembered: digit 4");
        assertTrue(window.text("#lead").matches("Ahead of digit \\d by 0\\.\\d\\d"), window.text("#lead"));
    }

    @Test
    void theTitleOfTheCueSaysThatItIsTakenAway() {
        remember();
        window.eventually("it says so", () -> cueTitle().endsWith("taken away"));
        window.click("#to-start");
        window.eventually("at first it is there", () -> cueTitle().startsWith("Cue: digit 4") && !cueTitle().contains("taken"));
    }

    private String cueTitle() {
        return window.on(() -> ((Labeled) window.scene().lookup(".map-title")).getText());
    }

    @Test
    void aPictureThatIsNoMemoryIsNeverRemembered() {
        window.write("#field-noise", "0");
        remember();
        window.awaitText("#outcome", "Remembered: digit 4");
        window.on(() -> {
            window.answers().open(List.of(Path.of("images", "digits", "6.png")));
            return null;
        });
        window.click("#open-cue");
        window.awaitText("#outcome", "Taken for digit 6");
    }

    @Test
    void allBaselinesAreShownAndTheConstantAnswerIsOneOfThem() {
        window.type(KeyCode.END);
        window.awaitTime(149);
        assertEquals(number(trial().yardstick().constantAnswer()), window.text("#score-constant"));
        assertEquals(number(trial().question().ceiling()), window.text("#score-ceiling"));
        assertEquals(number(frame().card().partial()), window.text("#partial"));
        assertEquals(String.format(Locale.ROOT, "%.1f %%", 100 * frame().card().wrongPixels()), window.text("#wrong-pixels"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Test
    void aNetworkThatAConstantAnswerBeatsIsToldSo() {
        window.write("#field-noise", "1");
        window.click("#to-end");
        window.eventually("what a constant answer scores",
                () -> window.text("#verdict").startsWith("A constant answer would score more: "));
        assertTrue(window.has("#verdict", "warning"));
    }

    @Test
    void theRaceFollowsTheTimeLineAndGoesWhereItIsPressed() {
        Node plot = window.node("#time-plot");
        Line now = window.on(() -> (Line) plot.lookup(".now-line"));
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        double start = window.on(now::getStartX);
        window.type(KeyCode.END);
        window.awaitTime(149);
        double end = window.on(now::getStartX);
        assertTrue(end > start + 50, "%s to %s".formatted(start, end));
        window.click("#time-plot");
        window.eventually("it is in between", () -> window.time() > 5 && window.time() < 50);
        double middle = window.on(now::getStartX);
        assertTrue(middle > start && middle < end);
    }

    @Test
    void theMemoryThatLeadsHasADotAndSinceWhenIsWritten() {
        window.write("#field-noise", "0");
        remember();
        window.awaitText("#outcome", "Remembered: digit 4");
        assertTrue(window.on(() -> window.scene().lookup("#leader").isVisible()));
        int sample = trial().race().sampleAt(frame().time());
        assertEquals(0, trial().race().leader(sample));
        assertEquals("step %d".formatted(trial().race().leadsFrom(sample) + 1), window.text("#leads-from"));
    }

    @Test
    void theKeyRReleasesTheCueWhileOneWatchesAndHoldsItAgain() {
        window.type(KeyCode.R);
        awaitRun(RuleKind.SPIKE_HEBBIAN, Dynamics.RELEASED);
        assertEquals(50, trial().release());
        window.type(KeyCode.R);
        awaitRun(RuleKind.SPIKE_HEBBIAN, Dynamics.HELD);
        window.shortcut(KeyCode.Z);
        awaitRun(RuleKind.SPIKE_HEBBIAN, Dynamics.RELEASED);
    }

    @Test
    void anotherRuleIsAskedWithTheSameCueAndTheSameNoise() {
        SpikeTrain before = trial().question().spikes();
        double[] noisy = trial().question().noisy().values();
        for (RuleKind rule : List.of(RuleKind.HEBB, RuleKind.PSEUDO_INVERSE, RuleKind.DELTA)) {
            choose("#rule", rule);
            awaitRun(rule, Dynamics.HELD);
            assertEquals(before, trial().question().spikes(), rule.title());
            assertArrayEquals(noisy, trial().question().noisy().values());
        }
    }

    @Test
    void theCurvesAreSavedAsTables(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("curves.csv");
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.click("#race-export");
        window.awaitMessages(1);
        List<String> race = Files.readAllLines(file);
        assertEquals("step,leader,margin,overlap_1 digit 4,overlap_2 digit 6,overlap_3 digit 7", race.getFirst());
        Trial trial = trial();
        assertEquals(trial.race().samples() + 1, race.size());
        String[] last = race.getLast().split(",");
        int sample = trial.race().samples() - 1;
        assertEquals(trial.race().time(sample) + 1, Integer.parseInt(last[0]));
        assertEquals(trial.race().overlap(sample, 2), Double.parseDouble(last[5]));
        choose("#race-content", RaceView.Content.SIMILARITY);
        window.click("#race-export");
        window.eventually("the curves are there", () -> Files.readString(file).startsWith("step,similarity"));
        List<String> similarity = Files.readAllLines(file);
        assertEquals("step,similarity,no_memory,cue_alone,constant_answer,best_possible", similarity.getFirst());
        assertEquals(trial.curve().recalled(trial.curve().samples() - 1), Double.parseDouble(similarity.getLast().split(",")[1]));
    }
}
