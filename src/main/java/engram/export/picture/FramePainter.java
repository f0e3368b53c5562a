package engram.export.picture;

import engram.export.page.Painting;
import engram.model.Progress;
import engram.model.trial.Frame;
import engram.palette.Palette;
import engram.palette.SilentCells;
import engram.palette.SpikeColours;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Draws a moment as a picture for papers and slides: the cue on the left, one network or two right of it, at one scale. Each
 * neuron is a square of whole pixels in one colour; only letters have smooth edges.
 */
public final class FramePainter {

    private FramePainter() {}

    /**
     * The size of a picture, known before there is any frame. It grows with the letters where the panels are small.
     *
     * @param networks one or two
     * @return width and height in pixels; of a single panel exactly {@code side * style.cell()} each
     */
    public static Dimension size(int side, int networks, FrameStyle style) {
        FrameLayout layout = FrameLayout.of(side, networks, style);
        return new Dimension(layout.width(), layout.height());
    }

    /** The size of a picture of one network. */
    public static Dimension size(int side, FrameStyle style) {
        return size(side, 1, style);
    }

    /**
     * Draws a moment.
     *
     * @param progress told about the panels drawn, one to six; may cancel
     * @return a fresh opaque picture of {@link #size}
     */
    public static BufferedImage paint(Still still, FrameStyle style, Progress progress) {
        Painting painting = painting(still, style, progress);
        return painting.picture(painting.width());
    }

    /** Draws a moment of one network. */
    public static BufferedImage paint(Frame frame, FrameStyle style, Progress progress) {
        return paint(Still.of(frame), style, progress);
    }

    /** Draws over all of a picture that has the right size. */
    public static void paint(Still still, FrameStyle style, BufferedImage picture, Progress progress) {
        painting(still, style, progress).drawOver(picture);
    }

    /**
     * A moment as a drawing, to be written as whatever there is.
     *
     * @param progress told about the panels drawn, one to six, each time it is drawn; may cancel
     */
    public static Painting painting(Still still, FrameStyle style, Progress progress) {
        FrameLayout layout = FrameLayout.of(still.side(), still.frames().size(), style);
        Type type = layout.lettering().map(FrameLayout.Lettering::type).orElse(Type.of(Type.SMALLEST_EM));
        return Page.painting(layout.width(), layout.height(), type, Look.of(style), page -> {
            layout.lettering().ifPresent(place -> captions(page, place, still, style.palette()));
            for (int i = 0; i < layout.panels().size(); i++) {
                progress.report(i, layout.panels().size());
                FrameLayout.Panel panel = layout.panels().get(i);
                layout.lettering().ifPresent(place -> surround(page, place, panel));
                page.cells(colours(still, panel, style), still.side(), panel.square(), silent(still, panel));
            }
            progress.report(layout.panels().size(), layout.panels().size());
        });
    }

    /**
     * Draws spikes alone over all of a picture.
     *
     * @param glow shape (side, side), from 0 (not a trace) to 1 (fires now)
     * @param picture a square of so many whole pixels for each neuron
     */
    public static void paintSpikes(float[] glow, int side, SpikeColours colours, BufferedImage picture) {
        Page.painting(picture.getWidth(), picture.getHeight(), Type.of(Type.SMALLEST_EM), Look.LIGHT,
                page -> page.cells(Page.spikes(glow, colours), side, new Rectangle(picture.getWidth(), picture.getHeight()),
                        SilentCells.NONE))
                .drawOver(picture);
    }

    /** Who is marked in a panel: as on the screen, nobody in the cue's. */
    private static SilentCells silent(Still still, FrameLayout.Panel panel) {
        return panel.cue() ? SilentCells.NONE : Page.silent(frame(still, panel).trial().parameters());
    }

    private static Frame frame(Still still, FrameLayout.Panel panel) {
        return panel.column() == 2 ? still.frames().getLast() : still.first();
    }

    /** The neurons of a panel; of network B those of A where there is no other. */
    private static int[] colours(Still still, FrameLayout.Panel panel, FrameStyle style) {
        Frame frame = frame(still, panel);
        return panel.spikes() ? Page.spikes(panel.cue() ? frame.cueGlow() : frame.recallGlow(), style.spikes())
                : Page.rates(panel.cue() ? frame.cueRates() : frame.recallRates(), still.rateTop(), style.palette());
    }

    /** All that is around the panels. */
    private static void captions(Page page, FrameLayout.Lettering place, Still still, Palette palette) {
        Type type = place.type();
        Frame frame = still.first();
        page.name(frame.trial().question().name(), place.left(), place.nameBaseline(), place.width());
        page.note(Captions.noise(frame.trial().parameters()), place.left(), place.noiseBaseline());
        String time = Captions.time(frame);
        boolean abreast = place.timeBaseline() == place.noiseBaseline();
        if (abreast) {
            page.noteAtRight(time, place.left() + place.width(), place.timeBaseline());
        } else {
            page.note(time, place.left(), place.timeBaseline());
        }
        List<String> headings = Captions.columns(still);
        List<String> scores = Captions.columnScores(still);
        List<String> verdicts = Captions.columnVerdicts(still);
        for (int i = 0; i < headings.size(); i++) {
            int left = place.lefts().get(i);
            page.heading(headings.get(i), still.isPair(), left, place.columnBaseline());
            page.verdict(scores.get(i), verdicts.get(i), left, place.scoreTop(), place.column());
        }
        place.bar().ifPresent(bar -> {
            page.colourBar(palette, still.rateTop(), bar);
            page.label(Captions.RATE_UNIT, bar.getCenterX(), bar.getMaxY() + type.ems(2.65));
        });
        // As wide as all of it, so that the last one ends within the picture.
        int step = (place.width() + type.ems(1.2)) / place.abreast();
        page.scores(Captions.baselines(still.frames().size()), Captions.baselineScores(still),
                new Rectangle(place.left(), place.footerTop(), place.width(), 0), place.abreast(), step);
    }

    /** What a panel has around it: a thin frame, and at the start of a row what it shows. */
    private static void surround(Page page, FrameLayout.Lettering place, FrameLayout.Panel panel) {
        Rectangle square = panel.square();
        page.frame(square);
        if (place.rowLabels() && panel.cue()) {
            page.upright(panel.spikes() ? Captions.SPIKES : Captions.RATES, square.x - place.type().ems(0.6),
                    square.getCenterY());
        }
    }
}
