package engram.document.study;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Text;
import engram.model.study.plan.StudyPlan;

/**
 * The studies in an experiment's file: a list of what {@link StudyFile files of studies} hold, the newest first. One that cannot
 * be read changes no number of the experiment, and most often a newer program has written it: so it is no reason not to open the
 * file, and stays in it as it stands.
 *
 * @param plans those that were read, in their order; at most {@link #MOST}
 * @param unread what else stands in the list, by its place, as the file has it; at most {@link #MOST}
 */
public record StudyList(List<StudyPlan> plans, Map<String, Object> unread) {

    /** How many studies of an experiment are kept. */
    public static final int MOST = 20;

    /** Keeps a list and a map of its own. */
    public StudyList {
        plans = List.copyOf(plans);
        // In their order, and some of them may be nothing.
        unread = Collections.unmodifiableMap(new LinkedHashMap<>(unread));
    }

    /**
     * Reads a list; what is behind the last study that is kept is passed over.
     *
     * @param all what stands in it
     * @param file the part of the file that it is in
     */
    public static StudyList read(List<?> all, Place file) {
        List<StudyPlan> plans = new ArrayList<>();
        Map<String, Object> unread = new LinkedHashMap<>();
        for (int place = 0; place < all.size() && plans.size() < MOST; place++) {
            try {
                plans.add(read(all.get(place), Integer.toString(place), file));
            } catch (FileProblem _) {
                if (unread.size() < MOST) {
                    unread.put(Integer.toString(place), all.get(place));
                }
            }
        }
        return new StudyList(plans, unread);
    }

    private static StudyPlan read(Object found, String place, Place file) throws FileProblem {
        Place here = file.in(Text.of("%s, studies[%s]", file.part(), place));
        if (!(found instanceof Map<?, ?> members)) {
            throw here.problem("is no study, which is an object", "Correct it, or get the file again");
        }
        Map<String, Object> all = new LinkedHashMap<>();
        members.forEach((name, value) -> all.put((String) name, value));
        return StudyFile.read(all, here);
    }

    /**
     * What is wrong with studies that could not be read, in their order.
     *
     * @param unread by their places
     * @param file the part of the file that they are in
     */
    public static List<FileProblem> problems(Map<?, ?> unread, Place file) {
        List<FileProblem> problems = new ArrayList<>();
        unread.forEach((place, found) -> {
            try {
                read(found, (String) place, file);
            } catch (FileProblem e) {
                problems.add(e);
            }
        });
        return problems;
    }

    /**
     * The list with these studies: what cannot be read stands where it stood.
     *
     * @param unread by its places, from the first on
     */
    public static List<Object> write(List<StudyPlan> plans, Map<?, ?> unread) {
        List<Object> all = new ArrayList<>(plans.stream().map(StudyFile::members).toList());
        unread.forEach((place, found) -> all.add(Math.min(all.size(), Integer.parseInt((String) place)), found));
        return all;
    }
}
