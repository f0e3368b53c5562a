/**
 * Parameters come in. Their rows go out: slider, field, way back, mark of cost.
 * Start at {@link engram.view.parameters.ParametersView}.
 */
package engram.view.parameters;
