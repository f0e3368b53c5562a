package engram.document.study;

import module java.base;
import engram.document.parts.Members;
import engram.document.parts.ParameterMembers;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import engram.model.study.plan.Axis;

/** What a study varies, as an object in its file. */
final class AxisMembers {

    static final String WHAT = "what";
    static final String VALUES = "values";
    static final String FROM = "from";
    static final String TO = "to";
    static final String STEP = "step";
    static final String POINTS = "points";
    static final String LOGARITHMIC = "logarithmic";

    private static final int MOST_VALUES = 100_000;
    private static final String ABOVE_0 = "above 0, since the axis is logarithmic";

    private AxisMembers() {}

    /** Reads one. */
    static Axis read(Members members) throws FileProblem {
        Known.only(members, List.of(WHAT, VALUES, FROM, TO, STEP, POINTS, LOGARITHMIC));
        String what = members.text(WHAT).orElseThrow(() -> missing(members));
        boolean logarithmic = members.truth(LOGARITHMIC).orElse(false);
        return axis(members, what, logarithmic);
    }

    private static FileProblem missing(Members members) {
        return members.problem(WHAT, "is missing", Text.of("Take one of %s", String.join(", ", keys())));
    }

    private static Axis axis(Members members, String what, boolean logarithmic) throws FileProblem {
        Optional<Axis.Choice> choice = Arrays.stream(Axis.Choice.values()).filter(each -> each.key().equals(what)).findFirst();
        if (choice.isPresent()) {
            return made(members, VALUES, choices(members, choice.get()), values -> new Axis.Choices(choice.get(), values));
        }
        if (what.equals(Axis.Memories.KEY)) {
            return made(members, place(members), wholes(members, logarithmic), values -> new Axis.Memories(values, logarithmic));
        }
        if (what.equals(Axis.FlippedPixels.KEY)) {
            return made(members, place(members), wholes(members, logarithmic), Axis.FlippedPixels::new);
        }
        Parameter parameter = Arrays.stream(Parameter.values())
                .filter(each -> each.key().equals(what))
                .findFirst()
                .orElseThrow(() -> members.problem(WHAT,
                        Text.of("is \u201C%s\u201D, and nothing is called that", Text.shortened(what, 40)),
                        Text.of("Take one of %s", String.join(", ", keys()))));
        List<Double> numbers = numbers(members, parameter.whole(), logarithmic);
        for (int place = 0; place < numbers.size(); place++) {
            if (!parameter.allows(numbers.get(place))) {
                String at =
                        members.has(VALUES) ? Text.of("%s[%d]", VALUES, place) : parameter.allows(numbers.getFirst()) ? TO : FROM;
                throw members.wrong(at, numbers.get(place),
                        Text.of("%s, %s", parameter.whole() ? "a whole number" : "a number", parameter.range()));
            }
        }
        return made(members, place(members), numbers, values -> new Axis.OfParameter(parameter, values, logarithmic));
    }

    /** All that can be varied. */
    static List<String> keys() {
        return Stream
                .of(Arrays.stream(Parameter.values()).map(Parameter::key), Stream.of(Axis.Memories.KEY, Axis.FlippedPixels.KEY),
                        Arrays.stream(Axis.Choice.values()).map(Axis.Choice::key))
                .flatMap(Function.identity())
                .toList();
    }

    private static String place(Members members) {
        return members.has(VALUES) ? VALUES : FROM;
    }

    private static <T> Axis made(Members members, String place, List<T> values, Function<List<T>, Axis> maker)
            throws FileProblem {
        try {
            return maker.apply(values);
        } catch (IllegalArgumentException e) {
            throw members.problem(place, "cannot be taken: " + e.getMessage(), "Correct it");
        }
    }

    private static List<Kind> choices(Members members, Axis.Choice choice) throws FileProblem {
        List<Kind> kinds = new ArrayList<>();
        for (String key : members.texts(VALUES)) {
            String place = Text.of("%s[%d]", VALUES, kinds.size());
            kinds.add(choice.kinds()
                    .stream()
                    .filter(kind -> kind.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> members.problem(place,
                            Text.of("is \u201C%s\u201D, and no %s is called that", Text.shortened(key, 40),
                                    choice.title().toLowerCase(Locale.ROOT)),
                            Text.of("Take one of %s",
                                    choice.kinds().stream().map(Kind::key).collect(Collectors.joining(", "))))));
        }
        return kinds;
    }

    private static List<Integer> wholes(Members members, boolean logarithmic) throws FileProblem {
        List<Integer> wholes = new ArrayList<>();
        for (double number : numbers(members, true, logarithmic)) {
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw members.wrong(place(members), number, "whole");
            }
            wholes.add((int) number);
        }
        return wholes;
    }

    /** A list, or from where to where, in steps or in so many points. */
    private static List<Double> numbers(Members members, boolean whole, boolean logarithmic) throws FileProblem {
        if (members.has(VALUES)) {
            for (String other : List.of(FROM, TO, STEP, POINTS)) {
                if (members.has(other)) {
                    throw members.problem(other, "is given beside values", "Give a list of values, or from and to");
                }
            }
            List<Double> values = members.numbers(VALUES);
            int low = IntStream.range(0, values.size()).filter(place -> !(values.get(place) > 0)).findFirst().orElse(-1);
            if (logarithmic && low >= 0) {
                throw members.wrong(Text.of("%s[%d]", VALUES, low), values.get(low), ABOVE_0);
            }
            return values;
        }
        if (!members.has(FROM) && !members.has(TO)) {
            throw members.problem(VALUES, "is missing", "Give a list of values, or from, to and step, or from, to and points");
        }
        double from = members.number(FROM).orElseThrow(() -> members.missing(FROM));
        double to = members.number(TO).orElseThrow(() -> members.missing(TO));
        if (!(to >= from)) {
            throw members.wrong(TO, to, "no less than from, " + from);
        }
        if (!Double.isFinite(to - from) || logarithmic && from > 0 && !Double.isFinite(to / from)) {
            throw members.wrong(Math.abs(from) > Math.abs(to) ? FROM : TO, Math.abs(from) > Math.abs(to) ? from : to,
                    "less far from the other end");
        }
        if (members.has(STEP)) {
            if (members.has(POINTS) || logarithmic) {
                throw members.problem(STEP, "does not go with points, nor with a logarithmic axis",
                        "Leave out step, and say how many points");
            }
            return steps(members, from, to, members.number(STEP).orElseThrow());
        }
        int points = members.whole(POINTS, 1, MOST_VALUES)
                .orElseThrow(() -> members.problem(STEP, "is missing", "Say step, or how many points"));
        if (logarithmic && !(from > 0)) {
            throw members.wrong(FROM, from, ABOVE_0);
        }
        return spread(from, to, points, whole, logarithmic);
    }

    /** In decimals, as people reckon: from 0 to 0.3 by 0.1 ends with 0.3 exactly. */
    private static List<Double> steps(Members members, double from, double to, double step) throws FileProblem {
        if (!(step > 0 && Double.isFinite(step))) {
            throw members.wrong(STEP, step, "above 0");
        }
        BigDecimal first = BigDecimal.valueOf(from);
        BigDecimal by = BigDecimal.valueOf(step);
        BigDecimal last = BigDecimal.valueOf(to).subtract(first).divide(by, 0, RoundingMode.FLOOR);
        if (last.compareTo(BigDecimal.valueOf(MOST_VALUES)) >= 0) {
            throw members.problem(STEP, Text.of("makes more than %,d values", MOST_VALUES), "Take a greater one");
        }
        return IntStream.rangeClosed(0, last.intValueExact())
                .mapToObj(place -> first.add(by.multiply(BigDecimal.valueOf(place))).doubleValue())
                .toList();
    }

    private static List<Double> spread(double from, double to, int points, boolean whole, boolean logarithmic) {
        return IntStream.range(0, points).mapToDouble(place -> {
            double share = points == 1 ? 0 : (double) place / (points - 1);
            double value = logarithmic ? from * Math.pow(to / from, share) : from + (to - from) * share;
            double exact = place == points - 1 && points > 1 ? to : value;
            return whole ? Math.rint(exact) : new BigDecimal(exact).round(new MathContext(6)).doubleValue();
        }).distinct().boxed().toList();
    }

    /** The members of one. */
    static Map<String, Object> write(Axis axis) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(WHAT, axis.key());
        members.put(VALUES, switch (axis) {
            case Axis.OfParameter of ->
                    of.values().stream().map(value -> ParameterMembers.number(of.parameter(), value)).toList();
            case Axis.Counted of -> of.values();
            case Axis.Choices of -> of.values().stream().map(Kind::key).toList();
        });
        if (axis.isLogarithmic()) {
            members.put(LOGARITHMIC, true);
        }
        return members;
    }
}
