package engram.view.parameters;

import engram.model.parameter.Parameter;

/**
 * How a slider's way from 0 to 1 becomes a parameter's value. Ranges that span orders of magnitude are stretched at
 * their lower end, where their useful values lie, so that the thumb can reach each of them.
 *
 * @param least the lower end of the range
 * @param most the upper end of the range
 * @param bend the power that stretches the lower end; 1 for none
 * @param whole whether values are whole numbers
 */
record SliderScale(double least, double most, double bend, boolean whole) {

    /** The finest step a slider makes in a number that is not whole. */
    private static final double GRAIN = 0.005;

    static SliderScale of(Parameter parameter) {
        return new SliderScale(parameter.least(), parameter.most(), parameter.stretch(), parameter.whole());
    }

    /** The same with another upper end. */
    SliderScale upTo(double other) {
        return new SliderScale(least, other, bend, whole);
    }

    /** The value at a place of the thumb, on the slider's grain, or at an end of the range. */
    double value(double position) {
        double raw = least + (most - least) * Math.pow(position, bend);
        if (whole) {
            return Math.clamp(Math.round(raw), (long) least, (long) most);
        }
        double rounded = Math.round(raw / GRAIN) * GRAIN;
        // 0.345 must not become 0.34500000000000003.
        double tidy = Math.round(rounded * 1000) / 1000.0;
        return Math.clamp(tidy, least, most);
    }

    /** Where the thumb stands for a value. */
    double position(double value) {
        return most == least ? 0 : Math.pow(Math.clamp((value - least) / (most - least), 0, 1), 1 / bend);
    }

    /** The value some small steps further, within the range. */
    double nudged(double value, int steps) {
        double next = whole ? value + steps : Math.round((value + steps * GRAIN) * 1e6) / 1e6;
        return Math.clamp(next, least, most);
    }
}
