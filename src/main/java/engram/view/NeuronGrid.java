package engram.view;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A square grid of neurons, one coloured cell each. Cells are written into an image of the screen's own pixels and
 * drawn as one picture, so a frame costs the same however many neurons there are. Pointing at a cell, or moving with
 * Shift and the arrow keys while the grid has the focus, marks it.
 */
public final class NeuronGrid extends Region {

    private static final int NO_CELL = -1;
    private static final int SMALLEST_CELL_WITH_GAP = 7;

    private final ImageView picture = new ImageView();
    private final Rectangle mark = new Rectangle();
    private IntConsumer onMark = _ -> {};
    private int side;
    private int[] colours = {};
    private int gapColour;
    private boolean gaps;
    private int marked = NO_CELL;

    private PixelBuffer<IntBuffer> buffer;
    private int[] pixels;
    private int imageSide;

    /**
     * Makes an empty grid.
     *
     * @param name what a screen reader calls it
     */
    public NeuronGrid(String name) {
        getStyleClass().add("neuron-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setFocusTraversable(true);
        picture.setSmooth(false);
        mark.getStyleClass().add("cell-mark");
        mark.setVisible(false);
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        getChildren().addAll(picture, mark);
        picture.setManaged(false);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> onMark.accept(cellAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> onMark.accept(cellAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> onMark.accept(NO_CELL));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveMark);
    }

    /** Who is told which neuron is pointed at; -1 for none. */
    public void setOnMark(IntConsumer listener) {
        onMark = listener;
    }

    /**
     * Shows cells.
     *
     * @param newSide rows and columns
     * @param cells shape (side, side) row by row, each 0xRRGGBB; kept until the next call, not modified
     * @param withGaps whether large cells stand apart from one another
     * @param gap the colour between the cells, 0xRRGGBB
     */
    public void show(int newSide, int[] cells, boolean withGaps, int gap) {
        boolean sameShape = side == newSide && gaps == withGaps;
        side = newSide;
        colours = cells;
        gapColour = gap;
        gaps = withGaps;
        if (!sameShape) {
            marked = marked < side * side ? marked : NO_CELL;
            requestLayout();
        }
        paint();
    }

    /** Shows nothing. */
    public void clear() {
        side = 0;
        picture.setImage(null);
        buffer = null;
        mark(NO_CELL);
    }

    /** Marks a neuron; -1 marks none. */
    public void mark(int neuron) {
        marked = neuron;
        placeMark();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 260;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 260;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 60;
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    private void paint() {
        if (side == 0 || colours.length < side * side) {
            return;
        }
        double scale = scale();
        int available = (int) Math.floor(Math.min(getWidth(), getHeight()) * scale);
        if (available < side) {
            available = side;
        }
        // Even cells where they are large; where they are small, every pixel counts more than evenness.
        int wanted = available / side >= 4 ? available / side * side : available;
        if (buffer == null || imageSide != wanted) {
            imageSide = wanted;
            pixels = new int[wanted * wanted];
            buffer = new PixelBuffer<>(wanted, wanted, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            picture.setImage(new WritableImage(buffer));
        }
        fill();
        buffer.updateBuffer(_ -> (Rectangle2D) null);
        double size = imageSide / scale;
        picture.setFitWidth(size);
        picture.setFitHeight(size);
        picture.relocate(snapPositionX((getWidth() - size) / 2), snapPositionY((getHeight() - size) / 2));
        placeMark();
    }

    private void fill() {
        int cell = imageSide / side;
        boolean apart = gaps && cell >= SMALLEST_CELL_WITH_GAP;
        int gap = 0xFF000000 | gapColour;
        for (int row = 0; row < side; row++) {
            int top = row * imageSide / side;
            int bottom = (row + 1) * imageSide / side;
            int first = top * imageSide;
            for (int column = 0; column < side; column++) {
                int left = column * imageSide / side;
                int right = (column + 1) * imageSide / side;
                Arrays.fill(pixels, first + left, first + right, 0xFF000000 | colours[row * side + column]);
                if (apart) {
                    pixels[first + right - 1] = gap;
                }
            }
            int copies = apart ? bottom - 1 : bottom;
            for (int y = top + 1; y < copies; y++) {
                System.arraycopy(pixels, first, pixels, y * imageSide, imageSide);
            }
            if (apart) {
                Arrays.fill(pixels, (bottom - 1) * imageSide, bottom * imageSide, gap);
            }
        }
    }

    private void placeMark() {
        boolean visible = marked != NO_CELL && side > 0 && marked < side * side;
        mark.setVisible(visible);
        if (visible) {
            double cell = picture.getFitWidth() / side;
            mark.setX(picture.getLayoutX() + marked % side * cell);
            mark.setY(picture.getLayoutY() + marked / side * cell);
            mark.setWidth(cell);
            mark.setHeight(cell);
        }
    }

    private int cellAt(double x, double y) {
        if (side == 0) {
            return NO_CELL;
        }
        double cell = picture.getFitWidth() / side;
        int column = (int) Math.floor((x - picture.getLayoutX()) / cell);
        int row = (int) Math.floor((y - picture.getLayoutY()) / cell);
        return column < 0 || row < 0 || column >= side || row >= side ? NO_CELL : row * side + column;
    }

    private void moveMark(KeyEvent event) {
        if (!event.isShiftDown() || side == 0) {
            return;
        }
        int from = marked == NO_CELL ? side / 2 * side + side / 2 : marked;
        int row = from / side;
        int column = from % side;
        switch (event.getCode()) {
            case UP -> row = Math.max(0, row - 1);
            case DOWN -> row = Math.min(side - 1, row + 1);
            case LEFT -> column = Math.max(0, column - 1);
            case RIGHT -> column = Math.min(side - 1, column + 1);
            default -> {
                return;
            }
        }
        event.consume();
        onMark.accept(row * side + column);
    }
}
