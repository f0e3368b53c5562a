package engram.cli.run;

import engram.model.Text;
import java.nio.file.Path;

/**
 * How far a table is that grows row by row, and can be gone on with.
 *
 * @param done how many rows are in it
 * @param all how many it will have
 */
public record RowsDone(long done, long all) {

    /** What is said where an earlier run has left some: {@code "3 of 10 rows are there already"}. */
    public String there() {
        return words() + " there already";
    }

    /** What is said where it was stopped. */
    public String stopped(Path where) {
        return Text.of("stopped; %s in %s: the same words go on from there", words(), where);
    }

    private String words() {
        return Text.of("%,d of %s %s", done, Text.count(all, "row"), done == 1 ? "is" : "are");
    }
}
