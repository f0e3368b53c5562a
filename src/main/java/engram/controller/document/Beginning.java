package engram.controller.document;

import module java.base;
import java.nio.file.Path;

/**
 * What the window is opened with, beside its first experiment.
 *
 * @param files what was named at the program's start: an experiment, or pictures
 */
public record Beginning(List<Path> files) {

    /** Nothing but the first experiment. */
    public static final Beginning PLAIN = new Beginning(List.of());

    /** Keeps a list of its own. */
    public Beginning {
        files = List.copyOf(files);
    }
}
