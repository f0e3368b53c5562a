package engram.cli.report;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.study.CapacityStudy;
import engram.model.study.Tally;

/**
 * The rows of {@code capacity}: how much one network recalls of so many memories at one noise level. Each holds all that it
 * came from, so that a study that is gone on with knows its own rows.
 *
 * @param questions what is asked
 * @param fingerprint tells this study from any other: its pictures, and all that it is asked with
 */
public record CapacityTable(CapacityStudy questions, String fingerprint) {

    /** The columns of the file. */
    public static final List<String> COLUMNS = List.of("Memories", "Noise Level", "Rule", "Dynamics", "Draw", "Cues", "Exact",
            "Exact Share", "Exact Low", "Exact High", "Recalled", "Recalled Share", "Recalled Low", "Recalled High",
            "Right Winner", "Right Winner Share", "Right Winner Low", "Right Winner High", "Average Overlap",
            "Average Wrong Pixels", "Seconds", "Study");

    /** The names of the columns of the printed table. */
    public static final List<String> HEADER = List.of("Rule", "Dynamics", "Memories", "Noise",
            "Right to the last pixel, 95 % interval", "Settled on it", "Right winner");

    /** Of networks that remember without weights, no learning rule has a part in it. */
    private static final String NO_RULE = "none";

    /**
     * What figures and printed lines need of a row.
     *
     * @param rule its key, or none where no rule has a part in it
     */
    public record Entry(int memories, double level, String rule, String dynamics, int cues, int exact, int recalled, int right) {

        /** The same of two draws together. */
        public Entry plus(Entry other) {
            return new Entry(memories, level, rule, dynamics, cues + other.cues, exact + other.exact, recalled + other.recalled,
                    right + other.right);
        }

        /** Whether another is of the same network, asked the same, of other pictures. */
        public boolean isAlike(Entry other) {
            return memories == other.memories && level == other.level && rule.equals(other.rule)
                    && dynamics.equals(other.dynamics);
        }
    }

    /** The row of one point. */
    public List<String> row(CapacityStudy.Point point, Parameters parameters, Tally tally, double seconds) {
        Map<String, Object> row = asked(point, parameters);
        put(row, "Exact", tally.exact(), tally.exactShare());
        put(row, "Recalled", tally.recalled(), tally.recalledShare());
        put(row, "Right Winner", tally.right(), tally.rightShare());
        row.put("Average Overlap", tally.similarity());
        row.put("Average Wrong Pixels", tally.wrongPixels());
        row.put("Seconds", Text.of("%.3f", seconds));
        return COLUMNS.stream().map(row::get).map(Object::toString).toList();
    }

    private static void put(Map<String, Object> row, String column, int count, Tally.Share share) {
        row.put(column, count);
        row.put(column + " Share", share.value());
        row.put(column + " Low", share.interval().low());
        row.put(column + " High", share.interval().high());
    }

    /** What says which point a row is of, by column; the rest is what came of it. */
    private Map<String, Object> asked(CapacityStudy.Point point, Parameters parameters) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("Memories", point.memories());
        asked.put("Noise Level", Parameter.NOISE.format(point.level()));
        asked.put("Rule", rule(parameters));
        asked.put("Dynamics", parameters.dynamics().key());
        asked.put("Draw", point.draw());
        asked.put("Cues", questions.cues());
        asked.put("Study", fingerprint);
        return asked;
    }

    private static String rule(Parameters parameters) {
        return parameters.usesRule() ? parameters.rule().key() : NO_RULE;
    }

    /**
     * Checks that a row is the one of a point.
     *
     * @param number which row of the table it is, from 1 on
     * @throws CommandProblem if it is of another study, naming the first difference, or holds no numbers
     */
    public void check(List<String> row, CapacityStudy.Point point, Parameters parameters, int number) throws CommandProblem {
        for (Map.Entry<String, Object> wanted : asked(point, parameters).entrySet()) {
            String found = text(row, wanted.getKey());
            if (!found.equals(wanted.getValue().toString())) {
                throw new CommandProblem(Text.of("row %d is not of this study: %s is %s and would be %s", number, wanted.getKey(),
                        found, wanted.getValue()));
            }
        }
        Entry entry;
        try {
            entry = entry(row);
        } catch (NumberFormatException e) {
            throw new CommandProblem(Text.of("row %d does not hold the numbers of a study", number), e);
        }
        for (int count : new int[] {entry.exact(), entry.recalled(), entry.right()}) {
            if (count < 0 || count > entry.cues()) {
                throw new CommandProblem(Text.of("row %d does not hold the numbers of a study", number));
            }
        }
    }

    /** What figures and printed lines need of a row that {@link #row} has made. */
    public static Entry entry(List<String> row) {
        return new Entry(whole(row, "Memories"), Double.parseDouble(text(row, "Noise Level")), text(row, "Rule"),
                text(row, "Dynamics"), whole(row, "Cues"), whole(row, "Exact"), whole(row, "Recalled"),
                whole(row, "Right Winner"));
    }

    private static String text(List<String> row, String column) {
        return row.get(COLUMNS.indexOf(column));
    }

    private static int whole(List<String> row, String column) {
        return Integer.parseInt(text(row, column));
    }

    /** All draws of a point taken together, in the order of the rows. */
    public static List<Entry> together(List<Entry> entries) {
        List<Entry> together = new ArrayList<>();
        for (Entry entry : entries) {
            int place = IntStream.range(0, together.size()).filter(i -> together.get(i).isAlike(entry)).findFirst().orElse(-1);
            if (place < 0) {
                together.add(entry);
            } else {
                together.set(place, together.get(place).plus(entry));
            }
        }
        return together;
    }

    /** The printed line of a point. */
    public static List<String> line(Entry entry) {
        Tally.Share exact = Tally.Share.of(entry.exact(), entry.cues());
        Interval interval = exact.interval();
        return List.of(entry.rule(), entry.dynamics(), Text.of("%,d", entry.memories()), Parameter.NOISE.format(entry.level()),
                Text.of("%.3f, %.3f to %.3f", exact.value(), interval.low(), interval.high()),
                Text.of("%.3f", (double) entry.recalled() / entry.cues()),
                Text.of("%.3f", (double) entry.right() / entry.cues()));
    }
}
