package engram.view.control;

import engram.model.Text;

/** Numbers of any size as people read them. */
public final class Digits {

    private Digits() {}

    /** At least three digits that count, with a real minus sign; as a power of ten where it would be too long. */
    public static String of(double value) {
        double size = Math.abs(value);
        String text = size == 0 ? "0"
                : size < 0.001 || size >= 10_000 ? Text.of("%.1e", value) : Text.of(size < 1 ? "%.4f" : "%.3f", value);
        return text.replace('-', '\u2212');
    }
}
