package engram.bench;

import module java.base;
import engram.model.Progress;
import engram.model.learning.patterns.Hebb;
import engram.model.network.BinaryRecall;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.Recall;
import engram.model.network.ReleasedRecall;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of recall where no weight is written down: random patterns by Hebb's rule, a quarter of the cue's signs wrong. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx2g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MatrixFreeBenchmark {

    private static final int ROUND = 20;

    /** The number of neurons. */
    @Param({"65536", "1048576"})
    public int neurons;

    /** The number of memories. */
    @Param({"8", "100", "1000"})
    public int memories;

    private Weights weights;
    private BipolarState state;
    private SpikeTrain cue;
    private Recall held;
    private Recall released;

    /** Learns, and makes the cue. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        List<BipolarState> patterns = Stream.generate(() -> bits(random::nextLong)).limit(memories).toList();
        weights = new Hebb().learn(patterns, Progress.IGNORED);
        long[] row = new long[neurons / Long.SIZE];
        patterns.getFirst().copyTo(row);
        Arrays.setAll(row, w -> row[w] ^ random.nextLong() & random.nextLong());
        state = BipolarState.of(row, neurons);
        cue = RateCode.encode(state, ROUND, 0.345, random, Progress.IGNORED);
    }

    private BipolarState bits(LongSupplier words) {
        return BipolarState.of(LongStream.generate(words).limit(neurons / Long.SIZE).toArray(), neurons);
    }

    /** Each measurement begins at rest, and with the cue released. */
    @Setup(Level.Iteration)
    public void rest() {
        LeakyNeuron neuron = new LeakyNeuron(0.9, 0.505);
        held = new HeldRecall(weights, neuron, cue);
        released = new ReleasedRecall(weights, neuron, cue, ROUND, 0.9);
        for (int step = 0; step <= ROUND; step++) {
            released.step();
        }
    }

    /** Spiking neurons, the cue held. */
    @Benchmark
    public long held() {
        held.step();
        return held.time();
    }

    /** Spiking neurons by themselves. */
    @Benchmark
    public long released() {
        released.step();
        return released.time();
    }

    /** Binary neurons, all at once: getting ready, and the first step. */
    @Benchmark
    public long binary() {
        Recall recall = BinaryRecall.synchronous(weights, state, 0);
        recall.step();
        return recall.time();
    }
}
