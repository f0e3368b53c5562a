package engram.export;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.image.RgbImage;
import engram.model.network.damage.SilencedByHand;
import engram.model.network.Settling;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.score.ScoreCard;
import engram.model.score.Scorer;
import engram.model.score.Scores;
import engram.model.score.Settled;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.RecallOutcome;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;

/** Small recalls to draw, the same on every machine. */
public final class Trials {

    private Trials() {}

    /** A whole recall of a bright ring on black, learned beside a stripe. */
    public static Trial ring(String name, int side, int steps, int iterations) {
        return ring(name, side, steps, iterations, Retouch.NONE);
    }

    /** The same with three neurons of the cue set by hand. */
    public static Trial drawnOn(String name, int side, int steps, int iterations) {
        return ring(name, side, steps, iterations, Retouch.NONE.with(side, new int[] {0, 1, 2}, true));
    }

    /** The same with neurons silenced by hand, and an eighth of all by chance. */
    public static Trial silenced(String name, int side, int steps, int iterations, int... neurons) {
        return ring(name, side, steps, iterations, Retouch.NONE,
                Parameters.DEFAULTS.with(Parameter.SIDE, side)
                        .with(Parameter.SILENCED, 0.125)
                        .withSilencedByHand(SilencedByHand.NONE.with(side, neurons, true)));
    }

    private static Trial ring(String name, int side, int steps, int iterations, Retouch retouch) {
        return ring(name, side, steps, iterations, retouch, Parameters.DEFAULTS);
    }

    private static Trial ring(String name, int side, int steps, int iterations, Retouch retouch, Parameters base) {
        Parameters parameters = base.with(Parameter.SIDE, side)
                .with(Parameter.STEPS, steps)
                .with(Parameter.ITERATIONS, iterations)
                .with(Parameter.EPOCHS, 2);
        Memory ring = memory(1, name, side, true);
        Memory stripe = memory(2, "Stripe", side, false);
        List<GrayImage> greys = List.of(ring.grey(side), stripe.grey(side));
        Weights weights = Training.of(greys, parameters).learn(Progress.IGNORED);
        CueStimulus question = CueStimulus.of(new Experiment.Cue(ring, 0, retouch), greys.getFirst(), parameters);
        Run run = new Run(question, Network.of(weights, greys), parameters);
        run.advance(parameters.recallSteps(), Progress.IGNORED);
        return run.soFar();
    }

    /** One step of a network of any side that answers with the cue itself: needs no training and hardly any memory. */
    public static Trial echo(String name, int side) {
        Trial small = ring(name, 4, 1, 1);
        Parameters parameters = small.parameters().with(Parameter.SIDE, side);
        Memory ring = memory(1, name, side, true);
        CueStimulus question = CueStimulus.of(new Experiment.Cue(ring, 0), ring.grey(side), parameters);
        return new Trial(question, parameters, question.spikes(), question.spikes(), question.spikes(), small.curve(),
                Scorer.of(question.original(), List.of()), small.race(), Settling.NOT_YET, Optional.empty(), 0.7);
    }

    /** The last round of a recall of a bright ring, with nothing learned. */
    public static Answer ringAnswer(String name, int side, int steps, int iterations) {
        Trial trial = ring(name, side, steps, iterations);
        return Answer.of(trial.question(), Network.of(Weights.none(side * side), List.of(trial.question().original())),
                trial.parameters(), Progress.IGNORED);
    }

    /** An answer that is the cue itself, of a network of any side. */
    public static Answer echoAnswer(String name, int side) {
        Trial echo = echo(name, side);
        Scores scores = new Scores(0.7, 0.7, 0.5, 0.9);
        RecallOutcome recollection = new RecallOutcome(echo.recalled(), echo.recalled().signs(0), 1, 0, new double[side * side],
                Settling.NOT_YET, OptionalDouble.empty(), Optional.empty());
        return new Answer(echo.question(), echo.parameters(), echo.cue(), recollection, card(scores), List.of(), -1);
    }

    /** A card of which only the scores are known. */
    public static ScoreCard card(Scores scores) {
        return new ScoreCard(scores, List.of(), List.of(), -1, Double.NaN, Double.NaN, Double.NaN, 0,
                new Settled(Settled.Kind.UNKNOWN, -1));
    }

    private static Memory memory(long id, String name, int side, boolean ring) {
        double[] grey = new double[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double radius = Math.hypot(row - (side - 1) / 2.0, column - (side - 1) / 2.0) / side;
                double middle = Math.abs(column - (side - 1) / 2.0) / side;
                double light = ring ? 1 - Math.abs(radius - 0.32) * 8 : 1 - middle * 4;
                grey[row * side + column] = Math.clamp(light, 0, 1);
            }
        }
        GrayImage image = new GrayImage(side, side, grey);
        RgbImage preview = new RgbImage(1, 1, new int[] {0});
        return new Memory(id, name, new Picture(name, side, side, image, preview), false);
    }
}
