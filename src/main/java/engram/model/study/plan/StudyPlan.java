package engram.model.study.plan;

import module java.base;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.study.engine.Setting;
import engram.model.study.measure.Measure;

/**
 * A study: what is varied, repeated and measured. Immutable.
 *
 * @param title the question that it answers
 * @param pictures where memories come from
 * @param parameters all numbers and choices that nothing varies, and the seed; whoever is silenced by hand is silent in all
 *     networks of that side, and awake at another
 * @param memories how many pictures are learned where that is not varied; 0 for all that are given
 * @param networks which are compared, at least one, no two of one name
 * @param axes what is varied: up to two, no two the same
 * @param repeats how often
 * @param measures what is looked at, in this order; at least one. All is measured, whatever is looked at
 */
public record StudyPlan(String title, PictureSource pictures, Parameters parameters, int memories, List<Variant> networks,
        List<Axis> axes, Repeats repeats, List<Measure> measures) {

    /** More points, networks and draws together are not gone through. */
    public static final int MOST_CELLS = 1_000_000;

    /** At most so many things are varied. */
    public static final int MOST_AXES = 2;

    private static final int FEWEST_OF_MAP = 5;

    /**
     * Copies the lists and checks that all goes together.
     *
     * @throws IllegalArgumentException if it does not, saying what does not in one line
     */
    public StudyPlan {
        networks = List.copyOf(networks);
        axes = List.copyOf(axes);
        measures = List.copyOf(measures);
        if (networks.isEmpty() || measures.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to ask: a study has one network and one measure at least");
        }
        if (axes.size() > MOST_AXES) {
            throw new IllegalArgumentException(Text.of("A study varies at most %d things, not %d", MOST_AXES, axes.size()));
        }
        requireOnce("network", networks.stream().map(Variant::name).toList());
        requireOnce("axis", axes.stream().map(Axis::key).toList());
        requireOnce("measure", measures.stream().map(Measure::key).toList());
        boolean random = pictures instanceof PictureSource.Random;
        if (random && memories < 1 && axes.stream().noneMatch(Axis.Memories.class::isInstance)) {
            throw new IllegalArgumentException("Random patterns are as many as one wants: say how many memories, or vary them");
        }
        requirePixels(axes, networks, parameters);
        requireNoOtherNoise(axes);
        double cells = (double) points(axes) * networks.size() * repeats.draws();
        if (cells > MOST_CELLS) {
            throw new IllegalArgumentException(Text
                    .of("There are %,.0f networks to ask, and at most %,d are: take fewer values or draws", cells, MOST_CELLS));
        }
    }

    private static void requireOnce(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(Text.of("The %s \u201C%s\u201D is there twice", what, name));
            }
        }
    }

    private static void requirePixels(List<Axis> axes, List<Variant> networks, Parameters parameters) {
        for (Axis axis : axes) {
            if (axis instanceof Axis.FlippedPixels flipped) {
                int most = Collections.max(flipped.values());
                long pixels = fewestPixels(axes, networks, parameters);
                if (most > pixels) {
                    throw new IllegalArgumentException(Text.of("%,d pixels are to be flipped, and there are %,d", most, pixels));
                }
            }
        }
    }

    /** How many pixels the smallest of all networks has that such a study asks. */
    public static long fewestPixels(List<Axis> axes, List<Variant> networks, Parameters parameters) {
        double side = axes.stream()
                .filter(each -> each.key().equals(Parameter.SIDE.key()))
                .flatMap(each -> IntStream.range(0, each.size()).mapToObj(each::number))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> networks.stream().mapToDouble(each -> each.of(parameters).side()).min().orElseThrow());
        return Math.round(side * side);
    }

    private static void requireNoOtherNoise(List<Axis> axes) {
        Set<String> keys = axes.stream().map(Axis::key).collect(Collectors.toSet());
        if (keys.contains(Axis.FlippedPixels.KEY)
                && (keys.contains(Parameter.NOISE.key()) || keys.contains(Axis.Choice.NOISE_KIND.key()))) {
            throw new IllegalArgumentException("Flipped pixels are all the noise that there is: vary no other besides");
        }
    }

    private static long points(List<Axis> axes) {
        return axes.stream().mapToLong(Axis::size).reduce(1, (product, size) -> product * size);
    }

    /** The number of points: combinations of the values. */
    public int points() {
        return (int) points(axes);
    }

    /** The number of cells: each point, by each network, of each draw. */
    public int cells() {
        return points() * networks.size() * repeats.draws();
    }

    /** The number of recalls in all. */
    public long recalls() {
        return (long) cells() * repeats.cues();
    }

    /**
     * The place of a point's value on an axis.
     *
     * @param point from 0 on, below {@link #points}; the last axis varies fastest
     */
    public int place(int point, int axis) {
        int rest = point;
        for (int after = axes.size() - 1; after > axis; after--) {
            rest /= axes.get(after).size();
        }
        return rest % axes.get(axis).size();
    }

    /** The network of a point. */
    public Setting setting(int point, int network, int draw) {
        Parameters all = networks.get(network).of(parameters).withSeed(new Seeds(parameters.seed()).draw(draw));
        Setting setting = new Setting(all, memories, draw);
        // The side first: how many pixels are flipped depends on it.
        for (boolean side : new boolean[] {true, false}) {
            for (int axis = 0; axis < axes.size(); axis++) {
                if (axes.get(axis) instanceof Axis.FlippedPixels != side) {
                    setting = axes.get(axis).with(setting, place(point, axis));
                }
            }
        }
        // Whatever sides there were on the way.
        return new Setting(silenced(setting.parameters()), setting.memories(), setting.draw());
    }

    private Parameters silenced(Parameters all) {
        SilencedByHand byHand = parameters.silencedByHand();
        return byHand.fits(all.side()) ? all.withSilencedByHand(byHand) : all;
    }

    /** Whether it is best seen as a map of two numbers: of a few values of one of them, curves show more, and their intervals. */
    public boolean isMap() {
        return axes.size() == MOST_AXES && axes.stream().allMatch(axis -> axis.isNumeric() && axis.size() >= FEWEST_OF_MAP);
    }

    /** The axis that curves run along: the one of numbers, or the one of more values; 0 where there is none. */
    public int along() {
        if (axes.size() < MOST_AXES) {
            return 0;
        }
        Axis first = axes.getFirst();
        Axis second = axes.getLast();
        boolean bySize = first.isNumeric() == second.isNumeric();
        return (bySize ? second.size() > first.size() : second.isNumeric()) ? 1 : 0;
    }

    /** The greatest number of pictures that a network learns; 0 for all that are given. */
    public int mostMemories() {
        return axes.stream()
                .filter(Axis.Memories.class::isInstance)
                .flatMap(axis -> ((Axis.Memories) axis).values().stream())
                .max(Comparator.naturalOrder())
                .orElse(memories);
    }
}
