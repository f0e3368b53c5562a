package engram.view.neuron;

import module java.base;
import module javafx.controls;
import engram.palette.Blend;
import engram.palette.SilentCells;
import engram.view.picture.PixelPicture;
import engram.view.control.ViewTools;
import javafx.scene.control.Label;

/**
 * A square grid of neurons, one coloured cell each. Cells are written into an image of the screen's own pixels and
 * drawn as one picture; where there are more cells than pixels, each pixel has the mean colour of its cells. Pointing at a cell, or moving with
 * Shift and the arrow keys while the grid has the focus, points at its neuron; a click, or Enter, chooses it.
 */
public final class NeuronGrid extends Region {

    private static final int NO_CELL = Marks.NONE;
    private static final int SMALLEST_EVEN_CELL = 8;
    private static final int SMALLEST_CELL_WITH_GAP = 7;
    private static final double SMALLEST_RING = 7;
    private static final PseudoClass DRAWN_ON = PseudoClass.getPseudoClass("drawn-on");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /** Cells reach to all edges: a ground below them would be painted at each frame, and never be seen. */
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");

    /** Cells smaller than this have no room for a dot that leaves their colour to be seen. */
    private static final int SMALLEST_CELL_WITH_DOT = 4;
    private static final double DOT = 0.32;
    private static final int DOT_EDGE = 0xFF0A0C10;
    private static final int WHITE = 0xFFFFFF;
    private static final double PALE = 0.62;

    /**
     * Dots on cells: which neurons fire now, on a map of something else.
     *
     * @param on which neurons have one
     * @param bright whether each is white with a dark edge, to be seen on any colour while it comes and goes; paler and
     *     without one else
     */
    public record Dots(IntPredicate on, boolean bright) {}

    private final PixelPicture picture = new PixelPicture();
    private final Region hatch = new Region();
    private final Rectangle mark = new Rectangle();
    private final List<Ring> rings = new ArrayList<>();
    private final List<Ring> contributors = new ArrayList<>();
    private IntConsumer onMark = _ -> {};
    private IntConsumer onChoose = _ -> {};
    private int side;
    private int[] colours = {};
    private int gapColour;
    private boolean gaps;
    /** Null where there are none. */
    private Dots dots;
    private SilentCells silent = SilentCells.NONE;
    private Marks marks = Marks.NOTHING;

    /** What is shown, of the screen's pixels: shape (imageSide, imageSide). */
    private int[] pixels = {};
    private int imageSide;

    /**
     * Makes an empty grid.
     *
     * @param id its id
     * @param name what a screen reader calls it
     */
    public NeuronGrid(String id, String name) {
        setId(id);
        setPrefSize(260, 260);
        setMinSize(60, 60);
        getStyleClass().add("neuron-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        setFocusTraversable(true);
        mark.getStyleClass().add("cell-mark");
        mark.setVisible(false);
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        hatch.getStyleClass().add("stale-hatch");
        hatch.setMouseTransparent(true);
        hatch.setVisible(false);
        getChildren().addAll(picture, hatch, mark);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(neuronAt(event)));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(neuronAt(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(NO_CELL));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::choose);
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveMark);
    }

    /** Who is told which neuron is pointed at; -1 for none. */
    public void setOnMark(IntConsumer listener) {
        onMark = listener;
    }

    /** Who is told which neuron was clicked at, or chosen with Enter. */
    public void setOnChoose(IntConsumer listener) {
        onChoose = listener;
    }

    /** Points at a neuron as the pointer does. */
    public void point(int neuron) {
        onMark.accept(neuron);
    }

    /** Rows and columns; 0 while nothing is shown. */
    public int side() {
        return side;
    }

    /** Where the cells are, in this node. */
    public ReadOnlyObjectProperty<Bounds> cellArea() {
        return picture.boundsInParentProperty();
    }

    /** Shows, or no longer shows, that it is drawn on. */
    public void setDrawnOn(boolean drawnOn) {
        pseudoClassStateChanged(DRAWN_ON, drawnOn);
    }

    /** Whether it is drawn on, and so has a use for the arrow keys and the space bar. */
    public boolean isDrawnOn() {
        return getPseudoClassStates().contains(DRAWN_ON);
    }

    /**
     * Shows cells.
     *
     * @param newSide rows and columns
     * @param cells the colour of each neuron, 0xRRGGBB
     * @param withGaps whether large cells stand apart from one another
     * @param gap the colour between the cells, 0xRRGGBB
     */
    public void show(int newSide, IntUnaryOperator cells, boolean withGaps, int gap) {
        show(newSide, cells, withGaps, gap, null);
    }

    /** Shows cells without gaps, and dots on some of them. */
    public void show(int newSide, IntUnaryOperator cells, Dots newDots) {
        show(newSide, cells, false, 0, newDots);
    }

    private void show(int newSide, IntUnaryOperator cells, boolean withGaps, int gap, Dots newDots) {
        dots = newDots;
        boolean sameShape = side == newSide && gaps == withGaps;
        side = newSide;
        if (colours.length != side * side) {
            colours = new int[side * side];
        }
        // On this thread alone: others are at work on the next step, and would be waited for.
        for (int neuron = 0; neuron < colours.length; neuron++) {
            colours[neuron] = cells.applyAsInt(neuron);
        }
        gapColour = gap;
        gaps = withGaps;
        if (!sameShape) {
            requestLayout();
        }
        paint();
    }

    /** Whether something of a side is shown, in cells too small for dots. */
    public boolean showsWithoutDots(int ofSide) {
        return side == ofSide && imageSide / side < SMALLEST_CELL_WITH_DOT;
    }

    /** Shows whether what is seen is an old result: grey, and hatched. */
    public void setStale(boolean stale) {
        if (stale != hatch.isVisible()) {
            hatch.setVisible(stale);
            picture.setEffect(stale ? new ColorAdjust(0, -1, 0, -0.5) : null);
            pseudoClassStateChanged(STALE, stale);
        }
    }

    /** Marks the neurons that are silenced, whatever they show; of very many soon, as a mouse that is pulled marks some again and again. */
    public void setSilent(SilentCells newSilent) {
        silent = newSilent;
        if (imageSide >= side) {
            paint();
        }
        requestLayout();
    }

    /** Whether a neuron is marked as silenced. */
    public boolean isSilent(int neuron) {
        return silent.contains(neuron);
    }

    /** Shows nothing. */
    public void clear() {
        side = 0;
        setStale(false);
        pseudoClassStateChanged(COVERED, false);
        picture.clear();
        placeMarks();
    }

    /** Marks neurons: the one pointed at by a frame, those chosen by rings in their colours, contributors by dashed rings. */
    public void mark(Marks newMarks) {
        marks = newMarks;
        placeMarks();
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    private void paint() {
        if (side == 0) {
            return;
        }
        double scale = ViewTools.scale(this);
        int available = Math.max(1, (int) Math.floor(Math.min(getWidth(), getHeight()) * scale));
        // Even cells where they are large; where they are small, every pixel counts more than evenness.
        imageSide = available / side >= SMALLEST_EVEN_CELL ? available / side * side : available;
        if (pixels.length != imageSide * imageSide) {
            pixels = new int[imageSide * imageSide];
        }
        if (imageSide < side) {
            Blend.means(silent.paled(colours, side), side, pixels, imageSide);
        } else {
            fill();
            silent.drawOn(pixels, imageSide, colours, side);
            dot();
        }
        picture.show(pixels, imageSide, imageSide);
        double size = imageSide / scale;
        picture.place(snapPositionX((getWidth() - size) / 2), snapPositionY((getHeight() - size) / 2), size, size);
        hatch.resizeRelocate(picture.getLayoutX(), picture.getLayoutY(), size, size);
        pseudoClassStateChanged(COVERED, size >= Math.max(getWidth(), getHeight()));
        placeMarks();
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

    /** Puts a dot in the middle of each cell that has one. */
    private void dot() {
        int cell = imageSide / side;
        if (dots == null || cell < SMALLEST_CELL_WITH_DOT) {
            return;
        }
        int size = Math.max(1, (int) Math.round(cell * DOT));
        int edge = dots.bright() && size >= SMALLEST_CELL_WITH_DOT ? 1 : 0;
        for (int neuron = 0; neuron < side * side; neuron++) {
            if (dots.on().test(neuron)) {
                int column = neuron % side;
                int row = neuron / side;
                int left = (column * imageSide / side + (column + 1) * imageSide / side - size) / 2;
                int top = (row * imageSide / side + (row + 1) * imageSide / side - size) / 2;
                if (edge > 0) {
                    square(left - edge, top - edge, size + 2 * edge, DOT_EDGE);
                }
                square(left, top, size, 0xFF000000 | Blend.rgb(colours[neuron], WHITE, dots.bright() ? 1 : PALE));
            }
        }
    }

    private void square(int left, int top, int size, int argb) {
        for (int y = top; y < top + size; y++) {
            Arrays.fill(pixels, y * imageSide + left, y * imageSide + left + size, argb);
        }
    }

    private boolean isCell(int neuron) {
        return neuron != NO_CELL && neuron < side * side;
    }

    private void placeMarks() {
        boolean visible = isCell(marks.pointed());
        mark.setVisible(visible);
        if (visible) {
            place(mark, marks.pointed(), 0);
        }
        place(contributors, marks.contributors(), "contributor", false);
        place(rings, marks.chosen(), "chosen", true);
    }

    /** Puts rings around neurons; more rings are made where there are too few. */
    private void place(List<Ring> some, List<Integer> neurons, String style, boolean lettered) {
        while (some.size() < neurons.size()) {
            Ring ring = new Ring(style, lettered ? Marks.letter(some.size()) : "");
            some.add(ring);
            getChildren().addAll(getChildren().indexOf(mark), List.of(ring.halo, ring.line, ring.letter));
        }
        for (int i = 0; i < some.size(); i++) {
            int neuron = i < neurons.size() ? neurons.get(i) : NO_CELL;
            some.get(i).show(isCell(neuron));
            if (isCell(neuron)) {
                place(some.get(i).halo, neuron, SMALLEST_RING);
                place(some.get(i).line, neuron, SMALLEST_RING);
                some.get(i).placeLetter(getWidth());
            }
        }
    }

    /** Puts a frame around a cell, at least so wide that it is seen. */
    private void place(Rectangle frame, int neuron, double least) {
        double cell = picture.getFitWidth() / side;
        double width = Math.max(cell, least);
        frame.setX(picture.getLayoutX() + neuron % side * cell - (width - cell) / 2);
        frame.setY(picture.getLayoutY() + neuron / side * cell - (width - cell) / 2);
        frame.setWidth(width);
        frame.setHeight(width);
    }

    /** The mark of a neuron: a frame on a ground that lifts it off any colour, and its letter beside it. */
    private static final class Ring {

        private final Rectangle halo = new Rectangle();
        private final Rectangle line = new Rectangle();
        private final Label letter;

        Ring(String style, String letter) {
            this.letter = ViewTools.label(letter, "chosen-letter");
            this.letter.setManaged(false);
            this.letter.setMouseTransparent(true);
            halo.getStyleClass().add(style + "-halo");
            line.getStyleClass().add(style + "-mark");
            for (Rectangle part : List.of(halo, line)) {
                part.setManaged(false);
                part.setMouseTransparent(true);
            }
        }

        void show(boolean visible) {
            halo.setVisible(visible);
            line.setVisible(visible);
            letter.setVisible(visible && !letter.getText().isEmpty());
        }

        /** Right of its cell, or left of it at the right edge. */
        void placeLetter(double room) {
            letter.autosize();
            double right = line.getX() + line.getWidth() + 3;
            boolean fits = right + letter.getWidth() <= room;
            letter.relocate(fits ? right : line.getX() - 3 - letter.getWidth(),
                    Math.max(0, line.getY() + (line.getHeight() - letter.getHeight()) / 2));
        }
    }

    private void choose(MouseEvent event) {
        int cell = neuronAt(event);
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && cell != NO_CELL) {
            onChoose.accept(cell);
        }
    }

    /** The cell at a place of this node; beside the grid, of its raster continued. */
    public Cells.Cell cellAt(double x, double y) {
        double cell = picture.getFitWidth() / side;
        return new Cells.Cell((int) Math.floor((x - picture.getLayoutX()) / cell),
                (int) Math.floor((y - picture.getLayoutY()) / cell));
    }

    private int neuronAt(MouseEvent event) {
        Cells.Cell cell = cellAt(event.getX(), event.getY());
        return Cells.isInside(cell, side) ? cell.row() * side + cell.column() : NO_CELL;
    }

    private void moveMark(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && isCell(marks.pointed())) {
            event.consume();
            onChoose.accept(marks.pointed());
        }
        if (event.isShiftDown() && side > 0 && event.getCode().isArrowKey()) {
            event.consume();
            int from = isCell(marks.pointed()) ? marks.pointed() : side / 2 * side + side / 2;
            onMark.accept(Cells.beside(from, event.getCode(), side));
        }
    }
}
