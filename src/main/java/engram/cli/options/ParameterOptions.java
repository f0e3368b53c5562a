package engram.cli.options;

import module java.base;
import engram.model.Numeral;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The options that are the parameters of an experiment: {@code --learning-rate} for {@code learningRate}, made from what
 * {@link Parameter} knows of each, so that names, ranges and defaults are the window's own. A command has them as a mixin.
 */
@Command
public final class ParameterOptions {

    /** What only training needs. */
    public static final Set<Parameter> LEARNING = Arrays.stream(Parameter.values())
            .filter(parameter -> parameter.group() == Parameter.Group.LEARNING)
            .collect(Collectors.toUnmodifiableSet());

    public static final Choice<NoiseKind> NOISE_KIND =
            new Choice<>("--noise-kind", Parameter.NOISE, NoiseKind.values(), Parameters::noiseKind, "How the cue is corrupted");
    public static final Choice<RuleKind> RULE =
            new Choice<>("--rule", Parameter.LEARNING_RATE, RuleKind.values(), Parameters::rule, "The learning rule");
    public static final Choice<Dynamics> DYNAMICS =
            new Choice<>("--dynamics", Parameter.ITERATIONS, Dynamics.values(), Parameters::dynamics, "How the network recalls");

    private static final List<Choice<?>> CHOICES = List.of(NOISE_KIND, RULE, DYNAMICS);
    private static final String SEED = "--seed";

    /** All there are of what a list names. */
    private static final String ALL = "all";

    /**
     * Something that is chosen by a word.
     *
     * @param beside the parameter that a command has where it has this
     * @param of which one parameters have
     */
    public record Choice<K extends Kind>(String option, Parameter beside, K[] kinds, Function<Parameters, K> of,
            String explanation) {

        String keys() {
            return Arrays.stream(kinds).map(Kind::key).collect(Collectors.joining(", "));
        }
    }

    /** Where several values may stand instead of one. */
    private enum Lists {
        NOWHERE,
        RULE_AND_DYNAMICS,
        EVERYWHERE
    }

    private final Set<Parameter> taken;
    /** What the command reads by itself, with what the usage text adds to the range. */
    private final Map<Parameter, String> own;
    private final Lists lists;
    /** What the usage text says about an option that is not given; {@code %s} stands for the window's own value. */
    private final String notGiven;
    /** The noise levels where none are given. */
    private final String levels;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private ParameterOptions(Collection<Parameter> taken, Map<Parameter, String> own, Lists lists, String notGiven,
            String levels) {
        this.taken = EnumSet.copyOf(taken);
        this.own = own;
        this.lists = lists;
        this.notGiven = notGiven;
        this.levels = levels;
    }

    private static ParameterOptions of(Collection<Parameter> taken, Map<Parameter, String> own) {
        return new ParameterOptions(taken, own, Lists.NOWHERE, "%s if not given", "");
    }

    /** All parameters. */
    public static ParameterOptions all() {
        return of(EnumSet.allOf(Parameter.class), Map.of());
    }

    /** All, and several rules and dynamics to be compared, at several noise levels. */
    public static ParameterOptions compared(String levels) {
        return ofStudy(Lists.RULE_AND_DYNAMICS, levels);
    }

    /** Lists of all, whose combinations are gone through, at several noise levels. */
    public static ParameterOptions combined(String levels) {
        return ofStudy(Lists.EVERYWHERE, levels);
    }

    private static ParameterOptions ofStudy(Lists lists, String levels) {
        return new ParameterOptions(EnumSet.allOf(Parameter.class), Map.of(Parameter.NOISE, ", as a list or as from:to:step"),
                lists, "%s if not given", levels);
    }

    /** All, with any look-back where spikes are learned. */
    public static ParameterOptions ofTraining() {
        return of(EnumSet.allOf(Parameter.class), Map.of(Parameter.LOOK_BACK, ", with --spikes any number"));
    }

    /** All, for a network that was trained before and may know them, or that learns first. */
    public static ParameterOptions ofRecall() {
        return new ParameterOptions(EnumSet.allOf(Parameter.class), Map.of(), Lists.NOWHERE,
                "as in the memory if not given, %s if it does not say", "");
    }

    /** The side alone. */
    public static ParameterOptions ofSide() {
        return of(EnumSet.of(Parameter.SIDE), Map.of(Parameter.SIDE, ""));
    }

    /** Gives a command that has this mixin its options, under the headings that they have in the window. */
    public static void addTo(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        for (CommandSpec mixin : spec.mixins().values()) {
            if (mixin.userObject() instanceof ParameterOptions options) {
                options.add(spec);
            }
        }
    }

    private void add(CommandSpec spec) {
        if (taken.contains(DYNAMICS.beside())) {
            spec.addOption(OptionSpec.builder(SEED)
                    .type(Long.class)
                    .paramLabel("N")
                    .description(
                            Text.of("The source of all randomness, any 64-bit whole number: the same seed gives the same results;"
                                    + " %s.", Text.of(notGiven, Parameters.DEFAULTS.seed())))
                    .build());
        }
        for (Parameter.Group group : Parameter.Group.values()) {
            List<OptionSpec> options = Stream.concat(CHOICES.stream()
                    .filter(each -> each.beside().group() == group && taken.contains(each.beside()))
                    .map(this::option), taken.stream().filter(each -> each.group() == group).map(this::option)).toList();
            if (!options.isEmpty()) {
                ArgGroupSpec.Builder heading = ArgGroupSpec.builder()
                        .heading("%n" + group.title() + "%n")
                        .order(group.ordinal())
                        .exclusive(false)
                        .validate(false);
                options.forEach(heading::addArg);
                spec.addArgGroup(heading.build());
            }
        }
        spec.usageMessage().sortOptions(false);
    }

    private OptionSpec option(Choice<?> choice) {
        boolean several = choice == NOISE_KIND ? lists == Lists.EVERYWHERE : lists != Lists.NOWHERE;
        return OptionSpec.builder(choice.option())
                .type(String.class)
                .paramLabel(several ? "WORD[,WORD...]" : "WORD")
                .description(Text.of("%s: %s%s; %s.", choice.explanation(), choice.keys(),
                        several ? "; several separated by commas, or all" : "",
                        Text.of(notGiven, choice.of().apply(Parameters.DEFAULTS).key())))
                .build();
    }

    private OptionSpec option(Parameter parameter) {
        boolean asLevels = parameter == Parameter.NOISE && own.containsKey(parameter);
        String range = parameter.rangeInUnit() + own.getOrDefault(parameter, "");
        String usual = asLevels ? levels : parameter.format(parameter.defaultValue());
        String one = parameter.whole() ? "N" : "X";
        return OptionSpec.builder(name(parameter))
                .type(own.containsKey(parameter) && parameter.whole() ? Integer.class : String.class)
                .paramLabel(asLevels || lists == Lists.EVERYWHERE ? Text.of("%s[,%s...]", one, one) : one)
                .description(Text.of("%s %s%s; %s.", parameter.explanation(), Character.toUpperCase(range.charAt(0)),
                        range.substring(1), Text.of(notGiven, usual)))
                .build();
    }

    /** The option of a parameter: {@code --learning-rate}. */
    public static String name(Parameter parameter) {
        return "--" + parameter.option();
    }

    private ParseResult parsed() {
        return command.commandLine().getParseResult();
    }

    /** Whether an option was given. */
    public boolean isGiven(String option) {
        return parsed().hasMatchedOption(option);
    }

    /** The same parameters with what was given for one that the command reads by itself. */
    public Parameters readOwn(Parameter parameter, Parameters parameters) {
        OptionalInt given = whole(parameter);
        return given.isEmpty() ? parameters : parameters.with(parameter, parse(parameter, Integer.toString(given.getAsInt())));
    }

    /** What was given for a whole number that the command reads by itself, in its range or not. */
    public OptionalInt whole(Parameter parameter) {
        return isGiven(name(parameter)) ? OptionalInt.of(parsed().<Integer>matchedOptionValue(name(parameter), null))
                : OptionalInt.empty();
    }

    /** The list that was given for a parameter; empty where none was. */
    public Optional<List<ValueList.Value>> list(Parameter parameter) {
        return Optional.ofNullable(parsed().<String>matchedOptionValue(name(parameter), null))
                .map(text -> new ValueList(this, parameter, text).values());
    }

    /**
     * The noise levels: those that were given, else the one of an experiment, else the usual ones.
     *
     * @param experiment empty where pictures are asked about
     */
    public List<ValueList.Value> levels(Optional<Experiment> experiment) {
        String usual = experiment.map(each -> Parameter.NOISE.format(each.parameters().noise())).orElse(levels);
        return list(Parameter.NOISE).orElseGet(() -> new ValueList(this, Parameter.NOISE, usual).values());
    }

    /**
     * The parameters that were given, on top of others.
     *
     * @throws ParameterException if a value is wrong, naming its option
     */
    public Parameters read(Parameters defaults) {
        Parameters parameters = defaults;
        for (Parameter parameter : taken) {
            if (!own.containsKey(parameter) && isGiven(name(parameter))) {
                parameters = parameters.with(parameter, parse(parameter, parsed().matchedOptionValue(name(parameter), "")));
            }
        }
        if (isGiven(NOISE_KIND.option())) {
            parameters = parameters.withNoiseKind(pick(NOISE_KIND, parsed().matchedOptionValue(NOISE_KIND.option(), "")));
        }
        return readChoices(parameters);
    }

    /** The dynamics, the rule and the seed that were given, on top of others, and no numbers. */
    public Parameters readChoices(Parameters defaults) {
        return defaults.withSeed(parsed().matchedOptionValue(SEED, defaults.seed()))
                .withDynamics(first(DYNAMICS, defaults))
                .withRule(first(RULE, defaults));
    }

    private <K extends Kind> K first(Choice<K> choice, Parameters defaults) {
        List<K> given = list(choice, defaults);
        if (given.size() > 1 && lists == Lists.NOWHERE) {
            throw wrong(Text.of("%s %s: it is a single word here", choice.option(),
                    parsed().matchedOptionValue(choice.option(), "")));
        }
        return given.getFirst();
    }

    /**
     * What was chosen, separated by commas; that of the defaults where nothing was.
     *
     * @throws ParameterException if one is wrong or there twice, naming the option
     */
    public <K extends Kind> List<K> list(Choice<K> choice, Parameters defaults) {
        String given = parsed().matchedOptionValue(choice.option(), null);
        if (given == null) {
            return List.of(choice.of().apply(defaults));
        }
        if (given.strip().equalsIgnoreCase(ALL)) {
            return List.of(choice.kinds());
        }
        Set<K> picked = new LinkedHashSet<>();
        for (String word : given.split(",", -1)) {
            if (!picked.add(pick(choice, word))) {
                throw wrong(Text.of("%s: %s is there twice", choice.option(), word));
            }
        }
        return List.copyOf(picked);
    }

    private <K extends Kind> K pick(Choice<K> choice, String given) {
        return Arrays.stream(choice.kinds())
                .filter(kind -> kind.key().equalsIgnoreCase(given.strip()))
                .findFirst()
                .orElseThrow(() -> wrong(Text.of("%s %s: it is one of %s", choice.option(), given, choice.keys())));
    }

    /**
     * Reads a single value of a parameter; where it is wrong, says so naming the option. The same option may take a list
     * elsewhere, so that a comma between two numbers is not taken for a point here.
     */
    public double parse(Parameter parameter, String text) {
        try {
            if (text.contains(",") && !parameter.whole()) {
                String meant =
                        Numeral.decimal(text).map(number -> ": write " + parameter.format(number.doubleValue())).orElse("");
                throw new IllegalArgumentException(Text.of("%s is a single number, %s, with a point before its decimals%s",
                        parameter.title(), parameter.range(), meant));
            }
            return parameter.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), Text.of("%s %s: %s", name(parameter), text, e.getMessage()), e);
        }
    }

    /** Wrong usage of the command. */
    public ParameterException wrong(String line) {
        return new ParameterException(command.commandLine(), line);
    }

    /** Where the command says what is unusual. */
    PrintWriter err() {
        return command.commandLine().getErr();
    }
}
