package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.MemoryStore;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.network.damage.NeuronDamage;
import engram.model.network.damage.SilencedByHand;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An experiment whose network is damaged: what it was taught stays, what it is asked with is another. */
class DamagedTrialTest {

    private static final Set<Parameter> DAMAGE =
            EnumSet.of(Parameter.CUT, Parameter.BITS, Parameter.SILENCED, Parameter.MEMBRANE_NOISE);

    private final Experiment experiment = Experiments.small();
    private final Parameters whole = experiment.parameters().withRule(RuleKind.PSEUDO_INVERSE).with(Parameter.FREE_STEPS, 40);
    private final List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(whole.side())).toList();
    private final Network network = network(whole);

    private Network network(Parameters parameters) {
        return Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
    }

    private Trial trial(Parameters parameters) {
        CueStimulus question = CueStimulus.of(experiment.cue().orElseThrow(), greys.getFirst(), parameters);
        Run run = new Run(question, network, parameters);
        run.advance(parameters.recallSteps(), Progress.IGNORED);
        return run.soFar();
    }

    private static void assertNeverOn(BitSet silent, SpikeTrain spikes) {
        int[] counts = spikes.counts(0, spikes.steps());
        assertEquals(0, silent.stream().map(neuron -> counts[neuron]).sum());
    }

    @ParameterizedTest
    @EnumSource
    void silentNeuronsNeverFireInTheRecallNorWithoutMemory(Dynamics dynamics) {
        Parameters parameters = whole.withDynamics(dynamics).with(Parameter.SILENCED, 0.25).with(Parameter.MEMBRANE_NOISE, 0.5);
        BitSet silent = BitSet.valueOf(parameters.neuronDamage(64).bits(64));
        assertEquals(16, silent.cardinality());
        Trial trial = trial(parameters);
        assertNeverOn(silent, trial.recalled());
        assertNeverOn(silent, trial.withoutMemory());
        assertTrue(trial.recalled().counts(0, trial.recorded()).length == 64);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsSilencedByHandIsSilentBesideThoseThatChanceDraws(Dynamics dynamics) {
        Parameters drawn = whole.withDynamics(dynamics).with(Parameter.SILENCED, 0.25);
        BitSet byChance = BitSet.valueOf(drawn.neuronDamage(64).bits(64));
        int[] byHand = {0, 9, byChance.nextSetBit(0), 63};
        SilencedByHand silenced = SilencedByHand.NONE.with(8, byHand, true);
        BitSet both = (BitSet) byChance.clone();
        Arrays.stream(byHand).forEach(both::set);
        Parameters parameters = drawn.withSilencedByHand(silenced);
        assertEquals(both, BitSet.valueOf(parameters.neuronDamage(64).bits(64)));
        Trial trial = trial(parameters);
        assertNeverOn(both, trial.recalled());
        assertNeverOn(both, trial.withoutMemory());
    }

    @Test
    void whoIsSilencedByHandAloneIsAsIfChanceHadDrawnTheSame() {
        Parameters drawn = whole.with(Parameter.SILENCED, 0.25);
        SilencedByHand same = SilencedByHand.NONE.with(8, drawn.neuronDamage(64).silenced(), true);
        assertEquals(trial(drawn).recalled(), trial(whole.withSilencedByHand(same)).recalled());
        SilencedByHand awake = same.with(8, same.neurons(), false);
        assertEquals(trial(whole).recalled(), trial(whole.withSilencedByHand(awake)).recalled());
    }

    @ParameterizedTest
    @EnumSource
    void eachUsesWhatIsWrongWithWhatItHas(Dynamics dynamics) {
        boolean weights = dynamics.procedure().usesWeights();
        boolean spikes = dynamics.procedure().cueSpan(20, whole.numbers()) > 1;
        assertEquals(weights, dynamics.uses(Parameter.CUT));
        assertEquals(weights, dynamics.uses(Parameter.BITS));
        assertTrue(dynamics.uses(Parameter.SILENCED));
        assertEquals(spikes, dynamics.uses(Parameter.MEMBRANE_NOISE));
        Trial unhurt = trial(whole.withDynamics(dynamics));
        for (Parameter parameter : DAMAGE) {
            double much = parameter == Parameter.BITS ? 1 : 0.6;
            Trial hurt = trial(whole.withDynamics(dynamics).with(parameter, much));
            if (!dynamics.uses(parameter)) {
                assertEquals(unhurt.recalled(), hurt.recalled(), parameter.key());
                assertEquals(unhurt.withoutMemory(), hurt.withoutMemory(), parameter.key());
            }
        }
    }

    /** The worst that can be done: numbers stay numbers, and where nobody is left nobody fires. */
    @ParameterizedTest
    @EnumSource
    void allThatCanBeLostMayBeLost(Dynamics dynamics) {
        for (RuleKind rule : List.of(RuleKind.SPIKE_HEBBIAN, RuleKind.HEBB, RuleKind.PSEUDO_INVERSE)) {
            Parameters all = whole.withDynamics(dynamics).withRule(rule).with(Parameter.TEMPERATURE, 0);
            Parameters silent = all.with(Parameter.SILENCED, 1).with(Parameter.MEMBRANE_NOISE, 2);
            Trial nobody = trial(silent);
            assertEquals(0, Arrays.stream(nobody.recalled().counts(0, nobody.recorded())).sum());
            assertEquals(0, Arrays.stream(nobody.withoutMemory().counts(0, nobody.recorded())).sum());
            assertNumbers(nobody);
            Trial cut = trial(all.with(Parameter.CUT, 1));
            assertNumbers(cut);
            assertNumbers(trial(all.with(Parameter.CUT, 1).with(Parameter.SILENCED, 1).with(Parameter.BITS, 1)));
            if (dynamics == Dynamics.HELD) {
                assertEquals(cut.withoutMemory(), cut.recalled());
            }
        }
    }

    private static void assertNumbers(Trial trial) {
        Frame frame = Frame.of(trial, trial.recorded() - 1, 4);
        assertTrue(Double.isFinite(frame.scores().recalled()) && Double.isFinite(frame.scores().withoutMemory()));
        assertTrue(Arrays.stream(frame.recallRates()).allMatch(Double::isFinite));
        Curve curve = trial.curve();
        for (int sample = 0; sample < curve.samples(); sample++) {
            assertTrue(Double.isFinite(curve.recalled(sample)));
            assertTrue(!curve.hasEnergy() || Double.isFinite(curve.energy(sample)));
        }
    }

    /** Whatever else is said of damage, where it is 0 all is as if there were none: its seed does not matter either. */
    @ParameterizedTest
    @EnumSource
    void noDamageIsAsIfThereWereNone(Dynamics dynamics) {
        Parameters all = whole.withDynamics(dynamics);
        MemoryStore memory = network.askedBy(all);
        assertSame(network.weights(), memory.weights());
        assertSame(NeuronDamage.NONE, memory.damage());
        Parameters byHand = all.withSilencedByHand(SilencedByHand.NONE.with(8, new int[] {3}, true));
        SilencedByHand awake = byHand.silencedByHand().with(8, new int[] {3}, false);
        assertSame(NeuronDamage.NONE, byHand.withSilencedByHand(awake).neuronDamage(64));
    }

    /** Without a memory there are no weights to damage, but neurons are the same. */
    @Test
    void neuronsWithoutMemoryAreDamagedAsTheOthersAre() {
        Trial unhurt = trial(whole);
        assertEquals(unhurt.withoutMemory(), trial(whole.with(Parameter.CUT, 0.5).with(Parameter.BITS, 1)).withoutMemory());
        assertNotEquals(unhurt.withoutMemory(), trial(whole.with(Parameter.SILENCED, 0.5)).withoutMemory());
        assertNotEquals(unhurt.withoutMemory(), trial(whole.with(Parameter.MEMBRANE_NOISE, 0.5)).withoutMemory());
    }

    @Test
    void damageTrainsNothingAnew() {
        for (Parameter parameter : DAMAGE) {
            for (RuleKind rule : RuleKind.values()) {
                Parameters parameters = whole.withRule(rule);
                Parameters damaged = parameters.with(parameter, 1);
                assertEquals(Training.of(greys, parameters), Training.of(greys, damaged));
                assertEquals(Parameter.Cost.NEW_RECALL, damaged.cost(parameter));
            }
        }
    }

    @Test
    void whatDamageHasLeftIsKeptAndWhatWasLearnedIsNotTouched() {
        Weights learned = network.askedBy(whole).weights();
        assertSame(network.weights(), learned);
        double[] before = row(learned);
        Parameters cut = whole.with(Parameter.CUT, 0.5);
        Weights left = network.askedBy(cut).weights();
        assertSame(left, network.askedBy(cut.with(Parameter.MEMBRANE_NOISE, 0.1)).weights());
        assertNotSame(left, network.askedBy(cut.withSeed(2)).weights());
        assertFalse(Arrays.equals(before, row(left)));
        assertArrayEquals(before, row(network.askedBy(whole).weights()));
        Parameters rounded = whole.with(Parameter.BITS, 2);
        assertSame(network.askedBy(rounded).weights(), network.askedBy(rounded.withSeed(2)).weights());
    }

    private static double[] row(Weights weights) {
        double[] row = new double[weights.neurons()];
        weights.copyIncoming(5, row);
        return row;
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameSpikesOnOneThreadAndOnFourAndAnotherSeedGivesOthers(Dynamics dynamics) throws Exception {
        Parameters parameters = whole.withDynamics(dynamics)
                .with(Parameter.CUT, 0.3)
                .with(Parameter.BITS, 3)
                .with(Parameter.SILENCED, 0.2)
                .with(Parameter.MEMBRANE_NOISE, 0.3);
        SpikeTrain right = trial(parameters).recalled();
        for (int threads : new int[] {1, 4}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertEquals(right, pool.submit(() -> trial(parameters).recalled()).get());
            }
        }
        assertNotEquals(right, trial(parameters.withSeed(9)).recalled());
    }

    /** Whoever is not looked at at every step comes to the same, though no round is like another. */
    @ParameterizedTest
    @EnumSource
    void anAnswerIsTheEndOfTheRun(Dynamics dynamics) {
        Parameters parameters = whole.withDynamics(dynamics)
                .with(Parameter.ITERATIONS, 30)
                .with(Parameter.SILENCED, 0.2)
                .with(Parameter.MEMBRANE_NOISE, 0.05);
        CueStimulus question = CueStimulus.of(experiment.cue().orElseThrow(), greys.getFirst(), parameters);
        Trial trial = trial(parameters);
        Answer answer = Answer.of(question, network, parameters, Progress.IGNORED);
        assertArrayEquals(trial.recallRates(trial.recorded() - 1).all(), answer.recallRates());
        assertEquals(Frame.of(trial, trial.recorded() - 1, 0).scores(), answer.scores());
    }
}
