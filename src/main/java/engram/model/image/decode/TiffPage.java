package engram.model.image.decode;

import module java.base;
import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import engram.model.Text;
import javax.imageio.stream.ImageInputStream;

/** What a TIFF file says about its first page: whether it can be read rightly, is whole, and which way up it is. */
final class TiffPage {

    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int INKS = 5;
    static final int YCBCR = 6;

    static final int UNSIGNED = 1;
    static final int SIGNED = 2;
    static final int FRACTIONS = 3;

    private static final int UNCOMPRESSED = 1;
    private static final int OLD_JPEG = 6;
    private static final int JPEG = 7;
    private static final Set<Integer> COMPRESSIONS = Set.of(UNCOMPRESSED, 2, 3, 4, 5, JPEG, 8, 32773, 32946);
    private static final int UNDEFINED = 4;
    private static final int CMYK = 1;
    private static final int DOT_RANGE = 336;
    private static final int LEAST_SAMPLE = 340;
    private static final int MOST_SAMPLE = 341;
    private static final int PLANES = 2;

    private final Directory tags;

    private TiffPage(Directory tags) {
        this.tags = tags;
    }

    /**
     * Reads the first page's table.
     *
     * @throws EOFException if the pixels that it tells of lie beyond the file's end
     * @throws IOException if it is no such table
     */
    static TiffPage in(ImageInputStream in) throws IOException {
        if (!(new TIFFReader().read(in) instanceof CompoundDirectory pages) || pages.directoryCount() == 0) {
            throw new EOFException("no page in it");
        }
        TiffPage page = new TiffPage(pages.getDirectory(0));
        page.checkParts(in.length());
        return page;
    }

    /** How to turn the page upright. */
    Orientation orientation() {
        return Orientation.ofNumber((int) number(TIFF.TAG_ORIENTATION, 1));
    }

    /** Whether its pixels are packed as JPEG, so that the decoder makes colours of them. */
    boolean isJpeg() {
        return compression() == JPEG;
    }

    /** What its samples are: {@link #WHITE_IS_ZERO} to {@link #YCBCR}. */
    int photometric() {
        return (int) number(TIFF.TAG_PHOTOMETRIC_INTERPRETATION, -1);
    }

    /** Bits of each sample. */
    int bits() {
        return (int) number(TIFF.TAG_BITS_PER_SAMPLE, 1);
    }

    /** What its numbers are: {@link #UNSIGNED} to {@link #FRACTIONS}. */
    int format() {
        int format = (int) number(TIFF.TAG_SAMPLE_FORMAT, UNSIGNED);
        return format == UNDEFINED ? UNSIGNED : format;
    }

    /** Which sample of a pixel tells how opaque it is, or -1. */
    int alphaBand() {
        double[] extra = numbers(TIFF.TAG_EXTRA_SAMPLES);
        return IntStream.range(0, extra.length)
                .filter(i -> extra[i] == 1 || extra[i] == 2)
                .map(i -> opaque() + i)
                .findFirst()
                .orElse(-1);
    }

    /** Whether its colours are stored multiplied by how opaque they are. */
    boolean isPremultiplied() {
        return alphaBand() >= 0 && numbers(TIFF.TAG_EXTRA_SAMPLES)[alphaBand() - opaque()] == 1;
    }

    /** All numbers of a tag, none if it is not there. */
    double[] numbers(int tag) {
        Entry entry = tags.getEntryById(tag);
        Object value = entry == null ? null : entry.getValue();
        if (value instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        if (value == null || !value.getClass().isArray() || value instanceof Object[] && !(value instanceof Number[])) {
            return new double[0];
        }
        double[] numbers = new double[Array.getLength(value)];
        Arrays.setAll(numbers,
                i -> value instanceof byte[] bytes ? Byte.toUnsignedInt(bytes[i]) : ((Number) Array.get(value, i)).doubleValue());
        return numbers;
    }

    /**
     * Why the page cannot be read rightly.
     *
     * @return what to be read after "is a TIFF file", such as "with colours in CIELab"; empty if it can be read
     */
    Optional<String> obstacle() {
        int samples = samples();
        boolean jpeg = isJpeg();
        double[] bits = numbers(TIFF.TAG_BITS_PER_SAMPLE);
        double[] formats = numbers(TIFF.TAG_SAMPLE_FORMAT);
        String obstacle = null;
        if (compression() == OLD_JPEG) {
            obstacle = "packed as JPEG in the old way, which was given up for its flaws (compression 6)";
        } else if (!COMPRESSIONS.contains(compression())) {
            obstacle = Text.of("packed in a way that Engram cannot unpack (compression %d)", compression());
        } else if (photometric() < 0) {
            obstacle = "that does not say what its samples are (PhotometricInterpretation)";
        } else if (opaque() == 0) {
            obstacle = Text.of("with colours in %s", switch (photometric()) {
                case 8, 9, 10 -> "L*a*b*";
                case 32844, 32845 -> "LogLuv";
                case 32803, 34892 -> "a camera's raw form";
                default -> Text.of("a form that Engram does not know (PhotometricInterpretation %d)", photometric());
            });
        } else if (Arrays.stream(bits).distinct().count() > 1 || Arrays.stream(formats).distinct().count() > 1) {
            obstacle = "with samples of several sizes or sorts in each pixel";
        } else if (format() < FRACTIONS && bits() > 16 && bits() != Integer.SIZE || bits() == 4 && opaque() > 1) {
            // The library takes the bytes of some of these in the wrong order.
            obstacle = Text.of("with samples of %d bits", bits());
        } else if (!jpeg && hasCutTiles()
                && (photometric() == YCBCR || bits() % 8 != 0 && bits() > 4 || bits() < 8 && opaque() > 1)) {
            // The library takes the cut tiles' rows for shorter than they are.
            obstacle = Text.of("in tiles that reach over its edge, with samples of %d bits", bits());
        } else if (format() > FRACTIONS) {
            obstacle = "of complex numbers";
        } else if (format() == SIGNED && range().isEmpty()) {
            obstacle = "of numbers with a sign that does not say which are black and white";
        } else if (photometric() == INKS
                && (number(TIFF.TAG_INK_SET, CMYK) != CMYK || samples < 4 || number(TIFF.TAG_NUMBER_OF_INKS, 4) != 4)) {
            obstacle = "of other inks than cyan, magenta, yellow and black";
        } else if (photometric() == INKS && hasStrangeDots()) {
            obstacle = "of inks that are not counted from 0 to the largest number (DotRange)";
        } else if (samples - opaque() != numbers(TIFF.TAG_EXTRA_SAMPLES).length) {
            obstacle = Text.of("with %d samples in each pixel that does not say what the last is for", samples);
        } else if (isPremultiplied() && photometric() != BLACK_IS_ZERO && photometric() != RGB) {
            obstacle = "whose samples are multiplied by an alpha value, which only grey and RGB can be";
        } else if (jpeg && (samples > opaque() || photometric() == PALETTE || planar() && samples > 1)) {
            obstacle = Text.of("packed as JPEG with %d samples in each pixel, in a form that Engram cannot read", samples);
        } else if (!jpeg && photometric() == YCBCR && (format() != UNSIGNED || bits() != 8 && bits() != 16)) {
            obstacle = Text.of("with YCbCr colours of %d bits", bits());
        }
        return Optional.ofNullable(obstacle);
    }

    /** The numbers for black and white, or least and largest number, where the page tells; both the same for all samples. */
    Optional<double[]> range() {
        double[] least = numbers(LEAST_SAMPLE);
        double[] most = numbers(MOST_SAMPLE);
        boolean told = Arrays.stream(least).distinct().count() == 1 && Arrays.stream(most).distinct().count() == 1;
        return told && least[0] < most[0] ? Optional.of(new double[] {least[0], most[0]}) : Optional.empty();
    }

    private boolean hasCutTiles() {
        return number(TIFF.TAG_IMAGE_WIDTH, 0) % number(TIFF.TAG_TILE_WIDTH, 1) != 0;
    }

    private boolean hasStrangeDots() {
        double[] dots = numbers(DOT_RANGE);
        return IntStream.range(0, dots.length).anyMatch(i -> dots[i] != (i % 2 == 0 ? 0 : (1L << bits()) - 1));
    }

    /** How many samples of a pixel are its colour, or 0 if that is none that can be read. */
    private int opaque() {
        return switch (photometric()) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO, PALETTE -> 1;
            case RGB, YCBCR -> 3;
            case INKS -> 4;
            default -> 0;
        };
    }

    private int samples() {
        return (int) number(TIFF.TAG_SAMPLES_PER_PIXEL, 1);
    }

    private int compression() {
        return (int) number(TIFF.TAG_COMPRESSION, UNCOMPRESSED);
    }

    private boolean planar() {
        return number(TIFF.TAG_PLANAR_CONFIGURATION, 1) == PLANES;
    }

    private double number(int tag, double otherwise) {
        double[] numbers = numbers(tag);
        return numbers.length == 0 ? otherwise : numbers[0];
    }

    /** The strips or tiles: where they are known to be shorter than they should be, the decoder would make up the rest. */
    private void checkParts(long fileLength) throws EOFException {
        boolean tiled = numbers(TIFF.TAG_TILE_OFFSETS).length > 0;
        double[] offsets = numbers(tiled ? TIFF.TAG_TILE_OFFSETS : TIFF.TAG_STRIP_OFFSETS);
        double[] lengths = numbers(tiled ? TIFF.TAG_TILE_BYTE_COUNTS : TIFF.TAG_STRIP_BYTE_COUNTS);
        double width = number(TIFF.TAG_IMAGE_WIDTH, 0);
        double height = number(TIFF.TAG_IMAGE_HEIGHT, 0);
        double columns = tiled ? number(TIFF.TAG_TILE_WIDTH, width) : width;
        double rows = tiled ? number(TIFF.TAG_TILE_HEIGTH, height) : Math.min(height, number(TIFF.TAG_ROWS_PER_STRIP, height));
        double partsDown = Math.ceil(height / rows);
        double planes = planar() ? samples() : 1;
        if (offsets.length < planes * Math.ceil(width / columns) * partsDown) {
            throw new EOFException("the page has fewer parts than it should");
        }
        // Many programs do not count the last strip's bytes rightly, or round all counts up, and some write 0.
        boolean counted = lengths.length == offsets.length && Arrays.stream(lengths).allMatch(length -> length > 0);
        for (int part = 0; part < offsets.length; part++) {
            boolean last = !tiled && part % partsDown == partsDown - 1;
            double needed = compression() == UNCOMPRESSED
                    ? bytes(columns, last ? height - rows * (partsDown - 1) : rows, part >= partsDown)
                    : 1;
            if (offsets[part] + needed > fileLength || counted && lengths[part] < needed) {
                throw new EOFException("the page has fewer pixels than it should");
            }
        }
    }

    /** How many bytes a part of the page takes that is not packed. */
    private double bytes(double columns, double rows, boolean laterPlane) {
        double[] shared = numbers(TIFF.TAG_YCBCR_SUB_SAMPLING);
        double across = photometric() != YCBCR ? 1 : shared.length == 2 ? shared[0] : 2;
        double down = photometric() != YCBCR ? 1 : shared.length == 2 ? shared[1] : 2;
        double blocksAcross = Math.ceil(columns / across);
        double blocks = blocksAcross * Math.ceil(rows / down);
        if (photometric() != YCBCR) {
            return Math.ceil(columns * bits() * (planar() ? 1 : samples()) / Byte.SIZE) * rows;
        }
        if (planar()) {
            return (laterPlane ? blocks : columns * rows) * bits() / Byte.SIZE;
        }
        return blocks * (across * down + 2) * bits() / Byte.SIZE;
    }
}
