package engram.view.study;

import module java.base;
import engram.model.Text;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.StudyResults;
import engram.view.study.StudySight.Spot;

/** A point of a study in words. */
final class SpotWords {

    private SpotWords() {}

    /**
     * What is known of a point: {@code A, Noise level 0.3: Cosine similarity 0.83 (0.80 to 0.86); 12 cues of 1 draw. B: 0.89}.
     *
     * @param sight what is seen: the other networks that are seen follow, for whoever compares them
     */
    static String of(StudySight sight, Spot spot) {
        StudyResults results = sight.results();
        StudyPlan plan = results.order().plan();
        String measures = plan.measures()
                .stream()
                .map(measure -> measure.title() + " " + value(measure, results.at(spot.point(), spot.network(), measure)))
                .collect(Collectors.joining(", "));
        Pooled first = results.at(spot.point(), spot.network(), plan.measures().getFirst());
        String others = IntStream.range(0, plan.networks().size())
                .filter(network -> network != spot.network() && sight.shows(network))
                .filter(network -> results.draws(spot.point(), network) > 0)
                .mapToObj(network -> Text.of(". %s: %s", plan.networks().get(network).name(),
                        plan.measures()
                                .stream()
                                .map(measure -> alone(measure, results.at(spot.point(), network, measure)))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
        return Text.of("%s: %s; %s of %s%s", place(plan, spot), measures, Text.count(first.count(), "cue"),
                Text.count(first.draws(), "draw"), others);
    }

    /** Which point it is: {@code B, 102 pictures}. */
    static String place(StudyPlan plan, Spot spot) {
        String values = IntStream.range(0, plan.axes().size())
                .mapToObj(axis -> ", " + plan.axes().get(axis).words(plan.place(spot.point(), axis)))
                .collect(Collectors.joining());
        return plan.networks().get(spot.network()).name() + values;
    }

    private static String alone(Measure measure, Pooled pooled) {
        return Double.isFinite(pooled.value()) ? StudySight.number(measure, pooled.value()) : "\u2013";
    }

    /** A value with its interval. */
    static String value(Measure measure, Pooled pooled) {
        String value = alone(measure, pooled);
        return Double.isFinite(pooled.value()) && Double.isFinite(pooled.interval().low()) ? Text.of("%s (%s to %s)", value,
                StudySight.number(measure, pooled.interval().low()), StudySight.number(measure, pooled.interval().high()))
                : value;
    }
}
