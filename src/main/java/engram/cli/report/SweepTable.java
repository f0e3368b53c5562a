package engram.cli.report;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.document.study.Fingerprint;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.score.Scores;
import engram.model.study.Average;
import engram.model.study.Study;

/**
 * The rows of a sweep. Each holds all that its average came from, so that it can be repeated by itself, and so that a
 * sweep that is gone on with knows its own rows from those of any other: no second file has to be kept with the table.
 */
public final class SweepTable {

    /** The parameters in the order of the study's own table, before the average. */
    private static final List<Parameter> STUDY =
            List.of(Parameter.LEARNING_RATE, Parameter.GAIN, Parameter.LOOK_BACK, Parameter.EPOCHS, Parameter.THRESHOLD);

    /** The others that are the same at all noise levels. */
    private static final List<Parameter> OTHERS = Stream.of(Parameter.values())
            .filter(parameter -> parameter != Parameter.NOISE && !STUDY.contains(parameter))
            .toList();

    private static final List<String> RESULTS =
            List.of("Average Overlap", "Average Cue Alone", "Average No Memory", "Average Ceiling", "Right Winners", "Seconds");

    private final Study study;
    private final String levels;
    private final String fingerprint;

    /** The table of a study. */
    public SweepTable(Study study) {
        this.study = study;
        levels = study.levels().stream().map(Parameter.NOISE::format).collect(Collectors.joining(" "));
        fingerprint = Fingerprint.of(study.memories());
    }

    /** All parameters that can be swept, in the order of their columns. */
    public static List<Parameter> parameters() {
        return Stream.concat(STUDY.stream(), OTHERS.stream()).toList();
    }

    /** The names of the columns. */
    public static List<String> header() {
        List<String> header = new ArrayList<>(STUDY.stream().map(Parameter::column).toList());
        header.addAll(RESULTS);
        OTHERS.stream().map(Parameter::column).forEach(header::add);
        header.addAll(List.of("Noise Kind", "Rule", "Dynamics", "Noise Levels", "Trials", "Seed", "Pictures", "Fingerprint"));
        return header;
    }

    /** The row of one combination. */
    public List<String> row(Parameters parameters, Average average, double seconds) {
        Scores scores = average.scores();
        return row(parameters,
                List.of(Double.toString(scores.recalled()), Double.toString(scores.cueAlone()),
                        Double.toString(scores.withoutMemory()), Double.toString(scores.ceiling()),
                        Double.toString(average.share()), Text.of("%.3f", seconds)));
    }

    /**
     * Checks that a row is the one of a combination.
     *
     * @param number which row of the table it is, from 1 on
     * @throws CommandProblem if it is of another sweep, naming the first difference, or holds no numbers
     */
    public void check(List<String> row, Parameters parameters, int number) throws CommandProblem {
        int from = STUDY.size();
        int to = from + RESULTS.size();
        List<String> results = row.subList(from, to);
        List<String> wanted = row(parameters, results);
        for (int column = 0; column < wanted.size(); column++) {
            boolean result = column >= from && column < to;
            boolean right = result ? isNumber(row.get(column)) : row.get(column).equals(wanted.get(column));
            if (!right) {
                throw new CommandProblem(Text.of("row %d is not of this sweep: %s is %s%s", number, header().get(column),
                        row.get(column), result ? ", which is no number" : " and would be " + wanted.get(column)));
            }
        }
    }

    /** The average similarity that stands in a row. */
    public static double overlap(List<String> row) {
        return Double.parseDouble(row.get(STUDY.size()));
    }

    /** The scores of a row, in words for people. */
    public static String scores(List<String> row) {
        int first = STUDY.size();
        return Text.of("overlap %.3f (cue alone %.3f, no memory %.3f, perfect recall %.3f), right winner in %.0f %%",
                overlap(row), Double.parseDouble(row.get(first + 1)), Double.parseDouble(row.get(first + 2)),
                Double.parseDouble(row.get(first + 3)), 100 * Double.parseDouble(row.get(first + 4)));
    }

    private List<String> row(Parameters parameters, List<String> results) {
        List<String> row = new ArrayList<>();
        STUDY.forEach(parameter -> row.add(parameter.format(parameters.real(parameter))));
        row.addAll(results);
        OTHERS.forEach(parameter -> row.add(parameter.format(parameters.real(parameter))));
        row.addAll(List.of(parameters.noiseKind().key(), parameters.rule().key(), parameters.dynamics().key(), levels,
                Integer.toString(study.trials()), Long.toString(parameters.seed()), Integer.toString(study.memories().size()),
                fingerprint(parameters.silencedByHand())));
        return row;
    }

    /** Of what no column tells: the pictures, and who is silenced by hand, if anybody is. */
    private String fingerprint(SilencedByHand silenced) {
        return silenced.isEmpty() ? fingerprint : Fingerprint.of(Text.of("%s %s", fingerprint, silenced));
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
