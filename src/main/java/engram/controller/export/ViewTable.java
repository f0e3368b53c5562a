package engram.controller.export;

import module java.base;
import engram.export.table.CsvTable;
import engram.model.Progress;

/**
 * The table behind what a view shows.
 *
 * @param what what is in it, as people read it: {@code "the spikes in sight"}
 * @param ending the end of the suggested file name, without {@code .csv}
 * @param making makes it, in the background
 */
public record ViewTable(String what, String ending, Function<Progress, CsvTable.Table> making) {

    /** One that is there at once. */
    public static ViewTable of(String what, String ending, CsvTable.Table table) {
        return new ViewTable(what, ending, _ -> table);
    }

    /** What it is of, at the beginning of a line: {@code "The spikes in sight"}. */
    String title() {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }
}
