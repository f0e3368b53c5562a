package engram.model.network;

import engram.model.Progress;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;

/**
 * The end of a recall of any kind, without the way there.
 *
 * @param spikes the network's newest spikes, or states, of the last steps
 * @param potentials shape (neurons), potentials or fields after the last step
 * @param settling whether it had settled by then
 */
record Ending(SpikeTrain spikes, double[] potentials, Settling settling) {

    /**
     * Goes on with a recall to its end.
     *
     * @param recall the machine, at any time up to {@code steps - window}; it is at {@code steps} afterwards
     * @param steps the time at which it ends
     * @param window how many of the last steps are kept, at least 1
     * @param progress told about the steps gone; may cancel
     */
    public static Ending of(Recall recall, int steps, int window, Progress progress) {
        double[] potentials = recall.potentials();
        if (window < 1 || recall.time() > steps - window) {
            throw new IllegalArgumentException("Ending: at time %d there are no %d steps to come before the end at %d"
                    .formatted(recall.time(), window, steps));
        }
        Recording recording = new Recording(window, potentials.length);
        long[] row = new long[SpikeTrain.wordsPerStep(potentials.length)];
        while (recall.time() < steps) {
            recall.step();
            if (recall.time() > steps - window) {
                recall.copySpikes(row);
                recording.append(row);
            }
            progress.report(recall.time(), steps);
        }
        return new Ending(recording.soFar(), recall.potentials(), recall.settling());
    }
}
