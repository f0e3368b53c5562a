package engram.cli;

import engram.model.experiment.Average;
import engram.model.experiment.Parameters;
import engram.model.experiment.Study;
import engram.model.experiment.Verdict;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table that {@code evaluate} writes, a row for each recall, and the shorter one that it prints, a line for each
 * picture and noise level.
 *
 * @param study what was asked
 * @param severalRules whether lines have to say which rule they are of
 * @param severalDynamics whether they have to say which dynamics
 */
record EvaluateTable(Study study, boolean severalRules, boolean severalDynamics) {

    /** The columns of the file: the reference study's three first. */
    static final List<String> COLUMNS = List.of(
            "Image Index", "Noise Level", "Overlap", "Image Name", "Trial", "Seed", "Cue Alone", "No Memory", "Ceiling",
            "Winner", "Winner Name", "Margin", "Constant Answer", "Partial Correlation", "Wrong Pixels", "Settled",
            "Leads From", "Similarities", "Overlaps", "Rule", "Dynamics");

    /** A recall, as the file has it. */
    static List<String> row(Study study, Parameters parameters, Verdict verdict) {
        Study.Cell cell = verdict.cell();
        ScoreCard card = verdict.card();
        Scores scores = card.scores();
        return List.of(
                Integer.toString(cell.picture()),
                Parameter.NOISE.format(cell.level()),
                Double.toString(scores.recalled()),
                study.memories().get(cell.picture()).name(),
                Integer.toString(cell.trial()),
                Long.toString(study.seed(cell, parameters)),
                Double.toString(scores.cueAlone()),
                Double.toString(scores.withoutMemory()),
                Double.toString(scores.ceiling()),
                card.winner() < 0 ? "" : Integer.toString(card.winner()),
                winner(study, card),
                number(card.margin()),
                number(card.constantAnswer()),
                number(card.partial()),
                Double.toString(card.wrongPixels()),
                card.settled().kind().name().toLowerCase(Locale.ROOT),
                verdict.leadsFrom() < 0 ? "" : Integer.toString(verdict.leadsFrom()),
                numbers(card.toMemories()),
                numbers(card.overlaps()),
                parameters.rule().key(),
                parameters.dynamics().key());
    }

    /** Nothing where it is not a number. */
    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static String numbers(List<Double> values) {
        return values.stream().map(EvaluateTable::number).collect(Collectors.joining(" "));
    }

    private static String winner(Study study, ScoreCard card) {
        return card.winner() < 0 ? "" : study.memories().get(card.winner()).name();
    }

    /** The heads of the printed table. */
    List<String> header() {
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
        header.addAll(List.of(
                "Cue alone", "No memory", "Constant", "Best possible",
                study.trials() > 1 ? "Right winner, 95 % interval" : "Winner"));
        return header;
    }

    /** The printed lines of one rule and dynamics: trials are taken together. */
    List<List<String>> lines(Parameters parameters, List<Verdict> verdicts) {
        int trials = study.trials();
        return IntStream.range(0, verdicts.size() / trials)
                .mapToObj(group -> line(parameters, verdicts.subList(group * trials, (group + 1) * trials)))
                .toList();
    }

    private List<String> line(Parameters parameters, List<Verdict> group) {
        Average average = Average.of(group);
        Verdict first = group.getFirst();
        String name = study.memories().get(first.cell().picture()).name();
        List<String> line = new ArrayList<>();
        if (severalRules) {
            line.add(parameters.rule().key());
        }
        if (severalDynamics) {
            line.add(parameters.dynamics().key());
        }
        line.addAll(List.of(
                Integer.toString(first.cell().picture()),
                name,
                Parameter.NOISE.format(first.cell().level()),
                score(average.scores().recalled())));
        boolean several = group.size() > 1;
        if (several) {
            line.add(text(average.interval().within(-1, 1)));
        }
        line.addAll(List.of(
                score(average.scores().cueAlone()),
                score(average.scores().withoutMemory()),
                score(average.constantAnswer()),
                score(average.scores().ceiling()),
                several
                        ? "%d of %d, %s".formatted(average.right(), average.count(), text(average.shareInterval()))
                        : first.isRight() ? name : wrong(first.card())));
        return line;
    }

    private String wrong(ScoreCard card) {
        return card.winner() < 0 ? "nobody" : winner(study, card) + " (wrong)";
    }

    private static String text(Interval interval) {
        return "%s to %s".formatted(score(interval.low()), score(interval.high()));
    }

    private static String score(double value) {
        return "%.3f".formatted(value);
    }
}
