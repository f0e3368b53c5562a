package engram.model.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BipolarStateTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 129, 1000})
    void theInverseHasEverySignTurnedAndItsInverseIsTheSameAgain(int neurons) {
        BipolarState signs = BipolarState.of(new SplittableRandom(neurons).doubles(neurons, -1, 1).toArray());
        BipolarState inverse = signs.inverse();

        for (int i = 0; i < neurons; i++) {
            assertEquals(-signs.sign(i), inverse.sign(i));
        }
        assertEquals(neurons - signs.onCount(), inverse.onCount());
        assertEquals(neurons, signs.distance(inverse));
        assertEquals(-1, signs.overlap(inverse));
        assertNotEquals(signs, inverse);
        assertEquals(signs, inverse.inverse());
        assertEquals(signs.hashCode(), inverse.inverse().hashCode());
    }
}
