package engram.view.export;

import module java.base;

/** What somebody wants to take away, and how. What can be chosen of is named by keys, which whoever offers it understands. */
public sealed interface ExportChoice {

    /** What there is to take away. */
    enum Kind {
        /** What is seen at the moment that is looked at, as a figure. */
        FIGURE,
        /** A part of the run, as a film. */
        FILM,
        /** Tables and arrays. */
        NUMBERS,
        /** A page with all that belongs to an experiment. */
        REPORT
    }

    /** Which kind it is of. */
    default Kind kind() {
        return switch (this) {
            case Figure _ -> Kind.FIGURE;
            case Film _ -> Kind.FILM;
            case Numbers _ -> Kind.NUMBERS;
            case Report _ -> Kind.REPORT;
        };
    }

    /**
     * Something to choose.
     *
     * @param key names it; no two have the same
     * @param title what people read
     */
    record Item(String key, String title) {}

    /**
     * What a figure can be written as.
     *
     * @param drawn whether it is something to look at, of some size and colours, and no table
     * @param dots whether it is made of dots, so many to an inch of paper
     */
    record Format(Item item, boolean drawn, boolean dots) {}

    /**
     * What can be drawn.
     *
     * @param maps whether it is the maps of a moment, each neuron a square of whole pixels, rather than one of the views
     */
    record Content(Item item, boolean maps) {}

    /** How large something gets. */
    sealed interface Size {

        /** Counted on a screen: each neuron of maps is a square of so many pixels a side, a view is so many wide. */
        record Pixels(int count) implements Size {}

        /**
         * Measured on paper.
         *
         * @param millimetres how wide it is
         * @param inch how many pixels a picture has for each inch, at least
         */
        record Paper(int millimetres, int inch) implements Size {}
    }

    /**
     * How something is drawn.
     *
     * @param content the key of what is drawn
     * @param dark on a dark ground rather than on white
     * @param palette the key of the colours of heat maps
     */
    record Look(String content, boolean dark, String palette, Size size) {}

    /**
     * A figure.
     *
     * @param format the key of what it is written as
     * @param transparent whether what lies behind it is to be seen
     */
    record Figure(Look look, String format, boolean transparent) implements ExportChoice {}

    /**
     * A film.
     *
     * @param look its size is in pixels
     * @param format the key of what it is written as
     * @param from its first time step, from 0 on
     * @param to its last time step
     * @param stride how many steps it goes from picture to picture
     * @param framesPerSecond how fast it plays
     */
    record Film(Look look, String format, int from, int to, int stride, int framesPerSecond) implements ExportChoice {

        /** How many pictures that makes. */
        public int frames() {
            return (to - from) / stride + 1;
        }
    }

    /**
     * Tables and arrays.
     *
     * @param keys of those that are wanted, at least one
     * @param shown the key of the one that is looked at
     */
    record Numbers(List<String> keys, String shown) implements ExportChoice {

        /** Copies the list. */
        public Numbers {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A lab report.
     *
     * @param views the keys of the views that are in it
     */
    record Report(List<String> views) implements ExportChoice {

        /** Copies the list. */
        public Report {
            views = List.copyOf(views);
        }
    }

    /**
     * What can be chosen of.
     *
     * @param contents what can be drawn, the maps first; films have maps alone
     * @param palettes colours of heat maps
     * @param palette the key of the one that the window has
     * @param figures what a figure can be written as
     * @param films what a film can be written as
     * @param rates frames a second that can be had, 20 among them
     * @param recorded steps of the run, at least 1
     * @param time the time step that is looked at, from 0 on
     * @param numbers tables and arrays
     * @param views those that can be in a report
     * @param dark whether the window is dark
     * @param side rows and columns of neurons
     */
    record Offer(List<Content> contents, List<Item> palettes, String palette, List<Format> figures, List<Item> films,
            List<Integer> rates, int recorded, int time, List<Item> numbers, List<Item> views, boolean dark, int side) {}
}
