package engram.model;

import java.util.Locale;
import java.util.regex.Pattern;

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

    private Text() {}

    /**
     * Puts values into a pattern, as {@link String#format(Locale, String, Object...)} does.
     *
     * @param pattern in which {@code %,d} stands for a whole number with its thousands apart
     * @param values as many as the pattern has places
     */
    public static String of(String pattern, Object... values) {
        if (pattern.indexOf(',') < 0 || !GROUPED.matcher(pattern).find()) {
            return String.format(Locale.ROOT, pattern, values);
        }
        String marked = GROUPED.matcher(pattern).replaceAll(number -> BEGIN + number.group().replace("$", "\\$") + END);
        return MARKED.matcher(String.format(Locale.ROOT, marked, values))
                .replaceAll(number -> number.group(1).replace(',', BETWEEN_THOUSANDS));
    }
}
