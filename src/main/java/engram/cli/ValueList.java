package engram.cli;

import engram.model.parameter.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Several values of one parameter, as somebody writes them: {@code 0.1,0.2} or {@code 0:1:0.25}, or both mixed. */
final class ValueList {

    private static final int MOST = 100_000;

    /**
     * One of the values.
     *
     * @param text as it was written; of a range, as short as it can be written
     * @param value within the parameter's range
     */
    record Value(String text, double value) {}

    private ValueList() {}

    /**
     * Reads a list.
     *
     * @param parsed the command that has an option for the parameter
     * @param text values, and ranges as {@code from:to:step}, whose end belongs to them; separated by commas
     * @return at least one value, in the order written, none twice
     * @throws ParameterException if something is wrong, naming the option
     */
    static List<Value> parse(ParseResult parsed, Parameter parameter, String text) {
        List<Value> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.isBlank()) {
                throw wrong(parsed, parameter, text, "a value is missing; write them like 0.1,0.2 or 0:1:0.25");
            }
            if (part.contains(":")) {
                values.addAll(range(parsed, parameter, part));
            } else {
                values.add(new Value(part.strip(), ParameterOptions.parse(parsed, parameter, part)));
            }
            if (values.size() > MOST) {
                throw wrong(parsed, parameter, text, "more than %,d values are too many".formatted(MOST));
            }
        }
        Set<Double> seen = new HashSet<>();
        for (Value value : values) {
            if (!seen.add(value.value())) {
                throw wrong(parsed, parameter, text, "%s is there twice".formatted(parameter.format(value.value())));
            }
        }
        return values;
    }

    private static List<Value> range(ParseResult parsed, Parameter parameter, String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw wrong(parsed, parameter, text, "a range is from:to:step, as in 0:1:0.25");
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
            throw wrong(parsed, parameter, text, "more than %,d values are too many".formatted(MOST));
        }
        List<Value> values = new ArrayList<>();
        for (int i = 0; i <= last.intValueExact(); i++) {
            String value = from.add(step.multiply(BigDecimal.valueOf(i))).toPlainString();
            double checked = ParameterOptions.parse(parsed, parameter, value);
            values.add(new Value(parameter.format(checked), checked));
        }
        return values;
    }

    private static BigDecimal step(ParseResult parsed, Parameter parameter, String range, String text) {
        try {
            double step = Double.parseDouble(text.strip());
            if (step > 0 && step <= Double.MAX_VALUE) {
                return BigDecimal.valueOf(step);
            }
        } catch (NumberFormatException _) {
            // Told below, with the steps that are no use.
        }
        throw wrong(parsed, parameter, range, "the step is a number above 0, not “%s”".formatted(text.strip()));
    }

    private static ParameterException wrong(ParseResult parsed, Parameter parameter, String text, String why) {
        return new ParameterException(
                parsed.commandSpec().commandLine(),
                "%s %s: %s".formatted(ParameterOptions.name(parameter), text, why));
    }
}
