package engram.view;

import engram.model.analysis.Bins;
import engram.palette.Diverging;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The weight matrix as a picture that can be zoomed and moved, with its axes and the bar of its colours. Each column is a
 * neuron that sends, each row one that receives.
 */
final class MatrixPlot {

    /** How wide the bar of colours is, with its numbers and the gap before it. */
    static final double WIDTH_OF_BAR = 70;

    private static final double GAP = 14;
    private static final double BAR = 10;
    private static final double ZOOM = 1.0015;
    private static final double LEAST = 4;

    private final PixelPicture image = new PixelPicture();
    private final Pane area = new Pane(image);
    private final Rectangle clip = new Rectangle();
    private WeightsPicture picture;
    private int neurons;
    /** Null while everything is seen. */
    private Extent senders;

    private Extent receivers;

    MatrixPlot() {
        area.setManaged(false);
        area.setClip(clip);
        area.getStyleClass().add("matrix-area");
    }

    /** What the picture is in. */
    Pane area() {
        return area;
    }

    /** Takes note of the number of neurons; of another number all is seen. False where it stays the same. */
    boolean fit(int ofNeurons) {
        if (neurons == ofNeurons) {
            return false;
        }
        neurons = ofNeurons;
        showAll();
        return true;
    }

    /** What is in sight, on the screen's own pixels. */
    WeightsPicture.Asked asked(PlotFrame frame, double pixelsOfScreen, int neuron, double scale, Diverging colours) {
        int pixels = (int) Math.round(frame.width() * pixelsOfScreen);
        return new WeightsPicture.Asked(
                new Bins(receivers().from(), receivers().to(), pixels),
                new Bins(senders().from(), senders().to(), pixels),
                neuron < neurons ? neuron : Marks.NONE,
                scale,
                colours);
    }

    /** Shows the newest picture there is; null for none. */
    void show(WeightsPicture newPicture) {
        if (newPicture != picture && newPicture != null) {
            image.show(newPicture.matrix(), newPicture.asked().senders().pixels(), newPicture.asked().receivers().pixels());
        }
        picture = newPicture;
    }

    private Extent senders() {
        return senders != null ? senders : Extent.whole(Math.max(1, neurons));
    }

    private Extent receivers() {
        return receivers != null ? receivers : Extent.whole(Math.max(1, neurons));
    }

    /** Places the picture, and draws what is around it. */
    void draw(GraphicsContext pen, PlotFrame frame, Theme theme) {
        area.resizeRelocate(frame.left(), frame.top(), frame.width(), frame.height());
        clip.setWidth(frame.width());
        clip.setHeight(frame.height());
        place();
        Color ink = theme.ink();
        frame.drawBorder(pen, theme.plotColours().grid());
        frame.drawHorizontal(pen, senders(), 1, 0, "", ink);
        frame.drawRows(pen, receivers(), 0, ink);
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText("to neuron \u2193  from neuron \u2192", frame.left(), frame.top() - 3, frame.width());
        if (picture != null) {
            drawBar(pen, frame, ink);
        }
    }

    /** A picture may be of another part than what is in sight, until the next one is there. */
    private void place() {
        if (picture != null) {
            Bins columns = picture.asked().senders();
            Bins rows = picture.asked().receivers();
            double width = area.getWidth();
            double height = area.getHeight();
            image.place(
                    senders().share(columns.from()) * width,
                    receivers().share(rows.from()) * height,
                    (columns.to() - columns.from()) / senders().length() * width,
                    (rows.to() - rows.from()) / receivers().length() * height);
        }
    }

    private void drawBar(GraphicsContext pen, PlotFrame frame, Color ink) {
        double left = frame.right() + GAP;
        double scale = picture.asked().scale();
        for (int y = 0; y < frame.height(); y++) {
            pen.setFill(Theme.colour(picture.asked().colours().rgb(1 - 2 * (y + 0.5) / frame.height())));
            pen.fillRect(left, frame.top() + y, BAR, 1.5);
        }
        pen.setFont(Font.font(10.5));
        pen.setFill(ink);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        String[] numbers = {Digits.of(scale), "0", Digits.of(-scale)};
        for (int i = 0; i < numbers.length; i++) {
            double y = frame.top() + i * frame.height() / 2;
            pen.fillRect(left + BAR, Math.min(Math.round(y), frame.bottom() - 1), 3, 1);
            pen.fillText(numbers[i], left + BAR + 6, Math.clamp(y, frame.top() + 5, frame.bottom() - 5));
        }
    }

    /** The neuron that sends at a place in the frame. */
    int senderAt(PlotFrame frame, double x) {
        return at(senders(), (x - frame.left()) / frame.width());
    }

    /** The neuron that receives at a place in the frame. */
    int receiverAt(PlotFrame frame, double y) {
        return at(receivers(), (y - frame.top()) / frame.height());
    }

    private int at(Extent extent, double share) {
        return Math.clamp((long) Math.floor(extent.at(share)), 0, neurons - 1);
    }

    /** Zooms around a place in the frame: in where the wheel turns away, {@code turned} above 0. */
    void zoom(PlotFrame frame, double x, double y, double turned) {
        double factor = Math.pow(ZOOM, -turned);
        double least = Math.min(LEAST, neurons);
        senders = senders().zoomed(factor, senders().at((x - frame.left()) / frame.width()), neurons, least);
        receivers = receivers().zoomed(factor, receivers().at((y - frame.top()) / frame.height()), neurons, least);
    }

    /** Moves what is in sight along with the pointer. */
    void move(PlotFrame frame, double right, double down) {
        senders = senders().moved(-right / frame.width() * senders().length(), neurons);
        receivers = receivers().moved(-down / frame.height() * receivers().length(), neurons);
    }

    /** Shows the whole matrix. */
    void showAll() {
        senders = null;
        receivers = null;
    }
}
