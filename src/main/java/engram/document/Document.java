package engram.document;

import module java.base;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;

/**
 * What a person keeps of an experiment: all that determines its numbers, and how they looked at them. Immutable.
 *
 * @param experiment memories, cue and parameters of network A
 * @param twin what network B is, or would be
 * @param twinOpen whether network B is there
 * @param sight how people looked at it
 * @param notes what they wrote about it; lines end with a line feed
 * @param others what another version has kept and this one does not know, by name, as it stands in the file: it goes back as it
 *     was. Under the names of the parts that are known, it is what is not known of them; of memories by their numbers.
 */
public record Document(Experiment experiment, Twin twin, boolean twinOpen, Sight sight, String notes,
        Map<String, Object> others) {

    /** Letters that notes have at most: fifty printed pages, and as many as a window lays out in a moment. */
    public static final int LONGEST_NOTES = 100_000;

    /** Checks that nothing is missing. */
    public Document {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(twin, "twin");
        Objects.requireNonNull(sight, "sight");
        Objects.requireNonNull(notes, "notes");
        // In their order, and some of them may be nothing.
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** An experiment that nobody has looked at yet. */
    public static Document of(Experiment experiment) {
        return new Document(experiment, Twin.DEFAULT, true, Sight.FIRST, "", Map.of());
    }
}
