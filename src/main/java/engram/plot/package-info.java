/**
 * A {@link engram.plot.Plot} comes in: axes, layers of data, names and a title, all of it plain numbers, words and colours.
 * Out go strokes and letters on a {@link engram.plot.Surface}, which is a canvas on the screen, a picture or a page of a
 * file, and the datum that lies under a point. Start at {@link engram.plot.Plot}, then {@link engram.plot.PlacedPlot}, which
 * says where everything of it lies.
 */
package engram.plot;
