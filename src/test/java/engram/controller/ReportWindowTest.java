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
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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

    private void drop(Path file) {
        assertTrue(window.on(() -> Drops.drop(window.scene().lookup("#score-a"), file.toFile())));
    }

    private void awaitTitle(String title) {
        window.eventually("the title is " + title, () -> window.stage().getTitle().equals(title));
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
        drop(page());
        window.awaitMemories("a seven");
        awaitTitle("Untitled \u2013 Engram");
        assertTrue(window.on(() -> window.scene().lookup("#undo").isDisabled()));
    }

    @Test
    void anyOtherPageIsALine() throws IOException {
        drop(Files.writeString(folder.resolve("page.html"), "<html><a href='x'>y</a></html>"));
        window.awaitMessages(1);
        assertEquals("page.html is a page without an experiment in it. Choose a lab report that Engram has saved.",
                window.messages().getFirst());
        window.awaitMemories("digit 4", "digit 6", "digit 7");
    }
}
