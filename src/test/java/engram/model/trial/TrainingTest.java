package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingTest {

    private static final Parameters PARAMETERS = Experiments.small().parameters();

    private static final List<GrayImage> GREYS =
            Experiments.small().memories().stream().map(memory -> memory.grey(PARAMETERS.side())).toList();

    private static double largest(Weights weights) {
        double[] row = new double[weights.neurons()];
        return IntStream.range(0, weights.neurons()).mapToDouble(receiver -> {
            weights.copyIncoming(receiver, row);
            return Arrays.stream(row).map(Math::abs).max().orElseThrow();
        }).max().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(value = Dynamics.class, names = {"DENSE", "SPIKING_DENSE"})
    void nothingIsTrainedForADynamicsThatDoesWithoutWeights(Dynamics dynamics) {
        Parameters parameters = PARAMETERS.withDynamics(dynamics);
        Training training = Training.of(GREYS, parameters);
        assertEquals(0, largest(training.learn((_, _) -> {
            throw new AssertionError("there is no work to report");
        })));
        assertEquals(training, Training.of(GREYS, parameters.withRule(RuleKind.STORKEY).withSeed(9)),
                "neither the rule nor its numbers make it another");
        assertEquals(training, Training.of(GREYS, parameters.with(Parameter.LEARNING_RATE, 0.5)));
        assertNotEquals(training, Training.of(GREYS.reversed(), parameters));
        assertNotEquals(training, Training.of(GREYS, PARAMETERS));
    }

    @Test
    void whatIsToBeAskedInAnyWayIsTrainedWhateverTheDynamics() {
        Parameters dense = PARAMETERS.withDynamics(Dynamics.DENSE).withRule(RuleKind.HEBB);
        Weights weights = Training.ofPatterns(Network.patterns(GREYS), dense).learn(Progress.IGNORED);
        assertEquals(largest(Training.of(GREYS, dense.withDynamics(Dynamics.HELD)).learn(Progress.IGNORED)), largest(weights));
        assertNotEquals(0, largest(weights));
    }
}
