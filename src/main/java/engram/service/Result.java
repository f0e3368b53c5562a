package engram.service;

import engram.model.experiment.Experiment;
import engram.model.experiment.Trial;

/**
 * What came of an experiment, as far as it has come.
 *
 * @param experiment what was wanted
 * @param trial the recall so far, of at least one step
 * @param learned the network's memory
 * @param trainingNanos how long the training took that made the network
 * @param neverSpiked names of memories whose pattern is empty, separated by commas; empty where all is well
 */
public record Result(Experiment experiment, Trial trial, Learned learned, long trainingNanos, String neverSpiked) {}
