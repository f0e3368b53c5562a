/**
 * The strokes of a plot come in. A JavaFX canvas with the plot on it goes out, and the line of the moment above it.
 * Start at {@link engram.view.plot.CanvasSurface}.
 */
package engram.view.plot;
