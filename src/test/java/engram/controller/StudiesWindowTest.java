package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.controller.document.Beginning;
import engram.document.Unsaved;
import engram.document.Versions;
import engram.settings.KeptSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StudiesWindowTest {

    @TempDir
    static Path all;

    /** What this test keeps, and no other. */
    private Path folder;

    private OpenWindow window;

    @Start
    void open(Stage stage) throws IOException {
        folder = Files.createTempDirectory(all, "kept");
        window = opened(stage);
    }

    private OpenWindow opened(Stage stage) {
        Beginning.Stores stores = new Beginning.Stores(Unsaved.in(folder.resolve("unsaved")),
                Versions.in(folder.resolve("versions")), folder.resolve("studies"));
        return new OpenWindow(stage, Experiments.small(), KeptSettings.forgotten(), Beginning.of(List.of(), stores));
    }

    @BeforeEach
    void goThere() {
        window.standStill();
        window.shortcut(KeyCode.DIGIT2);
        window.eventually("studies are seen", () -> isSeen("#studies"));
    }

    private boolean isSeen(String query) {
        Node node = window.scene().lookup(query);
        return node != null && node.isVisible();
    }

    private void ask(String values, int cues) {
        window.write("#study-cues", Integer.toString(cues));
        window.type(KeyCode.ENTER);
        if (!values.isEmpty()) {
            window.on(() -> {
                TextField field = (TextField) window.scene().lookup("#study-values-0");
                field.requestFocus();
                field.setText(values);
                return null;
            });
            window.type(KeyCode.ENTER);
        }
    }

    private void awaitDone(int draws) {
        window.eventually("all is known", () -> text("#study-done").equals("%d of %d draws".formatted(draws, draws))
                && text("#study-where").equals("all is known"));
    }

    private String text(String query) {
        return ((Labeled) window.scene().lookup(query)).getText();
    }

    @Test
    void theBarGoesFromPlaceToPlaceAndExploreStaysAsItWas() {
        assertFalse(window.on(() -> isSeen(".foot-view .time-line") && window.scene().lookup(".chain").isVisible()));
        int time = window.time();
        window.type(KeyCode.RIGHT);
        window.type("3");
        window.click("#place-0");
        window.eventually("explore is seen", () -> !isSeen("#studies") && window.scene().lookup(".chain").isVisible());
        assertEquals(time, window.time(), "a key of the run worked where the run was not seen");
    }

    @Test
    void aStudySaysWhatItTakesAndRunsToItsEnd() {
        window.eventually("it says what it takes",
                () -> text("#study-where").matches("264 recalls, about .+, about .+ of memory"));
        assertEquals("22 draws", window.text("#study-done"));
        assertEquals("How much noise can 3 pictures bear?", window.text("#study-title"));
        ask("0, 0.2", 2);
        window.eventually("it is less", () -> text("#study-done").equals("4 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(4);
        assertTrue(window.text("#study-so-far").startsWith("A finds the right picture"), window.text("#study-so-far"));
    }

    @Test
    void whatIsKnownIsThereAgainAfterTheWindowWasClosed() throws TimeoutException {
        ask("0, 0.3", 2);
        window.eventually("it is opened", () -> text("#study-done").equals("4 draws"));
        window.type(KeyCode.SPACE);
        awaitDone(4);
        String known = window.text("#study-so-far");
        window.close();
        FxToolkit.setupStage(stage -> window = opened(stage));
        window.standStill();
        window.shortcut(KeyCode.DIGIT2);
        awaitDone(4);
        assertEquals(known, window.text("#study-so-far"));
        assertEquals("0, 0.3", window.text("#study-values-0"));
    }

    @Test
    void aWrongListOfValuesIsMarkedAndChangesNothing() {
        window.eventually("it is opened", () -> text("#study-done").equals("22 draws"));
        window.on(() -> {
            TextField field = (TextField) window.scene().lookup("#study-values-0");
            field.requestFocus();
            field.setText("0, much");
            return null;
        });
        assertTrue(window.has("#study-values-0", "error"));
        assertEquals("22 draws", window.text("#study-done"));
    }
}
