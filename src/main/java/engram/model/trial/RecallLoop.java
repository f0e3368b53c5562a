package engram.model.trial;

import module java.base;
import engram.model.Progress;
import engram.model.network.Recall;
import engram.model.network.Settling;
import engram.model.spike.BipolarState;
import engram.model.spike.RollingCounts;
import engram.model.spike.SpikeTrain;

/**
 * The way of a network through a recall, step by step, with the rates of its newest steps: the one loop, whether somebody
 * looks at every step, at some, or at the end alone. Owned by one thread.
 */
public final class RecallLoop {

    private final Recall recall;
    private final int window;
    private final int steps;
    private final long[] row;
    private final RollingCounts counts;

    /**
     * Gets ready.
     *
     * @param recall a machine of which no step is gone; stepped
     * @param window over how many of the newest steps rates are taken, at least 1
     * @param steps the most steps to go, at least 1
     */
    RecallLoop(Recall recall, int window, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("Recollection: there is at least 1 step to go, not " + steps);
        }
        this.recall = recall;
        this.window = window;
        this.steps = steps;
        row = new long[SpikeTrain.wordsPerStep(recall.neurons())];
        counts = new RollingCounts(window, recall.neurons());
    }

    /** Number of steps executed. */
    public int time() {
        return (int) recall.time();
    }

    /** Whether all steps are executed, or nothing changes any more. */
    public boolean isOver() {
        return recall.time() == steps || settling() != Settling.NOT_YET;
    }

    /** Whether the state has ceased to change. */
    public Settling settling() {
        return recall.settling();
    }

    /** The energy of the newest state, where the dynamics has one. */
    public OptionalDouble energy() {
        return recall.energy();
    }

    /** What hidden neurons have decided, where the dynamics has some. */
    public Optional<Recall.Decision> decision() {
        return recall.decision();
    }

    /** Each neuron's spikes in the newest steps, shape (neurons), each from 0 to the window's length; a fresh array. */
    public double[] counts() {
        return counts.counts();
    }

    /** The same as it is kept: the next step overwrites it. Nobody modifies it. */
    int[] currentCounts() {
        return counts.current();
    }

    /** Over how many of the newest steps spikes are counted. */
    int window() {
        return window;
    }

    /**
     * Goes one step.
     *
     * @return what the neurons do after it, 64 to the word as in a spike train; overwritten by the next step
     */
    long[] step() {
        recall.step();
        recall.copySpikes(row);
        counts.advance(row);
        return row;
    }

    /**
     * Goes on to the end. Where the network is found in the very state in which it was a window ago, all that follows is
     * known, and is not computed. One that settles under a held cue comes to that soon, and so do neurons without memory
     * whose round is long enough to forget what was before it.
     *
     * @param onlooker told after every step that is computed
     */
    public RecallOutcome toTheEnd(Consumer<RecallLoop> onlooker, Progress progress) {
        boolean mayRepeat = recall.period() > 0 && window % recall.period() == 0 && steps % window == 0;
        double[] potentials = {};
        long[] spikes = {};
        boolean repeats = false;
        long fired = 0;
        BipolarState first = null;
        while (!isOver() && !repeats) {
            for (long word : step()) {
                fired += Long.bitCount(word);
            }
            first = first == null ? BipolarState.of(row.clone(), recall.neurons()) : first;
            onlooker.accept(this);
            if (time() % window == 0) {
                progress.report(time(), steps);
                if (mayRepeat) {
                    double[] now = recall.potentials();
                    repeats = Arrays.equals(row, spikes) && Arrays.equals(now, potentials);
                    potentials = now;
                    spikes = row.clone();
                }
            }
        }
        SpikeTrain newest = counts.newest();
        if (repeats) {
            fired += Arrays.stream(newest.counts(0, window)).asLongStream().sum() * ((steps - time()) / window);
        }
        return new RecallOutcome(newest, first, recall.time(), fired, recall.potentials(), settling(), energy(), decision());
    }
}
