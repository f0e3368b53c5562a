package engram.plot;

import module java.base;

/** A surface that only remembers what was drawn on it; every letter is half as wide as it is high. */
final class Sketch implements Surface {

    record Written(String text, double x, double y, Letters letters, Letters.Across across) {}

    record Stroke(double[] xs, double[] ys, Pen pen) {}

    final List<Written> texts = new ArrayList<>();
    final List<Stroke> strokes = new ArrayList<>();
    final List<Box> rectangles = new ArrayList<>();
    final List<double[]> discs = new ArrayList<>();
    final List<double[][]> polygons = new ArrayList<>();
    final List<Box> cells = new ArrayList<>();
    /** What something was clipped to. */
    final List<Box> clips = new ArrayList<>();
    /** Of the newest grid of cells. */
    int[] colours;

    /** What is written, in the order it was. */
    List<String> words() {
        return texts.stream().map(Written::text).filter(text -> !text.isEmpty()).toList();
    }

    /** Lines through data: those that are not the frame around them. */
    List<Stroke> strokesIn(Ink ink) {
        return strokes.stream().filter(stroke -> stroke.pen().ink().equals(ink)).toList();
    }

    @Override
    public void rectangle(Box box, Ink ink) {
        rectangles.add(box);
    }

    @Override
    public void polygon(double[] xs, double[] ys, Ink ink) {
        polygons.add(new double[][] {xs, ys});
    }

    @Override
    public void polyline(double[] xs, double[] ys, Pen pen) {
        strokes.add(new Stroke(xs, ys, pen));
    }

    @Override
    public void disc(double x, double y, double radius, Ink ink) {
        discs.add(new double[] {x, y});
    }

    @Override
    public void ring(double x, double y, double radius, Pen pen) {
        discs.add(new double[] {x, y});
    }

    @Override
    public void text(String text, double x, double y, Letters letters, Letters.Across across, Letters.Down down) {
        texts.add(new Written(text, x, y, letters, across));
    }

    @Override
    public void upright(String text, double baseline, double middle, Letters letters) {
        texts.add(new Written(text, baseline, middle, letters, Letters.Across.CENTRE));
    }

    @Override
    public double width(String text, Letters letters) {
        return text.length() * letters.size() / 2;
    }

    @Override
    public void cells(int[] rgb, int columns, Box box) {
        cells.add(box);
        colours = rgb;
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        clips.add(box);
        drawing.run();
    }
}
