/**
 * The spikes of a run come in. The raster goes out, drawn as an image in the background.
 * Start at {@link engram.view.raster.RasterView}.
 */
package engram.view.raster;
