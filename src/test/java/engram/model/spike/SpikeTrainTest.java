package engram.model.spike;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpikeTrainTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 200})
    void bitsRatesAndCountsAgreeWithTheTruthValues(int neurons) {
        boolean[][] spikes = random(37, neurons, neurons);
        SpikeTrain train = SpikeTrain.of(spikes, neurons);

        int[] counts = new int[neurons];
        for (int t = 0; t < 37; t++) {
            for (int i = 0; i < neurons; i++) {
                assertEquals(spikes[t][i], train.spiked(t, i));
                counts[i] += t >= 5 && t < 30 && spikes[t][i] ? 1 : 0;
            }
        }
        assertArrayEquals(counts, train.counts(5, 30));
        assertEquals(counts[0] / 25.0, train.rates(5, 30)[0]);
    }

    /** 70,000 neurons are counted in several parts, on several threads. */
    @ParameterizedTest
    @ValueSource(ints = {1, 64, 4_097, 70_000})
    void countsOfAnySpanAreThoseOfSpikeAfterSpike(int neurons) {
        SpikeTrain train = SpikeTrain.of(random(19, neurons, neurons), neurons);

        for (int[] span : new int[][] {{0, 0}, {0, 1}, {3, 4}, {0, 19}, {2, 17}, {11, 19}}) {
            int[] counts = new int[neurons];
            for (int t = span[0]; t < span[1]; t++) {
                for (int i = 0; i < neurons; i++) {
                    counts[i] += train.spiked(t, i) ? 1 : 0;
                }
            }
            assertArrayEquals(counts, train.counts(span[0], span[1]));
        }
    }

    @Test
    void aNeuronThatAlwaysFiresIsCountedInEachStep() {
        boolean[][] always = new boolean[130][3];
        for (boolean[] step : always) {
            step[1] = true;
        }
        SpikeTrain train = SpikeTrain.of(always, 3);

        assertArrayEquals(new int[] {0, 128, 0}, train.counts(0, 128));
        assertArrayEquals(new int[] {0, 127, 0}, train.counts(3, 130));
        int[] counts = {7, 7, 7};
        train.addCounts(100, 130, counts);
        assertArrayEquals(new int[] {7, 37, 7}, counts);
        assertThrows(IndexOutOfBoundsException.class, () -> train.counts(0, 131));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 50, 100})
    void rollingCountsAreTheCountsOfTheWindow(int window) {
        SpikeTrain train = SpikeTrain.of(random(60, 70, 9), 70);
        RollingCounts rolling = new RollingCounts(window, 70);

        for (int t = 0; t < train.steps(); t++) {
            rolling.advance(new long[] {train.word(t, 0), train.word(t, 1)});
            int[] expected = train.counts(Math.max(0, t + 1 - window), t + 1);
            double[] counts = rolling.counts();
            for (int i = 0; i < 70; i++) {
                assertEquals(expected[i], counts[i]);
            }
            assertArrayEquals(expected, rolling.newest().counts(0, Math.min(window, t + 1)));
        }
    }

    @Test
    void aRecordingShowsWhatWasWrittenAndNothingOfWhatComesLater() {
        Recording recording = new Recording(3, 65);
        recording.append(new long[] {5, 1});
        SpikeTrain early = recording.soFar();
        recording.append(new long[] {2, 0});

        assertEquals(1, early.steps());
        assertEquals(2, recording.soFar().steps());
        assertEquals(5, early.word(0, 0));
        assertEquals(true, early.spiked(0, 64));
        assertThrows(IndexOutOfBoundsException.class, () -> early.word(1, 0));
    }

    @Test
    void aFullRecordingRefusesFurtherSteps() {
        Recording recording = new Recording(1, 4);
        recording.append(new long[] {1});

        assertThrows(IllegalStateException.class, () -> recording.append(new long[] {1}));
    }

    @Test
    void aLongRecordingIsOneTrain() {
        int steps = 200_000;
        Recording recording = new Recording(steps, 65);
        Recording other = new Recording(steps, 65);
        for (int t = 0; t < steps; t++) {
            recording.append(new long[] {t * 0x9E3779B97F4A7C15L, t & 1});
            other.append(new long[] {t * 0x9E3779B97F4A7C15L, t == steps - 1 ? 0 : t & 1});
        }

        SpikeTrain train = recording.soFar();

        for (int t = 0; t < steps; t++) {
            assertEquals(t * 0x9E3779B97F4A7C15L, train.word(t, 0));
            assertEquals(t & 1, train.word(t, 1));
        }
        assertEquals(steps / 2, train.counts(0, steps)[64]);
        assertEquals(train, recording.soFar());
        assertNotEquals(train, other.soFar());
    }

    @Test
    void aRecordingOfNothingOrOfNobodyIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Recording(-1, 4));
        assertThrows(IllegalArgumentException.class, () -> new Recording(4, 0));
    }

    @Test
    void trainsAreEqualByTheirSpikesAlone() {
        SpikeTrain one = SpikeTrain.of(random(20, 65, 1), 65);
        SpikeTrain same = SpikeTrain.of(random(20, 65, 1), 65);
        SpikeTrain other = SpikeTrain.of(random(20, 65, 2), 65);

        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertNotEquals(one, other);
    }

    @Test
    void stepsOfDifferentWidthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SpikeTrain.of(new boolean[][] {{true}, {true, false}}, 1));
    }

    private static boolean[][] random(int steps, int neurons, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[][] spikes = new boolean[steps][neurons];
        for (boolean[] step : spikes) {
            for (int i = 0; i < neurons; i++) {
                step[i] = random.nextInt(3) == 0;
            }
        }
        return spikes;
    }
}
