package engram.export.film;

import module java.base;
import engram.export.picture.FrameStyle;
import engram.export.picture.Look;
import engram.palette.Blend;
import engram.palette.SilentCells;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;

/**
 * Turns frame after frame into the pictures of a film in 256 colours. From the second one on a picture holds only what has
 * changed, on transparent ground: that more than halves the file. The buffers are used again for every picture.
 *
 * <p>The colours are the same in all pictures, so that none flickers: they follow from the style, and from whether there are
 * silent neurons to be marked. What is drawn finer
 * gets the nearest of them. The coarsest case is a film of spikes and rates: 127 colours for the rates, where a still
 * picture has 256, and 96 for the spikes.
 */
final class FilmStrip {

    /** One of the 256 places is kept for "as before". */
    private static final int MOST = 255;
    private static final int FOR_LETTERS = 32;
    private static final int FOR_SPIKES_BESIDE_RATES = 96;

    private final Film film;
    private final int[] colours;
    /** The place in the table of every colour met so far; a film has a few hundred. */
    private final Map<Integer, Byte> places = new HashMap<>();
    private final BufferedImage drawn;
    private final BufferedImage shown;
    /** The places of the colours that the viewer now sees. */
    private final byte[] seen;
    private boolean started;

    /** Gets ready for the pictures of a film. */
    FilmStrip(Film film) {
        this.film = film;
        colours = colours(film.style(), film.isMarked());
        // Behind the colours, the transparent "as before".
        int[] table = Arrays.copyOf(Arrays.stream(colours).map(rgb -> 0xFF000000 | rgb).toArray(), colours.length + 1);
        Dimension size = film.size();
        drawn = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        shown = new BufferedImage(size.width, size.height, BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, table.length, table, 0, true, colours.length, DataBuffer.TYPE_BYTE));
        seen = new byte[size.width * size.height];
    }

    private static int[] colours(FrameStyle style, boolean marked) {
        FrameStyle.Content content = style.content();
        Look look = Look.of(style);
        int letters = content.captioned() ? FOR_LETTERS : 0;
        int[] marks = marked ? marks(style) : new int[0];
        int left = MOST - letters - marks.length;
        int spikes = !content.spikes() ? 0 : content.rates() ? FOR_SPIKES_BESIDE_RATES : left;
        int rates = content.rates() ? left - spikes : 0;
        return Stream
                .of(shades(letters, share -> Blend.rgb(look.page(), look.ink(), share)),
                        shades(spikes, share -> style.spikes().rgb((float) share)), shades(rates, style.palette()::rgb),
                        Arrays.stream(marks))
                .flatMapToInt(Function.identity())
                .distinct()
                .toArray();
    }

    /** The marks of silent neurons, which show neither spikes nor rates. */
    private static int[] marks(FrameStyle style) {
        FrameStyle.Content content = style.content();
        return IntStream
                .concat(content.spikes() ? Arrays.stream(SilentCells.marksOn(style.spikes().rgb(0))) : IntStream.empty(),
                        content.rates() ? Arrays.stream(SilentCells.marksOn(style.palette().rgb(0))) : IntStream.empty())
                .toArray();
    }

    /** So many colours at even distances from 0 to 1. */
    private static IntStream shades(int count, DoubleToIntFunction colour) {
        return IntStream.range(0, count).map(i -> colour.applyAsInt(i / (count - 1.0)));
    }

    /**
     * Draws the next picture.
     *
     * @param number its number, from 0 on
     * @return the picture, to be laid over the ones before; overwritten by the next call
     */
    BufferedImage next(int number) {
        film.paint(number, drawn);
        int[] rgb = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
        byte[] indices = ((DataBufferByte) shown.getRaster().getDataBuffer()).getData();
        int colour = rgb[0];
        byte place = place(colour);
        for (int i = 0; i < rgb.length; i++) {
            // Neighbours are mostly alike: a look-up only where the colour changes.
            if (rgb[i] != colour) {
                colour = rgb[i];
                place = place(colour);
            }
            indices[i] = started && seen[i] == place ? (byte) colours.length : place;
            seen[i] = place;
        }
        started = true;
        return shown;
    }

    /** The place of the colour nearest to one, 0xRRGGBB. */
    private byte place(int colour) {
        return places.computeIfAbsent(colour & 0xFFFFFF, rgb -> {
            int nearest = 0;
            for (int i = 1; i < colours.length; i++) {
                nearest = distance(colours[i], rgb) < distance(colours[nearest], rgb) ? i : nearest;
            }
            return (byte) nearest;
        });
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
