package engram.controller.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.page.Painting;
import engram.model.Progress;
import engram.view.export.ExportChoice.Figure;
import engram.view.export.ExportChoice.Look;
import engram.view.export.ExportChoice.Size;
import engram.view.plot.Drawing;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large figures get. */
class FiguresTest {

    private static ViewShot view(double width, double height) {
        return new ViewShot("RACE", "Race", "", new Drawing(width, height, List.of()), false, Optional.empty());
    }

    private static Look look(String content, Size size) {
        return new Look(content, false, "VIRIDIS", size);
    }

    private static BufferedImage picture(Subject subject, Look look) {
        Painting painting = Figures.painting(subject, look, Progress.IGNORED);
        return painting.picture(Figures.size(subject, look).width);
    }

    @ParameterizedTest
    @CsvSource({"4, 256", "7, 448", "8, 512", "16, 512", "100, 600"})
    void aMapThatIsDraggedAwayIsAboutAsWideWhateverItsSide(int side, int pixels) {
        Subject subject = Subjects.of(side);
        Figure dragged = Figures.draft(subject, "RECALL_RATES");
        assertEquals(new Dimension(pixels, pixels), Figures.size(subject, dragged.look()));
    }

    @ParameterizedTest
    @CsvSource({"100, 300, 1181, 1536", "40, 300, 472, 480", "44, 300, 519, 1024", "10, 30, 11, 16"})
    void paperHasThePixelsThatWereAskedForHoweverFewNeuronsThereAre(int millimetres, int inch, int asked, int pixels) {
        Subject subject = Subjects.of(8);
        Look look = look("RECALL_RATES", new Size.Paper(millimetres, inch));
        BufferedImage picture = picture(subject, look);
        assertEquals(pixels, picture.getWidth());
        assertEquals(Figures.size(subject, look), new Dimension(picture.getWidth(), picture.getHeight()));
        assertTrue(picture.getWidth() >= asked && Figures.inch(look, pixels) >= inch - 0.5);
        int cell = pixels / 8;
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                assertEquals(picture.getRGB(x / cell * cell, y / cell * cell), picture.getRGB(x, y), "a neuron is a square");
            }
        }
    }

    @Test
    void aViewOfOneOfTwoNetworksSaysWhoseItIs() {
        Drawing nothing = new Drawing(100, 50, List.of());
        assertEquals("Weights, network B",
                new ViewShot("WEIGHTS", "Weights", "network B", nothing, false, Optional.empty()).heading());
        assertEquals("Race", new ViewShot("RACE", "Race", "", nothing, false, Optional.empty()).heading());
    }

    @Test
    void allTogetherIsMadeLargerAsAWhole() {
        Subject subject = Subjects.of(4, view(301, 97));
        Look look = look("WHOLE", new Size.Paper(150, 600));
        Dimension size = Figures.size(subject, look);
        assertTrue(size.width >= 150 / 25.4 * 600, size.toString());
        BufferedImage picture = picture(subject, look);
        assertEquals(size, new Dimension(picture.getWidth(), picture.getHeight()));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 101, 333, 1000, 1601})
    void aViewIsAsHighAsItIsSaidBefore(int width) {
        Subject subject = Subjects.of(8, view(457.3, 123.4));
        Look look = look("RACE", new Size.Pixels(width));
        BufferedImage picture = picture(subject, look);
        assertEquals(Figures.size(subject, look), new Dimension(picture.getWidth(), picture.getHeight()));
    }
}
