package engram.model.network;

/** A recall that one of several machines does, whichever goes with what was learned. */
interface RecallByMachine extends Recall {

    /** What does it. */
    Recall machine();

    @Override
    default void step() {
        machine().step();
    }

    @Override
    default long time() {
        return machine().time();
    }

    @Override
    default int neurons() {
        return machine().neurons();
    }

    @Override
    default void copySpikes(long[] row) {
        machine().copySpikes(row);
    }

    @Override
    default double[] potentials() {
        return machine().potentials();
    }
}
