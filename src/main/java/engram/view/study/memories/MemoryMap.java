package engram.view.study.memories;

import module java.base;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.ColourScale;
import engram.plot.Extent;
import engram.plot.Layer;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;

/**
 * A matrix over pairs of memories at its place: rows are what was asked about, columns what was answered, and apart from them the
 * column of those that were none.
 *
 * @param heading what it is
 * @param square its rows and columns
 * @param nobody the column of none; null where there is none
 * @param memories how many there are
 */
record MemoryMap(String heading, PlacedPlot square, PlacedPlot nobody, int memories) {

    private static final double LEAST_NAMED = 1.2;
    private static final double BESIDE_NAME = 0.8;
    private static final double GAP = 0.5;
    private static final double LEAST_NOBODY = 1;
    private static final double MOST_NAME = 9;
    /** From one pixel of a matrix to the next, on the screen's. */
    private static final double PIXEL = 1;

    /**
     * What is in a matrix.
     *
     * @param heading what it is
     * @param size its rows, and its columns but for that of none
     * @param value of a row and a column
     * @param hasNobody whether there is a column of none, behind all others
     * @param names what rows and columns are called
     */
    record Matrix(String heading, int size, Values value, boolean hasNobody, IntFunction<String> names) {}

    /** Gives the value of a cell. */
    @FunctionalInterface
    interface Values {

        /** The value in a row and a column. */
        double at(int row, int column);
    }

    /** How many ems of names stand left of a matrix that is so high. */
    static double roomForNames(Matrix matrix, double height, PlotLook look, Surface surface) {
        if (height / matrix.size() < LEAST_NAMED * look.size()) {
            return 3 * look.size();
        }
        double widest = IntStream.range(0, matrix.size())
                .mapToDouble(row -> surface.width(label(matrix, row), look.letters()))
                .max()
                .orElse(0);
        return Math.min(MOST_NAME * look.size(), widest) + BESIDE_NAME * look.size();
    }

    private static String label(Matrix matrix, int row) {
        return (row + 1) + "  " + matrix.names().apply(row);
    }

    /** Puts a matrix into a square at the upper left of a room, names outside of it. */
    static MemoryMap of(Matrix matrix, Box room, double names, ColourScale scale, PlotLook look, Surface surface) {
        double em = look.size();
        double none = matrix.hasNobody() ? GAP * em + LEAST_NOBODY * em : 0;
        double side = Math.max(1, Math.min(room.width() - none, room.height()));
        double cell = side / matrix.size();
        double noneWidth =
                Math.min(Math.max(LEAST_NOBODY * em, cell), Math.max(LEAST_NOBODY * em, room.width() - side - GAP * em));
        Extent extent = new Extent(0, matrix.size());
        int bins = (int) Math.clamp((long) Math.ceil(side / PIXEL), 1, matrix.size());
        boolean named = cell >= LEAST_NAMED * em;
        Axis rows = named ? Axis.named(extent,
                IntStream.range(0, matrix.size())
                        .mapToObj(row -> new Axis.Named(row + 0.5,
                                surface.fitted(label(matrix, row), names - BESIDE_NAME * em, look.letters()), null, false))
                        .toList())
                : Axis.cells(extent, 1);
        Axis columns = Axis.cells(extent, 1);
        Plot square =
                Plot.of("", columns, rows.down(), List.of(new Layer.Cells(colours(matrix, bins, scale), bins, extent, extent)));
        Box box = new Box(Math.round(room.left()), Math.round(room.top()), side, side);
        PlacedPlot nobody = null;
        if (matrix.hasNobody()) {
            int[] rgb = new int[bins];
            for (int row = 0; row < bins; row++) {
                rgb[row] = scale.colour()
                        .applyAsInt(scale.extent()
                                .share(greatest(matrix, from(row, bins, matrix.size()), from(row + 1, bins, matrix.size()),
                                        matrix.size(), matrix.size() + 1)));
            }
            nobody = Plot
                    .of("", Axis.bare(Extent.whole(1)), Axis.bare(extent).down(),
                            List.of(new Layer.Cells(rgb, 1, Extent.whole(1), extent)))
                    .in(new Box(box.right() + GAP * em, box.top(), noneWidth, side));
        }
        return new MemoryMap(matrix.heading(), square.in(box), nobody, matrix.size());
    }

    private static int from(int bin, int bins, int size) {
        return (int) ((long) bin * size / bins);
    }

    /** Where there are more cells than pixels, the one that is farthest from nothing is seen: a rare confusion is what one looks for. */
    private static int[] colours(Matrix matrix, int bins, ColourScale scale) {
        int[] rgb = new int[bins * bins];
        for (int row = 0; row < bins; row++) {
            for (int column = 0; column < bins; column++) {
                double value = greatest(matrix, from(row, bins, matrix.size()), from(row + 1, bins, matrix.size()),
                        from(column, bins, matrix.size()), from(column + 1, bins, matrix.size()));
                rgb[row * bins + column] = scale.colour().applyAsInt(scale.extent().share(value));
            }
        }
        return rgb;
    }

    private static double greatest(Matrix matrix, int fromRow, int toRow, int fromColumn, int toColumn) {
        double greatest = 0;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                double value = matrix.value().at(row, column);
                greatest = Math.abs(value) > Math.abs(greatest) ? value : greatest;
            }
        }
        return greatest;
    }

    /** Draws it with its heading and what its axes are. */
    void draw(Surface surface, PlotLook look, Letters bold, double left) {
        double em = look.size();
        surface.text(heading, left, square.box().top() - 0.8 * em, bold, Across.LEFT, Down.BASELINE);
        square.draw(surface, look);
        if (nobody != null) {
            nobody.draw(surface, look);
            surface.text("none", nobody.box().centreX(), nobody.box().bottom() + 1.9 * em, look.letters(), Across.CENTRE,
                    Down.TOP);
        }
    }

    /** The row and column at a place, the column of none being the one behind all others; empty outside. */
    Optional<int[]> cellAt(double x, double y) {
        boolean beside = nobody != null && nobody.contains(x, y);
        if (!beside && !square.contains(x, y)) {
            return Optional.empty();
        }
        int row = Math.clamp((long) Math.floor(square.yAt(y)), 0, memories - 1);
        int column = beside ? memories : square.cellAt(x, memories);
        return Optional.of(new int[] {row, column});
    }
}
