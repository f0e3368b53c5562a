package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.spike.BipolarState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    @Test
    void pixelsBrighterThanTheMeanAreOnAndThoseAtTheMeanAreNot() {
        BipolarState pattern = new GrayImage(2, 2, new double[] {0, 0.5, 1, 0.5}).threshold();
        assertArrayEquals(new double[] {-1, -1, 1, -1}, pattern.values());
        assertEquals(4, pattern.neurons());
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
        assertTrue(new GrayImage(5, 5, values).threshold().isEmpty());
    }

    @Test
    void patternsWithTheSameSignsAreEqual() {
        BipolarState one = new GrayImage(2, 2, new double[] {0, 0, 1, 1}).threshold();
        BipolarState same = new GrayImage(2, 2, new double[] {0.1, 0.2, 0.9, 0.8}).threshold();
        BipolarState other = new GrayImage(2, 2, new double[] {1, 0, 1, 1}).threshold();
        BipolarState larger = new GrayImage(3, 3, new double[] {0, 0, 1, 1, 0, 0, 0, 0, 0}).threshold();
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, other);
        assertNotEquals(one, larger);
    }

    @Test
    void changingTheValuesHandedOutChangesNothing() {
        BipolarState pattern = new GrayImage(1, 1, new double[] {1}).threshold();
        pattern.values()[0] = 7;
        assertArrayEquals(new double[] {-1}, pattern.values());
    }

    @Test
    void thereIsNoNeuronBeyondTheLast() {
        BipolarState pattern = new GrayImage(2, 2, new double[4]).threshold();
        assertThrows(IndexOutOfBoundsException.class, () -> pattern.isOn(4));
        assertThrows(IndexOutOfBoundsException.class, () -> pattern.sign(-1));
    }
}
