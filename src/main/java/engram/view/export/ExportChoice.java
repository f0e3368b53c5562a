package engram.view.export;

import module java.base;

/** What somebody wants to take away, and how. What can be chosen of is named by keys, which whoever offers it understands. */
public sealed interface ExportChoice {

    /** What there is to take away. */
    enum Kind {
        /** The moment that is looked at, as a picture. */
        FIGURE,
        /** A part of the run, as a film. */
        FILM,
        /** Tables and arrays. */
        NUMBERS
    }

    /** Which kind it is of. */
    default Kind kind() {
        return switch (this) {
            case Figure _ -> Kind.FIGURE;
            case Film _ -> Kind.FILM;
            case Numbers _ -> Kind.NUMBERS;
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
     * How a moment is drawn.
     *
     * @param content the key of what is drawn
     * @param dark on a dark ground rather than on white
     * @param cell pixels a side for each neuron
     */
    record Look(String content, boolean dark, int cell) {}

    /** A picture of the moment. */
    record Figure(Look look) implements ExportChoice {}

    /**
     * A film.
     *
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
     * What can be chosen of.
     *
     * @param contents what of a moment can be drawn
     * @param formats what a film can be written as
     * @param rates frames a second that can be had, 20 among them
     * @param recorded steps of the run, at least 1
     * @param time the time step that is looked at, from 0 on
     * @param numbers tables and arrays
     * @param dark whether the window is dark
     */
    record Offer(List<Item> contents, List<Item> formats, List<Integer> rates, int recorded, int time, List<Item> numbers,
            boolean dark) {}
}
