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

    /** What is known of a point: {@code Noise level 0.3, A: Cosine similarity 0.83 (0.80 to 0.86); 12 cues of 1 draw}. */
    static String of(StudyResults results, Spot spot) {
        StudyPlan plan = results.order().plan();
        String measures = plan.measures()
                .stream()
                .map(measure -> measure.title() + " " + value(measure, results.at(spot.point(), spot.network(), measure)))
                .collect(Collectors.joining(", "));
        Pooled first = results.at(spot.point(), spot.network(), plan.measures().getFirst());
        return Text.of("%s: %s; %s of %s", place(plan, spot), measures, Text.count(first.count(), "cue"),
                Text.count(first.draws(), "draw"));
    }

    /** Which point it is: {@code B, Memories 102}. */
    static String place(StudyPlan plan, Spot spot) {
        String values = IntStream.range(0, plan.axes().size())
                .mapToObj(axis -> ", " + plan.axes().get(axis).title() + " "
                        + plan.axes().get(axis).label(plan.place(spot.point(), axis)))
                .collect(Collectors.joining());
        return plan.networks().get(spot.network()).name() + values;
    }

    /** A value with its interval. */
    static String value(Measure measure, Pooled pooled) {
        if (!Double.isFinite(pooled.value())) {
            return "\u2013";
        }
        String value = StudySight.number(measure, pooled.value());
        return Double.isFinite(pooled.interval().low()) ? Text.of("%s (%s to %s)", value,
                StudySight.number(measure, pooled.interval().low()), StudySight.number(measure, pooled.interval().high()))
                : value;
    }
}
