package engram.cli.run;

import java.util.regex.Pattern;

/** What is printed of texts that come from files: nothing in them moves the terminal's cursor, or turns its letters about. */
public final class TerminalText {

    private static final String UNSEEN = "\\p{Cc}\\p{Zl}\\p{Zp}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}";
    private static final Pattern IN_A_LINE = Pattern.compile("[" + UNSEEN + "]");
    private static final Pattern IN_LINES = Pattern.compile("[" + UNSEEN + "&&[^\\n\\t]]");

    private TerminalText() {}

    /** The same text in one line, with a mark for each letter that is none. */
    public static String oneLine(String text) {
        return IN_A_LINE.matcher(text).replaceAll("\uFFFD");
    }

    /** The same, with its own lines and tabs. */
    public static String lines(String text) {
        return IN_LINES.matcher(text).replaceAll("\uFFFD");
    }
}
