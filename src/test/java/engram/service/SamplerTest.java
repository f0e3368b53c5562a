package engram.service;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.Experiments;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.GrayImage;
import engram.model.study.TrialSeries;
import engram.model.study.TrialSeriesResult;
import engram.model.trial.Network;
import engram.model.trial.Training;
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

    private static TrainedNetwork learned(Experiment experiment) {
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(8)).toList();
        return new TrainedNetwork(Network.of(Training.of(greys, experiment.parameters()).learn(Progress.IGNORED), greys));
    }

    private TrialSeriesResult awaitAll(TrialSeries sampling) {
        eventually("all is answered",
                () -> sampler.newest() != null && sampler.newest().sampling().equals(sampling) && sampler.newest().isComplete());
        return sampler.newest();
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainAfterALookAtSomethingElse() {
        Experiment experiment = Experiments.small();
        TrainedNetwork learned = learned(experiment);
        TrialSeries curve = new TrialSeries(experiment, LEVELS, 4);
        TrialSeries level = new TrialSeries(experiment, List.of(0.3), 4);
        sampler.ask(curve, learned);
        TrialSeriesResult first = awaitAll(curve);
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
        assertEquals(new TrialSeries(experiment, LEVELS, 4), new TrialSeries(experiment.withMemories(renamed), LEVELS, 4));
    }
}
