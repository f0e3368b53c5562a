package engram.export.picture;

import module java.base;
import java.awt.Rectangle;

/**
 * Where everything of a picture goes, in whole pixels. It depends on side and style alone, never on the frame: all
 * pictures of a film have one size, and nothing in them jumps.
 *
 * @param lettering all that is around them; empty where there are bare cells only
 */
public record FrameLayout(int width, int height, List<Panel> panels, Optional<Lettering> lettering) {

    /** Letters grow with the panels: two of them are so many ems wide. */
    private static final double EMS_ACROSS = 38;

    /**
     * A square of cells.
     *
     * @param cue whether it shows the cue rather than the recall
     * @param spikes whether it shows spikes rather than firing rates
     */
    public record Panel(Rectangle square, boolean cue, boolean spikes) {}

    /**
     * What is around the panels.
     *
     * @param timeBaseline the line of iteration and step; the same as the noise's where both fit side by side
     * @param rowLabels whether the rows of panels are high enough to be labelled at their left
     * @param scoresAbreast how many scores stand side by side: 4 or 2
     */
    record Lettering(Type type, int left, int width, int nameBaseline, int noiseBaseline, int timeBaseline, int columnBaseline,
            int recallLeft, boolean rowLabels, Optional<Rectangle> bar, int footerTop, int scoresAbreast) {

        /** The height that a row of scores takes. */
        static int scoreRow(Type type) {
            return type.ems(2.9);
        }
    }

    /** Copies the list. */
    public FrameLayout {
        panels = List.copyOf(panels);
    }

    /** Lays a picture out. */
    public static FrameLayout of(int side, FrameStyle style) {
        if (side < 1) {
            throw new IllegalArgumentException("FrameLayout: side is at least 1, not " + side);
        }
        int panel = side * style.cell();
        FrameStyle.Content content = style.content();
        if (!content.captioned()) {
            Panel only = new Panel(new Rectangle(panel, panel), content.cue(), content.spikes());
            return new FrameLayout(panel, panel, List.of(only), Optional.empty());
        }
        return captioned(panel, content);
    }

    private static FrameLayout captioned(int panel, FrameStyle.Content content) {
        Type type = Type.of((int) Math.max(Type.SMALLEST_EM, Math.round(2 * panel / EMS_ACROSS)));
        int margin = even(type.ems(1.5));
        boolean rowLabels = panel >= Type.width(type.small(), Stream.of(Captions.SPIKES, Captions.RATES));
        int left = even(rowLabels ? type.ems(2.2) : margin);
        int gap = even(type.ems(1.2));
        int time = Type.width(type.body(), Captions.longestTime());
        int noise = Type.width(type.body(), Captions.longestNoise());
        int score = Type.width(type.small(), Captions.SCORES.stream());
        int unit = Type.width(type.small(), Captions.RATE_UNIT);
        int widestLine = IntStream.of(time, noise, unit).max().orElseThrow();
        int cue = Type.width(type.body(), Captions.CUE);
        int column = even(IntStream.of(panel, cue, score, Math.ceilDiv(widestLine - gap, 2)).max().orElseThrow());
        int width = 2 * column + gap;
        int recallLeft = left + column + gap;

        int y = margin;
        int nameBaseline = y + type.ems(1);
        y += type.ems(1.6);
        int noiseBaseline = y + type.ems(1);
        boolean abreast = noise + gap + time <= width;
        int timeBaseline = abreast ? noiseBaseline : noiseBaseline + type.ems(1.4);
        y = timeBaseline + type.ems(1.4);
        int columnBaseline = y + type.ems(1);
        y = even(columnBaseline + type.ems(0.6));

        List<Panel> panels = new ArrayList<>();
        // Rows from above: spikes, and below them rates.
        for (boolean spikes : List.of(true, false)) {
            if (!(spikes ? content.spikes() : content.rates())) {
                continue;
            }
            panels.add(new Panel(new Rectangle(left, y, panel, panel), true, spikes));
            panels.add(new Panel(new Rectangle(recallLeft, y, panel, panel), false, spikes));
            y += even(panel) + gap;
        }
        Optional<Rectangle> bar = Optional.empty();
        if (content.rates()) {
            bar = Optional.of(new Rectangle(left, y, width, type.ems(0.7)));
            y += type.ems(0.7) + type.ems(2.9) + gap;
        }
        int scoresAbreast = 4 * score + 3 * gap <= width ? 4 : 2;
        int rows = Captions.SCORES.size() / scoresAbreast;
        int height = y + rows * Lettering.scoreRow(type) + margin - type.ems(0.5);
        return new FrameLayout(left + width + margin, height, panels, Optional.of(new Lettering(type, left, width, nameBaseline,
                noiseBaseline, timeBaseline, columnBaseline, recallLeft, rowLabels, bar, y, scoresAbreast)));
    }

    /** At even places cells of even size stay sharp in films, where pixels share their colour in squares of four. */
    private static int even(int length) {
        return length + length % 2;
    }
}
