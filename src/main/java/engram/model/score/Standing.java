package engram.model.score;

/**
 * Who is ahead among the memories.
 *
 * @param winner the place of the memory with the greatest overlap, from 0 on, the first of equals; -1 where that says no
 *     more than chance does, or where there are no memories
 * @param margin how far the greatest overlap is ahead of the best memory with another pattern, from 0 on, whether that is
 *     enough to win or not; not a number where there is none, or where all overlaps are 0
 */
record Standing(int winner, double margin) {

    /**
     * How many standard deviations of chance a winner has to be ahead. Neurons that know nothing of either memory are so
     * far ahead about once in twenty times.
     */
    static final double BEYOND_CHANCE = 2;

    /** Of memories less different than this nothing is left when one is taken out of the other. */
    private static final double SAME = 1e-9;

    /** The standing of overlaps, shape (patterns); not modified. */
    static Standing of(double[] overlaps, StoredPatterns patterns) {
        int first = -1;
        boolean any = false;
        for (int m = 0; m < overlaps.length; m++) {
            any |= overlaps[m] != 0;
            if (first < 0 || overlaps[m] > overlaps[first]) {
                first = m;
            }
        }
        if (!any) {
            return new Standing(-1, Double.NaN);
        }
        int second = -1;
        for (int m = 0; m < overlaps.length; m++) {
            if (!patterns.same(m, first) && (second < 0 || overlaps[m] > overlaps[second])) {
                second = m;
            }
        }
        double margin = second < 0 ? Double.NaN : overlaps[first] - overlaps[second];
        boolean wins = overlaps[first] > ofOne(overlaps[first], patterns.neurons()) && (second < 0
                || margin > between(overlaps[first], overlaps[second], patterns.correlation(first, second), patterns.neurons()));
        return new Standing(wins ? first : -1, margin);
    }

    /** What chance makes of one overlap: of what the memory leaves unexplained, each direction has its equal share. */
    private static double ofOne(double overlap, int neurons) {
        return BEYOND_CHANCE * Math.sqrt(Math.max(0, 1 - overlap * overlap) / Math.max(1, neurons - 2));
    }

    /**
     * What chance makes of a margin. What is left of the answer (of length 1) when both memories are taken out of it has
     * the square {@code 1 - R^2}, R being the multiple correlation with the two. Noise of the same strength in the
     * direction in which they differ, of length {@code sqrt(2 (1 - r))} with r their correlation, makes a margin of a
     * standard deviation of {@code sqrt(2 (1 - r) (1 - R^2) / (N - 3))}. A perfect recall leaves nothing, and wins however
     * alike the memories are.
     */
    private static double between(double first, double second, double correlation, int neurons) {
        double different = 1 - correlation * correlation;
        double explained = different < SAME ? first * first
                : (first * first + second * second - 2 * correlation * first * second) / different;
        double rest = Math.max(0, 1 - explained);
        return BEYOND_CHANCE * Math.sqrt(2 * (1 - correlation) * rest / Math.max(1, neurons - 3));
    }
}
