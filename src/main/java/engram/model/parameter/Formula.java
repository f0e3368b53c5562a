package engram.model.parameter;

import module java.base;

/**
 * A formula taken apart, for somebody who sets it as mathematics does. It is written in one line: {@code _} and {@code ^}
 * lower and raise the letters and digits behind them, or one sign, and a slash without spaces makes a fraction of what
 * stands close to it.
 *
 * @param parts what it is made of, from left to right
 */
public record Formula(List<Part> parts) {

    /** Something that is set as one piece. */
    public sealed interface Part {}

    /**
     * Letters in one row.
     *
     * @param text what is read
     * @param italic whether it is a quantity; signs, digits and words stand upright
     */
    public record Run(String text, boolean italic) implements Part {}

    /**
     * Something small beside what comes before it.
     *
     * @param text what is read
     * @param raised whether it stands above rather than below
     */
    public record Script(String text, boolean raised) implements Part {

        /** Whether it says how often something is multiplied with itself. */
        private boolean isPower() {
            return raised && text.chars().allMatch(Character::isDigit);
        }
    }

    /** One thing over another. */
    public record Fraction(Formula above, Formula below) implements Part {}

    /** Letters that are small and raised or lowered by themselves, with what they stand for. */
    private static final Map<Character, Script> MARKS = Map.of('\u1D40', new Script("T", true), '\u1D9C', new Script("c", true),
            '\u1DA0', new Script("f", true), '\u02B3', new Script("r", true), '\u1D48', new Script("d", true), '\u1D47',
            new Script("b", true), '\u207B', new Script("\u2212", true), '\u00B9', new Script("1", true), '\u208A',
            new Script("+", false), '\u208B', new Script("\u2212", false));

    /** Letters that stand for what is done, not for a quantity. */
    private static final String OPERATORS = "\u0394\u03A3\u221A";

    private static final Pattern FRACTION = Pattern.compile("([^\\s/()]+)/([^\\s/()]+|\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))");

    /** Copies the list. */
    public Formula {
        parts = List.copyOf(parts);
    }

    /** Takes a formula apart. */
    public static Formula of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher fraction = FRACTION.matcher(text);
        int from = 0;
        while (fraction.find()) {
            addRow(text.substring(from, fraction.start()), parts);
            String below = fraction.group(2);
            boolean inBrackets = below.startsWith("(");
            parts.add(new Fraction(of(fraction.group(1)), of(inBrackets ? below.substring(1, below.length() - 1) : below)));
            from = fraction.end();
        }
        addRow(text.substring(from), parts);
        return new Formula(parts);
    }

    private static void addRow(String text, List<Part> parts) {
        for (int i = 0; i < text.length();) {
            char sign = text.charAt(i);
            int end = i + 1;
            if (MARKS.containsKey(sign)) {
                add(MARKS.get(sign), parts);
            } else if ((sign == '_' || sign == '^') && end < text.length()) {
                end = isWordy(text.charAt(end)) ? endOf(text, end, Formula::isWordy) : end + 1;
                add(new Script(text.substring(i + 1, end), sign == '^'), parts);
            } else if (isLetter(sign)) {
                end = endOf(text, i, Formula::isLetter);
                String word = text.substring(i, end);
                parts.add(new Run(word, word.length() == 1));
            } else {
                end = endOf(text, i, other -> !isLetter(other) && other != '_' && other != '^' && !MARKS.containsKey(other));
                parts.add(new Run(text.substring(i, end), false));
            }
            i = end;
        }
    }

    /** Scripts of one height that follow one another are one. */
    private static void add(Script script, List<Part> parts) {
        if (!parts.isEmpty() && parts.getLast() instanceof Script(String text, boolean raised) && raised == script.raised) {
            parts.set(parts.size() - 1, new Script(text + script.text, raised));
        } else {
            parts.add(script);
        }
    }

    private static int endOf(String text, int from, Predicate<Character> within) {
        int end = from;
        while (end < text.length() && within.test(text.charAt(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static boolean isLetter(char sign) {
        return Character.isLetter(sign) && OPERATORS.indexOf(sign) < 0 && !MARKS.containsKey(sign);
    }

    private static boolean isWordy(char sign) {
        return isLetter(sign) || Character.isDigit(sign);
    }

    /**
     * The same with numbers in the place of quantities. A letter with something small beside it is another quantity than the
     * letter alone, unless that is a power.
     *
     * @param numbers what to write for which letter or word
     */
    public Formula with(Map<String, String> numbers) {
        List<Part> changed = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean alone = i + 1 == parts.size() || !(parts.get(i + 1) instanceof Script script) || script.isPower();
            changed.add(switch (parts.get(i)) {
                case Run run when alone && numbers.containsKey(run.text) -> new Run(numbers.get(run.text), false);
                case Fraction(Formula above, Formula below) -> new Fraction(above.with(numbers), below.with(numbers));
                case Part other -> other;
            });
        }
        return new Formula(changed);
    }

    /** The formula in one row, for those who have it read out. */
    public String spoken() {
        return parts.stream().map(part -> switch (part) {
            case Run run -> run.text;
            case Script script -> (script.raised ? " to the " : " ") + script.text + " ";
            case Fraction fraction -> fraction.above.spoken() + " over " + fraction.below.spoken();
        }).collect(Collectors.joining());
    }
}
