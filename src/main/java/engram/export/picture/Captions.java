package engram.export.picture;

import module java.base;
import engram.model.Text;
import engram.model.dynamics.Phase;
import engram.model.experiment.Parameters;
import engram.model.noise.NoiseKind;
import engram.model.learning.RuleKind;
import engram.model.dynamics.Dynamics;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import engram.model.trial.Frame;

/** The words in a picture: what a frame gives them, and the widest that they can get. */
final class Captions {

    static final String CUE = "Cue (noisy input)";
    /** Not longer than that. */
    static final String CUE_DRAWN_ON = "Cue (drawn on)";
    static final String RECALL = "Recall";
    static final String CUE_ALONE = "Similarity of the cue";
    /** Where nothing else is said of a network. */
    static final String RECALLED = "Similarity of the recall";
    static final String SPIKES = "Spikes";
    static final String RATES = "Firing rates";
    static final String RATE_UNIT = "Firing rate (spikes per step)";
    static final List<String> SCORES = List.of("Similarity", "Cue alone", "No memory", "Perfect recall");

    private static final int MOST_ROUNDS_OR_STEPS = 1000;

    private Captions() {}

    /** What the networks are told apart by. */
    private static final List<String> LETTERS = List.of("A", "B");

    /** Where there is no number. */
    private static final String NONE = "\u2013";

    /** Where in the recall the frame is. */
    static String time(Frame frame) {
        return time(frame.phase());
    }

    /** Which part of a recall an answer is: its end. */
    static String end(Parameters parameters) {
        return parameters.dynamics().procedure().result(parameters.numbers());
    }

    /** The longest that {@link #time} can get. */
    static String longestTime() {
        int most = MOST_ROUNDS_OR_STEPS;
        return time(new Phase("iteration", most, most, most, most));
    }

    private static String time(Phase phase) {
        String text = phase.text("/", ", ");
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** What the column of the cue is called. */
    static String cue(Frame frame) {
        return frame.trial().question().retouch().isEmpty() ? CUE : CUE_DRAWN_ON;
    }

    /** What each column is called, from the left. */
    static List<String> columns(Still still) {
        String cue = cue(still.first());
        if (!still.isPair()) {
            return List.of(cue, RECALL);
        }
        return Stream
                .concat(Stream.of(cue),
                        IntStream.range(0, 2).mapToObj(i -> heading(LETTERS.get(i), still.frames().get(i).trial().parameters())))
                .toList();
    }

    /** A network's name: what it has learned by, or what it is where it has no weights. */
    private static String heading(String letter, Parameters parameters) {
        return Text.of("%s  %s", letter, parameters.namesake().title());
    }

    /** All that the name of a network can be. */
    static Stream<String> longestHeadings() {
        return Stream
                .concat(Arrays.stream(RuleKind.values()).map(RuleKind::title),
                        Arrays.stream(Dynamics.values()).map(Dynamics::title))
                .map(title -> "B  " + title);
    }

    /** The score of each column: the cue's own, and those of the networks. */
    static List<String> columnScores(Still still) {
        return Stream
                .concat(Stream.of(still.first().scores().cueAlone()),
                        still.frames().stream().map(frame -> frame.scores().recalled()))
                .map(Captions::score)
                .toList();
    }

    /** What stands below the score of each column. */
    static List<String> columnVerdicts(Still still) {
        return Stream
                .concat(Stream.of(CUE_ALONE), still.verdicts().stream().map(verdict -> verdict.isEmpty() ? RECALLED : verdict))
                .toList();
    }

    /** What scores are measured against, in the order of {@link #baselineScores}. */
    static List<String> baselines(int networks) {
        return networks == 1 ? List.of("No memory", "Constant answer", "Perfect recall")
                : List.of("A, no memory", "B, no memory", "Constant answer", "Perfect recall");
    }

    /** The numbers to {@link #baselines}. */
    static List<String> baselineScores(Still still) {
        ScoreCard card = still.first().card();
        String constant = Double.isNaN(card.constantAnswer()) || card.constantIsOriginal() ? NONE : score(card.constantAnswer());
        return Stream
                .concat(still.frames().stream().map(frame -> score(frame.scores().withoutMemory())),
                        Stream.of(constant, score(card.scores().ceiling())))
                .toList();
    }

    private static String score(double value) {
        return number("0.00", value);
    }

    /** How the cue was corrupted. */
    static String noise(Parameters parameters) {
        return noise(parameters.noiseKind(), parameters.noise());
    }

    /** How the cue was corrupted, and how the network has learned; dense memory has no weights, and no rule. */
    static String asked(Parameters parameters) {
        return parameters.usesRule() ? Text.of("%s; rule: %s", noise(parameters), parameters.rule().title()) : noise(parameters);
    }

    /** All that {@link #noise} can be, at its longest. */
    static Stream<String> longestNoise() {
        return Arrays.stream(NoiseKind.values()).map(kind -> noise(kind, 0.888));
    }

    private static String noise(NoiseKind kind, double level) {
        return Text.of("%s, noise level %s", kind.title(), number("0.###", level));
    }

    /** The four scores in the order of {@link #SCORES}. */
    static List<String> scores(Scores scores) {
        return Stream.of(scores.recalled(), scores.cueAlone(), scores.withoutMemory(), scores.ceiling())
                .map(Captions::score)
                .toList();
    }

    private static String number(String pattern, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        String text = new DecimalFormat(pattern, symbols).format(value);
        // What rounds to nothing has no sign.
        return text.matches("\u2212[0.]+") ? text.substring(1) : text;
    }
}
