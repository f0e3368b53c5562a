package engram.model.study.engine;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.network.weights.Weights;
import engram.model.trial.Network;
import engram.model.trial.Training;

/**
 * The network that was asked last, kept for as long as another that is wanted has learned the same: where studies go from one
 * set of parameters to the next. For one thread at a time.
 */
final class LatestNetwork {

    private static final double LEARNING = 0.8;

    private List<GrayImage> greys;
    /** Null where what was learned has no weights. */
    private Training training;
    private Network network;

    /**
     * Whether the network at hand is one that has learned these pictures by these parameters.
     *
     * @param wanted the pictures at the network's side, in order; the very same list where they are the same
     */
    boolean holds(List<GrayImage> wanted, Parameters parameters) {
        return network != null && wanted == greys && (!parameters.dynamics().procedure().usesWeights()
                || Training.toAsk(network.patterns(), parameters).equals(training));
    }

    /**
     * The network that has learned pictures; a dynamics that keeps the memories themselves learns no weights.
     *
     * @param wanted the pictures at the network's side, in order; the very same list where they are the same
     * @param parameters rule, dynamics and all that the rule looks at
     * @param progress told how far learning is, where there is any; may cancel
     */
    Network of(List<GrayImage> wanted, Parameters parameters, Progress progress) {
        if (holds(wanted, parameters)) {
            return network;
        }
        Training needed = parameters.dynamics().procedure().usesWeights() ? Training.of(wanted, parameters) : null;
        // The old weights go first, so that there is room for the new ones.
        network = null;
        training = null;
        Weights weights = needed == null ? Weights.none(parameters.neurons()) : needed.learn(progress.stretch(0, LEARNING));
        network = Network.of(weights, wanted, progress.stretch(needed == null ? 0 : LEARNING, 1));
        training = needed;
        greys = wanted;
        return network;
    }
}
