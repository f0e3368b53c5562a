package engram.export;

import engram.model.experiment.Frame;
import engram.model.experiment.Parameters;
import engram.model.noise.NoiseKind;
import engram.model.score.Scores;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words in a picture: what a frame gives them, and the widest that they can get. */
final class Captions {

    static final String CUE = "Cue (noisy input)";
    static final String RECALL = "Recall";
    static final String SPIKES = "Spikes";
    static final String RATES = "Firing rates";
    static final String RATE_UNIT = "Firing rate (spikes per step)";
    static final List<String> SCORES = List.of("Similarity", "Cue alone", "No memory", "Best possible");

    private static final int MOST_ROUNDS_OR_STEPS = 1000;

    private Captions() {}

    /** Where in the recall the frame is. */
    static String time(Frame frame) {
        Parameters parameters = frame.trial().parameters();
        return time(frame.iteration(), parameters.iterations(), frame.step(), parameters.steps());
    }

    /** Which part of a recall an answer is: its last round. */
    static String lastRound(Parameters parameters) {
        return "Iteration %d of %d, steps 1 to %d"
                .formatted(parameters.iterations(), parameters.iterations(), parameters.steps());
    }

    /** The longest that {@link #time} can get. */
    static String longestTime() {
        return time(MOST_ROUNDS_OR_STEPS, MOST_ROUNDS_OR_STEPS, MOST_ROUNDS_OR_STEPS, MOST_ROUNDS_OR_STEPS);
    }

    private static String time(int iteration, int iterations, int step, int steps) {
        return "Iteration %d/%d, step %d/%d".formatted(iteration, iterations, step, steps);
    }

    /** What the cue has suffered. */
    static String noise(Parameters parameters) {
        return noise(parameters.noiseKind(), parameters.noise());
    }

    /** All that {@link #noise} can be, at its longest. */
    static Stream<String> longestNoise() {
        return Arrays.stream(NoiseKind.values()).map(kind -> noise(kind, 0.888));
    }

    private static String noise(NoiseKind kind, double level) {
        return "%s, noise level %s".formatted(kind.title(), number("0.###", level));
    }

    /** The four scores in the order of {@link #SCORES}. */
    static List<String> scores(Scores scores) {
        return Stream.of(scores.recalled(), scores.cueAlone(), scores.withoutMemory(), scores.ceiling())
                .map(score -> number("0.00", score))
                .toList();
    }

    /** A firing rate beside its tick. */
    static String tick(double rate) {
        return number("0.##", rate);
    }

    private static String number(String pattern, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        String text = new DecimalFormat(pattern, symbols).format(value);
        // What rounds to nothing has no sign.
        return text.matches("\u2212[0.]+") ? text.substring(1) : text;
    }
}
