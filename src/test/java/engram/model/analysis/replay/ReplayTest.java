package engram.model.analysis.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.network.BinaryRecall;
import engram.model.network.DenseRecall;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.Recall;
import engram.model.network.ReleasedRecall;
import engram.model.network.damage.MembraneNoise;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    private static final LeakyNeuron UNIT = new LeakyNeuron(0.9, 0.505);

    private final Random random = new Random(11);

    private Weights weights(int neurons) {
        double[][] values = new double[neurons][neurons];
        for (int i = 0; i < neurons; i++) {
            for (int j = 0; j < neurons; j++) {
                values[i][j] = i == j || random.nextInt(5) == 0 ? 0 : random.nextGaussian() / Math.sqrt(neurons);
            }
        }
        return Weights.of(values);
    }

    private BipolarState pattern(int neurons) {
        return BipolarState.of(random.doubles(neurons, -1, 1).toArray());
    }

    private SpikeTrain cue(int neurons, int steps) {
        return RateCode.encode(pattern(neurons), steps, 0.4, random, Progress.IGNORED);
    }

    /** What a machine did, and what it had in each of its neurons. */
    private record Ran(SpikeTrain spikes, List<double[]> potentials) {

        static Ran of(Recall recall, int steps) {
            Recording recording = new Recording(steps, recall.neurons());
            List<double[]> potentials = new ArrayList<>();
            long[] row = new long[SpikeTrain.wordsPerStep(recall.neurons())];
            for (int step = 0; step < steps; step++) {
                recall.step();
                recall.copySpikes(row);
                recording.append(row);
                potentials.add(recall.potentials());
            }
            return new Ran(recording.soFar(), potentials);
        }

        double[] of(int neuron, int from, int to) {
            return potentials.subList(from, to).stream().mapToDouble(step -> step[neuron]).toArray();
        }
    }

    private static void assertHasWhatItHad(Ran ran, Replay replay, int from, int to) {
        for (int neuron = 0; neuron < ran.spikes().neurons(); neuron += 7) {
            NeuronTrace trace = replay.trace(neuron, from, to, Progress.IGNORED);
            assertEquals(neuron, trace.neuron());
            assertEquals(from, trace.from());
            assertEquals(to, trace.to());
            assertArrayEquals(ran.of(neuron, from, to), trace.potential(), 1e-9);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 20, .9, 0, 100", "64, 20, .9, 0, 200", "65, 7, .9, 500, 700", "65, 7, .5, 690, 700", "130, 20, 0, 3, 4",
        "64, 20, 1, 400, 500", "64, 20, .99, 6000, 6100",})
    void aHeldCueGivesThePotentialsThatTheNetworkHad(int neurons, int cueSteps, double beta, int from, int to) {
        Weights weights = weights(neurons);
        SpikeTrain cue = cue(neurons, cueSteps);
        LeakyNeuron unit = new LeakyNeuron(beta, 0.505);
        Ran ran = Ran.of(new HeldRecall(weights, unit, cue), to);
        assertHasWhatItHad(ran, new HeldReplay(weights, unit, cue, ran.spikes()), from, to);
    }

    @Test
    void inputAndRecurrentDriveAreWhatComesFromOutsideAndFromTheOthers() {
        int neurons = 65;
        Weights weights = weights(neurons);
        SpikeTrain cue = cue(neurons, 9);
        SpikeTrain spikes = Ran.of(new HeldRecall(weights, UNIT, cue), 40).spikes();
        NeuronTrace trace = new HeldReplay(weights, UNIT, cue, spikes).trace(64, 0, 40, Progress.IGNORED);
        for (int step = 0; step < 40; step++) {
            assertEquals(cue.spiked(step % 9, 64) ? 1 : 0, trace.inputAt(step));
            double sum = 0;
            for (int sender = 0; sender < neurons; sender++) {
                boolean sends = step == 0 ? cue.spiked(0, sender) : spikes.spiked(step - 1, sender);
                sum += sends ? weights.weight(64, sender) : 0;
            }
            assertEquals(sum, trace.recurrentAt(step), 1e-12);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 50, 0.9, 0, 250", "64, 20, 50, 0.9, 0, 250", "65, 100, 31, 1.4, 10, 200", "65, 7, 50, 0, 49, 52",
        "130, 20, 1, 0.9, 0, 90", "64, 20, 50, 0.9, 0, 30",})
    void aReleasedCueGivesThePotentialsThatTheNetworkHad(int neurons, int round, int cueSteps, double recurrence, int from,
            int to) {
        Weights weights = weights(neurons);
        SpikeTrain cue = cue(neurons, round);
        Ran ran = Ran.of(new ReleasedRecall(weights, UNIT, cue, cueSteps, recurrence), to);
        assertHasWhatItHad(ran, new ReleasedReplay(weights, UNIT, cue, cueSteps, recurrence, ran.spikes()), from, to);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65})
    void binaryNeuronsHaveTheirLocalFields(int neurons) {
        Weights weights = weights(neurons);
        Ran ran = Ran.of(BinaryRecall.asynchronous(weights, pattern(neurons), 0, Random::new), 40);
        assertHasWhatItHad(ran, new BinaryReplay(weights, ran.spikes()), 0, 40);
        Ran atOnce = Ran.of(BinaryRecall.synchronous(weights, pattern(neurons), 0), 20);
        assertHasWhatItHad(atOnce, new BinaryReplay(weights, atOnce.spikes()), 5, 20);
    }

    @Test
    void aDenseMemoryHasItsFields() {
        List<BipolarState> memories = List.of(pattern(65), pattern(65), pattern(65));
        Ran ran = Ran.of(new DenseRecall(memories, pattern(65), 0.05), 6);
        assertHasWhatItHad(ran, new DenseReplay(memories, 0.05, ran.spikes()), 0, 6);
    }

    @Test
    void binaryNeuronsDoNotFire() {
        Weights weights = weights(9);
        SpikeTrain states = Ran.of(BinaryRecall.synchronous(weights, pattern(9), 0), 3).spikes();
        List<BipolarState> memories = List.of(pattern(9));
        SpikeTrain dense = Ran.of(new DenseRecall(memories, pattern(9), 1), 3).spikes();
        for (int neuron = 0; neuron < 9; neuron++) {
            assertEquals(Optional.empty(), new BinaryReplay(weights, states).cause(neuron, 1, Progress.IGNORED));
            assertEquals(Optional.empty(), new DenseReplay(memories, 1, dense).cause(neuron, 1, Progress.IGNORED));
        }
    }

    private static void assertExplains(Ran ran, LeakyNeuron unit, SpikeCause cause) {
        double potential = ran.potentials().get(cause.step())[cause.neuron()];
        assertTrue(potential > unit.threshold());
        assertEquals(potential, cause.potential(), 1e-9);
        assertEquals(potential, cause.carried() + cause.reset() + cause.input() + cause.recurrent(), 1e-9);
        boolean again = cause.step() > 0 && ran.spikes().spiked(cause.step() - 1, cause.neuron());
        assertEquals(again ? -unit.threshold() : 0, cause.reset());
        double before = cause.step() == 0 ? 0 : ran.potentials().get(cause.step() - 1)[cause.neuron()];
        assertEquals(unit.beta() * before, cause.carried(), 1e-9);
    }

    @Test
    void everySpikeOfAHeldCueIsExplainedByTheNeuronsThatFiredBefore() {
        int neurons = 70;
        Weights weights = weights(neurons);
        SpikeTrain cue = cue(neurons, 9);
        Ran ran = Ran.of(new HeldRecall(weights, UNIT, cue), 50);
        HeldReplay replay = new HeldReplay(weights, UNIT, cue, ran.spikes());
        int explained = 0;
        for (int step = 0; step < 50; step++) {
            SpikeTrain sending = step == 0 ? cue : ran.spikes();
            int before = Math.max(0, step - 1);
            for (int neuron = 0; neuron < neurons; neuron++) {
                Optional<SpikeCause> cause = replay.cause(neuron, step, Progress.IGNORED);
                assertEquals(ran.spikes().spiked(step, neuron), cause.isPresent());
                if (cause.isEmpty()) {
                    continue;
                }
                explained++;
                assertExplains(ran, UNIT, cause.get());
                int receiver = neuron;
                List<Integer> senders = IntStream.range(0, neurons)
                        .filter(sender -> sending.spiked(before, sender) && weights.weight(receiver, sender) != 0)
                        .boxed()
                        .sorted(Comparator.comparingDouble(sender -> -Math.abs(weights.weight(receiver, sender))))
                        .toList();
                assertEquals(senders.size(), cause.get().senders());
                assertEquals(senders.subList(0, Math.min(10, senders.size())),
                        cause.get().strongest().stream().map(SpikeCause.Contribution::neuron).toList());
                for (SpikeCause.Contribution one : cause.get().strongest()) {
                    assertEquals(weights.weight(neuron, one.neuron()), one.weight());
                    assertEquals(one.weight(), one.current());
                }
                assertEquals(senders.stream().mapToDouble(sender -> weights.weight(receiver, sender)).sum(),
                        cause.get().recurrent(), 1e-12);
            }
        }
        assertTrue(explained > 100, "there are spikes: " + explained);
    }

    @Test
    void aSpikeAfterTheReleaseIsExplainedByTheTracesOfAllOthers() {
        // Ten neurons: then all of them are named, and make up the whole drive.
        int neurons = 10;
        Weights weights = weights(neurons);
        SpikeTrain cue = cue(neurons, 9);
        Ran ran = Ran.of(new ReleasedRecall(weights, UNIT, cue, 30, 0.9), 80);
        ReleasedReplay replay = new ReleasedReplay(weights, UNIT, cue, 30, 0.9, ran.spikes());
        int explained = 0;
        for (int step = 0; step < 80; step++) {
            for (int neuron = 0; neuron < neurons; neuron++) {
                Optional<SpikeCause> cause = replay.cause(neuron, step, Progress.IGNORED);
                assertEquals(ran.spikes().spiked(step, neuron), cause.isPresent());
                if (cause.isPresent()) {
                    assertExplains(ran, UNIT, cause.get());
                    double sum = cause.get().strongest().stream().mapToDouble(SpikeCause.Contribution::current).sum();
                    assertEquals(cause.get().recurrent(), sum, 1e-9);
                    if (step < 30) {
                        assertEquals(0, cause.get().senders());
                    }
                    double[] sizes = cause.get().strongest().stream().mapToDouble(one -> -Math.abs(one.current())).toArray();
                    double[] sorted = sizes.clone();
                    Arrays.sort(sorted);
                    assertArrayEquals(sorted, sizes);
                    explained += step >= 30 ? 1 : 0;
                }
            }
        }
        assertTrue(explained > 50, "there are spikes: " + explained);
    }

    @Test
    void goingThroughATimeCanBeCancelled() {
        Weights weights = weights(9);
        SpikeTrain cue = cue(9, 5);
        SpikeTrain spikes = Ran.of(new HeldRecall(weights, UNIT, cue), 100).spikes();
        assertThrows(CancellationException.class, () -> new HeldReplay(weights, UNIT, cue, spikes).trace(3, 0, 100, (_, _) -> {
            throw new CancellationException();
        }));
    }

    private NeuronDamage damage(int neurons, double deviation) {
        return NeuronDamage.of(NeuronDamage.drawn(neurons, 0.3, random),
                new MembraneNoise(deviation, group -> new SplittableRandom(group * 5 + 1)));
    }

    /** Silent neurons are among those that are looked at, and noise is told by itself. */
    @ParameterizedTest
    @CsvSource({"held, 64, 0, 200", "held, 130, 150, 170", "released, 64, 0, 100", "released, 130, 25, 100"})
    void withSilentNeuronsAndNoiseTheyHaveWhatTheyHad(String dynamics, int neurons, int from, int to) {
        Weights weights = weights(neurons);
        SpikeTrain cue = cue(neurons, 20);
        NeuronDamage damage = damage(neurons, 0.2);
        boolean held = dynamics.equals("held");
        Ran ran = Ran.of(
                held ? new HeldRecall(weights, UNIT, cue, damage) : new ReleasedRecall(weights, UNIT, cue, 30, 0.8, damage), to);
        Replay replay = held ? new HeldReplay(weights, UNIT, cue, ran.spikes(), damage)
                : new ReleasedReplay(weights, UNIT, cue, 30, 0.8, ran.spikes(), damage);
        assertHasWhatItHad(ran, replay, from, to);
        int causes = 0;
        for (int neuron = 0; neuron < neurons; neuron++) {
            NeuronTrace trace = replay.trace(neuron, from, to, Progress.IGNORED);
            assertEquals(damage.silences(neuron) ? 0 : damage.noise().of(from, neuron), trace.noiseAt(from));
            Optional<SpikeCause> cause = replay.cause(neuron, to - 1, Progress.IGNORED);
            if (cause.isPresent()) {
                SpikeCause why = cause.get();
                assertEquals(why.potential(), why.carried() + why.reset() + why.input() + why.recurrent() + why.noise(), 1e-9);
                assertEquals(damage.noise().of(to - 1, neuron), why.noise());
                assertTrue(why.strongest().stream().noneMatch(one -> damage.silences(one.neuron())));
                causes++;
            }
        }
        assertTrue(causes > neurons / 20, causes + " spikes");
    }

    @Test
    void binaryNeuronsFeelNothingOfSilentOnes() {
        Weights weights = weights(64);
        NeuronDamage damage = damage(64, 0.2);
        Ran ran = Ran.of(BinaryRecall.asynchronous(weights, pattern(64), 0, 0.5, damage, Random::new), 40);
        assertHasWhatItHad(ran, new BinaryReplay(weights, ran.spikes(), damage), 0, 40);
        List<BipolarState> memories = List.of(pattern(64), pattern(64));
        Ran dense = Ran.of(new DenseRecall(memories, pattern(64), 0.05, damage), 6);
        assertHasWhatItHad(dense, new DenseReplay(memories, 0.05, dense.spikes(), damage), 0, 6);
    }
}
