package engram.export.film;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * Turns frame after frame into the pictures of a film. From the second one on a picture holds only what has changed, on
 * transparent ground: that more than halves the file. The buffers are used again for every picture.
 */
final class FilmStrip {

    private final Film film;
    private final FilmColours colours;
    private final BufferedImage drawn;
    private final BufferedImage shown;
    /** The places of the colours that the viewer now sees. */
    private final byte[] seen;
    private boolean started;

    /** Gets ready for the pictures of a film. */
    FilmStrip(Film film) {
        this.film = film;
        colours = new FilmColours(film.style());
        Dimension size = film.size();
        drawn = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        shown = new BufferedImage(size.width, size.height, BufferedImage.TYPE_BYTE_INDEXED, colours.model());
        seen = new byte[size.width * size.height];
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
        byte[] places = ((DataBufferByte) shown.getRaster().getDataBuffer()).getData();
        int colour = rgb[0];
        byte place = colours.place(colour);
        for (int i = 0; i < rgb.length; i++) {
            // Neighbours are mostly alike: a look-up only where the colour changes.
            if (rgb[i] != colour) {
                colour = rgb[i];
                place = colours.place(colour);
            }
            places[i] = started && seen[i] == place ? colours.asBefore() : place;
            seen[i] = place;
        }
        started = true;
        return shown;
    }
}
