package engram.model.score;

import engram.model.Text;

/**
 * Similarities and overlaps as people read them: two digits behind the point. What is said of a difference is reckoned from
 * the numbers as they are shown, so that it agrees with those that stand beside it.
 */
public final class TwoDigits {

    private TwoDigits() {}

    /** How far the first of two values is above the second, as somebody reckons who sees both as {@link #text} has them. */
    public static double difference(double first, double second) {
        return (hundredths(first) - hundredths(second)) / 100;
    }

    /** Not a number where the value is none; whole numbers, so that a difference is exact. */
    private static double hundredths(double value) {
        return Double.isNaN(value) ? value : Math.rint(100 * Double.parseDouble(Text.of("%.2f", value)));
    }

    /** Two digits behind the point, with a real minus sign, never "-0.00"; a dash where it is not a number. */
    public static String text(double value) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        String digits = Text.of("%.2f", Math.abs(value));
        return value < 0 && !digits.equals("0.00") ? "\u2212" + digits : digits;
    }
}
