package engram.service;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.Experiments;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Network;
import engram.model.experiment.Sampled;
import engram.model.experiment.Sampling;
import engram.model.experiment.Training;
import engram.model.image.GrayImage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final List<Double> LEVELS = List.of(0.0, 0.5, 1.0);

    private final Sampler sampler = new Sampler();

    @AfterEach
    void close() {
        sampler.close();
    }

    private static Learned learned(Experiment experiment) {
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(8)).toList();
        return new Learned(Network.of(Training.of(greys, experiment.parameters()).learn(Progress.IGNORED), greys));
    }

    private Sampled awaitAll(Sampling sampling) {
        eventually("all is answered", () -> sampler.newest() != null
                && sampler.newest().sampling().equals(sampling) && sampler.newest().isComplete());
        return sampler.newest();
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainAfterALookAtSomethingElse() {
        Experiment experiment = Experiments.small();
        Learned learned = learned(experiment);
        Sampling curve = new Sampling(experiment, LEVELS, 4);
        Sampling level = new Sampling(experiment, List.of(0.3), 4);
        sampler.ask(curve, learned);
        Sampled first = awaitAll(curve);
        sampler.ask(level, learned);
        awaitAll(level);
        // From here on nobody could be asked any more.
        learned.letGo();
        sampler.ask(curve, learned);
        assertEquals(first.verdicts(), awaitAll(curve).verdicts());
    }

    @Test
    void anotherNameIsNoOtherQuestion() {
        Experiment experiment = Experiments.small();
        List<Memory> renamed = experiment.memories().stream().map(memory -> memory.renamed(memory.name() + "'")).toList();
        assertEquals(new Sampling(experiment, LEVELS, 4), new Sampling(experiment.withMemories(renamed), LEVELS, 4));
    }
}
