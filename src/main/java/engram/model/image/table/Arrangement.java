package engram.model.image.table;

import module java.base;
import engram.model.Text;
import engram.model.array.NumpyHeader;

/**
 * Where in a row of numbers the pixels of pictures stand. The number of the pixel in column x and row y of picture i is
 * {@code i * step + y * down + x * across}.
 *
 * @param count how many pictures there are, at least 1
 * @param width the columns of each, at least 1
 * @param height the rows of each, at least 1
 * @param step from a picture to the next
 * @param down from a pixel to the one below it
 * @param across from a pixel to the one right of it
 * @param folded whether rows and columns were one axis, so that the sides are those of a square and no axis tells which
 *     come first
 * @param axes what the axes of the numbers are taken for, as people say it: {@code "a picture a row"}
 */
public record Arrangement(int count, int width, int height, long step, long down, long across, boolean folded, String axes) {

    /** Longer strips than this are no pictures, but a table of something else. */
    private static final int MOST_TIMES_LONGER = 4;

    /** Larger pictures than this do not come in tables. */
    private static final long MOST_PIXELS = 1 << 26;

    private static final String FITS = "Save pictures as (n, height, width), or as (n, N) with N a square";

    /** Pictures one after the other, each row by row. */
    public static Arrangement frames(int count, int width, int height) {
        return new Arrangement(count, width, height, (long) width * height, width, 1, false, "one picture after the other");
    }

    /** The same with rows and columns of each picture exchanged. */
    Arrangement transposed() {
        return new Arrangement(count, height, width, step, across, down, folded, axes);
    }

    /** The number of a pixel among the numbers. */
    long place(int picture, int row, int column) {
        return picture * step + row * down + column * across;
    }

    /** What it makes, as people read it: {@code "400 pictures of 64 × 64, a picture a row"}. */
    public String title() {
        return Text.of("%s of %d \u00D7 %d, %s", Text.count(count, "picture"), width, height, axes);
    }

    /**
     * All ways in which an array can be taken for pictures, the likeliest first. Axes of length 1 do not count.
     *
     * @param shape the length of each axis, outermost first
     * @param firstFastest whether the first axis runs fastest in the file, as MATLAB and Fortran write, rather than the last
     * @param columns whether people who write such files number pictures by the last axis, as with MATLAB
     * @return empty if it cannot
     */
    public static List<Arrangement> of(long[] shape, boolean firstFastest, boolean columns) {
        if (Arrays.stream(shape).anyMatch(length -> length < 1 || length > Integer.MAX_VALUE)) {
            return List.of();
        }
        long[] strides = strides(shape, firstFastest);
        int[] axes = IntStream.range(0, shape.length).filter(axis -> shape[axis] > 1).toArray();
        int[] lengths = Arrays.stream(axes).map(axis -> (int) shape[axis]).toArray();
        long[] steps = Arrays.stream(axes).mapToLong(axis -> strides[axis]).toArray();
        List<Arrangement> ways = switch (axes.length) {
            case 1 -> flat(lengths[0], steps[0]);
            case 2 -> table(lengths, steps, columns);
            case 3 -> block(lengths, steps, columns);
            default -> List.of();
        };
        return ways.stream().filter(way -> (long) way.width * way.height <= MOST_PIXELS).toList();
    }

    /**
     * What to say of an array that cannot be taken for pictures, to be read after its name, and what would fit.
     *
     * @param shape the length of each axis, outermost first
     */
    public static String misfit(long[] shape) {
        long[] lengths = Arrays.stream(shape).filter(length -> length != 1).toArray();
        String holds = Text.of("holds %s numbers", NumpyHeader.text(shape));
        return lengths.length == 0 || Arrays.stream(lengths).anyMatch(length -> length == 0) ? holds + ", which is no picture"
                : lengths.length > 3 ? holds + Text.of(": pictures have up to 3 axes, not %d", lengths.length)
                        : holds + Text.of(": %,d is no picture of equal sides", lengths[lengths.length - 1]);
    }

    /** What would fit, a sentence without its full stop. */
    public static String whatFits() {
        return FITS;
    }

    private static long[] strides(long[] shape, boolean firstFastest) {
        long[] strides = new long[shape.length];
        long stride = 1;
        for (int i = 0; i < shape.length; i++) {
            int axis = firstFastest ? i : shape.length - 1 - i;
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }

    private static List<Arrangement> flat(int length, long step) {
        int side = side(length);
        return side == 0 ? List.of() : List.of(new Arrangement(1, side, side, 0, side * step, step, true, "a single picture"));
    }

    private static List<Arrangement> table(int[] lengths, long[] steps, boolean byColumns) {
        int rows = lengths[0];
        int columns = lengths[1];
        List<Arrangement> ways = new ArrayList<>();
        Arrangement whole = new Arrangement(1, columns, rows, 0, steps[0], steps[1], false, "all of it one picture");
        if (rows == columns) {
            ways.add(whole);
        }
        int side = side(columns);
        if (side > 0) {
            ways.add(new Arrangement(rows, side, side, steps[0], side * steps[1], steps[1], true, "a picture a row"));
        }
        if (rows != columns && !byColumns && isPicture(rows, columns)) {
            ways.add(whole);
        }
        side = side(rows);
        // Where numbers stand row by row, so do pictures: columns are another way, not the only one.
        if (side > 0 && (byColumns || !ways.isEmpty())) {
            ways.add(new Arrangement(columns, side, side, steps[1], side * steps[0], steps[0], true, "a picture a column"));
        }
        if (rows != columns && byColumns && isPicture(rows, columns)) {
            ways.add(whole);
        }
        return List.copyOf(ways);
    }

    private static List<Arrangement> block(int[] lengths, long[] steps, boolean byColumns) {
        Arrangement first = new Arrangement(lengths[0], lengths[2], lengths[1], steps[0], steps[1], steps[2], false,
                "numbered by the first axis");
        Arrangement last = new Arrangement(lengths[2], lengths[1], lengths[0], steps[2], steps[0], steps[1], false,
                "numbered by the last axis");
        boolean firstLooksRight = lengths[1] == lengths[2];
        boolean lastLooksRight = lengths[0] == lengths[1];
        boolean lastComes = firstLooksRight == lastLooksRight ? byColumns : lastLooksRight;
        return lastComes ? List.of(last, first) : List.of(first, last);
    }

    private static boolean isPicture(int rows, int columns) {
        return Math.max(rows, columns) <= MOST_TIMES_LONGER * (long) Math.min(rows, columns);
    }

    /** Whether so many pixels can be a picture of equal sides. */
    public static boolean isSquare(int pixels) {
        return side(pixels) > 0;
    }

    /** The side of a square of so many pixels, or 0 where there is none. */
    private static int side(int pixels) {
        int side = (int) Math.round(Math.sqrt(pixels));
        return side >= 2 && side * (long) side == pixels ? side : 0;
    }
}
