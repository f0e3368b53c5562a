package engram.model.learning.rule;

import module java.base;
import engram.model.Progress;
import engram.model.network.LeakyNeuron;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.hidden.Shifts;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** What a rule can do besides that also makes weights from neurons that are seen to hidden ones, of spikes. */
public interface HiddenRule {

    /**
     * Pictures that are to be shown.
     *
     * @param patterns of the pictures, in order; at least one, all of one size
     * @param greys gives the grey values of a picture by its place, shape (neurons), in [0, 1]; not modified
     * @param grading how much the grey values count, from 0, not at all, to 1
     * @param shifts the places at which what was learned is known
     * @param neuron what each neuron that is seen is like
     * @param chance gives, for the place of a picture, where its input spikes come from
     */
    record Pictures(List<BipolarState> patterns, IntFunction<double[]> greys, double grading, Shifts shifts, LeakyNeuron neuron,
            IntFunction<RandomGenerator> chance) {

        /** Checks that there is something to show, and the range of the grading. */
        public Pictures {
            if (patterns.isEmpty() || !(grading >= 0 && grading <= 1)) {
                throw new IllegalArgumentException(
                        "HiddenRule: at least one picture is needed, and a grading in [0, 1], not " + grading);
            }
        }
    }

    /** The input spikes of the picture at a place. */
    SpikeTrain shown(Pictures pictures, int place);

    /**
     * Learns pictures, one after the other.
     *
     * @param progress told about the pictures shown and compared; may cancel
     * @return the weights of those hidden neurons that were recruited: at most one for each picture
     */
    HiddenWeights learn(Pictures pictures, Progress progress);
}
