package engram.model.experiment;

import module java.base;
import engram.model.Text;
import engram.model.spike.BipolarState;

/**
 * What is unusual about a pattern that is learned. No rule breaks over it, but people should know what to expect.
 *
 * @param kind what it is
 * @param pattern its place in the order learned, from 0 on
 * @param other the place of the first earlier pattern that it repeats or is the inverse of; -1 where it is of one colour
 */
public record Caution(Kind kind, int pattern, int other) {

    /** What may be unusual. */
    public enum Kind {
        /** All neurons are on, or all are off. */
        ONE_COLOUR,
        /** It is the very pattern of an earlier one. */
        REPEATED,
        /** It is an earlier one with on and off exchanged. */
        INVERSE
    }

    /** Names take so many letters of a line at most. */
    private static final int MOST_LISTED = 120;

    /**
     * Looks for the unusual.
     *
     * @param patterns what is learned, in order, all of one size; may be empty
     * @return at most one for each pattern, in their order
     */
    public static List<Caution> of(List<BipolarState> patterns) {
        List<Caution> cautions = new ArrayList<>();
        Map<BipolarState, Integer> first = new HashMap<>();
        for (int p = 0; p < patterns.size(); p++) {
            BipolarState pattern = patterns.get(p);
            Integer same = first.putIfAbsent(pattern, p);
            Integer inverse = first.get(pattern.inverse());
            if (pattern.onCount() == 0 || pattern.onCount() == pattern.neurons()) {
                cautions.add(new Caution(Kind.ONE_COLOUR, p, -1));
            } else if (same != null) {
                cautions.add(new Caution(Kind.REPEATED, p, same));
            } else if (inverse != null) {
                cautions.add(new Caution(Kind.INVERSE, p, inverse));
            }
        }
        return List.copyOf(cautions);
    }

    /**
     * What it is and what comes of it, in one line.
     *
     * @param names of the patterns, in the order learned
     */
    public String text(List<String> names) {
        return text(kind, List.of(this), names);
    }

    /**
     * The same of many, a line for each kind, however many there are.
     *
     * @param cautions in the order of their patterns
     * @param names of the patterns, in the order learned
     */
    public static List<String> texts(List<Caution> cautions, List<String> names) {
        return Arrays.stream(Kind.values())
                .map(kind -> cautions.stream().filter(caution -> caution.kind() == kind).toList())
                .filter(alike -> !alike.isEmpty())
                .map(alike -> text(alike.getFirst().kind(), alike, names))
                .toList();
    }

    private static String text(Kind kind, List<Caution> alike, List<String> names) {
        boolean single = alike.size() == 1;
        boolean oneOther = alike.stream().mapToInt(Caution::other).distinct().count() == 1;
        String which = Text.some(alike.stream()
                .map(each -> oneOther ? names.get(each.pattern())
                        : Text.of("%s (of %s)", names.get(each.pattern()), names.get(each.other())))
                .toList(), MOST_LISTED);
        String other = oneOther && kind != Kind.ONE_COLOUR ? names.get(alike.getFirst().other()) : "an earlier one";
        return which + switch (kind) {
            case ONE_COLOUR -> Text
                    .of(" %s of one colour: the spike Hebbian rule learns nothing from %s, the others that all neurons are alike;"
                            + " no score can recognise that", single ? "is" : "are", single ? "it" : "them");
            case REPEATED -> Text.of(" %s the very pattern of %s: to a network %s are one memory, and no score tells them apart",
                    single ? "has" : "have", other, single ? "the two" : "they");
            case INVERSE -> Text.of(
                    " %s of %s: neurons that are alike in the one are alike in the other, so that Hebb's, Storkey's, the"
                            + " pseudo-inverse and the delta rule learn nothing new from %s",
                    single ? "is the inverse" : "are inverses", other, single ? "it" : "them");
        };
    }
}
