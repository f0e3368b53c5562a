package engram.document.parts;

import module java.base;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;

/** Parameters as members of an object in a JSON file, each by its key. */
public final class ParameterMembers {

    /** The member that says how the cue is damaged. */
    public static final String NOISE_KIND = "noiseKind";

    /** The member that says how the network learns. */
    public static final String RULE = "rule";

    /** The member that says how it is asked to remember. */
    public static final String DYNAMICS = "dynamics";

    /** The member that says where chance comes from. */
    public static final String SEED = "seed";

    /** The member beside them that says who is silenced by hand. */
    public static final String SILENCED_BY_HAND = "silencedByHand";

    private static final String SIDE = "side";
    private static final String NEURONS = "neurons";

    /** All that this member has. */
    public static final List<String> OF_SILENCED = List.of(SIDE, NEURONS);

    private ParameterMembers() {}

    /** All parameters; those that are missing are the defaults. */
    public static Parameters read(Members members) throws FileProblem {
        Parameters parameters = Parameters.DEFAULTS;
        for (Map.Entry<Parameter, Double> number : numbers(members).entrySet()) {
            parameters = parameters.with(number.getKey(), number.getValue());
        }
        return parameters
                .withNoiseKind(kind(members, NOISE_KIND, "kind of noise", NoiseKind.values(), Parameters.DEFAULTS.noiseKind()))
                .withRule(rule(members, Parameters.DEFAULTS.rule()))
                .withDynamics(dynamics(members, Parameters.DEFAULTS.dynamics()))
                .withSeed(members.whole(SEED, Long.MIN_VALUE, Long.MAX_VALUE).orElse(Parameters.DEFAULTS.seed()));
    }

    /** The numbers that are there. */
    public static SortedMap<Parameter, Double> numbers(Members members) throws FileProblem {
        SortedMap<Parameter, Double> numbers = new TreeMap<>();
        for (Parameter parameter : Parameter.values()) {
            Optional<Double> value = members.number(parameter.key());
            if (value.isPresent() && !parameter.allows(value.get())) {
                throw members.wrong(parameter.key(), value.get(),
                        Text.of("%s, %s", parameter.whole() ? "a whole number" : "a number", parameter.range()));
            }
            value.ifPresent(number -> numbers.put(parameter, number));
        }
        return numbers;
    }

    /** How a network learns. */
    public static RuleKind rule(Members members, RuleKind usual) throws FileProblem {
        return kind(members, RULE, "learning rule", RuleKind.values(), usual);
    }

    /** How it is asked to remember. */
    public static Dynamics dynamics(Members members, Dynamics usual) throws FileProblem {
        return kind(members, DYNAMICS, "dynamics", Dynamics.values(), usual);
    }

    private static <K extends Kind> K kind(Members members, String name, String what, K[] kinds, K usual) throws FileProblem {
        Optional<String> key = members.text(name);
        if (key.isEmpty()) {
            return usual;
        }
        return Arrays.stream(kinds)
                .filter(kind -> kind.key().equals(key.get()))
                .findFirst()
                .orElseThrow(() -> members.problem(name,
                        Text.of("is \u201C%s\u201D, a %s that this Engram does not know", Text.shortened(key.get(), 40), what),
                        Text.of("Take one of %s, or open it with a newer Engram",
                                Arrays.stream(kinds).map(Kind::key).collect(Collectors.joining(", ")))));
    }

    /** The members of all parameters. */
    public static Map<String, Object> write(Parameters parameters) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.values()) {
            members.put(parameter.key(), number(parameter, parameters.real(parameter)));
        }
        members.put(NOISE_KIND, parameters.noiseKind().key());
        members.put(RULE, parameters.rule().key());
        members.put(DYNAMICS, parameters.dynamics().key());
        members.put(SEED, parameters.seed());
        return members;
    }

    /**
     * Who is silenced by hand.
     *
     * @param members what stands under {@link #SILENCED_BY_HAND}
     * @param side the network's, which has to be that of the neurons
     */
    public static SilencedByHand silencedByHand(Members members, int side) throws FileProblem {
        int grid = gridOf(members, side, "who is silenced");
        return SilencedByHand.NONE.with(grid, members.wholes(NEURONS, 0, grid * grid - 1), true);
    }

    /**
     * The side of the grid on which something was done by hand.
     *
     * @param members of which {@code side} may say it
     * @param side the network's, which it has to be
     * @param what was done, as what can be left out
     */
    public static int gridOf(Members members, int side, String what) throws FileProblem {
        int grid = members.whole(SIDE, 1, (int) Parameter.SIDE.most()).orElse(side);
        if (grid != side) {
            throw members.problem(SIDE, Text.of("is %d, and the network's is %d", grid, side),
                    "Correct it, or leave out " + what);
        }
        return grid;
    }

    /** What {@link #silencedByHand} reads. */
    public static Map<String, Object> write(SilencedByHand silenced) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(SIDE, silenced.side());
        members.put(NEURONS, Arrays.stream(silenced.neurons()).boxed().toList());
        return members;
    }

    /** A number as it stands in a file: whole ones without a point. */
    public static Object number(Parameter parameter, double value) {
        return parameter.whole() ? (Object) (long) value : (Object) value;
    }
}
