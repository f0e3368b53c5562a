package engram.model.network.damage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.learning.patterns.Hebb;
import engram.model.network.BinaryRecall;
import engram.model.network.DenseRecall;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.Matrices;
import engram.model.network.Recall;
import engram.model.network.ReleasedRecall;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines with silent neurons and noise do what the equations say, written down as slowly and obviously as possible. */
class DamagedRecallTest {

    private static final LeakyNeuron NEURON = new LeakyNeuron(0.9, 0.505);
    private static final int STEPS = 90;
    private static final int CUE_STEPS = 30;

    /** A random network that is asked something. */
    private record Case(int n, List<BipolarState> patterns, BipolarState start, SpikeTrain cue, NeuronDamage damage) {

        static Case of(int n, double share, double sigma) {
            SplittableRandom random = new SplittableRandom(n);
            List<BipolarState> patterns = Matrices.patterns(4, n, random);
            BipolarState start = Matrices.damaged(patterns.getFirst(), n / 5, random);
            return new Case(n, patterns, start, Matrices.rateCoded(start, 25, 0.345, random), NeuronDamage.of(
                    NeuronDamage.drawn(n, share, random),
                    sigma == 0 ? MembraneNoise.NONE : new MembraneNoise(sigma, group -> new SplittableRandom(31 * group + n))));
        }

        Weights matrix() {
            return new Hebb().writtenDown(patterns, Progress.IGNORED);
        }

        /** Shape (receiver, sender), nothing from who is silent. */
        double[][] sent() {
            double[][] values = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (BipolarState pattern : patterns) {
                        values[i][j] += i == j || damage.silences(j) ? 0 : (double) pattern.sign(i) * pattern.sign(j) / n;
                    }
                }
            }
            return values;
        }

        Recall recall(String dynamics, Weights weights) {
            return switch (dynamics) {
                case "held" -> new HeldRecall(weights, NEURON, cue, damage);
                case "released" -> new ReleasedRecall(weights, NEURON, cue, CUE_STEPS, 0.9, damage);
                case "at once" -> BinaryRecall.synchronous(weights, start, 0, 0, damage, null);
                case "at once, warm" -> BinaryRecall.synchronous(weights, start, 0, 0.5, damage, SplittableRandom::new);
                case "in turn" -> BinaryRecall.asynchronous(weights, start, 0, 0, damage, SplittableRandom::new);
                default -> new DenseRecall(patterns, start, 0.1, damage);
            };
        }

        /** Spikes of all steps. */
        List<BipolarState> spikes(Recall recall) {
            List<BipolarState> all = new ArrayList<>();
            for (int t = 0; t < STEPS; t++) {
                recall.step();
                all.add(Matrices.newest(recall, n));
            }
            return all;
        }
    }

    private static double[] times(double[][] weights, double[] values) {
        double[] product = new double[weights.length];
        Arrays.setAll(product, i -> IntStream.range(0, values.length).mapToDouble(j -> weights[i][j] * values[j]).sum());
        return product;
    }

    /** One step of one leaky neuron after the other. */
    private static void fire(Case one, int t, double[] u, double[] s, double[] current, double floor) {
        for (int i = 0; i < one.n; i++) {
            double noise = one.damage.noise().of(t, i);
            u[i] = Math.max(0.9 * u[i] + current[i] + noise - 0.505 * s[i], floor);
            s[i] = u[i] > 0.505 ? 1 : 0;
            if (one.damage.silences(i)) {
                u[i] = 0;
                s[i] = 0;
            }
        }
    }

    private static double[] played(Case one, int t) {
        double[] current = new double[one.n];
        Arrays.setAll(current, i -> !one.damage.silences(i) && one.cue.spiked(t % one.cue.steps(), i) ? 1 : 0);
        return current;
    }

    private static List<BipolarState> held(Case one, double[] u) {
        double[] s = new double[one.n];
        double[] output = played(one, 0);
        double[][] w = one.sent();
        List<BipolarState> all = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
            double[] current = times(w, output);
            double[] cue = played(one, t);
            Arrays.setAll(current, i -> current[i] + cue[i]);
            fire(one, t, u, s, current, Double.NEGATIVE_INFINITY);
            output = s.clone();
            all.add(BipolarState.of(s));
        }
        return all;
    }

    private static List<BipolarState> released(Case one, double[] u) {
        double[] s = new double[one.n];
        double[] z = new double[one.n];
        double[][] w = one.sent();
        BitSet reached = new BitSet();
        double fired = 0;
        List<BipolarState> all = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
            if (t < CUE_STEPS) {
                double[] cue = played(one, t);
                IntStream.range(0, one.n).filter(i -> cue[i] > 0).forEach(reached::set);
                fire(one, t, u, s, cue, Double.NEGATIVE_INFINITY);
                fired += Arrays.stream(s).sum();
            } else {
                if (t == CUE_STEPS) {
                    double on = fired / reached.cardinality() / CUE_STEPS * (1 - Math.pow(0.95, CUE_STEPS));
                    Arrays.setAll(z, i -> Math.min(1, z[i] / on));
                }
                double[] drive = times(w, Arrays.stream(z).map(each -> 2 * each - 1).toArray());
                Arrays.setAll(drive, i -> NEURON.halfRateCurrent() + 0.9 * drive[i]);
                fire(one, t, u, s, drive, -0.505);
            }
            Arrays.setAll(z, i -> 0.95 * z[i] + 0.05 * s[i]);
            all.add(BipolarState.of(s));
        }
        return all;
    }

    /** Signs, 0 where a neuron is silent. */
    private static double[] signs(Case one) {
        double[] signs = one.start.values();
        Arrays.stream(one.damage.silenced()).forEach(i -> signs[i] = 0);
        return signs;
    }

    private static List<BipolarState> atOnce(Case one, double temperature) {
        double[] s = signs(one);
        double[][] w = one.sent();
        List<BipolarState> all = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
            double[] h = times(w, s);
            double[] chance = BinaryRecall.Visits.of(one.n, true, new SplittableRandom(t)).tosses();
            for (int i = 0; i < one.n; i++) {
                if (!one.damage.silences(i)) {
                    boolean up = temperature > 0 ? chance[i] < (1 + Math.tanh(h[i] / temperature)) / 2 : h[i] > 0;
                    s[i] = temperature == 0 && Math.abs(h[i]) < 1e-9 ? s[i] : up ? 1 : -1;
                }
            }
            all.add(BipolarState.of(s));
        }
        return all;
    }

    private static List<BipolarState> inTurn(Case one) {
        double[] s = signs(one);
        double[][] w = one.sent();
        List<BipolarState> all = new ArrayList<>();
        int some = Math.ceilDiv(one.n, BinaryRecall.STEPS_PER_SWEEP);
        int perSweep = Math.ceilDiv(one.n, some);
        for (int sweep = 0; all.size() < STEPS; sweep++) {
            int[] order = BinaryRecall.Visits.of(one.n, false, new SplittableRandom(sweep)).order();
            for (int part = 0; part < perSweep; part++) {
                for (int k = part * some; k < Math.min(one.n, (part + 1) * some); k++) {
                    int i = order[k];
                    double h = IntStream.range(0, one.n).mapToDouble(j -> w[i][j] * s[j]).sum();
                    s[i] = one.damage.silences(i) || Math.abs(h) < 1e-9 ? s[i] : Math.signum(h);
                }
                all.add(BipolarState.of(s));
            }
        }
        return all.subList(0, STEPS);
    }

    private static List<BipolarState> dense(Case one) {
        double[] s = signs(one);
        List<BipolarState> all = new ArrayList<>();
        for (int t = 0; t < STEPS; t++) {
            double[] shares = one.patterns.stream()
                    .mapToDouble(memory -> IntStream.range(0, one.n).mapToDouble(i -> memory.sign(i) * s[i]).sum())
                    .map(overlap -> Math.exp(0.1 * overlap))
                    .toArray();
            for (int i = 0; i < one.n; i++) {
                double h = 0;
                for (int mu = 0; mu < shares.length; mu++) {
                    h += shares[mu] * one.patterns.get(mu).sign(i);
                }
                s[i] = one.damage.silences(i) || h == 0 ? s[i] : Math.signum(h);
            }
            all.add(BipolarState.of(s));
        }
        return all;
    }

    private static List<BipolarState> right(Case one, String dynamics, double[] u) {
        return switch (dynamics) {
            case "held" -> held(one, u);
            case "released" -> released(one, u);
            case "at once" -> atOnce(one, 0);
            case "at once, warm" -> atOnce(one, 0.5);
            case "in turn" -> inTurn(one);
            default -> dense(one);
        };
    }

    @ParameterizedTest
    @CsvSource({"held, 0.2, 0.05", "held, 0, 0.3", "held, 0.5, 0", "released, 0.2, 0.05", "released, 0, 0.3", "released, 0.5, 0",
        "'at once', 0.3, 0", "'at once, warm', 0.3, 0", "'at once, warm', 0, 0", "'in turn', 0.3, 0", "dense, 0.3, 0",
        "held, 1, 0.1", "released, 1, 0.1", "'in turn', 1, 0", "'at once, warm', 1, 0", "dense, 1, 0"})
    void everyMachineIsWhatTheEquationsSayWithAMatrixAndWithoutOnOneThreadAndOnFour(String dynamics, double share, double sigma)
            throws Exception {
        for (int n : new int[] {5, 64, 131, 700}) {
            Case one = Case.of(n, share, sigma);
            double[] u = new double[n];
            List<BipolarState> right = right(one, dynamics, u);
            Weights free = new Hebb().withoutMatrix(one.patterns, Progress.IGNORED);
            for (Weights weights : List.of(one.matrix(), free)) {
                for (int threads : new int[] {1, 4}) {
                    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                        Recall recall = one.recall(dynamics, weights);
                        assertEquals(right, pool.submit(() -> one.spikes(recall)).get(), n + " neurons, " + weights.getClass());
                        if (dynamics.equals("held") || dynamics.equals("released")) {
                            assertArrayEquals(u, recall.potentials(), 1e-9);
                        }
                    }
                }
            }
            assertTrue(right.stream().allMatch(state -> Arrays.stream(one.damage.silenced()).noneMatch(state::isOn)));
        }
    }

    /** Several blocks of neurons, and several threads at work on them. */
    @ParameterizedTest
    @CsvSource({"held", "released"})
    void manyNeuronsHaveTheSameNoiseWithAMatrixAndWithout(String dynamics) throws Exception {
        Case one = Case.of(4500, 0.1, 0.1);
        List<BipolarState> right = one.spikes(one.recall(dynamics, one.matrix()));
        Weights free = new Hebb().withoutMatrix(one.patterns, Progress.IGNORED);
        for (int threads : new int[] {1, 4}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertEquals(right, pool.submit(() -> one.spikes(one.recall(dynamics, free))).get());
            }
        }
    }

    /** The energy is that of the neurons that are left, and never rises among them. */
    @ParameterizedTest
    @CsvSource({"in turn", "dense"})
    void theEnergyIsThatOfTheNeuronsThatAreLeft(String dynamics) {
        Case one = Case.of(131, 0.3, 0);
        Recall recall = one.recall(dynamics, one.matrix());
        double before = Double.POSITIVE_INFINITY;
        for (int t = 0; t < 60; t++) {
            recall.step();
            double energy = recall.energy().orElseThrow();
            assertTrue(energy <= before + 1e-9, before + " to " + energy);
            before = energy;
        }
        if (dynamics.equals("in turn")) {
            double[] s = Matrices.newest(recall, 131).values();
            Arrays.stream(one.damage.silenced()).forEach(i -> s[i] = 0);
            double[] h = times(one.sent(), s);
            assertEquals(-IntStream.range(0, 131).mapToDouble(i -> s[i] * h[i]).sum() / 2, before, 1e-9);
        }
    }

    @Test
    void withNoiseNoRoundOfTheCueIsTakenForAllOthers() {
        Case noisy = Case.of(64, 0.1, 0.05);
        assertEquals(0, new HeldRecall(noisy.matrix(), NEURON, noisy.cue, noisy.damage).period());
        Case still = Case.of(64, 0.1, 0);
        assertEquals(25, new HeldRecall(still.matrix(), NEURON, still.cue, still.damage).period());
    }
}
