package engram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.analysis.WeightSummary;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import org.junit.jupiter.api.Test;

class AskedWeightsTest {

    private final Experiment small = Experiments.small();
    private final Parameters whole = small.parameters().withRule(RuleKind.PSEUDO_INVERSE);
    private final List<GrayImage> greys = small.memories().stream().map(memory -> memory.grey(whole.side())).toList();
    private final Network network = Network.of(Training.of(greys, whole).learn(Progress.IGNORED), greys);
    private final TrainedNetwork learned = new TrainedNetwork(network);

    private AskedWeights of(Parameters parameters) {
        Run run = new Run(CueStimulus.of(small.cue().orElseThrow(), greys.getFirst(), parameters), network, parameters);
        run.advance(1, Progress.IGNORED);
        return AskedWeights.of(new Result(small.with(parameters), run.soFar(), learned, List.of()));
    }

    @Test
    void theyAreThoseThatTheNetworkIsAskedWith() {
        assertSame(network.weights(), of(whole).get());
        Parameters cut = whole.with(Parameter.CUT, 0.5);
        AskedWeights used = of(cut);
        assertSame(network.askedBy(cut).weights(), used.get());
        WeightSummary before = WeightSummary.of(network.weights(), Progress.IGNORED);
        WeightSummary after = WeightSummary.of(used.get(), Progress.IGNORED);
        long left = after.excitatory() + after.inhibitory();
        long all = before.excitatory() + before.inhibitory();
        assertEquals(0.5, (double) left / all, 4 * Math.sqrt(0.25 / all));
    }

    @Test
    void whatDoesNothingToWeightsAsksForTheSame() {
        Parameters cut = whole.with(Parameter.CUT, 0.5);
        assertEquals(of(cut), of(cut.with(Parameter.NOISE, 0.4).with(Parameter.SILENCED, 0.2)));
        assertNotEquals(of(cut), of(cut.withSeed(9)));
        assertNotEquals(of(cut), of(whole));
        Parameters rounded = whole.with(Parameter.BITS, 1);
        assertEquals(of(rounded), of(rounded.withSeed(9)));
    }

    @Test
    void thoseThatAreNotAtHandAreNotMadeInPassing() {
        AskedWeights half = of(whole.with(Parameter.CUT, 0.5));
        AskedWeights whole = of(this.whole);
        AskedWeights other = of(this.whole.with(Parameter.CUT, 0.7));
        assertNull(half.atHand());
        assertSame(network.weights(), whole.atHand());
        assertSame(other.get(), other.atHand());
        learned.letGo();
        assertNull(whole.atHand());
        assertThrows(CancellationException.class, other::get);
    }

    @Test
    void damageIsSaidInASentence() {
        assertEquals("", AskedWeights.inWords(whole));
        assertEquals("Weights as the network uses them: cut with chance 0.3, 1 bit each; without silenced neurons",
                AskedWeights.inWords(whole.with(Parameter.CUT, 0.3)
                        .with(Parameter.BITS, 1)
                        .withSilencedByHand(SilencedByHand.NONE.with(whole.side(), new int[] {1}, true))));
        assertEquals("Weights of silenced neurons have no part", AskedWeights.inWords(whole.with(Parameter.SILENCED, 0.5)));
    }
}
