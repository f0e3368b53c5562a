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
 * @param question what a study asked that it is of; empty where it is of the run on screen
 */
public record ViewTable(String what, String ending, Function<Progress, CsvTable.Table> making, Optional<String> question) {

    /** One of the run on screen. */
    public ViewTable(String what, String ending, Function<Progress, CsvTable.Table> making) {
        this(what, ending, making, Optional.empty());
    }

    /** One that is there at once. */
    public static ViewTable of(String what, String ending, CsvTable.Table table) {
        return new ViewTable(what, ending, _ -> table);
    }

    /** How its file is called, without ending: after the run on screen, unless it is of a study. */
    String nameIn(Subject from) {
        return question.map(Subject::named).orElseGet(from::name);
    }

    /** What it is of, at the beginning of a line: {@code "The spikes in sight"}. */
    String title() {
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
    }
}
