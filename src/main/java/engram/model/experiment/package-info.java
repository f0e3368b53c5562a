/**
 * Experiments: {@link engram.model.experiment.Parameters} and {@link engram.model.experiment.Memory memories} describe
 * one, {@link engram.model.experiment.Seeds} say where its chance comes from,
 * and a {@link engram.model.experiment.Twin} is what may stand beside it. {@link engram.model.trial} carries it out.
 *
 * <p>Start reading at {@link engram.model.experiment.Experiment}.
 */
package engram.model.experiment;
