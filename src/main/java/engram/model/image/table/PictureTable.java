package engram.model.image.table;

import module java.base;
import engram.model.Text;
import engram.model.image.GrayImage;
import engram.model.image.Greys;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.image.file.PictureReader;
import java.awt.image.BufferedImage;

/**
 * Many grey pictures of one size in one file, and how its numbers are read. Immutable: to read it otherwise makes another
 * table of the same numbers, which are not copied.
 *
 * @param contents the file's numbers
 * @param arrangement where in them the pictures stand, one of those that the contents name
 * @param range which of them are black and white, one of those that the contents name
 * @param transposed whether rows and columns of each picture are exchanged
 */
public record PictureTable(TableContents contents, Arrangement arrangement, ValueRange range, boolean transposed) {

    private static final int MOST_OF_BYTES = 255;
    private static final int MOST_OF_SHORTS = 65535;

    /** The number of pictures, at least 1. */
    public int count() {
        return arrangement.count();
    }

    /** The columns of each picture. */
    public int width() {
        return places().width();
    }

    /** The rows of each picture. */
    public int height() {
        return places().height();
    }

    /** The same numbers in another arrangement. */
    public PictureTable arranged(Arrangement other) {
        return new PictureTable(contents, other, range, transposed);
    }

    /** The same numbers in another range. */
    public PictureTable ranging(ValueRange other) {
        return new PictureTable(contents, arrangement, other, transposed);
    }

    /** The same with rows and columns of each picture exchanged, or as the file has them. */
    public PictureTable turned(boolean exchanged) {
        return new PictureTable(contents, arrangement, range, exchanged);
    }

    /** The name of the array among several in its file; empty where there is one. */
    public String part() {
        return contents.part();
    }

    private Arrangement places() {
        return transposed ? arrangement.transposed() : arrangement;
    }

    /** What a picture shows, by the file or one beside it; empty where nobody tells. */
    public Optional<String> label(int index) {
        return contents.labels().size() == count() ? Optional.of(contents.labels().get(Objects.checkIndex(index, count())))
                : Optional.empty();
    }

    /** How the file is read, in words: {@code "400 pictures of 64 × 64, a picture a row, 0 to 1"}. */
    public String reading() {
        return Text.of("%s, values %s", places().title(), range.title());
    }

    /**
     * One of the pictures, called by what it shows or by the file's name, and its number. Light stays light.
     *
     * @param index its number, from 0 to {@link #count()} - 1
     * @throws IndexOutOfBoundsException if there is no such picture
     */
    public Picture picture(int index) {
        Objects.checkIndex(index, count());
        Arrangement places = places();
        int width = places.width();
        int height = places.height();
        double[] values = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                values[y * width + x] = range.grey(contents.numbers().applyAsDouble(places.place(index, y, x)));
            }
        }
        return picture(called(index), width, height, values);
    }

    private String called(int index) {
        String of = contents.part().isEmpty() ? contents.name() : contents.name() + " " + contents.part();
        return label(index).map(label -> Text.of("%s (#%d)", label, index)).orElseGet(() -> "#" + index + " of " + of);
    }

    private static Picture picture(String called, int width, int height, double[] values) {
        byte[] shown = new byte[values.length];
        for (int pixel = 0; pixel < values.length; pixel++) {
            shown[pixel] = (byte) Math.round(MOST_OF_BYTES * values[pixel]);
        }
        if (values.length > PictureReader.EXACT_PIXELS) {
            return PictureReader.of(called, image(width, height, shown));
        }
        GrayImage gray = new GrayImage(width, height, greys(values, shown));
        RgbImage preview = Math.max(width, height) <= PictureReader.PREVIEW_SIDE ? new RgbImage(width, height, shown)
                : PictureReader.of(called, image(width, height, shown)).preview();
        return new Picture(called, width, height, gray, preview);
    }

    /** Kept in bytes where these are the very values: thousands of pictures are. */
    private static Greys greys(double[] values, byte[] shown) {
        if (IntStream.range(0, values.length)
                .allMatch(pixel -> Byte.toUnsignedInt(shown[pixel]) / (double) MOST_OF_BYTES == values[pixel])) {
            return Greys.of(shown, false);
        }
        short[] levels = new short[values.length];
        for (int pixel = 0; pixel < values.length; pixel++) {
            levels[pixel] = (short) Math.round(MOST_OF_SHORTS * values[pixel]);
            if (Short.toUnsignedInt(levels[pixel]) / (double) MOST_OF_SHORTS != values[pixel]) {
                return Greys.exact(values);
            }
        }
        return Greys.of(levels, false);
    }

    private static BufferedImage image(int width, int height, byte[] levels) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, width, height, levels);
        return image;
    }
}
