package engram.plot;

import module java.base;

/** Chooses the round numbers along an axis: multiples of 1, 2 or 5 times a power of ten, or the powers of ten themselves. */
public final class Ticks {

    private static final int[] FACTORS = {1, 2, 5, 10};
    private static final double SLACK = 1e-9;
    /** Numbers that are this far apart are written as powers of ten, but for those of a count. */
    private static final double LONG = 1e6;

    /**
     * A number at an axis.
     *
     * @param value where it stands
     * @param label as it is written
     */
    public record Tick(double value, String label) {}

    private Ticks() {}

    /**
     * Chooses those of an even axis.
     *
     * @param extent what is seen of it
     * @param most about how many there is room for; less than 1 counts as 1
     * @param least the least that they may be apart: 1 where only whole numbers mean something, else 0
     * @return from the least on; none where the axis holds no round number
     */
    public static List<Tick> linear(Extent extent, double most, double least) {
        double step = Math.max(least, step(extent.length(), most));
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(extent.from() / step - SLACK);
        long last = (long) Math.floor(extent.to() / step + SLACK);
        for (long i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, label(i * step, step)));
        }
        return ticks;
    }

    /**
     * The smallest of 1, 2 or 5 times a power of ten that goes into a length not more often than wanted.
     *
     * @param length above 0
     * @param most how often it may go into it; less than 1 counts as 1
     */
    public static double step(double length, double most) {
        double wanted = Math.max(length / Math.max(1, most), Double.MIN_NORMAL);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (int factor : FACTORS) {
            if (wanted <= factor * power * (1 + SLACK)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /**
     * Chooses those of an axis of whole numbers on which each power of ten has the same length: the powers of ten, fewer where
     * they are many, with 2 and 5 between them where they are few. Where less than one of them is seen, those of an even axis.
     *
     * @param extent what is seen of it, above 0
     * @param most about how many there is room for
     */
    public static List<Tick> logarithmic(Extent extent, double most) {
        double decades = Math.log10(extent.to() / extent.from());
        if (decades < 1) {
            return linear(extent, most, 1);
        }
        int each = (int) Math.max(1, Math.ceil((decades - SLACK) / Math.max(1, most)));
        boolean between = 3 * decades <= most;
        List<Tick> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(extent.from())); power <= Math.log10(extent.to()) + SLACK; power++) {
            for (int factor : between ? new int[] {1, 2, 5} : new int[] {1}) {
                double value = factor * Math.pow(10, power);
                boolean inside = value >= extent.from() * (1 - SLACK) && value <= extent.to() * (1 + SLACK);
                if (inside && value >= 1 && Math.floorMod(power, each) == 0) {
                    ticks.add(new Tick(value, label(value, Math.min(value, LONG / 10))));
                }
            }
        }
        return ticks;
    }

    /** A multiple of a step, without digits that say nothing, and with a real minus sign; as a power of ten where it is long. */
    private static String label(double value, double step) {
        if (value == 0) {
            return "0";
        }
        int digits = (int) Math.ceil(-Math.log10(step) - SLACK);
        if (digits > 5 || step >= LONG) {
            int more = (int) (Math.floor(Math.log10(Math.abs(value)) + SLACK) - Math.floor(Math.log10(step) + SLACK));
            String power = String.format(Locale.ROOT, "%." + Math.max(0, more) + "e", value);
            return clean(power.replaceAll("\\.?0*e\\+?(-?)0*", "e$1"));
        }
        // Between thousands stands what stands there everywhere in the program: a space that does not break.
        String text = String.format(Locale.ROOT, "%,." + Math.max(0, digits) + "f", value).replace(',', '\u00A0');
        return clean(digits > 0 ? text.replaceAll("\\.?0+$", "") : text);
    }

    private static String clean(String text) {
        return text.replace('-', '\u2212');
    }
}
