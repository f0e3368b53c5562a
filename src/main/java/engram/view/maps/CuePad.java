package engram.view.maps;

import module javafx.controls;
import engram.model.Text;
import engram.model.image.Retouch;
import engram.model.spike.BipolarState;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.palette.Blend;
import engram.palette.SpikeColours;
import engram.view.neuron.Cells.Cell;
import engram.view.neuron.Cells;
import engram.view.neuron.Marks;
import engram.view.neuron.NeuronGrid;
import engram.view.theme.Theme;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Lets people draw on the cue, by mouse or by keys, while they have one of the {@link DrawingTools} in hand. It lies over
 * the map of the cue's spikes, which then shows the pattern beneath the spikes, and outlines what was set by hand.
 */
public final class CuePad extends Pane {

    /** How strongly the pattern shows where there is no spike: seen, and not taken for one. */
    private static final double PATTERN_SHARE = 0.3;

    /** The widest line around a cell, as a part of it: so that the cell's own colour is still seen. */
    private static final double WIDEST_LINE = 0.2;

    /** What is thinner is not seen. */
    private static final double THINNEST_LINE = 0.4;

    private static final double PREVIEW_OPACITY = 0.65;

    /** Who is told what is drawn. */
    public interface Hand {

        /**
         * Sets neurons.
         *
         * @param side rows and columns of the grid that is drawn on
         * @param neurons which ones; not empty
         * @param on whether they are to be on
         */
        void set(int side, int[] neurons, boolean on);

        /** Ends a stroke. */
        void lift();
    }

    private final NeuronGrid grid;
    private final String gridName;
    private final Runnable repaint;
    private final DrawingTools tools = new DrawingTools();
    private final Path outline = new Path();
    private final Rectangle preview = new Rectangle();
    private Hand hand;
    private Retouch retouch = Retouch.NONE;
    private int wantedSide;
    private SpikeColours shownColours = SpikeColours.STANDARD;

    /** The pattern that is shown, and of which question with which changes it is. */
    private BipolarState pattern;

    private CueStimulus patternQuestion;
    private Retouch patternRetouch;

    /** Where the stroke began, and has come to; null while no button is down. */
    private Cell begun;

    private Cell reached;
    private int strokeSide;

    /** The neuron that the keys are at. */
    private int marked = Marks.NONE;

    /**
     * Lays a pad over the map of the cue.
     *
     * @param grid the map
     * @param repaint asks for the map to be shown anew, with {@link #colours} while somebody draws
     */
    CuePad(NeuronGrid grid, Runnable repaint) {
        this.grid = grid;
        this.repaint = repaint;
        gridName = grid.getAccessibleText();
        setManaged(false);
        setMouseTransparent(true);
        layoutXProperty().bind(grid.layoutXProperty());
        layoutYProperty().bind(grid.layoutYProperty());
        outline.getStyleClass().add("retouch-outline");
        preview.getStyleClass().add("cut-preview");
        preview.setVisible(false);
        outline.setManaged(false);
        preview.setManaged(false);
        getChildren().addAll(outline, preview);
        tools.tool().addListener((_, before, now) -> take(before, now));
        grid.cellArea().addListener(_ -> {
            placeOutline();
            showCursor();
        });
        grid.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        grid.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        grid.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        grid.addEventFilter(MouseEvent.MOUSE_MOVED, event -> mark(cellAt(event)));
        grid.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (isDrawing()) {
                event.consume();
            }
        });
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Who is told what is drawn. */
    public void setHand(Hand listener) {
        hand = listener;
    }

    /** The tools. */
    public DrawingTools tools() {
        return tools;
    }

    /** Whether a tool is in hand. */
    boolean isDrawing() {
        return tools.tool().get() != null;
    }

    /**
     * Shows what has been changed by hand, whether the network has been asked about it yet or not.
     *
     * @param newRetouch the changes
     * @param side rows and columns of the grid that is wanted; one of another side that is still shown is not drawn on
     */
    public void show(Retouch newRetouch, int side) {
        retouch = newRetouch;
        wantedSide = side;
        tools.clear().setDisable(retouch.isEmpty());
        if (isDrawing()) {
            repaint.run();
            placeOutline();
        }
        showCursor();
    }

    private boolean isReady() {
        return isDrawing() && grid.side() == wantedSide;
    }

    private void showCursor() {
        grid.setCursor(isReady() ? Cursor.CROSSHAIR : isDrawing() ? Cursor.WAIT : null);
    }

    /**
     * The colours of the cue's map while somebody draws: the pattern as it has just been drawn, beneath its spikes. Spikes
     * of an older cue do not show where the pattern is off now.
     *
     * @return of each neuron, 0xRRGGBB
     */
    IntUnaryOperator colours(Frame frame, SpikeColours spikeColours) {
        shownColours = spikeColours;
        BipolarState shown = pattern(frame.trial().question());
        int on = Blend.rgb(spikeColours.background(), spikeColours.spike(), PATTERN_SHARE);
        float[] glow = frame.cueGlow();
        return i -> shown.isOn(i) ? Blend.rgb(on, spikeColours.spike(), glow[i]) : spikeColours.background();
    }

    private BipolarState pattern(CueStimulus question) {
        if (question != patternQuestion || retouch != patternRetouch) {
            patternQuestion = question;
            patternRetouch = retouch;
            boolean fits = retouch.fits(question.original().width());
            pattern = fits ? question.patternWith(retouch) : question.pattern();
        }
        return pattern;
    }

    private void take(DrawingTools.Tool before, DrawingTools.Tool now) {
        end();
        if ((before == null) != (now == null)) {
            grid.setDrawnOn(now != null);
            showCursor();
            grid.setAccessibleText(gridName);
            repaint.run();
            placeOutline();
        }
        if (now != null) {
            // Only by now is the map to be seen: what is not takes no focus.
            grid.requestFocus();
        }
    }

    /** Draws a line between cells that were set by hand and others. */
    private void placeOutline() {
        outline.getElements().clear();
        int side = grid.side();
        if (!isDrawing() || retouch.isEmpty() || !retouch.fits(side)) {
            return;
        }
        Bounds area = grid.cellArea().get();
        double cell = area.getWidth() / side;
        outline.setStrokeWidth(Math.clamp(cell * WIDEST_LINE, THINNEST_LINE, 1));
        // Of a million cells most are far from all that was set.
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        for (boolean value : new boolean[] {true, false}) {
            for (int neuron : retouch.neurons(value)) {
                rows.set(neuron / side);
                columns.set(neuron % side);
            }
        }
        for (int line = rows.nextSetBit(0); line <= rows.length(); line++) {
            addEdges(area, cell, line, true, columns);
        }
        for (int line = columns.nextSetBit(0); line <= columns.length(); line++) {
            addEdges(area, cell, line, false, rows);
        }
    }

    /** Adds the edges along one line of the raster, between the first and the last cell of some, each as long as it goes on. */
    private void addEdges(Bounds area, double cell, int line, boolean level, BitSet cells) {
        int last = cells.length();
        for (int at = cells.nextSetBit(0); at < last; at++) {
            int end = at;
            while (end < last && (level ? isEdge(end, line - 1, end, line) : isEdge(line - 1, end, line, end))) {
                end++;
            }
            if (end > at) {
                double x = area.getMinX() + (level ? at : line) * cell;
                double y = area.getMinY() + (level ? line : at) * cell;
                double length = (end - at) * cell;
                outline.getElements().addAll(new MoveTo(x, y), new LineTo(x + (level ? length : 0), y + (level ? 0 : length)));
            }
            at = end;
        }
    }

    private boolean isEdge(int column, int row, int otherColumn, int otherRow) {
        return isSet(column, row) != isSet(otherColumn, otherRow);
    }

    private boolean isSet(int column, int row) {
        int side = grid.side();
        return Cells.isInside(new Cell(column, row), side) && retouch.sets(row * side + column);
    }

    private Cell cellAt(MouseEvent event) {
        return grid.cellAt(event.getX(), event.getY());
    }

    private void press(MouseEvent event) {
        if (!isReady() || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        strokeSide = wantedSide;
        begun = cellAt(event);
        reached = begun;
        stroke(event, reached);
    }

    private void drag(MouseEvent event) {
        if (!goesOn()) {
            return;
        }
        Cell now = cellAt(event);
        mark(now);
        stroke(event, now);
        reached = now;
    }

    private boolean goesOn() {
        return begun != null && isReady() && strokeSide == wantedSide;
    }

    private void stroke(MouseEvent event, Cell now) {
        if (tools.tool().get() == DrawingTools.Tool.SCISSORS) {
            preview(Cells.nearest(begun, strokeSide), Cells.nearest(now, strokeSide), value(event.isShiftDown()));
        } else {
            set(Cells.stroke(reached, now, strokeSide), value(event.isShiftDown()));
        }
    }

    private void release(MouseEvent event) {
        if (begun == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (goesOn() && tools.tool().get() == DrawingTools.Tool.SCISSORS) {
            set(Cells.rectangle(begun, cellAt(event), strokeSide), value(event.isShiftDown()));
        } else if (goesOn() && !cellAt(event).equals(reached)) {
            // Of a quick hand the last that is heard is that it was lifted.
            stroke(event, cellAt(event));
        }
        hand.lift();
        end();
    }

    private void end() {
        begun = null;
        preview.setVisible(false);
    }

    private boolean value(boolean reversed) {
        return tools.tool().get().value() != reversed;
    }

    private void set(int[] neurons, boolean on) {
        if (neurons.length > 0) {
            hand.set(strokeSide, neurons, on);
        }
    }

    private void preview(Cell corner, Cell opposite, boolean on) {
        Bounds area = grid.cellArea().get();
        double cell = area.getWidth() / strokeSide;
        preview.setX(area.getMinX() + Math.min(corner.column(), opposite.column()) * cell);
        preview.setY(area.getMinY() + Math.min(corner.row(), opposite.row()) * cell);
        preview.setWidth((Math.abs(corner.column() - opposite.column()) + 1) * cell);
        preview.setHeight((Math.abs(corner.row() - opposite.row()) + 1) * cell);
        int fill = on ? shownColours.spike() : shownColours.background();
        preview.setFill(Theme.colour(fill).deriveColor(0, 1, 1, PREVIEW_OPACITY));
        preview.setVisible(true);
    }

    private void mark(Cell cell) {
        if (Cells.isInside(cell, grid.side())) {
            marked = cell.row() * grid.side() + cell.column();
        }
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (!isReady() || pattern == null || !plain) {
            return;
        }
        boolean toggles = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (!toggles && !event.getCode().isArrowKey()) {
            return;
        }
        event.consume();
        int side = grid.side();
        int from = marked >= 0 && marked < side * side ? marked : side / 2 * side + side / 2;
        if (toggles) {
            hand.set(side, new int[] {from}, !pattern.isOn(from));
            hand.lift();
        }
        marked = Cells.beside(from, event.getCode(), side);
        grid.point(marked);
        grid.setAccessibleText(Text.of("%s: row %d, column %d is %s", gridName, marked / side + 1, marked % side + 1,
                pattern.isOn(marked) ? "on" : "off"));
    }
}
