/**
 * The strokes of a plot, and what the mouse does, come in. A JavaFX canvas with the plot on it goes out, the line of the
 * moment above it, what is in sight, and what somebody meant with the mouse. Start at {@link engram.view.plot.PlotCard}.
 */
package engram.view.plot;
