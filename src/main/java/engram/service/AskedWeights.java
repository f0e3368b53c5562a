package engram.service;

import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.network.damage.WeightDamage;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.trial.Network;
import java.util.StringJoiner;
import java.util.concurrent.CancellationException;

/**
 * The weights that a network uses when it is asked: what it has learned, less what damage has taken. Two are equal where they
 * are the same weights, whatever else differs in the questions.
 *
 * @param learned what it has learned
 * @param damage what was done to that
 * @param seed which weights were cut; 0 where none were
 */
public record AskedWeights(TrainedNetwork learned, WeightDamage damage, long seed) {

    /** Those behind a result. */
    public static AskedWeights of(Result result) {
        Parameters parameters = result.trial().parameters();
        WeightDamage damage = parameters.weightDamage();
        return new AskedWeights(result.learned(), damage, damage.cut() > 0 ? parameters.seed() : 0);
    }

    /** What has them, or null once it is let go. */
    public Network network() {
        return learned.network();
    }

    /** The weights of a network that is held; damaged anew where they are not at hand, which takes a while. */
    public Weights in(Network network) {
        return network.weights(damage, seed);
    }

    /**
     * The weights, damaged anew where they are not at hand.
     *
     * @throws CancellationException once they are let go
     */
    public Weights get() {
        Network held = network();
        if (held == null) {
            throw new CancellationException();
        }
        return in(held);
    }

    /** The weights as far as they are at hand, at once; null where they are not. */
    public Weights atHand() {
        Network held = network();
        return held == null ? null : held.weightsAtHand(damage, seed);
    }

    /**
     * What damage has done to weights, in a sentence.
     *
     * @param parameters those of the question
     * @return empty where all are used as they were learned
     */
    public static String inWords(Parameters parameters) {
        WeightDamage damage = parameters.weightDamage();
        StringJoiner what = new StringJoiner(", ");
        if (damage.cut() > 0) {
            what.add(Text.of("cut with chance %s", Parameter.CUT.format(damage.cut())));
        }
        if (damage.bits() > 0) {
            what.add(Text.count(damage.bits(), "bit") + " each");
        }
        String weights = what.length() == 0 ? "" : Text.of("Weights as the network uses them: %s", what);
        // Who is silent is not drawn for that: this is asked again and again.
        boolean silenced = Math.round(parameters.real(Parameter.SILENCED) * parameters.neurons()) > 0
                || !parameters.silencedByHand().isEmpty();
        if (!silenced) {
            return weights;
        }
        return weights.isEmpty() ? "Weights of silenced neurons have no part" : weights + "; without silenced neurons";
    }
}
