package engram.model.network;

import engram.model.Progress;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;

/**
 * The end of a recall, without the way there: what studies are after.
 *
 * <p>Where a round ends in the very state in which it began, all further rounds are like it, and they are not computed. A
 * network that settles comes to that soon, and so do neurons without memory whose round is long enough to forget what was
 * before it.
 *
 * @param spikes the network's spikes in the last round, as many steps as the cue has
 * @param potentials shape (neurons), the membrane potentials after the last step
 */
public record LastRound(SpikeTrain spikes, double[] potentials) {

    /**
     * Plays a cue to a network, from its first step to its last.
     *
     * @param weights the memory
     * @param neuron what each neuron is like
     * @param cue the input of one round
     * @param iterations how many rounds, at least 1
     * @param progress told about the rounds gone; may cancel
     */
    public static LastRound of(Weights weights, LeakyNeuron neuron, SpikeTrain cue, int iterations, Progress progress) {
        if (iterations < 1) {
            throw new IllegalArgumentException("LastRound: iterations is at least 1, not " + iterations);
        }
        Recall recall = new Recall(weights, neuron, cue);
        SpikeTrain spikes = null;
        for (int round = 1; round <= iterations; round++) {
            Recall before = recall.copy();
            spikes = nextRound(recall, cue);
            progress.report(round, iterations);
            if (recall.isInTheStateOf(before)) {
                break;
            }
        }
        return new LastRound(spikes, recall.potentials());
    }

    private static SpikeTrain nextRound(Recall recall, SpikeTrain cue) {
        Recording recording = new Recording(cue.steps(), cue.neurons());
        long[] row = new long[cue.wordsPerStep()];
        for (int t = 0; t < cue.steps(); t++) {
            recall.step();
            recall.copySpikes(row);
            recording.append(row);
        }
        return recording.soFar();
    }
}
