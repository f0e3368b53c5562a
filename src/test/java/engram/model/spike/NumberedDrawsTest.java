package engram.model.spike;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import engram.model.Progress;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedDrawsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, 0x9E3779B97F4A7C15L, Long.MIN_VALUE})
    void drawsWhatTheGeneratorOfTheJdkDraws(long seed) {
        RandomGenerator jdk = new SplittableRandom(seed);
        NumberedDraws draws = new NumberedDraws(seed);

        for (int i = 0; i < 200; i++) {
            assertEquals(jdk.nextLong(), draws.nextLong());
            assertEquals(jdk.nextInt(), draws.nextInt());
            assertEquals(jdk.nextDouble(), draws.nextDouble());
            assertEquals(jdk.nextInt(i + 1), draws.nextInt(i + 1));
            assertEquals(jdk.nextGaussian(), draws.nextGaussian());
            assertEquals(jdk.nextBoolean(), draws.nextBoolean());
        }
    }

    @Test
    void anyDrawCanBeHadWithoutThoseBeforeIt() {
        NumberedDraws draws = new NumberedDraws(7);
        RandomGenerator jdk = new SplittableRandom(7);
        draws.skip(3);
        jdk.longs(3).sum();
        long later = draws.place(1000);

        jdk.longs(1000).sum();
        assertEquals(jdk.nextDouble(), NumberedDraws.fraction(later) * 0x1.0p-53);
    }

    /** Above 2^18 neurons each step is a part of its own, and below that several are. */
    @ParameterizedTest
    @CsvSource({"1, 3, .4", "63, 5, .345", "64, 7, 1", "65, 70, 0", "300, 2000, .345", "4096, 150, .1", "270000, 9, .345"})
    void codesAPatternAsOneDrawAfterTheOtherDoes(int neurons, int steps, double gain) {
        SplittableRandom random = new SplittableRandom(neurons);
        double[] values = random.doubles(neurons, -1, 1).toArray();
        for (BipolarState pattern : new BipolarState[] {BipolarState.of(values), BipolarState.above(0.8, values),
            BipolarState.above(-2, values), BipolarState.above(2, values)}) {
            RandomGenerator jdk = new SplittableRandom(steps);
            NumberedDraws draws = new NumberedDraws(steps);

            assertEquals(RateCode.encode(pattern, steps, gain, jdk, Progress.IGNORED),
                    RateCode.encode(pattern, steps, gain, draws, Progress.IGNORED));
            assertEquals(jdk.nextLong(), draws.nextLong());
        }
    }

    /** Patterns that grow, shrink and change, as noise does, and other chances in between. */
    @ParameterizedTest
    @CsvSource({"65, 70, .345", "4096, 40, .1", "270000, 4, .345"})
    void whatIsKeptOfDrawsMakesNoDifference(int neurons, int steps, double gain) {
        double[] values = new SplittableRandom(neurons).doubles(neurons, -1, 1).toArray();
        KeptDraws kept = new KeptDraws();
        for (double level : new double[] {0, 0.5, -0.3, 2, -2, 0}) {
            BipolarState pattern = BipolarState.above(level, values);
            for (long seed : level == -0.3 ? new long[] {1, 2, 1} : new long[] {1}) {
                NumberedDraws draws = new NumberedDraws(seed);
                NumberedDraws same = new NumberedDraws(seed);

                assertEquals(RateCode.encode(pattern, steps, gain, same, Progress.IGNORED),
                        kept.encode(pattern, steps, gain, draws, Progress.IGNORED));
                assertEquals(same.nextLong(), draws.nextLong());
            }
            assertEquals(RateCode.encode(pattern, steps, gain / 2, new NumberedDraws(1), Progress.IGNORED),
                    kept.encode(pattern, steps, gain / 2, new NumberedDraws(1), Progress.IGNORED));
        }
    }

    @Test
    void drawsThatWereLeftOffGoOnRightly() {
        BipolarState pattern = BipolarState.above(0, new SplittableRandom(3).doubles(270_000, -1, 1).toArray());
        KeptDraws kept = new KeptDraws();
        assertThrows(CancellationException.class, () -> kept.encode(pattern, 20, 0.4, new NumberedDraws(5), (done, _) -> {
            if (done > 3) {
                throw new CancellationException();
            }
        }));

        assertEquals(RateCode.encode(pattern, 20, 0.4, new NumberedDraws(5), Progress.IGNORED),
                kept.encode(pattern, 20, 0.4, new NumberedDraws(5), Progress.IGNORED));
    }
}
