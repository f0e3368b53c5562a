package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.Phase;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.file.Sample;
import engram.model.learning.RuleKind;
import engram.model.network.HeldRecall;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.score.Similarity;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final Parameters SMALL = Parameters.DEFAULTS.with(Parameter.SIDE, 9)
            .with(Parameter.STEPS, 30)
            .with(Parameter.LOOK_BACK, 5)
            .with(Parameter.ITERATIONS, 6);

    private static final List<GrayImage> GREYS =
            Sample.FIRST.stream().map(sample -> new Memory(1, sample.title(), sample.read(), false).grey(SMALL.side())).toList();

    private static final Weights WEIGHTS = Training.of(GREYS, SMALL).learn(Progress.IGNORED);

    private static final Network NETWORK = Network.of(WEIGHTS, GREYS);

    private static final CueStimulus QUESTION = question(SMALL);

    private static final Trial TRIAL = trial();

    @Test
    void theRecordingIsWhatTheRecallMachineDoes() {
        HeldRecall recall = new HeldRecall(WEIGHTS, SMALL.neuron(), QUESTION.spikes());
        Recording recording = new Recording(SMALL.recallSteps(), SMALL.neurons());
        long[] row = new long[SpikeTrain.wordsPerStep(SMALL.neurons())];
        for (int t = 0; t < SMALL.recallSteps(); t++) {
            recall.step();
            recall.copySpikes(row);
            recording.append(row);
        }

        assertEquals(recording.soFar(), TRIAL.recalled());
        assertTrue(TRIAL.isComplete());
    }

    @Test
    void withoutMemoryIsTheSameRecallWithAllWeightsZero() {
        Weights none = Weights.none(SMALL.neurons());
        Run run = new Run(QUESTION, Network.of(none, GREYS), SMALL);
        run.advance(SMALL.recallSteps(), Progress.IGNORED);

        assertEquals(run.soFar().recalled(), TRIAL.withoutMemory());
        assertEquals(TRIAL.withoutMemory(), run.soFar().withoutMemory());
    }

    @Test
    void theSameSeedGivesTheSameTrialTwiceAndOnManyThreads() {
        List<Trial> trials = IntStream.range(0, 6).parallel().mapToObj(_ -> {
            Weights weights = Training.of(GREYS, SMALL).learn(Progress.IGNORED);
            Run run = new Run(question(SMALL), Network.of(weights, GREYS), SMALL);
            run.advance(SMALL.recallSteps(), Progress.IGNORED);
            return run.soFar();
        }).toList();

        for (Trial trial : trials) {
            assertEquals(TRIAL.recalled(), trial.recalled());
            assertEquals(TRIAL.question().spikes(), trial.question().spikes());
            assertEquals(TRIAL.question().noisy(), trial.question().noisy());
        }
    }

    @Test
    void anotherSeedGivesOtherSpikes() {
        assertFalse(question(SMALL.withSeed(2)).spikes().equals(QUESTION.spikes()));
    }

    @Test
    void aRunThatIsReadOnTheWayShowsSoMuchAndNoMore() {
        Run run = new Run(QUESTION, NETWORK, SMALL);
        run.advance(7, Progress.IGNORED);
        Trial early = run.soFar();
        run.advance(1000, Progress.IGNORED);

        assertEquals(7, early.recorded());
        assertFalse(early.isComplete());
        assertEquals(TRIAL.recalled(), run.soFar().recalled());
        for (int i = 0; i < early.curve().samples(); i++) {
            assertEquals(TRIAL.curve().recalled(i), early.curve().recalled(i));
        }
    }

    @Test
    void theCurveHasTheScoresOfTheFrames() {
        Curve curve = TRIAL.curve();
        assertEquals(SMALL.recallSteps(), curve.samples());
        for (int i = 0; i < curve.samples(); i += 11) {
            Frame frame = Frame.of(TRIAL, curve.time(i), 0);
            assertEquals(frame.scores().recalled(), curve.recalled(i), 1e-12);
            assertEquals(frame.scores().withoutMemory(), curve.withoutMemory(i), 1e-12);
            assertEquals(frame.scores().cueAlone(), curve.cueAlone(i), 1e-12);
        }
    }

    @Test
    void theFirstStepsAreSampledAllAndLaterOnesAlongALogarithmicAxisToTheLast() {
        assertArrayEquals(IntStream.range(0, 600).toArray(), Curve.times(600));
        assertArrayEquals(new int[] {0}, Curve.times(1));
        for (int steps : new int[] {601, 650, 1_500, 10_000, 1_000_000}) {
            int[] times = Curve.times(steps);
            assertEquals(Curve.MOST_SAMPLES, times.length);
            assertArrayEquals(IntStream.range(0, 200).toArray(), Arrays.copyOf(times, 200));
            assertEquals(steps - 1, times[599]);
            double share = Math.pow(steps / 200.0, 1 / 400.0);
            for (int i = 200; i < 600; i++) {
                int between = times[i] - times[i - 1];
                assertTrue(between >= 1 && between <= times[i] * (share - 1) + 2, steps + ": " + between);
            }
        }
    }

    @Test
    void theCurveOfALongRunHasTheScoresOfTheFrames() {
        Parameters longer = SMALL.with(Parameter.ITERATIONS, 50);
        Run run = new Run(question(longer), NETWORK, longer);
        run.advance(longer.recallSteps(), Progress.IGNORED);
        Trial trial = run.soFar();
        Curve curve = trial.curve();

        assertTrue(curve.samples() <= Curve.MOST_SAMPLES);
        int[] times = Curve.times(longer.recallSteps());
        for (int i = 0; i < curve.samples(); i += 17) {
            assertEquals(times[i], curve.time(i));
            Frame frame = Frame.of(trial, curve.time(i), 0);
            assertEquals(frame.scores().cueAlone(), curve.cueAlone(i), 1e-12);
            assertEquals(frame.scores().recalled(), curve.recalled(i), 1e-12);
        }
    }

    @Test
    void theLastFrameHasTheRatesOfTheLastIteration() {
        int last = SMALL.recallSteps() - 1;
        Frame frame = Frame.of(TRIAL, last, 0);
        double[] rates = TRIAL.recalled().rates(last + 1 - SMALL.steps(), last + 1);

        assertArrayEquals(rates, frame.recallRates());
        assertArrayEquals(QUESTION.spikes().rates(), frame.cueRates());
        assertEquals(new Similarity(QUESTION.original()).of(rates), frame.scores().recalled());
        assertEquals(new Similarity(QUESTION.original()).of(QUESTION.original().threshold().values()), frame.scores().ceiling());
        assertEquals(new Phase("iteration", 6, 6, 30, 30), frame.phase());
    }

    @Test
    void aMomentBeyondTheNewestShowsTheNewestAndOneBeforeTheFirstTheFirst() {
        assertEquals(SMALL.recallSteps() - 1, Frame.of(TRIAL, 1_000_000, 0).time());
        assertEquals(0, Frame.of(TRIAL, -5, 0).time());
    }

    @Test
    void spikesGlowFullyNowLessLaterAndNotAtAllBeyondTheTrail() {
        int moment = 100;
        Frame off = Frame.of(TRIAL, moment, 0);
        Frame trailing = Frame.of(TRIAL, moment, 4);
        for (int i = 0; i < SMALL.neurons(); i++) {
            int age = 0;
            while (age <= 4 && !TRIAL.recalled().spiked(moment - age, i)) {
                age++;
            }
            assertEquals(age == 0 ? 1 : 0, off.recallGlow()[i]);
            double expected = age > 4 ? 0 : Math.pow(0.04, age / 4.0);
            assertEquals(expected, trailing.recallGlow()[i], 1e-6);
        }
        assertEquals(QUESTION.spikes().spiked(moment % SMALL.steps(), 3) ? 1 : 0, off.cueGlow()[3]);
    }

    @Test
    void theColourScaleReachesTheLargestRate() {
        Frame frame = Frame.of(TRIAL, SMALL.recallSteps() - 1, 0);
        double largest = 0;
        for (int i = 0; i < SMALL.neurons(); i++) {
            largest = Math.max(largest, Math.max(frame.recallRates()[i], frame.cueRates()[i]));
        }

        assertTrue(frame.rateTop() >= largest - 1e-9 && frame.rateTop() < largest + 0.1 + 1e-9);
    }

    @Test
    void aRunCanBeCancelled() {
        Run run = new Run(QUESTION, NETWORK, SMALL);

        assertThrows(CancellationException.class, () -> run.advance(100, (done, _) -> {
            if (done == 5) {
                throw new CancellationException();
            }
        }));
    }

    @Test
    void equalTrainingsAreEqualAndAnyChangeMakesThemDiffer() {
        assertEquals(Training.of(GREYS, SMALL), Training.of(List.copyOf(GREYS), SMALL));
        for (RuleKind rule : RuleKind.values()) {
            Parameters small = SMALL.withRule(rule);
            for (Parameter parameter : Parameter.values()) {
                // Another side makes other patterns, which are given here; what has no part in a rule is not shown with it.
                boolean retrains =
                        small.cost(parameter) == Parameter.Cost.RETRAIN && parameter != Parameter.SIDE && small.uses(parameter);
                Parameters changed = small.with(parameter, parameter.most());
                assertEquals(retrains, !Training.of(GREYS, small).equals(Training.of(GREYS, changed)),
                        rule + ", " + parameter.key());
            }
        }
    }

    private static CueStimulus question(Parameters parameters) {
        Memory memory = new Memory(1, "digit", Sample.FIRST.getFirst().read(), false);
        return CueStimulus.of(new Experiment.Cue(memory, 0), memory.grey(parameters.side()), parameters);
    }

    private static Trial trial() {
        Run run = new Run(QUESTION, NETWORK, SMALL);
        run.advance(SMALL.recallSteps(), Progress.IGNORED);
        return run.soFar();
    }
}
