package engram.view.trials;

import module java.base;
import engram.model.score.TwoDigits;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.study.Average;
import engram.model.study.ScoredAnswer;
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
import engram.view.plot.Score;
import engram.view.theme.Theme;

/**
 * The scores of many draws at one noise level, a strip for each network and for each of what they are measured against: a dot
 * for each draw, a stroke at their mean, and a bar as long as the mean's 95 % interval. A dotted stroke is where a network's
 * mean was before the last change.
 *
 * @param placed the strips
 * @param dots the answers of each layer's dots, in the same order; none for layers without
 * @param axis what the numbers below are; empty where a title says it
 * @param look the letters
 */
record DrawStrips(PlacedPlot placed, List<List<ScoredAnswer>> dots, String axis, PlotLook look) {

    private static final String SIMILARITY = "cosine similarity";
    private static final double NEAR = 7;
    private static final double DOT = 2.5;
    private static final double CLOUD = 0.45;
    private static final double TITLE = 1.5;
    private static final double AXIS = 1.7;
    /** From the left end of the axis to what its numbers are: beside the first of them. */
    private static final double BEFORE = 1.3;

    private static final double UNDER = 0.45;
    /** A strip is no lower than this, nor higher, in ems. */
    private static final double LOWEST = 1.15;
    private static final double HIGHEST = 5;
    /** From this width on, in ems, there is room for the mean before in words. */
    private static final double ROOM_FOR_BEFORE = 40;
    /** More dots than this are a cloud of which nothing more is seen. */
    private static final int MOST_DOTS = 1500;

    /**
     * Makes the strips.
     *
     * @param networks at least one, each asked at one noise level
     * @param draw the draw that is looked at, which has a ring
     * @param picture the place of the memory that is looked at
     * @param room for strips, names and numbers
     * @param surface measures those
     */
    static DrawStrips of(List<NetworkTrials> networks, long draw, int picture, Box room, Surface surface, Theme theme) {
        Maker maker = new Maker(draw, picture, theme, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean wide = room.width() > ROOM_FOR_BEFORE * theme.look().size();
        networks.forEach(network -> maker.add(network, wide));
        double rows = Math.floor((room.height() - (AXIS + 0.5) * theme.look().size()) / (LOWEST * theme.look().size()));
        Baseline.of(networks).stream().limit((long) Math.max(0, rows - networks.size())).forEach(maker::add);
        return maker.make(networks.getFirst().result().sampling().levels().getFirst(), room, surface);
    }

    void draw(Surface surface) {
        placed.draw(surface, look);
        surface.text(axis, placed.box().left() - BEFORE * look.size(), placed.box().bottom() + UNDER * look.size(),
                look.letters(), Across.RIGHT, Down.TOP);
    }

    /** The answer whose dot is next to a place, or null where none is near. */
    ScoredAnswer at(double x, double y) {
        return placed.hit(x, y, NEAR, layer -> layer instanceof Layer.Points points && points.ring() == null)
                .map(hit -> dots.get(hit.layer()).get(hit.index()))
                .orElse(null);
    }

    /** Puts strip below strip. */
    private record Maker(long draw, int picture, Theme theme, List<Layer> layers, List<List<ScoredAnswer>> dots,
            List<Axis.Named> rows, List<Plot.Name> means) {

        void add(NetworkTrials network, boolean wide) {
            Optional<Average> known = network.averages().getFirst();
            Optional<Average> before = network.before().stream().flatMap(Optional::stream).findFirst();
            String was =
                    before.filter(_ -> wide).map(average -> ", before " + TwoDigits.text(average.scores().recalled())).orElse("");
            double middle = begin(network.name(), network.ink());
            before.ifPresent(average -> addLayer(new Layer.Impulses(new double[] {average.scores().recalled()},
                    new double[] {middle + 0.5}, new double[] {middle - 0.5}, new Pen(network.ink(), 2, Pen.Dash.DOTTED))));
            known.ifPresent(average -> {
                addDots(network.result().answers(), Score.RECALL, middle, network.ink());
                addMean(middle, average.scores().recalled(), average.interval(), network.ink(), was);
            });
        }

        void add(Baseline baseline) {
            double middle = begin(baseline.name(), null);
            Ink ink = theme.networks().other();
            double[] known = baseline.of()
                    .result()
                    .answers()
                    .stream()
                    .mapToDouble(answer -> baseline.score().of(answer.card()))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            if (known.length > 0) {
                if (baseline.varies()) {
                    addDots(baseline.of().result().answers(), baseline.score(), middle, ink);
                }
                double mean = Arrays.stream(known).average().orElseThrow();
                addMean(middle, mean, Interval.ofMean(known), ink, "");
            }
        }

        /** Begins another strip; gives where it lies. */
        private double begin(String name, Ink ink) {
            double middle = rows.size() + 0.5;
            rows.add(new Axis.Named(middle, name, ink, ink != null));
            return middle;
        }

        private void addLayer(Layer layer, ScoredAnswer... itsDots) {
            layers.add(layer);
            dots.add(List.of(itsDots));
        }

        /** Neighbours in number are apart in height, so that dots of equal scores are seen beside one another. */
        private void addDots(List<ScoredAnswer> all, Score score, double middle, Ink ink) {
            List<ScoredAnswer> some = all.subList(0, Math.min(MOST_DOTS, all.size()));
            double[] values = some.stream().mapToDouble(answer -> score.of(answer.card())).toArray();
            double[] heights = IntStream.range(0, values.length).mapToDouble(i -> middle + (i * 3 % 7 - 3) * 0.09).toArray();
            addLayer(new Layer.Points(values, heights, DOT, ink.faint(CLOUD)), some.toArray(ScoredAnswer[]::new));
            for (int i = 0; i < values.length; i++) {
                if (some.get(i).cell().trial() == draw && some.get(i).cell().picture() == picture) {
                    Ink ring = theme.look().ink();
                    addLayer(new Layer.Points(new double[] {values[i]}, new double[] {heights[i]}, 2 * DOT, ring,
                            new Pen(ring, 1.4)));
                }
            }
        }

        private void addMean(double middle, double mean, Interval interval, Ink ink, String before) {
            Interval possible = interval.within(-1, 1);
            addLayer(new Layer.Line(new double[] {possible.low(), possible.high()}, Layer.level(middle, 2), new Pen(ink, 4)));
            addLayer(new Layer.Impulses(new double[] {mean}, new double[] {middle + 0.38}, new double[] {middle - 0.38},
                    new Pen(ink, 2)));
            Axis.Named row = rows.getLast();
            means.add(new Plot.Name(NetworkTrials.meanText(mean, interval) + before, "",
                    row.ink() == null ? theme.look().ink() : row.ink(), middle, row.bold()));
        }

        DrawStrips make(double level, Box room, Surface surface) {
            double em = theme.look().size();
            double names =
                    widest(rows.stream().map(row -> new Plot.Name(row.name(), "", theme.look().ink(), 0, row.bold())), surface);
            // What the axis shows stands below the names.
            names = Math.max(names, surface.width(SIMILARITY, theme.look().letters()) + BEFORE * em);
            double numbers = widest(means.stream(), surface);
            boolean titled = room.height() - (TITLE + AXIS) * em > LOWEST * em * rows.size();
            Box area = room.inset(names, titled ? TITLE * em : em / 2, numbers, AXIS * em);
            Box box = new Box(area.left(), area.top(), area.width(), Math.min(area.height(), HIGHEST * em * rows.size()));
            double least = layers.stream()
                    .flatMapToDouble(layer -> layer instanceof Layer.Points points ? Arrays.stream(points.xs())
                            : layer instanceof Layer.Impulses impulses ? Arrays.stream(impulses.xs()) : DoubleStream.empty())
                    .filter(value -> !Double.isNaN(value))
                    .min()
                    .orElse(0);
            Axis similarity = Axis.linear(new Extent(NoiseCurve.fromFifth(least), 1)).withGrid();
            Plot plot = Plot.of(titled ? "Cosine similarity at noise " + Parameter.NOISE.format(level) : "", similarity,
                    Axis.named(Extent.whole(rows.size()), rows).down(), layers).frameless().withNames(means);
            return new DrawStrips(plot.in(box, numbers), List.copyOf(dots), titled ? "" : SIMILARITY, theme.look());
        }

        private double widest(Stream<Plot.Name> texts, Surface surface) {
            double em = theme.look().size();
            return texts.mapToDouble(name -> surface.width(name.name(), new Letters(name.ink(), em, name.bold()))).max().orElse(0)
                    + em;
        }
    }
}
