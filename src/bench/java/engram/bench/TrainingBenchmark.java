package engram.bench;

import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.trial.Training;
import java.util.concurrent.TimeUnit;
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
 * Training three pictures for 100 steps each, from patterns to finished weights. The sample digits have few pixels on;
 * of the dense pictures half the pixels are, so that four to ten times as many weights have something to learn.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class TrainingBenchmark {

    /** Rows and columns of the network, and for how many epochs the pictures are shown. */
    @Param({"16x10", "28x10", "64x1", "64x10"})
    public String sideAndEpochs;

    /** Which pictures. */
    @Param
    public Subjects pictures;

    private Training training;

    /** Reads the pictures. */
    @Setup
    public void prepare() {
        String[] parts = sideAndEpochs.split("x");
        Parameters parameters = Parameters.DEFAULTS.with(Parameter.SIDE, Integer.parseInt(parts[0]))
                .with(Parameter.EPOCHS, Integer.parseInt(parts[1]));
        training = Training.of(pictures.greys(parameters.side()), parameters);
    }

    /** Trains. */
    @Benchmark
    public Weights train() {
        return training.learn(Progress.IGNORED);
    }
}
