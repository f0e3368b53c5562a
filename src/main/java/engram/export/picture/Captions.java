package engram.export.picture;

import module java.base;
import engram.model.Text;
import engram.model.dynamics.Phase;
import engram.model.experiment.Parameters;
import engram.model.noise.NoiseKind;
import engram.model.score.Scores;
import engram.model.trial.Frame;

/** The words in a picture: what a frame gives them, and the widest that they can get. */
final class Captions {

    static final String CUE = "Cue (noisy input)";
    /** Not longer than that. */
    static final String CUE_DRAWN_ON = "Cue (drawn on)";
    static final String RECALL = "Recall";
    static final String SPIKES = "Spikes";
    static final String RATES = "Firing rates";
    static final String RATE_UNIT = "Firing rate (spikes per step)";
    static final List<String> SCORES = List.of("Similarity", "Cue alone", "No memory", "Pattern itself");

    private static final int MOST_ROUNDS_OR_STEPS = 1000;

    private Captions() {}

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

    /** How the cue was corrupted. */
    static String noise(Parameters parameters) {
        return noise(parameters.noiseKind(), parameters.noise());
    }

    /** How the cue was corrupted, and how the network has learned; dense memory has no weights, and no rule. */
    static String asked(Parameters parameters) {
        return parameters.dynamics().procedure().usesWeights()
                ? Text.of("%s; rule: %s", noise(parameters), parameters.rule().title())
                : noise(parameters);
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
                .map(score -> number("0.00", score))
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
