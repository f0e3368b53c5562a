package engram.model.study.measure;

import module java.base;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Parameters;
import engram.model.score.ScoreCard;
import engram.model.score.Settled;
import engram.model.spike.BipolarState;
import engram.model.trial.Answer;
import engram.model.trial.Network;

/** What was measured of one answer. Immutable. */
public final class Outcome {

    private static final double RETRIEVED_ABOVE = 0.95;

    /** Shape (measures), in their order; not a number where there is none. */
    private final double[] values;

    private Outcome(double[] values) {
        this.values = values;
    }

    /**
     * What is measured of an answer.
     *
     * @param answer as {@link Answer#brief} gives it
     * @param network who was asked
     * @param place the place of the memory asked about, from 0 on
     */
    public static Outcome of(Answer answer, Network network, int place) {
        ScoreCard card = answer.card();
        Map<Measure, Double> of = new EnumMap<>(Measure.class);
        of.put(Measure.SIMILARITY, card.scores().recalled());
        of.put(Measure.CUE_ALONE, card.scores().cueAlone());
        of.put(Measure.WITHOUT_MEMORY, card.scores().withoutMemory());
        of.put(Measure.CEILING, card.scores().ceiling());
        of.put(Measure.CONSTANT_ANSWER, card.constantAnswer());
        of.put(Measure.PARTIAL, card.partial());
        BipolarState asked = network.patterns().get(place);
        BipolarState cue = answer.question().pattern();
        of.put(Measure.OVERLAP, correlation(asked, answer.recallRates()));
        of.put(Measure.RETRIEVED, truth(1 - 2 * card.wrongPixels() > RETRIEVED_ABOVE));
        of.put(Measure.CUE_OVERLAP, correlation(asked, cue.values()));
        of.put(Measure.NEAREST, truth(isNearest(cue, network.patterns(), place)));
        of.put(Measure.CHANCE, 1.0 / network.patterns().size());
        boolean right = card.isWinner(place) || card.winner() == place;
        of.put(Measure.RIGHT, truth(right));
        of.put(Measure.EXACT, truth(card.wrongPixels() == 0));
        Settled.Kind settled = card.settled().kind();
        of.put(Measure.RECALLED, truth(settled == Settled.Kind.MEMORY && right));
        of.put(Measure.OTHER, truth(settled == Settled.Kind.MEMORY && !right));
        of.put(Measure.MIXTURE, truth(settled == Settled.Kind.MIXTURE));
        of.put(Measure.INVERSE, truth(settled == Settled.Kind.INVERSE));
        of.put(Measure.NOTHING, truth(settled == Settled.Kind.NOTHING || settled == Settled.Kind.UNKNOWN));
        of.put(Measure.MARGIN, card.margin());
        of.put(Measure.WRONG_PIXELS, card.wrongPixels());
        of.put(Measure.CUE_WRONG, (double) cue.distance(asked) / cue.neurons());
        boolean atOnce = answer.parameters().dynamics().procedure().isAllAtOnce();
        of.put(Measure.FIRST_STEP_WRONG,
                atOnce ? (double) answer.recollection().first().distance(asked) / cue.neurons() : Double.NaN);
        of.put(Measure.LEADS_FROM, answer.leadsFrom() < 0 ? Double.NaN : answer.leadsFrom() + 1.0);
        of.put(Measure.SPIKES, fires(answer.parameters()) ? answer.recollection().spikes() : Double.NaN);
        double[] values = new double[Measure.values().length];
        for (Measure measure : Measure.values()) {
            values[measure.ordinal()] = of.get(measure);
        }
        return new Outcome(values);
    }

    /** One of the numbers: of shares 1 where it holds and 0 where not; not a number where there is none. */
    public double of(Measure measure) {
        return values[measure.ordinal()];
    }

    private static boolean fires(Parameters parameters) {
        return parameters.dynamics().has(Neurons.Reading.SPIKES);
    }

    private static double truth(boolean holds) {
        return holds ? 1 : 0;
    }

    private static boolean isNearest(BipolarState cue, List<BipolarState> patterns, int place) {
        int own = cue.distance(patterns.get(place));
        return patterns.stream().noneMatch(pattern -> cue.distance(pattern) < own);
    }

    /** Pearson's, from -1 to 1; 0 where either is constant. */
    private static double correlation(BipolarState pattern, double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double on = (double) pattern.onCount() / values.length;
        double squares = 0;
        double products = 0;
        for (int neuron = 0; neuron < values.length; neuron++) {
            double off = values[neuron] - mean;
            squares += off * off;
            products += off * ((pattern.isOn(neuron) ? 1 : 0) - on);
        }
        double norm = Math.sqrt(squares * on * (1 - on) * values.length);
        return norm < 1e-12 ? 0 : Math.clamp(products / norm, -1, 1);
    }
}
