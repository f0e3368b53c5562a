package engram.cli.study;

import module java.base;
import engram.export.origin.Origin;
import engram.export.page.PageSize;
import engram.export.page.Painting;
import engram.export.page.SvgFile;
import engram.export.picture.CurvesFigure;
import engram.export.picture.HeatFigure;
import engram.export.picture.Png;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.Axis;
import engram.model.study.plan.StudyPlan;
import engram.model.study.result.StudyResults;
import engram.model.study.result.StudySeries;
import engram.model.study.result.TheoryLine;
import engram.plot.Extent;

/** The figure beside the tables of a study: a plot of each measure, or where two numbers are varied, a map of each. */
final class StudyFigures {

    /** The figure as lines. */
    static final String LINES = "results.svg";

    /** The figure as a picture. */
    static final String PICTURE = "results.png";

    /** Pixels of the picture for each of the drawing's own, and inches of one of those: fine enough to print. */
    private static final int FINE = 2;
    private static final double INCH = 96;
    private static final int ABREAST = 3;
    private static final int MOST_NAMES = 7;
    /** So many letters go along a map, and along a plot. */
    private static final int ROOM_ACROSS = 40;
    private static final int LONGEST = 6;
    /** Values are written with six digits. */
    private static final double EVEN = 1e-3;
    /** Between two networks at one value that is no number. */
    private static final double BESIDE = 0.15;
    /** Of more curves, what each is held against would hide them. */
    private static final int MOST_WITH_OWN = 2;
    private static final double PERCENT = 100;

    private final StudyResults results;
    private final StudyPlan plan;
    /** Which axis curves run along. */
    private final int along;

    private StudyFigures(StudyResults results) {
        this.results = results;
        plan = results.order().plan();
        along = plan.along();
    }

    /**
     * Writes it; what is there already is replaced. The same results are the same bytes.
     *
     * @param folder an existing folder
     */
    static void write(Path folder, StudyResults results) throws FileProblem {
        StudyFigures figures = new StudyFigures(results);
        Painting painting = figures.painting();
        String title = figures.title();
        Origin origin = Origin.of(title + ". " + figures.note());
        SvgFile.write(painting, PageSize.of(painting), title, origin, folder.resolve(LINES));
        Png.write(painting, FINE * painting.width(), painting.width() / INCH, origin, folder.resolve(PICTURE), Progress.IGNORED);
    }

    private Painting painting() {
        return isMap() ? maps().painting(false) : curves().painting(false);
    }

    private boolean isMap() {
        return plan.isMap();
    }

    private String title() {
        return plan.title().isBlank() ? "Study" : plan.title();
    }

    private String note() {
        String cues = Text.count(plan.repeats().cues(), "cue");
        int draws = plan.repeats().draws();
        String asked =
                draws == 1 ? Text.of("%s at each point", cues) : Text.of("%s of each of %,d draws at each point", cues, draws);
        return isMap() ? asked : asked + "; 95 % intervals";
    }

    /** Rows of one length, so far as that goes: four plots stand as two by two. */
    private static int abreast(int plots) {
        return Math.ceilDiv(plots, Math.ceilDiv(plots, ABREAST));
    }

    private static double scale(Measure measure) {
        return unit(measure).isEmpty() ? 1 : PERCENT;
    }

    private static String unit(Measure measure) {
        return switch (measure.scale()) {
            case SHARE, FRACTION -> "%";
            case CORRELATION, AMOUNT -> "";
        };
    }

    private HeatFigure maps() {
        Axis up = plan.axes().get(0);
        Axis across = plan.axes().get(1);
        List<Integer> rows = inOrder(up);
        List<Integer> columns = inOrder(across);
        List<HeatFigure.Map> maps = new ArrayList<>();
        for (Measure measure : plan.measures()) {
            List<double[]> values = new ArrayList<>();
            for (int network = 0; network < plan.networks().size(); network++) {
                int of = network;
                values.add(
                        rows.stream()
                                .flatMapToDouble(row -> columns.stream()
                                        .mapToDouble(column -> scale(measure)
                                                * results.at(row * across.size() + column, of, measure).value()))
                                .toArray());
            }
            // One meaning of colours for all networks.
            Extent extent = extent(measure, values.stream().flatMapToDouble(Arrays::stream).toArray());
            for (int network = 0; network < values.size(); network++) {
                String name = values.size() == 1 ? "" : ", " + plan.networks().get(network).name();
                maps.add(new HeatFigure.Map(measure.title() + name, values.get(network), extent, unit(measure)));
            }
        }
        int networks = plan.networks().size();
        return new HeatFigure(title(), note(), across.title(), up.title(), cells(across, columns, ROOM_ACROSS),
                cells(up, rows, Integer.MAX_VALUE), columns.size(), maps,
                abreast(networks > 1 && networks <= ABREAST ? networks : maps.size()));
    }

    /** The axis of cells of one size: of numbers where they lie evenly, else of names. */
    private static engram.plot.Axis cells(Axis axis, List<Integer> order, int letters) {
        int count = order.size();
        double[] numbers = order.stream().mapToDouble(axis::number).toArray();
        double step = count < 2 ? 0 : (numbers[count - 1] - numbers[0]) / (count - 1);
        boolean even = count > 1 && IntStream.range(0, count)
                .allMatch(place -> Math.abs(numbers[0] + place * step - numbers[place]) < EVEN * step);
        if (even) {
            return engram.plot.Axis.linear(new Extent(numbers[0] - step / 2, numbers[count - 1] + step / 2));
        }
        return named(axis, order, Extent.whole(count), place -> place + 0.5, letters);
    }

    /** An axis with the names of some values that lie evenly, the first among them. */
    private static engram.plot.Axis named(Axis axis, List<Integer> order, Extent extent, IntToDoubleFunction at, int letters) {
        List<String> names = order.stream().map(place -> name(axis, place)).toList();
        int longest = names.stream().mapToInt(String::length).max().orElse(0);
        int each = Math.ceilDiv(names.size(), Math.clamp(letters / (longest + 2), 1, MOST_NAMES));
        return engram.plot.Axis.named(extent,
                IntStream.range(0, names.size())
                        .filter(place -> place % each == 0)
                        .mapToObj(place -> new engram.plot.Axis.Named(at.applyAsDouble(place), names.get(place), null, false))
                        .toList());
    }

    private static String name(Axis axis, int place) {
        String whole = axis.label(place);
        return whole.length() <= LONGEST || !whole.contains(".") ? whole
                : new BigDecimal(axis.number(place)).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }

    private static List<Integer> inOrder(Axis axis) {
        return IntStream.range(0, axis.size()).boxed().sorted(Comparator.comparingDouble(axis::number)).toList();
    }

    /** Shares are seen whole, and what can be below 0 only as far down as it goes. */
    private static Extent extent(Measure measure, double[] values) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        return switch (measure.scale()) {
            case SHARE -> new Extent(0, PERCENT);
            case CORRELATION -> new Extent(Math.min(0, Arrays.stream(known).min().orElse(0)), 1);
            case FRACTION, AMOUNT -> Extent.fromZero(Arrays.stream(known));
        };
    }

    private CurvesFigure curves() {
        List<CurvesFigure.Panel> panels = plan.measures().stream().map(this::panel).toList();
        return new CurvesFigure(title(), note(), plan.axes().isEmpty() ? "" : plan.axes().get(along).title(), panels,
                abreast(panels.size()));
    }

    private CurvesFigure.Panel panel(Measure measure) {
        List<CurvesFigure.Curve> curves = new ArrayList<>();
        List<StudySeries> series = StudySeries.of(results, measure, along);
        series.forEach(one -> curves.addAll(isOrdered() ? List.of(measured(one, measure)) : apart(one, measure)));
        measure.baselines().forEach(baseline -> curves.addAll(baselines(baseline)));
        for (TheoryLine theory : TheoryLine.of(plan, measure)) {
            String network = plan.networks().get(theory.network()).name();
            String name = plan.networks().size() == 1 ? theory.name() : Text.of("%s: %s", network, theory.name());
            curves.add(new CurvesFigure.Curve(name, network, CurvesFigure.Stroke.THEORY, places(theory.numbers()),
                    scaled(measure, theory.values().stream())));
        }
        double[] all = curves.stream()
                .flatMapToDouble(curve -> Stream.of(curve.values(), curve.lows(), curve.highs()).flatMapToDouble(Arrays::stream))
                .toArray();
        return new CurvesFigure.Panel(measure.title(), axis(), engram.plot.Axis.linear(extent(measure, all)).withGrid(),
                unit(measure), curves);
    }

    private CurvesFigure.Curve measured(StudySeries series, Measure measure) {
        List<StudySeries.Point> points = sorted(series);
        return curve(series.name(), CurvesFigure.Stroke.MEASURED, places(points.stream().map(StudySeries.Point::number).toList()),
                measure, points);
    }

    private boolean isOrdered() {
        return !plan.axes().isEmpty() && plan.axes().get(along).isNumeric();
    }

    /** Things that have no order have a colour and a name each, the same one of several networks side by side. */
    private List<CurvesFigure.Curve> apart(StudySeries series, Measure measure) {
        int networks = plan.networks().size();
        double off = BESIDE * (series.network() - (networks - 1) / 2.0);
        return series.points().stream().map(point -> {
            String value = plan.axes().isEmpty() ? series.name() : plan.axes().get(along).label((int) point.number());
            String name =
                    plan.axes().isEmpty() || series.name().equals(plan.networks().getFirst().name()) && networks == 1 ? value
                            : Text.of("%s, %s", series.name(), value);
            return curve(name, CurvesFigure.Stroke.APART, new double[] {point.number() + off}, measure, List.of(point));
        }).toList();
    }

    private static CurvesFigure.Curve curve(String name, CurvesFigure.Stroke stroke, double[] places, Measure measure,
            List<StudySeries.Point> points) {
        List<Pooled> values = points.stream().map(StudySeries.Point::value).toList();
        return new CurvesFigure.Curve(name, name, stroke, places, scaled(measure, values.stream().map(Pooled::value)),
                scaled(measure, values.stream().map(value -> value.interval().low())),
                scaled(measure, values.stream().map(value -> value.interval().high())));
    }

    private static List<StudySeries.Point> sorted(StudySeries series) {
        return series.points().stream().sorted(Comparator.comparingDouble(StudySeries.Point::number)).toList();
    }

    private static double[] scaled(Measure measure, Stream<Double> values) {
        return values.mapToDouble(value -> scale(measure) * value).toArray();
    }

    /** One line where all networks have the same, else one each, unless there are too many. */
    private List<CurvesFigure.Curve> baselines(Measure baseline) {
        List<StudySeries> series = StudySeries.of(results, baseline, along);
        List<List<Double>> values =
                series.stream().map(each -> sorted(each).stream().map(point -> point.value().value()).toList()).toList();
        boolean alike = values.stream().distinct().count() == 1;
        if (!alike && series.size() > MOST_WITH_OWN) {
            return List.of();
        }
        return IntStream.range(0, alike ? 1 : series.size()).mapToObj(place -> {
            String name = alike ? baseline.title() : Text.of("%s, %s", baseline.title(), series.get(place).name());
            return new CurvesFigure.Curve(name, name, CurvesFigure.Stroke.BASELINE,
                    places(sorted(series.get(place)).stream().map(StudySeries.Point::number).toList()),
                    scaled(baseline, values.get(place).stream()));
        }).toList();
    }

    /** Where numbers stand: ratios are distances on a logarithmic axis. */
    private double[] places(List<Double> numbers) {
        boolean ratios = !plan.axes().isEmpty() && plan.axes().get(along).isLogarithmic();
        return numbers.stream().mapToDouble(number -> ratios ? Math.log10(number) : number).toArray();
    }

    private engram.plot.Axis axis() {
        if (!isOrdered()) {
            return engram.plot.Axis.bare(new Extent(-1, plan.axes().isEmpty() ? 1 : plan.axes().get(along).size()));
        }
        Axis axis = plan.axes().get(along);
        List<Integer> order = inOrder(axis);
        double[] places = places(order.stream().map(axis::number).toList());
        double least = places[0];
        double most = places[places.length - 1];
        Extent extent = most > least ? new Extent(least, most) : new Extent(least - 1, most + 1);
        return axis.isLogarithmic() ? named(axis, order, extent, place -> places[place], ROOM_ACROSS)
                : engram.plot.Axis.linear(extent);
    }
}
