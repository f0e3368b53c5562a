package engram.model.study.plan;

import module java.base;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;

/**
 * Studies of an experiment that is at hand, set up in few words: its networks are compared, its numbers are the base, its pictures
 * the ones that are learned.
 *
 * @param experiment whose pictures and numbers they are; where it has no pictures, they are made by chance
 * @param second the parameters of the second network
 */
public record StudySetup(Experiment experiment, Parameters second) {

    /** The names of both networks. */
    public static final List<String> NAMES = List.of("A", "B");

    private static final List<Measure> OF_PICTURES = List.of(Measure.SIMILARITY, Measure.RIGHT);
    private static final List<Measure> OF_PATTERNS = List.of(Measure.OVERLAP, Measure.RETRIEVED);

    /** So many are learned where there are none. */
    private static final int FEW = 3;

    /** So many pictures are enough to see where a network gives way. */
    private static final int MANY = 12;

    /** Loads at which capacity is asked by itself. */
    private static final List<Double> LOADS =
            List.of(0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.16, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7);

    private static final Repeats ONE_DRAW = new Repeats(12, 1);
    private static final Repeats MANY_DRAWS = new Repeats(6, 12);

    /** Whether a study compares networks of the window, and none with names of its own, as files may bring. */
    public static boolean isOfTheWindow(StudyPlan plan) {
        return plan.networks().stream().allMatch(each -> NAMES.contains(each.name()));
    }

    /** The networks, by their names. */
    public List<Variant> networks() {
        Parameters first = experiment.parameters();
        SortedMap<Parameter, Double> own = new TreeMap<>();
        for (Parameter parameter : Parameter.values()) {
            if (second.real(parameter) != first.real(parameter)) {
                own.put(parameter, second.real(parameter));
            }
        }
        return List.of(Variant.of(NAMES.getFirst(), first), new Variant(NAMES.getLast(), second.rule(), second.dynamics(), own));
    }

    /** The usual study of a kind. */
    public StudyPlan of(StudyKind kind) {
        Parameters base = experiment.parameters();
        StudyPlan example = kind.example();
        return switch (kind) {
            case CAPACITY -> capacity(example, experiment.memories().size() < MANY);
            case RULES -> titled(new StudyPlan("", given(), base, memories(), networks().subList(0, 1), example.axes(), ONE_DRAW,
                    OF_PICTURES));
            case DAMAGE -> titled(
                    new StudyPlan("", given(), base, memories(), networks(), damage(example.axes()), ONE_DRAW, OF_PICTURES));
            default -> titled(new StudyPlan("", given(), base, memories(), networks(), example.axes(), ONE_DRAW, OF_PICTURES));
        };
    }

    /** A study that varies one number around what it is now. */
    public StudyPlan varying(Parameter parameter) {
        double now = experiment.parameters().real(parameter);
        Axis axis =
                parameter == Parameter.NOISE ? StudyKind.NOISE.example().axes().getFirst() : AxisValues.around(parameter, now);
        return titled(new StudyPlan("", given(), experiment.parameters(), memories(), networks(), List.of(axis), ONE_DRAW,
                OF_PICTURES));
    }

    /** Weights are cut where there are any between neurons; else neurons are silenced, which all networks have. */
    private List<Axis> damage(List<Axis> cut) {
        boolean weights = experiment.parameters().uses(Parameter.CUT) || second.uses(Parameter.CUT);
        return weights ? cut
                : cut.stream()
                        .map(axis -> (Axis) new Axis.OfParameter(Parameter.SILENCED,
                                IntStream.range(0, axis.size()).mapToObj(axis::number).toList(), false))
                        .toList();
    }

    private boolean hasPictures() {
        return !experiment.memories().isEmpty();
    }

    private PictureSource given() {
        return hasPictures() ? new PictureSource.Given() : StudyKind.CAPACITY.example().pictures();
    }

    /** How many pictures are learned where that is not varied, in the way that plans say it. */
    private int memories() {
        return hasPictures() ? 0 : FEW;
    }

    private StudyPlan capacity(StudyPlan example, boolean random) {
        Parameters base = experiment.parameters();
        Parameters asked =
                base.withNoiseKind(example.parameters().noiseKind()).with(Parameter.NOISE, example.parameters().noise());
        return titled(new StudyPlan("", random ? example.pictures() : given(), asked, 0, networks(),
                List.of(random ? loads(base.neurons()) : counts()), random ? MANY_DRAWS : ONE_DRAW, OF_PATTERNS));
    }

    private static Axis loads(int neurons) {
        return new Axis.Memories(LOADS.stream().map(load -> (int) Math.max(1, Math.round(load * neurons))).distinct().toList(),
                false);
    }

    /** Up to all pictures that there are. */
    private Axis counts() {
        int most = experiment.memories().size();
        return new Axis.Memories(IntStream.rangeClosed(1, MANY)
                .map(part -> (int) Math.max(1, Math.round((double) part * most / MANY)))
                .distinct()
                .boxed()
                .toList(), false);
    }

    /** The same study with pictures made by chance, or those of the experiment. */
    public StudyPlan withPictures(StudyPlan plan, boolean random) {
        PictureSource source = random ? StudyKind.CAPACITY.example().pictures() : given();
        List<Axis> axes = plan.axes().stream().map(axis -> switch (axis) {
            case Axis.Memories _ -> random ? loads(plan.parameters().neurons()) : counts();
            default -> axis;
        }).toList();
        boolean counted = axes.stream().anyMatch(Axis.Memories.class::isInstance);
        int memories = random && !counted ? Math.max(FEW, experiment.memories().size()) : 0;
        return titled(
                new StudyPlan("", source, plan.parameters(), memories, plan.networks(), axes, plan.repeats(), plan.measures()));
    }

    /**
     * The same study of the experiment as it is now: other networks and numbers, asked the same. What the study varies itself is no
     * number of the experiment: whoever took a point over into it has the same study still.
     */
    public StudyPlan renewed(StudyPlan plan) {
        Parameters before = plan.parameters();
        Parameters now = experiment.parameters().with(Parameter.SIDE, before.side()).with(Parameter.NOISE, before.noise());
        now = now.withNoiseKind(before.noiseKind());
        for (Axis axis : plan.axes()) {
            now = switch (axis) {
                case Axis.OfParameter of -> now.with(of.parameter(), before.real(of.parameter()));
                case Axis.Choices of when of.what() == Axis.Choice.RULE -> now.withRule(before.rule());
                case Axis.Choices of when of.what() == Axis.Choice.DYNAMICS -> now.withDynamics(before.dynamics());
                case Axis.Choices _,Axis.Counted _ -> now;
            };
        }
        List<Variant> networks = plan.networks()
                .stream()
                .map(old -> networks().stream()
                        .filter(each -> each.name().equals(old.name()))
                        .findFirst()
                        .map(each -> renewed(each, old, plan.axes()))
                        .orElse(old))
                .toList();
        return titled(
                new StudyPlan("", plan.pictures(), now, plan.memories(), networks, plan.axes(), plan.repeats(), plan.measures()));
    }

    /** A network as it is now, but for what is varied, which is as it was. */
    private static Variant renewed(Variant now, Variant before, List<Axis> axes) {
        SortedMap<Parameter, Double> own = new TreeMap<>(now.own());
        RuleKind rule = now.rule();
        Dynamics dynamics = now.dynamics();
        for (Axis axis : axes) {
            if (axis instanceof Axis.OfParameter of) {
                own.remove(of.parameter());
                Optional.ofNullable(before.own().get(of.parameter())).ifPresent(value -> own.put(of.parameter(), value));
            } else if (axis instanceof Axis.Choices of) {
                rule = of.what() == Axis.Choice.RULE ? before.rule() : rule;
                dynamics = of.what() == Axis.Choice.DYNAMICS ? before.dynamics() : dynamics;
            }
        }
        return new Variant(now.name(), rule, dynamics, own);
    }

    /** Numbers at another side, where whoever the experiment silences by hand is silent again. */
    public Parameters atSide(Parameters parameters, int side) {
        Parameters other = parameters.with(Parameter.SIDE, side);
        SilencedByHand byHand = experiment.parameters().silencedByHand();
        return byHand.fits(side) && other.silencedByHand().isEmpty() ? other.withSilencedByHand(byHand) : other;
    }

    /** The same study with its question in words. */
    public StudyPlan titled(StudyPlan plan) {
        return new StudyPlan(question(plan), plan.pictures(), plan.parameters(), plan.memories(), plan.networks(), plan.axes(),
                plan.repeats(), plan.measures());
    }

    private String question(StudyPlan plan) {
        int silenced = plan.parameters().silencedByHand().count();
        return plain(plan) + (silenced == 0 ? "" : Text.of(" (%s silenced by hand)", Text.count(silenced, "neuron")));
    }

    private String plain(StudyPlan plan) {
        StudyKind kind = kind(plan);
        int pictures = plan.memories() > 0 ? plan.memories() : experiment.memories().size();
        return switch (kind) {
            case NOISE -> Text.of("How much noise can %s bear?", Text.count(pictures, "picture"));
            case CAPACITY -> Text.of("How many pictures can %,d neurons hold?", plan.parameters().neurons());
            case RULES -> "Which rule learns best?";
            case DAMAGE ->
                    Text.of("How well do %s survive %s?", Text.count(pictures, "picture"), lower(plan.axes().getFirst().title()));
            default -> plan.axes().size() == 1 ? Text.of("What does it change: %s?", lower(plan.axes().getFirst().title()))
                    : Text.of("Which %s is best?",
                            plan.axes().stream().map(axis -> lower(axis.title())).collect(Collectors.joining(", which ")));
        };
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    /** Which of the usual questions a study asks. */
    public static StudyKind kind(StudyPlan plan) {
        if (plan.axes().stream().anyMatch(Axis.Memories.class::isInstance)) {
            return StudyKind.CAPACITY;
        }
        if (plan.axes().stream().anyMatch(axis -> !axis.isNumeric())) {
            return StudyKind.RULES;
        }
        if (plan.axes().size() == 1 && plan.axes().getFirst() instanceof Axis.OfParameter only) {
            return only.parameter() == Parameter.NOISE ? StudyKind.NOISE
                    : only.parameter().group() == Parameter.Group.DAMAGE ? StudyKind.DAMAGE : StudyKind.PARAMETERS;
        }
        return StudyKind.PARAMETERS;
    }
}
