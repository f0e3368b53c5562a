package engram.model.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.spike.SpikeTrain;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeakyNeuronTest {

    private static final LeakyNeuron DEFAULT = new LeakyNeuron(0.9, 0.505);
    private static final int STEPS = 4000;

    @Test
    void halfRateCurrentOfTheReferenceStudysNeuronIsTwentyNineHundredths() {
        assertEquals(0.29, DEFAULT.halfRateCurrent(), 0.005);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.505", "0, 0.505", "0.1, 2", "0.5, 0.001", "0.7, 1", "0.99, 0.505", "0.9999, 0.3", "1, 0.505"})
    void halfRateCurrentIsTheLeastThatMakesItFireInHalfOfTheSteps(double beta, double threshold) {
        LeakyNeuron neuron = new LeakyNeuron(beta, threshold);
        double current = neuron.halfRateCurrent();

        assertEquals(0.5, rate(neuron, current), 2.0 / STEPS);
        double below = 0;
        double above = 3 * threshold;
        for (int k = 0; k < 50; k++) {
            double middle = (below + above) / 2;
            if (rate(neuron, middle) < 0.5 - 2.0 / STEPS) {
                below = middle;
            } else {
                above = middle;
            }
        }
        assertEquals(above, current, 2e-3 * threshold);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.505, 0.28971081602631574", "0.5, 1, 0.833334166666666", "0, 0.505, 0.505000505", "1, 2, 1.000001"})
    void halfRateCurrentIsTheFormulaFromLeftToRight(double beta, double threshold, double about) {
        double current = new LeakyNeuron(beta, threshold).halfRateCurrent();

        assertEquals(threshold * (1 + beta - beta * beta) / (1 + beta) * (1 + 1e-6), current, 0);
        assertEquals(about, current, 1e-8);
    }

    /** Powers of two and their sums: nothing is rounded in the first steps, so the potential just meets the threshold. */
    @ParameterizedTest
    @CsvSource({"0.5, 3, 2.5", "0, 1, 1", "0.25, 5, 4.75"})
    void onTheLowerBoundItselfANeuronDoesNotFireInEveryOtherStep(double beta, double threshold, double bound) {
        LeakyNeuron neuron = new LeakyNeuron(beta, threshold);

        assertEquals(threshold * (1 + beta - beta * beta) / (1 + beta), bound);
        assertTrue(rate(neuron, bound) < 0.5 - 10.0 / STEPS, "rate " + rate(neuron, bound));
        assertEquals(0.5, rate(neuron, neuron.halfRateCurrent()), 2.0 / STEPS);
    }

    @Test
    void aResetTakesTheThresholdAwayOneStepLateAndCarriesTheRestOver() {
        Population population = new Population(1, new LeakyNeuron(0.5, 1));
        step(population, 3);
        assertEquals(3, population.potential(0));
        step(population, 0);
        assertEquals(0.5, population.potential(0));
        step(population, 0.875);
        assertEquals(1.125, population.potential(0));
        step(population, 0);
        assertEquals(-0.4375, population.potential(0));
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.505", "0, 0.505", "0.3, 2", "0.97, 0.1"})
    void underConstantCurrentItIsSilentUpToOneBoundAndFiresAlwaysFromAnother(double beta, double threshold) {
        LeakyNeuron neuron = new LeakyNeuron(beta, threshold);
        // Never firing it comes to I / (1 - beta), always firing to (I - threshold) / (1 - beta).
        double silentTo = (1 - beta) * threshold;
        double alwaysFrom = (2 - beta) * threshold;

        assertEquals(0, rate(neuron, 0.999 * silentTo));
        assertTrue(rate(neuron, 1.001 * silentTo) > 0);
        assertTrue(rate(neuron, 0.999 * alwaysFrom) < 1);
        assertEquals(1, rate(neuron, 1.001 * alwaysFrom), 30.0 / ((1 - beta) * STEPS));
    }

    /** The mean of {@code u(t) = beta u(t-1) + I - threshold s(t-1)} over a long time. */
    @ParameterizedTest
    @CsvSource({"0.9, 0.505", "0, 0.505", "0.3, 2", "0.97, 0.1", "1, 0.505"})
    void rateTimesThresholdAndLeakMakeUpTheCurrent(double beta, double threshold) {
        LeakyNeuron neuron = new LeakyNeuron(beta, threshold);
        double before = 0;
        for (double current : DoubleStream.iterate(0, i -> i < 1.5 * threshold, i -> i + 0.01 * threshold).toArray()) {
            Population population = new Population(1, neuron);
            double potentials = 0;
            double spikes = 0;
            for (int t = 0; t < STEPS; t++) {
                step(population, current);
                potentials += population.potential(0);
                spikes += population.spikes()[0];
            }
            double rate = spikes / STEPS;
            // Exact but for the first and the last potential: summed up, it is what came in less what went out.
            double rest = (beta * population.potential(0) - threshold * population.spikes()[0]) / STEPS;

            assertEquals(current, threshold * rate + (1 - beta) * potentials / STEPS + rest, 1e-9, "I = " + current);
            assertTrue(rate >= before - 2.0 / STEPS, "a larger current, fewer spikes: I = " + current);
            before = rate;
        }
    }

    private static double rate(LeakyNeuron neuron, double current) {
        Population population = new Population(1, neuron);
        long spikes = 0;
        for (int t = 0; t < STEPS; t++) {
            step(population, current);
            spikes += population.spikes()[0];
        }
        return (double) spikes / STEPS;
    }

    private static void step(Population population, double current) {
        population.step(SpikeTrain.of(new boolean[][] {{false}}, 1), 0, new double[] {current});
    }

    @Test
    void aPotentialAtTheThresholdIsNotAboveIt() {
        assertEquals(0, Population.above(0.505, 0.505));
        assertEquals(0, Population.above(-3, 0.505));
        assertEquals(1, Population.above(Math.nextUp(0.505), 0.505));
        assertEquals(0, Double.doubleToRawLongBits(Population.above(Math.nextDown(0.505), 0.505)), "no negative zero");
    }
}
