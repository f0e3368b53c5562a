package engram.model.score;

/**
 * A recall's score between what it has to be measured against. All are similarities to the grey original, from -1 to 1.
 *
 * @param recalled of the network's firing rates
 * @param cueAlone of the cue's own spikes, before they reach any neuron
 * @param withoutMemory of the firing rates the same neurons have for the same cue when all weights are zero
 * @param ceiling of the original's own binary pattern: the network stores no more than that, so a perfect recall scores
 *     this. Rates in between black and white can score more
 */
public record Scores(double recalled, double cueAlone, double withoutMemory, double ceiling) {}
