package engram.view.study;

import module java.base;
import engram.model.Text;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Axis;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.plan.Variant;
import engram.model.study.result.StudyResults;
import engram.palette.Palette;
import engram.plot.Ink;
import engram.view.theme.Theme;

/**
 * What is seen of a study. Nobody changes what is in it.
 *
 * @param results what is known; null before there is a study
 * @param hidden the names of networks that are not to be seen
 * @param theory whether to draw what theory says
 * @param older curves of other studies, to be held against these
 * @param chosen the point that somebody has chosen; null for none
 * @param theme the colours
 */
public record StudySight(StudyResults results, Set<String> hidden, boolean theory, List<Older> older, Spot chosen, Theme theme) {

    private static final double FAMILY_FROM = 0.3;
    private static final double FAMILY_TO = 0.7;

    /**
     * Curves of another study.
     *
     * @param name what they are called
     * @param results what was known of it
     */
    public record Older(String name, StudyResults results) {}

    /**
     * A point of a study.
     *
     * @param point its number in the plan
     * @param network which of the networks, from 0 on
     */
    public record Spot(int point, int network) {}

    /** Copies the collections. */
    public StudySight {
        hidden = Set.copyOf(hidden);
        older = List.copyOf(older);
    }

    /** The study. */
    StudyPlan plan() {
        return results.order().plan();
    }

    /** Whether a network is to be seen. */
    boolean shows(int network) {
        return !hidden.contains(plan().networks().get(network).name());
    }

    /** Whether two numbers are varied: then colours are values. */
    boolean isMap() {
        return plan().isMap();
    }

    /** Along which axis curves run: one of numbers, if there is one. */
    int along() {
        return plan().along();
    }

    /**
     * The colour of a curve.
     *
     * @param curve its place among all
     * @param curves how many there are
     */
    Ink ink(int curve, int curves, int network) {
        return curves <= plan().networks().size() ? ink(network) : shared(curve, curves);
    }

    /** The colour of a network: A and B have their own, all others, which come with files, share out a scale. */
    public Ink ink(int network) {
        List<Variant> all = plan().networks();
        if (!StudySetup.isOfTheWindow(plan())) {
            return shared(network, all.size());
        }
        return all.get(network).name().equals(StudySetup.NAMES.getLast()) ? theme.networks().b() : theme.networks().a();
    }

    private Ink shared(int place, int places) {
        double share = places == 1 ? 0 : (double) place / (places - 1);
        double bright = theme.dark() ? FAMILY_FROM : 0;
        return Ink.of(Palette.VIRIDIS.rgb(bright + FAMILY_TO * share));
    }

    /** The colour of headings. */
    Ink text() {
        return Ink.of(theme.dark() ? 0xE6EDF3 : 0x1C2228);
    }

    /** The colour behind everything. */
    Ink ground() {
        return Ink.of(theme.dark() ? 0x0D1117 : 0xFFFFFF);
    }

    /** A value of a measure as people write it. */
    static String number(Measure measure, double value) {
        return switch (measure.scale()) {
            case SHARE -> Text.of("%.0f %%", 100 * value);
            case AMOUNT -> value >= 100 ? Text.of("%,d", Math.round(value)) : Text.of("%.2f", value);
            default -> Text.of("%.2f", value);
        };
    }
}
