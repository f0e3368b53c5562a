package engram.controller.study;

import module java.base;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Axis;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.result.SoFar;
import engram.model.study.result.StudyResults;
import engram.view.study.CompareRows;
import engram.view.study.StudySight;
import engram.view.study.StudySight.Older;
import engram.view.study.StudySight.Spot;
import engram.view.theme.Theme;

/** Which curves are seen beside one another: those of which networks, theory's, and those of earlier studies. */
final class SeenCurves {

    /** Studies of other pictures differ at one of so many points. */
    private static final int ENOUGH = 8;

    private final Set<String> hidden = new HashSet<>();
    private final List<Older> pinned = new ArrayList<>();
    /** Null before there was another study. */
    private Older last;
    private boolean theory = true;
    private boolean olderSeen = true;

    /** The names of networks that are not seen. */
    Set<String> hidden() {
        return hidden;
    }

    /** Shows theory, or not. */
    void setTheory(boolean seen) {
        theory = seen;
    }

    /** Shows earlier curves, or not. */
    void setOlder(boolean seen) {
        olderSeen = seen;
    }

    /** Keeps curves beside all that come, as long as the window is open; those of a study that is kept, no longer. */
    void pin(StudyResults known) {
        if (!pinned.removeIf(each -> isSame(each, known))) {
            pinned.add(new Older(
                    Integer.toString(1 + pinned.stream().mapToInt(each -> Integer.parseInt(each.name())).max().orElse(0)),
                    known));
        }
    }

    /** Whether the curves of a study are kept. */
    boolean isPinned(StudyResults known) {
        return pinned.stream().anyMatch(each -> isSame(each, known));
    }

    /** Whether they are of the same study of the same pictures: it may have come further since. */
    private static boolean isSame(Older older, StudyResults known) {
        StudyPlan plan = known.order().plan();
        Measure measure = plan.measures().getFirst();
        return older.results() == known
                || older.results().order().plan().equals(plan) && IntStream.range(0, Math.min(ENOUGH, plan.points()))
                        .allMatch(point -> IntStream.range(0, plan.networks().size())
                                .filter(network -> older.results().draws(point, network) == known.draws(point, network))
                                .allMatch(network -> older.results()
                                        .at(point, network, measure)
                                        .equals(known.at(point, network, measure))));
    }

    /** Takes leave of a study: what is known of it is the last curve from now on. */
    void leave(StudyResults known) {
        if (known.count() > 0) {
            last = new Older("last", known);
        }
    }

    /** Curves of other studies over the same axis. */
    private List<Older> older(StudyResults known) {
        List<Axis> axes = known.order().plan().axes();
        Stream<Older> lastOnly = Optional.ofNullable(last).filter(each -> !isPinned(each.results())).stream();
        return Stream.concat(pinned.stream(), lastOnly)
                .filter(each -> axes.size() == 1 && !isSame(each, known)
                        && each.results()
                                .order()
                                .plan()
                                .axes()
                                .stream()
                                .map(Axis::key)
                                .toList()
                                .equals(List.of(axes.getFirst().key())))
                .toList();
    }

    /**
     * All that is seen.
     *
     * @param known what is known of the study that is asked
     * @param chosen the point that somebody has chosen; null for none
     */
    StudySight sight(StudyResults known, Spot chosen, Theme theme) {
        return new StudySight(known, hidden, theory, olderSeen ? older(known) : List.of(), chosen, theme);
    }

    /** What is known of the networks that are seen, in a sentence. */
    String soFar(StudyPlan plan, StudyResults known) {
        return SoFar.of(known, each -> !hidden.contains(plan.networks().get(each).name()));
    }

    /** What there is to be seen, as rows to choose from. */
    List<CompareRows.Row> rows(StudyPlan plan, StudySetup setup, StudySight sight) {
        List<CompareRows.Row> rows = Compared.rows(plan, setup, sight);
        boolean any = !older(sight.results()).isEmpty();
        rows.add(new CompareRows.Row(CompareRows.LAST, pinned.isEmpty() ? "Last curve" : "Last and pinned curves",
                olderSeen && any, any));
        return rows;
    }
}
