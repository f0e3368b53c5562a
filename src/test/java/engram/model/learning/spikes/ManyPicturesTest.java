package engram.model.learning.spikes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.learning.Lesson;
import engram.model.learning.RuleKind;
import engram.model.learning.rule.Stimuli;
import engram.model.network.LeakyNeuron;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules on spikes learn the same, bit for bit, however few pictures are had at a time. */
class ManyPicturesTest {

    /** Neurons that forget slowly, so that what was shown long before makes a difference. */
    private static final LeakyNeuron NEURON = new LeakyNeuron(0.99, 0.505);

    private static Training training(int pictures, int steps) {
        List<BipolarState> patterns = Lesson.random(pictures, 40, 0.4, 5);
        return Training.ofPatterns(patterns, Parameters.DEFAULTS.withRule(RuleKind.SPIKE_HEBBIAN).with(Parameter.STEPS, steps));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 11})
    void thatPicturesAreHadAFewAtATimeChangesNoWeight(int atOnce) {
        Training training = training(11, 30);
        for (SpikeHebbian rule : List.of(new SpikeHebbian(0.035, 5, 7, 0.1, -0.07), new SpikeHebbian(0.035, 1, 1, 0.1, -0.07),
                new SpikeHebbian(0.035, 30, 3, 0.123456789, -0.0987654321))) {
            double[][] all = Lesson.matrix(rule.learn(training.spikes(Progress.IGNORED), NEURON, Progress.IGNORED));
            double[][] few = Lesson.matrix(rule.learn(training.stimuli(), NEURON, atOnce, Progress.IGNORED));
            assertTrue(Arrays.deepEquals(all, few), rule.toString());
        }
        DeltaRule delta = new DeltaRule(0.1, 10);
        double[][] all = Lesson.matrix(delta.learn(training.spikes(Progress.IGNORED), NEURON, Progress.IGNORED));
        assertArrayEquals(all, Lesson.matrix(delta.learn(training.stimuli(), NEURON, atOnce, Progress.IGNORED)));
    }

    @Test
    void eachEpochFindsThePotentialsThatTheOneBeforeHasLeft() {
        Training training = training(3, 6);
        LeakyNeuron never = new LeakyNeuron(1, 0.37);
        SpikeHebbian rule = new SpikeHebbian(0.035, 3, 5, 0.1, -0.07);
        double[][] all = Lesson.matrix(rule.learn(training.spikes(Progress.IGNORED), never, Progress.IGNORED));
        assertArrayEquals(all, Lesson.matrix(rule.learn(training.stimuli(), never, 1, Progress.IGNORED)));
        List<SpikeTrain> row = new ArrayList<>();
        for (int epoch = 0; epoch < 5; epoch++) {
            row.addAll(training.spikes(Progress.IGNORED));
        }
        double[][] inOneEpoch = Lesson.matrix(new SpikeHebbian(0.035, 3, 1, 0.1, -0.07).learn(row, never, Progress.IGNORED));
        for (int i = 0; i < all.length; i++) {
            // A weight is divided by how many pictures there are.
            assertArrayEquals(Arrays.stream(inOneEpoch[i]).map(weight -> 5 * weight).toArray(), all[i], 1e-12);
        }
    }

    @Test
    void sumsThatRoundingAloneHasMadeAreZeroAlsoAcrossBlocks() {
        Training training = training(6, 40);
        SpikeHebbian rule = new SpikeHebbian(0.035, 40, 4, 0.1 + 1e-13, -0.1 - 1e-13);
        double[][] all = Lesson.matrix(rule.learn(training.spikes(Progress.IGNORED), NEURON, Progress.IGNORED));
        assertArrayEquals(all, Lesson.matrix(rule.learn(training.stimuli(), NEURON, 2, Progress.IGNORED)));
    }

    @Test
    void theSpikesOfOnePictureAreThoseThatAllHaveTogether() {
        Training training = training(4, 20);
        List<SpikeTrain> all = training.spikes(Progress.IGNORED);
        for (int picture = 3; picture >= 0; picture--) {
            assertEquals(all.get(picture), training.stimuli().of(picture, Progress.IGNORED));
        }
    }

    @Test
    void theDeltaRuleLearnsManyPicturesAsItLearnsFew() {
        // As many readings as make it learn W itself, of patterns that come again and again: by the rule, step by step.
        List<BipolarState> patterns = Lesson.random(7, 12, 0.5, 3);
        List<BipolarState> many = new ArrayList<>();
        while (many.size() <= 1000) {
            many.add(patterns.get(many.size() % 7));
        }
        Training training = Training.ofPatterns(many,
                Parameters.DEFAULTS.withRule(RuleKind.DELTA).with(Parameter.STEPS, 25).with(Parameter.EPOCHS, 3));
        List<SpikeTrain> trains = training.spikes(Progress.IGNORED);
        LeakyNeuron neuron = training.neuron();
        double[][] learned = Lesson.matrix(new DeltaRule(0.02, 3).learn(training.stimuli(), neuron, Progress.IGNORED));
        double[][] slow = stepByStep(trains, neuron, 0.02, 3);
        for (int i = 0; i < learned.length; i++) {
            assertArrayEquals(slow[i], learned[i], 1e-10);
        }
    }

    /** The rule as its page has it. */
    private static double[][] stepByStep(List<SpikeTrain> inputs, LeakyNeuron neuron, double rate, int epochs) {
        int neurons = inputs.getFirst().neurons();
        int steps = inputs.getFirst().steps();
        int warm = Math.min(20, steps / 5);
        double[] u = new double[neurons];
        double[][] readings = new double[inputs.size()][neurons];
        double fired = 0;
        double on = 0;
        double[] s = new double[neurons];
        for (int p = 0; p < inputs.size(); p++) {
            for (int t = 0; t < steps; t++) {
                for (int i = 0; i < neurons; i++) {
                    u[i] = neuron.beta() * u[i] + (inputs.get(p).spiked(t, i) ? 1 : 0) - neuron.threshold() * s[i];
                    s[i] = u[i] > neuron.threshold() ? 1 : 0;
                    readings[p][i] += t >= warm ? s[i] / (steps - warm) : 0;
                }
            }
            for (int i = 0; i < neurons; i++) {
                if (inputs.get(p).counts(0, steps)[i] > 0) {
                    on++;
                    fired += readings[p][i];
                }
            }
        }
        double[][] w = new double[neurons][neurons];
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (double[] reading : readings) {
                double[] v = new double[neurons];
                for (int i = 0; i < neurons; i++) {
                    v[i] = Math.min(1, 2 * reading[i] / (fired / on) - 1);
                }
                for (int step = warm; step < steps; step++) {
                    learn(w, v, rate);
                }
            }
        }
        for (int i = 0; i < neurons; i++) {
            w[i][i] = 0;
        }
        return w;
    }

    private static void learn(double[][] w, double[] v, double rate) {
        double[] told = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            for (int k = 0; k < v.length; k++) {
                told[i] += w[i][k] * v[k];
            }
        }
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                w[i][j] += rate / v.length * (v[i] - told[i]) * v[j];
            }
        }
    }

    @Test
    void picturesOfDifferentShapesAreRefusedAlsoWhereTheyComeOneByOne() {
        List<SpikeTrain> different = List.of(SpikeTrain.of(new boolean[5][8], 8), SpikeTrain.of(new boolean[6][8], 8));
        assertThrows(IllegalArgumentException.class,
                () -> new SpikeHebbian(0.035, 5, 2, 0.1, -0.07).learn(Stimuli.of(different), NEURON, 1, Progress.IGNORED));
        assertThrows(CancellationException.class,
                () -> new SpikeHebbian(0.035, 5, 2, 0.1, -0.07).learn(training(5, 10).stimuli(), NEURON, 2, (_, _) -> {
                    throw new CancellationException();
                }));
    }
}
