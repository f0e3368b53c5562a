package engram.view;

import engram.model.Text;
import java.util.stream.DoubleStream;

/**
 * Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param step how far apart they are
 * @param first the first of them
 * @param count how many there are
 */
record Ticks(double step, double first, int count) {

    /**
     * Chooses them.
     *
     * @param from where the axis begins
     * @param to where it ends, more than {@code from}
     * @param most about how many there is room for, at least 1
     * @param least the least that they may be apart: 1 where only whole numbers mean something
     */
    static Ticks between(double from, double to, double most, double least) {
        double wanted = Math.max((to - from) / Math.max(1, most), 1e-300);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double step = Math.max(least, wanted <= power ? power : wanted <= 2 * power ? 2 * power : wanted <= 5 * power ? 5 * power : 10 * power);
        double first = Math.ceil(from / step - 1e-9) * step;
        return new Ticks(step, first, Math.max(0, (int) Math.floor((to - first) / step + 1e-9) + 1));
    }

    /** The numbers. */
    double[] values() {
        return DoubleStream.iterate(0, i -> i + 1).limit(count).map(i -> first + i * step).toArray();
    }

    /** A number as it stands at the axis, with as many digits as its neighbours need, and a real minus sign. */
    String label(double value) {
        int digits = Math.clamp((long) Math.ceil(-Math.log10(step) - 1e-9), 0, 6);
        String text = Text.of("%,." + digits + "f", Math.abs(value) < step / 1000 ? 0 : value);
        return text.replace('-', '\u2212');
    }
}
