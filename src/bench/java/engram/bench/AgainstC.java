package engram.bench;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.file.Sample;
import engram.model.learning.spikes.SpikeHebbian;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.PatternWeights;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;
import engram.model.trial.CueStimulus;
import engram.model.trial.Training;

/**
 * How far the program's kernels are from C: the same work in both, in turns, on one thread; what is printed is the least of
 * many times. Before that the results are compared, to the last bit. Without a C compiler there is nothing to compare.
 */
final class AgainstC {

    private static final int STEPS = 1000;
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long MEASURED_NANOS = TimeUnit.SECONDS.toNanos(8);
    private static final int FEWEST_TURNS = 5;

    private final KernelsInC c;

    private AgainstC(KernelsInC c) {
        this.c = c;
    }

    /**
     * The same work twice.
     *
     * @param operations how many operations are done at a time
     * @param unit what an operation's time is printed in
     */
    private record Contest(String name, int operations, TimeUnit unit, Runnable java, Runnable inC) {

        void run() {
            long began = System.nanoTime();
            while (System.nanoTime() - began < WARM_UP_NANOS) {
                java.run();
                inC.run();
            }
            long ours = Long.MAX_VALUE;
            long theirs = Long.MAX_VALUE;
            int turns = 0;
            for (began = System.nanoTime(); turns < FEWEST_TURNS || System.nanoTime() - began < MEASURED_NANOS; turns++) {
                ours = Math.min(ours, time(java));
                theirs = Math.min(theirs, time(inC));
            }
            double scale = (double) operations * unit.toNanos(1);
            System.out.println(Text.of("%-44s %9.3f %9.3f %s %6.2f   (%d turns)", name, ours / scale, theirs / scale,
                    unit == TimeUnit.MICROSECONDS ? "us" : "ms", (double) ours / theirs, turns));
        }

        private static long time(Runnable work) {
            long began = System.nanoTime();
            work.run();
            return System.nanoTime() - began;
        }
    }

    /**
     * Compares all, or some.
     *
     * @param arguments where {@code kernels.c} is, and a regular expression for a part of the names
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<KernelsInC> compiled = KernelsInC.compile(Path.of(arguments[0]));
        if (compiled.isEmpty()) {
            System.out.println("No comparison with C: there is no C compiler (cc, gcc or clang) on the path.");
            return;
        }
        Pattern picked = Pattern.compile(arguments[1]);
        AgainstC against = new AgainstC(compiled.get());
        System.out.println(Text.of("%-44s %9s %9s    %6s", "same results to the last bit; least times", "Engram", "C", "ratio"));
        Map<String, Function<String, Contest>> contests = new LinkedHashMap<>();
        for (int side : new int[] {16, 64}) {
            int neurons = side * side;
            contests.put("recall, " + neurons + " neurons, a digit", name -> against.recallOfDigit(name, side));
            contests.put("recall, " + neurons + " neurons, half of them change", name -> against.restless(name, side));
            for (Subjects subjects : Subjects.values()) {
                contests.put(
                        Text.of("training, %d neurons, %s", neurons, subjects == Subjects.DIGITS ? "digits" : "half of them on"),
                        name -> against.training(name, side, subjects));
            }
        }
        for (int side : new int[] {256, 1024}) {
            contests.put("matrix-free, " + side * side + " neurons, 8 memories", name -> against.matrixFree(name, side * side));
        }
        // In a pool of one, what the program gives to all cores stays on this thread.
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            contests.forEach((name, contest) -> {
                if (picked.matcher(name).find()) {
                    one.submit(() -> contest.apply(name).run()).join();
                }
            });
        }
    }

    /** The first digit with noise, in a network that has learned three, at the default parameters. */
    private Contest recallOfDigit(String name, int side) {
        Parameters parameters = Parameters.DEFAULTS.with(Parameter.SIDE, side);
        Weights weights = Training.of(Subjects.DIGITS.greys(side), parameters).learn(Progress.IGNORED);
        Memory digit = new Memory(1, "digit", Sample.FIRST.getFirst().read(), false);
        GrayImage grey = digit.grey(side);
        SpikeTrain cue = CueStimulus.of(new Experiment.Cue(digit, 0), grey, parameters).spikes();
        return recall(name, weights, parameters.neuron(), cue);
    }

    /** Half of all neurons, others every time, change what they do at every step. */
    private Contest restless(String name, int side) {
        int neurons = side * side;
        Weights faint = Weights.of(neurons, () -> (sender, column) -> {
            SplittableRandom own = new SplittableRandom(sender);
            Arrays.setAll(column, _ -> own.nextDouble(-1e-6, 1e-6));
        }, Progress.IGNORED);
        SplittableRandom random = new SplittableRandom(11);
        boolean[][] spikes = new boolean[STEPS * 10][neurons];
        for (boolean[] step : spikes) {
            for (int i = 0; i < neurons; i++) {
                step[i] = random.nextBoolean();
            }
        }
        return recall(name, faint, new LeakyNeuron(0, 0.5), SpikeTrain.of(spikes, neurons));
    }

    /** Eight random patterns, and the first for a cue: nothing is worked out but overlaps and fields. */
    private Contest matrixFree(String name, int neurons) {
        SplittableRandom random = new SplittableRandom(13);
        List<BipolarState> patterns =
                Stream.generate(() -> BipolarState.of(random.doubles(neurons, -1, 1).toArray())).limit(8).toList();
        Weights weights = PatternWeights.ofEach(patterns, PatternWeights.Mean.NONE, 1.0 / neurons, Progress.IGNORED);
        Recording rows = new Recording(patterns.size(), neurons);
        long[] row = new long[SpikeTrain.wordsPerStep(neurons)];
        for (BipolarState pattern : patterns) {
            pattern.copyTo(row);
            rows.append(row);
        }
        SpikeTrain cue = RateCode.encode(patterns.getFirst(), 20, 0.345, random, Progress.IGNORED);
        LeakyNeuron neuron = Parameters.DEFAULTS.neuron();
        return recall(name, weights, c.matrixFree(rows.soFar(), neuron, cue), neuron, cue, 40, Math.max(1, 400_000 / neurons));
    }

    private Contest recall(String name, Weights weights, LeakyNeuron neuron, SpikeTrain cue) {
        // A millisecond or more at a time.
        int steps = 256_000 / weights.neurons() / (neuron.beta() == 0 ? Math.max(1, weights.neurons() / 64) : 1);
        return recall(name, weights, c.recall(weights, neuron, cue), neuron, cue, STEPS, Math.max(2, steps));
    }

    private static Contest recall(String name, Weights weights, KernelsInC.Recall theirs, LeakyNeuron neuron, SpikeTrain cue,
            int compared, int steps) {
        HeldRecall ours = new HeldRecall(weights, neuron, cue);
        int words = cue.wordsPerStep();
        long[] row = new long[words];
        long[] expected = theirs.spikes(compared);
        for (int t = 0; t < compared; t++) {
            ours.step();
            ours.copySpikes(row);
            require(Arrays.equals(row, 0, words, expected, t * words, (t + 1) * words), name);
        }
        require(Arrays.equals(ours.potentials(), theirs.potentials()), name);
        return new Contest(name, steps, TimeUnit.MICROSECONDS, () -> {
            for (int t = 0; t < steps; t++) {
                ours.step();
            }
        }, () -> theirs.run(steps));
    }

    /** Three pictures of 100 steps, ten times each, from input spikes to finished weights. */
    private Contest training(String name, int side, Subjects subjects) {
        Parameters parameters = Parameters.DEFAULTS.with(Parameter.SIDE, side).with(Parameter.EPOCHS, side < 64 ? 10 : 1);
        SpikeHebbian rule = (SpikeHebbian) parameters.learningRule();
        List<SpikeTrain> inputs = Training.of(subjects.greys(side), parameters).spikes(Progress.IGNORED);
        KernelsInC.Trainer theirs = c.new Trainer(rule, parameters.neuron(), inputs);
        theirs.train();
        Weights ours = rule.learn(inputs, parameters.neuron(), Progress.IGNORED);
        double[] column = new double[ours.neurons()];
        for (int sender = 0; sender < column.length; sender++) {
            ours.copyOutgoing(sender, column);
            for (int receiver = 0; receiver < column.length; receiver++) {
                require(column[receiver] == theirs.weight(receiver, sender), name);
            }
        }
        return new Contest(name, 1, TimeUnit.MILLISECONDS, () -> rule.learn(inputs, parameters.neuron(), Progress.IGNORED),
                theirs::train);
    }

    private static void require(boolean same, String name) {
        if (!same) {
            throw new IllegalStateException("the program and C differ: " + name);
        }
    }
}
