package engram.controller;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
                Experiments.with(Experiments.with(Experiments.with(Experiments.small(), Parameter.STEPS, 50), Parameter.SIDE, 16),
                        Parameter.FREE_STEPS, 100));
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
        window.choose(RuleKind.PSEUDO_INVERSE);
        window.choose(Dynamics.RELEASED);
        awaitRun(RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED);
        window.click("#to-end");
    }

    @Test
    void whatWasRememberedIsSaidInWordsAndOtherwiseThatItIsAMixture() {
        window.choose(RuleKind.HEBB);
        window.choose(Dynamics.BINARY);
        awaitRun(RuleKind.HEBB, Dynamics.BINARY);
        window.click("#to-end");
        window.awaitText("#verdict-a", "Mixture, mostly digit 4");
        assertFalse(window.has("#verdict-a", "right"));
        window.write("#field-noise", "0.1");
        remember();
        window.awaitText("#verdict-a", "Remembered digit 4");
        assertTrue(window.text("#lead-a").matches("Leads digit \\d by 0\\.\\d\\d, since step \\d+"), window.text("#lead-a"));
    }

    @Test
    void theCuesMapSaysThatItIsTakenAway() {
        remember();
        Node notice = window.node(".map-notice");
        window.eventually("it says so", notice::isVisible);
        assertEquals("The cue is gone.\nIt played for 50\u00A0steps.", window.text(".map-notice"));
        window.click("#to-start");
        window.eventually("at first it is there", () -> !notice.isVisible());
        assertTrue(window.text("#link-cue-value").startsWith("digit 4"), window.text("#link-cue-value"));
    }

    @Test
    void aPictureThatIsNoMemoryIsNeverRemembered() {
        window.write("#field-noise", "0");
        remember();
        window.awaitText("#verdict-a", "Remembered digit 4");
        window.on(() -> {
            window.answers().open(List.of(Path.of("images", "digits", "6.png")));
            return null;
        });
        window.click("#open-cue");
        window.awaitText("#verdict-a", "Taken for digit 6");
        assertFalse(window.has("#verdict-a", "right"));
    }

    @Test
    void allBaselinesAreShownAndTheConstantAnswerIsOneOfThem() {
        window.type(KeyCode.END);
        window.awaitTime(149);
        window.awaitText("#score-a", number(frame().card().scores().recalled()));
        assertEquals(number(frame().card().scores().recalled()), window.text("#compared-a"));
        assertEquals(number(trial().yardstick().constantAnswer()), window.text("#compared-constant"));
        assertEquals(number(trial().question().ceiling()), window.text("#compared-perfect"));
        assertEquals(number(frame().card().scores().cueAlone()), window.text("#compared-cue-alone"));
        assertEquals(number(frame().card().scores().cueAlone()), window.text("#score-cue"));
        assertEquals(number(frame().card().scores().withoutMemory()), window.text("#compared-no-memory"));
        String more = window.on(() -> window.scene().lookup("#score-a").getAccessibleHelp());
        assertTrue(more.contains("Beyond the mean: %s. ".formatted(number(frame().card().partial()))), more);
        assertTrue(more.contains(String.format(Locale.ROOT, "Wrong pixels: %.1f %%.", 100 * frame().card().wrongPixels())), more);
        window.eventually("B's score stands beside it", () -> {
            MapsView maps = (MapsView) window.scene().lookup(".maps");
            return maps.pair() != null && maps.pair().twin().trial().isComplete()
                    && window.text("#compared-b").equals(number(maps.pair().twin().card().scores().recalled()))
                    && window.text("#score-b").equals(window.text("#compared-b"));
        });
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Test
    void aNetworkThatAConstantAnswerBeatsIsToldSo() {
        window.write("#field-noise", "1");
        window.click("#to-end");
        window.eventually("it is told so", () -> {
            Frame frame = frame();
            return frame.trial().isComplete() && frame.time() == frame.trial().length() - 1
                    && frame.card().scores().recalled() < trial().yardstick().constantAnswer()
                    && window.text("#worth-a").equals("No better than a constant answer");
        });
        assertFalse(window.has("#verdict-a", "right"));
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
        window.awaitText("#verdict-a", "Remembered digit 4");
        assertTrue(window.on(() -> window.scene().lookup("#leader").isVisible()));
        int sample = trial().race().sampleAt(frame().time());
        assertEquals(0, trial().race().leader(sample));
        assertTrue(window.text("#lead-a").endsWith(", since step %d".formatted(trial().race().leadsFrom(sample) + 1)),
                window.text("#lead-a"));
        assertTrue(window.has("#verdict-a", "right"));
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
            window.choose(rule);
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
        window.type(KeyCode.T);
        window.eventually("there is one network", () -> !window.scene().lookup("#rule-b").getParent().isVisible());
        window.awaitPulses(5);
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
        assertEquals("step,similarity,no_memory,cue_alone,constant_answer,perfect_recall", similarity.getFirst());
        assertEquals(trial.curve().recalled(trial.curve().samples() - 1), Double.parseDouble(similarity.getLast().split(",")[1]));
    }

    @Test
    void theRaceOfHiddenNeuronsIsShownSaidAndSaved(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("hidden.csv");
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.type(KeyCode.T);
        window.eventually("there is one network", () -> !window.scene().lookup("#rule-b").getParent().isVisible());
        window.choose(Dynamics.SPIKING_DENSE);
        window.awaitText("#lead-a", "Not decided yet");
        window.click("#to-end");
        window.eventually("the network speaks for itself", () -> window.text("#lead-a").startsWith("Sure at step "));
        assertEquals("no rule", window.text("#rule-a"));
        ComboBox<?> content = (ComboBox<?>) window.scene().lookup("#race-content");
        assertTrue(content.getItems().contains(RaceView.Content.OVERLAP), "overlaps are another choice");
        window.click("#race-export");
        window.awaitMessages(1);
        List<String> race = Files.readAllLines(file);
        assertTrue(race.getFirst().startsWith("step,bar,fires,potential_1 digit 4,"), race.getFirst());
        assertEquals(trial().recorded() + 1, race.size());
        int decision = trial().decision().orElseThrow().step();
        assertEquals("1", race.get(decision + 1).split(",")[2], "digit 4 fires");
        assertTrue(race.subList(1, decision + 1).stream().allMatch(row -> row.split(",")[2].equals("0")), "nobody before");
        choose("#race-content", RaceView.Content.OVERLAP);
        window.click("#race-export");
        window.eventually("the overlaps are there", () -> Files.readString(file).startsWith("step,leader"));
        window.choose(Dynamics.HELD);
        window.eventually("the race is one of overlaps alone", () -> content.getValue() == RaceView.Content.RACE);
        assertFalse(content.getItems().contains(RaceView.Content.OVERLAP));
        assertNotEquals("no rule", window.text("#rule-a"));
    }

    @Test
    void theCurvesOfBothAreSavedInOneTable(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("curves.csv");
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.eventually("both have answered", () -> {
            MapsView maps = (MapsView) window.scene().lookup(".maps");
            return maps.pair() != null && maps.pair().twin().trial().isComplete();
        });
        Trial twin = window.on(() -> ((MapsView) window.scene().lookup(".maps")).pair().twin().trial());
        window.awaitPulses(5);
        window.click("#race-export");
        window.awaitMessages(1);
        List<String> race = Files.readAllLines(file);
        assertEquals("network,step,leader,margin,overlap_1 digit 4,overlap_2 digit 6,overlap_3 digit 7", race.getFirst());
        assertEquals(1 + trial().race().samples() + twin.race().samples(), race.size());
        assertTrue(race.get(trial().race().samples()).startsWith("A,"));
        String[] last = race.getLast().split(",");
        int sample = twin.race().samples() - 1;
        assertEquals(List.of("B", "" + (twin.race().time(sample) + 1)), List.of(last[0], last[1]));
        assertEquals(twin.race().overlap(sample, 2), Double.parseDouble(last[6]));
    }
}
