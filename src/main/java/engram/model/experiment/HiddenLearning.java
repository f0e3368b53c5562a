package engram.model.experiment;

import module java.base;
import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.learning.rule.HiddenRule;
import engram.model.network.LeakyNeuron;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.hidden.Shifts;
import engram.model.parameter.Parameter;
import engram.model.spike.BipolarState;

/**
 * All that the weights of hidden neurons depend on, besides the pictures. Two that are equal make the same of the same pictures.
 *
 * @param rule who makes them, of spikes; empty where they are made of the pictures themselves
 * @param grading how much a memory's grey values count, from 0, not at all, to 1
 * @param shifts the places at which memories are known
 * @param neuron what each neuron that is seen is like; the default where it does not matter
 * @param seed where input spikes come from; 0 where there are none
 */
public record HiddenLearning(Optional<HiddenRule> rule, double grading, Shifts shifts, LeakyNeuron neuron, long seed) {

    /** The one of an experiment. */
    public static HiddenLearning of(Parameters parameters) {
        Optional<HiddenRule> rule = parameters.learningRule().hidden();
        return new HiddenLearning(rule, parameters.real(Parameter.GRADING), new Shifts(parameters.whole(Parameter.SHIFTS)),
                (rule.isPresent() ? parameters : Parameters.DEFAULTS).neuron(), rule.isPresent() ? parameters.seed() : 0);
    }

    /**
     * Learns.
     *
     * @param patterns of the pictures, in order; at least one, all of one size
     * @param greys the pictures behind them; empty where they are not known, and then grey values do not count
     */
    public HiddenWeights learn(List<BipolarState> patterns, List<GrayImage> greys, Progress progress) {
        if (rule.isPresent()) {
            return rule.get().learn(pictures(patterns, greys), progress);
        }
        HiddenRule.Pictures pictures = pictures(patterns, greys);
        return HiddenWeights.ofPictures(patterns, pictures.greys(), pictures.grading(), shifts, progress);
    }

    /** What is shown. */
    public HiddenRule.Pictures pictures(List<BipolarState> patterns, List<GrayImage> greys) {
        IntFunction<double[]> values = greys.isEmpty() ? place -> ones(patterns.get(place)) : place -> greys.get(place).values();
        return new HiddenRule.Pictures(patterns, values, greys.isEmpty() ? 0 : grading, shifts, neuron,
                new Seeds(seed)::training);
    }

    private static double[] ones(BipolarState pattern) {
        double[] ones = new double[pattern.neurons()];
        Arrays.setAll(ones, i -> pattern.isOn(i) ? 1 : 0);
        return ones;
    }
}
