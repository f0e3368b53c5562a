package engram.export.picture;

import module java.base;
import engram.export.page.Painting;
import engram.model.experiment.Parameters;
import engram.palette.Palette;
import engram.palette.SilentCells;
import engram.palette.SpikeColours;
import engram.plot.Box;
import engram.plot.ColourScale;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import java.awt.Font;
import java.awt.Rectangle;

/** A page of a paper or a slide while it is drawn: frames of films and figures are drawn with these strokes alone. */
final class Page {

    private final Surface surface;
    private final Type type;
    private final Ink ink;
    private final Ink muted;
    private final Ink hairline;

    private Page(Surface surface, Type type, Look look) {
        this.surface = surface;
        this.type = type;
        ink = Ink.of(look.ink());
        muted = Ink.of(look.muted());
        hairline = Ink.of(look.hairline());
    }

    /** What is drawn with these strokes, on the look's ground. */
    static Painting painting(int width, int height, Type type, Look look, Consumer<Page> drawing) {
        return new Painting(width, height, OptionalInt.of(look.page()), surface -> drawing.accept(new Page(surface, type, look)));
    }

    /** Where plots are drawn. */
    Surface surface() {
        return surface;
    }

    /** How plots look beside what is written. */
    PlotLook look() {
        return new PlotLook(muted, hairline, type.small().getSize2D());
    }

    private void text(Font font, Ink colour, String text, double left, double baseline) {
        Letters letters = new Letters(colour, font.getSize2D(), font.isBold());
        surface.text(text, left, baseline, letters, Letters.Across.LEFT, Letters.Down.BASELINE);
    }

    /** The name of the picture, shortened where there is too little room. */
    void name(String name, int left, int baseline, int room) {
        text(type.title(), ink, Type.fitted(type.title(), name, room), left, baseline);
    }

    /** A note that ends at the right edge. */
    void noteAtRight(String text, int right, int baseline) {
        Letters letters = new Letters(muted, type.body().getSize2D(), false);
        surface.text(text, right, baseline, letters, Letters.Across.RIGHT, Letters.Down.BASELINE);
    }

    /** What belongs to all of the page. */
    void note(String text, int left, int baseline) {
        text(type.body(), muted, text, left, baseline);
    }

    /** The heading of a column. */
    void heading(String text, boolean strong, int left, int baseline) {
        text(strong ? type.strong() : type.body(), ink, text, left, baseline);
    }

    /** A label in the middle of something, below it. */
    void label(String text, double middle, double baseline) {
        surface.text(text, middle, baseline, look().letters(), Letters.Across.CENTRE, Letters.Down.BASELINE);
    }

    /** A label that reads from below, its middle at a height. */
    void upright(String text, double baseline, double middle) {
        surface.upright(text, baseline, middle, look().letters());
    }

    /** A thin frame outside of something. */
    void frame(Rectangle inside) {
        int rule = rule();
        surface.rectangle(new Box(inside.x - rule, inside.y - rule, inside.width + 2 * rule, inside.height + 2 * rule), hairline);
    }

    /** Square cells, each of whole pixels, the silent ones marked. */
    void cells(int[] rgb, int side, Rectangle square, SilentCells silent) {
        int[] marked = silent.marked(rgb, side, square.width);
        surface.cells(marked, marked.length == rgb.length ? side : square.width, box(square));
    }

    /** The bar of a palette, from 0 to a top, lying or standing. */
    void colourBar(Palette palette, double top, Rectangle bar) {
        frame(bar);
        ColourScale scale = new ColourScale(new Extent(0, top), palette::rgb);
        if (bar.width > bar.height) {
            scale.drawLying(surface, box(bar), look());
        } else {
            scale.drawUpright(surface, box(bar), look());
        }
    }

    /** Scores with their names under a rule, so many side by side, each a step right of the one before. */
    void scores(List<String> names, List<String> values, Rectangle place, int abreast, int step) {
        surface.rectangle(new Box(place.x, place.y, place.width, rule()), hairline);
        for (int i = 0; i < values.size(); i++) {
            int x = place.x + i % abreast * step;
            int y = place.y + i / abreast * FrameLayout.Lettering.scoreRow(type);
            text(type.small(), muted, names.get(i), x, y + type.ems(1.5));
            text(type.body(), ink, values.get(i), x, y + type.ems(2.8));
        }
    }

    /** The score of a column, and below it what it comes to, shortened where there is too little room. */
    void verdict(String score, String verdict, int left, int top, int room) {
        text(type.title(), ink, score, left, top + type.ems(1.4));
        text(type.body(), muted, Type.fitted(type.body(), verdict, room), left, top + type.ems(2.8));
    }

    private static Box box(Rectangle rectangle) {
        return new Box(rectangle.x, rectangle.y, rectangle.width, rectangle.height);
    }

    /** How thick a line is. */
    private int rule() {
        return type.ems(1.0 / 14);
    }

    /** Who is silent while a network recalls, by hand and by chance. */
    static SilentCells silent(Parameters parameters) {
        BitSet silent = new BitSet();
        Arrays.stream(parameters.neuronDamage(parameters.neurons()).silenced()).forEach(silent::set);
        return new SilentCells(parameters.side(), silent);
    }

    /** Spikes as colours, shape as the glow. */
    static int[] spikes(float[] glow, SpikeColours colours) {
        return IntStream.range(0, glow.length).map(neuron -> colours.rgb(glow[neuron])).toArray();
    }

    /** Rates, or what else counts from 0 up to a top, as colours. */
    static int[] rates(double[] rates, double top, Palette palette) {
        return Arrays.stream(rates).mapToInt(rate -> palette.rgb(rate / top)).toArray();
    }
}
