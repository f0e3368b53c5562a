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
    private List<PictureTable> file() throws IOException {
        return file("tiny-idx3-ubyte");
    }

    private List<PictureTable> file(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (int value : new int[] {0x0803, 20, 1, 1}) {
            out.writeInt(value);
        }
        out.write(new byte[20]);
        return TableKind.IDX.open(Files.write(folder.resolve(name), bytes.toByteArray()), Progress.IGNORED);
    }

    private static Node in(Dialog<?> dialog, String query) {
        return dialog.getDialogPane().lookup(query);
    }

    /** What the dialog gives when its first button, or its second, is pressed. */
    private static <T> T answer(Dialog<T> dialog, int button) {
        return dialog.getResultConverter().call(dialog.getDialogPane().getButtonTypes().get(button));
    }

    @Test
    void aTableDialogSuggestsTheFirstPictures() throws Exception {
        List<PictureTable> file = file();
        on(() -> {
            TableDialog dialog = new TableDialog("tiny", file, Theme.LIGHT);
            assertEquals("0-2", ((TextField) in(dialog, "#table-numbers")).getText());
            assertEquals(List.of(0, 1, 2), answer(dialog, 0).numbers());
            assertFalse(answer(dialog, 0).inverted());
            assertNull(answer(dialog, 2));
            return null;
        });
    }

    @Test
    void aTableDialogTakesNumbersAndRanges() throws Exception {
        List<PictureTable> file = file();
        on(() -> {
            TableDialog dialog = new TableDialog("tiny", file, Theme.DARK);
            ((TextField) in(dialog, "#table-numbers")).setText("9, 3-5, 17-");
            ((CheckBox) in(dialog, "#table-invert")).setSelected(true);
            assertEquals(List.of(3, 4, 5, 9, 17, 18, 19), answer(dialog, 0).numbers());
            assertTrue(answer(dialog, 0).inverted());
            return null;
        });
    }

    @Test
    void aTableDialogOffersToTurnPicturesAndDoesSoForEmnist() throws Exception {
        List<PictureTable> file = file();
        List<PictureTable> emnistFile = file("emnist-letters-test-images-idx3-ubyte.gz");
        on(() -> {
            TableDialog dialog = new TableDialog("tiny", file, Theme.LIGHT);
            assertFalse(answer(dialog, 0).table().transposed());
            ((CheckBox) in(dialog, "#table-transpose")).setSelected(true);
            assertTrue(answer(dialog, 0).table().transposed());
            TableDialog emnist = new TableDialog("emnist", emnistFile, Theme.LIGHT);
            assertTrue(((CheckBox) in(emnist, "#table-transpose")).isSelected());
            assertTrue(answer(emnist, 0).table().transposed());
            return null;
        });
    }

    @Test
    void aTableDialogSaysHowItReadsAFileAndOffersTheOtherWays() throws Exception {
        String row = "0 1 0 1 1 0 0 0 1";
        Path text = Files.writeString(folder.resolve("rows.txt"), (row + "\n").repeat(4));
        List<PictureTable> tables = TableKind.TEXT.open(text, Progress.IGNORED);
        on(() -> {
            TableDialog dialog = new TableDialog("rows.txt", tables, Theme.LIGHT);
            ComboBox<?> ways = (ComboBox<?>) in(dialog, "#table-arrangement");
            assertEquals("4 pictures of 3 \u00D7 3, a picture a row", shown(ways));
            assertEquals("0 to 1, dark to light", shown((ComboBox<?>) in(dialog, "#table-range")));
            ways.getSelectionModel().selectLast();
            assertEquals("9 pictures of 2 \u00D7 2, a picture a column", shown(ways));
            assertEquals(9, answer(dialog, 1).numbers().size());
            assertEquals(9, answer(dialog, 1).table().count());
            ((ComboBox<?>) in(dialog, "#table-range")).getSelectionModel().select(1);
            assertEquals(0.5, answer(dialog, 1).table().picture(0).gray().value(0));
            return null;
        });
    }

    private static <T> String shown(ComboBox<T> box) {
        return box.getConverter().toString(box.getValue());
    }

    @Test
    void aTableDialogGivesAllAtOnce() throws Exception {
        List<PictureTable> file = file();
        on(() -> {
            TableDialog dialog = new TableDialog("tiny", file, Theme.LIGHT);
            assertEquals("Add all 20", dialog.getDialogPane().getButtonTypes().get(1).getText());
            ((TextField) in(dialog, "#table-numbers")).setText("nonsense");
            ((CheckBox) in(dialog, "#table-invert")).setSelected(true);
            assertEquals(IntStream.range(0, 20).boxed().toList(), answer(dialog, 1).numbers());
            assertTrue(answer(dialog, 1).inverted());
            assertNull(answer(dialog, 2));
            return null;
        });
    }

    @Test
    void aTableDialogChoosesNothingOfWhatIsHalfTyped() throws Exception {
        List<PictureTable> file = file();
        on(() -> {
            TableDialog dialog = new TableDialog("tiny", file, Theme.LIGHT);
            TextField numbers = (TextField) in(dialog, "#table-numbers");
            numbers.setText("1-9");
            numbers.setText("1-9, x");
            assertEquals(List.of(), answer(dialog, 0).numbers());
            numbers.setText("1-9, 12");
            assertEquals(10, answer(dialog, 0).numbers().size());
            return null;
        });
    }

    @Test
    void aTableDialogMarksWhatIsNoSelectionAndTakesNothingThen() throws Exception {
        List<PictureTable> file = file();
        on(() -> {
            TableDialog dialog = new TableDialog("tiny", file, Theme.LIGHT);
            TextField numbers = (TextField) in(dialog, "#table-numbers");
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
