/**
 * Ties views to the model and the service: what people do becomes a new {@link engram.model.experiment.Experiment}, the
 * service computes it, and one animation timer carries what is new back onto the screen.
 *
 * <p>Start reading at {@link engram.controller.window.MainController}.
 */
package engram.controller;
