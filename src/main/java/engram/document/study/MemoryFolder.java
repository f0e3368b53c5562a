package engram.document.study;

import module java.base;
import engram.export.table.ResumableCsv;
import engram.model.FileProblem;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.score.Settled;
import engram.model.study.memories.MemoryAnswer;
import engram.model.study.memories.MemoryQuestions;

/**
 * The folder of what was answered to questions about all memories: a table that grows answer by answer. What was stopped, even in the
 * middle of a row, is gone on with. For one thread.
 */
public final class MemoryFolder implements Closeable {

    /** A row for each answer, in the order in which they are asked. */
    public static final String ANSWERS = "answers.csv";

    private static final List<String> COLUMNS = List.of("Winner", "Similarity", "Wrong pixels", "Settled");

    private final ResumableCsv answers;
    private int next;

    private MemoryFolder(ResumableCsv answers) {
        this.answers = answers;
    }

    /** What the folder of questions is called: by all that the answers depend on. */
    public static String name(MemoryQuestions questions) {
        String words = questions.networks().stream().map(MemoryFolder::words).collect(Collectors.joining("; "));
        return ("memories-" + Fingerprint.of(questions.draws() + "; " + words) + "-" + Fingerprint.of(questions.memories()))
                .replace(':', '-');
    }

    private static String words(Parameters parameters) {
        return Stream
                .concat(Arrays.stream(Parameter.values()).map(each -> each.key() + " " + parameters.numbers().real(each)),
                        Stream.of(parameters.noiseKind().key(), parameters.rule().key(), parameters.dynamics().key(),
                                Long.toString(parameters.seed()), Arrays.toString(parameters.silencedByHand().neurons())))
                .collect(Collectors.joining(", "));
    }

    /**
     * Goes through what is in a folder, and leaves all as it is.
     *
     * @param known told of each answer that is there
     * @throws FileProblem if it cannot be read, or holds something else
     */
    public static void read(Path folder, Consumer<MemoryAnswer> known) throws FileProblem {
        Path file = folder.resolve(ANSWERS);
        try {
            ResumableCsv.read(file, COLUMNS, (_, row) -> known.accept(answer(row)));
        } catch (IllegalArgumentException e) {
            throw another(file, e);
        }
    }

    /**
     * Opens a folder to go on there, and goes through what is there.
     *
     * @param folder an existing folder; empty, or of these very questions
     * @param known told of each answer that is there
     * @throws FileProblem if it holds something else, or cannot be written
     */
    public static MemoryFolder open(Path folder, Consumer<MemoryAnswer> known) throws FileProblem {
        Path file = folder.resolve(ANSWERS);
        ResumableCsv table = ResumableCsv.open(file, COLUMNS, false);
        try {
            MemoryFolder opened = new MemoryFolder(table);
            table.read((_, row) -> {
                known.accept(answer(row));
                opened.next++;
            });
            return opened;
        } catch (IllegalArgumentException e) {
            table.close();
            throw another(file, e);
        } catch (FileProblem e) {
            table.close();
            throw e;
        }
    }

    private static FileProblem another(Path file, IllegalArgumentException why) {
        return new FileProblem(file, "is damaged: " + why.getMessage(), "Delete it to ask anew").because(why);
    }

    private static MemoryAnswer answer(List<String> row) {
        return new MemoryAnswer(Integer.parseInt(row.get(0)), Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)),
                Settled.Kind.valueOf(row.get(3)));
    }

    /** How many answers are there. */
    public int next() {
        return next;
    }

    /** Writes the next answer down. When this returns, the system has it. */
    public void append(MemoryAnswer answer) throws FileProblem {
        answers.append(List.of(Integer.toString(answer.winner()), Double.toString(answer.similarity()),
                Double.toString(answer.wrongPixels()), answer.settled().name()));
        next++;
    }

    @Override
    public void close() throws FileProblem {
        answers.close();
    }
}
