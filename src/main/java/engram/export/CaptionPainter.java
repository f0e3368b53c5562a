package engram.export;

import engram.model.experiment.Frame;
import engram.palette.Palette;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Draws all that is around the panels: captions, the colour bar and the scores. For one picture only. */
final class CaptionPainter {

    private final Graphics2D graphics;
    private final FrameLayout.Lettering place;
    private final Type type;
    private final Color ink;
    private final Color muted;
    private final Color hairline;

    CaptionPainter(Graphics2D graphics, FrameLayout.Lettering place, Look look) {
        this.graphics = graphics;
        this.place = place;
        type = place.type();
        ink = new Color(look.ink());
        muted = new Color(look.muted());
        hairline = new Color(look.hairline());
    }

    /** Draws everything but the panels themselves. */
    void paint(Frame frame, Palette palette) {
        header(frame);
        place.bar().ifPresent(bar -> colourBar(bar, palette, frame.rateTop()));
        scores(Captions.scores(frame.scores()));
    }

    /** Draws what a panel has around it: a thin frame outside of its cells, and at the start of a row what it shows. */
    void surround(FrameLayout.Panel panel) {
        Rectangle square = panel.square();
        frame(square);
        if (place.rowLabels() && panel.cue()) {
            String label = panel.spikes() ? Captions.SPIKES : Captions.RATES;
            int length = Type.width(type.small(), label);
            AffineTransform upright = graphics.getTransform();
            graphics.translate(square.x - type.ems(0.6), square.y + (square.height + length) / 2);
            graphics.rotate(-Math.PI / 2);
            text(type.small(), muted, label, 0, 0);
            graphics.setTransform(upright);
        }
    }

    private void frame(Rectangle inside) {
        int rule = rule();
        graphics.setColor(hairline);
        graphics.fillRect(inside.x - rule, inside.y - rule, inside.width + 2 * rule, inside.height + 2 * rule);
    }

    private void header(Frame frame) {
        String name = frame.trial().question().name();
        text(type.title(), ink, Type.fitted(type.title(), name, place.width()), place.left(), place.nameBaseline());
        text(type.body(), muted, Captions.noise(frame.trial().parameters()), place.left(), place.noiseBaseline());
        String time = Captions.time(frame);
        boolean abreast = place.timeBaseline() == place.noiseBaseline();
        int timeLeft = abreast ? place.left() + place.width() - Type.width(type.body(), time) : place.left();
        text(type.body(), muted, time, timeLeft, place.timeBaseline());
        text(type.body(), ink, Captions.cue(frame), place.left(), place.columnBaseline());
        text(type.body(), ink, Captions.RECALL, place.recallLeft(), place.columnBaseline());
    }

    private void colourBar(Rectangle bar, Palette palette, double top) {
        frame(bar);
        for (int x = 0; x < bar.width; x++) {
            graphics.setColor(new Color(palette.rgb((x + 0.5) / bar.width)));
            graphics.fillRect(bar.x + x, bar.y, 1, bar.height);
        }
        int tenths = (int) Math.max(1, Math.round(top * 10));
        int labelled = ticksPerLabel(tenths, top, bar.width);
        int tickTop = bar.y + bar.height + rule();
        int labelBaseline = tickTop + type.ems(1.35);
        for (int tick = 0; tick <= tenths; tick++) {
            int x = bar.x + (int) Math.round((double) tick / tenths * (bar.width - rule()));
            graphics.setColor(muted);
            graphics.fillRect(x, tickTop, rule(), type.ems(0.3));
            if (tick % labelled == 0) {
                String label = Captions.tick(tick * top / tenths);
                int width = Type.width(type.small(), label);
                int left = Math.clamp(x - width / 2, bar.x, bar.x + bar.width - width);
                text(type.small(), muted, label, left, labelBaseline);
            }
        }
        int unit = Type.width(type.small(), Captions.RATE_UNIT);
        text(type.small(), muted, Captions.RATE_UNIT, bar.x + (bar.width - unit) / 2, labelBaseline + type.ems(1.3));
    }

    /** The fewest ticks from label to label so that both ends have one and none comes near the next. */
    private int ticksPerLabel(int ticks, double top, int room) {
        int label = Type.width(type.small(), Captions.tick(top / ticks)) + type.ems(1.3);
        for (int each = 1; each < ticks; each++) {
            if (ticks % each == 0 && (ticks / each + 1) * label <= room) {
                return each;
            }
        }
        return ticks;
    }

    private void scores(List<String> values) {
        graphics.setColor(hairline);
        graphics.fillRect(place.left(), place.footerTop(), place.width(), rule());
        int abreast = place.scoresAbreast();
        // Columns so that every other one begins where the column of the recall does.
        int step = (place.recallLeft() - place.left()) * 2 / abreast;
        for (int i = 0; i < values.size(); i++) {
            int x = place.left() + i % abreast * step;
            int y = place.footerTop() + i / abreast * FrameLayout.Lettering.scoreRow(type);
            text(type.small(), muted, Captions.SCORES.get(i), x, y + type.ems(1.5));
            text(i == 0 ? type.strong() : type.body(), ink, values.get(i), x, y + type.ems(2.8));
        }
    }

    private void text(Font font, Color colour, String text, int left, int baseline) {
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(text, left, baseline);
    }

    /** How thick a line is. */
    private int rule() {
        return type.ems(1.0 / 14);
    }
}
