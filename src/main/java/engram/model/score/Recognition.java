package engram.model.score;

import engram.model.Text;

/**
 * What a spiking dense memory says of a cue: that no memory fits, that it cannot tell two apart, or which one it is. It says so
 * by three things that can be seen from outside: whether a hidden neuron fires at all, how far the first is ahead of the second
 * when it does, and how early that is.
 *
 * @param kind what it says
 * @param step the step of the decision, from 0 on; -1 where there was none
 * @param lead how far the first hidden neuron was ahead of the second, as a share of its potential; not a number where there
 *     was no decision, or no second
 */
public record Recognition(Kind kind, int step, double lead) {

    /**
     * A lead below this is too small to say which of two it is. Of 1,000 handwritten digits in 256 neurons, with salt and
     * pepper of .3, it makes the answers to 13 of 100 memories unsure, and to 76 of 100 digits that were never learned; 86 of
     * 100 wrong answers are among them. Of 100 digits it is 2 and 48.
     */
    public static final double UNSURE_BELOW = 0.05;

    /** A decision of at least this confidence is called sure: one before three quarters of the cue had played. */
    private static final double SURE = 0.5;

    /** What can be said. */
    public enum Kind {
        /** No hidden neuron has fired. */
        NO_MEMORY("no memory fits"),
        /** Two were nearly equal. */
        UNSURE("unsure between two"),
        /** One was ahead. */
        RECOGNISED("recognised");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The same in words: {@code no memory fits}. */
        public String words() {
            return words;
        }
    }

    /**
     * What is said of a race.
     *
     * @param decision the step in which a hidden neuron fired for the first time, from 0 on; -1 where none did
     * @param lead how far it was ahead of the second; not a number where there is no second
     */
    public static Recognition of(int decision, double lead) {
        if (decision < 0) {
            return new Recognition(Kind.NO_MEMORY, -1, Double.NaN);
        }
        return new Recognition(lead < UNSURE_BELOW ? Kind.UNSURE : Kind.RECOGNISED, decision, lead);
    }

    /**
     * How sure the network is by the moment of its decision: the bar falls, and whoever is far ahead passes it early.
     *
     * @param cueSteps for how many steps the cue plays, at least 1
     * @return 1 where it was decided when half of the cue had played, as a clear cue is, or earlier; 0 where that was at its end
     *     or later, or never
     */
    public double confidence(int cueSteps) {
        return step < 0 ? 0 : Math.clamp(2 - 2.0 * (step + 1) / cueSteps, 0, 1);
    }

    /**
     * The same in one line: {@code Sure at step 26 of 50: digit 4}.
     *
     * @param first what people call the memory that was ahead
     * @param second what they call the next
     * @param cueSteps for how many steps the cue plays
     */
    public String text(String first, String second, int cueSteps) {
        String when = step < cueSteps ? Text.of("at step %,d of %,d", step + 1, cueSteps)
                : Text.of("at step %,d, after the cue", step + 1);
        return switch (kind) {
            case NO_MEMORY -> "No memory fits";
            case UNSURE -> Text.of("Unsure between %s and %s", first, second);
            case RECOGNISED -> Text.of("%s %s: %s", confidence(cueSteps) >= SURE ? "Sure" : "Decided late,", when, first);
        };
    }
}
