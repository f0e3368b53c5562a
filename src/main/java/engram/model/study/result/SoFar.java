package engram.model.study.result;

import module java.base;
import engram.model.Text;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.Axis;
import engram.model.study.plan.StudyPlan;
import engram.model.parameter.Parameter;

/** What is known of a study, in one sentence, and never more than that. */
public final class SoFar {

    /** An answer is reliable where it is right at least so often. */
    private static final double RELIABLE = 0.9;

    /** The more of these, the harder. */
    private static final Set<Parameter> HARDER =
            EnumSet.of(Parameter.NOISE, Parameter.CUT, Parameter.SILENCED, Parameter.MEMBRANE_NOISE);

    private SoFar() {}

    /**
     * The sentence.
     *
     * @param shows which of the networks it speaks of
     */
    public static String of(StudyResults results, IntPredicate shows) {
        StudyPlan plan = results.order().plan();
        List<Integer> networks = IntStream.range(0, plan.networks().size())
                .filter(shows)
                .filter(network -> isKnown(results, network))
                .boxed()
                .toList();
        if (networks.isEmpty()) {
            return "Nothing is known yet.";
        }
        boolean whole = results.count() == results.order().cells();
        String words = bears(plan) ? limits(results, networks) : best(results, networks);
        return (whole ? capitalised(words) : "So far: " + words) + ".";
    }

    private static boolean isKnown(StudyResults results, int network) {
        return IntStream.range(0, results.order().plan().points()).anyMatch(point -> results.draws(point, network) > 0);
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Whether what is varied makes the task ever harder: the question is where a network gives way. */
    private static boolean bears(StudyPlan plan) {
        return plan.axes().size() == 1 && switch (plan.axes().getFirst()) {
            case Axis.Counted _ -> true;
            case Axis.OfParameter of -> HARDER.contains(of.parameter());
            case Axis.Choices _ -> false;
        };
    }

    /** What is said of the first network is meant of all that come behind it. */
    private static String limits(StudyResults results, List<Integer> networks) {
        Measure measure = counted(results.order().plan());
        List<String> words = networks.stream().map(network -> limit(results, network, measure)).toList();
        String said = does(measure) + " at least 9 times in 10";
        boolean alike = words.stream().allMatch(word -> word.contains(said));
        return words.getFirst()
                + words.stream().skip(1).map(word -> "; " + (alike ? word.replace(said, "") : word)).collect(Collectors.joining())
                + withoutNetwork(results, networks, measure);
    }

    /** What a network is to do reliably: to give a picture back where that is measured, else to be nearer to it than to all others. */
    private static Measure counted(StudyPlan plan) {
        return plan.measures().contains(Measure.RETRIEVED) ? Measure.RETRIEVED : Measure.RIGHT;
    }

    private static String does(Measure measure) {
        return measure == Measure.RETRIEVED ? " gives the picture back" : " finds the right picture";
    }

    /** To find the right picture is no feat where it is the nearest to the cue anyway. */
    private static String withoutNetwork(StudyResults results, List<Integer> networks, Measure measure) {
        if (measure != Measure.RIGHT) {
            return "";
        }
        int most = networks.stream().mapToInt(network -> Reach.of(results, network, measure).last()).max().orElse(-1);
        int nearest = networks.stream().mapToInt(network -> Reach.of(results, network, Measure.NEAREST).last()).max().orElse(-1);
        return most < 0 || nearest < most ? "" : "; the picture nearest to the cue is the right one just as far";
    }

    /**
     * How far something holds reliably, from the easiest value on, without a gap.
     *
     * @param places of the axis, the easiest first
     * @param last how many of them it holds for, less one; -1 for none
     * @param fails whether the next one is known, and it fails there
     */
    private record Reach(List<Integer> places, int last, boolean fails) {

        static Reach of(StudyResults results, int network, Measure measure) {
            Axis axis = results.order().plan().axes().getFirst();
            List<Integer> places =
                    IntStream.range(0, axis.size()).boxed().sorted(Comparator.comparingDouble(axis::number)).toList();
            int last = -1;
            for (int place : places) {
                Pooled share = results.at(place, network, measure);
                boolean known = share.draws() > 0;
                if (!known || share.value() < RELIABLE) {
                    return new Reach(places, last, known);
                }
                last++;
            }
            return new Reach(places, last, false);
        }
    }

    private static String limit(StudyResults results, int network, Measure measure) {
        StudyPlan plan = results.order().plan();
        Axis axis = plan.axes().getFirst();
        Reach reach = Reach.of(results, network, measure);
        String name = plan.networks().get(network).name();
        if (reach.last() < 0) {
            return reach.fails()
                    ? Text.of("%s%s less than 9 times in 10 from %s on", name, does(measure),
                            value(plan, axis, reach.places().getFirst()))
                    : Text.of("of %s the first point is not known yet", name);
        }
        boolean whole = reach.last() == reach.places().size() - 1;
        String end = reach.fails() ? "" : whole ? ", the most that is asked" : ", as far as is known";
        return Text.of("%s%s at least 9 times in 10 up to %s%s", name, does(measure),
                value(plan, axis, reach.places().get(reach.last())), end);
    }

    private static String value(StudyPlan plan, Axis axis, int place) {
        return switch (axis) {
            case Axis.Memories of ->
                    Text.of("%s (load %.2f)", of.words(place), (double) of.values().get(place) / plan.parameters().neurons());
            default -> lower(axis.words(place));
        };
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    /** The best point by the first measure, and how many others its interval leaves open. */
    private static String best(StudyResults results, List<Integer> networks) {
        StudyPlan plan = results.order().plan();
        Measure measure = plan.measures().getFirst();
        int bestPoint = -1;
        int bestNetwork = -1;
        Pooled best = null;
        List<Pooled> all = new ArrayList<>();
        for (int network : networks) {
            for (int point = 0; point < plan.points(); point++) {
                Pooled value = results.at(point, network, measure);
                if (value.draws() == 0 || !Double.isFinite(value.value())) {
                    continue;
                }
                all.add(value);
                if (best == null || value.value() > best.value()) {
                    best = value;
                    bestPoint = point;
                    bestNetwork = network;
                }
            }
        }
        if (best == null) {
            return "there are no numbers of what is measured";
        }
        int point = bestPoint;
        double low = best.interval().low();
        long open = all.stream().filter(value -> value.interval().high() >= low).count() - 1;
        String values = IntStream.range(0, plan.axes().size())
                .mapToObj(axis -> lower(plan.axes().get(axis).words(plan.place(point, axis))))
                .collect(Collectors.joining(", "));
        String others = !Double.isFinite(low) || open <= 0 ? ""
                : open == 1 ? "; the interval of 1 other point reaches as high"
                        : Text.of("; the intervals of %s reach as high", Text.count(open, "other point"));
        return Text.of("the highest %s is %.2f%s, of %s%s%s", lower(measure.title()), best.value(), interval(best),
                plan.networks().get(bestNetwork).name(), values.isEmpty() ? "" : " at " + values, others);
    }

    private static String interval(Pooled best) {
        return Double.isFinite(best.interval().low()) ? Text.of(" (%.2f to %.2f)", best.interval().low(), best.interval().high())
                : "";
    }
}
