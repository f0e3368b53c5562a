package engram.model.study.result;

import module java.base;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.Axis;
import engram.model.study.plan.StudyPlan;

/**
 * One curve of a study: a network, and where two things are varied one value of the other, along an axis. Arrays of data are plain
 * lists, for whoever draws them.
 *
 * @param name what people call it
 * @param network which of the networks, from 0 on
 * @param points along the axis, in the order of its values; those of which nothing is known yet among them
 */
public record StudySeries(String name, int network, List<Point> points) {

    /**
     * One point of it.
     *
     * @param point its number in the plan
     * @param number where it stands on the axis
     * @param value what is known of it; of nothing where no draw is
     * @param draws how many draws there are to be in all
     */
    public record Point(int point, double number, Pooled value, int draws) {

        /** Whether something is known of it. */
        public boolean isKnown() {
            return value.draws() > 0;
        }

        /** Whether all draws are known. */
        public boolean isWhole() {
            return value.draws() == draws;
        }
    }

    /** Copies the list. */
    public StudySeries {
        points = List.copyOf(points);
    }

    /**
     * The curves of a measure.
     *
     * @param along which axis they run along: 0 or 1; what the other one varies makes a curve each
     * @return for each value of the other axis each network; a study that varies nothing has a single point each, at 0
     */
    public static List<StudySeries> of(StudyResults results, Measure measure, int along) {
        StudyPlan plan = results.order().plan();
        int across = 1 - along;
        int others = plan.axes().size() > 1 ? plan.axes().get(across).size() : 1;
        List<StudySeries> curves = new ArrayList<>();
        for (int other = 0; other < others; other++) {
            for (int network = 0; network < plan.networks().size(); network++) {
                List<Point> points = new ArrayList<>();
                for (int point = 0; point < plan.points(); point++) {
                    if (plan.axes().size() < 2 || plan.place(point, across) == other) {
                        double number = plan.axes().isEmpty() ? 0 : plan.axes().get(along).number(plan.place(point, along));
                        points.add(new Point(point, number, results.at(point, network, measure), plan.repeats().draws()));
                    }
                }
                curves.add(new StudySeries(name(plan, others == 1 ? null : plan.axes().get(across), other, network), network,
                        points));
            }
        }
        return curves;
    }

    private static String name(StudyPlan plan, Axis other, int place, int network) {
        String name = plan.networks().get(network).name();
        if (other == null) {
            return name;
        }
        String value = other.isNumeric() ? other.title() + " " + other.label(place) : other.label(place);
        return plan.networks().size() == 1 ? value : name + ", " + value;
    }
}
