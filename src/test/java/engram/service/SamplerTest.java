package engram.service;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.Experiments;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
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

    private void ask(TrialSeries sampling, TrainedNetwork learned) {
        sampler.ask(List.of(new Sampler.Wish(sampling, learned)));
    }

    private TrialSeriesResult awaitAll(TrialSeries sampling) {
        eventually("all is answered", () -> sampler.known(sampling).isComplete());
        return sampler.known(sampling);
    }

    @Test
    void whatWasAnsweredIsNotAskedAgainAfterALookAtSomethingElse() {
        Experiment experiment = Experiments.small();
        TrainedNetwork learned = learned(experiment);
        TrialSeries curve = new TrialSeries(experiment, LEVELS, 4);
        TrialSeries level = new TrialSeries(experiment, List.of(0.3), 4);
        ask(curve, learned);
        TrialSeriesResult first = awaitAll(curve);
        ask(level, learned);
        awaitAll(level);
        // From here on nobody could be asked any more.
        learned.letGo();
        ask(curve, learned);
        assertEquals(first.answers(), awaitAll(curve).answers());
    }

    @Test
    void fewerDrawsAreTheFirstOfMoreAndAreNotAskedAgain() {
        Experiment experiment = Experiments.small();
        TrainedNetwork learned = learned(experiment);
        TrialSeries many = new TrialSeries(experiment, LEVELS, 4);
        ask(many, learned);
        TrialSeriesResult all = awaitAll(many);
        TrialSeries few = new TrialSeries(experiment, LEVELS, 2);
        assertTrue(sampler.known(few).isComplete());
        assertEquals(all.answers().subList(0, 6), sampler.known(few).answers());
    }

    @Test
    void theSecondNetworkIsAskedTheSameWhenTheFirstHasAnswered() {
        Experiment experiment = Experiments.small();
        Experiment other = experiment.with(experiment.parameters().withRule(RuleKind.PSEUDO_INVERSE));
        TrialSeries first = new TrialSeries(experiment, LEVELS, 4);
        TrialSeries second = new TrialSeries(other, LEVELS, 4);
        sampler.ask(List.of(new Sampler.Wish(first, learned(experiment)), new Sampler.Wish(second, learned(other))));
        eventually("the second has begun", () -> !sampler.known(second).answers().isEmpty());
        assertTrue(sampler.known(first).isComplete());
        List<Double> cues = awaitAll(second).answers().stream().map(one -> one.card().scores().cueAlone()).toList();
        assertEquals(sampler.known(first).answers().stream().map(one -> one.card().scores().cueAlone()).toList(), cues);
    }

    @Test
    void whatWasAskedBeforeAPauseStaysAndIsGoneOnWith() {
        TrainedNetwork learned = learned(Experiments.small());
        TrialSeries many = new TrialSeries(Experiments.small(), LEVELS, 3000);
        ask(many, learned);
        eventually("something is known", () -> !sampler.known(many).answers().isEmpty());
        sampler.pause();
        int[] known = {-1};
        eventually("nothing more comes", () -> {
            int before = known[0];
            known[0] = sampler.known(many).answers().size();
            return known[0] == before;
        });
        assertFalse(sampler.known(many).isComplete());
        assertTrue(known[0] > 0);
        ask(many, learned);
        eventually("more comes", () -> sampler.known(many).answers().size() > known[0]);
    }

    @Test
    void anotherNameIsNoOtherQuestion() {
        Experiment experiment = Experiments.small();
        List<Memory> renamed = experiment.memories().stream().map(memory -> memory.renamed(memory.name() + "'")).toList();
        assertEquals(new TrialSeries(experiment, LEVELS, 4), new TrialSeries(experiment.withMemories(renamed), LEVELS, 4));
    }
}
