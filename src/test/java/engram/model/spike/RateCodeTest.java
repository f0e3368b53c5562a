package engram.model.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.Progress;
import engram.model.image.GrayImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateCodeTest {

    /** Upper half on, lower half off. */
    private static final BipolarState HALF = half();

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.345, 0.9, 1})
    void aNeuronThatIsOnFiresAtTheGainAndOneThatIsOffNever(double gain) {
        int steps = 2000;
        double[] rates = RateCode.encode(HALF, steps, gain, new SplittableRandom(11), Progress.IGNORED).rates();

        double mean = 0;
        for (int i = 0; i < rates.length; i++) {
            if (HALF.isOn(i)) {
                mean += rates[i] / HALF.onCount();
            } else {
                assertEquals(0, rates[i]);
            }
        }
        // Five standard deviations of a binomial share; the seed is fixed.
        assertEquals(gain, mean, 5 * Math.sqrt(gain * (1 - gain) / (steps * HALF.onCount())) + 1e-12);
    }

    @Test
    void aHigherGainKeepsAllSpikesOfALowerOne() {
        SpikeTrain few = RateCode.encode(HALF, 50, 0.2, new SplittableRandom(1), Progress.IGNORED);
        SpikeTrain many = RateCode.encode(HALF, 50, 0.6, new SplittableRandom(1), Progress.IGNORED);

        for (int t = 0; t < 50; t++) {
            assertEquals(0, few.word(t, 0) & ~many.word(t, 0));
        }
        assertTrue(few.rates()[0] < many.rates()[0]);
    }

    @Test
    void theSpikesOfANeuronDoNotDependOnTheOthers() {
        double[] values = new double[64];
        values[3] = 1;
        SpikeTrain alone =
                RateCode.encode(new GrayImage(8, 8, values).threshold(), 50, 0.4, new SplittableRandom(6), Progress.IGNORED);
        SpikeTrain among = RateCode.encode(HALF, 50, 0.4, new SplittableRandom(6), Progress.IGNORED);

        for (int t = 0; t < 50; t++) {
            assertEquals(among.spiked(t, 3), alone.spiked(t, 3));
        }
    }

    private static BipolarState half() {
        double[] values = new double[64];
        for (int i = 0; i < 32; i++) {
            values[i] = 1;
        }
        return new GrayImage(8, 8, values).threshold();
    }
}
