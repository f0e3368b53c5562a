package engram.model.network;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A network remembering: a machine that is stepped and looked at. Not for several threads at once. What a step
 * is, and when the cue comes in, is what its kinds differ in.
 */
public interface Recall {

    /**
     * What hidden neurons, one for each memory, have decided among themselves.
     *
     * @param step the step, from 0 on, in which one of them fired for the first time; -1 where none has yet
     * @param first the memory whose neuron that was, by its place from 0 on; -1 for none
     * @param second the one that came next in that step, by its potential; -1 where there is no other, or no decision
     * @param lead how far the first was ahead of the second, as a share of its own potential; not a number where there is no
     *     second
     */
    record Decision(int step, int first, int second, double lead) {

        /** None has fired yet. */
        public static final Decision NONE = new Decision(-1, -1, -1, Double.NaN);

        /** Whether none has fired yet. */
        public boolean isOpen() {
            return step < 0;
        }

        /** The same as it was known at a moment, a step from 0 on. */
        public Decision at(int time) {
            return step > time ? NONE : this;
        }
    }

    /** Goes one step in time. */
    void step();

    /** Number of steps executed. */
    long time();

    /** The number of neurons. */
    int neurons();

    /**
     * Copies what the neurons do after the newest step, 64 neurons to the word as in a spike train, into {@code row}: a
     * bit where a spiking neuron fires, or where a binary one is +1.
     */
    void copySpikes(long[] row);

    /**
     * A fresh array of what drives each neuron, shape (neurons): membrane potentials after the newest step, or the local
     * fields of binary neurons.
     */
    double[] potentials();

    /**
     * Whether it still changes; once settled, further steps repeat what was. Neurons that fire in some steps and not in
     * others repeat no single state, and a cue that is held goes on.
     */
    default Settling settling() {
        return Settling.NOT_YET;
    }

    /**
     * The energy of the newest state, for kinds that have one; which of them never raise it, they say. Neurons that leak and
     * fire have no function that their steps never raise.
     */
    default OptionalDouble energy() {
        return OptionalDouble.empty();
    }

    /**
     * After how many steps what comes from outside begins anew, so that potentials and spikes alone decide on all that
     * follows; 0 for kinds with more to their state.
     */
    default int period() {
        return 0;
    }

    /** What its hidden neurons have decided so far, for kinds that have some. */
    default Optional<Decision> decision() {
        return Optional.empty();
    }
}
