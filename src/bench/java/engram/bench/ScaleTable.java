package engram.bench;

import module java.base;
import engram.model.Heap;
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
import engram.model.network.hidden.Shifts;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;

/**
 * How many steps a second a network recalls, and what its weights take, from 256 neurons to a million, and from 3 memories to
 * ten thousand: for each way to keep weights, and each dynamics. Random patterns, a quarter of the cue's pixels wrong.
 *
 * <p>It writes a page in Markdown, a table for each way to keep weights, and prints its rows as they come. What would take more
 * memory than {@link #MOST_BYTES}, or minutes, is left out, and its cell says why.
 */
final class ScaleTable {

    private static final int[] NEURONS = {256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576};
    private static final int[] MEMORIES = {3, 10, 100, 1000, 10_000};
    /** A step with a matrix does not depend on what has made it; so one number of memories is enough. */
    private static final int[] ONE = {10};
    private static final int ROUND = 20;
    private static final double MOST_BYTES = 1.6e9;
    /** About a nanosecond each: what needs more to learn, or for a step, is left out. */
    private static final double MOST_TO_LEARN = 2e10;
    private static final double MOST_OF_A_STEP = 2e9;
    private static final long WARM_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long MEASURED_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    /** Where there are fewer steps a second, it is not measured again. */
    private static final double MOST_MEASURED_ONCE = 20;

    private static final List<Dynamics> BY_WEIGHTS =
            Arrays.stream(Dynamics.values()).filter(each -> each.procedure().usesWeights()).toList();

    private static final Set<Dynamics> SLOW = EnumSet.of(Dynamics.BINARY, Dynamics.DENSE);

    private final Pattern picked;
    private final PrintStream out;

    private ScaleTable(Pattern picked, PrintStream out) {
        this.picked = picked;
        this.out = out;
    }

    /** A number that depends on neurons and memories. */
    private interface Amount {
        double of(double neurons, double memories);
    }

    /**
     * A way to keep what is learned.
     *
     * @param memories how many of them are measured
     * @param learn makes the weights between neurons
     * @param bytes that they take, with what takes their place
     * @param learning the work of learning them, in additions or so
     * @param slow the work of a step that is slow, in nanoseconds or so: of a dense associative memory; of binary neurons, of
     *     which a sixteenth is asked in a step, one after the other, and a quarter of them turns
     */
    private record Kept(String name, int[] memories, BiFunction<List<BipolarState>, Progress, Weights> learn, Amount bytes,
            Amount learning, Amount slow, List<Dynamics> dynamics) {}

    private static final List<Kept> ALL = List.of(
            new Kept("A matrix, by any rule", ONE, new Hebb()::writtenDown, (n, _) -> Weights.bytes((int) n),
                    (n, p) -> n * n * p / 4, (_, _) -> 0, BY_WEIGHTS),
            patterns("Hebb, without a matrix", new Hebb()), patterns("Covariance, without a matrix", new Covariance()),
            patterns("Pseudo-inverse, without a matrix", new PseudoInverse()),
            alone("Memories as they are", Dynamics.DENSE, (n, p) -> n * p / 8), alone("A hidden neuron for each memory",
                    Dynamics.SPIKING_DENSE, (n, p) -> HiddenWeights.bytes((int) n, (int) p, Shifts.NONE)));

    private static Kept patterns(String name, FactoredRule rule) {
        boolean pairs = rule.couplesPatterns();
        // What memories say of single neurons lies far apart: 20 ns each.
        Amount slow = (n, p) -> n / 16 * 20 * p + (pairs ? n / 64 * p * p : 0);
        return new Kept(name, MEMORIES, rule::withoutMatrix, (n, p) -> PatternWeights.bytes((int) n, (int) p, pairs),
                (n, p) -> pairs ? p * p * (p + n / 64) : n * p / 8, slow, BY_WEIGHTS);
    }

    private static Kept alone(String name, Dynamics dynamics, Amount bytes) {
        return new Kept(name, MEMORIES, (patterns, _) -> Weights.none(patterns.getFirst().neurons()), bytes, (n, p) -> n * p,
                (n, p) -> 2 * n * p, List.of(dynamics));
    }

    /**
     * Measures.
     *
     * @param arguments the file to write, and a regular expression that picks those ways whose names contain it; all if none
     */
    public static void main(String[] arguments) throws IOException {
        Pattern picked = Pattern.compile(arguments.length < 2 ? "" : arguments[1]);
        StringWriter page = new StringWriter();
        new ScaleTable(picked, System.out).measure(page);
        Files.writeString(Path.of(arguments[0]), page.toString());
    }

    private void measure(StringWriter page) {
        long began = System.nanoTime();
        for (Kept kept : ALL) {
            if (picked.matcher(kept.name()).find()) {
                line(page, Text.of("\n## %s\n", kept.name()));
                String columns = kept.dynamics().stream().map(Dynamics::key).collect(Collectors.joining(" | "));
                line(page, Text.of("| neurons | memories | bytes | %s |", columns));
                line(page, "|" + " ---: |".repeat(3 + kept.dynamics().size()));
                for (int neurons : NEURONS) {
                    for (int memories : kept.memories()) {
                        line(page, row(kept, neurons, memories));
                    }
                }
            }
        }
        out.println(Text.of("\n%.0f s", (System.nanoTime() - began) / 1e9));
    }

    private void line(StringWriter page, String line) {
        out.println(line);
        page.append(line).append('\n');
    }

    private static String row(Kept kept, int neurons, int memories) {
        double bytes = kept.bytes().of(neurons, memories);
        List<String> cells = cells(kept, neurons, memories, bytes);
        return Text.of("| %,d | %,d | %s | %s |", neurons, memories, amount(bytes), String.join(" | ", cells));
    }

    private static List<String> cells(Kept kept, int neurons, int memories, double bytes) {
        // The patterns themselves have to be there besides.
        if (bytes + neurons / 8.0 * memories > MOST_BYTES) {
            return Collections.nCopies(kept.dynamics().size(), "too large");
        }
        if (kept.learning().of(neurons, memories) > MOST_TO_LEARN) {
            return Collections.nCopies(kept.dynamics().size(), "long to learn");
        }
        SplittableRandom random = new SplittableRandom(7);
        List<BipolarState> patterns = Stream.generate(() -> BipolarState.of(random.longs(neurons / Long.SIZE).toArray(), neurons))
                .limit(memories)
                .toList();
        MemoryStore store = store(kept.learn().apply(patterns, Progress.IGNORED), patterns);
        Cue cue = Cue.of(patterns.getFirst());
        return kept.dynamics()
                .stream()
                .map(dynamics -> SLOW.contains(dynamics) && kept.slow().of(neurons, memories) > MOST_OF_A_STEP ? "seconds a step"
                        : rate(stepsPerSecond(dynamics, store, cue)))
                .toList();
    }

    private static String amount(double bytes) {
        return bytes < 1e6 ? Text.of("%.0f kB", Math.ceil(bytes / 1e3)) : Heap.amount(bytes);
    }

    private static String rate(double perSecond) {
        return perSecond < 10 ? Text.of("%.1f", perSecond) : Text.of("%,.0f", perSecond);
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

    /** What is asked. */
    private record Cue(BipolarState start, SpikeTrain spikes) {

        static Cue of(BipolarState pattern) {
            SplittableRandom random = new SplittableRandom(11);
            long[] row = new long[pattern.neurons() / Long.SIZE];
            pattern.copyTo(row);
            Arrays.setAll(row, w -> row[w] ^ random.nextLong() & random.nextLong());
            BipolarState start = BipolarState.of(row, pattern.neurons());
            return new Cue(start, RateCode.encode(start, ROUND, 0.345, random, Progress.IGNORED));
        }
    }

    private static double stepsPerSecond(Dynamics dynamics, MemoryStore store, Cue cue) {
        Supplier<Recall> begin = () -> dynamics.procedure()
                .recall(store, cue.spikes(), cue.start(), Parameters.DEFAULTS.numbers(), sweep -> new SplittableRandom(sweep));
        double perSecond = steps(begin, WARM_UP_NANOS);
        // Where steps are so long, all that they do is warm after a few of them, and from the sizes before.
        return perSecond < MOST_MEASURED_ONCE ? perSecond : steps(begin, MEASURED_NANOS);
    }

    /** Steps a second; a recall that has settled begins anew, which is not counted, but not for ever either. */
    private static double steps(Supplier<Recall> begin, long atLeast) {
        long stepping = 0;
        long steps = 0;
        Recall recall = begin.get();
        long end = System.nanoTime() + 3 * atLeast;
        while (stepping < atLeast && (steps == 0 || System.nanoTime() < end)) {
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
