package engram.model.learning.rule;

import engram.model.Progress;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;
import java.util.List;

/**
 * The input spikes of pictures that are shown, each had when it is needed: all of them together may take more room than there
 * is.
 */
public interface Stimuli {

    /** Each picture's input, its output, and the output once more as octets; outputs mostly repeat from epoch to epoch. */
    int TRAINS_PER_PICTURE = 4;

    /** So much room pictures that are learned at a time may take in any case, in bytes. */
    double ROOM = 64e6;

    /** How many pictures there are. */
    int pictures();

    /** For how many steps each is shown; 0 where there is no picture. */
    int steps();

    /** How many neurons each is shown to; 0 where there is no picture. */
    int neurons();

    /**
     * Gives the input spikes of a picture; asked again, the same.
     *
     * @param picture its place in the order in which they are shown, from 0 on
     */
    SpikeTrain of(int picture, Progress progress);

    /** Spikes that are there already. */
    static Stimuli of(List<SpikeTrain> pictures) {
        return new Stimuli() {
            @Override
            public int pictures() {
                return pictures.size();
            }

            @Override
            public int steps() {
                return pictures.isEmpty() ? 0 : pictures.getFirst().steps();
            }

            @Override
            public int neurons() {
                return pictures.isEmpty() ? 0 : pictures.getFirst().neurons();
            }

            @Override
            public SpikeTrain of(int picture, Progress progress) {
                return pictures.get(picture);
            }
        };
    }

    /**
     * How many pictures are learned at a time: as many as fill {@link #ROOM}, or the room of a matrix of weights where that is
     * more. Nothing else decides it, so that weights are the same on every machine.
     *
     * @param steps of each picture, at least 1
     * @param neurons the number of neurons, at least 1
     */
    static int atOnce(int steps, int neurons) {
        double each = TRAINS_PER_PICTURE * (double) Math.max(1, Recording.bytes(steps, neurons));
        return (int) Math.clamp(Math.max(ROOM, ofSums(neurons)) / each, 1, Integer.MAX_VALUE);
    }

    /** The bytes that the sums take which are kept from some pictures to the next. */
    static double ofSums(int neurons) {
        return 8.0 * neurons * neurons;
    }

    /**
     * The bytes that spikes take while pictures are learned, and those sums where there are any.
     *
     * @param pictures how many there are
     */
    static double bytes(int pictures, int steps, int neurons) {
        int atOnce = atOnce(steps, neurons);
        double each = TRAINS_PER_PICTURE * (double) Recording.bytes(steps, neurons);
        return Math.min(pictures, atOnce) * each + (pictures > atOnce ? ofSums(neurons) : 0);
    }
}
