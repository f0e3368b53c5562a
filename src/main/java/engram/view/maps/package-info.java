/**
 * Frames come in. The maps of cue and network go out, their colours, their tools to draw, and the twin beside them.
 * Start at {@link engram.view.maps.MapsView}.
 */
package engram.view.maps;
