package engram.service;

import engram.model.experiment.Experiment;
import engram.model.trial.Network;
import engram.model.trial.Trial;
import java.util.List;

/** Results as they are handed to the window, made by a test. */
public final class Results {

    private Results() {}

    /** A recall and the network that recalled. */
    public static Result of(Experiment experiment, Network network, Trial trial) {
        return new Result(experiment, trial, new TrainedNetwork(network), List.of());
    }
}
