package engram.document.study;

import engram.model.Text;

/**
 * A part of a study's cells: the k-th of n equal parts, to be computed by itself.
 *
 * @param number which part, from 1 on
 * @param of how many parts there are, at least 1
 */
public record Part(int number, int of) {

    /** All of a study. */
    public static final Part WHOLE = new Part(1, 1);

    /**
     * Checks that there is such a part.
     *
     * @throws IllegalArgumentException if not
     */
    public Part {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    Text.of("part %d of %d: parts are numbered from 1 to how many there are", number, of));
        }
    }

    /** The first cell of it, of so many in all. */
    public int from(int cells) {
        return (int) ((long) cells * (number - 1) / of);
    }

    /** The first cell that is not of it any more. */
    public int to(int cells) {
        return (int) ((long) cells * number / of);
    }

    @Override
    public String toString() {
        return Text.of("part %,d of %,d", number, of);
    }
}
