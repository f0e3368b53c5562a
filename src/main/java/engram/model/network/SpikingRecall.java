package engram.model.network;

/** A recall of leaky neurons that fire: what it shows is what its population does. */
public interface SpikingRecall extends Recall {

    /** The neurons, which each step moves. */
    Population population();

    @Override
    default int neurons() {
        return population().size();
    }

    @Override
    default void copySpikes(long[] row) {
        population().copySpikes(row);
    }

    @Override
    default double[] potentials() {
        return population().potentials();
    }
}
