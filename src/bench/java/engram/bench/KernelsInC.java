package engram.bench;

import module java.base;
import engram.model.learning.spikes.SpikeHebbian;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;

/** The program's kernels in C, {@code kernels.c}, compiled and called in this very process. */
final class KernelsInC {

    private static final ValueLayout.OfDouble REAL = ValueLayout.JAVA_DOUBLE;
    private static final ValueLayout.OfInt WHOLE = ValueLayout.JAVA_INT;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;

    private final SymbolLookup library;
    private final MethodHandle newRecall;
    private final MethodHandle newMatrixFree;
    private final MethodHandle train;

    private KernelsInC(SymbolLookup library) {
        this.library = library;
        newRecall = function("recall_new", POINTER, WHOLE, POINTER, REAL, REAL, REAL, WHOLE, POINTER);
        newMatrixFree = function("matrix_free_new", POINTER, WHOLE, WHOLE, POINTER, REAL, REAL, WHOLE, POINTER);
        train = function("train", REAL, WHOLE, WHOLE, WHOLE, POINTER, WHOLE, WHOLE, REAL, REAL, REAL, REAL, REAL, REAL, POINTER,
                POINTER);
    }

    /**
     * Compiles them.
     *
     * @return nothing where there is no C compiler
     * @throws IllegalStateException if there is one that fails
     */
    static Optional<KernelsInC> compile(Path source) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("engram-kernels");
        folder.toFile().deleteOnExit();
        Path made = folder.resolve(System.mapLibraryName("kernels"));
        made.toFile().deleteOnExit();
        for (String compiler : List.of("cc", "gcc", "clang")) {
            try {
                // Without -ffp-contract=off a product and a sum would be rounded once instead of twice: other bits.
                Process process = new ProcessBuilder(compiler, "-std=c11", "-O3", "-march=native", "-ffp-contract=off", "-shared",
                        "-fPIC", "-o", made.toString(), source.toString(), "-lm").inheritIO().start();
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(compiler + " cannot compile " + source);
                }
                SymbolLookup library = SymbolLookup.libraryLookup(made, Arena.global());
                return Optional.of(new KernelsInC(library));
            } catch (IOException _) {
                // No such program: the next one.
            }
        }
        return Optional.empty();
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        FunctionDescriptor descriptor =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
        return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), descriptor);
    }

    /** A method handle throws anything; C throws nothing. */
    @FunctionalInterface
    private interface Call<T> {

        T make() throws Throwable;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.make();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Recall with the cue held, by a matrix. */
    Recall recall(Weights weights, LeakyNeuron neuron, SpikeTrain cue) {
        int neurons = weights.neurons();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment all = arena.allocate(REAL, (long) neurons * neurons);
            double[] column = new double[neurons];
            double grid = Double.MAX_VALUE;
            for (int sender = 0; sender < neurons; sender++) {
                weights.copyOutgoing(sender, column);
                MemorySegment.copy(column, 0, all, REAL, 8L * sender * neurons, neurons);
                grid = Math.min(grid, Arrays.stream(column).map(KernelsInC::unit).min().orElseThrow());
            }
            double of = grid;
            return new Recall("recall", cue, call(() -> (MemorySegment) newRecall.invokeExact(neurons, all, of, neuron.beta(),
                    neuron.threshold(), cue.steps(), segment(List.of(cue)))));
        }
    }

    /** The same without a matrix, by Hebb's rule; the patterns one to a step. */
    Recall matrixFree(SpikeTrain patterns, LeakyNeuron neuron, SpikeTrain cue) {
        return new Recall("matrix_free", cue,
                call(() -> (MemorySegment) newMatrixFree.invokeExact(cue.neurons(), patterns.steps(), segment(List.of(patterns)),
                        neuron.beta(), neuron.threshold(), cue.steps(), segment(List.of(cue)))));
    }

    /** A network that recalls. */
    final class Recall {

        private final SpikeTrain cue;
        private final MemorySegment recall;
        private final MethodHandle run;
        private final MethodHandle potentials;

        private Recall(String kind, SpikeTrain cue, MemorySegment recall) {
            this.cue = cue;
            this.recall = recall;
            run = function(kind + "_run", null, POINTER, WHOLE, POINTER);
            potentials = function(kind + "_potentials", POINTER, POINTER);
        }

        /** Goes on, and writes no spike down. */
        void run(int steps) {
            run(steps, MemorySegment.NULL);
        }

        private void run(int steps, MemorySegment rows) {
            call(() -> {
                run.invokeExact(recall, steps, rows);
                return null;
            });
        }

        /** Goes on, and gives all spikes, shape (steps, words). */
        long[] spikes(int steps) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment rows = arena.allocate(ValueLayout.JAVA_LONG, (long) steps * cue.wordsPerStep());
                run(steps, rows);
                return rows.toArray(ValueLayout.JAVA_LONG);
            }
        }

        double[] potentials() {
            MemorySegment live = call(() -> (MemorySegment) potentials.invokeExact(recall));
            return live.reinterpret(8L * cue.neurons()).toArray(REAL);
        }
    }

    /** The greatest power of two that a number is a multiple of. */
    private static double unit(double value) {
        long bits = Double.doubleToLongBits(value);
        int lowest = Long.numberOfTrailingZeros(bits | 1L << 52);
        return value == 0 ? Double.MAX_VALUE : Math.scalb(1.0, Math.getExponent(value) - 52 + lowest);
    }

    /** Training by the study's rule. */
    final class Trainer {

        private final SpikeHebbian rule;
        private final LeakyNeuron neuron;
        private final int neurons;
        private final int steps;
        private final int pictures;
        private final MemorySegment input;
        private final MemorySegment high;
        private final MemorySegment low;
        private double grid;

        Trainer(SpikeHebbian rule, LeakyNeuron neuron, List<SpikeTrain> inputs) {
            this.rule = rule;
            this.neuron = neuron;
            neurons = inputs.getFirst().neurons();
            steps = inputs.getFirst().steps();
            pictures = inputs.size();
            input = segment(inputs);
            high = Arena.global().allocate(WHOLE, (long) neurons * neurons);
            low = Arena.global().allocate(WHOLE, (long) neurons * ((neurons + 1) / 2));
        }

        void train() {
            double digit = 0.01;
            grid = call(() -> (double) train.invokeExact(neurons, steps, pictures, input, rule.lookBack(), rule.epochs(),
                    rule.learningRate(), (double) Math.round(rule.plus() / digit), (double) Math.round(rule.minus() / digit),
                    digit, neuron.beta(), neuron.threshold(), high, low));
        }

        /** A weight of the last training. */
        double weight(int receiver, int sender) {
            int half = (neurons + 1) / 2;
            int packed = low.getAtIndex(WHOLE, (long) sender * half + receiver % half);
            int lower = receiver < half ? packed & 0xFFFF : packed >>> 16;
            return (high.getAtIndex(WHOLE, (long) sender * neurons + receiver) * 0x1p15 + lower) * grid;
        }
    }

    /** All steps of one train after the other, kept for good. */
    private static MemorySegment segment(List<SpikeTrain> trains) {
        long[] rows = trains.stream()
                .flatMapToLong(train -> IntStream.range(0, train.steps())
                        .boxed()
                        .flatMapToLong(t -> IntStream.range(0, train.wordsPerStep()).mapToLong(w -> train.word(t, w))))
                .toArray();
        return Arena.global().allocateFrom(ValueLayout.JAVA_LONG, rows);
    }
}
