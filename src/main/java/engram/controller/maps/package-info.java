/**
 * Strokes on the cue, the twin's switches and the parameters' rows come in. Changes of the experiment go out.
 * Start at {@link engram.controller.maps.ParametersController}.
 */
package engram.controller.maps;
