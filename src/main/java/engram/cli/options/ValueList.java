package engram.cli.options;

import module java.base;
import engram.cli.run.ErrorLine;
import engram.model.Numeral;
import engram.model.Text;
import engram.model.parameter.Parameter;
import picocli.CommandLine.ParameterException;

/**
 * Several values of one parameter, as somebody writes them: {@code 0.1,0.2} or {@code 0:1:0.25}, or both mixed.
 *
 * @param text values, and ranges as {@code from:to:step}, whose end belongs to them; separated by commas
 */
public record ValueList(ParameterOptions options, Parameter parameter, String text) {

    private static final int MOST = 100_000;

    private static final Pattern PLAIN = Pattern.compile("[-+.0-9eE]+");

    /**
     * One of the values.
     *
     * @param text as it was written, if in plain digits; of a range, as short as it can be written
     * @param value within the parameter's range
     */
    public record Value(String text, double value) {}

    /**
     * Reads the list.
     *
     * @return at least one value, in the order written, none twice
     * @throws ParameterException if something is wrong, naming the option
     */
    List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (String part : parts()) {
            if (part.isBlank()) {
                throw wrong(text, "a value is missing; write them like 0.1,0.2 or 0:1:0.25");
            }
            if (part.contains(":")) {
                values.addAll(range(part));
            } else {
                values.add(value(part.strip()));
            }
            if (values.size() > MOST) {
                throw tooMany(text);
            }
        }
        Set<Double> seen = new HashSet<>();
        for (Value value : values) {
            if (!seen.add(value.value())) {
                throw wrong(text, Text.of("%s is there twice", parameter.format(value.value())));
            }
        }
        return values;
    }

    private List<String> parts() {
        try {
            return Numeral.list(text, parameter.whole(), number -> parameter.allows(number.doubleValue()));
        } catch (IllegalArgumentException e) {
            throw wrong(text, e.getMessage());
        }
    }

    /** Names of files are made of what was written, as long as it is plain. */
    private Value value(String written) {
        double value = options.parse(parameter, written);
        return new Value(PLAIN.matcher(written).matches() ? written : parameter.format(value), value);
    }

    private List<Value> range(String range) {
        String[] parts = range.split(":", -1);
        if (parts.length != 3) {
            throw wrong(range, "a range is from:to:step, as in 0:1:0.25; a comma stands between values");
        }
        // In decimals, as people reckon: 0:0.3:0.1 ends with 0.3, and its last value is 0.3 exactly.
        BigDecimal from = BigDecimal.valueOf(options.parse(parameter, parts[0]));
        BigDecimal to = BigDecimal.valueOf(options.parse(parameter, parts[1]));
        BigDecimal step = step(range, parts[2]);
        if (from.compareTo(to) > 0) {
            throw wrong(range, "a range goes upwards");
        }
        BigDecimal last = to.subtract(from).divide(step, 0, RoundingMode.FLOOR);
        if (last.compareTo(BigDecimal.valueOf(MOST)) >= 0) {
            throw tooMany(range);
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i <= last.intValueExact(); i++) {
            double value = from.add(step.multiply(BigDecimal.valueOf(i))).doubleValue();
            double checked = options.parse(parameter, parameter.format(value));
            values.add(new Value(parameter.format(checked), checked));
        }
        double end = values.getLast().value();
        // Whoever writes an end expects it among the values.
        if (BigDecimal.valueOf(end).compareTo(to) < 0) {
            ErrorLine.tell(options.err(),
                    Text.of("%s %s ends at %s: steps of %s do not meet %s", ParameterOptions.name(parameter), range.strip(),
                            parameter.format(end), parts[2].strip(), parameter.format(to.doubleValue())));
        }
        return values;
    }

    private BigDecimal step(String range, String written) {
        try {
            Optional<BigDecimal> step = Numeral.read(written, parameter.whole());
            if (step.isPresent() && step.get().signum() > 0) {
                return step.get();
            }
        } catch (IllegalArgumentException e) {
            throw wrong(range, e.getMessage());
        }
        throw wrong(range, Text.of("the step is a number above 0, not \u201C%s\u201D", written.strip()));
    }

    private ParameterException tooMany(String written) {
        return wrong(written, Text.of("more than %,d values are too many", MOST));
    }

    private ParameterException wrong(String written, String why) {
        return options.wrong(Text.of("%s %s: %s", ParameterOptions.name(parameter), written, why));
    }
}
