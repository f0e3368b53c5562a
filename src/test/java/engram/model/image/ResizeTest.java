package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edge cases; that the numbers are right is the matter of {@link GoldenPictureTest}. */
class ResizeTest {

    @Test
    void aPictureOfTheWantedSideIsLeftAsItIs() {
        GrayImage image = random(17, 17);
        assertEquals(image, Resize.resize(image, 17));
    }

    @ParameterizedTest
    @CsvSource({"1,1,16", "1,1,1", "1,1000,16", "1000,1,16", "2,2,7", "3,500,2", "2000,2,4", "2000,3,1", "100000,2,128",})
    void everyShapeBecomesSquareWithinItsOwnRange(int width, int height, int side) {
        GrayImage image = random(width, height);
        GrayImage resized = Resize.resize(image, side);
        assertEquals(side, resized.width());
        assertEquals(side, resized.height());
        double least = Arrays.stream(image.values()).min().orElseThrow();
        double most = Arrays.stream(image.values()).max().orElseThrow();
        assertTrue(Arrays.stream(resized.values()).allMatch(value -> value >= least && value <= most));
    }

    @ParameterizedTest
    @CsvSource({"100,100,7", "13,200,28", "3,3,16"})
    void aPictureOfOneColourKeepsIt(int width, int height, int side) {
        double[] values = new double[width * height];
        Arrays.fill(values, 0.3);
        double[] expected = new double[side * side];
        Arrays.fill(expected, 0.3);
        assertArrayEquals(expected, Resize.resize(new GrayImage(width, height, values), side).values());
    }

    @Test
    void enlargingInterpolatesBetweenPixelCentres() {
        GrayImage resized = Resize.resize(new GrayImage(2, 1, new double[] {0, 1}), 4);
        double[] row = {0.25, 0.25, 0.75, 0.75};
        // Pixels at -1/4, 1/4, 3/4 and 5/4 of the old ones; beyond the edges the picture is mirrored.
        for (int y = 0; y < 4; y++) {
            assertArrayEquals(row, Arrays.copyOfRange(resized.values(), 4 * y, 4 * y + 4), 1e-15);
        }
    }

    @Test
    void shrinkingSmoothsEachAxisByItsOwnFactor() {
        // Nothing to smooth across; down, from 3 rows to 1, a Gaussian of deviation 1 cut off at 4.
        double[] weights = new double[9];
        Arrays.setAll(weights, i -> Math.exp(-0.5 * (i - 4) * (i - 4)));
        double sum = Arrays.stream(weights).sum();
        double middle = (weights[4] + 2 * weights[2] + 2 * weights[0]) / sum;
        GrayImage resized = Resize.resize(new GrayImage(1, 3, new double[] {0, 1, 0}), 1);
        assertEquals(middle, resized.value(0), 1e-15);
    }

    @Test
    void turningThePictureTurnsTheResult() {
        GrayImage image = random(40, 90);
        double[] turned = new double[3600];
        Arrays.setAll(turned, i -> image.value(i % 90 * 40 + i / 90));
        double[] resized = Resize.resize(image, 13).values();
        double[] resizedAndTurned = new double[169];
        Arrays.setAll(resizedAndTurned, i -> resized[i % 13 * 13 + i / 13]);
        assertArrayEquals(resizedAndTurned, Resize.resize(new GrayImage(90, 40, turned), 13).values());
    }

    @Test
    void aSideOfNothingIsRefused() {
        GrayImage image = random(2, 2);
        assertEquals("Resize: side is at least 1, not 0",
                assertThrows(IllegalArgumentException.class, () -> Resize.resize(image, 0)).getMessage());
    }

    private static GrayImage random(int width, int height) {
        return new GrayImage(width, height, new Random(1).doubles((long) width * height).toArray());
    }
}
