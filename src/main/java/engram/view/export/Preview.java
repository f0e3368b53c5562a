package engram.view.export;

import module java.base;
import module javafx.graphics;

/** What a file that is not yet written looks like, and in a sentence or two what is in it. */
public sealed interface Preview {

    /** What is said of it. */
    String words();

    /**
     * The very picture.
     *
     * @param image as in the file, or smaller where that is large
     */
    record Picture(Image image, String words) implements Preview {}

    /** The beginning of a table. */
    record Table(List<String> header, List<List<String>> rows, String words) implements Preview {

        /** Copies the lists. */
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** There is none, and why. */
    record None(String words) implements Preview {}
}
