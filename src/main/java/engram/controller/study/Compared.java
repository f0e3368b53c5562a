package engram.controller.study;

import module java.base;
import engram.model.Text;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.plan.Variant;
import engram.model.study.result.TheoryLine;
import engram.view.study.CompareRows;

/** What a study holds against what, as rows to choose from. */
final class Compared {

    private Compared() {}

    /**
     * The networks, and theory.
     *
     * @param hidden the names of networks that are not seen
     * @param theory whether theory is to be seen where there is one
     */
    static List<CompareRows.Row> rows(StudyPlan plan, StudySetup setup, Set<String> hidden, boolean theory) {
        List<CompareRows.Row> rows = new ArrayList<>();
        for (Variant each : setup.networks()) {
            Optional<Variant> asked = plan.networks().stream().filter(one -> one.name().equals(each.name())).findFirst();
            rows.add(new CompareRows.Row(each.name(), words(asked.orElse(each)),
                    asked.isPresent() && !hidden.contains(each.name()), true));
        }
        List<TheoryLine> lines = plan.measures().stream().flatMap(measure -> TheoryLine.of(plan, measure).stream()).toList();
        String name = lines.stream().map(TheoryLine::name).distinct().collect(Collectors.joining("; "));
        rows.add(new CompareRows.Row(CompareRows.THEORY, name.isEmpty() ? "Theory: none for these" : name,
                theory && !lines.isEmpty(), !lines.isEmpty()));
        return rows;
    }

    private static String words(Variant of) {
        String dynamics = of.dynamics().title();
        String rule = of.dynamics().procedure().usesWeights() ? of.rule().title() + "\n" : "";
        return Text.of("%s\u00A0\u00A0%s%s%s", of.name(), rule, Character.toLowerCase(dynamics.charAt(0)), dynamics.substring(1));
    }
}
