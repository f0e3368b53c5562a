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
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.PlacedPlot;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.plot.Stretch;
import engram.view.theme.Theme;

/**
 * The spikes of all neurons over the whole run: time to the right, a row for each neuron. The wheel zooms in time, with
 * Shift or Ctrl among the neurons; dragging moves; a double click shows everything again. The picture is computed
 * elsewhere for what {@link #wanted} says is in sight; until it is there, the last one stands in at its place.
 */
public final class RasterView extends Region {

    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final String HOW_TO = "Wheel: zoom in time, with Shift among neurons \u00B7 drag: move";

    private final RasterArea area = new RasterArea();
    private final RasterRows rows = new RasterRows();
    private final Stretch steps = new Stretch(10);
    private final PlotCard card = new PlotCard(this, getChildren(), "raster", "Spikes of all neurons over the run",
            "Save the spikes in sight as a table (CSV)", PlotCard.LINE);
    private final Pointer pointer = new Pointer(this, new Hand());

    private IntConsumer onSeek = _ -> {};
    private IntConsumer onPoint = _ -> {};
    private IntConsumer onChoose = _ -> {};

    private SpikeTrain spikes;
    private int length;
    private int time;
    private RasterPicture picture;
    /** The axes, and where on them everything lies. */
    private PlacedPlot placed = PlacedPlot.NONE;

    private int release = Integer.MAX_VALUE;
    /** Those whose lines were placed last. */
    private Marks shownMarks = Marks.NOTHING;

    private Theme theme = Theme.LIGHT;

    /** Makes an empty view. */
    public RasterView() {
        getChildren().add(area.pane());
        rows.order().valueProperty().addListener(_ -> {
            fitRows(shownMarks);
            drawAxes();
        });
        describe(-1, Marks.NONE);
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(rows.order(), card.export());
    }

    /** Saves what is in sight. */
    public Button export() {
        return card.export();
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
        pointer.setOnTakeBack(listener);
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
        if (!frame.isVisible() || rows.count() == 0) {
            return null;
        }
        double scale = ViewTools.scale(this);
        return new RasterPicture.Asked(spikes, memories, rows.order().getValue(), rows.chosen(),
                new Bins(steps().from(), steps().to(), (int) Math.round(frame.width() * scale)),
                new Bins(rows().from(), rows().to(), (int) Math.round(frame.height() * scale)), colours);
    }

    /** What is in sight stays in sight, unless the run is of another length or there are other rows. */
    private void fit(Trial trial, Marks newMarks) {
        boolean sameSteps = spikes != null && length == trial.length();
        spikes = trial.recalled();
        length = trial.length();
        release = trial.release();
        steps.setLimit(length);
        boolean sameRows = fitRows(newMarks);
        if (!sameSteps || !sameRows) {
            if (!sameSteps) {
                steps.showAll();
            }
            drawAxes();
            describe(-1, Marks.NONE);
        }
    }

    /** False where there are other rows than before. */
    private boolean fitRows(Marks marks) {
        return rows.fit(spikes == null ? 0 : spikes.neurons(), marks);
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
        boolean fits = newPicture != null && newPicture.order().size() == rows.count()
                && newPicture.asked().chosen().equals(rows.chosen());
        RasterPicture fitting = fits ? newPicture : null;
        boolean another = fitting != picture;
        boolean moved = time != newTime || shownMarks != newMarks;
        picture = fitting;
        card.export().setDisable(picture == null);
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
        if (another) {
            pointer.repeat();
        }
    }

    /** Shows that there is nothing yet. */
    public void clear() {
        if (spikes != null) {
            spikes = null;
            fitRows(Marks.NOTHING);
            picture = null;
            card.export().setDisable(true);
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
        return steps.seen();
    }

    /** The rows in sight. */
    public Extent rows() {
        return rows.sight().seen();
    }

    private Box frame() {
        return card.room().inset(LEFT, PlotCard.TOP, RIGHT, PlotCard.AXIS);
    }

    @Override
    protected void layoutChildren() {
        area.place(frame());
        card.layOut();
        drawAll();
    }

    private void drawAll() {
        drawAxes();
        place();
    }

    private void drawAxes() {
        placed = rows.plot(steps()).in(frame());
        placed.draw(card.blank(), theme.look());
    }

    private RasterArea.Sight sight() {
        return new RasterArea.Sight(steps(), rows(), time, release, shownMarks, rows.areOfChosenOnly());
    }

    private void place() {
        if (spikes != null) {
            area.pane().look(steps(), rows());
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

    private void describe(int step, int neuron) {
        if (neuron == Marks.NONE || neuron >= spikes.neurons()) {
            card.say(spikes == null ? "" : HOW_TO);
            return;
        }
        int side = (int) Math.round(Math.sqrt(spikes.neurons()));
        String what = step >= spikes.steps() ? "not there yet" : spikes.spiked(step, neuron) ? "fires" : "silent";
        card.say(Text.of("Step %,d \u00B7 neuron %d (row %d, column %d) \u00B7 %s", step + 1, neuron, neuron / side + 1,
                neuron % side + 1, what));
    }

    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            boolean inside = spikes != null && picture != null && frame().contains(x, y);
            int neuron = inside ? neuronAt(y) : Marks.NONE;
            onPoint.accept(neuron);
            describe(inside ? stepAt(x) : -1, neuron);
        }

        @Override
        public void leave() {
            onPoint.accept(Marks.NONE);
            describe(-1, Marks.NONE);
        }

        @Override
        public boolean zoom(double factor, ScrollEvent event) {
            if (rows.count() == 0) {
                return false;
            }
            if (event.isShiftDown() || event.isControlDown()) {
                rows.sight().zoom(factor, placed.yAt(event.getY()));
            } else {
                steps.zoom(factor, placed.xAt(event.getX()));
            }
            drawAll();
            return true;
        }

        @Override
        public void drag(Point2D from, double right, double down, MouseEvent event) {
            Box frame = frame();
            if (rows.count() > 0 && from.getY() >= frame.bottom()) {
                onSeek.accept(stepAt(event.getX()));
            } else if (rows.count() > 0) {
                steps.move(-right / frame.width());
                rows.sight().move(-down / frame.height());
                drawAll();
            }
        }

        @Override
        public boolean canShowAll(double x, double y) {
            return rows.count() > 0 && frame().contains(x, y);
        }

        @Override
        public void showAll() {
            steps.showAll();
            rows.sight().showAll();
            drawAll();
        }

        @Override
        public boolean click(MouseEvent event) {
            Box frame = frame();
            if (rows.count() == 0) {
                return false;
            }
            if (event.getX() >= frame.left() && (event.getY() >= frame.bottom() || event.isShiftDown())) {
                onSeek.accept(stepAt(event.getX()));
                return true;
            }
            boolean picks =
                    event.getClickCount() == 1 && picture != null && event.getY() >= frame.top() && event.getY() < frame.bottom();
            if (picks) {
                onChoose.accept(neuronAt(event.getY()));
            }
            return picks;
        }
    }
}
