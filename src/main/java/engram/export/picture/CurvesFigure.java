package engram.export.picture;

import module java.base;
import engram.export.page.Painting;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.Plot;

/**
 * A figure of shares against numbers of things: small plots side by side, one below the other where there are many, with the
 * same curves in each, and what their colours mean above all of them. A share is drawn with its interval.
 *
 * @param title what all of it is
 * @param note more about it, in a line
 * @param across what the numbers count
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
    private static final double SAMPLE = 2;
    private static final double PERCENT = 100;

    /** One plot. */
    public record Panel(String title, List<Curve> curves) {

        /** Copies the list. */
        public Panel {
            curves = List.copyOf(curves);
        }
    }

    /**
     * One curve; those of one name have one colour in all plots. Arrays are not copied, and not modified.
     *
     * @param counts the numbers, ascending, each at least 1
     * @param shares shape as {@code counts}, each from 0 to 1
     * @param lows the lower ends of their intervals, the same shape
     * @param highs the upper ends, the same shape
     */
    public record Curve(String name, double[] counts, double[] shares, double[] lows, double[] highs) {}

    /** Copies the list. */
    public CurvesFigure {
        panels = List.copyOf(panels);
    }

    private List<String> names() {
        return panels.stream().flatMap(panel -> panel.curves().stream()).map(Curve::name).distinct().toList();
    }

    /**
     * Draws it.
     *
     * @param dark whether on a dark ground rather than on white
     */
    public Painting painting(boolean dark) {
        int width = TYPE.ems(2 + abreast * WIDTH);
        List<List<String>> keys = keys(width - TYPE.ems(4));
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
    private List<List<String>> keys(int room) {
        List<List<String>> lines = new ArrayList<>();
        int used = room;
        for (String name : names()) {
            int width = keyWidth(name);
            if (used + width > room) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.getLast().add(name);
            used += width;
        }
        return lines;
    }

    private static int keyWidth(String name) {
        return TYPE.ems(SAMPLE + 1.8) + Type.width(TYPE.body(), name);
    }

    private void draw(Page page, List<String> line, int baseline) {
        int x = TYPE.ems(2);
        for (String name : line) {
            double y = baseline - TYPE.ems(0.35);
            page.surface().line(x, y, x + TYPE.ems(SAMPLE), y, new Pen(ink(name), 2.5));
            page.note(name, x + TYPE.ems(SAMPLE + 0.5), baseline);
            x += keyWidth(name);
        }
    }

    private Ink ink(String name) {
        return Ink.of(COLOURS[names().indexOf(name) % COLOURS.length]);
    }

    private void draw(Page page, Panel panel, Box room) {
        Box area = room.inset(TYPE.ems(LEFT), TYPE.ems(ABOVE), TYPE.ems(1), TYPE.ems(BELOW));
        List<Layer> layers = new ArrayList<>();
        double most = 1;
        for (Curve curve : panel.curves()) {
            layers.add(
                    new Layer.Band(curve.counts(), percent(curve.lows()), percent(curve.highs()), ink(curve.name()).faint(BAND)));
            most = Math.max(most, Arrays.stream(curve.counts()).max().orElse(1));
        }
        for (Curve curve : panel.curves()) {
            layers.add(new Layer.Line(curve.counts(), percent(curve.shares()), new Pen(ink(curve.name()), 1.8), DOT));
        }
        // A single number of things stands where the axis begins.
        Axis counts = Axis.logarithmic(new Extent(1, Math.max(2, most)));
        Plot.of("", counts, Axis.linear(new Extent(0, PERCENT)).withGrid(), layers).in(area).draw(page.surface(), page.look());
        page.heading(panel.title(), true, (int) area.left(), (int) area.top() - TYPE.ems(0.8));
        page.label(across, area.centreX(), area.bottom() + TYPE.ems(2.6));
        page.upright("%", area.left() - TYPE.ems(3.1), area.centreY());
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> PERCENT * share).toArray();
    }
}
