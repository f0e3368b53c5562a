package engram.export;

import static java.awt.RenderingHints.KEY_FRACTIONALMETRICS;
import static java.awt.RenderingHints.KEY_INTERPOLATION;
import static java.awt.RenderingHints.KEY_TEXT_ANTIALIASING;
import static java.awt.RenderingHints.VALUE_FRACTIONALMETRICS_ON;
import static java.awt.RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR;
import static java.awt.RenderingHints.VALUE_TEXT_ANTIALIAS_ON;

import engram.model.Text;
import engram.model.experiment.Answer;
import engram.model.experiment.Parameters;
import engram.palette.Palette;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Draws the study's evaluation figure: how often each neuron of the noisy cue fired, beside how often each neuron of the
 * network did, as heat maps with axes and colour bars, and under them the scores.
 */
public final class FigurePainter {

    /** About how wide and high a map is, in pixels; cells are whole pixels. */
    private static final int MAP = 288;

    private static final int EM = 13;
    private static final int MOST_TICKS = 6;

    /**
     * One map.
     *
     * @param title what it shows
     * @param values shape (side, side), from 0 on
     * @param top the value at the upper end of the colour bar, above 0
     * @param unit what the values count
     */
    private record Map(String title, double[] values, double top, String unit) {}

    private final Graphics2D graphics;
    private final Type type = Type.of(EM);
    private final Color page;
    private final Color ink;
    private final Color muted;
    private final Color hairline;
    private final Palette palette;
    private final int side;
    private final int cell;
    private final int map;

    private FigurePainter(Graphics2D graphics, Look look, Palette palette, int side) {
        this.graphics = graphics;
        this.palette = palette;
        this.side = side;
        cell = cell(side);
        map = side * cell;
        page = new Color(look.page());
        ink = new Color(look.ink());
        muted = new Color(look.muted());
        hairline = new Color(look.hairline());
    }

    /**
     * Draws a figure.
     *
     * @param answer what the network was asked and what it answered; not modified
     * @param palette the colours of the values
     * @param dark whether on a dark ground, for slides, rather than on white, for paper
     * @return a fresh opaque picture of about 900 x 490 pixels
     */
    public static BufferedImage paint(Answer answer, Palette palette, boolean dark) {
        Type type = Type.of(EM);
        int side = answer.parameters().side();
        int map = side * cell(side);
        int width = 2 * mapWidth(type, map) + type.ems(2);
        int height = mapTop(type) + map + type.ems(8.4);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(KEY_TEXT_ANTIALIASING, VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(KEY_FRACTIONALMETRICS, VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(KEY_INTERPOLATION, VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            Look look = dark ? Look.DARK : Look.LIGHT;
            new FigurePainter(graphics, look, palette, side).paint(answer, width, height);
        } finally {
            graphics.dispose();
        }
        return picture;
    }

    private static int cell(int side) {
        return Math.max(1, Math.round((float) MAP / side));
    }

    /** Everything of a map from the label of its rows to the label of its colour bar. */
    private static int mapWidth(Type type, int map) {
        return type.ems(4.5) + map + type.ems(6.3);
    }

    private static int mapTop(Type type) {
        return type.ems(7.3);
    }

    private void paint(Answer answer, int width, int height) {
        graphics.setColor(page);
        graphics.fillRect(0, 0, width, height);
        int left = type.ems(2);
        header(answer, left, width - 2 * left);
        boolean spiking = answer.parameters().dynamics().isSpiking();
        int steps = answer.cue().steps();
        double[] counts = Arrays.stream(answer.cueRates()).map(rate -> Math.rint(rate * steps)).toArray();
        double most = Math.max(1, Arrays.stream(counts).max().orElse(0));
        double each = step(most, MOST_TICKS);
        String ofSteps = !spiking ? "On" : steps == 1 ? "Spikes in 1 step" : Text.of("Spikes in %d steps", steps);
        int mapLeft = type.ems(1) + type.ems(4.5);
        paint(new Map(spiking ? "Noisy spike data" : "Noisy start", counts, Math.ceil(most / each) * each, ofSteps), mapLeft);
        paint(
                new Map(
                        spiking ? "Output spike frequency" : "State at the end", answer.recallRates(), answer.rateTop(),
                        spiking ? "Spikes per step" : "On"),
                mapLeft + mapWidth(type, map));
        scores(Captions.scores(answer.scores()), left, height - type.ems(4.4), width - 2 * left);
    }

    private void header(Answer answer, int left, int room) {
        String name = answer.question().name();
        Parameters parameters = answer.parameters();
        text(type.title(), ink, Type.fitted(type.title(), name, room), left, type.ems(2.4));
        text(type.body(), muted, Captions.asked(parameters), left, type.ems(4));
        String time = Captions.end(parameters);
        text(type.body(), muted, time, left + room - Type.width(type.body(), time), type.ems(4));
    }

    private void paint(Map shown, int left) {
        int top = mapTop(type);
        text(type.strong(), ink, shown.title(), left, top - type.ems(0.8));
        frame(left, top, map, map);
        graphics.drawImage(FramePainter.rates(shown.values(), side, shown.top(), palette), left, top, map, map, null);
        axes(left, top);
        colourBar(shown, left + map + type.ems(1.2), top);
    }

    private void axes(int left, int top) {
        int each = (int) Math.max(1, step(side - 1, MOST_TICKS));
        int tick = type.ems(0.3);
        for (int i = 0; i < side; i += each) {
            int centre = i * cell + cell / 2;
            String label = Integer.toString(i);
            int width = Type.width(type.small(), label);
            graphics.setColor(muted);
            graphics.fillRect(left + centre, top + map + 1, 1, tick);
            graphics.fillRect(left - 1 - tick, top + centre, tick, 1);
            text(type.small(), muted, label, left + centre - width / 2, top + map + type.ems(1.4));
            text(type.small(), muted, label, left - type.ems(0.6) - width, top + centre + type.ems(0.32));
        }
        String column = "Column";
        text(type.small(), muted, column, left + (map - Type.width(type.small(), column)) / 2, top + map + type.ems(2.7));
        upright("Row", left - type.ems(2.3), top + map / 2);
    }

    private void colourBar(Map shown, int left, int top) {
        int width = type.ems(1);
        frame(left, top, width, map);
        for (int y = 0; y < map; y++) {
            graphics.setColor(new Color(palette.rgb(1 - (y + 0.5) / map)));
            graphics.fillRect(left, top + y, width, 1);
        }
        double each = step(shown.top(), MOST_TICKS);
        int ticks = (int) Math.floor(shown.top() / each + 1e-9);
        for (int i = 0; i <= ticks; i++) {
            int y = top + map - 1 - (int) Math.round(i * each / shown.top() * (map - 1));
            graphics.setColor(muted);
            graphics.fillRect(left + width + 1, y, type.ems(0.3), 1);
            text(
                    type.small(), muted, Captions.tick(i * each), left + width + type.ems(0.6), y + type.ems(0.32));
        }
        upright(shown.unit(), left + width + type.ems(3.4), top + map / 2);
    }

    /** The smallest of 1, 2 or 5 times a power of ten that goes into a range so few times. */
    private static double step(double range, int most) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(range, 1e-9) / most)));
        for (int factor : new int[] {1, 2, 5}) {
            if (range / (factor * power) <= most + 1e-9) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private void scores(List<String> values, int left, int top, int width) {
        graphics.setColor(hairline);
        graphics.fillRect(left, top, width, 1);
        for (int i = 0; i < values.size(); i++) {
            int x = left + i * width / values.size();
            text(type.small(), muted, Captions.SCORES.get(i), x, top + type.ems(1.5));
            text(i == 0 ? type.strong() : type.body(), ink, values.get(i), x, top + type.ems(2.9));
        }
    }

    /** A thin frame outside of something. */
    private void frame(int left, int top, int width, int height) {
        graphics.setColor(hairline);
        graphics.fillRect(left - 1, top - 1, width + 2, height + 2);
    }

    /** A text that reads from below, its middle at a height. */
    private void upright(String text, int baseline, int middle) {
        AffineTransform level = graphics.getTransform();
        graphics.translate(baseline, middle + Type.width(type.small(), text) / 2);
        graphics.rotate(-Math.PI / 2);
        text(type.small(), muted, text, 0, 0);
        graphics.setTransform(level);
    }

    private void text(Font font, Color colour, String text, int left, int baseline) {
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(text, left, baseline);
    }
}
