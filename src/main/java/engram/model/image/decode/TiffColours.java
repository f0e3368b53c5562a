package engram.model.image.decode;

import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import engram.model.FileProblem;
import java.awt.image.Raster;
import java.util.Arrays;

/** What the samples of a TIFF page look like: numbers as they stand in the file become red, green, blue and alpha. */
final class TiffColours implements PixelRows.Colours {

    /** Shares of red, green and blue in brightness, where the file tells no others. */
    private static final double[] BRIGHTNESS = {0.299, 0.587, 0.114};

    private static final int EIGHT_BITS = 255;

    private final TiffPage page;
    private final int photometric;
    private final int alphaBand;
    private final boolean premultiplied;
    private final double largest;
    private final double black;
    private final double white;
    private final double[] palette;
    private final double[] shares;
    private final double[] reference;

    /**
     * Prepares for a page.
     *
     * @param subject the file's name, for complaints
     * @param page what the file says of it
     * @param samples its samples; looked through where the range of their numbers is not known beforehand
     * @throws FileProblem if they lie outside the range that they should be in
     */
    TiffColours(String subject, TiffPage page, Raster samples) throws FileProblem {
        this.page = page;
        photometric = page.photometric();
        alphaBand = page.alphaBand();
        premultiplied = page.isPremultiplied();
        if (alphaBand >= samples.getNumBands()) {
            throw Refusal.unsupported(subject, PictureKind.TIFF, "whose alpha values stand behind other extra samples");
        }
        largest = (1L << Math.min(page.bits(), Integer.SIZE)) - 1;
        double[] told = page.range().orElse(new double[] {0, 1});
        boolean within = page.format() == TiffPage.FRACTIONS && told[0] >= 0 && told[1] <= 1;
        black = page.format() == TiffPage.UNSIGNED || within ? 0 : told[0];
        white = page.format() == TiffPage.UNSIGNED ? largest : within ? 1 : told[1];
        if (page.format() != TiffPage.UNSIGNED) {
            checkRange(subject, samples);
        }
        palette = photometric == TiffPage.PALETTE ? palette(subject) : null;
        double[] coefficients = page.numbers(TIFF.TAG_YCBCR_COEFFICIENTS);
        shares = coefficients.length == 3 ? coefficients : BRIGHTNESS;
        double[] levels = page.numbers(TIFF.TAG_REFERENCE_BLACK_WHITE);
        double middle = (largest + 1) / 2;
        reference = levels.length == 6 ? levels : new double[] {0, largest, middle, largest, middle, largest};
    }

    @Override
    public void look(double[] samples, int start, double[] rgba) {
        rgba[3] = alphaBand < 0 ? 1 : clamped(scaled(samples[start + alphaBand]));
        switch (photometric) {
            case TiffPage.PALETTE -> lookUp((int) samples[start], rgba);
            case TiffPage.RGB -> {
                for (int band = 0; band < 3; band++) {
                    rgba[band] = scaled(samples[start + band]);
                }
            }
            case TiffPage.INKS -> {
                double light = 1 - scaled(samples[start + 3]);
                for (int band = 0; band < 3; band++) {
                    rgba[band] = (1 - scaled(samples[start + band])) * light;
                }
            }
            case TiffPage.YCBCR -> brightnessAndDifferences(samples, start, rgba);
            default -> {
                double value = scaled(samples[start]);
                Arrays.fill(rgba, 0, 3, photometric == TiffPage.WHITE_IS_ZERO ? 1 - value : value);
            }
        }
        if (premultiplied && rgba[3] > 0) {
            for (int band = 0; band < 3; band++) {
                rgba[band] /= rgba[3];
            }
        }
        for (int band = 0; band < 3; band++) {
            rgba[band] = clamped(rgba[band]);
        }
    }

    private double scaled(double sample) {
        return (number(sample) - black) / (white - black);
    }

    /** Libraries hand out some numbers with a sign that have none, and the other way round. */
    private double number(double sample) {
        return switch (page.format()) {
            case TiffPage.UNSIGNED -> sample < 0 ? sample + largest + 1 : sample;
            case TiffPage.SIGNED -> sample > largest / 2 ? sample - largest - 1 : sample;
            default -> sample;
        };
    }

    private void checkRange(String subject, Raster samples) throws FileProblem {
        double[] row = new double[samples.getNumBands() * samples.getWidth()];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int y = 0; y < samples.getHeight(); y++) {
            samples.getPixels(0, y, samples.getWidth(), 1, row);
            for (double sample : row) {
                least = Math.min(least, number(sample));
                most = Math.max(most, number(sample));
            }
        }
        if (!(least >= black && most <= white)) {
            throw Refusal.outsideRange(subject, least, most, black, white);
        }
    }

    /** All reds, all greens, all blues, each from 0 to 1. */
    private double[] palette(String subject) throws FileProblem {
        double[] map = page.numbers(TIFF.TAG_COLOR_MAP);
        if (page.bits() > 16 || map.length != 3L << page.bits()) {
            throw Refusal.unsupported(subject, PictureKind.TIFF, "with a palette of another size than it should have");
        }
        // Two slips that many programs make: eight bits, as they are, or with zeros behind them.
        boolean small = Arrays.stream(map).allMatch(value -> value <= EIGHT_BITS);
        boolean padded = Arrays.stream(map).allMatch(value -> value % (EIGHT_BITS + 1) == 0);
        double full = small ? EIGHT_BITS : padded ? EIGHT_BITS * (EIGHT_BITS + 1) : 0xFFFF;
        return Arrays.stream(map).map(value -> value / full).toArray();
    }

    private void lookUp(int index, double[] rgba) {
        int size = palette.length / 3;
        for (int band = 0; band < 3; band++) {
            rgba[band] = palette[band * size + index];
        }
    }

    /** Brightness, and how much more blue and red there is than it; the file may tell what is black, white and no colour. */
    private void brightnessAndDifferences(double[] samples, int start, double[] rgba) {
        double half = (largest - 1) / 2 / largest;
        double brightness = (number(samples[start]) - reference[0]) / (reference[1] - reference[0]);
        double bluish = (number(samples[start + 1]) - reference[2]) / (reference[3] - reference[2]) * half;
        double reddish = (number(samples[start + 2]) - reference[4]) / (reference[5] - reference[4]) * half;
        rgba[0] = brightness + reddish * (2 - 2 * shares[0]);
        rgba[2] = brightness + bluish * (2 - 2 * shares[2]);
        rgba[1] = (brightness - shares[0] * rgba[0] - shares[2] * rgba[2]) / shares[1];
    }

    private static double clamped(double value) {
        return Math.clamp(value, 0.0, 1.0);
    }
}
