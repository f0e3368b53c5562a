package engram.bench;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.network.weights.Weights;
import engram.model.spike.BipolarState;
import engram.model.trial.Training;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each learning rule but the reference study's takes for many memories: 64 x 64 neurons, 100 random patterns half of
 * which are on, all else as in the program's first window. The spiking one includes drawing its input spikes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

    private static final int NEURONS = 64 * 64;
    private static final int PATTERNS = 100;

    /** The rule. */
    @Param({"HEBB", "COVARIANCE", "STORKEY", "PSEUDO_INVERSE", "DELTA"})
    public RuleKind rule;

    private Training training;

    /** Draws the patterns. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(7);
        Parameters parameters = Parameters.DEFAULTS.withRule(rule);
        training = Training.ofPatterns(
                Stream.generate(() -> BipolarState.of(random.doubles(NEURONS, -1, 1).toArray())).limit(PATTERNS).toList(),
                parameters);
    }

    /** Trains. */
    @Benchmark
    public Weights train() {
        return training.learn(Progress.IGNORED);
    }
}
