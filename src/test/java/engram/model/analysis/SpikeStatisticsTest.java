package engram.model.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.spike.SpikeTrain;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeStatisticsTest {

    /** Each neuron has a rate of its own, some none, some one spike in each step. */
    private static SpikeTrain train(int steps, int neurons) {
        Random random = new Random(5);
        boolean[][] spikes = new boolean[steps][neurons];
        for (int i = 0; i < neurons; i++) {
            double rate = i % 7 / 6.0 * (i % 5) / 4;
            for (int step = 0; step < steps; step++) {
                spikes[step][i] = random.nextDouble() < rate;
            }
        }
        return SpikeTrain.of(spikes, neurons);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "50, 3, 1", "50, 64, 7", "300, 65, 20", "20, 130, 100"})
    void thePopulationRateIsTheShareOfNeuronsThatFireAndItsMeanThatOfTheNewestSteps(int steps, int neurons, int window) {
        SpikeTrain spikes = train(steps, neurons);
        PopulationRate rate = PopulationRate.of(spikes, window, Progress.IGNORED);
        assertEquals(steps, rate.shares().length);
        assertEquals(steps, rate.means().length);
        for (int t = 0; t < steps; t++) {
            int step = t;
            double fire = IntStream.range(0, neurons).filter(i -> spikes.spiked(step, i)).count();
            assertEquals(fire / neurons, rate.shares()[t], 1e-15);
            int first = Math.max(0, t + 1 - window);
            assertEquals(Arrays.stream(spikes.rates(first, t + 1)).average().orElseThrow(), rate.means()[t], 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 10", "3, 28", "0, 26", "5, 55", "100, 300", "0, 300"})
    void everyNeuronIsInTheBarOfItsRate(int from, int to) {
        SpikeTrain spikes = train(300, 100);
        RateDistribution distribution = RateDistribution.of(spikes, from, to);
        assertTrue(distribution.bars() <= RateDistribution.MOST_BARS);
        assertArrayEquals(spikes.rates(from, to), distribution.rates());
        int[] expected = new int[distribution.bars()];
        for (int i = 0; i < 100; i++) {
            double rate = spikes.rates(from, to)[i];
            int bar = (int) Math.round(rate * (to - from)) / distribution.spikesPerBar();
            assertTrue(distribution.lowest(bar) <= rate && rate <= distribution.highest(bar), "neuron " + i);
            expected[bar]++;
        }
        assertArrayEquals(expected, distribution.neurons());
        assertEquals(0, distribution.lowest(0));
        assertEquals(1, distribution.highest(distribution.bars() - 1));
        assertEquals(Arrays.stream(spikes.rates(from, to)).average().orElseThrow(), distribution.mean(), 1e-12);
    }

    @Test
    void barsStandForEquallyManyRatesAndLeaveNoneOut() {
        RateDistribution distribution = RateDistribution.of(train(100, 10), 0, 100);
        int next = 0;
        for (int bar = 0; bar < distribution.bars(); bar++) {
            assertEquals(next / 100.0, distribution.lowest(bar), 1e-15);
            next += distribution.spikesPerBar();
            assertEquals(Math.min(next - 1, 100) / 100.0, distribution.highest(bar), 1e-15);
        }
    }

    private static List<Integer> slowly(SpikeTrain spikes, int neuron) {
        List<Integer> intervals = new ArrayList<>();
        int[] steps = IntStream.range(0, spikes.steps()).filter(t -> spikes.spiked(t, neuron)).toArray();
        for (int k = 1; k < steps.length; k++) {
            intervals.add(steps[k] - steps[k - 1]);
        }
        return intervals;
    }

    private static void assertAreThese(List<Integer> expected, Intervals intervals) {
        assertEquals(expected.size(), intervals.number());
        int longest = expected.stream().mapToInt(Integer::intValue).max().orElse(0);
        assertEquals(longest + 1, intervals.counts().length);
        for (int i = 0; i <= longest + 3; i++) {
            int length = i;
            assertEquals(expected.stream().filter(one -> one == length).count(), intervals.count(i));
        }
        DescriptiveStatistics statistics = statistics(expected);
        assertEquals(statistics.getMean(), intervals.mean(), 1e-12);
        assertEquals(cv(expected), intervals.cv(), 1e-9);
    }

    private static DescriptiveStatistics statistics(List<Integer> values) {
        return new DescriptiveStatistics(values.stream().mapToDouble(Integer::doubleValue).toArray());
    }

    private static double cv(List<Integer> intervals) {
        DescriptiveStatistics statistics = statistics(intervals);
        return intervals.size() < 2 ? Double.NaN : Math.sqrt(statistics.getPopulationVariance()) / statistics.getMean();
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 5", "400, 1", "400, 64", "400, 65", "1000, 150"})
    void intervalsAreThoseBetweenOneSpikeOfANeuronAndItsNext(int steps, int neurons) {
        SpikeTrain spikes = train(steps, neurons);
        List<Integer> all = new ArrayList<>();
        List<Double> cvs = new ArrayList<>();
        for (int i = 0; i < neurons; i++) {
            List<Integer> expected = slowly(spikes, i);
            assertAreThese(expected, Intervals.of(spikes, i));
            all.addAll(expected);
            if (expected.size() >= 2) {
                cvs.add(cv(expected));
            }
        }
        Intervals.OfAll found = Intervals.ofAll(spikes, Progress.IGNORED);
        assertAreThese(all, found.together());
        assertEquals(cvs.size(), found.neurons());
        assertEquals(cvs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN), found.meanCv(), 1e-9);
    }

    @Test
    void aNeuronThatFiresInEveryThirdStepHasIntervalsOfThreeAndNoVariation() {
        boolean[][] steps = new boolean[31][1];
        for (int step = 1; step < 31; step += 3) {
            steps[step][0] = true;
        }
        Intervals intervals = Intervals.of(SpikeTrain.of(steps, 1), 0);
        assertEquals(9, intervals.number());
        assertEquals(3, intervals.mean());
        assertEquals(0, intervals.cv());
        assertEquals(3, intervals.quantile(0.5));
    }

    @Test
    void aQuantileIsTheShortestIntervalThatSoManyDoNotExceed() {
        Intervals intervals = new Intervals(new long[] {0, 50, 0, 40, 9, 1});
        assertEquals(1, intervals.quantile(0));
        assertEquals(1, intervals.quantile(0.5));
        assertEquals(3, intervals.quantile(0.51));
        assertEquals(3, intervals.quantile(0.9));
        assertEquals(4, intervals.quantile(0.99));
        assertEquals(5, intervals.quantile(1));
        assertEquals(0, new Intervals(new long[] {0}).quantile(0.5));
    }

    @Test
    void countingCanBeCancelled() {
        SpikeTrain spikes = train(300, 70);
        Progress cancelling = (_, _) -> {
            throw new CancellationException();
        };
        assertThrows(CancellationException.class, () -> Intervals.ofAll(spikes, cancelling));
        assertThrows(CancellationException.class, () -> PopulationRate.of(spikes, 3, cancelling));
    }
}
