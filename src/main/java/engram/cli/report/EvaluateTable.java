package engram.cli.report;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import engram.model.study.Study;
import engram.model.study.Verdict;

/**
 * The table that {@code evaluate} writes, a row for each recall, and the shorter one that it prints, a line for each
 * picture and noise level.
 *
 * @param study what was asked
 * @param severalRules whether lines have to say which rule they are of
 * @param severalDynamics whether they have to say which dynamics
 * @param fingerprint tells this study from any other: its pictures, and all that it is asked with
 */
public record EvaluateTable(Study study, boolean severalRules, boolean severalDynamics, String fingerprint) {

    private static final String STUDY = "Study";

    /** What says which recall a row is of; the rest is what came of it. */
    private static final List<String> ASKED =
            List.of("Image Index", "Noise Level", "Image Name", "Trial", "Seed", "Rule", "Dynamics", STUDY);

    /** The columns of the file: the reference study's three first. */
    public static final List<String> COLUMNS = List.of("Image Index", "Noise Level", "Overlap", "Image Name", "Trial", "Seed",
            "Cue Alone", "No Memory", "Ceiling", "Winner", "Winner Name", "Margin", "Constant Answer", "Partial Correlation",
            "Wrong Pixels", "Settled", "Leads From", "Similarities", "Overlaps", "Rule", "Dynamics", STUDY);

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
            // Memories with one and the same pattern win together.
            String[] overlaps = text(row, "Overlaps").split(" ");
            right = overlaps[Integer.parseInt(text(row, "Image Index"))].equals(overlaps[Integer.parseInt(winner)]);
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
        List<String> wanted = asked(cell, parameters);
        for (int place = 0; place < wanted.size(); place++) {
            String found = text(row, ASKED.get(place));
            if (!found.equals(wanted.get(place))) {
                throw new CommandProblem(Text.of("row %d is not of this study: %s is %s and would be %s", number,
                        ASKED.get(place), found, wanted.get(place)));
            }
        }
        try {
            entry(row);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new CommandProblem(Text.of("row %d does not hold the numbers of a recall", number), e);
        }
    }

    private List<String> asked(Study.Cell cell, Parameters parameters) {
        return List.of(Integer.toString(cell.picture()), Parameter.NOISE.format(cell.level()),
                study.memories().get(cell.picture()).name(), Integer.toString(cell.trial()),
                Long.toString(study.seed(cell, parameters)), parameters.rule().key(), parameters.dynamics().key(), fingerprint);
    }

    /** A recall, as the file has it. */
    public List<String> row(Parameters parameters, Verdict verdict) {
        Study.Cell cell = verdict.cell();
        ScoreCard card = verdict.card();
        Scores scores = card.scores();
        return List.of(Integer.toString(cell.picture()), Parameter.NOISE.format(cell.level()), Double.toString(scores.recalled()),
                study.memories().get(cell.picture()).name(), Integer.toString(cell.trial()),
                Long.toString(study.seed(cell, parameters)), Double.toString(scores.cueAlone()),
                Double.toString(scores.withoutMemory()), Double.toString(scores.ceiling()),
                card.winner() < 0 ? "" : Integer.toString(card.winner()), winner(card), number(card.margin()),
                number(card.constantAnswer()), number(card.partial()), Double.toString(card.wrongPixels()),
                card.settled().kind().name().toLowerCase(Locale.ROOT),
                verdict.leadsFrom() < 0 ? "" : Integer.toString(verdict.leadsFrom()), numbers(card.toMemories()),
                numbers(card.overlaps()), parameters.rule().key(), parameters.dynamics().key(), fingerprint);
    }

    /** Nothing where it is not a number. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(EvaluateTable::number).collect(Collectors.joining(" "));
    }

    private String winner(ScoreCard card) {
        return card.winner() < 0 ? "" : study.memories().get(card.winner()).name();
    }

    /** The heads of the printed table. */
    public List<String> header() {
        List<String> header = new ArrayList<>();
        if (severalRules) {
            header.add("Rule");
        }
        if (severalDynamics) {
            header.add("Dynamics");
        }
        header.addAll(List.of("Image", "Name", "Noise", "Overlap"));
        if (study.trials() > 1) {
            header.add("95 % interval");
        }
        header.addAll(List.of("Cue alone", "No memory", "Constant", "Pattern itself",
                study.trials() > 1 ? "Right winner, 95 % interval" : "Winner"));
        return header;
    }

    /**
     * The printed line of a picture at a level.
     *
     * @param cell of any of the trials
     * @param parameters rule and dynamics
     * @param trials what came of all of them, in order
     */
    public List<String> line(Study.Cell cell, Parameters parameters, List<Entry> trials) {
        Entry first = trials.getFirst();
        List<String> line = new ArrayList<>();
        if (severalRules) {
            line.add(parameters.rule().key());
        }
        if (severalDynamics) {
            line.add(parameters.dynamics().key());
        }
        line.addAll(List.of(Integer.toString(cell.picture()), study.memories().get(cell.picture()).name(),
                Parameter.NOISE.format(cell.level()), mean(trials, entry -> entry.scores().recalled())));
        boolean several = trials.size() > 1;
        int right = (int) trials.stream().filter(Entry::right).count();
        if (several) {
            double[] overlaps = trials.stream().mapToDouble(entry -> entry.scores().recalled()).toArray();
            line.add(text(Interval.ofMean(overlaps).within(-1, 1)));
        }
        line.addAll(
                List.of(mean(trials, entry -> entry.scores().cueAlone()), mean(trials, entry -> entry.scores().withoutMemory()),
                        first.constantIsOriginal() ? "itself" : mean(trials, Entry::constantAnswer),
                        mean(trials, entry -> entry.scores().ceiling()),
                        several ? Text.of("%d of %d, %s", right, trials.size(), text(Interval.ofShare(right, trials.size())))
                                : first.right() ? study.memories().get(cell.picture()).name() : wrong(first)));
        return line;
    }

    private static String mean(List<Entry> trials, ToDoubleFunction<Entry> score) {
        double sum = 0;
        for (Entry entry : trials) {
            sum += score.applyAsDouble(entry);
        }
        return score(sum / trials.size());
    }

    private static String wrong(Entry entry) {
        return entry.winner().isEmpty() ? "no winner" : entry.winner() + " (wrong)";
    }

    private static String text(Interval interval) {
        return Text.of("%s to %s", score(interval.low()), score(interval.high()));
    }

    private static String score(double value) {
        return Text.of("%.3f", value);
    }
}
