package engram.model.experiment;

import engram.model.Text;
import engram.model.learning.Storkey;
import engram.model.network.Weights;
import engram.model.spike.Recording;

/** An experiment needs more memory than there is: said before it begins, in one line for people. */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What may be filled of Java's memory; pictures, frames and figures need the rest. */
    private static final double USABLE = 0.9;

    /** Each picture's input, its output, and the output once more as octets; outputs mostly repeat from epoch to epoch. */
    public static final int TRAINS_PER_PICTURE = 4;

    private TooLarge(String line) {
        super(line, null, false, false);
    }

    /**
     * Sees to it that an experiment fits.
     *
     * @param parameters side, steps and iterations
     * @param recordings how many whole runs are kept at a time
     * @throws TooLarge if it needs more than Java's memory has room for
     */
    public static void check(Parameters parameters, int recordings) {
        if (bytes(parameters, recordings) > usableBytes()) {
            throw of(parameters, recordings);
        }
    }

    /**
     * Sees to it that an experiment fits beside another one.
     *
     * @param first of the other one
     * @param twin of the one that is to stand beside it
     * @param recordings how many whole runs of each are kept at a time
     * @throws TooLarge if the two need more than Java's memory has room for
     */
    public static void checkTwin(Parameters first, Parameters twin, int recordings) {
        double bytes = bytes(first, recordings) + bytes(twin, recordings);
        if (bytes > usableBytes()) {
            throw new TooLarge(Text.of("Two networks of side %d need %.1f GB of memory, and Engram has %.1f GB for them."
                            + " Choose a smaller side or fewer steps, or switch the twin off.",
                    twin.side(), bytes / 1e9, usableBytes() / 1e9));
        }
    }

    /** The refusal itself, for where Java found that there is no room after all. */
    public static TooLarge of(Parameters parameters, int recordings) {
        return new TooLarge(Text.of("Side %d with %,d steps needs %.1f GB of memory, and Engram has %.1f GB for it."
                        + " Choose a smaller side or fewer steps.",
                parameters.side(), parameters.recallSteps(), bytes(parameters, recordings) / 1e9, usableBytes() / 1e9));
    }

    /**
     * Sees to it that a network of any size, with its spikes, fits.
     *
     * @param neurons the number of neurons, at least 1
     * @param steps the steps of each spike train
     * @param trains how many spike trains are kept at a time
     * @param besides further bytes that are needed at the same time
     * @throws TooLarge if it needs more than Java's memory has room for
     */
    public static void check(int neurons, int steps, int trains, double besides) {
        double bytes = Weights.bytes(neurons) + (double) trains * Recording.bytes(steps, neurons) + besides;
        if (bytes > usableBytes()) {
            boolean played = trains > 0 && steps > 1;
            throw new TooLarge(Text.of(
                    "%,d neurons%s need %.1f GB of memory, and Engram has %.1f GB for it. Choose fewer neurons, by a smaller"
                            + " side%s.",
                    neurons, played ? Text.of(" with spike trains of length %,d", steps) : "", bytes / 1e9,
                    usableBytes() / 1e9, played ? ", or fewer steps" : ""));
        }
    }

    /**
     * Sees to it that a training fits.
     *
     * @param neurons the number of neurons, at least 1
     * @param pictures how many pictures, or patterns, are learned
     * @param parameters rule and steps
     * @throws TooLarge if it needs more than Java's memory has room for
     */
    public static void checkTraining(int neurons, int pictures, Parameters parameters) {
        boolean spiking = parameters.rule().learnsFromSpikes();
        check(neurons, parameters.steps(), spiking ? TRAINS_PER_PICTURE * pictures : 0, 0);
    }

    /** The refusal where Java found no room for something whose size was not known before. */
    public static TooLarge ranOut() {
        return new TooLarge(Text.of(
                "This needs more memory than the %.1f GB that Engram has for it. Choose a smaller side, fewer steps or fewer"
                        + " pictures.",
                usableBytes() / 1e9));
    }

    private static double bytes(Parameters parameters, int recordings) {
        return Weights.bytes(parameters.neurons()) + (double) recordings * Run.bytes(parameters);
    }

    private static double usableBytes() {
        return Runtime.getRuntime().maxMemory() * USABLE;
    }
}
