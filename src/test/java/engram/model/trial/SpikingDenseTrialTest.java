package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.analysis.replay.HiddenRace;
import engram.model.analysis.replay.NeuronTrace;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.MemoryStore;
import engram.model.dynamics.RecallProcedure;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.network.Recall;
import engram.model.network.hidden.Shifts;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.score.Recognition;
import engram.model.score.Settled;
import engram.model.spike.BipolarState;
import engram.model.story.Names;
import engram.model.story.Reply;
import engram.model.story.Verdict;
import org.junit.jupiter.api.Test;

/** The spiking dense memory as an experiment: what is recorded, scored and said of it, and what its hidden neurons did. */
class SpikingDenseTrialTest {

    private static final RecallProcedure PROCEDURE = Dynamics.SPIKING_DENSE.procedure();

    private static final Parameters PARAMETERS =
            Parameters.DEFAULTS.withDynamics(Dynamics.SPIKING_DENSE).with(Parameter.NOISE, 0.4);

    private static final List<GrayImage> GREYS =
            Experiments.small().memories().stream().map(memory -> memory.grey(PARAMETERS.side())).toList();

    private static final Network NETWORK = Network.of(Weights.none(PARAMETERS.neurons()), GREYS);

    private static final Names NAMES = new Names(List.of("seven", "two", "one"));

    private static CueStimulus question(Parameters parameters) {
        Memory subject = Experiments.small().memories().getFirst();
        return CueStimulus.of(new Experiment.Cue(subject, 0), GREYS.getFirst(), parameters);
    }

    private static Trial trial(Parameters parameters) {
        Run run = new Run(question(parameters), NETWORK, parameters);
        run.advance(parameters.recallSteps(), Progress.IGNORED);
        return run.soFar();
    }

    private static HiddenRace race(Trial trial) {
        return PROCEDURE
                .hiddenRace(NETWORK.askedBy(trial.parameters()), trial.cue(), trial.parameters().numbers(), trial.recorded(),
                        Progress.IGNORED)
                .orElseThrow();
    }

    @Test
    void itIsRecordedScoredAndNamedAsAnyOther() {
        Trial trial = trial(PARAMETERS);
        assertEquals(250, trial.recorded());
        assertEquals(50, trial.release());
        Frame end = Frame.of(trial, 249, 0);
        assertEquals(0, end.card().winner());
        assertEquals(0, end.card().wrongPixels());
        assertEquals(Settled.Kind.MEMORY, end.card().settled().kind());
        Verdict verdict = Verdict.of(Reply.of(end), 0, new Names(List.of("seven", "two", "one")));
        assertEquals(Verdict.Kind.REMEMBERED, verdict.kind());
    }

    @Test
    void whatStudiesAnswerIsWhatARunEndsWith() {
        Answer answer = Answer.of(question(PARAMETERS), NETWORK, PARAMETERS, Progress.IGNORED);
        assertArrayEquals(Frame.of(trial(PARAMETERS), 249, 0).recallRates(), answer.recallRates());
    }

    @Test
    void theRaceOfHiddenNeuronsIsWonByTheMemoryWhereItCrossesTheBar() {
        Trial trial = trial(PARAMETERS);
        HiddenRace race = race(trial);
        assertEquals(250, race.steps());
        assertEquals(GREYS.size(), race.leaders().length);
        assertEquals(0, race.leaders()[0]);
        assertFalse(race.isSilent());
        int decision = race.decision();
        assertTrue(decision > 15 && decision < 50, "decision " + decision);
        assertEquals(0, race.fired()[decision]);
        assertTrue(race.potentials()[0][decision] > race.bar()[decision]);
        for (int step = 0; step < decision; step++) {
            assertEquals(-1, race.fired()[step]);
            assertTrue(race.potentials()[0][step] <= race.bar()[step]);
            assertTrue(race.bar()[step + 1] < race.bar()[step]);
        }
        float first = race.potentials()[0][decision];
        float second = race.potentials()[1][decision];
        assertEquals((first - second) / first, race.lead(), 1e-6);
        // All others are held down from then on.
        assertTrue(race.potentials()[1][decision + 1] < second - 5);
        assertEquals(Recognition.Kind.RECOGNISED, Recognition.of(decision, race.lead()).kind());
    }

    @Test
    void whatTheNetworkSaysOfItselfIsWhatItsHiddenNeuronsHaveDecidedByThen() {
        Trial trial = trial(PARAMETERS);
        HiddenRace race = race(trial);
        Recall.Decision decision = trial.decision().orElseThrow();
        assertEquals(new Recall.Decision(race.decision(), 0, race.leaders()[1], decision.lead()), decision);
        assertEquals(race.lead(), decision.lead(), 1e-12);
        assertEquals("Not decided yet", own(trial, race.decision() - 1));
        String sure = "Sure at step " + (race.decision() + 1) + " of 50: seven";
        assertEquals(sure, own(trial, race.decision()));
        assertEquals(sure, own(trial, 249));
        Answer answer = Answer.of(question(PARAMETERS), NETWORK, PARAMETERS, Progress.IGNORED);
        assertEquals(sure, Verdict.of(Reply.of(answer), 0, NAMES).own());
    }

    /** The second picture is the first once more, for which no hidden neuron is recruited. */
    @Test
    void decisionAndRaceSpeakOfMemoriesAlsoWhereHiddenNeuronsAreFewer() {
        List<GrayImage> greys = List.of(GREYS.get(1), GREYS.get(1), GREYS.getFirst());
        Network network = Network.of(Weights.none(PARAMETERS.neurons()), greys);
        Parameters oneShot = PARAMETERS.withRule(RuleKind.ONE_SHOT);
        Run run = new Run(question(oneShot), network, oneShot);
        run.advance(oneShot.recallSteps(), Progress.IGNORED);
        Trial trial = run.soFar();
        HiddenRace race =
                PROCEDURE.hiddenRace(network.askedBy(oneShot), trial.cue(), oneShot.numbers(), trial.recorded(), Progress.IGNORED)
                        .orElseThrow();
        assertEquals(2, network.askedBy(oneShot).hidden().hidden());
        assertEquals(2, trial.decision().orElseThrow().first());
        assertEquals(0, trial.decision().orElseThrow().second());
        assertArrayEquals(new int[] {2, 0}, race.leaders());
        assertEquals(2, race.fired()[race.decision()]);
    }

    @Test
    void withShiftsTheRaceIsOneOfMemoriesAndAMovedCueIsRecognised() {
        Parameters shifts = PARAMETERS.with(Parameter.SHIFTS, 1).with(Parameter.NOISE, 0);
        double[] moved = new Shifts.Place(0, 1).move(GREYS.getFirst().values());
        GrayImage grey = new GrayImage(PARAMETERS.side(), PARAMETERS.side(), moved);
        Memory subject = Experiments.small().memories().getFirst();
        Run run = new Run(CueStimulus.of(new Experiment.Cue(subject, 0), grey, shifts), NETWORK, shifts);
        run.advance(shifts.recallSteps(), Progress.IGNORED);
        Trial trial = run.soFar();
        HiddenRace race = race(trial);
        assertEquals(GREYS.size(), race.leaders().length);
        assertEquals(0, race.leaders()[0]);
        Recall.Decision decision = trial.decision().orElseThrow();
        assertEquals(new Recall.Decision(race.decision(), 0, race.leaders()[1], race.lead()), decision);
        double[] rates = trial.recallRates(trial.recorded() - 1).all();
        assertEquals(NETWORK.patterns().getFirst(), BipolarState.above(Arrays.stream(rates).average().orElseThrow(), rates));
        assertNotEquals(NETWORK.askedBy(shifts).hidden().branches(), NETWORK.askedBy(PARAMETERS).hidden().branches());
    }

    @Test
    void whereTheBarIsTooHighTheNetworkSaysThatNoMemoryFits() {
        Verdict verdict = Verdict.of(Reply.of(Frame.of(trial(PARAMETERS.with(Parameter.BAR, 5)), 249, 0)), 0, NAMES);
        assertEquals("No memory fits", verdict.words());
        assertEquals("No hidden neuron came above the bar", verdict.own());
    }

    @Test
    void aNetworkWithoutHiddenNeuronsSaysNothingOfItself() {
        Parameters held = PARAMETERS.withDynamics(Dynamics.HELD);
        assertEquals(Optional.empty(), trial(held).decision());
        assertEquals("", own(trial(held), 10));
    }

    private static String own(Trial trial, int time) {
        return Verdict.of(Reply.of(Frame.of(trial, time, 0)), 0, NAMES).own();
    }

    @Test
    void whereNothingFitsTheRaceHasNoWinner() {
        Trial trial = trial(PARAMETERS.with(Parameter.BAR, 5));
        HiddenRace race = race(trial);
        assertTrue(race.isSilent());
        assertTrue(Double.isNaN(race.lead()));
        assertEquals(GREYS.size(), race.leaders().length);
        assertEquals(-1, Frame.of(trial, 249, 0).card().winner());
        assertEquals("No memory fits", Recognition.of(race.decision(), race.lead()).text("", "", 50));
    }

    @Test
    void aNeuronsTraceIsWhatMadeItFire() {
        Trial trial = trial(PARAMETERS);
        int neuron = GREYS.getFirst().threshold().on()[0];
        NeuronTrace trace = PROCEDURE.replay(NETWORK.askedBy(PARAMETERS), trial.cue(), trial.recalled(), PARAMETERS.numbers())
                .trace(neuron, 0, 250, Progress.IGNORED);
        double before = 0;
        for (int step = 0; step < 250; step++) {
            boolean fired = step > 0 && trial.recalled().spiked(step - 1, neuron);
            double potential = 0.9 * before + trace.inputAt(step) + trace.recurrentAt(step) - (fired ? 0.505 : 0);
            assertEquals(potential, trace.potentialAt(step), 1e-12);
            assertEquals(trial.recalled().spiked(step, neuron), trace.potentialAt(step) > 0.505);
            assertTrue(step < 50 || trace.inputAt(step) == 0);
            before = trace.potentialAt(step);
        }
    }

    @Test
    void whoeverHasHiddenNeuronsLearnCanStopThem() {
        Network network = Network.of(Weights.none(PARAMETERS.neurons()), GREYS);
        Parameters oneShot = PARAMETERS.withRule(RuleKind.ONE_SHOT);

        assertThrows(CancellationException.class, () -> network.prepare(oneShot, (_, _) -> {
            throw new CancellationException();
        }));
        network.prepare(PARAMETERS.withDynamics(Dynamics.HELD), (_, _) -> fail("there is nothing to learn"));
        network.prepare(oneShot, Progress.IGNORED);
        assertEquals(NETWORK.askedBy(oneShot).hidden().hidden(), network.askedBy(oneShot).hidden().hidden());
        network.prepare(oneShot, (_, _) -> fail("it has been learned"));
    }

    @Test
    void gradingAndFeedbackChangeWhatHiddenNeuronsDo() {
        HiddenRace usual = race(trial(PARAMETERS));
        HiddenRace plain = race(trial(PARAMETERS.with(Parameter.GRADING, 0)));
        assertNotEquals(usual.potentials()[0][20], plain.potentials()[0][20]);
        Trial weak = trial(PARAMETERS.with(Parameter.FEEDBACK, 0));
        assertTrue(Arrays.stream(weak.recallRates(249).all()).allMatch(rate -> rate == 0));
    }

    @Test
    void whereOnlyPatternsAreKnownTheyAreThePictures() {
        Network patterns = new Network(Weights.none(PARAMETERS.neurons()), NETWORK.patterns(), List.of(), Progress.IGNORED);
        assertEquals(NETWORK.askedBy(PARAMETERS.with(Parameter.GRADING, 0)).hidden().weight(1, 77),
                patterns.askedBy(PARAMETERS).hidden().weight(1, 77));
        Network nothing = new Network(Weights.none(PARAMETERS.neurons()), List.of(), List.of(), Progress.IGNORED);
        assertThrows(IllegalArgumentException.class, () -> nothing.askedBy(PARAMETERS).hidden());
    }

    @Test
    void dynamicsWithoutHiddenNeuronsHaveNoSuchRace() {
        Trial trial = trial(PARAMETERS);
        for (Dynamics dynamics : Dynamics.values()) {
            Optional<HiddenRace> race = dynamics.procedure()
                    .hiddenRace(NETWORK.askedBy(PARAMETERS), trial.cue(), PARAMETERS.numbers(), 5, Progress.IGNORED);
            assertEquals(dynamics == Dynamics.SPIKING_DENSE, race.isPresent());
        }
    }

    @Test
    void aRuleOnSpikesLearnsTheHiddenWeightsAndItsSeedAndGainCount() {
        Parameters oneShot = PARAMETERS.withRule(RuleKind.ONE_SHOT);
        MemoryStore learned = NETWORK.askedBy(oneShot);
        assertSame(learned.hidden(), NETWORK.askedBy(oneShot.with(Parameter.NOISE, 0.1)).hidden());
        double weight = learned.hidden().weight(1, 77);
        assertEquals(NETWORK.patterns(), learned.hidden().patterns());
        for (Parameters other : List.of(PARAMETERS, oneShot.withSeed(7), oneShot.with(Parameter.GAIN, 0.2),
                oneShot.with(Parameter.STEPS, 40), oneShot.with(Parameter.BETA, 0.8), oneShot.with(Parameter.GRADING, 0))) {
            assertNotEquals(weight, NETWORK.askedBy(other).hidden().weight(1, 77));
        }
        assertEquals(weight, NETWORK.askedBy(oneShot).hidden().weight(1, 77));
        assertTrue(oneShot.usesRule() && oneShot.withDynamics(Dynamics.HELD).usesRule());
        assertFalse(PARAMETERS.usesRule() || oneShot.withDynamics(Dynamics.DENSE).usesRule());
    }

    @Test
    void whatWasLearnedInOneShotIsRemembered() {
        Trial trial = trial(PARAMETERS.withRule(RuleKind.ONE_SHOT));
        double[] rates = trial.recallRates(trial.recorded() - 1).all();
        assertEquals(NETWORK.patterns().getFirst(), BipolarState.above(Arrays.stream(rates).average().orElseThrow(), rates));
    }
}
