package engram.model.learning.spikes;

import module java.base;

/**
 * In which units {@link SpikeHebbian} adds coincidences up, so that nothing is rounded on the way.
 *
 * <p>What is added up are counts of spikes, divided by {@code K_t}, or by the square of the steps for products of rates,
 * and multiplied by {@code plus} or {@code minus}, which are decimal numbers of few digits. Multiplied by the least common
 * multiple {@code L} of all {@code K_t}, by the square of the steps and by a power of ten all of it is whole; doubles
 * hold whole numbers up to 2^53, and sums of such numbers are exact. So a weight is rounded once, at the end, and one that
 * is zero by the rule comes out as zero.
 *
 * <p>Where 2^53 is not enough, for a long look-back, many steps or many digits, sums are rounded as usual, and
 * {@link ExactSums} sees to those that came out so small that they may be zero.
 *
 * @param lookBack with how many of the newest steps a spike is compared
 * @param plus what a coincidence counts when the sender does now what it did then, in units
 * @param minus what it counts when the sender has changed, in units
 * @param multiple what a step is multiplied by before it is divided by {@code K_t}: {@code L}, or 1
 * @param ofSpikes what a coincidence of output spikes is multiplied by
 * @param ofInputs what a product of two neurons' input spikes is multiplied by
 * @param unit what a sum has to be multiplied by in the end
 * @param rounding the most that rounding can make of a sum that is zero; 0 where nothing is rounded
 */
record Counting(int lookBack, double plus, double minus, double multiple, double ofSpikes, double ofInputs, double unit,
        double rounding) {

    /** Up to here doubles hold all whole numbers. */
    private static final BigInteger WHOLE = BigInteger.ONE.shiftLeft(53);

    /** Rounding of a sum of so many terms, and of what they are made of, as a share of their sizes' sum, is below this. */
    private static final double EPSILON = 0x1p-52;

    /**
     * Chooses the units.
     *
     * @param showings how many pictures are shown in all epochs
     */
    static Counting of(SpikeHebbian rule, int steps, long showings) {
        Whole whole = Whole.of(rule, steps);
        BigInteger square = BigInteger.valueOf(steps).pow(2);
        // Of one step at most K_t terms of largest L / K_t, of spikes and of rates.
        BigInteger most = whole.plus.abs()
                .max(whole.minus.abs())
                .multiply(whole.multiple)
                .multiply(square)
                .multiply(BigInteger.valueOf(2L * steps).multiply(BigInteger.valueOf(showings)));
        if (most.compareTo(WHOLE) < 0) {
            double unit = whole.digit.doubleValue() / whole.multiple.multiply(square).doubleValue();
            return new Counting(rule.lookBack(), whole.plus.doubleValue(), whole.minus.doubleValue(),
                    whole.multiple.doubleValue(), square.doubleValue(), 1, unit, 0);
        }
        double size = 2.0 * steps * showings * Math.max(Math.abs(rule.plus()), Math.abs(rule.minus()));
        return new Counting(rule.lookBack(), rule.plus(), rule.minus(), 1, 1, 1 / square.doubleValue(), 1,
                (2.0 * steps + 64) * EPSILON * size);
    }

    /** Whether nothing is rounded. */
    boolean isExact() {
        return rounding == 0;
    }

    /** What one coincidence of a step counts, but for plus and minus. */
    double share(int step) {
        return multiple / Math.min(step + 1, lookBack);
    }

    /**
     * Plus and minus as whole numbers.
     *
     * @param plus plus, divided by {@code digit}
     * @param minus minus, divided by {@code digit}
     * @param digit the greatest decimal number that goes into both a whole number of times
     * @param multiple the least common multiple of all {@code K_t}
     */
    record Whole(BigInteger plus, BigInteger minus, BigDecimal digit, BigInteger multiple) {

        static Whole of(SpikeHebbian rule, int steps) {
            // The decimal number that people mean, not the binary one that stands for it.
            BigDecimal plus = BigDecimal.valueOf(rule.plus());
            BigDecimal minus = BigDecimal.valueOf(rule.minus());
            int digits = Math.max(plus.scale(), minus.scale());
            BigInteger first = plus.setScale(digits).unscaledValue();
            BigInteger second = minus.setScale(digits).unscaledValue();
            BigInteger common = first.gcd(second).max(BigInteger.ONE);
            BigInteger multiple = BigInteger.ONE;
            for (int k = 2; k <= Math.min(rule.lookBack(), steps); k++) {
                BigInteger next = BigInteger.valueOf(k);
                multiple = multiple.divide(multiple.gcd(next)).multiply(next);
            }
            return new Whole(first.divide(common), second.divide(common), new BigDecimal(common, digits), multiple);
        }
    }
}
