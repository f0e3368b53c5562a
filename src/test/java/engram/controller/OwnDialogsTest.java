package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Eventually;
import engram.Experiments;
import engram.controller.document.Beginning;
import engram.controller.window.MainController;
import engram.model.experiment.Memory;
import engram.service.Projector;
import engram.service.Simulation;
import engram.settings.KeptSettings;
import engram.view.memories.MemoryTiles;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The window with its own dialogs, not a test's answers: they come above it, and what they are told is done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDialogsTest {

    private static final long PATIENCE_MILLIS = 10_000;

    private final FxRobot robot = new FxRobot();
    private Stage window;

    @BeforeAll
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            Projector projector = new Projector();
            new MainController(stage, Experiments.small(), new Simulation(projector::show), projector, KeptSettings.forgotten(),
                    Beginning.PLAIN, null).show();
            stage.setWidth(1280);
            stage.setHeight(900);
            window = stage;
        });
        Eventually.eventually("a recall is shown", () -> robot.lookup("#memories").tryQuery().isPresent()
                && robot.lookup("#score-a").<Labeled>query().getText().matches(".?\\d\\.\\d\\d"));
        robot.clickOn("#play");
    }

    @AfterAll
    void close() {
        robot.interact(window::hide);
    }

    private Stage awaitDialog(String title) {
        Eventually.eventually("the dialog " + title + " is shown", () -> dialogs().contains(title));
        return (Stage) robot.window(title);
    }

    private Set<String> dialogs() {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS,
                () -> Window.getWindows()
                        .stream()
                        .filter(other -> other != window && other instanceof Stage)
                        .map(other -> ((Stage) other).getTitle())
                        .collect(Collectors.toSet()));
    }

    private void awaitNoDialog() {
        Eventually.eventually("no dialog is shown", () -> dialogs().isEmpty());
    }

    private List<String> memories() {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS,
                () -> robot.lookup("#memories").<MemoryTiles>query().memories().stream().map(Memory::name).toList());
    }

    /** Whether a dialog lies within the window it belongs to. */
    private boolean isAbove(Stage dialog) {
        return dialog.getX() >= window.getX() && dialog.getX() + dialog.getWidth() <= window.getX() + window.getWidth()
                && dialog.getOwner() == window;
    }

    @Test
    void ofAnIdxFileThePicturesThatAreClickedAtAreLearned(@TempDir Path folder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 5 * 4);
        for (int value : new int[] {0x0803, 5, 2, 2}) {
            bytes.putInt(value);
        }
        for (int picture = 0; picture < 5; picture++) {
            bytes.put(new byte[] {0, (byte) (40 * picture + 40), 0, -1});
        }
        Path file = Files.write(folder.resolve("five-idx3-ubyte"), bytes.array());
        robot.interact(() -> Drops.drop(window.getScene().getRoot(), file.toFile()));
        assertTrue(isAbove(awaitDialog("Pictures of five-idx3-ubyte")));
        robot.clickOn("None");
        robot.clickOn(robot.from(robot.lookup("#table-pictures")).lookup("4").<Labeled>query()).clickOn("Add pictures");
        awaitNoDialog();
        Eventually.eventually("it is learned", () -> memories().size() == 4);
        robot.clickOn("#undo");
        assertEquals(List.of("digit 4", "digit 6", "digit 7"), memories());
    }
}
