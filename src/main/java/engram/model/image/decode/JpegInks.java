package engram.model.image.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/**
 * Reads JPEG files for print, whose samples are four inks. The library would turn them into colours by a profile that
 * some systems have and others have not, so that one file would make two pictures.
 */
final class JpegInks {

    private JpegInks() {}

    /**
     * Decodes the inks.
     *
     * @param reader a reader that has its file
     * @param wanted which pixels; its destination type is taken away
     * @param colours a model of four inks, for the image returned
     * @param ycck whether the first three inks are stored as brightness and two colour differences
     * @return an image of cyan, magenta, yellow and black, where 255 is full ink
     */
    static BufferedImage read(ImageReader reader, ImageReadParam wanted, ColorModel colours, boolean ycck) throws IOException {
        wanted.setDestinationType(null);
        WritableRaster raster = (WritableRaster) reader.readRaster(0, wanted);
        int[] row = new int[4 * raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int start = 0; start < row.length; start += 4) {
                if (ycck) {
                    toInks(row, start);
                } else {
                    // Adobe's programs, which all such files come from or imitate, store the light that is left.
                    for (int ink = start; ink < start + 3; ink++) {
                        row[ink] = 255 - row[ink];
                    }
                }
                row[start + 3] = 255 - row[start + 3];
            }
            raster.setPixels(0, y, raster.getWidth(), 1, row);
        }
        return new BufferedImage(colours, raster, false, null);
    }

    /** The usual formula of JPEG; what would be red, green and blue is cyan, magenta and yellow here. */
    private static void toInks(int[] row, int start) {
        double brightness = row[start];
        double bluish = row[start + 1] - 128;
        double reddish = row[start + 2] - 128;
        row[start] = eightBits(brightness + 1.402 * reddish);
        row[start + 1] = eightBits(brightness - 0.344136 * bluish - 0.714136 * reddish);
        row[start + 2] = eightBits(brightness + 1.772 * bluish);
    }

    private static int eightBits(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
