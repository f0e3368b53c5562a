package engram.model.analysis.replay;

/**
 * What went on in one neuron over a stretch of time.
 *
 * @param neuron which one
 * @param from the first step
 * @param potential shape (steps): its membrane potential after each step; the local field of a binary neuron
 * @param input shape (steps): the current from outside in each step; empty for binary neurons, which have none
 * @param recurrent shape (steps): the current that the other neurons send in each step; empty for binary neurons
 * @param noise shape (steps): the noise on the membrane in each step; empty where there is none
 */
public record NeuronTrace(int neuron, int from, double[] potential, double[] input, double[] recurrent, double[] noise) {

    /** The same without noise. */
    public NeuronTrace(int neuron, int from, double[] potential, double[] input, double[] recurrent) {
        this(neuron, from, potential, input, recurrent, new double[0]);
    }

    /** What goes on in a neuron that is silent: nothing. */
    static NeuronTrace ofSilent(int neuron, int from, int to) {
        return new NeuronTrace(neuron, from, new double[to - from], new double[to - from], new double[to - from]);
    }

    /** The step after the last. */
    public int to() {
        return from + potential.length;
    }

    /** Whether a step is among them. */
    public boolean has(int step) {
        return step >= from && step < to();
    }

    /** The potential after a step that is among them. */
    public double potentialAt(int step) {
        return potential[step - from];
    }

    /** The input from the cue in a step that is among them; 0 for binary neurons. */
    public double inputAt(int step) {
        return input.length == 0 ? 0 : input[step - from];
    }

    /** The current from the other neurons in a step that is among them; 0 for binary neurons. */
    public double recurrentAt(int step) {
        return recurrent.length == 0 ? 0 : recurrent[step - from];
    }

    /** Whether there is noise on the membrane. */
    public boolean isNoisy() {
        return noise.length > 0;
    }

    /** The noise on the membrane in a step that is among them; 0 where there is none. */
    public double noiseAt(int step) {
        return isNoisy() ? noise[step - from] : 0;
    }
}
