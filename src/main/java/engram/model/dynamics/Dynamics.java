package engram.model.dynamics;

import engram.model.parameter.Description;
import engram.model.parameter.Kind;

/** The ways in which a trained network can be asked to remember: their list, in the order in which they are offered. */
public enum Dynamics implements Kind {
    HELD(new CueHeld()),
    RELEASED(new CueReleased()),
    BINARY(new BinaryAsynchronous()),
    BINARY_SYNCHRONOUS(new BinarySynchronous()),
    DENSE(new DenseAssociative()),
    SPIKING_DENSE(new SpikingDense());

    private final RecallProcedure procedure;

    Dynamics(RecallProcedure procedure) {
        this.procedure = procedure;
    }

    /** What it does. */
    public RecallProcedure procedure() {
        return procedure;
    }

    @Override
    public Description description() {
        return procedure.description();
    }

    @Override
    public String brief() {
        return title().replace(" associative", "");
    }

    /** What kind of neurons it plays. */
    public Neurons neurons() {
        return procedure.neurons();
    }

    /** Whether something can be read of its recalls. */
    public boolean has(Neurons.Reading reading) {
        return procedure.readings().contains(reading);
    }
}
