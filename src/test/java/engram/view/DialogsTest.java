package engram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.model.Progress;
import engram.model.image.file.IdxFile;
import engram.view.dialog.IdxDialog;
import engram.view.theme.Theme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DialogsTest {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    @TempDir
    private Path folder;

    private static <T> T on(Callable<T> action) throws Exception {
        try {
            return WaitForAsyncUtils.asyncFx(action).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Twenty pictures of one pixel. */
    private IdxFile file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int value : new int[] {0x0803, 20, 1, 1}) {
            out.writeInt(value);
        }
        out.write(new byte[20]);
        return IdxFile.open(Files.write(folder.resolve("tiny-idx3-ubyte"), bytes.toByteArray()), Progress.IGNORED);
    }

    private static Node in(Dialog<?> dialog, String query) {
        return dialog.getDialogPane().lookup(query);
    }

    /** What the dialog gives when its first button, or its second, is pressed. */
    private static <T> T answer(Dialog<T> dialog, int button) {
        return dialog.getResultConverter().call(dialog.getDialogPane().getButtonTypes().get(button));
    }

    @Test
    void anIdxDialogSuggestsTheFirstPictures() throws Exception {
        IdxFile file = file();
        on(() -> {
            IdxDialog dialog = new IdxDialog("tiny", file, Theme.LIGHT);
            assertEquals("0-2", ((TextField) in(dialog, "#idx-numbers")).getText());
            assertEquals(List.of(0, 1, 2), answer(dialog, 0).numbers());
            assertFalse(answer(dialog, 0).inverted());
            assertNull(answer(dialog, 2));
            return null;
        });
    }

    @Test
    void anIdxDialogTakesNumbersAndRanges() throws Exception {
        IdxFile file = file();
        on(() -> {
            IdxDialog dialog = new IdxDialog("tiny", file, Theme.DARK);
            ((TextField) in(dialog, "#idx-numbers")).setText("9, 3-5, 17-");
            ((CheckBox) in(dialog, "#idx-invert")).setSelected(true);
            assertEquals(List.of(3, 4, 5, 9, 17, 18, 19), answer(dialog, 0).numbers());
            assertTrue(answer(dialog, 0).inverted());
            return null;
        });
    }

    @Test
    void anIdxDialogOffersToTurnPicturesAndDoesSoForEmnist() throws Exception {
        IdxFile file = file();
        on(() -> {
            IdxDialog dialog = new IdxDialog("tiny", file, Theme.LIGHT);
            assertFalse(answer(dialog, 0).transposed());
            ((CheckBox) in(dialog, "#idx-transpose")).setSelected(true);
            assertTrue(answer(dialog, 0).transposed());
            IdxDialog emnist = new IdxDialog("emnist-letters-test-images-idx3-ubyte.gz", file, Theme.LIGHT);
            assertTrue(((CheckBox) in(emnist, "#idx-transpose")).isSelected());
            assertTrue(answer(emnist, 0).transposed());
            return null;
        });
    }

    @Test
    void anIdxDialogGivesAllAtOnce() throws Exception {
        IdxFile file = file();
        on(() -> {
            IdxDialog dialog = new IdxDialog("tiny", file, Theme.LIGHT);
            assertEquals("Add all 20", dialog.getDialogPane().getButtonTypes().get(1).getText());
            ((TextField) in(dialog, "#idx-numbers")).setText("nonsense");
            ((CheckBox) in(dialog, "#idx-invert")).setSelected(true);
            assertEquals(IntStream.range(0, 20).boxed().toList(), answer(dialog, 1).numbers());
            assertTrue(answer(dialog, 1).inverted());
            assertNull(answer(dialog, 2));
            return null;
        });
    }

    @Test
    void anIdxDialogChoosesNothingOfWhatIsHalfTyped() throws Exception {
        IdxFile file = file();
        on(() -> {
            IdxDialog dialog = new IdxDialog("tiny", file, Theme.LIGHT);
            TextField numbers = (TextField) in(dialog, "#idx-numbers");
            numbers.setText("1-9");
            numbers.setText("1-9, x");
            assertEquals(List.of(), answer(dialog, 0).numbers());
            numbers.setText("1-9, 12");
            assertEquals(10, answer(dialog, 0).numbers().size());
            return null;
        });
    }

    @Test
    void anIdxDialogMarksWhatIsNoSelectionAndTakesNothingThen() throws Exception {
        IdxFile file = file();
        on(() -> {
            IdxDialog dialog = new IdxDialog("tiny", file, Theme.LIGHT);
            TextField numbers = (TextField) in(dialog, "#idx-numbers");
            Node take = dialog.getDialogPane().lookupButton(dialog.getDialogPane().getButtonTypes().getFirst());
            for (String wrong : new String[] {"20", "5-3", "one", "1,,2"}) {
                numbers.setText(wrong);
                assertTrue(numbers.getPseudoClassStates().contains(ERROR), wrong);
                assertTrue(take.isDisabled(), wrong);
            }
            numbers.setText("");
            assertFalse(numbers.getPseudoClassStates().contains(ERROR));
            assertTrue(take.isDisabled());
            numbers.setText("19");
            assertFalse(take.isDisabled());
            return null;
        });
    }
}
