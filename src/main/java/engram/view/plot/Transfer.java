package engram.view.plot;

import module java.base;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Pen;
import engram.plot.Surface;

/**
 * Draws on another surface: at another place of it, larger or smaller, and in other colours.
 *
 * @param target what is drawn on
 * @param right how far everything moves to the right, in pixels
 * @param down how far it moves down
 * @param scale how many times as large everything gets
 * @param colours gives the colour that stands for another
 */
public record Transfer(Surface target, double right, double down, double scale, UnaryOperator<Ink> colours) implements Surface {

    private Box moved(Box box) {
        return new Box(x(box.left()), y(box.top()), box.width() * scale, box.height() * scale);
    }

    private double x(double place) {
        return right + place * scale;
    }

    private double y(double place) {
        return down + place * scale;
    }

    private Pen coloured(Pen pen) {
        return new Pen(colours.apply(pen.ink()), pen.width() * scale, pen.dash());
    }

    private Letters coloured(Letters letters) {
        return new Letters(colours.apply(letters.ink()), letters.size() * scale, letters.bold());
    }

    @Override
    public void rectangle(Box box, Ink ink) {
        target.rectangle(moved(box), colours.apply(ink));
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink ink) {
        target.polygon(Arrays.stream(xs).map(this::x).toArray(), Arrays.stream(ys).map(this::y).toArray(), colours.apply(ink));
    }

    @Override
    public void polyline(double[] xs, double[] ys, Pen pen) {
        target.polyline(Arrays.stream(xs).map(this::x).toArray(), Arrays.stream(ys).map(this::y).toArray(), coloured(pen));
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        target.disc(x(x), y(y), radius * scale, colours.apply(ink));
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        target.ring(x(x), y(y), radius * scale, coloured(pen));
    }

    @Override
    public void text(String text, double x, double y, Letters letters, Letters.Across across, Letters.Down down) {
        target.text(text, x(x), y(y), coloured(letters), across, down);
    }

    @Override
    public void upright(String text, double baseline, double middle, Letters letters) {
        target.upright(text, x(baseline), y(middle), coloured(letters));
    }

    @Override
    public double width(String text, Letters letters) {
        return target.width(text, coloured(letters)) / scale;
    }

    @Override
    public void cells(int[] rgb, int columns, Box box) {
        target.cells(rgb, columns, moved(box));
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        target.clipped(moved(box), drawing);
    }
}
