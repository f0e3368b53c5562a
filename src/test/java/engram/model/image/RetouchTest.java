package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.spike.BipolarState;
import org.junit.jupiter.api.Test;

class RetouchTest {

    private static final GrayImage GREY = new GrayImage(2, 2, new double[] {0.9, 0.8, 0.1, 0.2});
    private static final BipolarState PATTERN = GREY.threshold();

    private static Retouch on(int... neurons) {
        return Retouch.NONE.with(2, neurons, true);
    }

    @Test
    void whatIsSetIsSoWhateverItWasBefore() {
        Retouch retouch = on(0, 2).with(2, new int[] {1}, false);

        assertArrayEquals(new double[] {1, -1, 1, -1}, retouch.applyTo(PATTERN).values());
        assertArrayEquals(new double[] {1, 0, 1, 0.2}, retouch.applyTo(GREY).values());
        assertArrayEquals(new double[] {1, 1, -1, -1}, PATTERN.values(), "the pattern itself stays");
    }

    @Test
    void theLastStrokeCounts() {
        Retouch retouch = on(2, 3).with(2, new int[] {3}, false);

        assertEquals(on(2).with(2, new int[] {3}, false), retouch);
        assertFalse(retouch.applyTo(PATTERN).isOn(3));
        assertEquals(2, retouch.count());
        assertTrue(retouch.sets(3));
        assertFalse(retouch.sets(0));
    }

    @Test
    void aNeuronThatIsSetToWhatItWasIsSetAllTheSame() {
        Retouch retouch = on(0);

        assertEquals(PATTERN, retouch.applyTo(PATTERN));
        assertEquals(1, retouch.count());
        assertNotEquals(Retouch.NONE, retouch);
    }

    @Test
    void nothingChangesNothingAndFitsEverySide() {
        assertTrue(Retouch.NONE.isEmpty());
        assertTrue(Retouch.NONE.fits(2) && Retouch.NONE.fits(128));
        assertSame(PATTERN, Retouch.NONE.applyTo(PATTERN));
        assertSame(GREY, Retouch.NONE.applyTo(GREY));
        assertEquals(Retouch.NONE, on());
    }

    @Test
    void onAndOffAreTwoThings() {
        assertNotEquals(on(1), Retouch.NONE.with(2, new int[] {1}, false));
        assertNotEquals(on(1), on(2));
        assertNotEquals(on(1), Retouch.NONE.with(3, new int[] {1}, true));
        assertEquals(on(1).hashCode(), on(1).hashCode());
    }

    @Test
    void anotherSideIsRefused() {
        BipolarState larger = new GrayImage(3, 3, new double[9]).threshold();

        assertFalse(on(1).fits(3));
        assertThrows(IllegalArgumentException.class, () -> on(1).applyTo(larger));
        assertThrows(IllegalArgumentException.class, () -> on(1).with(3, new int[] {1}, true));
        assertThrows(IllegalArgumentException.class, () -> on(1).applyTo(new GrayImage(3, 3, new double[9])));
    }

    @Test
    void aNeuronThatIsNotThereIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> on(4));
        assertThrows(IndexOutOfBoundsException.class, () -> on(-1));
    }
}
