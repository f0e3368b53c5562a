package engram.model.study.plan;

import module java.base;
import engram.model.Numeral;
import engram.model.Text;
import engram.model.parameter.Parameter;

/** The values of an axis as people write them: {@code 0 to 1 by 0.1}, or one after the other. */
public final class AxisValues {

    private static final Pattern STEPS = Pattern.compile("\\s*(\\S+)\\s+to\\s+(\\S+)\\s+by\\s+(\\S+)\\s*");

    private static final int MOST = 1_000;

    /** So many values in even steps are written as steps. */
    private static final int STEPS_FROM = 4;

    private AxisValues() {}

    /** The values of an axis; empty where they are no numbers. */
    public static String words(Axis axis) {
        if (!axis.isNumeric()) {
            return "";
        }
        List<BigDecimal> values =
                IntStream.range(0, axis.size()).mapToObj(place -> BigDecimal.valueOf(axis.number(place))).toList();
        if (values.size() >= STEPS_FROM) {
            BigDecimal step = values.get(1).subtract(values.get(0));
            boolean even = IntStream.range(1, values.size())
                    .allMatch(place -> values.get(place).subtract(values.get(place - 1)).compareTo(step) == 0);
            if (even) {
                return Text.of("%s to %s by %s", plain(values.getFirst()), plain(values.getLast()), plain(step));
            }
        }
        return values.stream().map(AxisValues::plain).collect(Collectors.joining(", "));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * An axis with other values.
     *
     * @param axis of numbers
     * @param text the values
     * @throws IllegalArgumentException if they are none, or the axis may not have them, saying so in one line
     */
    public static Axis read(Axis axis, String text) {
        return switch (axis) {
            case Axis.OfParameter of -> new Axis.OfParameter(of.parameter(),
                    numbers(text, of.parameter().whole()).stream().map(BigDecimal::doubleValue).toList(), of.logarithmic());
            case Axis.Memories of -> new Axis.Memories(wholes(text), of.logarithmic());
            case Axis.FlippedPixels _ -> new Axis.FlippedPixels(wholes(text));
            case Axis.Choices _ -> throw new IllegalArgumentException(Text.of("%s is no number", axis.title()));
        };
    }

    private static List<Integer> wholes(String text) {
        return numbers(text, true).stream().map(BigDecimal::intValueExact).toList();
    }

    private static List<BigDecimal> numbers(String text, boolean whole) {
        Matcher steps = STEPS.matcher(text);
        if (steps.matches()) {
            BigDecimal from = number(steps.group(1), whole);
            BigDecimal to = number(steps.group(2), whole);
            BigDecimal by = number(steps.group(3), whole);
            if (by.signum() == 0 || to.subtract(from).signum() * by.signum() < 0) {
                throw new IllegalArgumentException(Text.of("\u201C%s\u201D never comes to its end", text.strip()));
            }
            if (to.subtract(from).divide(by, MathContext.DECIMAL32).compareTo(BigDecimal.valueOf(MOST)) > 0) {
                throw new IllegalArgumentException(Text.of("\u201C%s\u201D is more than %,d values", text.strip(), MOST));
            }
            return Stream.iterate(from, value -> value.compareTo(to) * by.signum() <= 0, value -> value.add(by)).toList();
        }
        List<BigDecimal> values = Numeral.list(text, whole, _ -> true).stream().map(part -> number(part, whole)).toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Write values, as 0.1, 0.2, 0.3, or 0 to 1 by 0.1");
        }
        return values;
    }

    private static BigDecimal number(String text, boolean whole) {
        BigDecimal value = Numeral.read(text, whole)
                .orElseThrow(() -> new IllegalArgumentException(
                        Text.of("\u201C%s\u201D is no number; write 0.1, 0.2, 0.3, or 0 to 1 by 0.1", text)));
        if (whole
                && (value.stripTrailingZeros().scale() > 0 || value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0)) {
            throw new IllegalArgumentException(Text.of("%s is no whole number", text));
        }
        return value;
    }

    /** Some eleven values around one of a parameter, within its range and with as few digits as that takes. */
    public static Axis around(Parameter parameter, double value) {
        double least = Math.max(parameter.least(), value > 0 ? 0 : value - 1);
        double ahead = parameter.whole() ? 10 : 1;
        double most = Math.min(parameter.most(), value > 0 ? 2 * value : value + ahead);
        double step = round((most - least) / 10);
        step = parameter.whole() ? Math.max(1, Math.rint(step)) : step;
        SortedSet<Double> values = new TreeSet<>(List.of(value));
        double first = Math.ceil(least / step - 1e-9);
        for (int place = 0; place <= 12 && (first + place) * step <= most * (1 + 1e-9) + 1e-12; place++) {
            double at = BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(first + place)).doubleValue();
            if (parameter.allows(at)) {
                values.add(at);
            }
        }
        return new Axis.OfParameter(parameter, List.copyOf(values), false);
    }

    /** 1, 2 or 5 times a power of ten, the nearest. */
    private static double round(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        double times = step / power;
        long nearest = times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10;
        return BigDecimal.valueOf(nearest).scaleByPowerOfTen((int) Math.round(Math.log10(power))).doubleValue();
    }
}
