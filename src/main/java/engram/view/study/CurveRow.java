package engram.view.study;

import module java.base;
import engram.model.Text;
import engram.model.score.Interval;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Variant;
import engram.model.study.result.StudySeries;
import engram.model.study.result.StudySeries.Point;
import engram.model.study.result.TheoryLine;
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
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;

/**
 * One measure of a study over its axis: a curve for each network with its 95 % band, what it is measured against dashed, theory
 * dashed in the colour of text, other studies dotted, and rings for what is still to come.
 *
 * @param measure which
 * @param sight what is seen
 * @param seen the curves that are seen
 * @param plot all of it but what stands at single places
 * @param placed the same at its place
 */
record CurveRow(Measure measure, StudySight sight, List<StudySeries> seen, Plot plot, PlacedPlot placed) {

    /** Curves that end so many points before the longest are named with it. */
    private static final int NEAR = 2;

    private static final double BAND = 0.22;
    private static final double PERCENT = 100;
    private static final double DOT = 2.5;
    private static final double RING = 3.5;

    /** What rings at the edge take of the room for names. */
    static final double ROOM_OF_RINGS = 2 * RING;

    /** Makes a row that has no place yet. */
    static CurveRow of(StudySight sight, Measure measure, Axis x) {
        List<StudySeries> all = StudySeries.of(sight.results(), measure, sight.along());
        List<StudySeries> seen = all.stream().filter(series -> sight.shows(series.network())).toList();
        return new Maker(sight, measure, all, seen).make(x);
    }

    /** The same at a place. */
    CurveRow in(Box box, double names) {
        return new CurveRow(measure, sight, seen, plot, plot.in(box, names));
    }

    /** All names that will stand beside it: its room is the same from the first point to the last, and no point moves. */
    List<Plot.Name> names() {
        Ink ink = sight.theme().look().ink();
        Stream<Plot.Name> curves = seen.stream().map(series -> new Plot.Name(Maker.label(sight, series, seen), "", ink, 0, true));
        Stream<Plot.Name> baselines = seen.size() > sight.plan().networks().size() ? Stream.empty()
                : measure.baselines().stream().map(each -> new Plot.Name(each.title(), "", ink, 0, false));
        return Stream.of(plot.names().stream(), curves, baselines).flatMap(each -> each).toList();
    }

    /** What it is, for its heading. */
    String heading() {
        return switch (measure.scale()) {
            case SHARE -> measure.title() + ", % of cues, with 95 % interval";
            default -> measure.title() + ", mean and 95 % interval";
        };
    }

    /** A value as it stands on the axis: shares are percent. */
    double scaled(double value) {
        return scaled(measure, value);
    }

    private static double scaled(Measure measure, double value) {
        return measure.scale() == Measure.Scale.SHARE ? PERCENT * value : value;
    }

    void draw(Surface surface) {
        PlotLook look = sight.theme().look();
        plot.in(placed.box()).draw(surface, look);
        double end = end();
        if (end < placed.box().right()) {
            placed.drawNamesWithin(surface, look, end + look.size(), 2 * RING + look.size() / 2, sight.ground());
        } else {
            placed.drawNames(surface, look, end + look.size() / 2 + (hasOpenEnd() ? ROOM_OF_RINGS : 0));
        }
        for (int curve = 0; curve < seen.size(); curve++) {
            StudySeries series = seen.get(curve);
            Ink ink = Maker.ink(sight, series, seen, curve);
            series.points().stream().filter(Point::isKnown).filter(point -> !point.isWhole()).forEach(point -> {
                double at = placed.y(scaled(point.value().value()));
                surface.ring(placed.x(point.number()), at, 2 * RING, new Pen(ink, 1.5));
            });
            nameAtEnd(surface, series, ink, look);
        }
        if (sight.chosen() != null) {
            mark(surface);
        }
        if (sight.theory()) {
            theory(surface, look);
        }
    }

    /** Where names stand: at the edge, or, as long as no curve has come there, where the longest ends. */
    private double end() {
        boolean any = seen.stream().anyMatch(Maker::reachesEnd);
        return any ? placed.box().right()
                : seen.stream()
                        .map(Maker::lastKnown)
                        .filter(Objects::nonNull)
                        .mapToDouble(point -> placed.x(point.number()))
                        .max()
                        .orElse(placed.box().right());
    }

    /** Whether a ring stands at the edge: names stand behind it. */
    private boolean hasOpenEnd() {
        return seen.stream().anyMatch(series -> !Maker.reachesEnd(series));
    }

    /** A curve that has not come to the edge yet is named where it ends. */
    private void nameAtEnd(Surface surface, StudySeries series, Ink ink, PlotLook look) {
        Point last = Maker.lastKnown(series);
        if (last == null || Maker.isNamedBeside(series, seen)) {
            return;
        }
        String name = Maker.label(sight, series, seen);
        Letters bold = new Letters(ink, look.size(), true);
        double width = surface.width(name, bold);
        double end = placed.x(last.number());
        double y = placed.y(scaled(last.value().value()));
        boolean beside = end + look.size() + width < placed.box().right();
        // Where there is no room behind the end, it stands below it.
        double left = beside ? end + look.size() : end - width;
        double middle = beside ? y : y + 1.4 * look.size();
        // Lines that pass behind would strike it out.
        surface.rectangle(new Box(left - look.size() / 4, middle - 0.6 * look.size(), width + look.size() / 2, 1.2 * look.size()),
                sight.ground());
        surface.text(name, left, middle, bold, Across.LEFT, Down.MIDDLE);
        if (!last.isWhole() && beside) {
            surface.text(Text.of("%d of %d draws", last.value().draws(), last.draws()), left, y + 1.25 * look.size(),
                    look.letters(), Across.LEFT, Down.MIDDLE);
        }
    }

    private void mark(Surface surface) {
        for (StudySeries series : seen) {
            for (Point point : series.points()) {
                if (point.point() == sight.chosen().point() && series.network() == sight.chosen().network() && point.isKnown()) {
                    surface.ring(placed.x(point.number()), placed.y(scaled(point.value().value())), 2 * RING,
                            new Pen(sight.theme().networks().press(), 2));
                }
            }
        }
    }

    private void theory(Surface surface, PlotLook look) {
        Letters letters = new Letters(sight.text(), look.size());
        double neurons = sight.plan().parameters().neurons();
        double y = placed.box().bottom() - look.size();
        for (TheoryLine line : TheoryLine.of(sight.plan(), measure)) {
            String name = sight.plan().networks().get(line.network()).name();
            boolean falls = line.values().getLast() == 0;
            String words = falls ? Text.of("theory for %s: falls at %.3f", name, line.numbers().getLast() / neurons)
                    : measure == Measure.OVERLAP ? Text.of("theory for %s: stays", name) : Text.of("%s, %s", line.name(), name);
            double x = placed.x(line.numbers().getLast());
            boolean left = x + surface.width(words, letters) + look.size() > placed.box().right();
            surface.text(words, x + (left ? -1 : 1) * look.size() / 2,
                    falls ? y : placed.y(line.values().getLast()) + look.size(), letters, left ? Across.RIGHT : Across.LEFT,
                    Down.MIDDLE);
            y -= 1.4 * look.size();
        }
    }

    /** Puts layers and names together. */
    private record Maker(StudySight sight, Measure measure, List<StudySeries> all, List<StudySeries> seen) {

        static Ink ink(StudySight sight, StudySeries series, List<StudySeries> seen, int curve) {
            return sight.ink(curve, seen.size(), series.network());
        }

        static Point lastKnown(StudySeries series) {
            return series.points().stream().filter(Point::isKnown).reduce((_, last) -> last).orElse(null);
        }

        static boolean reachesEnd(StudySeries series) {
            return series.points().getLast().isKnown();
        }

        /** What a curve is called: a network by what it has learned by as well. */
        static String label(StudySight sight, StudySeries series, List<StudySeries> seen) {
            boolean networks = seen.size() <= sight.plan().networks().size();
            return networks ? series.name() + " " + sight.plan().setting(0, series.network(), 0).parameters().namesake().title()
                    : series.name();
        }

        /**
         * Whether its name stands beside all others, pushed apart from them, and not where it ends by itself: as long as it ends
         * where the longest does, or so near that names of both would lie over one another.
         */
        static boolean isNamedBeside(StudySeries series, List<StudySeries> seen) {
            int longest = seen.stream().mapToInt(Maker::known).max().orElse(0);
            return reachesEnd(series) || known(series) > 0 && longest - known(series) <= NEAR;
        }

        private static int known(StudySeries series) {
            return (int) series.points().stream().filter(Point::isKnown).count();
        }

        CurveRow make(Axis x) {
            List<Layer> layers = new ArrayList<>();
            List<Plot.Name> names = new ArrayList<>();
            addBaselines(layers, names);
            addOlder(layers, names);
            if (sight.theory()) {
                TheoryLine.of(sight.plan(), measure)
                        .forEach(line -> layers.add(new Layer.Line(doubles(line.numbers()), doubles(line.values()),
                                new Pen(sight.text(), 1.5, Pen.Dash.DASHED))));
            }
            for (int curve = 0; curve < seen.size(); curve++) {
                StudySeries series = seen.get(curve);
                Ink ink = ink(sight, series, seen, curve);
                List<Point> known = series.points().stream().filter(Point::isKnown).toList();
                layers.add(new Layer.Band(xs(known), ys(known, point -> interval(point).low()),
                        ys(known, point -> interval(point).high()), ink.faint(BAND)));
                layers.add(new Layer.Line(xs(known), ys(known, point -> scaled(measure, point.value().value())), new Pen(ink, 2),
                        DOT));
                if (!known.isEmpty() && isNamedBeside(series, seen)) {
                    names.add(new Plot.Name(label(sight, series, seen), "", ink, scaled(measure, known.getLast().value().value()),
                            true));
                }
            }
            Extent y = extent();
            addRings(layers, y.from());
            Plot plot = Plot.of("", x, Axis.linear(y).withGrid(), layers).withNames(names).frameless();
            return new CurveRow(measure, sight, seen, plot, PlacedPlot.NONE);
        }

        private void addRings(List<Layer> layers, double foot) {
            double radius = RING;
            for (int curve = 0; curve < seen.size(); curve++) {
                Ink ink = ink(sight, seen.get(curve), seen, curve);
                double[] open = xs(seen.get(curve).points().stream().filter(point -> !point.isKnown()).toList());
                layers.add(new Layer.Points(open, Layer.level(foot, open.length), radius, ink, new Pen(ink, 1.3)));
                radius += seen.size() > 2 ? 0 : 1.8;
            }
        }

        /** What is the same for all networks has one line. */
        private void addBaselines(List<Layer> layers, List<Plot.Name> names) {
            for (Measure baseline : measure.baselines()) {
                Map<StudySeries, List<Point>> drawn = baselines(baseline);
                drawn.forEach((line, known) -> {
                    layers.add(new Layer.Line(xs(known), ys(known, point -> scaled(measure, point.value().value())),
                            new Pen(sight.theme().networks().other(), 1.3, Pen.Dash.DASHED)));
                    String name = drawn.size() == 1 ? baseline.title() : line.name() + ": " + lower(baseline.title());
                    names.add(new Plot.Name(name, "", sight.theme().look().ink(),
                            scaled(measure, known.getLast().value().value()), false));
                });
            }
        }

        /** The lines of a baseline that can be told apart, with what is known of each. */
        private Map<StudySeries, List<Point>> baselines(Measure baseline) {
            Map<StudySeries, List<Point>> drawn = new LinkedHashMap<>();
            List<StudySeries> lines = StudySeries.of(sight.results(), baseline, sight.along());
            for (StudySeries line : lines) {
                List<Point> known = line.points().stream().filter(Point::isKnown).toList();
                if (!known.isEmpty() && sight.shows(line.network()) && lines.size() <= sight.plan().networks().size()
                        && drawn.values().stream().noneMatch(other -> same(other, known))) {
                    drawn.put(line, known);
                }
            }
            return drawn;
        }

        private static String lower(String title) {
            return Character.toLowerCase(title.charAt(0)) + title.substring(1);
        }

        /** Whether nobody could tell two lines apart where both are known. */
        private static boolean same(List<Point> one, List<Point> other) {
            Map<Double, Double> there = new HashMap<>();
            one.forEach(point -> there.put(point.number(), point.value().value()));
            return other.stream()
                    .filter(point -> there.containsKey(point.number()))
                    .allMatch(point -> Math.abs(there.get(point.number()) - point.value().value()) < 0.01);
        }

        /** The curves of another study, but of networks that are not to be seen. */
        private List<StudySeries> older(StudySight.Older older) {
            List<Variant> networks = older.results().order().plan().networks();
            return StudySeries.of(older.results(), measure, sight.along())
                    .stream()
                    .filter(series -> !sight.hidden().contains(networks.get(series.network()).name()))
                    .toList();
        }

        private void addOlder(List<Layer> layers, List<Plot.Name> names) {
            for (StudySight.Older older : sight.older()) {
                for (StudySeries series : older(older)) {
                    List<Point> known = series.points().stream().filter(Point::isKnown).toList();
                    if (known.isEmpty()) {
                        continue;
                    }
                    double[] values = ys(known, point -> scaled(measure, point.value().value()));
                    if (known.size() == 1) {
                        // No line goes through a single point.
                        layers.add(new Layer.Points(xs(known), values, DOT, sight.theme().look().ink()));
                    }
                    layers.add(new Layer.Line(xs(known), values, new Pen(sight.theme().look().ink(), 1.3, Pen.Dash.DOTTED)));
                    names.add(new Plot.Name(older.name() + ": " + series.name(), "", sight.theme().look().ink(),
                            scaled(measure, known.getLast().value().value()), false));
                }
            }
        }

        private Extent extent() {
            DoubleStream own = seen.stream()
                    .flatMap(series -> series.points().stream())
                    .filter(Point::isKnown)
                    .flatMapToDouble(point -> DoubleStream.of(scaled(measure, point.value().value()), interval(point).low(),
                            interval(point).high()));
            // Older curves have no bands here, and are to be seen to their ends.
            DoubleStream others = sight.older()
                    .stream()
                    .flatMap(older -> older(older).stream())
                    .flatMap(series -> series.points().stream())
                    .filter(Point::isKnown)
                    .mapToDouble(point -> scaled(measure, point.value().value()));
            double[] ends = DoubleStream.concat(own, others).filter(Double::isFinite).toArray();
            double least = Arrays.stream(ends).min().orElse(0);
            double most = Arrays.stream(ends).max().orElse(1);
            return switch (measure.scale()) {
                case SHARE -> new Extent(0, PERCENT);
                case AMOUNT -> new Extent(0, most > 0 ? 1.1 * most : 1);
                default -> new Extent(Math.max(-1, Math.min(0, Math.floor(least * 5) / 5)), 1);
            };
        }

        private Interval interval(Point point) {
            Interval interval = point.value().interval();
            return new Interval(scaled(measure, interval.low()), scaled(measure, interval.high()));
        }

        private static double[] xs(List<Point> points) {
            return points.stream().mapToDouble(Point::number).toArray();
        }

        private static double[] ys(List<Point> points, ToDoubleFunction<Point> value) {
            return points.stream().mapToDouble(value).toArray();
        }

        private static double[] doubles(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
