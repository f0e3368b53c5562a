package engram.view.theme;

import module java.base;
import module javafx.controls;

/**
 * How large letters are, in steps that people choose from. Style sheets follow by themselves, since their lengths are in em;
 * code that lays out in pixels multiplies its lengths by the {@linkplain #factorProperty() factor}.
 */
public final class TextSize {

    /** What there is to choose, in per cent. */
    public static final List<Integer> PERCENTS = List.of(100, 125, 150, 175);

    private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(this, "factor", 1);

    /** How many times as large as at 100 % letters are, and all that is measured by them: from 1 to 1.75. */
    public ReadOnlyDoubleProperty factorProperty() {
        return factor.getReadOnlyProperty();
    }

    /** How many times as large as at 100 % letters are. */
    public double factor() {
        return factor.get();
    }

    /** The size in per cent. */
    public int percent() {
        return (int) Math.round(100 * factor.get());
    }

    /** Chooses a size; of one that there is not, the nearest. */
    public void choose(int percent) {
        int nearest = PERCENTS.stream().min(Comparator.comparingInt(each -> Math.abs(each - percent))).orElseThrow();
        factor.set(nearest / 100.0);
    }

    /** One step larger, as far as there is one. */
    public void larger() {
        step(1);
    }

    /** One step smaller, as far as there is one. */
    public void smaller() {
        step(-1);
    }

    private void step(int by) {
        choose(PERCENTS.get(Math.clamp(PERCENTS.indexOf(percent()) + by, 0, PERCENTS.size() - 1)));
    }
}
