package engram.model.experiment;

import engram.model.spike.SpikeTrain;

/**
 * One recall as far as it has come: everything that can be looked at afterwards. Immutable.
 *
 * @param question what was asked
 * @param parameters the parameters of the experiment
 * @param recalled the network's spikes so far, up to {@code steps * iterations} of them
 * @param withoutMemory the spikes of the same neurons for the same cue with all weights zero, as long
 * @param curve similarities so far
 * @param rateTop the rate at the upper end of the colour scale that cue and recall share: the largest of the newest
 *     round, rounded up to a tenth
 */
public record Trial(
        Question question,
        Parameters parameters,
        SpikeTrain recalled,
        SpikeTrain withoutMemory,
        Curve curve,
        double rateTop) {

    /** The number of steps that have been gone. */
    public int recorded() {
        return recalled.steps();
    }

    /** The number of steps that there will be. */
    public int length() {
        return parameters.recallSteps();
    }

    /** Whether the recall has come to its end. */
    public boolean isComplete() {
        return recorded() == length();
    }
}
