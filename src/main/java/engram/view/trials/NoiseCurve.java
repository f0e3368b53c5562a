package engram.view.trials;

import module java.base;
import engram.model.score.Interval;
import engram.model.study.Average;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.view.plot.Score;
import engram.view.theme.Theme;

/**
 * What the networks make of more and more noise: the mean score of each at each noise level, with its 95 % interval and what
 * it is measured against; and how often the answer had most in common with the right memory, with the interval of that share.
 * The curves before the last change are dotted.
 *
 * @param similarities the scores
 * @param shares how often; without area where the cue is no memory, or where there is no room
 * @param levels the noise levels asked about
 * @param look the letters of both
 */
record NoiseCurve(PlacedPlot similarities, PlacedPlot shares, List<Double> levels, PlotLook look) {

    /** Lengths in ems: for numbers at the left, titles, numbers below, and between the plots. */
    private static final double NUMBERS = 2.8;
    private static final double TITLE = 1.5;
    private static final double AXIS = 2;
    private static final double GAP = 1.5;
    /** Below this width there is one plot. */
    private static final double ROOM_FOR_TWO = 34;
    private static final double ROOM_FOR_TWO_ROWS = 20;
    private static final double LINE_OF_NAMES = 1.24;

    private static final double SHARE_OF_SIMILARITIES = 0.6;
    private static final double BAND = 0.22;
    private static final double PERCENT = 100;
    private static final double DOT = 2.5;
    private static final double RING_AROUND = 1.5;

    /** What is known of a level. */
    private record Point(double level, Average average) {}

    /**
     * Makes both plots.
     *
     * @param networks at least one
     * @param level the noise level of the experiment, which is marked
     * @param room for both, with what stands around them
     * @param surface measures the names
     */
    static NoiseCurve of(List<NetworkTrials> networks, double level, Box room, Surface surface, Theme theme) {
        return new Maker(networks, level, room, surface, theme).make();
    }

    /** Where a scale begins: at 0, or at a fifth below the least. */
    static double fromFifth(double least) {
        return Math.max(-1, Math.min(0, Math.floor(least * 5) / 5));
    }

    void draw(Surface surface) {
        similarities.draw(surface, look);
        shares.draw(surface, look);
    }

    /** Which of the levels a place in either plot is nearest to; nothing where it is in none of them. */
    Optional<Integer> levelAt(double x, double y) {
        PlacedPlot plot = similarities.contains(x, y) ? similarities : shares;
        if (!plot.contains(x, y)) {
            return Optional.empty();
        }
        double at = plot.xAt(x);
        return IntStream.range(0, levels.size())
                .boxed()
                .min(Comparator.comparingDouble(place -> Math.abs(levels.get(place) - at)));
    }

    /** Puts the plots together. */
    private record Maker(List<NetworkTrials> networks, double level, Box room, Surface surface, Theme theme) {

        NoiseCurve make() {
            PlotLook look = theme.look();
            double em = look.size();
            boolean memory = networks.getFirst().result().sampling().everyMemory()
                    || networks.getFirst().result().sampling().experiment().cueIsMemory();
            boolean rows = room.height() > room.width() * 0.75 && room.height() > ROOM_FOR_TWO_ROWS * em;
            boolean two = memory && (rows || room.width() > ROOM_FOR_TWO * em);
            Box area = room.inset(NUMBERS * em, TITLE * em, 0, AXIS * em);
            double height = rows && two ? SHARE_OF_SIMILARITIES * area.height() - TITLE * em : area.height();
            Plot left = similarities(height / em);
            double names = left.names()
                    .stream()
                    .mapToDouble(name -> surface.width(name.name(), new Letters(name.ink(), em, name.bold())))
                    .max()
                    .orElse(0) + em;
            double width =
                    two && !rows ? (area.width() - (GAP + NUMBERS) * em - names) * SHARE_OF_SIMILARITIES : area.width() - names;
            Box upper = new Box(area.left(), area.top(), width, height);
            Box lower = !two ? Box.NONE
                    : rows ? Box.between(area.left(), upper.bottom() + (AXIS + TITLE) * em, upper.right(), area.bottom())
                            : Box.between(upper.right() + names + (GAP + NUMBERS) * em, area.top(), room.right() - em / 2,
                                    area.bottom());
            return new NoiseCurve(left.in(upper, names), shares(rows).in(lower, rows ? names : 0),
                    networks.getFirst().result().sampling().levels(), look);
        }

        /**
         * The scores.
         *
         * @param ems how high the plot is: where there is little room, both older curves have one name
         */
        private Plot similarities(double ems) {
            List<Layer> layers = new ArrayList<>();
            List<Plot.Name> names = new ArrayList<>();
            double least = 0;
            for (Baseline baseline : Baseline.of(networks)) {
                if (baseline.score() != Score.CUE_ALONE) {
                    List<Point> points = points(baseline.of().averages());
                    layers.add(line(points, baseline.score()::of, new Pen(theme.networks().other(), 1.3, Pen.Dash.DASHED)));
                    names.add(new Plot.Name(baseline.name(), "", theme.look().ink(), last(points, baseline.score()::of), false));
                    least = Math.min(least, least(points, baseline.score()::of));
                }
            }
            boolean oneName = ems / LINE_OF_NAMES < names.size() + 2 * networks.size() - 1;
            for (NetworkTrials one : networks) {
                List<Point> before = points(one.before());
                addBefore(layers, before, Score.RECALL::of, one);
                boolean named = oneName && names.stream().anyMatch(name -> name.name().equals("before"));
                if (!before.isEmpty() && !named) {
                    names.add(new Plot.Name(oneName || networks.size() == 1 ? "before" : one.letter() + " before", "",
                            theme.look().ink(), last(before, Score.RECALL::of), false));
                }
                least = Math.min(least, least(before, Score.RECALL::of));
            }
            for (NetworkTrials one : networks) {
                List<Point> points = points(one.averages());
                addCurve(layers, points, Score.RECALL::of, average -> average.interval().within(-1, 1), one);
                names.add(new Plot.Name(one.name(), "", one.ink(), last(points, Score.RECALL::of), true));
                least = Math.min(least, least(points, Score.RECALL::of));
                least = Math.min(least, least(points, average -> average.interval().within(-1, 1).low()));
            }
            double bottom = fromFifth(least);
            addRings(layers, bottom);
            return plot("Cosine similarity, mean", bottom, 1, layers).withNames(names);
        }

        private Plot shares(boolean named) {
            List<Layer> layers = new ArrayList<>();
            List<Plot.Name> names = new ArrayList<>();
            for (NetworkTrials one : networks) {
                addBefore(layers, points(one.before()), average -> PERCENT * average.share(), one);
            }
            for (NetworkTrials one : networks) {
                List<Point> points = points(one.averages());
                addCurve(layers, points, average -> PERCENT * average.share(),
                        average -> new Interval(PERCENT * average.shareInterval().low(),
                                PERCENT * average.shareInterval().high()),
                        one);
                names.add(new Plot.Name(one.name(), "", one.ink(), last(points, average -> PERCENT * average.share()), true));
            }
            addRings(layers, 0);
            Plot plot = plot("Right memory, %", 0, PERCENT, layers);
            return named ? plot.withNames(names) : plot;
        }

        private Plot plot(String title, double low, double high, List<Layer> layers) {
            List<Layer> all = new ArrayList<>(layers);
            all.add(new Layer.Reference(true, level, new Pen(theme.look().ink(), 1, Pen.Dash.DOTTED), ""));
            Axis levels = Axis.linear(new Extent(0, 1)).in("noise level");
            return Plot.of(title, levels, Axis.linear(new Extent(low, high)).withGrid(), all).frameless();
        }

        private void addBefore(List<Layer> layers, List<Point> points, ToDoubleFunction<Average> value, NetworkTrials one) {
            layers.add(line(points, value, new Pen(one.ink(), 1.3, Pen.Dash.DOTTED)));
        }

        private void addCurve(List<Layer> layers, List<Point> points, ToDoubleFunction<Average> value,
                Function<Average, Interval> interval, NetworkTrials one) {
            layers.add(new Layer.Band(xs(points), ys(points, average -> interval.apply(average).low()),
                    ys(points, average -> interval.apply(average).high()), one.ink().faint(BAND)));
            layers.add(new Layer.Line(xs(points), ys(points, value), new Pen(one.ink(), 2), DOT));
        }

        /** A ring at the foot for each level to come; those of the second network are around those of the first. */
        private void addRings(List<Layer> layers, double foot) {
            double radius = DOT;
            for (NetworkTrials one : networks) {
                double[] open = IntStream.range(0, one.averages().size())
                        .filter(place -> one.averages().get(place).isEmpty())
                        .mapToDouble(place -> one.result().sampling().levels().get(place))
                        .toArray();
                layers.add(new Layer.Points(open, Layer.level(foot, open.length), radius, one.ink(), new Pen(one.ink(), 1.3)));
                radius += RING_AROUND;
            }
        }

        private List<Point> points(List<Optional<Average>> averages) {
            List<Double> levels = networks.getFirst().result().sampling().levels();
            return IntStream.range(0, averages.size())
                    .boxed()
                    .flatMap(place -> averages.get(place).stream().map(average -> new Point(levels.get(place), average)))
                    .toList();
        }

        private static Layer line(List<Point> points, ToDoubleFunction<Average> value, Pen pen) {
            return new Layer.Line(xs(points), ys(points, value), pen);
        }

        private static double last(List<Point> points, ToDoubleFunction<Average> value) {
            return points.isEmpty() ? Double.NaN : value.applyAsDouble(points.getLast().average());
        }

        private static double least(List<Point> points, ToDoubleFunction<Average> value) {
            return Arrays.stream(ys(points, value)).filter(number -> !Double.isNaN(number)).min().orElse(0);
        }

        private static double[] xs(List<Point> points) {
            return points.stream().mapToDouble(Point::level).toArray();
        }

        private static double[] ys(List<Point> points, ToDoubleFunction<Average> value) {
            return points.stream().map(Point::average).mapToDouble(value).toArray();
        }
    }
}
