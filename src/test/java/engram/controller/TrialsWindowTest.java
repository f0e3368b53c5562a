package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.model.study.TrialSeries;
import engram.model.study.TrialSeriesResult;
import engram.model.study.Trials;
import engram.model.study.ScoredAnswer;
import engram.view.maps.MapsView;
import engram.view.trials.TrialsView;
import engram.view.window.ViewName;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TrialsWindowTest {

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void standStill() {
        window.standStill();
        window.open(ViewName.TRIALS);
    }

    /** Takes the second network away, of which most of this is not. */
    private void askOne() {
        window.type(KeyCode.T);
        window.eventually("there is one network", () -> !window.scene().lookup("#rule-b").getParent().isVisible());
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String box, T value) {
        window.on(() -> {
            ((ComboBox<T>) window.scene().lookup(box)).setValue(value);
            return null;
        });
    }

    /** What the view should find out, asked here once more. */
    private static TrialSeriesResult expected(List<Double> levels, int draws) {
        return Trials.asked(new TrialSeries(Experiments.small(), levels, draws));
    }

    private List<String> saved(Path file) throws IOException {
        window.on(() -> {
            window.answers().saveTo(file);
            return null;
        });
        window.click("#trials-export");
        window.eventually("it is saved", () -> window.messages().stream().anyMatch(line -> line.equals("Saved " + file)));
        return Files.readAllLines(file);
    }

    private void pointAway() {
        window.pointAt(window.node("#undo"));
    }

    @Test
    void thirtyDrawsAreAskedAndSummedUpWithTheirInterval(@TempDir Path folder) throws IOException {
        askOne();
        pointAway();
        TrialSeriesResult all = expected(List.of(0.3), 30);
        int right = all.average(0).orElseThrow().right();
        window.eventually("all are asked",
                () -> window.text("#trials-readout").startsWith("30 draws: right memory in %d, ".formatted(right)));
        List<String> lines = saved(folder.resolve("trials.csv"));
        assertEquals(31, lines.size());
        for (int draw = 0; draw < 30; draw++) {
            String[] row = lines.get(draw + 1).split(",");
            ScoredAnswer answer = all.answers().get(draw);
            assertEquals(draw + 1, Integer.parseInt(row[4]));
            assertEquals(answer.card().scores().recalled(), Double.parseDouble(row[5]));
            assertEquals(answer.card().scores().withoutMemory(), Double.parseDouble(row[6]));
            assertEquals(answer.isRight() ? "1" : "0", row[15]);
        }
    }

    @Test
    void theNoiseCurveReadsOutTheMeansOfALevelAndAClickChoosesIt() {
        askOne();
        choose("#trials-content", TrialsView.Content.LEVELS);
        choose("#trials-draws", 10);
        pointAway();
        window.eventually("all are asked", () -> window.text("#trials-readout").startsWith("Point at a noise level"));
        Node trials = window.node("#trials");
        double x = 0;
        while (!window.text("#trials-readout").startsWith("Noise 0.8")) {
            x += 3;
            assertTrue(x < 600, "no place reads out noise 0.8: " + window.text("#trials-readout"));
            window.pointAt(trials, x, 40);
        }
        double mean = expected(List.of(0.8), 10).average(0).orElseThrow().scores().recalled();
        String said = window.text("#trials-readout");
        assertTrue(said.contains("A %.2f \u00B1 ".formatted(mean)), said + " but the mean is " + mean);
        window.click();
        window.eventually("it is chosen", () -> window.node("#field-noise", TextField.class).getText().equals("0.8"));
    }

    @Test
    void aFinishedNoiseCurveStaysWhenAMemoryIsRenamedAndIsSavedWithItsNewName(@TempDir Path folder) throws IOException {
        askOne();
        choose("#trials-content", TrialsView.Content.LEVELS);
        choose("#trials-draws", 10);
        pointAway();
        window.eventually("all are asked", () -> window.text("#trials-readout").startsWith("Point at a noise level"));
        List<String> before = saved(folder.resolve("before.csv"));
        window.select(0);
        window.type(KeyCode.F2);
        window.eventually("the name can be written",
                () -> window.scene().getFocusOwner() instanceof TextField field && field.getSkin() != null);
        window.on(() -> {
            window.shortcut(KeyCode.A);
            window.type("four");
            window.type(KeyCode.ENTER);
            return null;
        });
        pointAway();
        window.eventually("the run is known by its new name", () -> window.text("#link-cue-value").startsWith("four"));
        assertTrue(window.text("#trials-readout").startsWith("Point at a noise level"), window.text("#trials-readout"));
        List<String> after = saved(folder.resolve("after.csv"));
        assertEquals(before.stream().map(line -> line.replace("digit 4", "four")).toList(), after);
        window.click("#tab-race");
        window.click("#tab-trials");
        window.awaitPulses(20);
        assertTrue(window.text("#trials-readout").startsWith("Point at a noise level"), window.text("#trials-readout"));
    }

    @Test
    void aClickAtADotShowsItsDraw() {
        askOne();
        pointAway();
        window.eventually("all are asked", () -> window.text("#trials-readout").startsWith("30 draws: "));
        Node trials = window.node("#trials");
        for (double y = 18; y < 60; y += 3) {
            for (double x = 130; x < 560; x += 6) {
                window.pointAt(trials, x, y);
                String said = window.text("#trials-readout");
                if (said.startsWith("Draw ") && !said.startsWith("Draw 1 ")) {
                    long draw = Long.parseLong(said.replaceAll("Draw (\\d+) .*", "$1")) - 1;
                    String score = said.replaceAll(".* \u00B7 A ([\u22120-9.]+) .*", "$1");
                    window.click();
                    window.awaitRecall();
                    window.click("#to-end");
                    window.open(ViewName.RACE);
                    window.eventually("draw %d has its score".formatted(draw), () -> {
                        MapsView maps = (MapsView) window.scene().lookup(".maps");
                        return String.format(Locale.ROOT, "%.2f", maps.frame().card().scores().recalled()).equals(score);
                    });
                    return;
                }
            }
        }
        throw new AssertionError("there is no dot");
    }

    @Test
    void moreDrawsAreAskedWhereTheyAreWanted() {
        askOne();
        pointAway();
        window.eventually("all are asked", () -> window.text("#trials-readout").startsWith("30 draws: "));
        choose("#trials-draws", 100);
        window.eventually("all of them are asked", () -> window.text("#trials-readout").startsWith("100 draws: "));
    }

    @Test
    void theSecondNetworkIsAskedTheVerySameCues(@TempDir Path folder) throws IOException {
        pointAway();
        window.eventually("both have answered",
                () -> window.text("#trials-readout").matches("30 draws: right memory in A \\d.*, B \\d.*"));
        List<String[]> rows = saved(folder.resolve("both.csv")).stream().skip(1).map(line -> line.split(",")).toList();
        assertEquals(60, rows.size());
        for (int draw = 0; draw < 30; draw++) {
            String[] first = rows.get(draw);
            String[] second = rows.get(draw + 30);
            assertEquals(List.of("A", "digit 4", "" + (draw + 1)), List.of(first[0], first[2], first[4]));
            assertEquals(List.of("B", "digit 4", "" + (draw + 1)), List.of(second[0], second[2], second[4]));
            assertEquals(first[7], second[7], "the cue alone");
        }
    }

    @Test
    void allMemoriesAreAskedInTurn(@TempDir Path folder) throws IOException {
        askOne();
        choose("#trials-memories", true);
        pointAway();
        window.eventually("all are asked", () -> window.text("#trials-readout").startsWith("90 draws of 3 memories: "));
        List<String> pictures = saved(folder.resolve("all.csv")).stream().skip(1).map(line -> line.split(",")[2]).toList();
        assertEquals(List.of("digit 4", "digit 6", "digit 7", "digit 4"), pictures.subList(0, 4));
        assertEquals(90, pictures.size());
    }

    @Test
    void whatIsPausedStaysAndGoesOn() {
        askOne();
        choose("#trials-content", TrialsView.Content.LEVELS);
        choose("#trials-draws", 100);
        // As many as there can be: what a pause leaves to ask must not be done by the time that it is pressed.
        choose("#trials-memories", true);
        Button pause = window.node("#trials-pause", Button.class);
        // A hand would be too slow for so small a network.
        window.eventually("it can be paused", () -> {
            boolean can = !pause.isDisabled() && window.text("#trials-readout").contains(" of ");
            if (can) {
                pause.fire();
            }
            return can;
        });
        pointAway();
        window.eventually("it says so", () -> window.text("#trials-readout").startsWith("Paused"));
        // What was being asked at that moment is still told.
        window.eventually("it stands still", () -> {
            String asked = window.text("#trials-readout");
            window.awaitPulses(20);
            return asked.equals(window.text("#trials-readout"));
        });
        assertTrue(window.text("#trials-readout").startsWith("Paused"), "it has not gone on to the end");
        window.on(() -> {
            pause.fire();
            return null;
        });
        window.eventually("all of them are asked", () -> window.text("#trials-readout").startsWith("Point at a noise level"));
    }
}
