package engram.cli.options;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.cli.run.Interruption;
import engram.cli.run.ProgressReport;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.FileProblem;
import engram.model.image.table.ValueRange;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the pictures of a command are taken. */
public final class PictureOptions {

    @Option(
            names = "--invert",
            description = "Exchange light and dark of all pictures: for light digits on dark, as they are in MNIST's own files.")
    private boolean invert;

    @Option(
            names = "--transpose",
            description = "Exchange rows and columns of all pictures from tables of numbers: EMNIST's and MATLAB's files mostly hold theirs column by column.")
    private boolean transpose;

    @Option(
            names = "--reading",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which of several ways to read a table of numbers as pictures; ${DEFAULT-VALUE}, the likeliest, if not given. A line on standard error names the others.")
    private int reading;

    @Option(
            names = "--values",
            paramLabel = "BLACK:WHITE",
            converter = RangeWord.class,
            completionCandidates = RangeWord.All.class,
            description = "Which numbers of a table stand for black and white: ${COMPLETION-CANDIDATES}; the narrowest that fits if not given.")
    private ValueRange values;

    /** Reads the word for a range. */
    private static final class RangeWord implements CommandLine.ITypeConverter<ValueRange> {

        @Override
        public ValueRange convert(String word) {
            return Arrays.stream(ValueRange.values())
                    .filter(range -> range.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            Text.of("%s is none of %s", word, String.join(", ", new All()))));
        }

        private static final class All implements Iterable<String> {

            @Override
            public Iterator<String> iterator() {
                return Arrays.stream(ValueRange.values()).map(ValueRange::word).iterator();
            }
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** Sees to it that none of them is given, where pictures are taken as an experiment has them. */
    public void requireNone() {
        Optional<String> given = invert ? Optional.of("--invert")
                : transpose ? Optional.of("--transpose")
                        : reading != 1 ? Optional.of("--reading") : values != null ? Optional.of("--values") : Optional.empty();
        if (given.isPresent()) {
            throw new ParameterException(command.commandLine(),
                    Text.of("%s does not go with an experiment, whose pictures are as they are; leave it out", given.get()));
        }
    }

    /** Reads pictures, as {@link PictureArguments#read} does. */
    public List<Memory> read(List<String> arguments) throws FileProblem, CommandProblem {
        return read(arguments, _ -> {});
    }

    /**
     * The same for whoever wants to know which argument could not be read.
     *
     * @param begins told of each before it is read, by its place from 0 on
     */
    public List<Memory> read(List<String> arguments, IntConsumer begins) throws FileProblem, CommandProblem {
        PrintWriter err = command.commandLine().getErr();
        try (Interruption interruption = new Interruption(); ProgressReport report = ProgressReport.on(err, 0)) {
            return PictureArguments
                    .read(arguments, new TableReading(reading, Optional.ofNullable(values), transpose), err,
                            interruption.heededBy(report), begins)
                    .stream()
                    .map(memory -> invert ? memory.negative() : memory)
                    .toList();
        }
    }

    /**
     * Reads one picture.
     *
     * @throws CommandProblem if the argument names more than one, or none
     */
    public Memory readOne(String argument) throws FileProblem, CommandProblem {
        List<Memory> memories = read(List.of(argument));
        if (memories.size() != 1) {
            String remedy = Files.isDirectory(Path.of(argument)) ? "name one of its files"
                    : Text.of("name one of them, as in %s#0", argument);
            throw new CommandProblem(Text.of("%s holds %,d pictures and one is needed: %s", argument, memories.size(), remedy));
        }
        return memories.getFirst();
    }
}
