package engram.export;

import engram.model.Progress;
import engram.model.experiment.Frame;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;

/**
 * Turns frame after frame into the pictures of a film. From the second one on a picture holds only what has changed, on
 * transparent ground: that more than halves the file. The buffers are used again for every picture.
 */
final class FilmStrip {

    private final FrameStyle style;
    private final FilmColours colours;
    private final BufferedImage drawn;
    private final BufferedImage film;
    /** The places of the colours that the viewer now sees. */
    private final byte[] seen;
    private boolean started;

    /**
     * Gets ready.
     *
     * @param side rows and columns of neurons
     * @param style how all the frames are drawn
     */
    FilmStrip(int side, FrameStyle style) {
        this.style = style;
        colours = new FilmColours(style);
        Dimension size = FramePainter.size(side, style);
        drawn = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        film = new BufferedImage(size.width, size.height, BufferedImage.TYPE_BYTE_INDEXED, colours.model());
        seen = new byte[size.width * size.height];
    }

    /**
     * Draws the next picture.
     *
     * @return the picture, to be laid over the ones before; overwritten by the next call
     */
    BufferedImage next(Frame frame) {
        FramePainter.paint(frame, style, drawn, Progress.IGNORED);
        int[] rgb = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
        byte[] places = ((DataBufferByte) film.getRaster().getDataBuffer()).getData();
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
        return film;
    }
}
