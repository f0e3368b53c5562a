package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PatternTest {

    @Test
    void pixelsBrighterThanTheMeanAreOnAndThoseAtTheMeanAreNot() {
        Pattern pattern = Pattern.threshold(new GrayImage(2, 2, new double[] {0, 0.5, 1, 0.5}));
        assertArrayEquals(new double[] {-1, -1, 1, -1}, pattern.values());
        assertEquals(2, pattern.side());
        assertEquals(4, pattern.size());
        assertEquals(1, pattern.onCount());
        assertTrue(pattern.isOn(2));
        assertEquals(1, pattern.sign(2));
        assertEquals(-1, pattern.sign(3));
        assertFalse(pattern.isEmpty());
    }

    @Test
    void aPictureOfOneColourIsEmpty() {
        double[] values = new double[25];
        Arrays.fill(values, 0.1);
        assertTrue(Pattern.threshold(new GrayImage(5, 5, values)).isEmpty());
    }

    @Test
    void patternsWithTheSameSignsAreEqual() {
        Pattern one = Pattern.threshold(new GrayImage(2, 2, new double[] {0, 0, 1, 1}));
        Pattern same = Pattern.threshold(new GrayImage(2, 2, new double[] {0.1, 0.2, 0.9, 0.8}));
        Pattern other = Pattern.threshold(new GrayImage(2, 2, new double[] {1, 0, 1, 1}));
        Pattern larger = Pattern.threshold(new GrayImage(3, 3, new double[] {0, 0, 1, 1, 0, 0, 0, 0, 0}));
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, other);
        assertNotEquals(one, larger);
    }

    @Test
    void changingTheValuesHandedOutChangesNothing() {
        Pattern pattern = Pattern.threshold(new GrayImage(1, 1, new double[] {1}));
        pattern.values()[0] = 7;
        assertArrayEquals(new double[] {-1}, pattern.values());
    }

    @Test
    void onlySquarePicturesMakePatterns() {
        GrayImage wide = new GrayImage(2, 1, new double[2]);
        assertEquals("Pattern: the picture is square, not 2 columns x 1 rows",
                assertThrows(IllegalArgumentException.class, () -> Pattern.threshold(wide)).getMessage());
    }

    @Test
    void thereIsNoNeuronBeyondTheLast() {
        Pattern pattern = Pattern.threshold(new GrayImage(2, 2, new double[4]));
        assertThrows(IndexOutOfBoundsException.class, () -> pattern.isOn(4));
        assertThrows(IndexOutOfBoundsException.class, () -> pattern.sign(-1));
    }
}
