package engram.controller.window;

import module java.base;

/**
 * What the keys do, in words, for the list of keys. Of the lines of the whole window those are shown whose keys are bound; a
 * test holds that every bound key has its line.
 */
final class KeyTable {

    /**
     * A line of the list.
     *
     * @param place which part of the window it is about
     * @param keys their names, two spaces between them
     * @param effect what they do
     */
    record Line(Place place, String keys, String effect) {

        /** The single names. */
        List<String> names() {
            return List.of(keys.split(" {2,}"));
        }
    }

    /** A part of the window. */
    enum Place {
        /** Going through the run. */
        TIME("Time"),
        /** What is learned, asked and compared. */
        EXPERIMENT("Experiment"),
        /** Files and the clipboard. */
        FILES("Files"),
        /** The window itself. */
        WINDOW("Window"),
        /** The list of pictures, when it has the focus. */
        LIST("In the list of pictures"),
        /** A map that has the focus. */
        MAP("In a map"),
        /** The cue, while somebody draws on it. */
        DRAWING("In the cue while drawing"),
        /** A field for a number. */
        NUMBER("In a number");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        /** The heading of its lines. */
        String title() {
            return title;
        }

        /** Whether its keys work wherever the focus is: those that {@link Keys} knows. */
        boolean everywhere() {
            return ordinal() < LIST.ordinal();
        }
    }

    /** All lines, in the order of the list. */
    static final List<Line> LINES = List.of(new Line(Place.TIME, "Space", "play, pause"),
            new Line(Place.TIME, "\u2190  \u2192", "one step back, forward"),
            new Line(Place.TIME, "Ctrl+\u2190  Ctrl+\u2192", "ten steps back, forward"),
            new Line(Place.TIME, "Home  End", "to the start, to the end"), new Line(Place.TIME, ",  .", "slower, faster"),
            new Line(Place.TIME, "L", "live: follow the newest step"),

            new Line(Place.EXPERIMENT, "N", "draw new noise"),
            new Line(Place.EXPERIMENT, "R", "release the cue, or hold it again"),
            new Line(Place.EXPERIMENT, "T", "a second network beside the first"),
            new Line(Place.EXPERIMENT, "D", "draw on the cue; Escape puts the pencil down"),
            new Line(Place.EXPERIMENT, "Ctrl+Z", "undo"), new Line(Place.EXPERIMENT, "Ctrl+Shift+Z  Ctrl+Y", "redo"),
            new Line(Place.EXPERIMENT, "Escape", "stop what is being computed, read or written"),

            new Line(Place.FILES, "Ctrl+N", "begin a new experiment"),
            new Line(Place.FILES, "Ctrl+O", "open an experiment, or pictures to learn"),
            new Line(Place.FILES, "Ctrl+S  Ctrl+Shift+S", "save the experiment, save it as another file"),
            new Line(Place.FILES, "Ctrl+Shift+O", "open a folder of pictures to learn"),
            new Line(Place.FILES, "Ctrl+V", "paste a picture, or files"),
            new Line(Place.FILES, "Ctrl+C", "copy the frame as a picture"),
            new Line(Place.FILES, "Ctrl+E", "export a figure, a film or numbers"),
            new Line(Place.FILES, "Ctrl+G", "export a film of the run"),

            new Line(Place.WINDOW, "Ctrl+1  Ctrl+2", "Explore, Studies"),
            new Line(Place.WINDOW, "1  2  3  4  5  6", "open a view"),
            new Line(Place.WINDOW, "V", "the view large, or the maps again"),
            new Line(Place.WINDOW, "F6", "go on along the chain"),
            new Line(Place.WINDOW, "Ctrl+Plus  Ctrl+Minus", "larger, smaller text"),
            new Line(Place.WINDOW, "Ctrl+0", "text of the usual size"), new Line(Place.WINDOW, "?  F1", "these keys"),

            new Line(Place.LIST, "Enter", "ask about it"), new Line(Place.LIST, "Delete  Backspace", "remove"),
            new Line(Place.LIST, "Shift+Delete", "remove all"), new Line(Place.LIST, "I  F2", "invert, rename"),
            new Line(Place.LIST, "\u2190  \u2191  \u2192  \u2193", "go to another picture"),
            new Line(Place.LIST, "Alt+\u2190  Alt+\u2191  Alt+\u2192  Alt+\u2193", "move it there"),

            new Line(Place.MAP, "Shift+\u2190  Shift+\u2191  Shift+\u2192  Shift+\u2193", "read out the neighbouring cell"),
            new Line(Place.MAP, "Click  Enter", "choose a neuron, to follow it in all views"),

            new Line(Place.DRAWING, "\u2190  \u2191  \u2192  \u2193", "go to a cell"),
            new Line(Place.DRAWING, "Space  Enter", "flip it"),

            new Line(Place.NUMBER, "\u2191  \u2193", "a little more, less"),
            new Line(Place.NUMBER, "Shift+\u2191  Shift+\u2193", "ten times that"));

    private KeyTable() {}

    /** The lines to show, with the keys among them that work. */
    static List<Line> lines(Set<String> bound) {
        List<Line> shown = new ArrayList<>();
        for (Line line : LINES) {
            String keys = line.names()
                    .stream()
                    .filter(name -> !line.place().everywhere() || bound.contains(name))
                    .collect(Collectors.joining("  "));
            if (!keys.isEmpty()) {
                shown.add(new Line(line.place(), keys, line.effect()));
            }
        }
        return shown;
    }
}
