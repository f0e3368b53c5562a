package engram.document;

import module java.base;
import engram.document.study.StudyList;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.study.plan.StudyPlan;

/**
 * What a person keeps of an experiment: all that determines its numbers, and how they looked at them. Immutable.
 *
 * @param experiment memories, cue and parameters of network A
 * @param twin what network B is, or would be
 * @param twinOpen whether network B is there
 * @param sight how people looked at it
 * @param notes what they wrote about it; lines end with a line feed
 * @param studies the studies that were asked of it, no two the same, the newest first: of more than {@link StudyList#MOST} the
 *     others are left out
 * @param others what another version has kept and this one does not know, by name, as it stands in the file: it goes back as it
 *     was. Under the names of the parts that are known, it is what is not known of them; of memories by their numbers, of
 *     studies by their places.
 */
public record Document(Experiment experiment, Twin twin, boolean twinOpen, Sight sight, String notes, List<StudyPlan> studies,
        Map<String, Object> others) {

    /** Letters that notes have at most: fifty printed pages, and as many as a window lays out in a moment. */
    public static final int LONGEST_NOTES = 100_000;

    /** Checks that nothing is missing. */
    public Document {
        Objects.requireNonNull(experiment, "experiment");
        Objects.requireNonNull(twin, "twin");
        Objects.requireNonNull(sight, "sight");
        Objects.requireNonNull(notes, "notes");
        studies = studies.stream().distinct().limit(StudyList.MOST).toList();
        // In their order, and some of them may be nothing.
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** An experiment that nobody has looked at yet. */
    public static Document of(Experiment experiment) {
        return new Document(experiment, Twin.DEFAULT, true, Sight.FIRST, "", List.of(), Map.of());
    }

    /** The same with another experiment in its place. */
    public Document with(Experiment other) {
        return new Document(other, twin, twinOpen, sight, notes, studies, others);
    }

    /** The same with other notes. */
    public Document withNotes(String newNotes) {
        return new Document(experiment, twin, twinOpen, sight, newNotes, studies, others);
    }

    /** The same with other studies asked of it. */
    public Document withStudies(List<StudyPlan> newStudies) {
        return new Document(experiment, twin, twinOpen, sight, notes, newStudies, others);
    }

    /**
     * What is wrong with studies in its file that this program cannot read, in their order; they stay in it as they stand.
     *
     * @param file what the file is called
     */
    public List<FileProblem> unreadStudies(String file) {
        return StudyList.problems(Fields.othersOf(others, Fields.STUDIES), new Place(file, DocumentFile.JSON));
    }
}
