package engram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.model.Progress;
import engram.model.image.table.PictureTable;
import engram.model.image.table.kind.TableKind;
import engram.view.dialog.TableDialog;
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

    private TableDialog idxDialog() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 20);
        for (int value : new int[] {0x0803, 20, 1, 1}) {
            bytes.putInt(value);
        }
        List<PictureTable> file =
                TableKind.IDX.open(Files.write(folder.resolve("tiny-idx3-ubyte"), bytes.array()), Progress.IGNORED);
        return shown(() -> new TableDialog("tiny", file, Theme.LIGHT));
    }

    @Test
    void picturesOfAnIdxFileAreChosenByClicksAndTaken() throws Exception {
        TableDialog idx = idxDialog();
        robot.clickOn("None");
        assertEquals("", text("#table-numbers"));
        robot.clickOn("5").clickOn("7").clickOn("5");
        assertEquals("7", text("#table-numbers"));
        robot.clickOn("First 10");
        assertEquals("0-9", text("#table-numbers"));
        robot.clickOn("3").clickOn("Invert").clickOn("Add pictures");
        awaitClosed();
        assertEquals(List.of(0, 1, 2, 4, 5, 6, 7, 8, 9), idx.getResult().numbers());
        assertTrue(idx.getResult().inverted());
    }

    @Test
    void numbersOfAnIdxFileAreWritten() throws Exception {
        TableDialog idx = idxDialog();
        robot.clickOn("#table-numbers").push(KeyCode.CONTROL, KeyCode.A).write("18-");
        robot.clickOn("Add pictures");
        awaitClosed();
        assertEquals(List.of(18, 19), idx.getResult().numbers());
        assertFalse(idx.getResult().inverted());
    }

    @Test
    void ofAnTableDialogThatIsCancelledNothingIsTaken() throws Exception {
        TableDialog idx = idxDialog();
        robot.clickOn("Cancel");
        awaitClosed();
        assertNull(idx.getResult());
    }

}
