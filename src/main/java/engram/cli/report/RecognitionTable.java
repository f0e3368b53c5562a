package engram.cli.report;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.model.Text;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.study.recognition.CueKind;
import engram.model.study.recognition.RecognitionTally;

/**
 * The rows of {@code recognise}: what came of many cues of one kind, for so many memories. Each says what it is of, so that a
 * table that is gone on with knows its own rows.
 *
 * @param cues how many each row is of
 * @param study tells this table from any other: its pictures, and all that they are asked with
 */
public record RecognitionTable(int cues, String study) {

    /** The columns of the file. */
    public static final List<String> COLUMNS = List.of("Memories", "Cue", "Noise Level", "Cues", "Exact", "Exact Share",
            "Exact Low", "Exact High", "Another Memory Share", "Silent Share", "Silent Low", "Silent High", "Unsure Share",
            "Unsure Low", "Unsure High", "Decision Step", "Nearest Pattern Share", "Best Possible Share", "Seconds", "Study");

    /** The columns of the printed table. */
    public static final List<String> HEADER = List.of("Memories", "Cue", "Noise", "Right to the last pixel, 95 % interval",
            "Nearest pattern", "Best possible", "No memory fits", "Unsure between two", "Decided at");

    /** What says which row it is. */
    private static final List<Integer> KEYS = List.of(0, 1, 2, 3, COLUMNS.size() - 1);

    /** Where nothing can be said. */
    private static final String NOTHING = "";

    /**
     * What a row is of.
     *
     * @param memories how many are learned
     * @param kind by what they are asked
     * @param level of the noise, 0 where there is none
     */
    public record Asked(int memories, CueKind kind, double level) {}

    /** All that is asked, in order: what learns the same stands together. */
    public static List<Asked> all(List<Integer> sizes, List<Double> levels, int pictures) {
        List<Asked> all = new ArrayList<>();
        for (int size : sizes) {
            for (CueKind kind : CueKind.values()) {
                if (kind != CueKind.NEW || size < pictures) {
                    (kind.isNoisy() ? levels : List.of(0.0)).forEach(level -> all.add(new Asked(size, kind, level)));
                }
            }
        }
        return all;
    }

    /** A row of the file. */
    public List<String> row(Asked asked, RecognitionTally tally, double seconds) {
        boolean answered = asked.kind().hasAnswer();
        List<String> row = new ArrayList<>(List.of(Integer.toString(asked.memories()), asked.kind().title(),
                Parameter.NOISE.format(asked.level()), Integer.toString(cues)));
        if (answered) {
            row.add(Integer.toString(tally.exact()));
            addShare(row, tally, tally.exact());
        } else {
            row.addAll(List.of(NOTHING, NOTHING, NOTHING, NOTHING));
        }
        row.add(Double.toString(tally.share(tally.another())));
        addShare(row, tally, tally.silent());
        addShare(row, tally, tally.unsure());
        row.add(Double.isNaN(tally.step()) ? NOTHING : Text.of("%.2f", tally.step()));
        row.add(answered ? Double.toString(tally.share(tally.nearest())) : NOTHING);
        row.add(answered && tally.best() >= 0 ? Double.toString(tally.share(tally.best())) : NOTHING);
        row.add(Text.of("%.3f", seconds));
        row.add(study);
        return List.copyOf(row);
    }

    private static void addShare(List<String> row, RecognitionTally tally, int count) {
        Interval interval = tally.interval(count);
        row.addAll(
                List.of(Double.toString(tally.share(count)), Double.toString(interval.low()), Double.toString(interval.high())));
    }

    /**
     * Checks that a row of the file is the one it should be.
     *
     * @param number which row of the table it is, from 1 on
     * @throws CommandProblem if it is of another table, naming the first difference, or holds no numbers
     */
    public void check(List<String> row, Asked asked, int number) throws CommandProblem {
        List<String> wanted = List.of(Integer.toString(asked.memories()), asked.kind().title(),
                Parameter.NOISE.format(asked.level()), Integer.toString(cues), study);
        for (int key = 0; key < KEYS.size(); key++) {
            String found = row.get(KEYS.get(key));
            if (!found.equals(wanted.get(key))) {
                throw new CommandProblem(Text.of("row %d is not of this table: %s is %s and would be %s", number,
                        COLUMNS.get(KEYS.get(key)), found, wanted.get(key)));
            }
        }
        try {
            line(row);
        } catch (NumberFormatException e) {
            throw new CommandProblem(Text.of("row %d does not hold the numbers of this table", number), e);
        }
    }

    /** The printed line of a row of the file. */
    public static List<String> line(List<String> row) {
        String exact = row.get(4).isEmpty() ? NOTHING
                : Text.of("%s, %s to %s", share(row, "Exact Share"), share(row, "Exact Low"), share(row, "Exact High"));
        return List.of(Text.of("%,d", Integer.parseInt(row.get(0))), row.get(1), row.get(2), exact,
                share(row, "Nearest Pattern Share"), share(row, "Best Possible Share"), share(row, "Silent Share"),
                share(row, "Unsure Share"), row.get(COLUMNS.indexOf("Decision Step")));
    }

    private static String share(List<String> row, String column) {
        String text = row.get(COLUMNS.indexOf(column));
        return text.isEmpty() ? NOTHING : Text.of("%.3f", Double.parseDouble(text));
    }
}
