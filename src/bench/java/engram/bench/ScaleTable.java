package engram.bench;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.MemoryStore;
import engram.model.experiment.Parameters;
import engram.model.learning.patterns.Covariance;
import engram.model.learning.patterns.Hebb;
import engram.model.learning.patterns.PseudoInverse;
import engram.model.learning.rule.FactoredRule;
import engram.model.network.Recall;
import engram.model.network.Settling;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;

/**
 * How many steps a second a network recalls, and what its weights take, from 256 neurons to a million, and from 3 memories to
 * ten thousand: for each way to keep weights, and each dynamics. Random patterns, a quarter of the cue's pixels wrong.
 *
 * <p>A step does not depend on the rule that has made a matrix; so the rows of a matrix are those of every rule that needs one.
 */
final class ScaleTable {

    private static final int[] NEURONS = {256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576};
    private static final int[] MEMORIES = {3, 10, 100, 1000, 10_000};
    private static final int ROUND = 20;
    /** What takes more is left out. */
    private static final double MOST_BYTES = 1.5e9;
    /** The work of learning grows with this product; what would take minutes is left out. */
    private static final double MOST_TO_LEARN = 2e11;
    private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long MEASURED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private ScaleTable() {}

    /**
     * A way to keep what is learned.
     *
     * @param bytes of so many neurons and memories
     * @param work of learning them, in additions or so
     */
    private record Kept(String name, BiFunction<List<BipolarState>, Progress, Weights> learn, DoubleBinaryOperator bytes,
            DoubleBinaryOperator work, List<Dynamics> dynamics) {}

    private static final List<Dynamics> BY_WEIGHTS =
            Arrays.stream(Dynamics.values()).filter(each -> each.procedure().usesWeights()).toList();

    private static final List<Kept> ALL = List.of(
            new Kept("matrix (any rule)", new Hebb()::writtenDown, (n, p) -> Weights.bytes((int) n), (n, p) -> n * n * p / 4,
                    BY_WEIGHTS),
            patterns("Hebb", new Hebb()), patterns("covariance", new Covariance()),
            patterns("pseudo-inverse", new PseudoInverse()),
            new Kept("memories", (patterns, _) -> Weights.none(patterns.getFirst().neurons()),
                    (n, p) -> HiddenWeights.bytes((int) n, (int) p), (n, p) -> n * p,
                    Arrays.stream(Dynamics.values()).filter(each -> !BY_WEIGHTS.contains(each)).toList()));

    private static Kept patterns(String name, FactoredRule rule) {
        return new Kept(name + ", no matrix", rule::withoutMatrix,
                (n, p) -> PatternWeights.bytes((int) n, (int) p, rule.couplesPatterns()),
                (n, p) -> rule.couplesPatterns() ? p * p * (p + n / 64) : n * p, BY_WEIGHTS);
    }

    /** Measures all, or those whose names contain a regular expression. */
    public static void main(String[] arguments) {
        Pattern picked = Pattern.compile(arguments.length == 0 ? "" : arguments[0]);
        System.out.println(
                Text.of("%9s %7s  %-26s %-20s %12s %10s", "neurons", "memories", "kept as", "dynamics", "steps/s", "MB"));
        for (int neurons : NEURONS) {
            for (int memories : MEMORIES) {
                if ((double) neurons * memories / 4 <= MOST_BYTES) {
                    measure(neurons, memories, picked);
                }
            }
        }
    }

    private static void measure(int neurons, int memories, Pattern picked) {
        SplittableRandom random = new SplittableRandom(7);
        List<BipolarState> patterns = Stream.generate(() -> BipolarState.of(random.longs(neurons / Long.SIZE).toArray(), neurons))
                .limit(memories)
                .toList();
        for (Kept kept : ALL) {
            double bytes = kept.bytes().applyAsDouble(neurons, memories);
            boolean fits = bytes <= MOST_BYTES && kept.work().applyAsDouble(neurons, memories) <= MOST_TO_LEARN;
            if (!picked.matcher(kept.name()).find() || !fits) {
                continue;
            }
            MemoryStore store = store(kept.learn().apply(patterns, Progress.IGNORED), patterns);
            for (Dynamics dynamics : kept.dynamics()) {
                System.out.println(Text.of("%9d %7d  %-26s %-20s %12.0f %10.1f", neurons, memories, kept.name(), dynamics.key(),
                        stepsPerSecond(dynamics, store, patterns.getFirst()), bytes / 1e6));
            }
        }
    }

    private static MemoryStore store(Weights weights, List<BipolarState> patterns) {
        return new MemoryStore() {

            private HiddenWeights hidden;

            @Override
            public Weights weights() {
                return weights;
            }

            @Override
            public List<BipolarState> patterns() {
                return patterns;
            }

            @Override
            public HiddenWeights hidden() {
                hidden = hidden != null ? hidden
                        : HiddenWeights.of(patterns, place -> numbers(patterns.get(place)), Progress.IGNORED);
                return hidden;
            }
        };
    }

    private static double[] numbers(BipolarState pattern) {
        double[] numbers = new double[pattern.neurons()];
        Arrays.setAll(numbers, i -> pattern.isOn(i) ? 1 : 0);
        return numbers;
    }

    private static double stepsPerSecond(Dynamics dynamics, MemoryStore store, BipolarState pattern) {
        SplittableRandom random = new SplittableRandom(11);
        int neurons = pattern.neurons();
        long[] row = new long[neurons / Long.SIZE];
        pattern.copyTo(row);
        Arrays.setAll(row, w -> row[w] ^ random.nextLong() & random.nextLong());
        BipolarState start = BipolarState.of(row, neurons);
        Parameters parameters = Parameters.DEFAULTS;
        SpikeTrain cue = RateCode.encode(start, ROUND, 0.345, random, Progress.IGNORED);
        Supplier<Recall> begin =
                () -> dynamics.procedure().recall(store, cue, start, parameters.numbers(), sweep -> new SplittableRandom(sweep));
        steps(begin, WARM_UP_NANOS);
        return steps(begin, MEASURED_NANOS);
    }

    /** Steps a second; a recall that has settled begins anew, which is not counted. */
    private static double steps(Supplier<Recall> begin, long atLeast) {
        long stepping = 0;
        long steps = 0;
        Recall recall = begin.get();
        while (stepping < atLeast) {
            if (recall.settling() != Settling.NOT_YET) {
                recall = begin.get();
            }
            long began = System.nanoTime();
            recall.step();
            stepping += System.nanoTime() - began;
            steps++;
        }
        return 1e9 * steps / stepping;
    }
}
