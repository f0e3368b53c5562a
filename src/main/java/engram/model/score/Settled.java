package engram.model.score;

import module java.base;
import engram.model.Text;

/**
 * What an answer has settled on, judged by its overlaps with the binary patterns of the memories, by two questions.
 *
 * <p><b>Is it made of memories at all?</b> It is if some mixture of them, each in any amount, correlates with it by
 * at least {@value #MADE_OF_MEMORIES} (the multiple correlation, adjusted for the number of memories) and by more
 * than one in ten thousand random answers does. Else it has settled on nothing that was learned.
 *
 * <p><b>Is what is made of memories one of them?</b> It is if that memory alone correlates by at least
 * {@value #NEARLY_ALL} of what all do together, and is ahead of every other memory by at least half of what it would be
 * ahead in a perfect recall. If that holds of the negative of the answer, it is the inverse of a memory. Else it is a
 * mixture. And a memory, or an inverse, is named only where it is ahead by more than chance makes; else nobody can say which
 * of the memories it is, and it is a mixture, or nothing where there is only one.
 *
 * @param kind what it is
 * @param memory the place of the memory, or of the one whose inverse it is, from 0 on, the first of those with the same
 *     pattern; -1 for the other kinds
 */
public record Settled(Kind kind, int memory) {

    /**
     * The least correlation with what memories make up together. A network's well-known mixture states, the majority of
     * three, five or any odd number of memories that have nothing in common, have at least sqrt(2 / pi) = .80; what is
     * below leaves room for the noise of spikes.
     */
    public static final double MADE_OF_MEMORIES = 0.75;

    /**
     * The least share of that which is one memory's own. Even mixtures have less: .71 for two memories that have
     * nothing in common, .58 for three; three parts of one and one of another have .95.
     */
    public static final double NEARLY_ALL = 0.9;

    /**
     * How much of a perfect recall's lead over each other memory is enough. Half is the middle between the memory
     * itself and its even mean with the other, where neither leads: three parts of one and one of another are enough,
     * however alike the two are. No fixed lead would do: pictures that are alike have great overlaps with everything,
     * and even a perfect recall of one of them is hardly ahead.
     */
    public static final double ENOUGH_OF_THE_LEAD = 0.5;

    /** Far more than rounding makes. */
    private static final double CLOSE = 1e-6;

    /** The kinds of answers. */
    public enum Kind {
        /** One memory, clearly ahead of all others. */
        MEMORY,
        /** Several memories at once, as where the network leans to the average of all it knows. */
        MIXTURE,
        /** A memory with on and off exchanged. The classical network holds these as well as what it learned. */
        INVERSE,
        /** Nothing that was learned, or no answer at all. */
        NOTHING,
        /** It cannot be said, since it is not known what was learned. */
        UNKNOWN
    }

    /**
     * Checks that a memory is named where there is one, and only there.
     *
     * @throws IllegalArgumentException if not
     */
    public Settled {
        boolean named = kind == Kind.MEMORY || kind == Kind.INVERSE;
        if (named ? memory < 0 : memory != -1) {
            throw new IllegalArgumentException(Text.of("Settled: %s does not go with memory %d", kind, memory));
        }
    }

    /**
     * Judges an answer.
     *
     * @param overlaps with the patterns
     * @param patterns what was learned; may be empty
     */
    static Settled of(Standing.Overlaps overlaps, StoredPatterns patterns) {
        if (overlaps.count() == 0) {
            return new Settled(Kind.UNKNOWN, -1);
        }
        Standing.Overlaps ofInverse = overlaps.inverse();
        int most = overlaps.most();
        int least = ofInverse.most();
        double greatest = Math.max(Math.abs(overlaps.of(most)), Math.abs(overlaps.of(least)));
        double made = patterns.madeOfPatterns(overlaps, greatest);
        if (made < MADE_OF_MEMORIES) {
            return new Settled(Kind.NOTHING, -1);
        }
        if (isOne(most, made, overlaps, patterns) && Standing.of(overlaps, patterns).winner() == most) {
            return new Settled(Kind.MEMORY, most);
        }
        if (isOne(least, made, ofInverse, patterns) && Standing.of(ofInverse, patterns).winner() == least) {
            return new Settled(Kind.INVERSE, least);
        }
        boolean several = IntStream.range(1, overlaps.count()).anyMatch(m -> !patterns.same(0, m));
        return new Settled(several ? Kind.MIXTURE : Kind.NOTHING, -1);
    }

    /** Whether overlaps of an answer that is made of memories so much are nearly those of one memory. */
    private static boolean isOne(int memory, double made, Standing.Overlaps overlaps, StoredPatterns patterns) {
        double scale = 1 / made;
        double own = overlaps.of(memory);
        if (scale * own < NEARLY_ALL) {
            return false;
        }
        for (int m = 0; m < overlaps.count(); m++) {
            double enough = ENOUGH_OF_THE_LEAD * (1 - patterns.correlation(memory, m));
            // Told from the exact number only where it may be too little: nearly all are far behind.
            boolean farBehind = overlaps.isSurelyBelow(m, own - made * enough - CLOSE);
            if (!farBehind && scale * (own - overlaps.of(m)) < enough && !patterns.same(memory, m)) {
                return false;
            }
        }
        return true;
    }
}
