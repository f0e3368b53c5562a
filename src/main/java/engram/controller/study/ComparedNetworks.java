package engram.controller.study;

import module java.base;
import engram.model.Text;
import engram.model.study.plan.Variant;
import engram.model.study.result.TheoryLine;
import engram.view.study.CompareRows;

/** What can be held against what in a study, in words. */
final class ComparedNetworks {

    private ComparedNetworks() {}

    /**
     * Curves of other studies.
     *
     * @param there whether there are any
     * @param pinned whether somebody keeps some
     * @param seen whether they are to be seen
     */
    record Older(boolean there, boolean pinned, boolean seen) {}

    /**
     * The rows: both networks, theory, and other curves.
     *
     * @param hidden the names of networks that are not to be seen
     * @param theory whether theory is to be seen
     */
    static List<CompareRows.Row> rows(StudyDesk desk, Set<String> hidden, boolean theory, Older older) {
        List<CompareRows.Row> rows = new ArrayList<>();
        for (Variant each : desk.setup().networks()) {
            Optional<Variant> asked = desk.plan().networks().stream().filter(one -> one.name().equals(each.name())).findFirst();
            rows.add(new CompareRows.Row(each.name(), words(asked.orElse(each)),
                    asked.isPresent() && !hidden.contains(each.name()), true));
        }
        List<TheoryLine> lines =
                desk.plan().measures().stream().flatMap(measure -> TheoryLine.of(desk.plan(), measure).stream()).toList();
        String name = lines.stream().map(TheoryLine::name).distinct().collect(Collectors.joining("; "));
        rows.add(new CompareRows.Row(CompareRows.THEORY, name.isEmpty() ? "Theory: none for these" : name,
                theory && !lines.isEmpty(), !lines.isEmpty()));
        rows.add(new CompareRows.Row(CompareRows.LAST, older.pinned() ? "Last and pinned curves" : "Last curve",
                older.seen() && older.there(), older.there()));
        return rows;
    }

    private static String words(Variant of) {
        String dynamics = of.dynamics().title();
        return Text.of("%s  %s%s%s", of.name(), of.dynamics().procedure().usesWeights() ? of.rule().title() + ", " : "",
                Character.toLowerCase(dynamics.charAt(0)), dynamics.substring(1));
    }
}
