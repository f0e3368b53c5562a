package engram.view;

import engram.model.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Curves over the time of the run, with the moment looked at as a line and who leads then as a dot. Pressing or dragging
 * goes to a moment; pointing reads one out.
 */
public final class TimePlot extends Region {

    private static final double LEFT = 30;
    private static final double RIGHT = 8;
    private static final double TOP = 17;
    private static final double BOTTOM = 18;
    private static final double ROOM_FOR_NAMES = 250;
    private static final double NAME = 96;
    private static final double TITLE = 56;
    private static final int FEW_SAMPLES = 40;
    private static final Font FONT = Font.font(10.5);
    private static final String NOBODY = "nobody leads";
    private static final String RELEASED = "cue released";

    private final Canvas canvas = new Canvas();
    /** Apart from the lines, since it changes with every moment. */
    private final Canvas names = new Canvas();

    private final Line now = new Line();
    private final Circle leader = new Circle(4.5);
    private Tooltip readout;
    private IntConsumer onSeek = _ -> {};
    private TimeCurves curves;
    private Theme theme = Theme.LIGHT;
    private int time;
    /** Where the pointer was last, from the left. */
    private double pointed;

    /** Makes an empty plot. */
    public TimePlot() {
        getStyleClass().add("time-plot");
        setId("time-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Curves over the time of the run");
        canvas.setManaged(false);
        names.setManaged(false);
        now.setManaged(false);
        now.getStyleClass().add("now-line");
        now.setMouseTransparent(true);
        leader.setManaged(false);
        leader.setId("leader");
        leader.setMouseTransparent(true);
        leader.getStyleClass().add("leader-dot");
        leader.setVisible(false);
        getChildren().addAll(canvas, names, now, leader);
        setMinSize(120, 70);
        setPrefSize(320, 118);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> onSeek.accept(timeAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> onSeek.accept(timeAt(event.getX())));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::showReadout);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hideReadout());
    }

    /** Who is told the time step that was clicked or dragged to. */
    public void setOnSeek(IntConsumer listener) {
        onSeek = listener;
    }

    /**
     * Shows curves.
     *
     * @param newCurves what to show, or null for nothing
     * @param newTheme the look that is on
     */
    void show(TimeCurves newCurves, Theme newTheme) {
        curves = newCurves;
        theme = newTheme;
        draw();
        placeNow();
        if (readout != null && readout.isShowing()) {
            readOut();
        }
    }

    /** What is shown, or null. */
    TimeCurves curves() {
        return curves;
    }

    /** Shows another moment. */
    public void look(int newTime) {
        time = newTime;
        placeNow();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        names.setWidth(getWidth());
        names.setHeight(getHeight());
        draw();
        placeNow();
    }

    private boolean hasNames() {
        return curves != null && curves.samples() > 0 && getWidth() >= ROOM_FOR_NAMES;
    }

    private PlotFrame frame() {
        double right = hasNames() ? NAME : RIGHT;
        return new PlotFrame(LEFT, TOP, getWidth() - LEFT - right, getHeight() - TOP - BOTTOM);
    }

    private double x(PlotFrame frame, double atTime) {
        return frame.left() + frame.width() * (atTime + 0.5) / curves.length();
    }

    private double y(PlotFrame frame, double value) {
        double share = (Math.clamp(value, curves.low(), curves.high()) - curves.low()) / (curves.high() - curves.low());
        return frame.bottom() - share * frame.height();
    }

    private void placeNow() {
        drawNames();
        now.setVisible(curves != null);
        leader.setVisible(false);
        if (curves == null) {
            return;
        }
        PlotFrame frame = frame();
        double x = Math.round(x(frame, Math.min(time, curves.length() - 1))) + 0.5;
        now.setStartX(x);
        now.setEndX(x);
        now.setStartY(frame.top());
        now.setEndY(frame.bottom());
        int sample = curves.sampleAt(time);
        int line = sample < 0 || curves.leaders() == null ? -1 : curves.leaders()[sample];
        leader.setVisible(line >= 0);
        if (line >= 0) {
            TimeCurves.Line leading = curves.lines().get(line);
            leader.setFill(leading.colour());
            leader.setCenterX(x);
            leader.setCenterY(y(frame, leading.values()[sample]));
        }
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        PlotFrame frame = frame();
        if (curves == null || !frame.isVisible()) {
            return;
        }
        Color ink = theme.ink();
        if (curves.leaders() != null) {
            drawNobody(pen, frame);
        }
        drawVertical(pen, frame);
        frame.drawHorizontal(pen, Extent.whole(curves.length()), 1, 1, "step", ink);
        frame.drawTitle(pen, curves.title(), ink);
        if (curves.lines().isEmpty() && curves.samples() > 0) {
            ViewTools.drawEmpty(pen, frame, "This dynamics has no energy.", ink);
            return;
        }
        if (curves.crowd() != null) {
            drawCrowd(pen, frame, curves.crowd());
        }
        curves.lines().forEach(line -> drawLine(pen, frame, line));
        drawRelease(pen, frame);
    }

    /** Where no memory is far enough ahead the ground is shaded, and says so where there is room. */
    private void drawNobody(GraphicsContext pen, PlotFrame frame) {
        int from = -1;
        for (int sample = 0; sample <= curves.samples(); sample++) {
            boolean nobody = sample < curves.samples() && curves.leaders()[sample] < 0;
            if (nobody && from < 0) {
                from = sample;
            } else if (!nobody && from >= 0) {
                double start = from == 0 ? frame.left() : x(frame, curves.times()[from - 1]);
                double end = x(frame, curves.times()[sample - 1]);
                pen.setFill(theme.plotColours().grid().deriveColor(0, 1, 1, 0.55));
                pen.fillRect(start, frame.top(), end - start, frame.height());
                if (end - start > 72) {
                    pen.setFill(theme.ink());
                    pen.setFont(FONT);
                    pen.setTextAlign(TextAlignment.CENTER);
                    pen.setTextBaseline(VPos.BOTTOM);
                    pen.fillText(NOBODY, (start + end) / 2, frame.bottom() - 3);
                }
                from = -1;
            }
        }
    }

    private void drawVertical(GraphicsContext pen, PlotFrame frame) {
        Ticks ticks = Ticks.between(curves.low(), curves.high(), frame.height() / 24, 0);
        pen.setFont(FONT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.RIGHT);
        for (double value : ticks.values()) {
            double y = Math.round(y(frame, value));
            pen.setFill(theme.plotColours().grid());
            pen.fillRect(frame.left(), y, frame.width(), 1);
            pen.setFill(theme.ink());
            pen.fillText(ticks.label(value), frame.left() - 5, y);
        }
    }

    private void drawCrowd(GraphicsContext pen, PlotFrame frame, TimeCurves.Crowd crowd) {
        int samples = curves.samples();
        double[] xs = new double[2 * samples];
        double[] ys = new double[2 * samples];
        for (int i = 0; i < samples; i++) {
            xs[i] = x(frame, curves.times()[i]);
            ys[i] = y(frame, crowd.least()[i]);
            xs[2 * samples - 1 - i] = xs[i];
            ys[2 * samples - 1 - i] = y(frame, crowd.greatest()[i]);
        }
        pen.setFill(theme.plotColours().noMemory().deriveColor(0, 1, 1, 0.35));
        pen.fillPolygon(xs, ys, xs.length);
    }

    private void drawLine(GraphicsContext pen, PlotFrame frame, TimeCurves.Line line) {
        int samples = curves.samples();
        double[] xs = new double[samples];
        double[] ys = new double[samples];
        for (int i = 0; i < samples; i++) {
            xs[i] = x(frame, curves.times()[i]);
            ys[i] = y(frame, line.values()[i]);
        }
        pen.setStroke(line.colour());
        pen.setLineWidth(line.width());
        if (line.dashed()) {
            pen.setLineDashes(4, 3);
        }
        pen.strokePolyline(xs, ys, samples);
        pen.setLineDashes();
        if (samples <= FEW_SAMPLES && !line.dashed()) {
            pen.setFill(line.colour());
            double radius = line.width() + 0.7;
            for (int i = 0; i < samples; i++) {
                pen.fillOval(xs[i] - radius, ys[i] - radius, 2 * radius, 2 * radius);
            }
        }
    }

    private void drawRelease(GraphicsContext pen, PlotFrame frame) {
        if (curves.release() >= curves.length()) {
            return;
        }
        double x = Math.round(x(frame, curves.release() - 0.5)) + 0.5;
        pen.setStroke(theme.ink());
        pen.setLineWidth(1);
        pen.setLineDashes(2, 3);
        pen.strokeLine(x, frame.top() - 3, x, frame.bottom());
        pen.setLineDashes();
        boolean right = x + 75 < frame.right();
        pen.setFill(theme.ink());
        pen.setFont(FONT);
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setTextAlign(right ? TextAlignment.LEFT : TextAlignment.RIGHT);
        // Right of what the axis shows.
        pen.fillText(RELEASED, right ? Math.max(x + 4, frame.left() + TITLE) : x - 4, frame.top() - 3);
    }

    /** The names of the lines right of them, each with its value at the moment looked at, and as high as that. */
    private void drawNames() {
        GraphicsContext pen = names.getGraphicsContext2D();
        pen.clearRect(0, 0, names.getWidth(), names.getHeight());
        if (!hasNames() || !frame().isVisible()) {
            return;
        }
        PlotFrame frame = frame();
        int sample = Math.max(0, curves.sampleAt(time));
        int leads = curves.leaders() == null ? -1 : curves.leaders()[sample];
        List<EndNames.End> ends = new ArrayList<>();
        for (int i = 0; i < curves.lines().size(); i++) {
            TimeCurves.Line line = curves.lines().get(i);
            if (line.named()) {
                double value = line.values()[sample];
                ends.add(new EndNames.End(
                        line.name(), brief(value), line.colour(), y(frame, value), i == leads));
            }
        }
        EndNames.draw(pen, frame, ends, NAME - 8);
    }

    /** Energies may be large; there is no room for their hundredths. */
    private static String brief(double value) {
        return Math.abs(value) < 100 ? ScoresView.format(value) : Text.of("%.0f", value).replace('-', '\u2212');
    }

    private int timeAt(double x) {
        if (curves == null) {
            return 0;
        }
        PlotFrame frame = frame();
        double share = (x - frame.left()) / Math.max(1, frame.width());
        return Math.clamp((long) Math.floor(share * curves.length()), 0, curves.length() - 1);
    }

    private void hideReadout() {
        if (readout != null) {
            readout.hide();
        }
    }

    private void showReadout(MouseEvent event) {
        pointed = event.getX();
        if (readout == null) {
            readout = new Tooltip();
        }
        if (readOut()) {
            readout.show(this, event.getScreenX() + 14, event.getScreenY() + 10);
        }
    }

    /** Says what is under the pointer; hides where that is nothing. */
    private boolean readOut() {
        int sample = curves == null || curves.samples() == 0 ? -1 : Math.max(0, curves.sampleAt(timeAt(pointed)));
        if (sample < 0) {
            readout.hide();
            return false;
        }
        readout.setText(describe(curves, sample));
        return true;
    }

    /** What there is to say of a sample, a line for each curve that has a name, the greatest first. */
    static String describe(TimeCurves curves, int sample) {
        List<String> said = new ArrayList<>();
        said.add(Text.of("After step %,d", curves.times()[sample] + 1));
        curves.lines().stream()
                .filter(TimeCurves.Line::named)
                .sorted(Comparator.comparingDouble(line -> -line.values()[sample]))
                .forEach(line -> said.add(line.name() + "  " + ScoresView.format(line.values()[sample])));
        long grey = curves.lines().stream().filter(line -> !line.named()).count();
        double most = curves.lines().stream()
                .filter(line -> !line.named())
                .mapToDouble(line -> line.values()[sample])
                .max()
                .orElse(curves.crowd() == null ? 0 : curves.crowd().greatest()[sample]);
        long others = curves.crowd() == null ? grey : curves.crowd().count();
        if (others > 0) {
            said.add(Text.of("%d more, at most  %s", others, ScoresView.format(most)));
        }
        if (curves.leaders() != null) {
            int leads = curves.leaders()[sample];
            said.add(leads < 0 ? "Nobody leads" : curves.lines().get(leads).name() + " leads");
        }
        return String.join("\n", said);
    }
}
