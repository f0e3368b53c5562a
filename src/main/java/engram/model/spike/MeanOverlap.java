package engram.model.spike;

import module java.base;

/**
 * How much some patterns have in common, all in all: the mean of the sizes of their overlaps. Where a network has to tell
 * patterns apart, an overlap stands in its way whichever sign it has, as the negative of a pattern is as stable as the
 * pattern.
 */
public final class MeanOverlap {

    private MeanOverlap() {}

    /**
     * The mean of {@code |m|} over all pairs, {@code m} being {@linkplain BipolarState#overlap Hopfield's overlap}.
     *
     * @param patterns all of one size
     * @return from 0, nothing in common, to 1, all the same but for their sign; empty for fewer than two patterns
     */
    public static OptionalDouble of(List<BipolarState> patterns) {
        return IntStream.range(1, patterns.size())
                .boxed()
                .flatMapToDouble(later -> IntStream.range(0, later)
                        .mapToDouble(earlier -> Math.abs(patterns.get(later).overlap(patterns.get(earlier)))))
                .average();
    }
}
