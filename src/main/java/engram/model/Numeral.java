package engram.model;

import module java.base;

/**
 * The one rule by which numbers are read that people write, in the window and on the command line.
 *
 * <ul>
 *   <li>Digits may be those of any script; before them may stand a plus or a minus, behind them a power of ten, as in
 *       {@code 1e-3}.
 *   <li>A single point or comma stands before decimals. Of the two in one number, the last does. Several of one kind stand
 *       between thousands, and so do spaces, apostrophes and underscores.
 *   <li>In a whole number, a single point or comma with exactly three digits behind it can mean either: {@code 1.000} is
 *       refused, and both readings are named. Numbers with decimals never come near a thousand here, so that in those it
 *       stands before decimals.
 *   <li>In a list the comma stands between values. Where two of them could be one number just as well, {@code 0,3}, that is
 *       refused too. A space behind the comma makes it a list for certain.
 * </ul>
 */
public final class Numeral {

    /** Nobody means a number of more letters. */
    private static final int MOST_LETTERS = 1000;

    private static final String POWER = "([eE][+-]?\\d{1,3})?";
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)" + POWER);

    /** Thousands kept apart by one kind of mark, and perhaps decimals. */
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}([ '_.,])\\d{3}(?:\\1\\d{3})*(?:(?!\\1)[.,]\\d*)?" + POWER);

    /** What may be decimals or thousands: 1.000, but neither 0.000 nor 1000.000. */
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private Numeral() {}

    /** Reads a number that may have decimals, as {@link #read} does. */
    public static Optional<BigDecimal> decimal(String text) {
        return read(text, false);
    }

    /** Reads a number that ought to be whole, as {@link #read} does; whether it is, the caller looks. */
    public static Optional<BigDecimal> whole(String text) {
        return read(text, true);
    }

    /**
     * Reads a number.
     *
     * @param whole whether it ought to be whole
     * @return empty if it is no number
     * @throws IllegalArgumentException if it can be read in two ways; the message names both
     */
    public static Optional<BigDecimal> read(String text, boolean whole) {
        String written = normal(text);
        if (written.endsWith("%")) {
            refusePercent(text.strip(), normal(written.substring(0, written.length() - 1)));
        }
        if (whole && EITHER.matcher(written).matches()) {
            BigDecimal decimal = new BigDecimal(written.replace(',', '.'));
            BigDecimal thousands = new BigDecimal(written.replaceAll("[.,]", ""));
            boolean wholeEitherWay = decimal.stripTrailingZeros().scale() <= 0;
            throw new IllegalArgumentException(Text.of("%s may be %s or %s: write %s", text.strip(), plain(decimal),
                    plain(thousands), wholeEitherWay ? plain(decimal) + " or " + plain(thousands) : plain(thousands)));
        }
        return number(written);
    }

    /**
     * Takes a list apart at its commas.
     *
     * @param text values, or anything else that is made of them
     * @param whole whether they ought to be whole
     * @param possible whether a number could be meant, if the text were a single one
     * @return the parts between the commas, as they are written
     * @throws IllegalArgumentException if some of it could be one number just as well; the message names both readings
     */
    public static List<String> list(String text, boolean whole, Predicate<BigDecimal> possible) {
        List<String> parts = List.of(text.replace('\uFF0C', ',').split(",", -1));
        int from = 0;
        for (int part = 1; part <= parts.size(); part++) {
            boolean ends = part == parts.size() || apart(parts.get(part - 1), parts.get(part));
            if (ends) {
                refuseIfNumber(parts.subList(from, part), whole, possible);
                from = part;
            }
        }
        return parts;
    }

    private static boolean apart(String part, String next) {
        return !part.equals(part.stripTrailing()) || !next.equals(next.stripLeading());
    }

    private static void refuseIfNumber(List<String> parts, boolean whole, Predicate<BigDecimal> possible) {
        String written = normal(String.join(",", parts));
        if (parts.size() < 2 || whole && !THOUSANDS.matcher(written).matches() || parts.stream().anyMatch(String::isBlank)) {
            return;
        }
        Optional<BigDecimal> single = whole ? number(written.replace(",", "")) : number(written);
        if (single.filter(possible).isPresent()) {
            List<String> values = parts.stream().map(String::strip).toList();
            throw new IllegalArgumentException(Text.of("%s may be %s, or the values %s: write %s, or \u201C%s\u201D with spaces",
                    String.join(",", values), plain(single.get()),
                    String.join(", ", values.subList(0, values.size() - 1)) + " and " + values.getLast(), plain(single.get()),
                    String.join(", ", values)));
        }
    }

    private static void refusePercent(String text, String number) {
        number(number).ifPresent(percent -> {
            String share = plain(percent.movePointLeft(2));
            throw new IllegalArgumentException(
                    Text.of("%s may be %s or %s: write %s or %s", text, plain(percent), share, plain(percent), share));
        });
    }

    /** A number in digits from 0 to 9; every mark in it has one meaning. */
    private static Optional<BigDecimal> number(String written) {
        if (written.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        String number = written;
        Matcher thousands = THOUSANDS.matcher(written);
        if (thousands.matches()) {
            String mark = thousands.group(1);
            boolean single = written.indexOf(mark) == written.lastIndexOf(mark);
            boolean other = written.contains(mark.equals(".") ? "," : ".");
            if (!(mark.equals(".") || mark.equals(",")) || !single || other) {
                number = written.replace(mark, "");
            }
        }
        number = number.replace(',', '.');
        return PLAIN.matcher(number).matches() ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    /** The same in the letters of the patterns above; digits of two scripts in one number stay as they are. */
    private static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        int zero = -1;
        for (int letter : text.strip().codePoints().toArray()) {
            int value = Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(letter, 10) : -1;
            if (value >= 0 && (zero < 0 || zero == letter - value)) {
                zero = letter - value;
                normal.append((char) ('0' + value));
            } else {
                normal.appendCodePoint(mark(letter));
            }
        }
        // Marks that turn Arabic and Hebrew about belong to no number.
        return normal.toString().replaceAll("[\\x{200E}\\x{200F}\\x{061C}]", "").strip();
    }

    private static int mark(int letter) {
        return switch (letter) {
            case '\u2212', '\uFF0D', '\uFE63' -> '-';
            case '\uFF0B' -> '+';
            case '\uFF0E', '\u066B' -> '.';
            case '\uFF0C' -> ',';
            case '\u00A0', '\u202F', '\u2007', '\u2009', '\u3000' -> ' ';
            case '\u2019', '\uFF07', '\u066C' -> '\'';
            case '\uFF05', '\u066A' -> '%';
            default -> letter;
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs(stripped.scale()) > 20 ? stripped.toString() : stripped.toPlainString();
    }
}
