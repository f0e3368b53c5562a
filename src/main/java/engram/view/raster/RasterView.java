package engram.view.raster;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.analysis.Bins;
import engram.model.analysis.NeuronOrder;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import engram.palette.SpikeColours;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.plot.CanvasSurface;
import engram.view.theme.Theme;
import javafx.scene.control.Label;

/**
 * The spikes of all neurons over the whole run: time to the right, a row for each neuron. The wheel zooms in time, with
 * Shift or Ctrl among the neurons; dragging moves; a double click shows everything again. The picture is computed
 * elsewhere for what {@link #wanted} says is in sight; until it is there, the last one stands in at its place.
 */
public final class RasterView extends Region {

    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double TOP = 16;
    private static final double AXIS = 18;
    private static final double READOUT = 18;
    private static final double ZOOM = 1.0015;
    private static final String HOW_TO = "Wheel: zoom in time, with Shift among neurons \u00B7 drag: move";
    private static final double LEAST_STEPS = 10;
    private static final double LEAST_ROWS = 4;

    private final Canvas axes = new Canvas();
    private final RasterArea area = new RasterArea();
    private final Label readout = new Label();
    private final ComboBox<RasterPicture.Order> order;
    private final Button export = ViewTools.export("raster", "Save the spikes in sight as a table (CSV)");

    private IntConsumer onSeek = _ -> {};
    private IntConsumer onPoint = _ -> {};
    private IntConsumer onChoose = _ -> {};
    private Runnable onTakeBack = () -> {};
    /** Whether the newest single click did something. */
    private boolean clicked;

    private SpikeTrain spikes;
    private int length;
    private int time;
    private RasterPicture picture;
    /** The axes, and where on them everything lies. */
    private PlacedPlot placed = PlacedPlot.NONE;

    private int release = Integer.MAX_VALUE;
    /** The neurons that have rows where others have none. */
    private List<Integer> chosen = List.of();

    private Marks marks = Marks.NOTHING;
    /** Those whose lines were placed last. */
    private Marks shownMarks = Marks.NOTHING;

    private Theme theme = Theme.LIGHT;
    /** Null while everything is seen. */
    private Extent steps;

    private Extent rows;
    /** Where the pointer is; null while it is elsewhere. */
    private Point2D pointed;
    private double dragX;
    private double dragY;

    /** Makes an empty view. */
    public RasterView() {
        getStyleClass().addAll("card", "drawn-view");
        setId("raster");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Spikes of all neurons over the run");
        order = ViewTools.choice("raster-order", "Order of the neurons", List.of(RasterPicture.Order.values()),
                RasterPicture.Order::title, RasterPicture.Order::explanation);
        order.valueProperty().addListener(_ -> {
            List<Integer> newChosen = withRows(shownMarks);
            rows = newChosen.equals(chosen) ? rows : null;
            chosen = newChosen;
            drawAxes();
        });
        axes.setManaged(false);
        readout.getStyleClass().add("readout");
        readout.setId("raster-readout");
        getChildren().addAll(axes, area, readout);
        setMinSize(160, 90);
        addEventHandler(ScrollEvent.SCROLL, this::zoom);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            pointed = new Point2D(event.getX(), event.getY());
            point(event.getX(), event.getY());
        });
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            pointed = null;
            onPoint.accept(Marks.NONE);
            describe(-1, Marks.NONE);
        });
        describe(-1, Marks.NONE);
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(order, export);
    }

    /** Saves what is in sight. */
    public Button export() {
        return export;
    }

    /** Who is told the time step that somebody went to. */
    public void setOnSeek(IntConsumer listener) {
        onSeek = listener;
    }

    /** Who is told which neuron is pointed at; {@link Marks#NONE} for none. */
    public void setOnPoint(IntConsumer listener) {
        onPoint = listener;
    }

    /** Who is told which neuron is to be chosen, or no longer. */
    public void setOnChoose(IntConsumer listener) {
        onChoose = listener;
    }

    /** Who takes back what the first click of a double click did. */
    public void setOnTakeBack(Runnable listener) {
        onTakeBack = listener;
    }

    /**
     * What picture there should be of a run.
     *
     * @param trial the recall so far
     * @param memories the patterns of the memories
     * @param newMarks the neurons marked
     * @param colours of spikes
     * @return null where there is no room for one, or no neuron for it
     */
    public RasterPicture.Asked wanted(Trial trial, List<BipolarState> memories, Marks newMarks, SpikeColours colours) {
        fit(trial, newMarks);
        Box frame = frame();
        if (!frame.isVisible() || rowCount() == 0) {
            return null;
        }
        double scale = ViewTools.scale(this);
        return new RasterPicture.Asked(spikes, memories, order.getValue(), chosen,
                new Bins(steps().from(), steps().to(), (int) Math.round(frame.width() * scale)),
                new Bins(rows().from(), rows().to(), (int) Math.round(frame.height() * scale)), colours);
    }

    /** What is in sight stays in sight, unless the run is of another length or there are other rows. */
    private void fit(Trial trial, Marks newMarks) {
        SpikeTrain newSpikes = trial.recalled();
        boolean sameSteps = spikes != null && length == trial.length();
        boolean sameNeurons = spikes != null && spikes.neurons() == newSpikes.neurons();
        spikes = newSpikes;
        List<Integer> newChosen = withRows(newMarks);
        boolean sameRows = sameNeurons && chosen.equals(newChosen);
        length = trial.length();
        release = trial.release();
        chosen = newChosen;
        marks = newMarks;
        if (!sameSteps || !sameRows) {
            steps = sameSteps ? steps : null;
            rows = sameRows ? rows : null;
            drawAxes();
            describe(-1, Marks.NONE);
        }
    }

    /** The neurons chosen, where others have no rows. */
    private List<Integer> withRows(Marks someMarks) {
        return showsChosenOnly() && spikes != null
                ? someMarks.neurons().stream().filter(neuron -> neuron < spikes.neurons()).toList()
                : List.of();
    }

    private boolean showsChosenOnly() {
        return order.getValue() == RasterPicture.Order.CHOSEN;
    }

    private int rowCount() {
        return spikes == null ? 0 : showsChosenOnly() ? chosen.size() : spikes.neurons();
    }

    /**
     * Shows the picture made last, and what is marked in it.
     *
     * @param newPicture the newest there is; may be of another part than what is in sight, or null
     * @param newTime the time step looked at
     * @param newMarks the neurons marked
     * @param newTheme the colours
     */
    public void show(RasterPicture newPicture, int newTime, Marks newMarks, Theme newTheme) {
        // A picture of other rows would be drawn, and read out, at a wrong place.
        boolean fits =
                newPicture != null && newPicture.order().size() == rowCount() && newPicture.asked().chosen().equals(chosen);
        RasterPicture fitting = fits ? newPicture : null;
        boolean another = fitting != picture;
        boolean moved = time != newTime || shownMarks != newMarks;
        picture = fitting;
        export.setDisable(picture == null);
        time = newTime;
        shownMarks = newMarks;
        if (another) {
            area.show(picture);
            place();
        } else if (moved) {
            area.placeLines(sight());
        }
        if (theme != newTheme) {
            theme = newTheme;
            drawAxes();
        }
        if (another && pointed != null) {
            point(pointed.getX(), pointed.getY());
        }
    }

    /** Shows that there is nothing yet. */
    public void clear() {
        if (spikes != null) {
            spikes = null;
            picture = null;
            export.setDisable(true);
            area.clear();
            drawAxes();
            describe(-1, Marks.NONE);
        }
    }

    /** Which neuron is in which row; null while nothing is drawn. */
    public NeuronOrder neurons() {
        return picture == null ? null : picture.order();
    }

    /** The steps in sight. */
    public Extent steps() {
        return steps != null ? steps : Extent.whole(Math.max(1, length));
    }

    /** The rows in sight. */
    public Extent rows() {
        return rows != null ? rows : Extent.whole(Math.max(1, rowCount()));
    }

    private Box frame() {
        return new Box(0, 0, getWidth(), getHeight()).inset(snappedLeftInset() + LEFT, snappedTopInset() + TOP,
                RIGHT + snappedRightInset(), AXIS + READOUT + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        Box frame = frame();
        area.place(frame);
        readout.resizeRelocate(snappedLeftInset(), frame.bottom() + AXIS, getWidth() - snappedLeftInset() - snappedRightInset(),
                READOUT);
        drawAxes();
        place();
    }

    private void drawAxes() {
        Surface surface = CanvasSurface.blank(axes, getWidth(), getHeight());
        placed = plot().in(frame());
        placed.draw(surface, theme.look());
    }

    private Plot plot() {
        if (spikes == null) {
            return Plot.empty("No run yet: give the network a picture to learn");
        }
        if (rowCount() == 0) {
            return Plot.empty("Click a cell in a map to choose a neuron");
        }
        Axis across = Axis.cells(steps(), 1).in("time step");
        Axis numbers = Axis.cells(rows(), 0).down();
        return switch (order.getValue()) {
            case PIXEL -> Plot.of("neuron", across, numbers, List.of());
            case MEMORY, RATE -> Plot.of("neurons, by rank", across, numbers, List.of());
            case CHOSEN -> Plot.of("neurons chosen", across, Axis.named(rows(), names()).down(), List.of());
        };
    }

    /** Each row's neuron in its colour. */
    private List<Axis.Named> names() {
        return IntStream.range(0, chosen.size())
                .mapToObj(row -> new Axis.Named(row + 0.5, Integer.toString(chosen.get(row)),
                        Theme.categorical(Math.max(0, marks.colourOf(chosen.get(row)))), false))
                .toList();
    }

    private RasterArea.Sight sight() {
        return new RasterArea.Sight(steps(), rows(), time, release, shownMarks, showsChosenOnly());
    }

    private void place() {
        if (spikes != null) {
            area.placePicture(sight());
            area.placeLines(sight());
        }
    }

    private int stepAt(double x) {
        return Math.clamp((long) Math.floor(placed.xAt(x)), 0, length - 1);
    }

    private int neuronAt(double y) {
        NeuronOrder rowsInOrder = picture.order();
        return rowsInOrder.neuron(Math.clamp((long) Math.floor(placed.yAt(y)), 0, rowsInOrder.size() - 1));
    }

    private void point(double x, double y) {
        boolean inside = spikes != null && picture != null && frame().contains(x, y);
        int neuron = inside ? neuronAt(y) : Marks.NONE;
        onPoint.accept(neuron);
        describe(inside ? stepAt(x) : -1, neuron);
    }

    private void describe(int step, int neuron) {
        if (neuron == Marks.NONE || neuron >= spikes.neurons()) {
            readout.setText(spikes == null ? "" : HOW_TO);
            return;
        }
        int side = (int) Math.round(Math.sqrt(spikes.neurons()));
        String what = step >= spikes.steps() ? "not there yet" : spikes.spiked(step, neuron) ? "fires" : "silent";
        readout.setText(Text.of("Step %,d \u00B7 neuron %d (row %d, column %d) \u00B7 %s", step + 1, neuron, neuron / side + 1,
                neuron % side + 1, what));
    }

    private void zoom(ScrollEvent event) {
        // With Shift some systems turn the wheel sideways.
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (rowCount() == 0 || turned == 0) {
            return;
        }
        double factor = Math.pow(ZOOM, -turned);
        if (event.isShiftDown() || event.isControlDown()) {
            rows = rows().zoomed(factor, placed.yAt(event.getY()), rowCount(), Math.min(LEAST_ROWS, rowCount()));
        } else {
            steps = steps().zoomed(factor, placed.xAt(event.getX()), length, Math.min(LEAST_STEPS, length));
        }
        drawAxes();
        place();
        event.consume();
    }

    private void press(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (rowCount() == 0) {
            return;
        }
        Box frame = frame();
        if (dragY >= frame.bottom()) {
            onSeek.accept(stepAt(event.getX()));
            return;
        }
        steps = steps().moved((dragX - event.getX()) / frame.width() * steps().length(), length);
        rows = rows().moved((dragY - event.getY()) / frame.height() * rows().length(), rowCount());
        press(event);
        drawAxes();
        place();
    }

    private void click(MouseEvent event) {
        if (rowCount() == 0 || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        Box frame = frame();
        boolean inside = frame.contains(event.getX(), event.getY());
        if (event.getClickCount() == 2 && inside) {
            takeBack();
            steps = null;
            rows = null;
            drawAxes();
            place();
        } else if (event.getX() >= frame.left() && (event.getY() >= frame.bottom() || event.isShiftDown())) {
            clicked = true;
            onSeek.accept(stepAt(event.getX()));
        } else if (event.getClickCount() == 1) {
            clicked = picture != null && event.getY() >= frame.top() && event.getY() < frame.bottom();
            if (clicked) {
                onChoose.accept(neuronAt(event.getY()));
            }
        }
    }

    private void takeBack() {
        if (clicked) {
            clicked = false;
            onTakeBack.run();
        }
    }
}
