package engram.palette;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntUnaryOperator;

/**
 * The colours of many numbers that are mostly equal to one of a few, as firing rates are: each is looked up once, and after that
 * it takes less time than a colour does. The same colours, whatever the numbers are. Not for several threads at once.
 */
public final class RecurringColours {

    private static final int DIGITS = 10;

    /** Spreads the digits of a number over all places of a product. */
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    private final DoubleToIntFunction colour;
    private final long[] bits = new long[1 << DIGITS];
    /** 0 where none is known: known ones have all digits above a colour's set. */
    private final int[] known = new int[1 << DIGITS];

    /**
     * Knows no colour yet.
     *
     * @param colour gives the colour of a number, 0xRRGGBB; always the same for the same number
     */
    public RecurringColours(DoubleToIntFunction colour) {
        this.colour = colour;
    }

    /**
     * The colours of firing rates and the like, each by its place.
     *
     * @param values any numbers; not modified
     * @param colour of a number, 0xRRGGBB
     */
    public static IntUnaryOperator each(double[] values, DoubleToIntFunction colour) {
        RecurringColours known = new RecurringColours(colour);
        return i -> known.rgb(values[i]);
    }

    /**
     * The same of numbers of which it is known which ones there are: no colour is looked for.
     *
     * @param places for each the place of its number; not modified
     * @param numbers all that there are; not modified
     */
    public static IntUnaryOperator each(int[] places, double[] numbers, DoubleToIntFunction colour) {
        int[] colours = Arrays.stream(numbers).mapToInt(colour::applyAsInt).toArray();
        return i -> colours[places[i]];
    }

    /** The same of how long ago each neuron fired: how brightly it glows, from 0 to 1. */
    public static IntUnaryOperator each(float[] glow, SpikeColours colours) {
        RecurringColours known = new RecurringColours(value -> colours.rgb((float) value));
        return i -> known.rgb(glow[i]);
    }

    /** The colour of a number, 0xRRGGBB. */
    public int rgb(double value) {
        long its = Double.doubleToRawLongBits(value);
        int place = (int) (its * SPREADING >>> Long.SIZE - DIGITS);
        if (known[place] == 0 || bits[place] != its) {
            bits[place] = its;
            known[place] = 0xFF000000 | colour.applyAsInt(value);
        }
        return known[place] & 0xFFFFFF;
    }
}
