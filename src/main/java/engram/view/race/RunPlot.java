package engram.view.race;

import module java.base;
import module javafx.controls;
import engram.model.score.TwoDigits;
import engram.model.Text;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.view.plot.CanvasSurface;
import engram.view.plot.NowLine;
import engram.view.theme.Theme;

/**
 * The curves of one network over the time of the run. They grow up to the moment looked at, where they have their names, and
 * who leads has a dot. Pressing or dragging goes to a moment; pointing reads one out.
 */
final class RunPlot extends Region {

    /** Margins around the data, in ems of the plot's letters. */
    private static final double LEFT = 2.2;
    private static final double LEFT_WITH_MINUS = 2.9;
    private static final double TOP = 0.6;
    private static final double BOTTOM = 1.75;
    private static final double GAP = 0.65;
    /** Names take no more than this share of the width. */
    private static final double MOST_FOR_NAMES = 0.38;
    private static final double LEADING = 2;
    private static final double FOLLOWING = 1.2;
    private static final double AFTERWARDS = 0.45;
    private static final int FEW_SAMPLES = 40;

    /** Axes, and what is known before the run begins. */
    private final Canvas ground = new Canvas();
    /** What comes after the moment, faint, and what came before it, in full: only where they begin and end moves. */
    private final Canvas after = new Canvas();
    private final Canvas before = new Canvas();
    private final Canvas names = new Canvas();
    private final Rectangle grown = new Rectangle();
    private final NowLine now = new NowLine();
    private final Circle leader = new Circle(4);
    private Tooltip readout;
    private IntConsumer onSeek = _ -> {};

    private TimeCurves curves;
    private Ink colour = Ink.of(0);
    private Theme theme = Theme.LIGHT;
    private int shownSteps = 1;
    private boolean logarithmic = true;
    private int time;
    private int drawnLeader = -1;
    /** The room that the widest name takes, in pixels. */
    private double margin;
    /** Whether the button that went down last is the primary one. */
    private boolean held;

    /** Where the pointer was last, from the left. */
    private double pointed;

    /** Makes an empty plot of a network. */
    RunPlot(String id, String network) {
        getStyleClass().add("time-plot");
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Curves of network " + network + " over the time of the run");
        after.getStyleClass().add("curves-to-come");
        before.setClip(grown);
        leader.setMouseTransparent(true);
        leader.getStyleClass().add("leader-dot");
        leader.setVisible(false);
        Stream.of(ground, after, before, names, leader).forEach(node -> node.setManaged(false));
        getChildren().addAll(ground, after, now, before, names, leader);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            held = event.getButton() == MouseButton.PRIMARY;
            seek(event);
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::seek);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::showReadout);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hideReadout());
    }

    /** The dot of who leads. */
    Circle leader() {
        return leader;
    }

    /** Who is told the time step that was clicked or dragged to. */
    void setOnSeek(IntConsumer listener) {
        onSeek = listener;
    }

    /**
     * Shows curves.
     *
     * @param newCurves what to show, or null for nothing
     * @param steps how many steps the axis has, at least 1
     * @param isLogarithmic whether each power of ten is as long as the next
     * @param newColour the network's
     */
    void show(TimeCurves newCurves, int steps, boolean isLogarithmic, Ink newColour, Theme newTheme) {
        curves = newCurves;
        shownSteps = steps;
        logarithmic = isLogarithmic;
        colour = newColour;
        theme = newTheme;
        draw();
        place();
        if (readout != null && readout.isShowing()) {
            readOut();
        }
    }

    /**
     * Shows another moment.
     *
     * @param growing whether what comes after it is not to be seen
     */
    void look(int newTime, boolean growing) {
        boolean another = after.isVisible() == growing;
        after.setVisible(!growing);
        if (newTime != time || another) {
            time = newTime;
            place();
        }
    }

    @Override
    protected void layoutChildren() {
        draw();
        place();
    }

    /** The axes at their place, with layers. */
    private PlacedPlot placed(List<Layer> layers, List<Plot.Name> ends) {
        PlotLook look = theme.look();
        Axis steps = logarithmic ? Axis.logarithmicSteps(shownSteps) : Axis.cells(Extent.whole(shownSteps), 1);
        Axis values = Axis.linear(new Extent(curves.low(), curves.high())).withGrid();
        boolean nothing = curves.lines().isEmpty() && curves.samples() > 0;
        double left = look.size() * (curves.low() < 0 ? LEFT_WITH_MINUS : LEFT);
        return Plot.of("", steps, values, layers)
                .frameless()
                .withNames(ends)
                .saying(nothing ? "This dynamics has no energy." : "")
                .in(Box.between(left, Math.round(TOP * look.size()), getWidth() - margin,
                        getHeight() - Math.round(BOTTOM * look.size())), margin);
    }

    private PlacedPlot placed() {
        return curves == null ? PlacedPlot.NONE : placed(List.of(), List.of());
    }

    /** The newest sample at or before the moment that the axis has; -1 for none. */
    private int sample() {
        return curves == null ? -1 : curves.sampleAt(Math.min(time, shownSteps - 1));
    }

    private void draw() {
        Surface axes = CanvasSurface.blank(ground, getWidth(), getHeight());
        if (curves != null) {
            margin = roomForNames(axes);
        }
        drawLines();
        if (curves == null) {
            Plot.empty("No run yet: it comes when a picture is learned")
                    .in(new Box(0, 0, getWidth(), getHeight()))
                    .draw(axes, theme.look());
            return;
        }
        PlacedPlot placed = placed();
        placed.draw(axes, theme.look());
        moments(placed).draw(axes);
    }

    private double widest(Surface surface) {
        return curves.lines()
                .stream()
                .filter(TimeCurves.Line::named)
                .mapToDouble(line -> surface.width(line.name(), new Letters(colour, theme.look().size(), true))
                        + (line.picture() == null ? 0 : PlacedPlot.roomOfPicture(theme.look())))
                .max()
                .orElse(0);
    }

    private double roomForNames(Surface surface) {
        return Math.ceil(Math.min(widest(surface) + 2 * GAP * theme.look().size(), MOST_FOR_NAMES * getWidth()));
    }

    private Moments moments(PlacedPlot placed) {
        return new Moments(curves, shownSteps, placed, theme.look());
    }

    private void drawLines() {
        drawnLeader = curves == null ? -1 : curves.leader(sample());
        for (Canvas canvas : List.of(after, before)) {
            Surface surface = CanvasSurface.blank(canvas, getWidth(), getHeight());
            if (curves != null) {
                placed(layers(), List.of()).drawLayers(surface, theme.look());
            }
        }
    }

    private List<Layer> layers() {
        Ink other = theme.networks().other();
        List<Layer> layers = new ArrayList<>();
        Axis steps = placed().plot().x();
        double[] xs = Arrays.stream(curves.times()).mapToDouble(steps::middle).toArray();
        if (curves.competing()) {
            addNobody(layers, xs);
        }
        if (curves.crowd() != null) {
            layers.add(new Layer.Band(xs, curves.crowd().least(), curves.crowd().greatest(), other.faint(0.35)));
        }
        for (int i = 0; i < curves.lines().size(); i++) {
            if (i != drawnLeader) {
                layers.add(line(xs, curves.lines().get(i), other, FOLLOWING));
            }
        }
        if (drawnLeader >= 0) {
            addLeader(layers, xs, curves.lines().get(drawnLeader));
        }
        layers.addAll(moments(placed()).layers(colour));
        return layers;
    }

    /** Once it is decided who leads, all that comes is of less interest. */
    private void addLeader(List<Layer> layers, double[] xs, TimeCurves.Line line) {
        int decided = curves.mark() == null ? -1 : curves.sampleAt(curves.mark().time());
        if (decided < 0) {
            layers.add(line(xs, line, colour, LEADING));
            return;
        }
        double[] values = line.values();
        layers.add(new Layer.Line(Arrays.copyOfRange(xs, decided, xs.length), Arrays.copyOfRange(values, decided, values.length),
                new Pen(colour.faint(AFTERWARDS), FOLLOWING)));
        layers.add(new Layer.Line(Arrays.copyOf(xs, decided + 1), Arrays.copyOf(values, decided + 1), new Pen(colour, LEADING)));
    }

    private Layer line(double[] xs, TimeCurves.Line line, Ink ink, double width) {
        boolean dots = curves.samples() <= FEW_SAMPLES && !line.dashed();
        Ink own = line.named() ? line.dashed() && curves.mark() != null ? theme.look().ink() : ink : ink.faint(0.5);
        return new Layer.Line(xs, line.values(), new Pen(own, width, line.dashed() ? Pen.Dash.DASHED : Pen.Dash.SOLID),
                dots ? width + 0.5 : 0);
    }

    /** Where no memory is far enough ahead the ground is shaded, and says so where no curve passes. */
    private void addNobody(List<Layer> layers, double[] xs) {
        Ink shade = theme.look().grid().faint(0.45);
        int from = -1;
        for (int sample = 0; sample <= curves.samples(); sample++) {
            boolean nobody = sample < curves.samples() && curves.leaders()[sample] < 0;
            if (nobody && from < 0) {
                from = sample;
            } else if (!nobody && from >= 0) {
                layers.add(
                        new Layer.Shade(xs[Math.max(0, from - 1)], xs[Math.min(sample, xs.length - 1)], shade, "nobody leads"));
                from = -1;
            }
        }
    }

    /** Puts everything where it belongs at the moment looked at. */
    private void place() {
        int sample = sample();
        int line = curves == null ? -1 : curves.leader(sample);
        if (line != drawnLeader) {
            drawLines();
        }
        PlacedPlot placed = placed();
        now.place(placed, curves == null ? 0 : placed.plot().x().middle(time));
        double x = sample < 0 ? placed.box().left() : placed.x(placed.plot().x().middle(curves.times()[sample]));
        grown.setWidth(Math.max(0, x + 1));
        grown.setHeight(getHeight());
        leader.setVisible(line >= 0);
        if (line >= 0) {
            leader.setFill(Theme.colour(colour.rgb()));
            leader.setCenterX(x);
            leader.setCenterY(placed.y(curves.lines().get(line).values()[sample]));
        }
        drawNames(sample, line, x);
    }

    /** The names of lines where they end, each as high as its line. */
    private void drawNames(int sample, int leads, double x) {
        Surface surface = CanvasSurface.blank(names, getWidth(), getHeight());
        if (curves == null) {
            return;
        }
        double from = clearOfNow(x, surface) + GAP * theme.look().size();
        if (sample < 0) {
            moments(placed()).name(surface, seen(), from, from);
            return;
        }
        List<Plot.Name> ends = new ArrayList<>();
        for (int i = 0; i < curves.lines().size(); i++) {
            TimeCurves.Line line = curves.lines().get(i);
            if (line.named()) {
                ends.add(new Plot.Name(line.name(), "", i == leads ? colour : theme.look().ink(), line.values()[sample],
                        i == leads, line.picture()));
            }
        }
        placed(List.of(), ends).drawNames(surface, theme.look(), from);
        moments(placed()).name(surface, seen(), from, from + widest(surface));
    }

    /** The newest step that is seen: all of them where what comes is seen faintly. */
    private int seen() {
        return after.isVisible() ? Integer.MAX_VALUE : time;
    }

    /** Where names may begin: behind the line of the moment, where that has gone on from the end of curves, but not past them. */
    private double clearOfNow(double end, Surface surface) {
        PlacedPlot placed = placed();
        double moment = placed.x(placed.plot().x().middle(Math.min(time, shownSteps - 1)));
        return moment > end && moment < end + GAP * theme.look().size() + widest(surface) ? moment : end;
    }

    private int timeAt(double x) {
        return curves == null ? 0 : placed().cellAt(x, shownSteps);
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
                .forEach(line -> said.add(line.name() + "  " + TwoDigits.text(line.values()[sample])));
        long grey = curves.lines().stream().filter(line -> !line.named()).count();
        double most = curves.lines()
                .stream()
                .filter(line -> !line.named())
                .mapToDouble(line -> line.values()[sample])
                .max()
                .orElse(curves.crowd() == null ? 0 : curves.crowd().greatest()[sample]);
        long others = curves.crowd() == null ? grey : curves.crowd().count();
        if (others > 0) {
            said.add(Text.of("%d more, at most  %s", others, TwoDigits.text(most)));
        }
        if (curves.competing()) {
            int leads = curves.leaders()[sample];
            said.add(leads < 0 ? "Nobody leads" : curves.lines().get(leads).name() + " leads");
        }
        if (!curves.remarks().isEmpty()) {
            said.add(curves.remarks().get(sample));
        }
        return String.join("\n", said);
    }
}
