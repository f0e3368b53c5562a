package engram.view.scores;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.plot.CanvasSurface;
import engram.view.plot.NowLine;
import engram.view.theme.Theme;

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
    /** Where there is less room, the memories of a race have still names, without values: nothing else says which is which. */
    private static final double BRIEF_NAME = 50;
    private static final int FEW_SAMPLES = 40;

    private final Canvas canvas = new Canvas();
    /** Apart from the lines, since it changes with every moment. */
    private final Canvas names = new Canvas();

    private final NowLine now = new NowLine();
    private final Circle leader = new Circle(4.5);
    private Tooltip readout;
    private IntConsumer onSeek = _ -> {};
    private TimeCurves curves;
    private Theme theme = Theme.LIGHT;
    private int time;
    /** Whether the button that went down last is the primary one. */
    private boolean held;

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
        leader.setManaged(false);
        leader.setId("leader");
        leader.setMouseTransparent(true);
        leader.getStyleClass().add("leader-dot");
        leader.setVisible(false);
        getChildren().addAll(canvas, names, now, leader);
        setMinSize(120, 70);
        setPrefSize(320, 118);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            held = event.getButton() == MouseButton.PRIMARY;
            seek(event);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
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
        draw();
        placeNow();
    }

    private double roomForNames() {
        if (curves == null || curves.samples() == 0) {
            return 0;
        }
        return getWidth() >= ROOM_FOR_NAMES ? NAME : curves.leaders() != null ? BRIEF_NAME : 0;
    }

    /** The curves at their place. */
    private PlacedPlot placed(List<Layer> layers, List<Plot.Name> ends) {
        Axis steps = Axis.cells(new Extent(0, curves.length()), 1).in("step");
        Axis values = Axis.linear(new Extent(curves.low(), curves.high())).withGrid();
        boolean nothing = curves.lines().isEmpty() && curves.samples() > 0;
        double margin = roomForNames();
        return Plot.of(curves.title(), steps, values, layers)
                .frameless()
                .withNames(ends)
                .saying(nothing ? "This dynamics has no energy." : "")
                .in(Box.between(LEFT, TOP, getWidth() - Math.max(RIGHT, margin), getHeight() - BOTTOM), margin);
    }

    private PlacedPlot placed() {
        return curves == null ? PlacedPlot.NONE : placed(List.of(), List.of());
    }

    private void placeNow() {
        drawNames();
        PlacedPlot placed = placed();
        int sample = curves == null ? -1 : curves.sampleAt(time);
        int line = sample < 0 || curves.leaders() == null ? -1 : curves.leaders()[sample];
        now.place(placed, curves == null ? 0 : Math.min(time, curves.length() - 1) + 0.5);
        leader.setVisible(line >= 0);
        if (line >= 0) {
            TimeCurves.Line leading = curves.lines().get(line);
            leader.setFill(Theme.colour(leading.colour().rgb()));
            leader.setCenterX(now.getStartX());
            leader.setCenterY(placed.y(leading.values()[sample]));
        }
    }

    private void draw() {
        Surface surface = CanvasSurface.blank(canvas, getWidth(), getHeight());
        if (curves != null) {
            placed(layers(), List.of()).draw(surface, theme.look());
        }
    }

    private List<Layer> layers() {
        Theme.PlotColours colours = theme.plotColours();
        List<Layer> layers = new ArrayList<>();
        if (curves.leaders() != null) {
            addNobody(layers, colours.grid().faint(0.55));
        }
        double[] xs = Arrays.stream(curves.times()).mapToDouble(step -> step + 0.5).toArray();
        if (curves.crowd() != null) {
            layers.add(new Layer.Band(xs, curves.crowd().least(), curves.crowd().greatest(), colours.noMemory().faint(0.35)));
        }
        boolean few = curves.samples() <= FEW_SAMPLES;
        for (TimeCurves.Line line : curves.lines()) {
            Pen pen = new Pen(line.colour(), line.width(), line.dashed() ? Pen.Dash.DASHED : Pen.Dash.SOLID);
            layers.add(new Layer.Line(xs, line.values(), pen, few && !line.dashed() ? line.width() + 0.7 : 0));
        }
        if (curves.release() < curves.length()) {
            layers.add(new Layer.Reference(true, curves.release(), new Pen(colours.ink(), 1, Pen.Dash.DOTTED), "cue released"));
        }
        return layers;
    }

    /** Where no memory is far enough ahead the ground is shaded, and says so where there is room. */
    private void addNobody(List<Layer> layers, Ink ground) {
        int from = -1;
        for (int sample = 0; sample <= curves.samples(); sample++) {
            boolean nobody = sample < curves.samples() && curves.leaders()[sample] < 0;
            if (nobody && from < 0) {
                from = sample;
            } else if (!nobody && from >= 0) {
                double start = from == 0 ? 0 : curves.times()[from - 1] + 0.5;
                layers.add(new Layer.Shade(start, curves.times()[sample - 1] + 0.5, ground, "nobody leads"));
                from = -1;
            }
        }
    }

    /** The names of the lines right of them, each with its value at the moment looked at, and as high as that. */
    private void drawNames() {
        Surface surface = CanvasSurface.blank(names, getWidth(), getHeight());
        if (roomForNames() == 0) {
            return;
        }
        int sample = Math.max(0, curves.sampleAt(time));
        int leads = curves.leaders() == null ? -1 : curves.leaders()[sample];
        List<Plot.Name> ends = new ArrayList<>();
        for (int i = 0; i < curves.lines().size(); i++) {
            TimeCurves.Line line = curves.lines().get(i);
            if (line.named()) {
                double value = line.values()[sample];
                ends.add(new Plot.Name(line.name(), roomForNames() < NAME ? "" : brief(value), line.colour(), value, i == leads));
            }
        }
        placed(List.of(), ends).drawNames(surface, theme.look());
    }

    /** Energies may be large; there is no room for their hundredths. */
    private static String brief(double value) {
        return Math.abs(value) < 100 ? ScoresView.format(value) : Text.of("%.0f", value).replace('-', '\u2212');
    }

    private int timeAt(double x) {
        return curves == null ? 0 : placed().cellAt(x, curves.length());
    }

    private void hideReadout() {
        if (readout != null) {
            readout.hide();
        }
    }

    private void seek(MouseEvent event) {
        if (held) {
            onSeek.accept(timeAt(event.getX()));
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
        curves.lines()
                .stream()
                .filter(TimeCurves.Line::named)
                .sorted(Comparator.comparingDouble(line -> -line.values()[sample]))
                .forEach(line -> said.add(line.name() + "  " + ScoresView.format(line.values()[sample])));
        long grey = curves.lines().stream().filter(line -> !line.named()).count();
        double most = curves.lines()
                .stream()
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
