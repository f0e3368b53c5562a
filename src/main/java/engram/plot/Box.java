package engram.plot;

/**
 * A rectangle on a surface, in pixels from its upper left corner.
 *
 * @param left where it begins
 * @param top where it begins from above
 * @param width how wide it is, at least 0
 * @param height how high, at least 0
 */
public record Box(double left, double top, double width, double height) {

    /** A room in which nothing can be drawn. */
    public static final Box NONE = new Box(0, 0, 0, 0);

    private static final double LEAST = 10;

    /** Rooms that are too small for what is around them are empty. */
    public Box {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    /** The box between four edges; empty where they have passed one another. */
    public static Box between(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left, bottom - top);
    }

    /** Whether there is room to draw anything. */
    public boolean isVisible() {
        return width >= LEAST && height >= LEAST;
    }

    /** Where it ends. */
    public double right() {
        return left + width;
    }

    /** Where it ends below. */
    public double bottom() {
        return top + height;
    }

    /** The middle between left and right. */
    public double centreX() {
        return left + width / 2;
    }

    /** The middle between top and bottom. */
    public double centreY() {
        return top + height / 2;
    }

    /** Whether a point lies in it. */
    public boolean contains(double x, double y) {
        return x >= left && x < right() && y >= top && y < bottom();
    }

    /** What is left of it inside of four margins. */
    public Box inset(double ofLeft, double ofTop, double ofRight, double ofBottom) {
        return new Box(left + ofLeft, top + ofTop, width - ofLeft - ofRight, height - ofTop - ofBottom);
    }

    /** The part between two shares of its width, from 0 to 1. */
    public Box columns(double from, double to) {
        return new Box(left + from * width, top, (to - from) * width, height);
    }

    /** The part between two shares of its height, from 0 to 1, at whole pixels. */
    public Box rows(double from, double to) {
        double start = top + Math.round(from * height);
        return new Box(left, start, width, top + Math.round(to * height) - start);
    }
}
