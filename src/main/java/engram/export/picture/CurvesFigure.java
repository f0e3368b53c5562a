package engram.export.picture;

import module java.base;
import engram.export.page.Painting;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.Plot;

/**
 * A figure of curves: small plots side by side, one below the other where there are many, with the same curves in each, and what
 * their colours mean above all of them. What was measured is drawn with its intervals.
 *
 * @param title what all of it is
 * @param note more about it, in a line
 * @param across what the numbers along the plots are
 * @param panels the plots, in reading order; at least one
 * @param abreast how many of them stand side by side, at least 1
 */
public record CurvesFigure(String title, String note, String across, List<Panel> panels, int abreast) {

    /** Told apart by people who see colours otherwise, too (Okabe and Ito); each stands out from white. */
    private static final int[] COLOURS = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x8C6D00, 0x3A96D0, 0x444444, 0xA01C1C};

    private static final Type TYPE = Type.of(13);
    private static final double WIDTH = 25;
    private static final double HEIGHT = 16;
    private static final double LEFT = 4.2;
    private static final double ABOVE = 2.4;
    private static final double BELOW = 4.4;
    private static final double HEAD = 5.4;
    private static final double LINE = 1.7;
    private static final double BAND = 0.18;
    private static final double DOT = 2.4;
    private static final double THIN = 0.75;
    private static final double SAMPLE = 2;
    private static final int FIRST_GREY = 0x555C64;
    private static final int SECOND_GREY = 0x8A929A;

    /**
     * One plot.
     *
     * @param title what it is of
     * @param along the axis that curves run along
     * @param up the axis of their values
     * @param unit what these are; written beside the axis
     */
    public record Panel(String title, Axis along, Axis up, String unit, List<Curve> curves) {

        /** Copies the list. */
        public Panel {
            curves = List.copyOf(curves);
        }
    }

    /**
     * One curve; those of one name look alike in all plots. Arrays are not copied, and not modified. What is not a number is not
     * drawn.
     *
     * @param name what it is called
     * @param of what has its colour: the same for a curve and what theory says of it
     * @param stroke how it is drawn
     * @param numbers along the axis, ascending
     * @param values shape as {@code numbers}
     * @param lows the lower ends of their intervals, the same shape; none where there are none
     * @param highs the upper ends, the same shape
     */
    public record Curve(String name, String of, Stroke stroke, double[] numbers, double[] values, double[] lows, double[] highs) {

        /** One that was measured, with its intervals. */
        public Curve(String name, double[] numbers, double[] values, double[] lows, double[] highs) {
            this(name, name, Stroke.MEASURED, numbers, values, lows, highs);
        }

        /** One that others are held against. */
        public Curve(String name, String of, Stroke stroke, double[] numbers, double[] values) {
            this(name, of, stroke, numbers, values, new double[0], new double[0]);
        }
    }

    /** How a curve is drawn. */
    public enum Stroke {
        /** What was measured: dots on a line. */
        MEASURED,
        /** What was measured of things that have no order: dots, each with its interval. */
        APART,
        /** What others are held against: grey. */
        BASELINE,
        /** What theory says: broken. */
        THEORY
    }

    /** Copies the list. */
    public CurvesFigure {
        panels = List.copyOf(panels);
    }

    /** The first curve of each name. */
    private List<Curve> named() {
        Set<String> names = new HashSet<>();
        return panels.stream().flatMap(panel -> panel.curves().stream()).filter(curve -> names.add(curve.name())).toList();
    }

    /**
     * Draws it.
     *
     * @param dark whether on a dark ground rather than on white
     */
    public Painting painting(boolean dark) {
        int width = TYPE.ems(2 + abreast * WIDTH);
        List<List<Curve>> keys = keys(width - TYPE.ems(4));
        double head = HEAD + keys.size() * LINE;
        int height = TYPE.ems(head + Math.ceilDiv(panels.size(), abreast) * HEIGHT);
        return Page.painting(width, height, TYPE, Look.of(dark), page -> {
            page.name(title, TYPE.ems(2), TYPE.ems(2.4), width - TYPE.ems(4));
            page.note(note, TYPE.ems(2), TYPE.ems(4));
            for (int row = 0; row < keys.size(); row++) {
                draw(page, keys.get(row), TYPE.ems(HEAD + row * LINE));
            }
            for (int place = 0; place < panels.size(); place++) {
                Box room = new Box(TYPE.ems(1 + place % abreast * WIDTH), TYPE.ems(head + place / abreast * HEIGHT),
                        TYPE.ems(WIDTH), TYPE.ems(HEIGHT));
                draw(page, panels.get(place), room);
            }
        });
    }

    /** The names, in as many lines as they need. */
    private List<List<Curve>> keys(int room) {
        List<List<Curve>> lines = new ArrayList<>();
        int used = room;
        for (Curve curve : named()) {
            int width = keyWidth(curve.name());
            if (used + width > room) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(curve);
            used += width;
        }
        return lines;
    }

    private static int keyWidth(String name) {
        return TYPE.ems(SAMPLE + 1.8) + Type.width(TYPE.body(), name);
    }

    private void draw(Page page, List<Curve> line, int baseline) {
        int x = TYPE.ems(2);
        for (Curve curve : line) {
            double y = baseline - TYPE.ems(0.35);
            page.surface().line(x, y, x + TYPE.ems(SAMPLE), y, pen(curve, 2.5));
            page.note(curve.name(), x + TYPE.ems(SAMPLE + 0.5), baseline);
            x += keyWidth(curve.name());
        }
    }

    private Ink ink(String of) {
        List<String> coloured =
                named().stream().filter(curve -> curve.stroke() != Stroke.BASELINE).map(Curve::of).distinct().toList();
        return Ink.of(COLOURS[coloured.indexOf(of) % COLOURS.length]);
    }

    private Pen pen(Curve curve, double width) {
        return switch (curve.stroke()) {
            case MEASURED, APART -> new Pen(ink(curve.of()), width);
            case THEORY -> new Pen(ink(curve.of()), width * THIN, Pen.Dash.DASHED);
            case BASELINE -> {
                List<String> all = named().stream().filter(each -> each.stroke() == Stroke.BASELINE).map(Curve::name).toList();
                int place = all.indexOf(curve.name());
                Pen.Dash[] dashes = Pen.Dash.values();
                yield new Pen(Ink.of(place / dashes.length % 2 == 0 ? FIRST_GREY : SECOND_GREY), width * THIN,
                        dashes[(place + 1) % dashes.length]);
            }
        };
    }

    private void draw(Page page, Panel panel, Box room) {
        Box area = room.inset(TYPE.ems(LEFT), TYPE.ems(ABOVE), TYPE.ems(1), TYPE.ems(BELOW));
        List<Layer> layers = new ArrayList<>();
        for (Curve curve : panel.curves()) {
            if (curve.stroke() == Stroke.MEASURED && curve.lows().length > 0) {
                layers.add(new Layer.Band(curve.numbers(), curve.lows(), curve.highs(), ink(curve.of()).faint(BAND)));
            }
        }
        for (Curve curve : panel.curves()) {
            Pen pen = pen(curve, 1.8);
            if (curve.stroke() == Stroke.APART) {
                layers.add(new Layer.Impulses(curve.numbers(), curve.lows(), curve.highs(), pen));
                layers.add(new Layer.Points(curve.numbers(), curve.values(), DOT + 1, pen.ink()));
            } else {
                layers.add(new Layer.Line(curve.numbers(), curve.values(), pen, curve.stroke() == Stroke.MEASURED ? DOT : 0));
            }
        }
        Plot.of("", panel.along(), panel.up(), layers).in(area).draw(page.surface(), page.look());
        page.heading(Type.fitted(TYPE.strong(), panel.title(), (int) area.width()), true, (int) area.left(),
                (int) area.top() - TYPE.ems(0.8));
        page.label(across, area.centreX(), area.bottom() + TYPE.ems(2.6));
        page.upright(panel.unit(), area.left() - TYPE.ems(3.1), area.centreY());
    }
}
