package engram.document;

import java.util.List;

/**
 * How people looked at an experiment. None of it changes a number; a name that a program does not know is as at the first start.
 *
 * @param view the name of the open view; empty for the first
 * @param palette the name of the heat maps' colours; empty for the first
 * @param time the time step looked at, from 0 on; -1 for the end of the run
 * @param neurons the chosen neurons, each from 0 on, in the order in which they were chosen
 */
public record Sight(String view, String palette, int time, List<Integer> neurons) {

    /** As at the first start, at the end of the run. */
    public static final Sight FIRST = new Sight("", "", -1, List.of());

    /** Keeps a list of its own. */
    public Sight {
        neurons = List.copyOf(neurons);
    }
}
