package engram.controller.study;

import module java.base;
import engram.model.Text;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.plan.Variant;
import engram.model.study.result.TheoryLine;
import engram.view.study.CompareRows;
import engram.view.study.StudySight;

/** What a study holds against what, as rows to choose from. */
final class Compared {

    private Compared() {}

    /**
     * The networks, and theory. Of a study that came with networks of its own those are the rows.
     *
     * @param sight what is seen
     */
    static List<CompareRows.Row> rows(StudyPlan plan, StudySetup setup, StudySight sight) {
        List<CompareRows.Row> rows = new ArrayList<>();
        List<Variant> asked = plan.networks();
        if (StudySetup.isOfTheWindow(plan)) {
            for (Variant each : setup.networks()) {
                Optional<Variant> own = asked.stream().filter(one -> one.name().equals(each.name())).findFirst();
                rows.add(new CompareRows.Row(each.name(), words(own.orElse(each)),
                        own.isPresent() && !sight.hidden().contains(each.name()), true));
            }
        } else {
            for (int network = 0; network < asked.size(); network++) {
                String name = asked.get(network).name();
                rows.add(new CompareRows.Row(name, words(asked.get(network)), !sight.hidden().contains(name), true,
                        Optional.of(sight.ink(network))));
            }
        }
        List<TheoryLine> lines = plan.measures().stream().flatMap(measure -> TheoryLine.of(plan, measure).stream()).toList();
        String name = lines.stream().map(TheoryLine::name).distinct().collect(Collectors.joining("; "));
        rows.add(new CompareRows.Row(CompareRows.THEORY, name.isEmpty() ? "Theory: none for these" : name,
                sight.theory() && !lines.isEmpty(), !lines.isEmpty()));
        return rows;
    }

    private static String words(Variant of) {
        String dynamics = of.dynamics().title();
        String rule = of.dynamics().procedure().usesWeights() ? of.rule().title() + "\n" : "";
        return Text.of("%s\u00A0\u00A0%s%s%s", of.name(), rule, Character.toLowerCase(dynamics.charAt(0)), dynamics.substring(1));
    }
}
