package engram.bench;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.file.Sample;
import engram.model.network.HeldRecall;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import engram.model.trial.CueStimulus;
import engram.model.trial.Training;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of recall: three sample digits at the default parameters, and the worst case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecallBenchmark {

    private static final int STEPS = 1000;

    /** Rows and columns of the network. */
    @Param({"16", "28", "64"})
    public int side;

    private Parameters parameters;
    private Weights weights;
    private SpikeTrain cue;
    private SpikeTrain restlessCue;
    private Weights faint;
    private HeldRecall digits;
    private HeldRecall restless;

    /** Trains, and makes the cues. */
    @Setup
    public void prepare() {
        parameters = Parameters.DEFAULTS.with(Parameter.SIDE, side);
        List<GrayImage> greys = Subjects.DIGITS.greys(side);
        weights = Training.of(greys, parameters).learn(Progress.IGNORED);
        Memory digit = new Memory(1, "digit", Sample.FIRST.getFirst().read(), false);
        cue = CueStimulus.of(new Experiment.Cue(digit, 0), digit.grey(side), parameters).spikes();
        faint = faint();
        SplittableRandom random = new SplittableRandom(11);
        boolean[][] spikes = new boolean[STEPS][parameters.neurons()];
        for (boolean[] step : spikes) {
            for (int i = 0; i < step.length; i++) {
                step[i] = random.nextBoolean();
            }
        }
        restlessCue = SpikeTrain.of(spikes, parameters.neurons());
    }

    /** Each measurement begins with a network at rest. */
    @Setup(Level.Iteration)
    public void rest() {
        digits = new HeldRecall(weights, parameters.neuron(), cue);
    }

    /** This one at each call: its cue is as long as that, so that no state ever comes again. */
    @Setup(Level.Invocation)
    public void makeRestless() {
        // Neurons that keep nothing, and memories too faint to matter: each fires with its input, a coin's throw.
        restless = new HeldRecall(faint, new LeakyNeuron(0, 0.5), restlessCue);
    }

    private Weights faint() {
        return Weights.of(parameters.neurons(), () -> (sender, column) -> {
            SplittableRandom own = new SplittableRandom(sender);
            Arrays.setAll(column, _ -> own.nextDouble(-1e-6, 1e-6));
        }, Progress.IGNORED);
    }

    /** The first digit with noise. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public long threeDigits() {
        return go(digits);
    }

    /** Half of all neurons, others every time, change what they do at every step. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public long worstCase() {
        return go(restless);
    }

    private static long go(HeldRecall recall) {
        for (int t = 0; t < STEPS; t++) {
            recall.step();
        }
        return recall.time();
    }
}
