package engram.document.parts;

import module java.base;
import engram.model.FileProblem;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
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

    /** A number as it stands in a file: whole ones without a point. */
    public static Object number(Parameter parameter, double value) {
        return parameter.whole() ? (Object) (long) value : (Object) value;
    }
}
