package engram.document.study;

import module java.base;
import engram.model.FileProblem;
import engram.model.Text;

/** A row of a study's cells that is not the one that ought to stand in its place: why, and what to do about it. */
final class WrongRow extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What is before it is sound, and what is behind it is computed again. */
    private static final String CUT = "Take out this line and all behind it, and run it again: it goes on from there";

    private static final String OTHER = "Name another folder, or begin anew with --overwrite";

    private final int cell;
    private final String remedy;

    private WrongRow(int cell, String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.cell = cell;
        this.remedy = remedy;
    }

    /** Of a cell that belongs elsewhere: rows are missing, there twice, or in another order. */
    static WrongRow ofCell(int cell, String found) {
        return new WrongRow(cell, Text.of("is of cell %s, and ought to be of cell %d", Text.shortened(found, 20), cell), CUT,
                null);
    }

    /** Of the right cell in another study. */
    static WrongRow ofAnotherStudy(int cell, String column, String found, String wanted) {
        return new WrongRow(cell, Text.of("is of another study: %s is %s, and would be %s", column, Text.shortened(found, 40),
                Text.shortened(wanted, 40)), OTHER, null);
    }

    /** Of numbers that no cues can come to, or of none. */
    static WrongRow withoutNumbers(int cell, NumberFormatException why) {
        return new WrongRow(cell, "does not hold the numbers of a cell", CUT, why);
    }

    /** Behind the last one. */
    static WrongRow behindTheLast(int cell, int cells) {
        return new WrongRow(cell, Text.of("is one more than there are: the table has %s", Text.count(cells, "row")), CUT, null);
    }

    /**
     * The same as what is wrong with the file.
     *
     * @param first the first cell of it
     */
    FileProblem in(Path file, int first) {
        return new FileProblem(file, Text.of("is damaged: line %d %s", cell - first + 2, getMessage()), remedy).because(this);
    }
}
