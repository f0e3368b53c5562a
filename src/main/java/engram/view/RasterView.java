package engram.view;

import engram.model.analysis.Bins;
import engram.model.analysis.NeuronOrder;
import engram.model.spike.Signs;
import engram.model.spike.SpikeTrain;
import engram.palette.Categorical;
import engram.palette.SpikeColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

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
    private final PixelPicture image = new PixelPicture();
    private final Pane area = new Pane(image);
    private final Rectangle clip = new Rectangle();
    private final Line nowGround = new Line();
    private final Line now = new Line();
    private final Line pointedLine = new Line();
    private final List<Line> chosenLines = new ArrayList<>();
    private final Label readout = new Label();
    private final ComboBox<RasterPicture.Order> order;
    private final Button export = ViewTools.export("raster", "Save the spikes in sight as a table (CSV)");

    private IntConsumer onSeek = _ -> {};
    private IntConsumer onPoint = _ -> {};
    private IntConsumer onChoose = _ -> {};

    private SpikeTrain spikes;
    private int length;
    private int time;
    private RasterPicture picture;
    private Marks marks = Marks.NOTHING;
    private Theme theme = Theme.LIGHT;
    /** Null while everything is seen. */
    private Extent steps;

    private Extent rows;
    private double dragX;
    private double dragY;

    /** Makes an empty view. */
    public RasterView() {
        getStyleClass().addAll("card", "drawn-view");
        setId("raster");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Spikes of all neurons over the run");
        order = ViewTools.choice(
                "raster-order", "Order of the neurons", List.of(RasterPicture.Order.values()),
                RasterPicture.Order::title, RasterPicture.Order::explanation);
        order.valueProperty().addListener(_ -> drawAxes());
        area.setClip(clip);
        area.setManaged(false);
        area.getStyleClass().add("raster-area");
        axes.setManaged(false);
        now.getStyleClass().add("now-line");
        nowGround.getStyleClass().add("now-ground");
        pointedLine.getStyleClass().add("pointed-line");
        for (int i = 0; i < Categorical.COUNT; i++) {
            Line line = new Line();
            line.setStroke(Theme.colour(Categorical.rgb(i)));
            line.setStrokeWidth(2);
            chosenLines.add(line);
        }
        area.getChildren().addAll(chosenLines);
        area.getChildren().addAll(pointedLine, nowGround, now);
        area.getChildren().forEach(node -> {
            node.setManaged(false);
            node.setMouseTransparent(true);
        });
        readout.getStyleClass().add("readout");
        readout.setId("raster-readout");
        getChildren().addAll(axes, area, readout);
        setMinSize(160, 90);
        addEventHandler(ScrollEvent.SCROLL, this::zoom);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> onPoint.accept(Marks.NONE));
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

    /**
     * What picture there should be of a run.
     *
     * @param ofSpikes the spikes so far
     * @param ofLength how many steps there will be
     * @param memories the patterns of the memories
     * @param colours of spikes
     * @return null where there is no room for one
     */
    public RasterPicture.Asked wanted(
            SpikeTrain ofSpikes, int ofLength, List<Signs> memories, SpikeColours colours) {
        fit(ofSpikes, ofLength);
        PlotFrame frame = frame();
        if (!frame.isVisible()) {
            return null;
        }
        double scale = ViewTools.scale(this);
        return new RasterPicture.Asked(
                ofSpikes,
                memories,
                order.getValue(),
                new Bins(steps().from(), steps().to(), (int) Math.round(frame.width() * scale)),
                new Bins(rows().from(), rows().to(), (int) Math.round(frame.height() * scale)),
                colours);
    }

    /** What is in sight stays in sight, unless the run is of another length or the network of another side. */
    private void fit(SpikeTrain newSpikes, int newLength) {
        boolean sameShape = spikes != null && spikes.neurons() == newSpikes.neurons() && length == newLength;
        spikes = newSpikes;
        length = newLength;
        if (!sameShape) {
            steps = null;
            rows = null;
            drawAxes();
            describe(-1, Marks.NONE);
        }
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
        boolean another = newPicture != picture;
        boolean moved = time != newTime || marks != newMarks;
        picture = newPicture;
        export.setDisable(picture == null);
        time = newTime;
        marks = newMarks;
        if (another) {
            if (picture == null) {
                image.clear();
            } else {
                image.show(picture.argb(), picture.asked().steps().pixels(), picture.asked().rows().pixels());
            }
            place();
        } else if (moved) {
            placeLines();
        }
        if (theme != newTheme) {
            theme = newTheme;
            drawAxes();
        }
    }

    /** Shows that there is nothing yet. */
    public void clear() {
        if (spikes != null) {
            spikes = null;
            picture = null;
            export.setDisable(true);
            image.clear();
            placeLines();
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
        return rows != null ? rows : Extent.whole(spikes == null ? 1 : spikes.neurons());
    }

    private PlotFrame frame() {
        double top = snappedTopInset() + TOP;
        double left = snappedLeftInset() + LEFT;
        return new PlotFrame(
                left, top,
                Math.max(0, getWidth() - left - RIGHT - snappedRightInset()),
                Math.max(0, getHeight() - top - AXIS - READOUT - snappedBottomInset()));
    }

    @Override
    protected void layoutChildren() {
        axes.setWidth(getWidth());
        axes.setHeight(getHeight());
        PlotFrame frame = frame();
        area.resizeRelocate(frame.left(), frame.top(), frame.width(), frame.height());
        clip.setWidth(frame.width());
        clip.setHeight(frame.height());
        readout.resizeRelocate(
                snappedLeftInset(), frame.bottom() + AXIS, getWidth() - snappedLeftInset() - snappedRightInset(), READOUT);
        drawAxes();
        place();
    }

    private void drawAxes() {
        GraphicsContext pen = axes.getGraphicsContext2D();
        pen.clearRect(0, 0, axes.getWidth(), axes.getHeight());
        PlotFrame frame = frame();
        if (!frame.isVisible()) {
            return;
        }
        Color ink = theme.ink();
        if (spikes == null) {
            ViewTools.drawEmpty(pen, frame, "No run yet: give the network a picture to learn", ink);
            return;
        }
        frame.drawBorder(pen, theme.plotColours().grid());
        frame.drawHorizontal(pen, steps(), 1, 1, "time step", ink);
        frame.drawRows(pen, rows(), 0, ink);
        frame.drawTitle(pen, order.getValue() == RasterPicture.Order.PIXEL ? "neuron" : "neurons, by rank", ink);
    }

    private void place() {
        if (picture != null) {
            double width = area.getWidth();
            double height = area.getHeight();
            Bins drawnSteps = picture.asked().steps();
            Bins drawnRows = picture.asked().rows();
            image.place(
                    steps().share(drawnSteps.from()) * width,
                    rows().share(drawnRows.from()) * height,
                    (drawnSteps.to() - drawnSteps.from()) / steps().length() * width,
                    (drawnRows.to() - drawnRows.from()) / rows().length() * height);
        }
        placeLines();
    }

    private void placeLines() {
        boolean any = spikes != null;
        now.setVisible(any);
        nowGround.setVisible(any);
        if (any) {
            double x = Math.floor(steps().share(time + 0.5) * area.getWidth()) + 0.5;
            set(nowGround, x, 0, x, area.getHeight());
            set(now, x, 0, x, area.getHeight());
        }
        placeRow(pointedLine, marks.pointed());
        for (int i = 0; i < chosenLines.size(); i++) {
            placeRow(chosenLines.get(i), i < marks.chosen().size() ? marks.chosen().get(i) : Marks.NONE);
        }
    }

    private void placeRow(Line line, int neuron) {
        boolean visible = spikes != null && picture != null && neuron >= 0 && neuron < picture.order().size();
        line.setVisible(visible);
        if (visible) {
            double y = rows().share(picture.order().row(neuron) + 0.5) * area.getHeight();
            set(line, 0, y, area.getWidth(), y);
        }
    }

    private static void set(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }

    private int stepAt(double x) {
        return (int) Math.clamp((long) Math.floor(steps().at((x - frame().left()) / frame().width())), 0, length - 1);
    }

    private int neuronAt(double y) {
        NeuronOrder rowsInOrder = picture.order();
        int row = (int) Math.floor(rows().at((y - frame().top()) / frame().height()));
        return rowsInOrder.neuron(Math.clamp(row, 0, rowsInOrder.size() - 1));
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
        readout.setText(String.format(
                Locale.ROOT, "Step %,d \u00B7 neuron %d (row %d, column %d) \u00B7 %s", step + 1, neuron,
                neuron / side + 1, neuron % side + 1, what));
    }

    private void zoom(ScrollEvent event) {
        // With Shift some systems turn the wheel sideways.
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (spikes == null || turned == 0) {
            return;
        }
        double factor = Math.pow(ZOOM, -turned);
        PlotFrame frame = frame();
        if (event.isShiftDown() || event.isControlDown()) {
            double at = rows().at(Math.clamp((event.getY() - frame.top()) / frame.height(), 0, 1));
            rows = rows().zoomed(factor, at, spikes.neurons(), Math.min(LEAST_ROWS, spikes.neurons()));
        } else {
            double at = steps().at(Math.clamp((event.getX() - frame.left()) / frame.width(), 0, 1));
            steps = steps().zoomed(factor, at, length, Math.min(LEAST_STEPS, length));
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
        if (spikes == null) {
            return;
        }
        PlotFrame frame = frame();
        if (dragY >= frame.bottom()) {
            onSeek.accept(stepAt(event.getX()));
            return;
        }
        steps = steps().moved((dragX - event.getX()) / frame.width() * steps().length(), length);
        rows = rows().moved((dragY - event.getY()) / frame.height() * rows().length(), spikes.neurons());
        press(event);
        drawAxes();
        place();
    }

    private void click(MouseEvent event) {
        if (spikes == null || event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        PlotFrame frame = frame();
        boolean inside = frame.contains(event.getX(), event.getY());
        if (event.getClickCount() == 2 && inside) {
            steps = null;
            rows = null;
            drawAxes();
            place();
        } else if (event.getX() >= frame.left() && (event.getY() >= frame.bottom() || event.isShiftDown())) {
            onSeek.accept(stepAt(event.getX()));
        } else if (picture != null && event.getY() >= frame.top() && event.getY() < frame.bottom() && event.getClickCount() == 1) {
            onChoose.accept(neuronAt(event.getY()));
        }
    }
}
