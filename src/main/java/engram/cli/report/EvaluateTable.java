package engram.cli.report;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.score.Scores;
import engram.model.study.Study;
import engram.model.study.ScoredAnswer;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * The table that {@code evaluate} writes, a row for each recall, and the shorter one that it prints, a line for each
 * picture and noise level.
 *
 * @param severalRules whether lines have to say which rule they are of
 * @param severalDynamics whether they have to say which dynamics
 * @param all whether rows hold similarity and overlap of all memories, however many there are, rather than of the nearest
 * @param fingerprint tells this study from any other: its pictures, and all that it is asked with
 */
public record EvaluateTable(Study study, boolean severalRules, boolean severalDynamics, boolean all, String fingerprint) {

    /** Of more memories than this, rows hold the nearest only: a number for each would make the table grow with the square. */
    public static final int MOST_MEMORIES = 100;

    /** How many memories such rows hold. */
    public static final int NEAREST = 5;

    /** Stands between the place of a memory and its number there. */
    private static final String IS = "=";

    /** The columns of the file: the reference study's three first. */
    public static final List<String> COLUMNS = List.of("Image Index", "Noise Level", "Overlap", "Image Name", "Trial", "Seed",
            "Cue Alone", "No Memory", "Ceiling", "Winner", "Winner Name", "Margin", "Constant Answer", "Partial Correlation",
            "Wrong Pixels", "Settled", "Leads From", "Similarities", "Overlaps", "Rule", "Dynamics", "Study");

    /** What the short table needs of a row. */
    public record Entry(Scores scores, double constantAnswer, boolean right, String winner) {

        /** As {@link ScoreCard#isConstantOriginal} has it. */
        boolean constantIsOriginal() {
            return ScoreCard.isConstantOriginal(constantAnswer);
        }
    }

    /** What the short table needs of a row that {@link #row} has made. */
    public static Entry entry(List<String> row) {
        String winner = text(row, "Winner");
        boolean right = false;
        if (!winner.isEmpty()) {
            int asked = Integer.parseInt(text(row, "Image Index"));
            int won = Integer.parseInt(winner);
            String[] overlaps = text(row, "Overlaps").split(" ");
            // Memories with one and the same pattern win together; where not all are there, the one asked about is named.
            right = overlaps[0].contains(IS) ? asked == won : overlaps[asked].equals(overlaps[won]);
        }
        return new Entry(
                new Scores(number(row, "Overlap"), number(row, "Cue Alone"), number(row, "No Memory"), number(row, "Ceiling")),
                number(row, "Constant Answer"), right, text(row, "Winner Name"));
    }

    private static String text(List<String> row, String column) {
        return row.get(COLUMNS.indexOf(column));
    }

    private static double number(List<String> row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    /**
     * Checks that a row is the one of a recall.
     *
     * @param number which row of the table it is, from 1 on
     * @throws CommandProblem if it is of another study, naming the first difference, or holds no numbers
     */
    public void check(List<String> row, Study.Cell cell, Parameters parameters, int number) throws CommandProblem {
        for (Map.Entry<String, Object> wanted : asked(cell, parameters).entrySet()) {
            String found = text(row, wanted.getKey());
            if (!found.equals(wanted.getValue().toString())) {
                throw new CommandProblem(Text.of("row %d is not of this study: %s is %s and would be %s", number, wanted.getKey(),
                        found, wanted.getValue()));
            }
        }
        try {
            entry(row);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new CommandProblem(Text.of("row %d does not hold the numbers of a recall", number), e);
        }
    }

    /** What says which recall a row is of, by column; the rest is what came of it. */
    private Map<String, Object> asked(Study.Cell cell, Parameters parameters) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("Image Index", cell.picture());
        asked.put("Noise Level", Parameter.NOISE.format(cell.level()));
        asked.put("Image Name", study.memories().get(cell.picture()).name());
        asked.put("Trial", cell.trial());
        asked.put("Seed", study.seed(cell, parameters));
        asked.put("Rule", parameters.rule().key());
        asked.put("Dynamics", parameters.dynamics().key());
        asked.put("Study", fingerprint);
        return asked;
    }

    /** A recall, as the file has it. */
    public List<String> row(Parameters parameters, ScoredAnswer verdict) {
        ScoreCard card = verdict.card();
        Map<String, Object> row = asked(verdict.cell(), parameters);
        row.put("Overlap", card.scores().recalled());
        row.put("Cue Alone", card.scores().cueAlone());
        row.put("No Memory", card.scores().withoutMemory());
        row.put("Ceiling", card.scores().ceiling());
        // Memories with one and the same pattern win together: then it is the one that was asked about.
        int winner = verdict.isRight() ? verdict.cell().picture() : card.winner();
        row.put("Winner", winner < 0 ? "" : winner);
        row.put("Winner Name", winner < 0 ? "" : study.memories().get(winner).name());
        row.put("Margin", number(card.margin()));
        row.put("Constant Answer", number(card.constantAnswer()));
        row.put("Partial Correlation", number(card.partial()));
        row.put("Wrong Pixels", card.wrongPixels());
        row.put("Settled", card.settled().kind().name().toLowerCase(Locale.ROOT));
        row.put("Leads From", verdict.leadsFrom() < 0 ? "" : verdict.leadsFrom());
        boolean some = !verdict.nearest().isEmpty();
        row.put("Similarities", some ? numbers(verdict.nearest(), Scorer.Nearest::similarity) : numbers(card.toMemories()));
        row.put("Overlaps", some ? numbers(verdict.nearest(), Scorer.Nearest::overlap) : numbers(card.overlaps()));
        return COLUMNS.stream().map(row::get).map(Object::toString).toList();
    }

    /** Nothing where it is not a number. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static String numbers(List<Scorer.Nearest> nearest, ToDoubleFunction<Scorer.Nearest> value) {
        return nearest.stream().map(one -> one.memory() + IS + number(value.applyAsDouble(one))).collect(Collectors.joining(" "));
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(EvaluateTable::number).collect(Collectors.joining(" "));
    }

    /** Whether rows hold the nearest memories only. */
    public boolean nearestOnly() {
        return study.memories().size() > MOST_MEMORIES && !all;
    }

    /** Whether the printed table has a line for each picture; of many it has their averages. */
    public boolean linePerPicture() {
        return study.memories().size() <= MOST_MEMORIES;
    }

    /** The heads of the printed table. */
    public List<String> header() {
        boolean several = study.trials() > 1 || !linePerPicture();
        return shown("Rule", "Dynamics", "Image", "Name", "Noise", "Overlap", several ? "95 % interval" : "", "Cue alone",
                "No memory", "Constant", "Perfect recall", several ? "Right winner, 95 % interval" : "Winner");
    }

    /**
     * The printed line of a picture at a level.
     *
     * @param cell of any of the trials
     */
    public List<String> line(Study.Cell cell, Parameters parameters, List<Entry> trials) {
        Entry first = trials.getFirst();
        String name = study.memories().get(cell.picture()).name();
        String interval = "";
        String winner = first.right() ? name : first.winner().isEmpty() ? "no winner" : first.winner() + " (wrong)";
        if (study.trials() > 1) {
            double[] overlaps = trials.stream().mapToDouble(entry -> entry.scores().recalled()).toArray();
            interval = text(Interval.ofMean(overlaps).within(-1, 1));
            winner = right((int) trials.stream().filter(Entry::right).count(), trials.size());
        }
        return shown(parameters.rule().key(), parameters.dynamics().key(), Integer.toString(cell.picture()), name,
                Parameter.NOISE.format(cell.level()), mean(trials, entry -> entry.scores().recalled()), interval,
                mean(trials, entry -> entry.scores().cueAlone()), mean(trials, entry -> entry.scores().withoutMemory()),
                first.constantIsOriginal() ? "itself" : mean(trials, Entry::constantAnswer),
                mean(trials, entry -> entry.scores().ceiling()), winner);
    }

    private static String right(int right, int count) {
        return Text.of("%d of %d, %s", right, count, text(Interval.ofShare(right, count)));
    }

    /** The printed line of all pictures at a level: their averages. */
    public List<String> line(double level, Parameters parameters, Sums sums) {
        return shown(parameters.rule().key(), parameters.dynamics().key(), "all", Text.count(study.memories().size(), "picture"),
                Parameter.NOISE.format(level), score(sums.recalled.getMean()), text(sums.interval().within(-1, 1)),
                score(sums.cueAlone.getMean()), score(sums.withoutMemory.getMean()), score(sums.constant.getMean()),
                score(sums.ceiling.getMean()), right(sums.right, (int) sums.recalled.getN()));
    }

    /** What the printed table says of many rows, of which none is kept. */
    public static final class Sums {

        private final SummaryStatistics recalled = new SummaryStatistics();
        private final SummaryStatistics cueAlone = new SummaryStatistics();
        private final SummaryStatistics withoutMemory = new SummaryStatistics();
        private final SummaryStatistics constant = new SummaryStatistics();
        private final SummaryStatistics ceiling = new SummaryStatistics();
        private int right;

        /** Takes one more row in. */
        public void add(Entry entry) {
            recalled.addValue(entry.scores().recalled());
            cueAlone.addValue(entry.scores().cueAlone());
            withoutMemory.addValue(entry.scores().withoutMemory());
            constant.addValue(entry.constantAnswer());
            ceiling.addValue(entry.scores().ceiling());
            right += entry.right() ? 1 : 0;
        }

        Interval interval() {
            return Interval.ofMean(recalled.getMean(), recalled.getVariance(), recalled.getN());
        }
    }

    /** What of a printed line says something: rule and dynamics where there are several, the interval of several trials. */
    private List<String> shown(String rule, String dynamics, String image, String name, String noise, String overlap,
            String interval, String... others) {
        List<String> line = new ArrayList<>();
        if (severalRules) {
            line.add(rule);
        }
        if (severalDynamics) {
            line.add(dynamics);
        }
        line.addAll(List.of(image, name, noise, overlap));
        if (study.trials() > 1 || !linePerPicture()) {
            line.add(interval);
        }
        line.addAll(List.of(others));
        return line;
    }

    private static String mean(List<Entry> trials, ToDoubleFunction<Entry> score) {
        double sum = 0;
        for (Entry entry : trials) {
            sum += score.applyAsDouble(entry);
        }
        return score(sum / trials.size());
    }

    private static String text(Interval interval) {
        return Text.of("%s to %s", score(interval.low()), score(interval.high()));
    }

    private static String score(double value) {
        return Text.of("%.3f", value);
    }
}
