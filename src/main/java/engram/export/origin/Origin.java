package engram.export.origin;

import module java.base;

/**
 * Where a file comes from, as it is written into it.
 *
 * @param story picture, moment, scores and parameters, in one line
 * @param experiment the bytes of an experiment's file, from which all that is seen can be made again; empty for none
 */
public record Origin(String story, Optional<byte[]> experiment) {

    /** The name of the program. */
    public static final String SOFTWARE = "Engram";

    /** Checks that both are there. */
    public Origin {
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(experiment, "experiment");
    }

    /** A line alone. */
    public static Origin of(String story) {
        return new Origin(story, Optional.empty());
    }

    /** The line as it stands where nothing else names the program. */
    public String line() {
        return SOFTWARE + ": " + story;
    }
}
