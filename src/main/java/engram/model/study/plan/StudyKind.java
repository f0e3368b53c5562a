package engram.model.study.plan;

import module java.base;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;

/** The usual questions, each with a small example to begin with. */
public enum StudyKind {
    /** How much noise it bears. */
    NOISE("noise", "Noise: how much can it bear?"),
    /** How many pictures it holds. */
    CAPACITY("capacity", "Capacity: how many pictures?"),
    /** Which settings are good: two at once. */
    PARAMETERS("parameters", "Parameters: which settings?"),
    /** How much of it may be lost. */
    DAMAGE("damage", "Damage: what can be lost?"),
    /** Which learning rule is best at what. */
    RULES("rules", "Rules: which one learns best?");

    private static final List<String> DIGITS = List.of("sample:digits/4", "sample:digits/6", "sample:digits/7");

    private final String key;
    private final String title;

    StudyKind(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The name on the command line. */
    public String key() {
        return key;
    }

    /** The question in short, as people choose it. */
    public String title() {
        return title;
    }

    /** A small study of the kind, which runs within a minute or so. */
    public StudyPlan example() {
        Parameters usual = Parameters.DEFAULTS;
        Variant a = new Variant("A", RuleKind.SPIKE_HEBBIAN, Dynamics.HELD);
        Variant b = new Variant("B", RuleKind.PSEUDO_INVERSE, Dynamics.RELEASED);
        PictureSource digits = new PictureSource.Named(DIGITS);
        return switch (this) {
            case NOISE -> new StudyPlan("How much noise can three digits bear?", digits, usual, 0, List.of(a, b),
                    List.of(axis(Parameter.NOISE, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)), new Repeats(15, 1),
                    List.of(Measure.SIMILARITY, Measure.RIGHT));
            case CAPACITY -> new StudyPlan("How many pictures can 256 neurons hold?", new PictureSource.Random(0.5),
                    usual.withNoiseKind(NoiseKind.EXACT_FLIPS).with(Parameter.NOISE, 0.1).with(Parameter.RECURRENCE, 0.9), 0,
                    List.of(new Variant("A", RuleKind.HEBB, Dynamics.BINARY),
                            new Variant("B", RuleKind.PSEUDO_INVERSE, Dynamics.BINARY)),
                    List.of(new Axis.Memories(List.of(5, 10, 15, 20, 26, 31, 35, 41, 51, 77, 102, 128, 154, 179), false)),
                    new Repeats(20, 24), List.of(Measure.OVERLAP, Measure.RETRIEVED));
            case PARAMETERS -> new StudyPlan("Which gain and which threshold remember best?", digits, usual, 0, List.of(a),
                    List.of(axis(Parameter.GAIN, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5),
                            axis(Parameter.THRESHOLD, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)),
                    new Repeats(6, 1), List.of(Measure.SIMILARITY, Measure.RIGHT));
            case DAMAGE -> new StudyPlan("How many weights can be lost?", digits, usual, 0, List.of(a, b),
                    List.of(axis(Parameter.CUT, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1)), new Repeats(15, 1),
                    List.of(Measure.SIMILARITY, Measure.RIGHT));
            case RULES -> new StudyPlan("Which rule learns best?", digits, usual.withDynamics(Dynamics.RELEASED), 0,
                    List.of(Variant.of("A", usual.withDynamics(Dynamics.RELEASED))),
                    List.of(new Axis.Choices(Axis.Choice.RULE, List.copyOf(Axis.Choice.RULE.kinds())),
                            axis(Parameter.NOISE, 0, 0.2, 0.4, 0.6, 0.8)),
                    new Repeats(15, 1), List.of(Measure.SIMILARITY, Measure.RIGHT));
        };
    }

    private static Axis axis(Parameter parameter, double... values) {
        return new Axis.OfParameter(parameter, Arrays.stream(values).boxed().toList(), false);
    }
}
