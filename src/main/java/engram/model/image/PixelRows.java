package engram.model.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * The rows of a decoded picture as colours and grey values, over white where it is transparent.
 *
 * <p>Samples are taken as the file holds them, divided by the largest there can be, and nothing else is done to them:
 * no colour profile, no gamma. (Asking Java for a pixel's colour brightens dark greys: it takes the samples of a grey
 * picture for light intensities.) So an 8-bit grey value v is exactly v / 255.
 *
 * <p>Reads into its own row buffers: use it from one thread.
 */
final class PixelRows {

    private final BufferedImage image;
    private final Filler filler;
    private final double[] red;
    private final double[] green;
    private final double[] blue;
    private final double[] gray;

    /** Prepares to read a picture's rows; the picture is not copied and must not change. */
    PixelRows(BufferedImage image) {
        this.image = image;
        red = new double[image.getWidth()];
        green = new double[image.getWidth()];
        blue = new double[image.getWidth()];
        gray = new double[image.getWidth()];
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            filler = palette(palette);
        } else {
            filler = switch (colours.getColorSpace().getType()) {
                case ColorSpace.TYPE_GRAY -> samples(colours, 0, 0, 0);
                case ColorSpace.TYPE_RGB -> samples(colours, 0, 1, 2);
                case ColorSpace.TYPE_CMYK -> inks(colours);
                default -> converted(colours);
            };
        }
    }

    /** Reads a row; the arrays of this object hold it until the next one is read. */
    void read(int row) {
        filler.fill(row);
        for (int x = 0; x < gray.length; x++) {
            gray[x] = gray(red[x], green[x], blue[x]);
        }
    }

    /** The grey value of a colour, all of them in [0, 1]. */
    static double gray(double red, double green, double blue) {
        // Three equal values weighted and added may differ from them in the last bit.
        boolean neutral = red == green && green == blue;
        return neutral ? red : 0.2125 * red + 0.7154 * green + 0.0721 * blue;
    }

    /** The row's red values, each in [0, 1]; not a copy. */
    double[] red() {
        return red;
    }

    /** The row's green values, each in [0, 1]; not a copy. */
    double[] green() {
        return green;
    }

    /** The row's blue values, each in [0, 1]; not a copy. */
    double[] blue() {
        return blue;
    }

    /** The row's grey values, each in [0, 1]; not a copy. */
    double[] gray() {
        return gray;
    }

    private Filler palette(IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        int[] indices = new int[image.getWidth()];
        return row -> {
            image.getRaster().getPixels(0, row, indices.length, 1, indices);
            for (int x = 0; x < indices.length; x++) {
                // An index beyond the palette's end is a slip that some programs make; black is what they show.
                set(x, indices[x] < colours.length ? colours[indices[x]] : 0xFF000000);
            }
        };
    }

    private Filler samples(ColorModel colours, int redBand, int greenBand, int blueBand) {
        SampleRow samples = new SampleRow(image.getRaster(), colours);
        int bands = image.getRaster().getNumBands();
        int alphaBand = colours.hasAlpha() ? bands - 1 : -1;
        boolean premultiplied = colours.isAlphaPremultiplied();
        return row -> {
            double[] values = samples.read(row);
            for (int x = 0, start = 0; x < red.length; x++, start += bands) {
                double alpha = alphaBand < 0 ? 1 : values[start + alphaBand];
                double strength = premultiplied ? 1 : alpha;
                red[x] = overWhite(values[start + redBand] * strength, alpha);
                green[x] = overWhite(values[start + greenBand] * strength, alpha);
                blue[x] = overWhite(values[start + blueBand] * strength, alpha);
            }
        };
    }

    /** Cyan, magenta, yellow and black ink: each takes its share of the light away. */
    private Filler inks(ColorModel colours) {
        SampleRow samples = new SampleRow(image.getRaster(), colours);
        int bands = image.getRaster().getNumBands();
        return row -> {
            double[] values = samples.read(row);
            for (int x = 0, start = 0; x < red.length; x++, start += bands) {
                double light = 1 - values[start + 3];
                red[x] = (1 - values[start]) * light;
                green[x] = (1 - values[start + 1]) * light;
                blue[x] = (1 - values[start + 2]) * light;
            }
        };
    }

    /** Rare colour spaces, left to Java: eight bits are good enough. */
    private Filler converted(ColorModel colours) {
        return row -> {
            for (int x = 0; x < red.length; x++) {
                set(x, colours.getRGB(image.getRaster().getDataElements(x, row, null)));
            }
        };
    }

    private void set(int x, int argb) {
        double alpha = (argb >>> 24) / 255.0;
        red[x] = overWhite((argb >> 16 & 0xFF) / 255.0 * alpha, alpha);
        green[x] = overWhite((argb >> 8 & 0xFF) / 255.0 * alpha, alpha);
        blue[x] = overWhite((argb & 0xFF) / 255.0 * alpha, alpha);
    }

    private static double overWhite(double weighted, double alpha) {
        return Math.min(1, weighted + (1 - alpha));
    }

    /** Reads one row into the arrays of colours. */
    private interface Filler {
        void fill(int row);
    }

    /** One row's samples, pixel by pixel, band by band, each in [0, 1]. */
    private static final class SampleRow {

        private final Raster raster;
        private final double[] scale;
        private final double[] values;
        private final int[] whole;

        SampleRow(Raster raster, ColorModel colours) {
            this.raster = raster;
            int bands = raster.getNumBands();
            values = new double[bands * raster.getWidth()];
            int type = raster.getDataBuffer().getDataType();
            boolean fractions = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
            whole = fractions ? null : new int[values.length];
            scale = new double[bands];
            Arrays.setAll(scale, band -> largest(type, colours.getComponentSize(band)));
        }

        private static double largest(int type, int bits) {
            return switch (type) {
                case DataBuffer.TYPE_FLOAT, DataBuffer.TYPE_DOUBLE -> 1;
                case DataBuffer.TYPE_SHORT -> Short.MAX_VALUE;
                default -> (1L << bits) - 1;
            };
        }

        /** The row's values; the array is used again for the next row. */
        double[] read(int row) {
            if (whole == null) {
                raster.getPixels(0, row, raster.getWidth(), 1, values);
            } else {
                raster.getPixels(0, row, raster.getWidth(), 1, whole);
            }
            int bands = scale.length;
            for (int i = 0, band = 0; i < values.length; i++, band = band + 1 == bands ? 0 : band + 1) {
                if (whole != null) {
                    // 32 bits without a sign come as a number with one.
                    values[i] = scale[band] > Integer.MAX_VALUE ? Integer.toUnsignedLong(whole[i]) : whole[i];
                }
                double value = values[i] / scale[band];
                // Fractions may lie anywhere, or be no number at all.
                values[i] = value >= 0 ? Math.min(value, 1) : 0;
            }
            return values;
        }
    }
}
