package engram.model;

import module java.base;

/**
 * Texts with numbers in them as the program writes them everywhere, whatever language the computer speaks: digits from 0
 * to 9, a point before decimals, and between thousands a space that does not break. That space has one meaning only, so
 * that {@link Numeral} reads every such number again.
 */
public final class Text {

    /** Stands between thousands. */
    public static final char BETWEEN_THOUSANDS = '\u00A0';

    /** A number that is to be grouped: {@code %,d}, {@code %1$,.2f}. */
    private static final Pattern GROUPED = Pattern.compile("%(?:\\d+\\$)?[-+ 0(]*,[-+ 0(]*\\d*(?:\\.\\d+)?[df]");

    // No text holds these: they are no characters in Unicode.
    private static final String BEGIN = "\uFDD0";
    private static final String END = "\uFDD1";

    private static final Pattern MARKED = Pattern.compile(BEGIN + "([^" + END + "]*)" + END);

    private static final int MOST_NAMED = 5;

    private static final Pattern LONG_WORD = Pattern.compile("\\S{40,}");

    private Text() {}

    /**
     * Puts values into a pattern, as {@link String#format(Locale, String, Object...)} does.
     *
     * @param pattern in which {@code %,d} stands for a whole number with its thousands apart
     */
    public static String of(String pattern, Object... values) {
        if (pattern.indexOf(',') < 0 || !GROUPED.matcher(pattern).find()) {
            return String.format(Locale.ROOT, pattern, values);
        }
        String marked = GROUPED.matcher(pattern).replaceAll(number -> BEGIN + number.group().replace("$", "\\$") + END);
        return MARKED.matcher(String.format(Locale.ROOT, marked, values))
                .replaceAll(number -> number.group(1).replace(',', BETWEEN_THOUSANDS));
    }

    /**
     * A number of things: {@code 1 step}, {@code 1 000 steps}, {@code 2 memories}.
     *
     * @param one what a single one is called
     */
    public static String count(long number, String one) {
        String many = one.matches(".*[^aeiou]y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
        return of("%,d %s", number, number == 1 ? one : many);
    }

    /**
     * The first five of many names at most, and how many more there are.
     *
     * @param names any number of them, of any length
     * @param most letters in all, at least 40
     */
    public static String some(List<String> names, int most) {
        StringBuilder text = new StringBuilder();
        for (int told = 0; told < names.size(); told++) {
            String name = shortened(names.get(told), Math.max(20, most / 2));
            boolean last = told == names.size() - 1;
            int room = most - text.length() - (last ? 0 : 20);
            if (told == MOST_NAMED || told > 0 && name.length() + 2 > room) {
                return text + of(" and %,d more", names.size() - told);
            }
            text.append(told == 0 ? "" : ", ").append(name);
        }
        return text.toString();
    }

    /**
     * A text of so many letters at most: of a longer one the middle is left out.
     *
     * @param most letters, at least 3
     */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int before = (most - 1) / 2;
        int behind = text.length() - (most - 1 - before);
        // No letter of two parts is torn.
        before -= Character.isHighSurrogate(text.charAt(before - 1)) ? 1 : 0;
        behind += Character.isLowSurrogate(text.charAt(behind)) ? 1 : 0;
        return text.substring(0, before) + "\u2026" + text.substring(behind);
    }

    /**
     * A line of so many letters at most: long names in it are left out in their middle, and where that is not enough, the
     * middle of the line, so that its beginning and its end can be read.
     */
    public static String line(String text, int most) {
        String line = text;
        for (int word = most / 2; line.length() > most && word >= 40; word /= 2) {
            int longest = word;
            line = LONG_WORD.matcher(line).replaceAll(found -> Matcher.quoteReplacement(shortened(found.group(), longest)));
        }
        return shortened(line, most);
    }
}
