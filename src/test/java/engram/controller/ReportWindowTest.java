package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.view.window.ViewName;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is handed in as a lab report can be gone on with. */
@ExtendWith(ApplicationExtension.class)
class ReportWindowTest {

    @TempDir
    private Path folder;

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.small());
    }

    @BeforeEach
    void awaitRecall() {
        window.awaitRecall();
    }

    /** A page with an experiment of a single picture in it. */
    private Path page() throws IOException {
        Experiment small = Experiments.small();
        Memory seven = small.memories().getLast().renamed("a seven");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DocumentFile.write(bytes, Document.of(small.withMemories(List.of(seven))), Optional.empty(), Optional.empty(),
                Progress.IGNORED);
        return Files.writeString(folder.resolve("Report.HTML"),
                "<!DOCTYPE html><html><body><a id=\"engram-experiment\" href=\"data:application/octet-stream;base64,"
                        + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\">x</a></body></html>");
    }

    @Test
    void aReportThatIsDroppedOpensItsExperimentWhichBelongsToNoFile() throws IOException {
        window.drop(page());
        window.awaitMemories("a seven");
        window.awaitTitle("Untitled \u2013 Engram");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void anyOtherPageIsALine() throws IOException {
        window.drop(Files.writeString(folder.resolve("page.html"), "<html><a href='x'>y</a></html>"));
        window.awaitMessages(1);
        assertEquals("page.html has no experiment in it. Choose a report or a picture that Engram has saved.",
                window.messages().getFirst());
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }

    private Path save() {
        Path target = folder.resolve("handed in.html");
        window.on(() -> {
            window.answers().saveTo(target);
            return null;
        });
        window.on(() -> {
            window.node("#export", Button.class).fire();
            window.node("#export-report", ToggleButton.class).fire();
            return null;
        });
        window.eventually("it says what will be in it", () -> window.text("#export-words").startsWith("One page, about"));
        window.on(() -> {
            window.node("#export-save", Button.class).fire();
            return null;
        });
        window.eventually("it is saved", () -> Files.exists(target));
        return target;
    }

    private static List<String> headings(Path page) throws IOException {
        return Pattern.compile("<h2>([^<]*)</h2>")
                .matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aReportHasWhatWasSeenAndCanBeGoneOnWith() throws IOException {
        window.on(() -> {
            Menus.fire(window.node("#file", MenuButton.class), "notes");
            window.node("#notes-text", TextArea.class).setText("It leans to the average.");
            return null;
        });
        window.type(KeyCode.ESCAPE);
        window.open(ViewName.RASTER);
        window.awaitPulses(3);
        window.open(ViewName.ACTIVITY);
        window.awaitPulses(3);
        Path page = save();
        assertEquals("Save as: digit 4, noise 0.3.html", window.answers().questions().getLast());
        List<String> headings = headings(page);
        assertTrue(headings.contains("Notes"), headings.toString());
        assertTrue(headings.containsAll(List.of("Race", "Raster", "Activity, network A (Spike Hebbian)")), headings.toString());
        assertTrue(Files.readString(page).contains("It leans to the average."));

        window.type(KeyCode.N);
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
        window.drop(page);
        window.eventually("it asks", () -> window.scene().lookup("#question") != null);
        window.on(() -> {
            window.node("#question-discard", Button.class).fire();
            return null;
        });
        window.awaitTitle("Untitled \u2013 Engram");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertEquals("draw 1", window.text("#draw"));
    }

    @Test
    void whatWasSeenOfAnotherAnswerIsNotInIt() throws IOException {
        window.open(ViewName.RASTER);
        window.awaitPulses(3);
        window.open(ViewName.ACTIVITY);
        window.awaitPulses(3);
        window.type(KeyCode.N);
        window.eventually("once the new answer is there, only what is seen of it is offered", () -> {
            window.node("#export", Button.class).fire();
            boolean left = window.scene().lookup("#report-RASTER") != null;
            boolean seen = window.scene().lookup("#report-ACTIVITY") != null;
            window.type(KeyCode.ESCAPE);
            return seen && !left;
        });
    }

    @ParameterizedTest
    @CsvSource({"figure, SVG", "film, GIF"})
    void aDrawingOrAFilmThatIsDroppedOpensItsExperiment(String kind, String format) {
        Path target = folder.resolve("taken away." + format.toLowerCase(Locale.ROOT));
        window.on(() -> {
            window.answers().saveTo(target);
            window.node("#export", Button.class).fire();
            window.node("#export-" + kind, ToggleButton.class).fire();
            window.node("#" + kind + "-format-" + format, ToggleButton.class).setSelected(true);
            window.node("#export-save", Button.class).fire();
            return null;
        });
        window.eventually("it is saved", () -> Files.exists(target));
        window.type(KeyCode.N);
        window.awaitTitle("\u2022 Untitled \u2013 Engram");
        window.drop(target);
        answer("open");
        answer("discard");
        window.awaitTitle("Untitled \u2013 Engram");
        window.awaitMemories("digit 4", "digit 6", "digit 7");
        assertEquals("draw 1", window.text("#draw"));
    }

    private void answer(String key) {
        window.eventually("it asks", () -> window.scene().lookup("#question-" + key) != null);
        window.on(() -> {
            window.node("#question-" + key, Button.class).fire();
            return null;
        });
    }

    @Test
    void aViewThatIsTickedAwayIsNotInIt() throws IOException {
        window.open(ViewName.RASTER);
        window.awaitPulses(3);
        window.on(() -> {
            window.node("#export", Button.class).fire();
            window.node("#export-report", ToggleButton.class).fire();
            window.node("#report-RACE", CheckBox.class).fire();
            return null;
        });
        List<String> headings = headings(save());
        assertTrue(headings.contains("Raster") && !headings.contains("Race"), headings.toString());
    }
}
