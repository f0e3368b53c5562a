/**
 * Experiments: {@link engram.model.experiment.Parameters} and {@link engram.model.experiment.Memory memories} describe
 * one, {@link engram.model.experiment.Training} and {@link engram.model.experiment.Run} carry it out stage by stage,
 * and a {@link engram.model.experiment.Frame} is what there is to see of it at one moment. The only package that sees
 * all stages.
 *
 * <p>Start reading at {@link engram.model.experiment.Experiment}.
 */
package engram.model.experiment;
