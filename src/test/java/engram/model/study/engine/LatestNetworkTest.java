package engram.model.study.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.trial.Network;
import org.junit.jupiter.api.Test;

class LatestNetworkTest {

    private static final Parameters HEBB = Experiments.small().parameters().withRule(RuleKind.HEBB).withDynamics(Dynamics.BINARY);

    private final LatestNetwork latest = new LatestNetwork();
    private final List<GrayImage> greys =
            Experiments.small().memories().stream().map(memory -> memory.grey(HEBB.side())).toList();

    private Network of(Parameters parameters) {
        return latest.of(greys, parameters, Progress.IGNORED);
    }

    @Test
    void whatHasLearnedTheSameIsTheSame() {
        Network first = of(HEBB);
        assertSame(first, of(HEBB.withDynamics(Dynamics.RELEASED).with(Parameter.NOISE, 0.7)));
        assertNotSame(first, of(HEBB.withRule(RuleKind.PSEUDO_INVERSE)));
        assertNotSame(first, latest.of(greys.subList(0, 2), HEBB, Progress.IGNORED));
    }

    @Test
    void whatKeepsTheMemoriesThemselvesLearnsNoWeightsUnlessTheyAreThere() {
        Network dense = of(HEBB.withRule(RuleKind.SPIKE_HEBBIAN).withDynamics(Dynamics.DENSE));
        assertEquals(0, dense.weights().weight(0, 1));
        assertEquals(greys, dense.greys());
        Network hebb = of(HEBB);
        assertNotSame(dense, hebb);
        assertSame(hebb, of(HEBB.withDynamics(Dynamics.DENSE)));
    }
}
