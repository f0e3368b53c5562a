package engram.document;

import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import java.util.Map;
import java.util.Objects;

/**
 * What a person keeps of an experiment: all that determines its numbers, and how they looked at them. Immutable.
 *
 * @param experiment memories, cue and parameters of network A
 * @param twin what network B is, or would be
 * @param twinOpen whether network B is there
 * @param sight how people looked at it
 * @param notes what they wrote about it; lines end with a line feed
 * @param others what another version has kept and this one does not know, by name: it goes back into the file as it was
 */
public record Document(Experiment experiment, Twin twin, boolean twinOpen, Sight sight, String notes,
        Map<String, Object> others) {

    /** Checks that nothing is missing. */
    public Document {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(twin, "twin");
        Objects.requireNonNull(sight, "sight");
        Objects.requireNonNull(notes, "notes");
        others = Map.copyOf(others);
    }

    /** An experiment that nobody has looked at yet. */
    public static Document of(Experiment experiment) {
        return new Document(experiment, Twin.DEFAULT, true, Sight.FIRST, "", Map.of());
    }
}
