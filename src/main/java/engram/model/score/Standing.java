package engram.model.score;

/**
 * Who is ahead among the memories.
 *
 * @param winner the place of the memory with the greatest overlap, from 0 on, the first of equals; -1 where there
 *     are no memories or all overlaps are 0
 * @param margin how far it is ahead of the best memory with another pattern, from 0 on; not a number where there is
 *     none
 */
record Standing(int winner, double margin) {

    /** The standing of overlaps, shape (patterns); not modified. */
    static Standing of(double[] overlaps, StoredPatterns patterns) {
        int winner = -1;
        boolean any = false;
        for (int m = 0; m < overlaps.length; m++) {
            any |= overlaps[m] != 0;
            if (winner < 0 || overlaps[m] > overlaps[winner]) {
                winner = m;
            }
        }
        if (!any) {
            return new Standing(-1, Double.NaN);
        }
        double margin = Double.NaN;
        for (int m = 0; m < overlaps.length; m++) {
            double ahead = overlaps[winner] - overlaps[m];
            if (!patterns.same(m, winner) && !(ahead >= margin)) {
                margin = ahead;
            }
        }
        return new Standing(winner, margin);
    }
}
