package engram.view.neuron;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** Which cells of a square grid a stroke covers, or a rectangle; as neurons, numbered row by row from the upper left. */
public final class Cells {

    /** A grid of so many cells, or fewer, is drawn on cell by cell. */
    private static final int CELLS_ACROSS = 64;

    private Cells() {}

    /**
     * A place on the raster of a grid, or around it.
     *
     * @param column from the left, 0 in the first of the grid; below 0 or too large beside it
     * @param row from above, in the same way
     */
    public record Cell(int column, int row) {}

    /**
     * The cells on the straight line between two, both included: a hand that is quicker than the mouse's reports leaves no
     * gaps.
     *
     * @param side rows and columns; what is outside is left out
     */
    public static int[] line(Cell from, Cell to, int side) {
        return along(from, to).filter(cell -> isInside(cell, side)).mapToInt(cell -> cell.row * side + cell.column).toArray();
    }

    private static Stream<Cell> along(Cell from, Cell to) {
        int steps = Math.max(Math.abs(to.column - from.column), Math.abs(to.row - from.row));
        return IntStream.rangeClosed(0, steps).mapToObj(step -> between(from, to, steps == 0 ? 0 : (double) step / steps));
    }

    /** How many cells wide a stroke is: one, and more where cells are too small to be aimed at, or seen. */
    public static int strokeWidth(int side) {
        return Math.max(1, side / CELLS_ACROSS);
    }

    /**
     * The cells that a stroke from one to another covers, as wide as {@link #strokeWidth} says: those around the line.
     *
     * @param side rows and columns; what is outside is left out
     */
    public static int[] stroke(Cell from, Cell to, int side) {
        int width = strokeWidth(side);
        if (width == 1) {
            return line(from, to, side);
        }
        BitSet covered = new BitSet();
        along(from, to).forEach(cell -> {
            int left = Math.clamp(cell.column - width / 2, 0, side);
            int right = Math.clamp(cell.column - width / 2 + width, 0, side);
            int bottom = Math.clamp(cell.row - width / 2 + width, 0, side);
            for (int row = Math.clamp(cell.row - width / 2, 0, side); row < bottom; row++) {
                covered.set(row * side + left, row * side + right);
            }
        });
        return covered.stream().toArray();
    }

    private static Cell between(Cell from, Cell to, double share) {
        return new Cell((int) Math.round(from.column + share * (to.column - from.column)),
                (int) Math.round(from.row + share * (to.row - from.row)));
    }

    /** Whether a cell is one of the grid's. */
    public static boolean isInside(Cell cell, int side) {
        return cell.column >= 0 && cell.row >= 0 && cell.column < side && cell.row < side;
    }

    /** The nearest cell of the grid. */
    public static Cell nearest(Cell cell, int side) {
        return new Cell(Math.clamp(cell.column, 0, side - 1), Math.clamp(cell.row, 0, side - 1));
    }

    /** The neuron that an arrow key leads to, within the grid; any other key leads nowhere. */
    public static int beside(int neuron, KeyCode key, int side) {
        Cell at = new Cell(neuron % side, neuron / side);
        Cell to = nearest(switch (key) {
            case UP, KP_UP -> new Cell(at.column, at.row - 1);
            case DOWN, KP_DOWN -> new Cell(at.column, at.row + 1);
            case LEFT, KP_LEFT -> new Cell(at.column - 1, at.row);
            case RIGHT, KP_RIGHT -> new Cell(at.column + 1, at.row);
            default -> at;
        }, side);
        return to.row * side + to.column;
    }

    /** The cells of the rectangle with two opposite corners, as far as it is in the grid. */
    public static int[] rectangle(Cell corner, Cell opposite, int side) {
        int left = Math.max(0, Math.min(corner.column, opposite.column));
        int right = Math.min(side - 1, Math.max(corner.column, opposite.column));
        int top = Math.max(0, Math.min(corner.row, opposite.row));
        int bottom = Math.min(side - 1, Math.max(corner.row, opposite.row));
        return IntStream.rangeClosed(top, bottom)
                .flatMap(row -> IntStream.rangeClosed(left, right).map(column -> row * side + column))
                .toArray();
    }
}
