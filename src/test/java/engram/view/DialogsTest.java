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

    private static ExportDialog<String> exportDialog() {
        return new ExportDialog<>("Save", List.of("spikes", "rates"), String::toUpperCase, 64,
                (content, cell) -> content + " at " + cell + " pixels", Theme.DARK);
    }

    private static void write(Dialog<?> dialog, String field, String text) {
        ((TextField) in(dialog, field)).setText(text);
    }

    private static String summary(Dialog<?> dialog) {
        return ((Labeled) in(dialog, "#export-summary")).getText();
    }

    private static boolean canSave(Dialog<?> dialog) {
        return !dialog.getDialogPane().lookupButton(dialog.getDialogPane().getButtonTypes().getFirst()).isDisabled();
    }

    @Test
    void anExportDialogMarksWrongNumbersAndSavesNothingThen() throws Exception {
        on(() -> {
            ExportDialog<String> dialog = exportDialog();
            dialog.askForPart(10_000, 0, List.of(10, 20));
            String right = summary(dialog);
            for (String field : new String[] {"#export-cell", "#export-first", "#export-last", "#export-stride"}) {
                String before = ((TextField) in(dialog, field)).getText();
                for (String wrong : new String[] {"99999", "0", "-3", "1.5", "many", ""}) {
                    write(dialog, field, wrong);
                    assertTrue(in(dialog, field).getPseudoClassStates().contains(ERROR), field + " " + wrong);
                    assertFalse(canSave(dialog), field + " " + wrong);
                    assertTrue(summary(dialog).endsWith("not \u201C" + wrong + "\u201D"), summary(dialog));
                }
                write(dialog, field, before);
                assertEquals(right, summary(dialog));
                assertTrue(canSave(dialog), field);
            }
            write(dialog, "#export-last", "9");
            write(dialog, "#export-first", "10");
            assertFalse(canSave(dialog));
            assertEquals("The first step comes after the last", summary(dialog));
            return null;
        });
    }

    @Test
    void theStepsOfAFilmAreTheSameInSliderAndNumbers() throws Exception {
        on(() -> {
            ExportDialog<String> dialog = exportDialog();
            dialog.askForPart(10_000, 0, List.of(10, 20));
            RangeSlider range = (RangeSlider) in(dialog, "#export-range");
            write(dialog, "#export-last", "9876");
            write(dialog, "#export-first", "9870");
            assertEquals(List.of(9869.0, 9875.0), List.of(range.getLowValue(), range.getHighValue()));
            assertEquals(new ExportDialog.Film(9869, 9875, 1, 20), answer(dialog, 0).film());
            write(dialog, "#export-first", "3");
            write(dialog, "#export-last", "7");
            assertEquals(List.of(2.0, 6.0), List.of(range.getLowValue(), range.getHighValue()));
            range.setHighValue(5000.4);
            range.setLowValue(99.6);
            assertEquals("101", ((TextField) in(dialog, "#export-first")).getText());
            assertEquals("5001", ((TextField) in(dialog, "#export-last")).getText());
            assertEquals(new ExportDialog.Film(100, 5000, 1, 20), answer(dialog, 0).film());
            return null;
        });
    }

    @Test
    void anExportDialogGivesWhatIsSet() throws Exception {
        on(() -> {
            ExportDialog<String> dialog = exportDialog();
            assertEquals(new ExportDialog.Wish<>("spikes", 12, true, null), answer(dialog, 0));
            write(dialog, "#export-cell", "5");
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
    void anExportDialogReadsItsOwnNumbersAndRefusesWhatCouldBeTwo() throws Exception {
        on(() -> {
            ExportDialog<String> dialog = exportDialog();
            dialog.askForPart(10_000, 0, List.of(10, 20));
            write(dialog, "#export-last", "10\u00A0000");
            assertEquals(9999, answer(dialog, 0).film().to());
            write(dialog, "#export-last", "1.000");
            assertEquals("1.000 may be 1 or 1000: write 1 or 1000", summary(dialog));
            write(dialog, "#export-last", "\u0661\u0662\u0663");
            assertEquals(122, answer(dialog, 0).film().to());
            return null;
        });
    }

    @Test
    void anExportDialogCountsTheFramesOfAFilm() throws Exception {
        on(() -> {
            ExportDialog<String> dialog = exportDialog();
            dialog.askForPart(10_000, 0, List.of(10, 20));
            RangeSlider range = (RangeSlider) in(dialog, "#export-range");
            range.setHighValue(5000);
            range.setLowValue(100);
            write(dialog, "#export-stride", "7");
            ExportDialog.Film film = answer(dialog, 0).film();
            assertEquals(new ExportDialog.Film(100, 5000, 7, 20), film);
            int frames = (int) IntStream.iterate(film.from(), step -> step <= film.to(), step -> step + 7).count();
            assertEquals(frames, film.frames());
            String summary = summary(dialog);
            assertTrue(summary.contains("steps 101 to 5\u00A0001"), summary);
            assertTrue(summary.contains("%,d frames, %.1f s".formatted(frames, frames / 20.0)), summary);
            return null;
        });
    }
}
