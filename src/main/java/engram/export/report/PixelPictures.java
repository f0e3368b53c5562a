package engram.export.report;

import engram.model.image.GrayImage;
import engram.model.image.RgbImage;
import engram.model.spike.BipolarState;
import java.awt.image.BufferedImage;
import java.util.function.IntUnaryOperator;

/** Pictures of few pixels, each of them a square with sharp edges, on the screen and on paper. */
final class PixelPictures {

    /** So fine at least: a browser that smooths what it enlarges then has nothing to smooth. */
    private static final int FINE = 192;

    private PixelPictures() {}

    /** Grey values from 0, black, to 1, white. */
    static BufferedImage of(GrayImage grey) {
        return squares(grey.width(), grey.height(),
                pixel -> 0x010101 * (int) Math.round(255 * Math.clamp(grey.value(pixel), 0, 1)));
    }

    /**
     * A state of neurons, on in white and off in black.
     *
     * @param side rows and columns of neurons
     */
    static BufferedImage of(BipolarState state, int side) {
        return squares(side, side, neuron -> state.isOn(neuron) ? 0xFFFFFF : 0);
    }

    /** A picture as it was brought in. */
    static BufferedImage of(RgbImage picture) {
        return squares(picture.width(), picture.height(), pixel -> picture.rgb(pixel / picture.width(), pixel % picture.width()));
    }

    private static BufferedImage squares(int columns, int rows, IntUnaryOperator rgb) {
        int each = Math.ceilDiv(FINE, Math.max(columns, rows));
        BufferedImage image = new BufferedImage(columns * each, rows * each, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, rgb.applyAsInt(y / each * columns + x / each));
            }
        }
        return image;
    }
}
