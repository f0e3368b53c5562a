package engram.model.experiment;

import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.image.Pattern;
import engram.model.learning.LearningRule;
import engram.model.network.LeakyNeuron;
import engram.model.network.Weights;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;
import java.util.ArrayList;
import java.util.List;

/**
 * All that training depends on. Two equal trainings give the same weights, so weights are kept while this stays equal.
 *
 * @param patterns what is learned, in order; at least one, all of one side
 * @param steps time steps for which each is shown
 * @param gain chance of a spike for a pixel that is on
 * @param neuron what each neuron is like
 * @param rule how spikes become weights
 * @param seed where the input spikes come from
 */
public record Training(
        List<Pattern> patterns, int steps, double gain, LeakyNeuron neuron, LearningRule rule, long seed) {

    /** Copies the list. */
    public Training {
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("Training: there is no pattern to learn");
        }
    }

    /**
     * The training of an experiment.
     *
     * @param greys the memories at the network's side, in order
     * @param parameters the experiment's parameters
     */
    public static Training of(List<GrayImage> greys, Parameters parameters) {
        return new Training(
                greys.stream().map(Pattern::threshold).toList(),
                parameters.steps(),
                parameters.gain(),
                parameters.neuron(),
                parameters.learningRule(),
                parameters.seed());
    }

    /**
     * Trains.
     *
     * @param progress told how far it is; may cancel
     */
    public Weights learn(Progress progress) {
        Seeds seeds = new Seeds(seed);
        List<SpikeTrain> inputs = new ArrayList<>();
        for (int p = 0; p < patterns.size(); p++) {
            double share = 0.05 / patterns.size();
            Progress own = progress.stretch(p * share, (p + 1) * share);
            inputs.add(RateCode.encode(patterns.get(p), steps, gain, seeds.training(p), own));
        }
        return rule.learn(inputs, neuron, progress.stretch(0.05, 1));
    }
}
