package engram.model.image;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pictures of a file are wanted, as a person writes it: {@code 0-9, 14, 20-}.
 *
 * @param indices their numbers, each once, in the order in which they were written; counted from 0
 */
public record PictureSelection(List<Integer> indices) {

    // People also type, or paste, the longer dash that stands between numbers in print.
    private static final Pattern PART = Pattern.compile("(\\d+)(?:\\s*([-\u2013])\\s*(\\d*))?");

    /** Keeps the numbers in a list of its own. */
    public PictureSelection {
        indices = List.copyOf(indices);
    }

    /**
     * Reads a selection: numbers and ranges, separated by commas; a range without an end goes on to the last picture.
     *
     * @param text what a person wrote
     * @param count how many pictures there are, at least 1
     * @throws IllegalArgumentException if it is no selection or goes beyond the last picture; the message can be shown
     */
    public static PictureSelection parse(String text, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("PictureSelection: count is at least 1, not " + count);
        }
        Set<Integer> indices = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            Matcher range = PART.matcher(part.strip());
            if (!range.matches()) {
                throw new IllegalArgumentException(
                        "Write picture numbers like 0-9, 14, 20-; \"%s\" is not one".formatted(part.strip()));
            }
            int first = index(range.group(1), count);
            int last = first;
            if (range.group(2) != null) {
                last = range.group(3).isEmpty() ? count - 1 : index(range.group(3), count);
            }
            if (last < first) {
                throw new IllegalArgumentException(
                        "\"%s\" runs backwards: write %d-%d".formatted(part.strip(), last, first));
            }
            for (int index = first; index <= last; index++) {
                indices.add(index);
            }
        }
        return new PictureSelection(List.copyOf(indices));
    }

    private static int index(String digits, int count) {
        String number = digits.replaceFirst("^0+(?=.)", "");
        // More digits than the largest number of an int has cannot be a picture's either.
        if (number.length() > 9 || Integer.parseInt(number) >= count) {
            throw new IllegalArgumentException(
                    "There is no picture %s: the last one is %d".formatted(number, count - 1));
        }
        return Integer.parseInt(number);
    }
}
