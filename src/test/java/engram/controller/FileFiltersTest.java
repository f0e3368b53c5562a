package engram.controller;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.controller.window.WindowChooser;
import javafx.stage.FileChooser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the system's file dialogs let people see; patterns mean there what they mean to the file system. */
class FileFiltersTest {

    private static boolean shows(FileChooser.ExtensionFilter filter, String file) {
        return filter.getExtensions()
                .stream()
                .anyMatch(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"img.jpg", "IMG.JPG", "Scan.Tiff", "SCAN.TIF", "photo.JPEG", "a.Png", "b.WebP", "C.GIF", "D.BMP",
                "train-images-idx3-ubyte", "TRAIN-IMAGES-IDX3-UBYTE", "T10K-IMAGES.IDX3-UBYTE.GZ", "digits.IDX", "faces.npy",
                "Faces.NPZ", "usps.mat", "mnist.csv", "rows.txt", "rows.tsv", "face.PGM", "a.pbm", "b.ppm"})
    void picturesAreSeenInLargeLettersAndInSmall(String file) {
        assertTrue(shows(WindowChooser.pictures(), file), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine.engram", "report.html", "Report.HTM", "race.svg", "RUN.MP4", "run.gif", "figure.png"})
    void whatMayHoldAnExperimentIsSeenWhereOneIsOpened(String file) {
        assertTrue(shows(WindowChooser.anything(), file), file);
    }

    @Test
    void whatIsNoPictureIsNotSeen() {
        assertFalse(shows(WindowChooser.pictures(), "notes.md"));
        assertFalse(shows(WindowChooser.pictures(), "jpg"));
    }

    @Test
    void whatIsThereAlreadyIsSeenWhenSavingToo() {
        assertTrue(shows(WindowChooser.filter("PNG", "*.png"), "FRAME.PNG"));
        assertFalse(shows(WindowChooser.filter("PNG", "*.png"), "FRAME.GIF"));
    }
}
