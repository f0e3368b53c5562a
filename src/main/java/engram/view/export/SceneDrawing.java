package engram.view.export;

import module java.base;
import module javafx.controls;
import engram.palette.Blend;
import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.Pen;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.view.plot.CanvasSurface;
import engram.view.plot.Drawing;
import engram.view.plot.Recorder;
import engram.view.plot.Transfer;
import engram.view.theme.Theme;

/**
 * A view as it is seen, as a drawing: what was drawn on its canvases, and the lines, texts and pictures that stand over them.
 * What is there to be pressed, and what reads out, is left out.
 */
public final class SceneDrawing {

    /** What tells what is under the pointer. */
    private static final String READOUT = "readout";

    /** The text of the window, as its sheets have it, on light ground and on dark. */
    private static final int LIGHT_TEXT = 0x1C2228;
    private static final int DARK_TEXT = 0xE6EDF3;

    private final Recorder on;
    private final int ground;

    private SceneDrawing(Recorder on, int ground) {
        this.on = on;
        this.ground = ground;
    }

    /**
     * Takes a drawing of a view that has been laid out.
     *
     * @param ground what it stands on, 0xRRGGBB
     */
    public static Drawing of(Region view, int ground) {
        Recorder recorder = new Recorder(CanvasSurface::measure);
        new SceneDrawing(recorder, ground).childrenOf(view, 0, 0, 1);
        double end = view.getChildrenUnmodifiable()
                .stream()
                .filter(SceneDrawing::isReadout)
                .filter(Node::isVisible)
                .mapToDouble(Node::getLayoutY)
                .filter(top -> top > view.getHeight() / 2)
                .min()
                .orElse(view.getHeight());
        return recorder.drawing(view.getWidth(), end);
    }

    /** Gives the colours of one theme for those of another: each has one meaning, and so a counterpart. */
    public static UnaryOperator<Ink> recoloured(boolean fromDark, boolean toDark) {
        if (fromDark == toDark) {
            return ink -> ink;
        }
        List<Integer> from = colours(fromDark ? Theme.DARK : Theme.LIGHT);
        List<Integer> to = colours(toDark ? Theme.DARK : Theme.LIGHT);
        return ink -> {
            int place = from.indexOf(ink.rgb());
            return place < 0 ? ink : new Ink(to.get(place), ink.opacity());
        };
    }

    private static List<Integer> colours(Theme theme) {
        Theme.NetworkColours networks = theme.networks();
        return Stream.concat(Stream.of(theme.dark() ? DARK_TEXT : LIGHT_TEXT),
                Stream.of(networks.a(), networks.b(), networks.right(), networks.problem(), networks.press(), networks.other(),
                        theme.look().ink(), theme.look().grid()).map(Ink::rgb))
                .toList();
    }

    private static boolean isReadout(Node node) {
        return node.getStyleClass().contains(READOUT);
    }

    private void childrenOf(Parent parent, double left, double top, double opacity) {
        parent.getChildrenUnmodifiable()
                .stream()
                .filter(child -> child.isVisible() && !isReadout(child))
                // Those with a lower order stand over those with a higher one.
                .sorted(Comparator.comparingDouble(child -> -child.getViewOrder()))
                .forEach(child -> draw(child, left + child.getLayoutX() + child.getTranslateX(),
                        top + child.getLayoutY() + child.getTranslateY(), opacity * child.getOpacity()));
    }

    private void draw(Node node, double left, double top, double opacity) {
        if (node.getClip() instanceof Rectangle clip) {
            Box box = new Box(left + clip.getX() + clip.getLayoutX(), top + clip.getY() + clip.getLayoutY(), clip.getWidth(),
                    clip.getHeight());
            on.clipped(box, () -> drawWhole(node, left, top, opacity));
        } else {
            drawWhole(node, left, top, opacity);
        }
    }

    private void drawWhole(Node node, double left, double top, double opacity) {
        switch (node) {
            case Canvas canvas -> CanvasSurface.drawing(canvas)
                    .ifPresent(
                            drawing -> drawing.drawOn(new Transfer(on, left, top, 1, ink -> ink.faint(ink.opacity() * opacity))));
            case Line line -> pen(line, opacity).ifPresent(pen -> on.line(left + line.getStartX(), top + line.getStartY(),
                    left + line.getEndX(), top + line.getEndY(), pen));
            case Circle circle -> {
                double x = left + circle.getCenterX();
                double y = top + circle.getCenterY();
                ink(circle.getFill(), opacity).ifPresent(ink -> on.disc(x, y, circle.getRadius(), ink));
                pen(circle, opacity).ifPresent(pen -> on.ring(x, y, circle.getRadius(), pen));
            }
            case Rectangle rectangle -> rectangle(rectangle, left, top, opacity);
            case ImageView picture -> picture(picture, left, top);
            case Text text -> text(text, left, top, opacity);
            case ButtonBase _,ComboBoxBase<?> _,ScrollBar _,TextInputControl _ -> {
                // What can be pressed is of no use on paper.
            }
            case Parent parent -> childrenOf(parent, left, top, opacity);
            default -> {
                // Nothing else stands in a view.
            }
        }
    }

    private void rectangle(Rectangle rectangle, double left, double top, double opacity) {
        double x = left + rectangle.getX();
        double y = top + rectangle.getY();
        double width = rectangle.getWidth();
        double height = rectangle.getHeight();
        ink(rectangle.getFill(), opacity).ifPresent(ink -> on.rectangle(new Box(x, y, width, height), ink));
        pen(rectangle, opacity).ifPresent(pen -> on.polyline(new double[] {x, x + width, x + width, x, x},
                new double[] {y, y, y + height, y + height, y}, pen));
    }

    private void text(Text text, double left, double top, double opacity) {
        Optional<Ink> ink = ink(text.getFill(), opacity);
        if (ink.isEmpty() || text.getText().isEmpty()) {
            return;
        }
        boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
        Letters letters = new Letters(ink.get(), text.getFont().getSize(), bold);
        Bounds bounds = text.getLayoutBounds();
        String[] lines = text.getText().split("\n");
        for (int line = 0; line < lines.length; line++) {
            on.text(lines[line], left + bounds.getMinX(),
                    top + bounds.getMinY() + text.getBaselineOffset() + line * bounds.getHeight() / lines.length, letters,
                    Letters.Across.LEFT, Letters.Down.BASELINE);
        }
    }

    private void picture(ImageView view, double left, double top) {
        Image image = view.getImage();
        if (image == null) {
            return;
        }
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        int[] pixels = new int[columns * rows];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
        double width = view.getFitWidth() > 0 ? view.getFitWidth() : columns;
        double height = view.getFitHeight() > 0 ? view.getFitHeight() : rows;
        // Where there is nothing yet, as after the end of a recall, what lies behind is seen, on whatever ground that is drawn.
        int from = columns;
        int to = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >>> 24 != 0) {
                from = Math.min(from, i % columns);
                to = Math.max(to, i % columns + 1);
            }
        }
        if (from < to) {
            int first = from;
            int seen = to - from;
            int[] opaque = IntStream.range(0, rows * seen)
                    .map(i -> pixels[i / seen * columns + first + i % seen])
                    .map(argb -> Blend.rgb(ground, argb & 0xFFFFFF, (argb >>> 24) / 255.0))
                    .toArray();
            on.cells(opaque, seen,
                    new Box(left + view.getX() + first * width / columns, top + view.getY(), seen * width / columns, height));
        }
    }

    private static Optional<Pen> pen(Shape shape, double opacity) {
        return ink(shape.getStroke(), opacity).map(ink -> new Pen(ink, shape.getStrokeWidth(), dash(shape)));
    }

    private static Pen.Dash dash(Shape shape) {
        List<Double> lengths = shape.getStrokeDashArray();
        return lengths.isEmpty() ? Pen.Dash.SOLID
                : lengths.getFirst() > Pen.Dash.DOTTED.lengths()[0] ? Pen.Dash.DASHED : Pen.Dash.DOTTED;
    }

    private static Optional<Ink> ink(Paint paint, double opacity) {
        if (!(paint instanceof Color colour) || colour.getOpacity() * opacity <= 0) {
            return Optional.empty();
        }
        int rgb = (int) Math.round(255 * colour.getRed()) << 16 | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
        return Optional.of(new Ink(rgb, colour.getOpacity() * opacity));
    }
}
