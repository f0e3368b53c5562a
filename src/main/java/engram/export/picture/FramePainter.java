package engram.export.picture;

import engram.model.Progress;
import engram.model.trial.Frame;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * Draws a frame as a picture for papers and slides: the cue on the left, the recall on the right, at one scale. Each
 * neuron is a square of whole pixels in one colour; only letters have smooth edges.
 */
public final class FramePainter {

    private FramePainter() {}

    /**
     * The size of a picture, known before there is any frame. It grows with the letters where the panels are small.
     *
     * @return width and height in pixels; of a single panel exactly {@code side * style.cell()} each
     */
    public static Dimension size(int side, FrameStyle style) {
        FrameLayout layout = FrameLayout.of(side, style);
        return new Dimension(layout.width(), layout.height());
    }

    /**
     * Draws a frame.
     *
     * @param progress told about the panels drawn, one to four; may cancel
     * @return a fresh opaque picture of {@link #size}
     */
    public static BufferedImage paint(Frame frame, FrameStyle style, Progress progress) {
        Dimension size = size(frame.side(), style);
        BufferedImage picture = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        paint(frame, style, picture, progress);
        return picture;
    }

    /** Draws over all of a picture that has the right size. */
    public static void paint(Frame frame, FrameStyle style, BufferedImage picture, Progress progress) {
        FrameLayout layout = FrameLayout.of(frame.side(), style);
        Look look = Look.of(style);
        Type type = layout.lettering().map(FrameLayout.Lettering::type).orElse(Type.of(Type.SMALLEST_EM));
        Page.draw(picture, type, look, page -> {
            layout.lettering().ifPresent(place -> captions(page, place, frame, style.palette()));
            for (int i = 0; i < layout.panels().size(); i++) {
                progress.report(i, layout.panels().size());
                FrameLayout.Panel panel = layout.panels().get(i);
                layout.lettering().ifPresent(place -> surround(page, place, panel));
                page.cells(colours(frame, panel, style.palette(), look.spikes()), frame.side(), panel.square());
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
        Page.draw(picture, Type.of(Type.SMALLEST_EM), Look.LIGHT,
                page -> page.cells(Page.spikes(glow, colours), side, new Rectangle(picture.getWidth(), picture.getHeight())));
    }

    /** The neurons of a panel. */
    private static int[] colours(Frame frame, FrameLayout.Panel panel, Palette palette, SpikeColours colours) {
        return panel.spikes() ? Page.spikes(panel.cue() ? frame.cueGlow() : frame.recallGlow(), colours)
                : Page.rates(panel.cue() ? frame.cueRates() : frame.recallRates(), frame.rateTop(), palette);
    }

    /** All that is around the panels. */
    private static void captions(Page page, FrameLayout.Lettering place, Frame frame, Palette palette) {
        Type type = place.type();
        page.name(frame.trial().question().name(), place.left(), place.nameBaseline(), place.width());
        page.note(Captions.noise(frame.trial().parameters()), place.left(), place.noiseBaseline());
        String time = Captions.time(frame);
        boolean abreast = place.timeBaseline() == place.noiseBaseline();
        if (abreast) {
            page.noteAtRight(time, place.left() + place.width(), place.timeBaseline());
        } else {
            page.note(time, place.left(), place.timeBaseline());
        }
        page.heading(Captions.cue(frame), false, place.left(), place.columnBaseline());
        page.heading(Captions.RECALL, false, place.recallLeft(), place.columnBaseline());
        place.bar().ifPresent(bar -> {
            page.colourBar(palette, frame.rateTop(), bar);
            page.label(Captions.RATE_UNIT, bar.getCenterX(), bar.getMaxY() + type.ems(2.65));
        });
        // Columns so that every other one begins where the column of the recall does.
        int step = (place.recallLeft() - place.left()) * 2 / place.scoresAbreast();
        page.scores(Captions.scores(frame.scores()), new Rectangle(place.left(), place.footerTop(), place.width(), 0),
                place.scoresAbreast(), step);
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
