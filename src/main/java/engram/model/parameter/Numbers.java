package engram.model.parameter;

import module java.base;

/** A number for each {@link Parameter}, within its range. Immutable; equal where all numbers are. */
public final class Numbers {

    /** The reference study's own values. */
    public static final Numbers DEFAULTS =
            new Numbers(Stream.of(Parameter.values()).mapToDouble(Parameter::defaultValue).toArray());

    /** Shape (parameters), in their order. */
    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    /** The number of a parameter. */
    public double real(Parameter parameter) {
        return values[parameter.ordinal()];
    }

    /** The number of a parameter that is whole. */
    public int whole(Parameter parameter) {
        return (int) real(parameter);
    }

    /**
     * The same with another number in one place.
     *
     * @throws IllegalArgumentException if the value is none that the parameter may have
     */
    public Numbers with(Parameter parameter, double value) {
        parameter.check(value);
        double[] changed = values.clone();
        changed[parameter.ordinal()] = value;
        return new Numbers(changed);
    }

    /** The same for some parameters, and the defaults for all others: equal where those some are. */
    public Numbers only(Set<Parameter> parameters) {
        double[] chosen = DEFAULTS.values.clone();
        parameters.forEach(parameter -> chosen[parameter.ordinal()] = real(parameter));
        return new Numbers(chosen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Stream.of(Parameter.values())
                .map(parameter -> parameter.key() + "=" + parameter.format(real(parameter)))
                .collect(Collectors.joining(", "));
    }
}
