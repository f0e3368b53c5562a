package engram.model.network.damage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.network.LeakyNeuron;
import engram.model.network.Population;
import engram.model.spike.SpikeTrain;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeuronDamageTest {

    private static final LongFunction<RandomGenerator> CHANCE = group -> new SplittableRandom(9000 + group);

    @ParameterizedTest
    @CsvSource({"256, 0, 0", "256, 0.1, 26", "256, 0.5, 128", "256, 1, 256", "9, 0.05, 0", "9, 0.06, 1", "1, 1, 1"})
    void exactlyTheRoundedShareIsDrawn(int neurons, double share, int count) {
        BitSet drawn = NeuronDamage.drawn(neurons, share, new SplittableRandom(1));
        assertEquals(count, drawn.cardinality());
        assertTrue(drawn.length() <= neurons);
    }

    @Test
    void whoIsDrawnOfFewIsDrawnOfMany() {
        BitSet few = NeuronDamage.drawn(500, 0.1, new SplittableRandom(1));
        BitSet many = NeuronDamage.drawn(500, 0.4, new SplittableRandom(1));
        few.andNot(many);
        assertTrue(few.isEmpty());
    }

    /** Each of 40 neurons is drawn in a quarter of 4,000 drawings, within four standard deviations. */
    @Test
    void everyNeuronIsDrawnAsOften() {
        int[] counts = new int[40];
        for (int seed = 0; seed < 4000; seed++) {
            NeuronDamage.drawn(40, 0.25, new SplittableRandom(seed)).stream().forEach(i -> counts[i]++);
        }
        for (int count : counts) {
            assertEquals(1000, count, 4 * Math.sqrt(4000 * 0.25 * 0.75));
        }
    }

    @Test
    void noDamageIsNone() {
        assertSame(NeuronDamage.NONE, NeuronDamage.of(new BitSet(), MembraneNoise.NONE));
        SpikeTrain cue = SpikeTrain.of(new boolean[][] {{true, false}}, 2);
        assertSame(cue, NeuronDamage.NONE.heard(cue));
        assertThrows(IllegalArgumentException.class, () -> new MembraneNoise(-1, CHANCE));
        assertThrows(IllegalArgumentException.class, () -> new MembraneNoise(Double.NaN, CHANCE));
    }

    @Test
    void noSpikeReachesWhoIsSilent() {
        BitSet silent = new BitSet();
        silent.set(1);
        silent.set(66);
        NeuronDamage damage = NeuronDamage.of(silent, MembraneNoise.NONE);
        boolean[][] all = new boolean[3][70];
        Arrays.stream(all).forEach(step -> Arrays.fill(step, true));
        int[] counts = damage.heard(SpikeTrain.of(all, 70)).counts(0, 3);
        for (int i = 0; i < 70; i++) {
            assertEquals(silent.get(i) ? 0 : 3, counts[i]);
            assertEquals(silent.get(i), damage.silences(i));
        }
        assertArrayEquals(new int[] {2}, damage.silencedOf(64, 6));
        assertArrayEquals(new long[] {2, 4}, damage.bits(70));
        assertFalse(damage.silencesNone());
    }

    @Test
    void theNoiseOfOneNeuronIsWhatWasAddedToIt() {
        MembraneNoise noise = new MembraneNoise(0.3, CHANCE);
        double[] currents = new double[150];
        noise.add(7, 0, 150, currents);
        double[] later = new double[86];
        noise.add(7, 64, 86, later);
        for (int i = 0; i < 150; i++) {
            assertEquals(currents[i], noise.of(7, i));
            assertEquals(i < 64 ? noise.of(7, i) : later[i - 64], noise.of(7, i));
        }
        assertEquals(0, MembraneNoise.NONE.of(3, 4));
    }

    /**
     * Neurons that never fire, {@code u(t) = beta u(t-1) + sigma xi}: a standard deviation of {@code sigma / sqrt(1 - beta^2)},
     * mean 0, and from one step to the next a correlation of {@code beta}. Sigma of 100,000 numbers is known to .2 %, of
     * correlated ones to 1 %.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.2", "0.9, 0.05"})
    void aPassiveNeuronHasTheDeviationThatWasAskedFor(double beta, double sigma) {
        int neurons = 500;
        Population population = new Population(neurons, new LeakyNeuron(beta, 1e9),
                NeuronDamage.of(new BitSet(), new MembraneNoise(sigma, CHANCE)));
        SpikeTrain nothing = SpikeTrain.of(new boolean[1][neurons], neurons);
        List<double[]> steps = new ArrayList<>();
        for (int t = 0; t < 300; t++) {
            population.step(nothing, 0, new double[neurons]);
            steps.add(population.potentials());
        }
        double[] late = steps.subList(100, 300).stream().flatMapToDouble(Arrays::stream).toArray();
        double expected = sigma / Math.sqrt(1 - beta * beta);
        assertEquals(expected, Math.sqrt(StatUtils.variance(late)), 0.03 * expected);
        assertEquals(0, StatUtils.mean(late), 0.05 * expected);
        double product = 0;
        for (int t = 100; t < 299; t++) {
            for (int i = 0; i < neurons; i++) {
                product += steps.get(t)[i] * steps.get(t + 1)[i];
            }
        }
        assertEquals(beta, product / (199.0 * neurons) / (expected * expected), 0.05);
    }
}
