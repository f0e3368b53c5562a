package engram.model.study.plan;

import engram.model.Text;

/**
 * How often a study repeats what it asks.
 *
 * @param cues how many cues each network is asked: its memories in turn, each time with another draw of noise; at least 1
 * @param draws how many draws of memories there are: so many networks are trained for each point; at least 1
 */
public record Repeats(int cues, int draws) {

    /** More of either are not asked. */
    public static final int MOST = 1_000_000;

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is none
     */
    public Repeats {
        if (cues < 1 || cues > MOST || draws < 1 || draws > MOST) {
            throw new IllegalArgumentException(Text.of("Repeats: %d cues and %d draws; each is 1 to %,d", cues, draws, MOST));
        }
    }
}
