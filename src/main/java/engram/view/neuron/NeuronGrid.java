package engram.view.neuron;

import module java.base;
import module javafx.controls;
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
    private static final double SMALLEST_RING = 7;
    private static final PseudoClass DRAWN_ON = PseudoClass.getPseudoClass("drawn-on");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    /** Cells reach to all edges: a ground below them would be painted at each frame, and never be seen. */
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");

    private final CellImage cells = new CellImage();
    private final PixelPicture picture = new PixelPicture();
    private final Region hatch = new Region();
    private final Rectangle mark = new Rectangle();
    private final List<Ring> rings = new ArrayList<>();
    private final List<Ring> contributors = new ArrayList<>();
    private IntConsumer onMark = _ -> {};
    private IntConsumer onChoose = _ -> {};
    private Marks marks = Marks.NOTHING;

    /** How many of the screen's pixels the picture is wide and high. */
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
        return cells.side();
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
     * @param newCells the colour of each neuron, 0xRRGGBB
     * @param withGaps whether large cells stand apart from one another
     * @param gap the colour between the cells, 0xRRGGBB
     */
    public void show(int newSide, IntUnaryOperator newCells, boolean withGaps, int gap) {
        show(newSide, newCells, new CellImage.Gaps(withGaps, gap), CellImage.Dots.NONE);
    }

    /**
     * Shows cells without gaps, and dots on some of them.
     *
     * @param dotted which neurons have one
     * @param bright whether each is white with a dark edge, to be seen on any colour while it comes and goes; paler and
     *     without one else
     */
    public void show(int newSide, IntUnaryOperator newCells, IntPredicate dotted, boolean bright) {
        show(newSide, newCells, CellImage.Gaps.NONE, new CellImage.Dots(dotted, bright));
    }

    /** Shows cells without gaps. */
    public void show(int newSide, IntUnaryOperator newCells) {
        show(newSide, newCells, CellImage.Gaps.NONE, CellImage.Dots.NONE);
    }

    private void show(int newSide, IntUnaryOperator newCells, CellImage.Gaps gaps, CellImage.Dots dots) {
        if (side() != newSide) {
            requestLayout();
        }
        // What stands still is not painted again: without a graphics card, painting is what takes time.
        if (cells.take(newSide, newCells, gaps, dots)) {
            paint();
        }
    }

    /** Whether something of a side is shown, in cells too small for dots. */
    public boolean showsWithoutDots(int ofSide) {
        return side() == ofSide && cells.isWithoutDots(imageSide);
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
        cells.silence(newSilent);
        if (imageSide >= side()) {
            paint();
        }
        requestLayout();
    }

    /** Whether a neuron is marked as silenced. */
    public boolean isSilent(int neuron) {
        return cells.isSilent(neuron);
    }

    /** Shows nothing. */
    public void clear() {
        cells.clear();
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
        if (side() == 0) {
            return;
        }
        double scale = ViewTools.scale(this);
        imageSide = cells.sideIn(Math.max(1, (int) Math.floor(Math.min(getWidth(), getHeight()) * scale)));
        cells.paint(picture.pixels(imageSide, imageSide), imageSide);
        picture.showPixels();
        double size = imageSide / scale;
        picture.place(snapPositionX((getWidth() - size) / 2), snapPositionY((getHeight() - size) / 2), size, size);
        hatch.resizeRelocate(picture.getLayoutX(), picture.getLayoutY(), size, size);
        pseudoClassStateChanged(COVERED, size >= Math.max(getWidth(), getHeight()));
        placeMarks();
    }

    private boolean isCell(int neuron) {
        return neuron != NO_CELL && neuron < side() * side();
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
        double cell = picture.getFitWidth() / side();
        double width = Math.max(cell, least);
        frame.setX(picture.getLayoutX() + neuron % side() * cell - (width - cell) / 2);
        frame.setY(picture.getLayoutY() + neuron / side() * cell - (width - cell) / 2);
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
        double cell = picture.getFitWidth() / side();
        return new Cells.Cell((int) Math.floor((x - picture.getLayoutX()) / cell),
                (int) Math.floor((y - picture.getLayoutY()) / cell));
    }

    private int neuronAt(MouseEvent event) {
        Cells.Cell cell = cellAt(event.getX(), event.getY());
        return Cells.isInside(cell, side()) ? cell.row() * side() + cell.column() : NO_CELL;
    }

    private void moveMark(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && isCell(marks.pointed())) {
            event.consume();
            onChoose.accept(marks.pointed());
        }
        if (event.isShiftDown() && side() > 0 && event.getCode().isArrowKey()) {
            event.consume();
            int from = isCell(marks.pointed()) ? marks.pointed() : side() / 2 * side() + side() / 2;
            onMark.accept(Cells.beside(from, event.getCode(), side()));
        }
    }
}
