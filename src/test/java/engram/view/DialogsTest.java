package engram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.Progress;
import engram.model.image.IdxFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import org.controlsfx.control.RangeSlider;
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
            assertNull(answer(dialog, 1));
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

    private static ExportDialog<String> exportDialog() {
        return new ExportDialog<>(
                "Save", List.of("spikes", "rates"), String::toUpperCase,
                (content, cell) -> content + " at " + cell + " pixels", Theme.DARK);
    }

    @Test
    void anExportDialogGivesWhatIsSet() throws Exception {
        on(() -> {
            ExportDialog<String> dialog = exportDialog();
            assertEquals(new ExportDialog.Wish<>("spikes", 12, true, null), answer(dialog, 0));
            @SuppressWarnings("unchecked")
            Spinner<Integer> cell = (Spinner<Integer>) in(dialog, "#export-cell");
            cell.getValueFactory().setValue(5);
            assertEquals("spikes at 5 pixels", ((Labeled) in(dialog, "#export-summary")).getText());
            assertEquals(5, answer(dialog, 0).cell());
            assertNull(answer(dialog, 1));
            return null;
        });
    }

    @Test
    void anExportDialogForFilmsSuggestsAPartWithinTheRecording() throws Exception {
        for (int recorded : new int[] {1, 2, 60, 10_000}) {
            for (int around : new int[] {0, recorded / 2, recorded - 1}) {
                on(() -> {
                    ExportDialog<String> dialog = exportDialog();
                    dialog.askForPart(recorded, around, List.of(10, 20, 25));
                    ExportDialog.Film film = answer(dialog, 0).film();
                    String where = "%d of %d: %s".formatted(around, recorded, film);
                    assertTrue(film.from() >= 0 && film.from() <= around && film.to() >= film.from(), where);
                    assertTrue(film.to() < recorded, where);
                    assertEquals(20, film.framesPerSecond());
                    return null;
                });
            }
        }
    }

    @Test
    void anExportDialogCountsTheFramesOfAFilm() throws Exception {
        on(() -> {
            ExportDialog<String> dialog = exportDialog();
            dialog.askForPart(10_000, 0, List.of(10, 20));
            RangeSlider range = (RangeSlider) in(dialog, "#export-range");
            range.setHighValue(5000);
            range.setLowValue(100);
            @SuppressWarnings("unchecked")
            Spinner<Integer> stride = (Spinner<Integer>) in(dialog, "#export-stride");
            stride.getValueFactory().setValue(7);
            ExportDialog.Film film = answer(dialog, 0).film();
            assertEquals(new ExportDialog.Film(100, 5000, 7, 20), film);
            int frames = (int) IntStream.iterate(film.from(), step -> step <= film.to(), step -> step + 7).count();
            assertEquals(frames, film.frames());
            String summary = ((Labeled) in(dialog, "#export-summary")).getText();
            assertTrue(summary.contains("steps 101 to 5,001"), summary);
            assertTrue(summary.contains("%,d frames, %.1f s".formatted(frames, frames / 20.0)), summary);
            return null;
        });
    }
}
