package engram.document.study;

import module java.base;
import engram.document.parts.Members;
import engram.document.parts.ParameterMembers;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import engram.model.study.plan.Axis;
import engram.model.study.plan.Repeats;

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
    private static final int MOST_PIXELS = (int) (Parameter.SIDE.most() * Parameter.SIDE.most());
    private static final String ABOVE_0 = "above 0, since the axis is logarithmic";

    private AxisMembers() {}

    /** Reads one. */
    static Axis read(Members members) throws FileProblem {
        Known.only(members, List.of(WHAT, VALUES, FROM, TO, STEP, POINTS, LOGARITHMIC));
        String what = members.text(WHAT).orElseThrow(() -> missing(members));
        boolean logarithmic = members.truth(LOGARITHMIC).orElse(false);
        Optional<Axis.Choice> choice = Arrays.stream(Axis.Choice.values()).filter(each -> each.key().equals(what)).findFirst();
        if (choice.isPresent()) {
            requireNone(members, what, List.of(FROM, TO, STEP, POINTS), "Give a list of values");
            requireLinear(members, what, logarithmic);
            return made(members, choices(members, choice.get()), values -> new Axis.Choices(choice.get(), values));
        }
        if (what.equals(Axis.Memories.KEY)) {
            return made(members, wholes(members, 1, Repeats.MOST, logarithmic), values -> new Axis.Memories(values, logarithmic));
        }
        if (what.equals(Axis.FlippedPixels.KEY)) {
            requireLinear(members, what, logarithmic);
            return made(members, wholes(members, 0, MOST_PIXELS, false), Axis.FlippedPixels::new);
        }
        return ofParameter(members, parameter(members, what), logarithmic);
    }

    private static FileProblem missing(Members members) {
        return members.problem(WHAT, "is missing", Text.of("Take one of %s", String.join(", ", keys())));
    }

    private static Parameter parameter(Members members, String what) throws FileProblem {
        return Arrays.stream(Parameter.values())
                .filter(each -> each.key().equals(what))
                .findFirst()
                .orElseThrow(() -> members.problem(WHAT,
                        Text.of("is \u201C%s\u201D, and nothing is called that", Text.shortened(what, 40)),
                        Text.of("Take one of %s", String.join(", ", keys()))));
    }

    private static Axis ofParameter(Members members, Parameter parameter, boolean logarithmic) throws FileProblem {
        List<Double> numbers = numbers(members, parameter.whole(), logarithmic);
        String wanted = Text.of("%s, %s", parameter.whole() ? "a whole number" : "a number", parameter.range());
        for (int place = 0; place < numbers.size(); place++) {
            if (!parameter.allows(numbers.get(place))) {
                throw wrong(members, place, parameter.allows(numbers.getFirst()), numbers.get(place), wanted);
            }
        }
        // Both zeros are the same value.
        return made(members, numbers.stream().map(value -> value + 0.0).toList(),
                values -> new Axis.OfParameter(parameter, values, logarithmic));
    }

    /** What is wrong with a value: of a list, which; else whichever end it is at. */
    private static FileProblem wrong(Members members, int place, boolean atTheEnd, double value, String wanted)
            throws FileProblem {
        if (members.has(VALUES)) {
            return members.wrong(entry(place), value, wanted);
        }
        String end = atTheEnd ? TO : FROM;
        return members.wrong(end, members.number(end).orElse(value), wanted);
    }

    private static String entry(int place) {
        return Text.of("%s[%d]", VALUES, place);
    }

    /** Sees to it that nothing is said that would be passed over. */
    private static void requireNone(Members members, String what, List<String> others, String remedy) throws FileProblem {
        for (String other : others) {
            if (members.has(other)) {
                throw members.problem(other, Text.of("does not go with %s", what), remedy);
            }
        }
    }

    private static void requireLinear(Members members, String what, boolean logarithmic) throws FileProblem {
        if (logarithmic) {
            requireNone(members, what, List.of(LOGARITHMIC), "Leave it out");
        }
    }

    /**
     * Sees to it that no more pixels are flipped than there are.
     *
     * @param members of each axis
     * @param axes what was read of them
     * @param pixels of the smallest network
     */
    static void requirePixels(List<Members> members, List<Axis> axes, long pixels) throws FileProblem {
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis) instanceof Axis.FlippedPixels(List<Integer> values)) {
                for (int place = 0; place < values.size(); place++) {
                    if (values.get(place) > pixels) {
                        throw wrong(members.get(axis), place, true, values.get(place),
                                Text.of("%d at most, as many as the smallest network has", pixels));
                    }
                }
            }
        }
    }

    /** All that can be varied. */
    static List<String> keys() {
        return Stream
                .of(Arrays.stream(Parameter.values()).map(Parameter::key), Stream.of(Axis.Memories.KEY, Axis.FlippedPixels.KEY),
                        Arrays.stream(Axis.Choice.values()).map(Axis.Choice::key))
                .flatMap(Function.identity())
                .toList();
    }

    private static <T> Axis made(Members members, List<T> values, Function<List<T>, Axis> maker) throws FileProblem {
        if (values.isEmpty()) {
            throw members.problem(VALUES, members.has(VALUES) ? "holds no values" : "is missing", "Give one value at least");
        }
        Map<T, Integer> places = new HashMap<>();
        for (int place = 0; place < values.size(); place++) {
            Integer before = places.put(values.get(place), place);
            if (before != null) {
                throw members.problem(entry(place), Text.of("is %s, and so is %s", written(values.get(place)), entry(before)),
                        "Take one of them out");
            }
        }
        return maker.apply(values);
    }

    private static List<Kind> choices(Members members, Axis.Choice choice) throws FileProblem {
        List<Kind> kinds = new ArrayList<>();
        for (String key : members.texts(VALUES)) {
            String place = entry(kinds.size());
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

    /** A value without a point where it needs none. */
    private static String written(Object value) {
        return switch (value) {
            case Kind kind -> kind.key();
            case Double number when number == Math.rint(number) && Math.abs(number) <= 0x1p53 ->
                    Long.toString((long) (double) number);
            default -> value.toString();
        };
    }

    private static List<Integer> wholes(Members members, int least, int most, boolean logarithmic) throws FileProblem {
        List<Double> numbers = numbers(members, true, logarithmic);
        List<Integer> wholes = new ArrayList<>();
        for (int place = 0; place < numbers.size(); place++) {
            double number = numbers.get(place);
            if (number != Math.rint(number) || number < least || number > most) {
                throw wrong(members, place, !wholes.isEmpty(), number, Text.of("a whole number, %d to %d", least, most));
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
                throw members.wrong(entry(low), values.get(low), ABOVE_0);
            }
            return values;
        }
        if (!members.has(FROM) && !members.has(TO)) {
            throw members.problem(VALUES, "is missing", "Give a list of values, or from, to and step, or from, to and points");
        }
        double from = members.number(FROM).orElseThrow(() -> members.missing(FROM));
        double to = members.number(TO).orElseThrow(() -> members.missing(TO));
        if (!(to >= from)) {
            throw members.wrong(TO, to, "no less than from, " + written(from));
        }
        if (!Double.isFinite(to - from) || logarithmic && from > 0 && !Double.isFinite(to / from)) {
            throw members.wrong(Math.abs(from) > Math.abs(to) ? FROM : TO, Math.abs(from) > Math.abs(to) ? from : to,
                    "less far from the other end");
        }
        if (whole) {
            requireWhole(members, FROM, STEP, TO);
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
        if ((points == 1) != (from == to)) {
            throw points == 1 ? members.wrong(POINTS, points, "2 or more, since from and to are two values")
                    : members.wrong(POINTS, points, "1, since from and to are the same value");
        }
        return spread(from, to, points, whole, logarithmic);
    }

    private static void requireWhole(Members members, String... names) throws FileProblem {
        for (String name : names) {
            Optional<Double> number = members.number(name);
            if (number.isPresent() && number.get() != Math.rint(number.get())) {
                throw members.wrong(name, number.get(), "a whole number");
            }
        }
    }

    /** In decimals, as people reckon: from 0 to 0.3 by 0.1 ends with 0.3 exactly. */
    private static List<Double> steps(Members members, double from, double to, double step) throws FileProblem {
        if (!(step > 0 && Double.isFinite(step))) {
            throw members.wrong(STEP, step, "above 0");
        }
        if (step > to - from && to > from) {
            throw members.wrong(STEP, step, Text.of("%s at most, which is how far to is from from", written(to - from)));
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
            double share = (double) place / Math.max(1, points - 1);
            double value = logarithmic ? from * Math.pow(to / from, share) : from + (to - from) * share;
            double between = whole ? Math.rint(value) : new BigDecimal(value).round(new MathContext(6)).doubleValue();
            return place == 0 ? from : place == points - 1 ? to : between;
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
