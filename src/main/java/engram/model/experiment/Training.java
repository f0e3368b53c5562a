package engram.model.experiment;

import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.learning.LearningRule;
import engram.model.learning.PatternRule;
import engram.model.learning.SpikeRule;
import engram.model.network.LeakyNeuron;
import engram.model.network.Weights;
import engram.model.spike.RateCode;
import engram.model.spike.Signs;
import engram.model.spike.SpikeTrain;
import java.util.ArrayList;
import java.util.List;

/**
 * All that training depends on. Two equal trainings give the same weights, so weights are kept while this stays equal.
 *
 * @param patterns what is learned, in order; at least one, all of one size
 * @param steps time steps for which each is shown
 * @param gain chance of a spike for a pixel that is on
 * @param neuron what each neuron is like
 * @param rule how spikes become weights
 * @param seed where the input spikes come from
 */
public record Training(
        List<Signs> patterns, int steps, double gain, LeakyNeuron neuron, LearningRule rule, long seed) {

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
        return ofPatterns(Network.patterns(greys), parameters);
    }

    /**
     * The training of patterns that need not be pictures.
     *
     * @param patterns at least one, all of one size
     * @param parameters everything but the side
     */
    public static Training ofPatterns(List<Signs> patterns, Parameters parameters) {
        // What a rule on patterns does not look at is always the same for it: a change of that trains nothing anew.
        Parameters lookedAt = parameters.rule().learnsFromSpikes() ? parameters : Parameters.DEFAULTS;
        return new Training(
                patterns, lookedAt.steps(), lookedAt.gain(), lookedAt.neuron(), parameters.learningRule(), lookedAt.seed());
    }

    /**
     * Trains.
     *
     * @param progress told how far it is; may cancel
     */
    public Weights learn(Progress progress) {
        return switch (rule) {
            case PatternRule direct -> direct.learn(patterns, progress);
            case SpikeRule spiking -> spiking.learn(spikes(progress.stretch(0, 0.05)), neuron, progress.stretch(0.05, 1));
        };
    }

    private List<SpikeTrain> spikes(Progress progress) {
        Seeds seeds = new Seeds(seed);
        List<SpikeTrain> inputs = new ArrayList<>();
        for (int p = 0; p < patterns.size(); p++) {
            Progress own = progress.stretch((double) p / patterns.size(), (p + 1.0) / patterns.size());
            inputs.add(RateCode.encode(patterns.get(p), steps, gain, seeds.training(p), own));
        }
        return inputs;
    }
}
