package engram.export.film;

import module java.base;
import engram.export.picture.FrameStyle;
import engram.export.picture.Look;
import engram.palette.Blend;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/**
 * The 256 colours that a film may have: the same in all its pictures, so that none flickers. They follow from the
 * style alone. One place is kept for "as before", the others are for letters, spikes and rates.
 *
 * <p>What is drawn finer than that gets the nearest of them. The coarsest case is a film of spikes and rates: 127
 * colours for the rates, where a still picture has 256, and 96 for the spikes.
 */
final class FilmColours {

    private static final int MOST = 255;
    private static final int FOR_LETTERS = 32;
    private static final int FOR_SPIKES_BESIDE_RATES = 96;

    private final int[] colours;
    private final IndexColorModel model;
    /** The place in the table of every colour met so far; a film has a few hundred. */
    private final Map<Integer, Byte> places = new HashMap<>();

    /** Chooses the colours for a style. */
    FilmColours(FrameStyle style) {
        FrameStyle.Content content = style.content();
        Look look = Look.of(style);
        Set<Integer> chosen = new LinkedHashSet<>();
        int left = MOST;
        if (content.captioned()) {
            for (int i = 0; i < FOR_LETTERS; i++) {
                chosen.add(Blend.rgb(look.page(), look.ink(), i / (FOR_LETTERS - 1.0)));
            }
            left -= FOR_LETTERS;
        }
        if (content.spikes()) {
            int share = content.rates() ? FOR_SPIKES_BESIDE_RATES : left;
            for (int i = 0; i < share; i++) {
                chosen.add(look.spikes().rgb(i / (share - 1f)));
            }
            left -= share;
        }
        if (content.rates()) {
            for (int i = 0; i < left; i++) {
                chosen.add(style.palette().rgb(i / (left - 1.0)));
            }
        }
        colours = chosen.stream().mapToInt(Integer::intValue).toArray();
        model = model(colours);
    }

    /** The colours, and behind them the transparent "as before". */
    private static IndexColorModel model(int[] colours) {
        int[] table = new int[colours.length + 1];
        for (int i = 0; i < colours.length; i++) {
            table[i] = 0xFF000000 | colours[i];
        }
        return new IndexColorModel(8, table.length, table, 0, true, colours.length, DataBuffer.TYPE_BYTE);
    }

    /** The table as pictures need it. */
    IndexColorModel model() {
        return model;
    }

    /** The place of the transparent "as before". */
    byte asBefore() {
        return (byte) colours.length;
    }

    /** The place of the colour nearest to one, 0xRRGGBB. */
    byte place(int rgb) {
        return places.computeIfAbsent(rgb & 0xFFFFFF, this::nearest);
    }

    private byte nearest(int rgb) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int distance = distance(colours[i], rgb);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return (byte) nearest;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
