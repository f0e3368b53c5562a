package engram.model.trial;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.learning.rule.Stimuli;
import engram.model.learning.rule.TrainingSet;
import engram.model.network.LeakyNeuron;
import engram.model.network.weights.Weights;
import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;

/**
 * All that training depends on. Two equal trainings give the same weights, so weights are kept while this stays equal.
 * What the rule does not look at is always the same for it: a change of that trains nothing anew.
 *
 * @param patterns what is learned, in order; at least one, all of one size
 * @param rule how patterns become weights; empty where they are remembered without any, and then there is nothing to do
 * @param numbers those that the rule uses; the defaults for all others
 * @param seed where the input spikes come from; 0 where the rule needs none
 */
public record Training(List<BipolarState> patterns, Optional<RuleKind> rule, Numbers numbers, long seed) implements TrainingSet {

    /** Copies the list, and forgets what the rule does not look at. */
    public Training {
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("Training: there is no pattern to learn");
        }
        numbers = numbers.only(rule.map(kind -> kind.description().uses()).orElse(Set.of()));
        seed = rule.isPresent() && rule.get().learnsFromSpikes() ? seed : 0;
    }

    /**
     * The training of an experiment: nothing is trained where its dynamics does without weights.
     *
     * @param greys the memories at the network's side, in order
     * @param parameters the experiment's parameters
     */
    public static Training of(List<GrayImage> greys, Parameters parameters) {
        return toAsk(Network.patterns(greys), parameters);
    }

    /** The same of memories of which the patterns are known. */
    public static Training toAsk(List<BipolarState> patterns, Parameters parameters) {
        Optional<RuleKind> rule = Optional.of(parameters.rule()).filter(_ -> parameters.dynamics().procedure().usesWeights());
        return new Training(patterns, rule, parameters.numbers(), parameters.seed());
    }

    /**
     * The training of patterns that need not be pictures, whoever is asked afterwards, and how.
     *
     * @param patterns at least one, all of one size
     * @param parameters everything but the side
     */
    public static Training ofPatterns(List<BipolarState> patterns, Parameters parameters) {
        return new Training(patterns, Optional.of(parameters.rule()), parameters.numbers(), parameters.seed());
    }

    /** Trains; weights of zero where there is nothing to train. */
    public Weights learn(Progress progress) {
        return rule.map(kind -> kind.with(numbers).learn(this, progress))
                .orElseGet(() -> Weights.none(patterns.getFirst().neurons()));
    }

    @Override
    public LeakyNeuron neuron() {
        return LeakyNeuron.of(numbers);
    }

    /** Draws the spikes of a picture whenever it is asked for: its seed is its own, so they are always the same. */
    @Override
    public Stimuli stimuli() {
        int steps = numbers.whole(Parameter.STEPS);
        double gain = numbers.real(Parameter.GAIN);
        Seeds seeds = new Seeds(seed);
        return new Stimuli() {
            @Override
            public int pictures() {
                return patterns.size();
            }

            @Override
            public int steps() {
                return steps;
            }

            @Override
            public int neurons() {
                return patterns.getFirst().neurons();
            }

            @Override
            public SpikeTrain of(int picture, Progress progress) {
                return RateCode.encode(patterns.get(picture), steps, gain, seeds.training(picture), progress);
            }
        };
    }

    /** The input spikes of all patterns, in order. */
    public List<SpikeTrain> spikes(Progress progress) {
        Stimuli stimuli = stimuli();
        List<SpikeTrain> inputs = new ArrayList<>();
        for (int p = 0; p < patterns.size(); p++) {
            inputs.add(stimuli.of(p, progress.stretch((double) p / patterns.size(), (p + 1.0) / patterns.size())));
        }
        return inputs;
    }
}
