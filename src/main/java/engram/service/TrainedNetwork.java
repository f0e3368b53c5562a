package engram.service;

import engram.model.network.weights.Weights;
import engram.model.trial.Network;

/**
 * What a training has left behind, for as long as it is the newest: before the next one begins the network is let go,
 * since of large ones there is not room for two.
 */
public final class TrainedNetwork {

    private volatile Network network;

    TrainedNetwork(Network network) {
        this.network = network;
    }

    /** The network, or null once it is let go. */
    public Network network() {
        return network;
    }

    /** Its weights, or null once they are let go. Whoever works with them for long asks again and again. */
    public Weights weights() {
        Network held = network;
        return held == null ? null : held.weights();
    }

    void letGo() {
        network = null;
    }
}
