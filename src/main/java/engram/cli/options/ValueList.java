package engram.cli.options;

import module java.base;
import engram.cli.run.ErrorLine;
import engram.model.Numeral;
import engram.model.Text;
import engram.model.parameter.Parameter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Several values of one parameter, as somebody writes them: {@code 0.1,0.2} or {@code 0:1:0.25}, or both mixed. */
public final class ValueList {

    private static final int MOST = 100_000;

    private static final Pattern PLAIN = Pattern.compile("[-+.0-9eE]+");

    /**
     * One of the values.
     *
     * @param text as it was written, if in plain digits; of a range, as short as it can be written
     * @param value within the parameter's range
     */
    public record Value(String text, double value) {}

    private ValueList() {}

    /**
     * Reads a list.
     *
     * @param parsed the command that has an option for the parameter
     * @param text values, and ranges as {@code from:to:step}, whose end belongs to them; separated by commas
     * @return at least one value, in the order written, none twice
     * @throws ParameterException if something is wrong, naming the option
     */
    public static List<Value> parse(ParseResult parsed, Parameter parameter, String text) {
        List<Value> values = new ArrayList<>();
        for (String part : parts(parsed, parameter, text)) {
            if (part.isBlank()) {
                throw wrong(parsed, parameter, text, "a value is missing; write them like 0.1,0.2 or 0:1:0.25");
            }
            if (part.contains(":")) {
                values.addAll(range(parsed, parameter, part));
            } else {
                values.add(value(parsed, parameter, part.strip()));
            }
            if (values.size() > MOST) {
                throw wrong(parsed, parameter, text, Text.of("more than %,d values are too many", MOST));
            }
        }
        Set<Double> seen = new HashSet<>();
        for (Value value : values) {
            if (!seen.add(value.value())) {
                throw wrong(parsed, parameter, text, Text.of("%s is there twice", parameter.format(value.value())));
            }
        }
        return values;
    }

    private static List<String> parts(ParseResult parsed, Parameter parameter, String text) {
        try {
            return ParameterOptions.parts(parameter, text);
        } catch (IllegalArgumentException e) {
            throw wrong(parsed, parameter, text, e.getMessage());
        }
    }

    /** Names of files are made of what was written, as long as it is plain. */
    private static Value value(ParseResult parsed, Parameter parameter, String text) {
        double value = ParameterOptions.parse(parsed, parameter, text);
        return new Value(PLAIN.matcher(text).matches() ? text : parameter.format(value), value);
    }

    private static List<Value> range(ParseResult parsed, Parameter parameter, String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw wrong(parsed, parameter, text, "a range is from:to:step, as in 0:1:0.25; a comma stands between values");
        }
        // In decimals, as people reckon: 0:0.3:0.1 ends with 0.3, and its last value is 0.3 exactly.
        BigDecimal from = BigDecimal.valueOf(ParameterOptions.parse(parsed, parameter, parts[0]));
        BigDecimal to = BigDecimal.valueOf(ParameterOptions.parse(parsed, parameter, parts[1]));
        BigDecimal step = step(parsed, parameter, text, parts[2]);
        if (from.compareTo(to) > 0) {
            throw wrong(parsed, parameter, text, "a range goes upwards");
        }
        BigDecimal last = to.subtract(from).divide(step, 0, RoundingMode.FLOOR);
        if (last.compareTo(BigDecimal.valueOf(MOST)) >= 0) {
            throw wrong(parsed, parameter, text, Text.of("more than %,d values are too many", MOST));
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i <= last.intValueExact(); i++) {
            double value = from.add(step.multiply(BigDecimal.valueOf(i))).doubleValue();
            double checked = ParameterOptions.parse(parsed, parameter, parameter.format(value));
            values.add(new Value(parameter.format(checked), checked));
        }
        tellEnd(parsed, parameter, text, values.getLast().value(), to, parts[2]);
        return values;
    }

    /** Whoever writes an end expects it among the values. */
    private static void tellEnd(ParseResult parsed, Parameter parameter, String text, double last, BigDecimal to, String step) {
        if (BigDecimal.valueOf(last).compareTo(to) < 0) {
            ErrorLine.tell(parsed.commandSpec().commandLine().getErr(),
                    Text.of("%s %s ends at %s: steps of %s do not meet %s", ParameterOptions.name(parameter), text.strip(),
                            parameter.format(last), step.strip(), parameter.format(to.doubleValue())));
        }
    }

    private static BigDecimal step(ParseResult parsed, Parameter parameter, String range, String text) {
        try {
            Optional<BigDecimal> step = Numeral.read(text, parameter.whole());
            if (step.isPresent() && step.get().signum() > 0) {
                return step.get();
            }
        } catch (IllegalArgumentException e) {
            throw wrong(parsed, parameter, range, e.getMessage());
        }
        throw wrong(parsed, parameter, range, Text.of("the step is a number above 0, not \u201C%s\u201D", text.strip()));
    }

    private static ParameterException wrong(ParseResult parsed, Parameter parameter, String text, String why) {
        return new ParameterException(parsed.commandSpec().commandLine(),
                Text.of("%s %s: %s", ParameterOptions.name(parameter), text, why));
    }
}
