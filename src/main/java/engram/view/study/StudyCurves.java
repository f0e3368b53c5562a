package engram.view.study;

import module java.base;
import engram.model.Text;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Axis.Memories;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.StudySeries;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;
import engram.view.study.StudySight.Spot;

/**
 * A study as curves: one plot below the other for each measure that it looks at, the first the highest.
 *
 * @param rows from the top
 * @param width how wide it is
 * @param sight what is seen
 */
record StudyCurves(List<CurveRow> rows, double width, StudySight sight) implements StudyDrawing {

    /** Lengths in ems: for numbers at the left, headings, numbers below, between plots. */
    private static final double NUMBERS = 3.4;
    private static final double HEADING = 1.9;
    private static final double AXIS = 1.9;
    private static final double UNIT = 1.3;
    private static final double GAP = 1.2;
    private static final double MOST_NAMES = 0.3;

    /** How much higher the first plot is than each other one. */
    private static final double FIRST = 3;

    /** What a plot takes at least, and each name beside it. */
    private static final double LEAST = 5;
    private static final double NAME = 1.3;

    /** What the number of a load takes, with how many pictures it is. */
    private static final double LOAD = 7;
    private static final int MOST_LOADS = 5;

    private static final double REACH = 3;

    /**
     * Puts the plots into a room.
     *
     * @param surface measures names
     */
    static StudyCurves of(StudySight sight, Box room, Surface surface) {
        PlotLook look = sight.theme().look();
        double em = look.size();
        List<CurveRow> unplaced = rows(sight, room.width());
        double names = Math.min(MOST_NAMES * room.width(),
                unplaced.stream()
                        .flatMap(row -> row.names().stream())
                        .mapToDouble(name -> surface.width(name.name(), new Letters(name.ink(), em, name.bold())))
                        .max()
                        .orElse(0) + em + CurveRow.ROOM_OF_RINGS);
        double[] heights = heights(unplaced, room.height() / em - beside(unplaced.size()));
        double top = room.top();
        List<CurveRow> rows = new ArrayList<>();
        for (int row = 0; row < heights.length; row++) {
            Box box = new Box(room.left() + NUMBERS * em, top + HEADING * em, Math.max(1, room.width() - NUMBERS * em - names),
                    Math.max(1, heights[row] * em));
            rows.add(unplaced.get(row).in(box, names));
            top += (HEADING + AXIS + GAP + heights[row]) * em;
        }
        return new StudyCurves(rows, room.width(), sight);
    }

    /** How high it has to be at least, that all names have their place. */
    static double leastHeight(StudySight sight) {
        double em = sight.theme().look().size();
        List<CurveRow> rows = rows(sight, Double.MAX_VALUE);
        return em * (beside(rows.size()) + rows.stream().mapToDouble(StudyCurves::least).sum());
    }

    private static List<CurveRow> rows(StudySight sight, double width) {
        return sight.plan().measures().stream().map(measure -> CurveRow.of(sight, measure, axis(sight, width))).toList();
    }

    /** What stands above, between and below so many plots, in ems. */
    private static double beside(int rows) {
        return rows * (HEADING + AXIS) + (rows - 1) * GAP + UNIT;
    }

    private static double least(CurveRow row) {
        return Math.max(LEAST, NAME * row.plot().names().size());
    }

    /** Shares the room out: the first plot is the highest, and none is lower than its names are. All in ems. */
    private static double[] heights(List<CurveRow> rows, double room) {
        double part = room / (FIRST + rows.size() - 1);
        double[] heights = rows.stream().mapToDouble(row -> Math.max(part, least(row))).toArray();
        heights[0] = room - Arrays.stream(heights).skip(1).sum();
        return heights;
    }

    private static Axis axis(StudySight sight, double width) {
        StudyPlan plan = sight.plan();
        if (plan.axes().isEmpty()) {
            return Axis.bare(new Extent(-1, 1));
        }
        engram.model.study.plan.Axis along = plan.axes().get(sight.along());
        double[] numbers = IntStream.range(0, along.size()).mapToDouble(along::number).toArray();
        double least = Arrays.stream(numbers).min().orElse(0);
        double most = Arrays.stream(numbers).max().orElse(1);
        if (!along.isNumeric()) {
            return Axis.named(new Extent(-0.5, along.size() - 0.5),
                    IntStream.range(0, along.size())
                            .mapToObj(place -> new Axis.Named(place, along.label(place), null, false))
                            .toList());
        }
        if (along.isLogarithmic() && least >= 1) {
            return Axis.logarithmic(new Extent(least, Math.max(most, least * 1.5)));
        }
        if (along instanceof Memories) {
            int named = (int) Math.clamp((1 - MOST_NAMES) * width / (LOAD * sight.theme().look().size()), 1, MOST_LOADS);
            return loads(most, plan.parameters().neurons(), named);
        }
        double start = least >= 0 && least < most / 3 ? 0 : least;
        if (most > start) {
            return Axis.linear(new Extent(start, most));
        }
        // A single value is there without others that nobody asked for.
        return Axis.linear(most == 0 ? new Extent(0, 1) : new Extent(Math.min(0, most), Math.max(0, most)));
    }

    /** Some round loads, with how many pictures they are. */
    private static Axis loads(double most, int neurons, int named) {
        double load = most / neurons;
        double step = 1;
        for (double each : new double[] {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5}) {
            if (load / each <= named) {
                step = each;
                break;
            }
        }
        List<Axis.Named> names = new ArrayList<>();
        for (int place = 0; place * step <= load * 1.0001; place++) {
            double at = place * step;
            names.add(new Axis.Named(at * neurons,
                    place == 0 ? "0"
                            : Text.of("%s (%,d)",
                                    BigDecimal.valueOf(at).round(new MathContext(3)).stripTrailingZeros().toPlainString(),
                                    Math.round(at * neurons)),
                    null, false));
        }
        return Axis.named(new Extent(0, most), names);
    }

    @Override
    public void draw(Surface surface) {
        PlotLook look = sight.theme().look();
        double em = look.size();
        for (CurveRow row : rows) {
            Box box = row.placed().box();
            Letters bold = new Letters(sight.text(), em, true);
            String heading = surface.width(row.heading(), bold) <= width ? row.heading() : row.measure().title();
            surface.text(surface.fitted(heading, width, bold), box.left() - NUMBERS * em, box.top() - em, bold, Across.LEFT,
                    Down.BASELINE);
            row.draw(surface);
        }
        Box last = rows.getLast().placed().box();
        surface.text(unit(), last.centreX(), last.bottom() + AXIS * em, look.letters(), Across.CENTRE, Down.TOP);
    }

    private String unit() {
        if (sight.plan().axes().isEmpty()) {
            return "";
        }
        engram.model.study.plan.Axis along = sight.plan().axes().get(sight.along());
        return along instanceof Memories ? "load: pictures / neurons (pictures)" : along.title();
    }

    @Override
    public Optional<Spot> spotAt(double x, double y) {
        for (CurveRow row : rows) {
            Box box = row.placed().box();
            double reach = REACH * sight.theme().look().size();
            if (!new Box(box.left() - reach, box.top() - reach, box.width() + 2 * reach, box.height() + 2 * reach).contains(x,
                    y)) {
                continue;
            }
            Spot nearest = null;
            double least = Double.POSITIVE_INFINITY;
            for (StudySeries series : row.seen()) {
                for (StudySeries.Point point : series.points()) {
                    if (point.isKnown()) {
                        double away = Math.hypot(row.placed().x(point.number()) - x,
                                (row.placed().y(row.scaled(point.value().value())) - y) / 2);
                        if (away < least) {
                            least = away;
                            nearest = new Spot(point.point(), series.network());
                        }
                    }
                }
            }
            if (nearest != null && least <= reach) {
                return Optional.of(nearest);
            }
        }
        return Optional.empty();
    }
}
