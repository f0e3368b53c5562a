package engram.model.network.damage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SilencedByHandTest {

    private static SilencedByHand silenced(int... neurons) {
        return SilencedByHand.NONE.with(3, neurons, true);
    }

    @Test
    void whoIsSilencedIsSilentUntilWoken() {
        SilencedByHand two = silenced(1, 7);
        assertTrue(two.silences(1) && two.silences(7));
        assertFalse(two.silences(0) || two.silences(8));
        assertEquals(2, two.count());
        SilencedByHand one = two.with(3, new int[] {1, 2}, false);
        assertArrayEquals(new int[] {7}, one.neurons());
        assertEquals(2, two.count());
    }

    @Test
    void whoeverWakesAllIsWhereOneBegan() {
        assertSame(SilencedByHand.NONE, silenced(1, 7).with(3, new int[] {7, 1}, false));
        assertSame(SilencedByHand.NONE, silenced());
        assertTrue(SilencedByHand.NONE.isEmpty());
    }

    @Test
    void theOrderInWhichNeuronsWereSilencedIsNoDifference() {
        assertEquals(silenced(1, 7), silenced(7).with(3, new int[] {1}, true));
        assertEquals(silenced(1, 7).hashCode(), silenced(7, 1).hashCode());
        assertNotEquals(silenced(1), silenced(2));
        assertNotEquals(silenced(1), SilencedByHand.NONE.with(4, new int[] {1}, true));
    }

    @Test
    void neuronsOfAnotherGridAreRefused() {
        SilencedByHand one = silenced(1);
        assertTrue(one.fits(3) && !one.fits(4) && SilencedByHand.NONE.fits(4));
        assertThrows(IllegalArgumentException.class, () -> one.with(4, new int[] {1}, true));
        assertThrows(IndexOutOfBoundsException.class, () -> one.with(3, new int[] {9}, true));
        assertThrows(IndexOutOfBoundsException.class, () -> one.with(3, new int[] {-1}, true));
    }
}
