package engram.model.score;

import module java.base;

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

    /** The standing of overlaps. */
    static Standing of(Overlaps overlaps, StoredPatterns patterns) {
        if (!overlaps.any()) {
            return new Standing(-1, Double.NaN);
        }
        int first = overlaps.most();
        int second = overlaps.most(m -> !patterns.same(m, first));
        return of(first, overlaps.of(first), second, second < 0 ? Double.NaN : overlaps.of(second), patterns);
    }

    /**
     * The standing of the two that are ahead.
     *
     * @param first the place of the pattern with the greatest overlap
     * @param greatest its overlap
     * @param second the place of the best one with another pattern; -1 where there is none
     * @param next its overlap
     */
    static Standing of(int first, double greatest, int second, double next, StoredPatterns patterns) {
        double margin = second < 0 ? Double.NaN : greatest - next;
        boolean wins = greatest > ofOne(greatest, patterns.neurons())
                && (second < 0 || margin > between(greatest, next, patterns.correlation(first, second), patterns.neurons()));
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

    /**
     * The overlaps of one answer with all patterns, each to the last digit where that is asked for, and nearly for all others:
     * among thousands of memories a few decide, and which ones they are can be told from numbers that are quicker to have. For one
     * thread at a time.
     */
    static final class Overlaps {

        /** Shape (patterns): within {@link #off} of the exact ones. */
        private final double[] near;
        private final IntToDoubleFunction exact;
        private final double off;

        /**
         * Overlaps that are nearly known.
         *
         * @param near shape (patterns); taken over, and not modified by anybody else
         * @param exact gives one of them to the last digit
         * @param off the most by which {@code near} is off
         */
        Overlaps(double[] near, IntToDoubleFunction exact, double off) {
            this.near = near;
            this.exact = exact;
            this.off = off;
        }

        /** Overlaps that are known, shape (patterns); not modified. */
        static Overlaps known(double[] overlaps) {
            return new Overlaps(overlaps, m -> overlaps[m], 0);
        }

        /** How many there are. */
        int count() {
            return near.length;
        }

        /** One of them, to the last digit. */
        double of(int pattern) {
            return off == 0 ? near[pattern] : exact.applyAsDouble(pattern);
        }

        /** Those of the negative of the answer. */
        Overlaps inverse() {
            double[] inverse = new double[near.length];
            Arrays.setAll(inverse, m -> -near[m]);
            return new Overlaps(inverse, m -> -exact.applyAsDouble(m), off);
        }

        /** Whether the answer has anything to do with any of the patterns. */
        boolean any() {
            for (double overlap : near) {
                if (Math.abs(overlap) > off) {
                    return true;
                }
            }
            return off > 0 && IntStream.range(0, near.length).anyMatch(m -> of(m) != 0);
        }

        /** The pattern with the greatest overlap, the first of equals; -1 where there is none. */
        int most() {
            return most(_ -> true);
        }

        /** The same of some of the patterns. */
        int most(IntPredicate among) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int m = 0; m < near.length; m++) {
                if (near[m] > greatest && among.test(m)) {
                    greatest = near[m];
                }
            }
            double least = greatest - 2 * off;
            int most = -1;
            double overlap = Double.NEGATIVE_INFINITY;
            for (int m = 0; m < near.length; m++) {
                if (near[m] >= least && among.test(m)) {
                    double own = of(m);
                    if (most < 0 || own > overlap) {
                        most = m;
                        overlap = own;
                    }
                }
            }
            return most;
        }

        /** Whether one of them is below a level, whatever its last digits are. */
        boolean isSurelyBelow(int pattern, double level) {
            return near[pattern] + off < level;
        }

        /** The patterns with the greatest overlaps, the greatest first and of equals the first; as many as there are, at most so many. */
        List<Integer> greatest(int most) {
            int wanted = Math.min(most, near.length);
            PriorityQueue<Double> best = new PriorityQueue<>();
            for (double overlap : near) {
                if (best.size() < wanted) {
                    best.add(overlap);
                } else if (wanted > 0 && overlap > best.peek()) {
                    best.poll();
                    best.add(overlap);
                }
            }
            double least = wanted == 0 ? Double.POSITIVE_INFINITY : best.peek() - 2 * off;
            return IntStream.range(0, near.length)
                    .filter(m -> near[m] >= least)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer m) -> of(m)).reversed())
                    .limit(wanted)
                    .toList();
        }
    }
}
