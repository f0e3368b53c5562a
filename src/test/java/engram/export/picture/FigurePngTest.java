package engram.export.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.Trials;
import engram.model.FileProblem;
import engram.model.trial.Answer;
import engram.palette.Palette;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigurePngTest {

    private static final Answer ANSWER = Trials.ringAnswer("Ring", 8, 20, 2);

    @TempDir
    private Path folder;

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static Set<Integer> colours(BufferedImage picture, int fromX, int toX) {
        Set<Integer> colours = new HashSet<>();
        for (int x = fromX; x < toX; x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                colours.add(picture.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    @Test
    void theFileHoldsTheFigurePixelForPixel() throws IOException {
        Path target = folder.resolve("figure.png");
        Png.write(ANSWER, Palette.VIRIDIS, false, target);
        assertArrayEquals(pixels(FigurePainter.paint(ANSWER, Palette.VIRIDIS, false)), pixels(ImageIO.read(target.toFile())));
    }

    @Test
    void everyRateHasItsColourInTheRightMapAndEveryCountInTheLeft() {
        BufferedImage figure = FigurePainter.paint(ANSWER, Palette.INFERNO, false);
        int middle = figure.getWidth() / 2;
        Set<Integer> right = colours(figure, middle, figure.getWidth());
        for (double rate : ANSWER.recallRates()) {
            assertTrue(right.contains(Palette.INFERNO.rgb(rate / ANSWER.rateTop())), "rate " + rate);
        }
        // The cue's silent neurons have the lowest colour, and both bars have all colours.
        assertTrue(colours(figure, 0, middle).contains(Palette.INFERNO.rgb(0)));
        assertTrue(colours(figure, 0, middle).contains(Palette.INFERNO.rgb(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 16, 28, 64, 128})
    void figuresOfAllSidesAreOfAboutOneSize(int side) {
        Answer answer = Trials.echoAnswer("x".repeat(300), side);
        BufferedImage figure = FigurePainter.paint(answer, Palette.CIVIDIS, true);
        assertEquals(890, figure.getWidth(), 90);
        assertEquals(490, figure.getHeight(), 45);
    }

    @Test
    void lightAndDarkDifferInTheirGround() {
        int light = FigurePainter.paint(ANSWER, Palette.VIRIDIS, false).getRGB(0, 0);
        int dark = FigurePainter.paint(ANSWER, Palette.VIRIDIS, true).getRGB(0, 0);
        assertEquals(0xFFFFFFFF, light);
        assertNotEquals(light, dark);
    }

    @Test
    void aMissingFolderIsToldInOneLine() {
        FileProblem problem = assertThrows(FileProblem.class,
                () -> Png.write(ANSWER, Palette.VIRIDIS, false, folder.resolve("gone").resolve("figure.png")));
        assertEquals("Choose another folder", problem.remedy());
    }
}
