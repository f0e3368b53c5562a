package engram.cli.options;

import module java.base;
import engram.model.Numeral;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The options that are the parameters of an experiment: {@code --learning-rate} for {@code learningRate}, made from what
 * {@link Parameter} knows of each, so that names, ranges and defaults are the window's own.
 */
public final class ParameterOptions {

    /** What only training needs. */
    public static final Set<Parameter> LEARNING = Arrays.stream(Parameter.values())
            .filter(parameter -> parameter.group() == Parameter.Group.LEARNING)
            .collect(Collectors.toUnmodifiableSet());

    private static final String SEED = "--seed";
    private static final String NOISE_KIND = "--noise-kind";
    public static final String RULE = "--rule";
    public static final String DYNAMICS = "--dynamics";

    /** All there are of what a list names. */
    private static final String ALL = "all";

    private ParameterOptions() {}

    /**
     * Gives a command an option for each parameter, and for seed, kind of noise, dynamics and rule, under the headings that
     * they have in the window.
     *
     * @param spec the command; modified
     * @param taker which of them it has; a command without those of learning has no use for the rule either
     */
    public static void addTo(CommandSpec spec, TakesParameters taker) {
        Map<Parameter.Group, List<OptionSpec>> groups = new EnumMap<>(Parameter.Group.class);
        for (Parameter.Group group : Parameter.Group.values()) {
            groups.put(group, new ArrayList<>());
        }
        groups.get(Parameter.Group.NOISE)
                .add(choice(NOISE_KIND, NoiseKind.values(), Parameters.DEFAULTS.noiseKind(), "How the cue is damaged", taker,
                        taker.listsAll()));
        if (!taker.without().containsAll(LEARNING)) {
            groups.get(Parameter.Group.LEARNING)
                    .add(choice(RULE, RuleKind.values(), Parameters.DEFAULTS.rule(), "The learning rule", taker,
                            taker.comparesChoices()));
        }
        groups.get(Parameter.Group.RECALL)
                .add(choice(DYNAMICS, Dynamics.values(), Parameters.DEFAULTS.dynamics(), "How the network is asked to remember",
                        taker, taker.comparesChoices()));
        for (Parameter parameter : Parameter.values()) {
            if (!taker.without().contains(parameter)) {
                groups.get(parameter.group())
                        .add(OptionSpec.builder(name(parameter))
                                .type(String.class)
                                .paramLabel(label(parameter, taker))
                                .description(Text.of("%s %s; %s.", parameter.explanation(), capitalised(parameter.rangeInUnit()),
                                        Text.of(taker.whereNotGiven(), parameter.format(parameter.defaultValue()))))
                                .build());
            }
        }
        spec.addOption(OptionSpec.builder(SEED)
                .type(Long.class)
                .paramLabel("N")
                .description(Text.of("Where all chance comes from, any 64-bit whole number; the same gives the same; %s.",
                        Text.of(

                                taker.whereNotGiven(), Parameters.DEFAULTS.seed())))
                .build());
        groups.forEach((group, options) -> {
            if (!options.isEmpty()) {
                spec.addArgGroup(heading(group, options));
            }
        });
        spec.usageMessage().sortOptions(false);
    }

    private static ArgGroupSpec heading(Parameter.Group group, List<OptionSpec> options) {
        ArgGroupSpec.Builder builder = ArgGroupSpec.builder()
                .heading("%n" + group.title() + "%n")
                .order(group.ordinal())
                .exclusive(false)
                .validate(false);
        options.forEach(builder::addArg);
        return builder.build();
    }

    private static String label(Parameter parameter, TakesParameters taker) {
        String one = parameter.whole() ? "N" : "X";
        return taker.listsAll() ? Text.of("%s[,%s...]", one, one) : one;
    }

    /** The option of a parameter: {@code --learning-rate}. */
    public static String name(Parameter parameter) {
        return "--" + parameter.option();
    }

    /**
     * The parameters that were given, on top of others.
     *
     * @param parsed what was parsed, of a command that {@link #addTo} was called for
     * @param defaults the values where nothing was given
     * @throws ParameterException if a value is wrong, naming its option
     */
    public static Parameters read(ParseResult parsed, Parameters defaults) {
        Parameters parameters = defaults;
        Set<Parameter> without = parsed.commandSpec().userObject() instanceof TakesParameters taker ? taker.without() : Set.of();
        for (Parameter parameter : Parameter.values()) {
            if (!without.contains(parameter) && parsed.hasMatchedOption(name(parameter))) {
                String given = parsed.matchedOptionValue(name(parameter), "");
                parameters = parameters.with(parameter, parse(parsed, parameter, given));
            }
        }
        if (parsed.hasMatchedOption(NOISE_KIND)) {
            String given = parsed.matchedOptionValue(NOISE_KIND, "");
            parameters = parameters.withNoiseKind(pick(parsed, NOISE_KIND, given, NoiseKind.values()));
        }
        return readChoices(parsed, parameters);
    }

    /** The dynamics, the rule and the seed that were given, on top of others, and no numbers. */
    public static Parameters readChoices(ParseResult parsed, Parameters defaults) {
        return defaults.withSeed(parsed.matchedOptionValue(SEED, defaults.seed()))
                .withDynamics(single(parsed, DYNAMICS, readDynamics(parsed, defaults)))
                .withRule(single(parsed, RULE, readRules(parsed, defaults)));
    }

    private static <E> E single(ParseResult parsed, String option, List<E> given) {
        boolean listed = parsed.commandSpec().userObject() instanceof TakesParameters taker && taker.comparesChoices();
        if (given.size() > 1 && !listed) {
            throw new ParameterException(parsed.commandSpec().commandLine(),
                    Text.of("%s %s: it is a single word here", option, parsed.matchedOptionValue(option, "")));
        }
        return given.getFirst();
    }

    /**
     * The kinds of noise that were given, separated by commas; that of the defaults where there are none.
     *
     * @throws ParameterException if one is wrong or there twice, naming the option
     */
    public static List<NoiseKind> readNoiseKinds(ParseResult parsed, Parameters defaults) {
        return readList(parsed, NOISE_KIND, NoiseKind.values(), defaults.noiseKind());
    }

    /** The learning rules that were given, in the same way. */
    public static List<RuleKind> readRules(ParseResult parsed, Parameters defaults) {
        return readList(parsed, RULE, RuleKind.values(), defaults.rule());
    }

    /** The dynamics that were given, in the same way. */
    public static List<Dynamics> readDynamics(ParseResult parsed, Parameters defaults) {
        return readList(parsed, DYNAMICS, Dynamics.values(), defaults.dynamics());
    }

    private static <K extends Kind> List<K> readList(ParseResult parsed, String option, K[] choices, K fallback) {
        if (!parsed.hasMatchedOption(option)) {
            return List.of(fallback);
        }
        String given = parsed.matchedOptionValue(option, "");
        if (given.strip().equalsIgnoreCase(ALL)) {
            return List.of(choices);
        }
        Set<K> picked = new LinkedHashSet<>();
        for (String word : given.split(",", -1)) {
            if (!picked.add(pick(parsed, option, word, choices))) {
                throw new ParameterException(parsed.commandSpec().commandLine(), Text.of("%s: %s is there twice", option, word));
            }
        }
        return List.copyOf(picked);
    }

    /**
     * Reads a single value of a parameter; where it is wrong, says so naming the option. The same option may take a list
     * elsewhere, so that a comma between two numbers is not taken for a point here.
     */
    public static double parse(ParseResult parsed, Parameter parameter, String text) {
        try {
            if (text.contains(",") && !parameter.whole()) {
                String meant =
                        Numeral.decimal(text).map(number -> ": write " + parameter.format(number.doubleValue())).orElse("");
                throw new IllegalArgumentException(Text.of("%s is a single number, %s, with a point before its decimals%s",
                        parameter.title(), parameter.range(), meant));
            }
            return parameter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(parsed.commandSpec().commandLine(),
                    Text.of("%s %s: %s", name(parameter), text, e.getMessage()), e);
        }
    }

    /**
     * Takes a list of a parameter's values apart.
     *
     * @throws IllegalArgumentException if the list could be a single value of the parameter, naming both readings
     */
    static List<String> parts(Parameter parameter, String text) {
        return Numeral.list(text, parameter.whole(), number -> parameter.allows(number.doubleValue()));
    }

    private static OptionSpec choice(String name, Kind[] choices, Kind fallback, String explanation, TakesParameters taker,
            boolean several) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(several ? "WORD[,WORD...]" : "WORD")
                .description(Text.of("%s: %s%s; %s.", explanation, keys(choices),
                        several ? "; several separated by commas, or all" : "", Text.of(taker.whereNotGiven(), fallback.key())))
                .build();
    }

    private static <K extends Kind> K pick(ParseResult parsed, String option, String given, K[] choices) {
        return Arrays.stream(choices)
                .filter(choice -> choice.key().equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> new ParameterException(parsed.commandSpec().commandLine(),
                        Text.of("%s %s: it is one of %s", option, given, keys(choices))));
    }

    private static String keys(Kind[] choices) {
        return Arrays.stream(choices).map(Kind::key).collect(Collectors.joining(", "));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
