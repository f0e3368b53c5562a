package engram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoWindowTest {

    @ParameterizedTest
    @CsvSource({"Unable to open DISPLAY,, DISPLAY is not set, xvfb",
        "Unable to open DISPLAY, :99, \u201C:99\u201D cannot be reached, desktop session",
        "Unable to load glass GTK library., :0, GTK 3 is missing, apt install",
        "no javafx_font in path., :0, no javafx_font in path, desktop",})
    void theCauseAndTheRemedyStandInOneLine(String thrown, String display, String reason, String remedy) {
        String line = NoWindow.because(new UnsupportedOperationException(thrown), display);

        assertTrue(line.contains(reason), line);
        assertTrue(line.contains(remedy), line);
        assertEquals(1, line.lines().count());
    }

    @Test
    void anErrorWithoutAMessageIsNamed() {
        assertTrue(NoWindow.because(new NoClassDefFoundError(), null).contains("NoClassDefFoundError"));
    }
}
