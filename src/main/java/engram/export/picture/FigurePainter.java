package engram.export.picture;

import module java.base;
import engram.export.page.Painting;
import engram.model.Text;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Parameters;
import engram.model.trial.Answer;
import engram.palette.Palette;
import engram.palette.SilentCells;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Layer;
import engram.plot.Plot;
import engram.plot.Ticks;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/**
 * Draws the study's evaluation figure: how often each neuron of the noisy cue fired, beside how often each neuron of the
 * network did, as heat maps with axes and colour bars, and under them the scores.
 */
public final class FigurePainter {

    /** About how wide and high a map is, in pixels; cells are whole pixels. */
    private static final int MAP = 288;

    private static final Type TYPE = Type.of(13);
    private static final int MOST_TICKS = 6;

    /**
     * One map.
     *
     * @param values shape (side, side), from 0 on
     * @param top the value at the upper end of the colour bar, above 0
     * @param silent who is marked
     */
    private record Map(String title, double[] values, double top, String unit, SilentCells silent) {}

    private FigurePainter() {}

    /**
     * Draws a figure.
     *
     * @param dark whether on a dark ground, for slides, rather than on white, for paper
     * @return a fresh opaque picture of about 900 x 490 pixels
     */
    public static BufferedImage paint(Answer answer, Palette palette, boolean dark) {
        Painting painting = painting(answer, palette, dark);
        return painting.picture(painting.width());
    }

    /** The same as a drawing, to be written as whatever there is. */
    public static Painting painting(Answer answer, Palette palette, boolean dark) {
        int side = answer.parameters().side();
        int map = side * Math.max(1, Math.round((float) MAP / side));
        int mapWidth = TYPE.ems(4.5) + map + TYPE.ems(6.3);
        int width = 2 * mapWidth + TYPE.ems(2);
        int height = TYPE.ems(7.3) + map + TYPE.ems(8.4);
        return Page.painting(width, height, TYPE, dark ? Look.DARK : Look.LIGHT, page -> {
            int left = TYPE.ems(2);
            header(page, answer, left, width - 2 * left);
            int mapLeft = TYPE.ems(1) + TYPE.ems(4.5);
            draw(page, cue(answer), palette, new Rectangle(mapLeft, TYPE.ems(7.3), map, map));
            draw(page, recall(answer), palette, new Rectangle(mapLeft + mapWidth, TYPE.ems(7.3), map, map));
            List<String> scores = Captions.scores(answer.scores());
            Rectangle foot = new Rectangle(left, height - TYPE.ems(4.4), width - 2 * left, 0);
            page.scores(Captions.SCORES, scores, foot, scores.size(), foot.width / scores.size());
        });
    }

    private static Neurons neurons(Answer answer) {
        return answer.parameters().dynamics().neurons();
    }

    private static Map cue(Answer answer) {
        int steps = answer.cue().steps();
        double[] counts = Arrays.stream(answer.cueRates()).map(rate -> Math.rint(rate * steps)).toArray();
        double most = Math.max(1, Arrays.stream(counts).max().orElse(0));
        double each = Ticks.step(most, MOST_TICKS);
        Neurons neurons = neurons(answer);
        boolean spikes = answer.parameters().dynamics().has(Neurons.Reading.SPIKES);
        String unit = spikes ? "Spikes in " + Text.count(steps, "step") : neurons.maps().unit();
        return new Map(neurons.maps().cue(), counts, Math.ceil(most / each) * each, unit, SilentCells.NONE);
    }

    private static Map recall(Answer answer) {
        Neurons.Maps words = neurons(answer).maps();
        return new Map(words.recall(), answer.recallRates(), answer.rateTop(), words.unit(), Page.silent(answer.parameters()));
    }

    private static void header(Page page, Answer answer, int left, int room) {
        Parameters parameters = answer.parameters();
        page.name(answer.question().name(), left, TYPE.ems(2.4), room);
        page.note(Captions.asked(parameters), left, TYPE.ems(4));
        page.noteAtRight(Captions.end(parameters), left + room, TYPE.ems(4));
    }

    private static void draw(Page page, Map shown, Palette palette, Rectangle place) {
        int side = (int) Math.round(Math.sqrt(shown.values().length));
        Extent cells = Extent.whole(side);
        int[] marked = shown.silent().marked(Page.rates(shown.values(), shown.top(), palette), side, place.width);
        Layer.Cells heat = new Layer.Cells(marked, marked.length == shown.values().length ? side : place.width, cells, cells);
        page.heading(shown.title(), true, place.x, place.y - TYPE.ems(0.8));
        Plot.of("", Axis.cells(cells, 0), Axis.cells(cells, 0).down(), List.of(heat))
                .in(new Box(place.x, place.y, place.width, place.height))
                .draw(page.surface(), page.look());
        page.label("Column", place.getCenterX(), place.getMaxY() + TYPE.ems(2.7));
        page.upright("Row", place.x - TYPE.ems(2.3), place.getCenterY());
        Rectangle bar = new Rectangle(place.x + place.width + TYPE.ems(1.2), place.y, TYPE.ems(1), place.height);
        page.colourBar(palette, shown.top(), bar);
        page.upright(shown.unit(), bar.getMaxX() + TYPE.ems(3.4), place.getCenterY());
    }
}
