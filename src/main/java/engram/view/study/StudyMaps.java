package engram.view.study;

import module java.base;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.StudyPlan;
import engram.palette.Palette;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.ColourScale;
import engram.plot.Extent;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;
import engram.view.study.StudySight.Spot;

/**
 * A study of two numbers as heat maps, one for each network side by side, of the first measure; beside them which colour is which
 * number.
 *
 * @param sight what is seen
 * @param networks which networks, from the left
 * @param maps their maps, in the same order
 * @param bar the place of the colours' scale
 * @param scale which colour is which number
 */
record StudyMaps(StudySight sight, List<Integer> networks, List<PlacedPlot> maps, Box bar, ColourScale scale)
        implements StudyDrawing {

    private static final double NUMBERS = 4;
    private static final double HEADING = 3.6;
    private static final double AXIS = 3.4;
    private static final double SCALE = 6;
    private static final double BAR = 1;
    private static final double GAP = 1.5;

    /** Of a letter, and of a line, in ems. */
    private static final double WIDE = 0.6;
    private static final double HIGH = 1.4;
    private static final int MOST_NAMED = 12;

    /** What is not known yet. */
    private static final int UNKNOWN = 0x0A0C10;

    /** Puts the maps into a room. */
    static StudyMaps of(StudySight sight, Box room) {
        double em = sight.theme().look().size();
        StudyPlan plan = sight.plan();
        List<Integer> networks = IntStream.range(0, plan.networks().size()).filter(sight::shows).boxed().toList();
        ColourScale scale = scale(sight);
        double each = (room.width() - SCALE * em) / Math.max(1, networks.size());
        double height = Math.max(1, room.height() - (HEADING + AXIS) * em);
        List<PlacedPlot> maps = new ArrayList<>();
        for (int place = 0; place < networks.size(); place++) {
            Box box = new Box(room.left() + place * each + NUMBERS * em, room.top() + HEADING * em,
                    Math.max(1, each - (NUMBERS + GAP) * em), height);
            maps.add(map(sight, networks.get(place), scale, box).in(box));
        }
        Box bar = new Box(room.right() - SCALE * em + em, room.top() + HEADING * em, BAR * em, height);
        return new StudyMaps(sight, networks, maps, bar, scale);
    }

    private static Measure measure(StudySight sight) {
        return sight.plan().measures().getFirst();
    }

    private static ColourScale scale(StudySight sight) {
        Measure measure = measure(sight);
        double most = 1;
        if (measure.scale() == Measure.Scale.AMOUNT) {
            most = values(sight).max().orElse(1);
        }
        double least = Math.min(0, Math.floor(10 * values(sight).min().orElse(0)) / 10);
        return new ColourScale(new Extent(least, Math.max(most, least + 1e-9)), Palette.VIRIDIS::rgb);
    }

    private static DoubleStream values(StudySight sight) {
        return IntStream.range(0, sight.plan().points())
                .boxed()
                .flatMapToDouble(point -> IntStream.range(0, sight.plan().networks().size())
                        .mapToDouble(network -> sight.results().at(point, network, measure(sight)).value()))
                .filter(Double::isFinite);
    }

    private static Plot map(StudySight sight, int network, ColourScale scale, Box box) {
        StudyPlan plan = sight.plan();
        int columns = plan.axes().get(0).size();
        int rows = plan.axes().get(1).size();
        int[] rgb = new int[rows * columns];
        for (int point = 0; point < plan.points(); point++) {
            Pooled value = sight.results().at(point, network, measure(sight));
            rgb[plan.place(point, 1) * columns + plan.place(point, 0)] =
                    value.draws() == 0 || !Double.isFinite(value.value()) ? UNKNOWN
                            : scale.colour().applyAsInt(scale.extent().share(value.value()));
        }
        double em = sight.theme().look().size();
        return Plot.of("", named(plan.axes().get(0), box.width() / em, true), named(plan.axes().get(1), box.height() / em, false),
                List.of(new Layer.Cells(rgb, columns, new Extent(0, columns), new Extent(0, rows))));
    }

    /**
     * As many values as there is room for.
     *
     * @param room how long the axis is, in ems
     * @param beside whether they stand beside one another, and not one above the other
     */
    private static Axis named(engram.model.study.plan.Axis axis, double room, boolean beside) {
        int letters = IntStream.range(0, axis.size()).map(place -> axis.label(place).length()).max().orElse(1);
        double each = beside ? WIDE * letters + 1 : HIGH;
        int most = (int) Math.clamp((long) (room / each), 1, MOST_NAMED);
        int every = (axis.size() + most - 1) / most;
        return Axis.named(new Extent(0, axis.size()),
                IntStream.range(0, axis.size())
                        .filter(place -> place % every == 0)
                        .mapToObj(place -> new Axis.Named(place + 0.5, axis.label(place), null, false))
                        .toList());
    }

    @Override
    public void draw(Surface surface) {
        PlotLook look = sight.theme().look();
        double em = look.size();
        Letters bold = new Letters(sight.text(), em, true);
        StudyPlan plan = sight.plan();
        for (int place = 0; place < maps.size(); place++) {
            PlacedPlot map = maps.get(place);
            Box box = map.box();
            String name = plan.networks().get(networks.get(place)).name() + ": " + measure(sight).title();
            double room = box.width() + NUMBERS * em;
            surface.text(surface.fitted(name, room, bold), box.left() - NUMBERS * em, box.top() - 2.4 * em, bold, Across.LEFT,
                    Down.BASELINE);
            surface.text(plan.axes().get(1).title(), box.left() - NUMBERS * em, box.top() - 0.7 * em, look.letters(), Across.LEFT,
                    Down.BASELINE);
            map.draw(surface, look);
            surface.text(plan.axes().get(0).title(), box.centreX(), box.bottom() + 1.9 * em, look.letters(), Across.CENTRE,
                    Down.TOP);
            mark(surface, map, networks.get(place));
        }
        scale.drawUpright(surface, bar, look);
    }

    private void mark(Surface surface, PlacedPlot map, int network) {
        if (sight.chosen() == null || sight.chosen().network() != network) {
            return;
        }
        int column = sight.plan().place(sight.chosen().point(), 0);
        int row = sight.plan().place(sight.chosen().point(), 1);
        double left = map.x(column);
        double right = map.x(column + 1.0);
        double top = map.y(row + 1.0);
        double bottom = map.y(row);
        surface.polyline(new double[] {left, right, right, left, left}, new double[] {top, top, bottom, bottom, top},
                new Pen(sight.theme().networks().press(), 2));
    }

    @Override
    public Optional<Spot> spotAt(double x, double y) {
        StudyPlan plan = sight.plan();
        for (int place = 0; place < maps.size(); place++) {
            PlacedPlot map = maps.get(place);
            if (map.contains(x, y)) {
                int column = map.cellAt(x, plan.axes().get(0).size());
                int row = Math.clamp((long) Math.floor(map.yAt(y)), 0, plan.axes().get(1).size() - 1);
                int point = column * plan.axes().get(1).size() + row;
                boolean known = sight.results().draws(point, networks.get(place)) > 0;
                return known ? Optional.of(new Spot(point, networks.get(place))) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
