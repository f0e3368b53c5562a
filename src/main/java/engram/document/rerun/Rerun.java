package engram.document.rerun;

import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.HiddenLearning;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.rule.HiddenRule;
import engram.model.network.weights.Weights;
import engram.model.spike.SpikeTrain;
import engram.model.trial.CueStimulus;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An experiment that was carried out from beginning to end, without a window: the same numbers as in it, to the last bit.
 *
 * @param greys the pictures that were learned, at the network's side, in order
 * @param training what was learned, and how
 * @param question what was asked
 * @param weights what came of the training
 * @param trial the whole recall
 */
public record Rerun(List<GrayImage> greys, Training training, CueStimulus question, Weights weights, Trial trial) {

    /** The spikes of which hidden neurons have learned each picture, where the rule makes their weights; else none. */
    List<SpikeTrain> shown() {
        HiddenLearning learning = HiddenLearning.of(trial.parameters());
        HiddenRule.Pictures pictures = learning.pictures(training.patterns(), greys);
        return learning.rule()
                .map(rule -> IntStream.range(0, greys.size()).mapToObj(place -> rule.shown(pictures, place)).toList())
                .orElse(List.of());
    }

    /**
     * Trains and recalls.
     *
     * @param experiment one that is complete
     * @param progress told how far it is; may cancel
     * @throws InsufficientMemoryException if there is no room for it
     */
    public static Rerun of(Experiment experiment, Progress progress) {
        Parameters parameters = experiment.parameters();
        InsufficientMemoryException.check(experiment.memories(), parameters, 1);
        List<GrayImage> greys = new ArrayList<>();
        for (Memory memory : experiment.memories()) {
            greys.add(memory.grey(parameters.side()));
            progress.stretch(0, 0.1).report(greys.size(), experiment.memories().size());
        }
        Training training = Training.of(greys, parameters);
        Weights weights = training.learn(progress.stretch(0.1, 0.5));
        Experiment.Cue cue = experiment.cue().orElseThrow();
        CueStimulus question = CueStimulus.of(cue, cue.subject().grey(parameters.side()), parameters);
        Run run = new Run(question, Network.of(weights, greys), parameters);
        run.advance(parameters.recallSteps(), progress.stretch(0.5, 1));
        return new Rerun(List.copyOf(greys), training, question, weights, run.soFar());
    }
}
