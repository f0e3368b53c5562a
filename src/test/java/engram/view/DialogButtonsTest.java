package engram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.model.Progress;
import engram.model.image.file.IdxFile;
import engram.view.dialog.ExportDialog;
import engram.view.dialog.IdxDialog;
import engram.view.theme.Theme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The dialogs as they are used: shown, clicked at, and answered with their own buttons. */
class DialogButtonsTest {

    private static final long PATIENCE_MILLIS = 10_000;

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    private Dialog<?> dialog;

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, Theme.LIGHT::applyToApplication);
    }

    @AfterEach
    void close() {
        robot.interact(() -> dialog.hide());
    }

    private <D extends Dialog<?>> D shown(Supplier<D> maker) {
        D made = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> {
            D one = maker.get();
            one.show();
            return one;
        });
        WaitForAsyncUtils.waitForFxEvents();
        dialog = made;
        return made;
    }

    private String text(String query) {
        Node node = robot.lookup(query).query();
        return node instanceof Labeled labeled ? labeled.getText() : ((TextInputControl) node).getText();
    }

    private void awaitClosed() throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !dialog.isShowing());
    }

    private IdxDialog idxDialog() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 20);
        for (int value : new int[] {0x0803, 20, 1, 1}) {
            bytes.putInt(value);
        }
        IdxFile file = IdxFile.open(Files.write(folder.resolve("tiny-idx3-ubyte"), bytes.array()), Progress.IGNORED);
        return shown(() -> new IdxDialog("tiny", file, Theme.LIGHT));
    }

    private ExportDialog<String> exportDialog() {
        return shown(() -> new ExportDialog<>("Save", List.of("spikes", "rates"), String::toUpperCase, 64,
                (content, cell) -> content + " at " + cell + " pixels", Theme.DARK));
    }

    @Test
    void picturesOfAnIdxFileAreChosenByClicksAndTaken() throws Exception {
        IdxDialog idx = idxDialog();
        robot.clickOn("None");
        assertEquals("", text("#idx-numbers"));
        robot.clickOn("5").clickOn("7").clickOn("5");
        assertEquals("7", text("#idx-numbers"));
        robot.clickOn("First 10");
        assertEquals("0-9", text("#idx-numbers"));
        robot.clickOn("3").clickOn("Invert").clickOn("Add pictures");
        awaitClosed();
        assertEquals(List.of(0, 1, 2, 4, 5, 6, 7, 8, 9), idx.getResult().numbers());
        assertTrue(idx.getResult().inverted());
    }

    @Test
    void numbersOfAnIdxFileAreWritten() throws Exception {
        IdxDialog idx = idxDialog();
        robot.clickOn("#idx-numbers").push(KeyCode.CONTROL, KeyCode.A).write("18-");
        robot.clickOn("Add pictures");
        awaitClosed();
        assertEquals(List.of(18, 19), idx.getResult().numbers());
        assertFalse(idx.getResult().inverted());
    }

    @Test
    void ofAnIdxDialogThatIsCancelledNothingIsTaken() throws Exception {
        IdxDialog idx = idxDialog();
        robot.clickOn("Cancel");
        awaitClosed();
        assertNull(idx.getResult());
    }

    @Test
    void aFrameIsDrawnAsItsDialogHasIt() throws Exception {
        ExportDialog<String> export = exportDialog();
        robot.clickOn("#export-content").clickOn("RATES");
        robot.clickOn("#export-cell").push(KeyCode.CONTROL, KeyCode.A).write("9").type(KeyCode.UP);
        robot.clickOn("#export-dark");
        assertEquals("rates at 10 pixels", text("#export-summary"));
        robot.clickOn("Save\u2026");
        awaitClosed();
        assertEquals("rates", export.getResult().content());
        assertEquals(10, export.getResult().cell());
        assertFalse(export.getResult().dark());
    }

    @Test
    void anExportDialogThatIsCancelledSavesNothing() throws Exception {
        ExportDialog<String> export = exportDialog();
        robot.clickOn("Cancel");
        awaitClosed();
        assertNull(export.getResult());
    }

    @Test
    void aFilmIsMadeOfThePartThatIsPulledAndOfTheRateThatIsChosen() throws Exception {
        ExportDialog<String> export = shown(() -> {
            ExportDialog<String> film = new ExportDialog<>("Save", List.of("spikes"), String::toUpperCase, 64,
                    (content, cell) -> content, Theme.LIGHT);
            film.askForPart(100, 0, List.of(10, 20, 50));
            return film;
        });
        assertEquals("100", text("#export-last"));
        robot.drag("#export-range .high-thumb").moveBy(-100, 0).drop();
        int last = Integer.parseInt(text("#export-last"));
        assertTrue(last < 90 && last > 2, "pulled to " + last);
        robot.drag("#export-range .low-thumb").moveBy(40, 0).drop();
        int first = Integer.parseInt(text("#export-first"));
        assertTrue(first > 1 && first < last, "pulled to " + first);
        robot.clickOn("#export-rate").clickOn("50");
        robot.clickOn("#export-stride").type(KeyCode.UP);
        robot.clickOn("Save\u2026");
        awaitClosed();
        ExportDialog.Film film = export.getResult().film();
        assertEquals(List.of(first - 1, last - 1, 2, 50), List.of(film.from(), film.to(), film.stride(), film.framesPerSecond()));
    }
}
