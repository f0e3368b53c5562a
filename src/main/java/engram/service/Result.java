package engram.service;

import engram.model.experiment.Caution;
import engram.model.experiment.Experiment;
import engram.model.trial.Trial;
import java.util.List;

/**
 * What came of an experiment, as far as it has come.
 *
 * @param experiment what was wanted
 * @param trial the recall so far, of at least one step
 * @param learned the network's memory
 * @param cautions what is unusual about the memories, by their places in the experiment; empty where all is well
 */
public record Result(Experiment experiment, Trial trial, TrainedNetwork learned, List<Caution> cautions) {

    /** How many memories are of one colour. */
    public long ofOneColour() {
        return cautions.stream().filter(caution -> caution.kind() == Caution.Kind.ONE_COLOUR).count();
    }
}
