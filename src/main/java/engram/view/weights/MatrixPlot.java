package engram.view.weights;

import module javafx.controls;
import engram.model.analysis.Bins;
import engram.palette.Diverging;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.ColourScale;
import engram.plot.Extent;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.PixelPicture;
import engram.view.neuron.Marks;
import engram.view.theme.Theme;
import java.util.List;

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
    private PlacedPlot placed = PlacedPlot.NONE;
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
    WeightsPicture.Asked asked(Box frame, double pixelsOfScreen, int neuron, double scale, Diverging colours) {
        int pixels = (int) Math.round(frame.width() * pixelsOfScreen);
        return new WeightsPicture.Asked(new Bins(receivers().from(), receivers().to(), pixels),
                new Bins(senders().from(), senders().to(), pixels), neuron < neurons ? neuron : Marks.NONE, scale, colours);
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
    void draw(Surface surface, Box box, Theme theme) {
        Axis rows = Axis.cells(receivers(), 0).down();
        placed = Plot.of("to neuron \u2193  from neuron \u2192", Axis.cells(senders(), 0), rows, List.of()).in(box);
        area.resizeRelocate(box.left(), box.top(), box.width(), box.height());
        clip.setWidth(box.width());
        clip.setHeight(box.height());
        place();
        placed.draw(surface, theme.look());
        if (picture != null) {
            double scale = picture.asked().scale();
            Diverging colours = picture.asked().colours();
            new ColourScale(new Extent(-scale, scale), share -> colours.rgb(2 * share - 1)).drawUpright(surface,
                    new Box(box.right() + GAP, box.top(), BAR, box.height()), theme.look());
        }
    }

    /** A picture may be of another part than what is in sight, until the next one is there. */
    private void place() {
        if (picture != null) {
            Bins columns = picture.asked().senders();
            Bins rows = picture.asked().receivers();
            double width = area.getWidth();
            double height = area.getHeight();
            image.place(senders().share(columns.from()) * width, receivers().share(rows.from()) * height,
                    (columns.to() - columns.from()) / senders().length() * width,
                    (rows.to() - rows.from()) / receivers().length() * height);
        }
    }

    /** The neuron that sends at a place. */
    int senderAt(double x) {
        return placed.cellAt(x, neurons);
    }

    /** The neuron that receives at a place. */
    int receiverAt(double y) {
        return Math.clamp((long) Math.floor(placed.yAt(y)), 0, neurons - 1);
    }

    /** Zooms around a place: in where the wheel turns away, {@code turned} above 0. */
    void zoom(double x, double y, double turned) {
        double factor = Math.pow(ZOOM, -turned);
        double least = Math.min(LEAST, neurons);
        senders = senders().zoomed(factor, placed.xAt(x), neurons, least);
        receivers = receivers().zoomed(factor, placed.yAt(y), neurons, least);
    }

    /** Moves what is in sight along with the pointer. */
    void move(double right, double down) {
        senders = senders().moved(-right / placed.box().width() * senders().length(), neurons);
        receivers = receivers().moved(-down / placed.box().height() * receivers().length(), neurons);
    }

    /** Shows the whole matrix. */
    void showAll() {
        senders = null;
        receivers = null;
    }
}
