package engram.view.maps;

import engram.model.spike.Rates;
import engram.palette.Blend;
import engram.palette.Palette;
import engram.palette.RecurringColours;
import engram.palette.SpikeColours;
import java.util.function.IntUnaryOperator;

/**
 * What is seen of a cue's firing rates: once it has been played, that stays the same, and of many neurons need not be drawn again.
 *
 * @param rates of a cue that was not made again
 * @param palette their colours
 * @param top the rate at the upper end of the scale
 * @param gone whether the cue is played no longer, and pale
 * @param side rows and columns
 */
record DrawnCue(Rates rates, Palette palette, double top, boolean gone, int side) {

    /** How much of its colours a cue keeps that is no longer played. */
    private static final double GONE = 0.2;

    /** Whether another looks the same, as can be told without looking at each neuron. */
    boolean isAs(DrawnCue other) {
        return other != null && rates == other.rates && palette == other.palette && top == other.top && gone == other.gone
                && side == other.side;
    }

    /** The colour of each neuron, 0xRRGGBB. */
    IntUnaryOperator colours() {
        int ground = SpikeColours.STANDARD.background();
        return RecurringColours.each(rates.places(), rates.numbers(),
                gone ? rate -> Blend.rgb(ground, palette.rgb(rate / top), GONE) : rate -> palette.rgb(rate / top));
    }
}
