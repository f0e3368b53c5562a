package engram.export.picture;

import module java.base;
import java.awt.Rectangle;

/**
 * Where everything of a picture goes, in whole pixels. It depends on side, number of networks and style alone, never on the
 * moment: all pictures of a film have one size, and nothing in them jumps.
 *
 * @param lettering all that is around the panels; empty where there are bare cells only
 */
public record FrameLayout(int width, int height, List<Panel> panels, Optional<Lettering> lettering) {

    /** Letters grow with the panels: two of them are so many ems wide. */
    private static final double EMS_ACROSS = 38;

    /**
     * A square of cells.
     *
     * @param column 0 of the cue, 1 of network A, 2 of network B
     * @param spikes whether it shows spikes rather than firing rates
     */
    public record Panel(Rectangle square, int column, boolean spikes) {

        /** Whether it shows the cue rather than a network. */
        public boolean cue() {
            return column == 0;
        }
    }

    /**
     * What is around the panels.
     *
     * @param timeBaseline the line of iteration and step; the same as the noise's where both fit side by side
     * @param lefts where the columns begin: of the cue, and of each network
     * @param column the width of a column
     * @param rowLabels whether the rows of panels are high enough to be labelled at their left
     * @param scoreTop above the score and the verdict of each column
     * @param footerTop above what the scores are measured against
     * @param abreast how many of those stand side by side
     */
    record Lettering(Type type, int left, int width, int nameBaseline, int noiseBaseline, int timeBaseline, int columnBaseline,
            List<Integer> lefts, int column, boolean rowLabels, int scoreTop, Optional<Rectangle> bar, int footerTop,
            int abreast) {

        /** The height that a row of scores takes. */
        static int scoreRow(Type type) {
            return type.ems(2.9);
        }
    }

    /** Copies the list. */
    public FrameLayout {
        panels = List.copyOf(panels);
    }

    /** Lays out a picture of one network. */
    public static FrameLayout of(int side, FrameStyle style) {
        return of(side, 1, style);
    }

    /**
     * Lays a picture out.
     *
     * @param networks one or two
     */
    public static FrameLayout of(int side, int networks, FrameStyle style) {
        if (side < 1) {
            throw new IllegalArgumentException("FrameLayout: side is at least 1, not " + side);
        }
        int panel = side * style.cell();
        FrameStyle.Content content = style.content();
        if (!content.captioned()) {
            Panel only = new Panel(new Rectangle(panel, panel), content.column(), content.spikes());
            return new FrameLayout(panel, panel, List.of(only), Optional.empty());
        }
        return captioned(panel, networks, content);
    }

    private static FrameLayout captioned(int panel, int networks, FrameStyle.Content content) {
        Type type = Type.of((int) Math.max(Type.SMALLEST_EM, Math.round(2 * panel / EMS_ACROSS)));
        int margin = even(type.ems(1.5));
        boolean rowLabels = panel >= Type.width(type.small(), Stream.of(Captions.SPIKES, Captions.RATES));
        int left = even(rowLabels ? type.ems(2.2) : margin);
        int gap = even(type.ems(1.2));
        int columns = 1 + networks;
        int time = Type.width(type.body(), Captions.longestTime());
        int noise = Type.width(type.body(), Captions.longestNoise());
        int score = Type.width(type.small(), Captions.baselines(networks).stream());
        int unit = Type.width(type.small(), Captions.RATE_UNIT);
        int widestLine = IntStream.of(time, noise, unit).max().orElseThrow();
        int headings = Math.max(Type.width(type.body(), Stream.of(Captions.CUE, Captions.CUE_ALONE, Captions.RECALLED)),
                networks == 1 ? 0 : Type.width(type.strong(), Captions.longestHeadings()));
        int column = even(
                IntStream.of(panel, headings, score, Math.ceilDiv(widestLine - networks * gap, columns)).max().orElseThrow());
        int width = columns * column + networks * gap;
        List<Integer> lefts = IntStream.range(0, columns).mapToObj(i -> left + i * (column + gap)).toList();

        int nameBaseline = margin + type.ems(1);
        int noiseBaseline = margin + type.ems(1.6) + type.ems(1);
        boolean abreast = noise + gap + time <= width;
        int timeBaseline = abreast ? noiseBaseline : noiseBaseline + type.ems(1.4);
        int columnBaseline = timeBaseline - type.ems(1) + type.ems(1.4) + type.ems(1.6);
        int y = even(columnBaseline + type.ems(0.6));

        List<Panel> panels = new ArrayList<>();
        // Rows from above: spikes, and below them rates.
        for (boolean spikes : List.of(true, false)) {
            if (!(spikes ? content.spikes() : content.rates())) {
                continue;
            }
            for (int i = 0; i < columns; i++) {
                panels.add(new Panel(new Rectangle(lefts.get(i), y, panel, panel), i, spikes));
            }
            y += even(panel) + gap;
        }
        int scoreTop = y - type.ems(0.4);
        y = scoreTop + type.ems(4);
        Optional<Rectangle> bar = Optional.empty();
        if (content.rates()) {
            bar = Optional.of(new Rectangle(left, y, width, type.ems(0.7)));
            y += type.ems(0.7) + type.ems(2.9) + gap;
        }
        int baselines = Captions.baselines(networks).size();
        int side = baselines * score + (baselines - 1) * gap <= width ? baselines : columns;
        int height = y + Math.ceilDiv(baselines, side) * Lettering.scoreRow(type) + margin - type.ems(0.5);
        return new FrameLayout(left + width + margin, height, panels, Optional.of(new Lettering(type, left, width, nameBaseline,
                noiseBaseline, timeBaseline, columnBaseline, lefts, column, rowLabels, scoreTop, bar, y, side)));
    }

    /** At even places cells of even size stay sharp in films, where pixels share their colour in squares of four. */
    private static int even(int length) {
        return length + length % 2;
    }
}
