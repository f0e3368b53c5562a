package engram.model.image.decode;

import module java.base;
import engram.model.image.Greys;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The rows of a decoded picture as colours and grey values, over white where it is transparent.
 *
 * <p>Samples are taken as the file holds them, divided by the largest there can be, and nothing else is done to them:
 * no colour profile, no gamma. (Asking Java for a pixel's colour brightens dark greys: it takes the samples of a grey
 * picture for light intensities.) So an 8-bit grey value v is exactly v / 255.
 *
 * <p>Reads into its own row buffers: use it from one thread.
 */
public final class PixelRows {

    private static final int OPAQUE_BLACK = 0xFF000000;

    private final Filler filler;
    private final int height;
    private final double[][] rgb;
    private final double[] gray;

    private PixelRows(int width, int height, Function<PixelRows, Filler> filler) {
        this.height = height;
        rgb = new double[3][width];
        gray = new double[width];
        this.filler = filler.apply(this);
    }

    /** Prepares to read a picture's rows; the picture is not copied and must not change. */
    public static PixelRows of(BufferedImage image) {
        return new PixelRows(image.getWidth(), image.getHeight(), rows -> rows.filler(image));
    }

    /** The same for a picture of which one value is transparent: the numbers of a pixel's samples, as the file holds them. */
    static PixelRows of(BufferedImage image, int[] transparent) {
        return new PixelRows(image.getWidth(), image.getHeight(), rows -> rows.masked(image, transparent));
    }

    /** Prepares to read samples, which are not copied and must not change; {@code colours} knows what they look like. */
    static PixelRows of(Raster samples, Colours colours) {
        return new PixelRows(samples.getWidth(), samples.getHeight(), rows -> rows.looked(samples, colours));
    }

    /**
     * These rows at their place on a screen, which is transparent elsewhere.
     *
     * @param columns of the screen, at least as many as these rows reach over
     * @param lines of the screen, at least as many as these rows reach over
     * @param left where they begin on it
     * @param top where the first of them is on it
     */
    PixelRows onScreen(int columns, int lines, int left, int top) {
        return new PixelRows(columns, lines, screen -> row -> {
            boolean inside = row >= top && row < top + height;
            if (inside) {
                read(row - top);
            }
            for (int band = 0; band < rgb.length; band++) {
                Arrays.fill(screen.rgb[band], 1);
                if (inside) {
                    System.arraycopy(rgb[band], 0, screen.rgb[band], left, width());
                }
            }
        });
    }

    /** How many pixels a row has. */
    public int width() {
        return gray.length;
    }

    /** How many rows there are. */
    public int height() {
        return height;
    }

    /** Reads a row; the arrays of this object hold it until the next one is read. */
    public void read(int row) {
        filler.fill(row);
        for (int x = 0; x < gray.length; x++) {
            gray[x] = Greys.gray(rgb[0][x], rgb[1][x], rgb[2][x]);
        }
    }

    /** The row's red, green and blue values, shape (3, width), each in [0, 1]; not a copy. */
    public double[][] rgb() {
        return rgb;
    }

    /** The row's grey values, each in [0, 1]; not a copy. */
    public double[] gray() {
        return gray;
    }

    private Filler filler(BufferedImage image) {
        Raster raster = image.getRaster();
        ColorModel colours = image.getColorModel();
        if (colours instanceof IndexColorModel palette) {
            return palette(raster, palette);
        }
        return switch (colours.getColorSpace().getType()) {
            case ColorSpace.TYPE_GRAY -> samples(raster, colours, 0, 0, 0);
            case ColorSpace.TYPE_RGB -> samples(raster, colours, 0, 1, 2);
            case ColorSpace.TYPE_CMYK -> inks(raster, colours);
            default -> converted(raster, colours);
        };
    }

    /** Like others, but white where all samples are those of the transparent value. */
    private Filler masked(BufferedImage image, int[] transparent) {
        Filler plain = filler(image);
        int bands = image.getRaster().getNumBands();
        int[] samples = new int[bands * width()];
        return row -> {
            plain.fill(row);
            image.getRaster().getPixels(0, row, width(), 1, samples);
            for (int x = 0; x < width(); x++) {
                if (Arrays.equals(samples, x * bands, (x + 1) * bands, transparent, 0, transparent.length)) {
                    set(x, 0);
                }
            }
        };
    }

    private Filler looked(Raster raster, Colours colours) {
        int bands = raster.getNumBands();
        double[] samples = new double[bands * width()];
        double[] rgba = new double[4];
        return row -> {
            raster.getPixels(0, row, width(), 1, samples);
            for (int x = 0; x < width(); x++) {
                colours.look(samples, x * bands, rgba);
                for (int band = 0; band < rgb.length; band++) {
                    rgb[band][x] = overWhite(rgba[band] * rgba[3], rgba[3]);
                }
            }
        };
    }

    private Filler palette(Raster raster, IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        int[] indices = new int[width()];
        return row -> {
            raster.getPixels(0, row, indices.length, 1, indices);
            for (int x = 0; x < indices.length; x++) {
                // An index beyond the palette's end is a slip that some programs make; black is what they show.
                set(x, indices[x] < colours.length ? colours[indices[x]] : OPAQUE_BLACK);
            }
        };
    }

    private Filler samples(Raster raster, ColorModel colours, int... rgbBands) {
        SampleRow samples = new SampleRow(raster, colours);
        int bands = raster.getNumBands();
        int alphaBand = colours.hasAlpha() ? bands - 1 : -1;
        boolean premultiplied = colours.isAlphaPremultiplied();
        return row -> {
            double[] values = samples.read(row);
            for (int x = 0, start = 0; x < width(); x++, start += bands) {
                double alpha = alphaBand < 0 ? 1 : values[start + alphaBand];
                double strength = premultiplied ? 1 : alpha;
                for (int band = 0; band < rgb.length; band++) {
                    rgb[band][x] = overWhite(values[start + rgbBands[band]] * strength, alpha);
                }
            }
        };
    }

    /** Cyan, magenta, yellow and black ink: each takes its share of the light away. */
    private Filler inks(Raster raster, ColorModel colours) {
        SampleRow samples = new SampleRow(raster, colours);
        int bands = raster.getNumBands();
        return row -> {
            double[] values = samples.read(row);
            for (int x = 0, start = 0; x < width(); x++, start += bands) {
                for (int band = 0; band < rgb.length; band++) {
                    rgb[band][x] = (1 - values[start + band]) * (1 - values[start + 3]);
                }
            }
        };
    }

    /** Rare colour spaces, left to Java: eight bits are good enough. */
    private Filler converted(Raster raster, ColorModel colours) {
        return row -> {
            for (int x = 0; x < width(); x++) {
                set(x, colours.getRGB(raster.getDataElements(x, row, null)));
            }
        };
    }

    private void set(int x, int argb) {
        double alpha = (argb >>> 24) / 255.0;
        for (int band = 0; band < rgb.length; band++) {
            rgb[band][x] = overWhite((argb >> 16 - 8 * band & 0xFF) / 255.0 * alpha, alpha);
        }
    }

    private static double overWhite(double weighted, double alpha) {
        return Math.min(1, weighted + (1 - alpha));
    }

    /** What a pixel's samples look like. */
    interface Colours {

        /**
         * Looks at one pixel.
         *
         * @param samples numbers as they stand in the file; not changed
         * @param start where in them the pixel's samples begin
         * @param rgba becomes its red, green, blue, and how opaque it is, each in [0, 1]
         */
        void look(double[] samples, int start, double[] rgba);
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
        /** Whole numbers are had faster as such; nothing where samples are fractions. */
        private final int[] whole;

        SampleRow(Raster raster, ColorModel colours) {
            this.raster = raster;
            values = new double[raster.getNumBands() * raster.getWidth()];
            int type = raster.getDataBuffer().getDataType();
            boolean fractions = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
            whole = fractions ? null : new int[values.length];
            scale = new double[raster.getNumBands()];
            Arrays.setAll(scale, band -> fractions ? 1 : largest(type, colours.getComponentSize(band)));
        }

        private static double largest(int type, int bits) {
            return type == DataBuffer.TYPE_SHORT ? Short.MAX_VALUE : (1L << bits) - 1;
        }

        /** The row's values; the array is used again for the next row. */
        double[] read(int row) {
            if (whole == null) {
                raster.getPixels(0, row, raster.getWidth(), 1, values);
            } else {
                raster.getPixels(0, row, raster.getWidth(), 1, whole);
            }
            for (int i = 0, band = 0; i < values.length; i++, band = band + 1 == scale.length ? 0 : band + 1) {
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
