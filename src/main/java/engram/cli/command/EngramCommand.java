package engram.cli.command;

import module java.base;
import engram.cli.options.HelpWidth;
import engram.cli.options.ParameterOptions;
import engram.cli.options.PictureArguments;
import engram.cli.run.CommandProblem;
import engram.cli.run.ErrorLine;
import engram.cli.run.Interruption;
import engram.cli.run.StandardOutput;
import engram.cli.study.StudyCommand;
import engram.model.FileProblem;
import engram.model.Numeral;
import engram.model.Text;
import engram.model.network.weights.UnwrittenWeightsException;
import engram.model.trial.InsufficientMemoryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: finds the command that is asked for, and says in one line what kept it from its end. */
@Command(
        name = "engram",
        mixinStandardHelpOptions = true,
        versionProvider = EngramCommand.Version.class,
        subcommands = {EvaluateCommand.class, SweepCommand.class, CapacityCommand.class, RecogniseCommand.class,
            StudyCommand.class, AnimateCommand.class, PreprocessCommand.class, TrainCommand.class, RecallCommand.class,
            SaveCommand.class, ShowCommand.class},
        description = "A spiking Hopfield network learns pictures and remembers them from noise. Without arguments, Engram opens"
                + " its window; with an experiment (FILE.engram) or pictures as arguments, it opens them in it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:not done: the last line says what, where and what to do", "2:wrong usage"},
        customSynopsis = {"engram [-hV] [--verbose] COMMAND", "       engram FILE..."})
public final class EngramCommand implements Runnable {

    /** What a command gives back when it is done. */
    static final int DONE = 0;

    /** What the program gives back when something kept a command from its end. */
    static final int FAILED = 1;

    /** Says which Engram this is, on which Java. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            ModuleDescriptor module = EngramCommand.class.getModule().getDescriptor();
            String version = module == null ? "unknown version" : module.rawVersion().orElse("unreleased");
            return new String[] {Text.of("Engram %s, Java %s", version, Runtime.version())};
        }
    }

    private static final Pattern NAME_WITH_ENDING = Pattern.compile("-[^-=][^=]*\\.\\p{Alpha}\\w{1,5}");

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Where something goes wrong, show where in the program.")
    private boolean verbose;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private EngramCommand() {}

    /** Whether a command has this name. */
    public static boolean isKnown(String name) {
        return new CommandLine(new EngramCommand()).getSubcommands().containsKey(name);
    }

    /**
     * Runs a command.
     *
     * @param err where progress, and the one line that says what went wrong, go
     * @return the exit code: 0 done, 2 wrong usage, 1 anything else
     */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return run(arguments, out, () -> false, err);
    }

    /**
     * The same where it may be known that nobody reads any more.
     *
     * @param readerGone whether what could not be printed failed because its reader has closed the pipe
     */
    static int run(String[] arguments, PrintWriter out, BooleanSupplier readerGone, PrintWriter err) {
        EngramCommand top = new EngramCommand();
        CommandLine commandLine = new CommandLine(top).setCaseInsensitiveEnumValuesAllowed(true)
                .setHelpFactory(EngramCommand::help)
                .setExpandAtFiles(false)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(EngramCommand::explainUsage)
                .registerConverter(Path.class, EngramCommand::path)
                .registerConverter(int.class, EngramCommand::wholeNumber)
                .registerConverter(Integer.class, EngramCommand::wholeNumber)
                .registerConverter(Long.class, EngramCommand::longNumber)
                .setExecutionStrategy(EngramCommand::carryOut)
                .setExecutionExceptionHandler(top::explainFailure);
        prepare(commandLine);
        int code = commandLine.execute(arguments);
        if (code == DONE && out.checkError()) {
            boolean writesFiles = commandLine.getParseResult().hasSubcommand()
                    && commandLine.getParseResult().subcommand().hasMatchedOption("--out");
            if (!writesFiles && readerGone.getAsBoolean()) {
                // Whoever reads but the first lines, as head does, has them.
                return DONE;
            }
            ErrorLine.tell(err,
                    "not all could be printed: standard output is full or closed" + (writesFiles ? ". Files are written" : ""));
            return FAILED;
        }
        return code;
    }

    /** Gives all commands their version and the options of their parameters. */
    private static void prepare(CommandLine above) {
        for (CommandLine command : above.getSubcommands().values()) {
            ParameterOptions.addTo(command);
            command.getCommandSpec().versionProvider(new Version());
            prepare(command);
        }
    }

    private static CommandLine.Help help(CommandLine.Model.CommandSpec command, CommandLine.Help.ColorScheme colours) {
        command.usageMessage().width(HelpWidth.now());
        return new CommandLine.Help(command, colours);
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("an empty word names no file or folder");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(PictureArguments.noName(e));
        }
    }

    private static Integer wholeNumber(String text) {
        try {
            return number(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            throw new TypeConversionException(Text.of("%s is not a whole number, or too large", text));
        }
    }

    private static Long longNumber(String text) {
        try {
            return number(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            throw new TypeConversionException(Text.of("%s is not a whole number of 64 bits", text));
        }
    }

    /** A number that ought to be whole. */
    private static BigDecimal number(String text) {
        try {
            return Numeral.whole(text).orElseThrow(NumberFormatException::new);
        } catch (NumberFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Runs a command on the program's own streams. */
    public static int run(String[] arguments) {
        // Tables and files read the same everywhere.
        Locale.setDefault(Locale.ROOT);
        StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        return run(arguments, new PrintWriter(out, true, StandardCharsets.UTF_8), out::isReaderGone,
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Which command? One of: " + String.join(", ", spec.subcommands().keySet()));
    }

    private static int carryOut(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            CommandLine command = parsed.commandSpec().commandLine();
            throw new ExecutionException(command, "out of memory", InsufficientMemoryException.ranOut());
        }
    }

    private static int explainUsage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        String end = Text.of(". See: %s --help", command.getCommandSpec().qualifiedName());
        String line = oneLine(e.getMessage()) + meantAsFile(e, arguments);
        ErrorLine.tell(command.getErr(), Text.line(line, ErrorLine.LONGEST - "engram: ".length() - end.length()) + end);
        return CommandLine.ExitCode.USAGE;
    }

    /** A file whose name begins with a dash is taken for an option; then a picture may be missing, too. */
    private static String meantAsFile(ParameterException e, String[] arguments) {
        List<String> words = switch (e) {
            case UnmatchedArgumentException unmatched -> unmatched.getUnmatched();
            case MissingParameterException _ -> List.of(arguments);
            default -> List.of();
        };
        return words.stream()
                .filter(EngramCommand::looksLikeFile)
                .findFirst()
                .map(name -> Text.of(". If %s is a file, write ./%s", name, name))
                .orElse("");
    }

    private static boolean looksLikeFile(String word) {
        if (!word.startsWith("-")) {
            return false;
        }
        try {
            return Files.exists(Path.of(word)) || NAME_WITH_ENDING.matcher(word).matches();
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private int explainFailure(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof ParameterException usage) {
            return explainUsage(usage, new String[0]);
        }
        ErrorLine.tell(command.getErr(), line(e));
        if (verbose) {
            e.printStackTrace(command.getErr());
        }
        if (e instanceof Interruption.Stopped stopped) {
            stopped.told();
        }
        return FAILED;
    }

    private static String line(Exception e) {
        if (e instanceof Interruption.Stopped stopped) {
            return stopped.getMessage();
        }
        if (e instanceof FileProblem problem) {
            return oneLine(problem.withPath());
        }
        if (e instanceof InvalidPathException name) {
            return PictureArguments.noName(name);
        }
        boolean saysWhatToDo =
                e instanceof CommandProblem || e instanceof InsufficientMemoryException || e instanceof UnwrittenWeightsException;
        return saysWhatToDo ? oneLine(e.getMessage())
                : Text.of("a fault in Engram: %s. Run it again with --verbose and report what it says",
                        oneLine(Objects.requireNonNullElse(e.getMessage(), e.toString())));
    }

    private static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
