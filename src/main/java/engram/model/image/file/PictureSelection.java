package engram.model.image.file;

import module java.base;
import engram.model.Numeral;
import engram.model.Text;

/**
 * Which pictures of a file are wanted, as a person writes it: {@code 0-9, 14, 20-}.
 *
 * @param indices their numbers, each once, in the order in which they were written; counted from 0
 */
public record PictureSelection(List<Integer> indices) {

    // People also type, or paste, the longer dash that stands between numbers in print.
    private static final Pattern DASH = Pattern.compile("[-\u2013]");

    /** Keeps the numbers in a list of its own. */
    public PictureSelection {
        indices = List.copyOf(indices);
    }

    /**
     * Reads a selection: numbers and ranges, separated by commas, by the rule of {@link Numeral}; a range without an end goes
     * on to the last picture.
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
        for (String written : Numeral.list(text, true, number -> number.compareTo(BigDecimal.valueOf(count)) < 0)) {
            String part = written.strip();
            String[] ends = DASH.split(part, -1);
            if (ends.length > 2) {
                throw none(part);
            }
            int first = index(ends[0], part, count);
            int last = ends.length == 1 ? first : ends[1].isBlank() ? count - 1 : index(ends[1], part, count);
            if (last < first) {
                throw new IllegalArgumentException(Text.of("\"%s\" runs backwards: write %d-%d", part, last, first));
            }
            for (int index = first; index <= last; index++) {
                indices.add(index);
            }
        }
        return new PictureSelection(List.copyOf(indices));
    }

    private static int index(String number, String part, int count) {
        BigDecimal index = Numeral.whole(number).orElseThrow(() -> none(part)).stripTrailingZeros();
        if (index.scale() > 0 || index.signum() < 0) {
            throw none(part);
        }
        if (index.compareTo(BigDecimal.valueOf(count)) >= 0) {
            throw new IllegalArgumentException(
                    Text.of("There is no picture %s: the last one is %d", index.toPlainString(), count - 1));
        }
        return index.intValueExact();
    }

    private static IllegalArgumentException none(String part) {
        return new IllegalArgumentException(Text.of("Write picture numbers like 0-9, 14, 20-; \"%s\" is not one", part));
    }
}
