/**
 * Changes that people make come in. The experiment, the moment looked at and the neurons chosen go out, with the way back.
 * Start at {@link engram.controller.state.ExperimentState}.
 */
package engram.controller.state;
