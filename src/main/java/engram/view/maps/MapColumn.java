package engram.view.maps;

import module javafx.controls;
import engram.view.neuron.NeuronGrid;

/**
 * What is seen of one network, or of the cue.
 *
 * @param title what it is
 * @param spikes the map of its spikes
 * @param caption what the other map shows
 * @param rates the map of its firing rates
 */
record MapColumn(Region title, NeuronGrid spikes, Label caption, NeuronGrid rates) {

    /** Spikes above, rates below, each so wide and high as {@code side}. */
    void stack(double x, double titles, double spikesTop, double side) {
        title.resizeRelocate(x, titles, side, MapsLayout.TITLE);
        spikes.resizeRelocate(x, spikesTop, side, side);
        // Where maps are small it may reach into the gap beside them.
        caption.resizeRelocate(x, spikesTop + side, side + MapsLayout.GAP - 2, MapsLayout.CAPTION);
        rates.resizeRelocate(x, spikesTop + side + MapsLayout.CAPTION, side, side);
    }

    /** Spikes at one place of a row, rates at another. */
    void spread(double xOfSpikes, double xOfRates, double titles, double top, double side) {
        title.resizeRelocate(xOfSpikes, titles, side, MapsLayout.TITLE);
        spikes.resizeRelocate(xOfSpikes, top, side, side);
        caption.resizeRelocate(xOfRates, titles, side, MapsLayout.TITLE);
        rates.resizeRelocate(xOfRates, top, side, side);
    }
}
