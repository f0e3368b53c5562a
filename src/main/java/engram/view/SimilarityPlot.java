package engram.view;

import engram.model.experiment.Curve;
import engram.model.experiment.Trial;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Similarity over the time of the run: recall, no memory, cue alone, and the best possible as a line. */
public final class SimilarityPlot extends Region {

    private static final double LEFT = 30;
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 18;

    /** The colours of a plot, which are the theme's. */
    public record Colours(Color recall, Color noMemory, Color cueAlone, Color ceiling, Color ink, Color grid) {}

    private final Canvas canvas = new Canvas();
    private final Line now = new Line();
    private Tooltip readout;
    private IntConsumer onSeek = _ -> {};
    private Trial trial;
    private Colours colours =
            new Colours(Color.BLUE, Color.GRAY, Color.ORANGE, Color.GREEN, Color.BLACK, Color.LIGHTGRAY);
    private int time;

    /** Makes an empty plot. */
    public SimilarityPlot() {
        getStyleClass().add("similarity-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Similarity over the time of the run");
        canvas.setManaged(false);
        now.setManaged(false);
        now.getStyleClass().add("now-line");
        now.setMouseTransparent(true);
        getChildren().addAll(canvas, now);
        setMinSize(120, 70);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> onSeek.accept(timeAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> onSeek.accept(timeAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::showReadout);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hideReadout());
    }

    /** Who is told the time step that was clicked or dragged to. */
    public void setOnSeek(IntConsumer listener) {
        onSeek = listener;
    }

    /** Uses the theme's colours. */
    public void setColours(Colours newColours) {
        colours = newColours;
        draw();
    }

    /**
     * Shows a trial's curve and the moment looked at.
     *
     * @param newTrial the trial, or null for none
     * @param newTime the time step looked at
     */
    public void show(Trial newTrial, int newTime) {
        boolean changed = trial != newTrial;
        trial = newTrial;
        time = newTime;
        if (changed) {
            draw();
        }
        placeNow();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
        placeNow();
    }

    private void placeNow() {
        now.setVisible(trial != null);
        if (trial != null) {
            double x = Math.round(x(time)) + 0.5;
            now.setStartX(x);
            now.setEndX(x);
            now.setStartY(TOP);
            now.setEndY(getHeight() - BOTTOM);
        }
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() < LEFT + RIGHT + 10 || canvas.getHeight() < TOP + BOTTOM + 10) {
            return;
        }
        drawAxes(pen);
        if (trial == null) {
            return;
        }
        Curve curve = trial.curve();
        double ceiling = y(trial.question().ceiling());
        pen.setStroke(colours.ceiling());
        pen.setLineWidth(1.2);
        pen.setLineDashes(4, 3);
        pen.strokeLine(LEFT, ceiling, canvas.getWidth() - RIGHT, ceiling);
        pen.setLineDashes();
        drawLine(pen, curve, curve::cueAlone, colours.cueAlone(), 1.3);
        drawLine(pen, curve, curve::withoutMemory, colours.noMemory(), 1.3);
        drawLine(pen, curve, curve::recalled, colours.recall(), 2);
    }

    private void drawAxes(GraphicsContext pen) {
        pen.setFont(Font.font(10.5));
        pen.setTextBaseline(VPos.CENTER);
        for (double tick : new double[] {0, 0.5, 1}) {
            double y = Math.round(y(tick)) + 0.5;
            pen.setStroke(colours.grid());
            pen.setLineWidth(1);
            pen.strokeLine(LEFT, y, canvas.getWidth() - RIGHT, y);
            pen.setFill(colours.ink());
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(String.format(Locale.ROOT, "%.1f", tick), LEFT - 6, y);
        }
        if (trial == null) {
            return;
        }
        pen.setTextBaseline(VPos.BOTTOM);
        double foot = canvas.getHeight() - 1;
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText("iteration 1", LEFT, foot);
        if (trial.parameters().iterations() > 1) {
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(Integer.toString(trial.parameters().iterations()), canvas.getWidth() - RIGHT, foot);
        }
    }

    private void drawLine(GraphicsContext pen, Curve curve, IntToDoubleFunction value, Color colour, double width) {
        int samples = curve.samples();
        if (samples == 0) {
            return;
        }
        double[] xs = new double[samples];
        double[] ys = new double[samples];
        for (int i = 0; i < samples; i++) {
            xs[i] = x(curve.time(i));
            ys[i] = y(value.applyAsDouble(i));
        }
        pen.setStroke(colour);
        pen.setLineWidth(width);
        pen.strokePolyline(xs, ys, samples);
    }

    private double x(double atTime) {
        double width = getWidth() - LEFT - RIGHT;
        return LEFT + width * atTime / Math.max(1, trial.length() - 1);
    }

    /** The scale goes a little below 0, so that a cue that is all noise still shows. */
    private double y(double similarity) {
        double height = getHeight() - TOP - BOTTOM;
        double low = -0.15;
        return TOP + height * (1 - (Math.clamp(similarity, low, 1) - low) / (1 - low));
    }

    private int timeAt(double x) {
        if (trial == null) {
            return 0;
        }
        double share = (x - LEFT) / Math.max(1, getWidth() - LEFT - RIGHT);
        return (int) Math.round(Math.clamp(share, 0, 1) * (trial.length() - 1));
    }

    private void hideReadout() {
        if (readout != null) {
            readout.hide();
        }
    }

    private void showReadout(MouseEvent event) {
        if (trial == null || trial.curve().samples() == 0) {
            return;
        }
        if (readout == null) {
            readout = new Tooltip();
        }
        Curve curve = trial.curve();
        int stride = curve.time(0) + 1;
        int sample = Math.clamp((timeAt(event.getX()) + 1) / stride - 1, 0, curve.samples() - 1);
        readout.setText("After step %,d\nRecall %s\nNo memory %s\nCue alone %s\nBest possible %s"
                .formatted(
                        curve.time(sample) + 1,
                        ScoresView.format(curve.recalled(sample)),
                        ScoresView.format(curve.withoutMemory(sample)),
                        ScoresView.format(curve.cueAlone(sample)),
                        ScoresView.format(trial.question().ceiling())));
        readout.show(this, event.getScreenX() + 14, event.getScreenY() + 10);
    }
}
