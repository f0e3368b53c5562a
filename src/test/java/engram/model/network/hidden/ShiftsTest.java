package engram.model.network.hidden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.Test;

class ShiftsTest {

    private static final double[] NINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    @Test
    void thereIsAPlaceForEachWayToMoveAndTheFirstIsWhereThePictureWasLearned() {
        assertEquals(List.of(new Shifts.Place(0, 0)), Shifts.NONE.places());
        for (int most = 0; most <= 3; most++) {
            Shifts shifts = new Shifts(most);
            List<Shifts.Place> places = shifts.places();
            assertEquals((2 * most + 1) * (2 * most + 1), shifts.count());
            assertEquals(shifts.count(), Set.copyOf(places).size());
            assertEquals(0, places.getFirst().distance());
            assertEquals(most, places.getLast().distance());
        }
    }

    @Test
    void whatComesInAtAnEdgeIsWhatWasThere() {
        assertArrayEquals(new double[] {1, 2, 3, 1, 2, 3, 4, 5, 6}, new Shifts.Place(1, 0).move(NINE));
        assertArrayEquals(new double[] {2, 3, 3, 5, 6, 6, 8, 9, 9}, new Shifts.Place(0, -1).move(NINE));
        assertArrayEquals(new double[] {7, 7, 7, 7, 7, 7, 7, 7, 7}, new Shifts.Place(-2, 2).move(NINE));
        assertArrayEquals(NINE, new Shifts.Place(0, 0).move(NINE));
    }

    @Test
    void onlyASquareCanBeMoved() {
        assertTrue(new Shifts(1).fit(9) && Shifts.NONE.fit(10));
        assertFalse(new Shifts(1).fit(10));
        assertThrows(IllegalArgumentException.class, () -> new Shifts.Place(1, 0).move(new double[10]));
        assertThrows(IllegalArgumentException.class, () -> new Shifts(-1));
    }
}
