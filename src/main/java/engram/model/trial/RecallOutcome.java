package engram.model.trial;

import engram.model.Progress;
import engram.model.network.HeldRecall;
import engram.model.network.Recall;
import engram.model.network.Settling;
import engram.model.spike.RollingCounts;
import engram.model.spike.SpikeTrain;
import java.util.OptionalDouble;

/**
 * What a recall came to, when the way there is forgotten: what studies are after.
 *
 * <p>Where a network is found in the very state in which it was a window ago, all that follows is known, and is not
 * computed. One that settles under a held cue comes to that soon, and so do neurons without memory whose round is long
 * enough to forget what was before it.
 *
 * @param newest what the neurons did in the newest steps, those that rates are taken over
 * @param steps how many steps were gone; fewer than the most where it settled
 * @param potentials shape (neurons), what drives each neuron at the end
 * @param settling whether the state had ceased to change
 * @param energy the energy of the last state, where the dynamics has one
 */
public record RecallOutcome(SpikeTrain newest, long steps, double[] potentials, Settling settling, OptionalDouble energy) {

    /** Looks on while a network remembers. */
    @FunctionalInterface
    public interface Onlooker {

        /** Looks at nothing. */
        Onlooker NONE = (_, _) -> {};

        /**
         * Looks at a moment.
         *
         * @param time number of steps executed
         * @param counts each neuron's spikes in the newest steps; live
         */
        void look(long time, RollingCounts counts);
    }

    /**
     * Lets a network remember to the end.
     *
     * @param recall a machine of which no step is gone; stepped
     * @param window over how many of the newest steps rates are taken
     * @param steps the most steps to go, at least 1
     * @param onlooker told about every step that is computed
     * @param progress told about the steps gone; may cancel
     */
    public static RecallOutcome of(Recall recall, int window, int steps, Onlooker onlooker, Progress progress) {
        if (steps < 1) {
            throw new IllegalArgumentException("Recollection: there is at least 1 step to go, not " + steps);
        }
        long[] row = new long[SpikeTrain.wordsPerStep(recall.neurons())];
        RollingCounts counts = new RollingCounts(window, recall.neurons());
        Recall before = recall.copy();
        boolean wholeWindows = steps % window == 0;
        for (int gone = 1; gone <= steps && recall.settling() == Settling.NOT_YET; gone++) {
            recall.step();
            recall.copySpikes(row);
            counts.advance(row);
            onlooker.look(gone, counts);
            if (gone % window == 0) {
                progress.report(gone, steps);
            }
            if (gone % window == 0 && recall instanceof HeldRecall held) {
                if (wholeWindows && before instanceof HeldRecall earlier && held.repeats(earlier)) {
                    break;
                }
                before = held.copy();
            }
        }
        return new RecallOutcome(counts.newest(), recall.time(), recall.potentials(), recall.settling(), recall.energy());
    }
}
