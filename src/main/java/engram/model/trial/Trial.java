package engram.model.trial;

import engram.model.experiment.Parameters;
import engram.model.network.Recall;
import engram.model.network.Settling;
import engram.model.score.Race;
import engram.model.score.Scorer;
import engram.model.spike.Rates;
import engram.model.spike.SpikeTrain;
import java.util.Optional;

/**
 * One recall as far as it has come: everything that can be looked at afterwards. Immutable.
 *
 * @param question what was asked
 * @param parameters the parameters of the experiment
 * @param cue what came from outside: one round of the cue's spikes, or the single state that binary neurons start from
 * @param recalled what the neurons did so far: spikes, or a bit where a binary neuron is +1
 * @param withoutMemory the spikes of the same neurons while the same cue is held and all weights are zero, as long; for
 *     binary neurons, which would stay as they are, the start
 * @param curve similarities so far
 * @param yardstick what answers are held against
 * @param race how the memories compete, so far
 * @param settling whether the state has ceased to change; then the recall is at its end
 * @param decision what hidden neurons have decided so far, where the dynamics has some
 * @param rateTop the rate at the upper end of the colour scale that cue and recall share: the largest of the newest
 *     window, rounded up to a tenth
 */
public record Trial(CueStimulus question, Parameters parameters, SpikeTrain cue, SpikeTrain recalled, SpikeTrain withoutMemory,
        Curve curve, Scorer yardstick, Race race, Settling settling, Optional<Recall.Decision> decision, double rateTop) {

    /** Number of steps executed. */
    public int recorded() {
        return recalled.steps();
    }

    /** The number of steps that there will be; an upper limit while the recall has not come to its end. */
    public int length() {
        return settling == Settling.NOT_YET ? parameters.recallSteps() : recorded();
    }

    /** Whether the recall has come to its end. */
    public boolean isComplete() {
        return recorded() == length();
    }

    /** The first step without the cue; beyond the end where the cue stays. */
    public int release() {
        return parameters.dynamics().procedure().release(parameters.numbers());
    }

    /** The cue's firing rates up to a moment; of all of it once it has been played. */
    public Rates cueRates(int moment) {
        return cue.counted(0, Math.min(moment + 1, parameters.cueSpan()));
    }

    /** The network's firing rates in the window that ends with a moment. */
    public Rates recallRates(int moment) {
        return recalled.counted(Math.max(0, moment + 1 - parameters.window()), moment + 1);
    }

    /** The same without memory. */
    public Rates ratesWithoutMemory(int moment) {
        int end = Math.min(moment + 1, withoutMemory.steps());
        return withoutMemory.counted(Math.max(0, end - parameters.window()), end);
    }
}
