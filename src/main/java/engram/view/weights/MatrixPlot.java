package engram.view.weights;

import engram.model.analysis.Bins;
import engram.palette.Diverging;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.ColourScale;
import engram.plot.Extent;
import engram.plot.PlacedPlot;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.view.neuron.Marks;
import engram.view.plot.PicturePane;
import engram.view.plot.StepAxis;
import engram.view.plot.Stretch;
import engram.view.theme.Theme;
import java.util.List;

/**
 * The weight matrix as a picture that can be zoomed and moved, with its axes and the bar of its colours. Each column is a
 * neuron that sends, each row one that receives.
 */
final class MatrixPlot {

    /** How wide a standing bar of colours is, with its numbers and the gap before it, in ems. */
    static final double WIDTH_OF_BAR = 5.84;

    private static final double EMS_OF_TITLE = 19;
    private static final double GAP = 14;
    private static final double BAR = 10;

    private final PicturePane area = new PicturePane("matrix-area");
    private final Stretch senders = new Stretch(4);
    private final Stretch receivers = new Stretch(4);
    private WeightsPicture picture;
    private PlacedPlot placed = PlacedPlot.NONE;
    private int neurons;

    /** What the picture is in. */
    PicturePane area() {
        return area;
    }

    /** Takes note of the number of neurons; of another number all is seen. False where it stays the same. */
    boolean fit(int ofNeurons) {
        if (neurons == ofNeurons) {
            return false;
        }
        neurons = ofNeurons;
        senders.setLimit(neurons);
        receivers.setLimit(neurons);
        showAll();
        return true;
    }

    /** What is in sight, on the screen's own pixels. */
    WeightsPicture.Asked asked(Box frame, double pixelsOfScreen, int neuron, double scale, Diverging colours) {
        int pixels = (int) Math.round(frame.width() * pixelsOfScreen);
        return new WeightsPicture.Asked(new Bins(receivers.seen().from(), receivers.seen().to(), pixels),
                new Bins(senders.seen().from(), senders.seen().to(), pixels), neuron < neurons ? neuron : Marks.NONE, scale,
                colours);
    }

    /** Shows the newest picture there is; null for none. */
    void show(WeightsPicture newPicture) {
        if (newPicture != picture && newPicture != null) {
            area.show(newPicture.matrix(), newPicture.asked().senders().pixels(), newPicture.asked().receivers().pixels());
        }
        picture = newPicture;
    }

    /** How much room a lying bar takes below the matrix, with the numbers of both. */
    static double below(PlotLook look) {
        return Math.round(StepAxis.BELOW * look.size()) + GAP / 2 + ColourScale.lyingHeight(BAR, look);
    }

    /**
     * Places the picture, and draws what is around it.
     *
     * @param lying whether the bar of colours lies below rather than stands at the right
     * @param low whether there is no room for numbers below
     */
    void draw(Surface surface, Box box, boolean lying, boolean low, Theme theme) {
        Axis columnsSeen = low ? Axis.cells(senders.seen(), 0).withoutNumbers() : Axis.cells(senders.seen(), 0);
        Axis rows = Axis.cells(receivers.seen(), 0).down();
        boolean wide = box.width() > EMS_OF_TITLE * theme.look().size();
        placed = Plot
                .of(wide ? "Weight to neuron \u2193 from neuron \u2192" : "To \u2193 from \u2192", columnsSeen, rows, List.of())
                .in(box);
        area.place(box);
        if (picture != null) {
            Bins columns = picture.asked().senders();
            Bins lines = picture.asked().receivers();
            area.lie(senders.seen().share(columns.from()), receivers.seen().share(lines.from()),
                    senders.seen().share(columns.to()), receivers.seen().share(lines.to()));
        }
        placed.draw(surface, theme.look());
        if (picture != null) {
            double scale = picture.asked().scale();
            Diverging colours = picture.asked().colours();
            ColourScale bar = new ColourScale(new Extent(-scale, scale), share -> colours.rgb(2 * share - 1));
            if (lying) {
                double top = box.bottom() + Math.round(StepAxis.BELOW * theme.look().size()) + GAP / 2;
                bar.drawLying(surface, new Box(box.left(), top, box.width(), BAR), theme.look());
            } else {
                bar.drawUpright(surface, new Box(box.right() + GAP, box.top(), BAR, box.height()), theme.look());
            }
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

    /** Shows {@code factor} times as much around a place. */
    void zoom(double x, double y, double factor) {
        senders.zoom(factor, placed.xAt(x));
        receivers.zoom(factor, placed.yAt(y));
    }

    /** Moves what is in sight along with the pointer. */
    void move(double right, double down) {
        senders.move(-right / placed.box().width());
        receivers.move(-down / placed.box().height());
    }

    /** Shows the whole matrix. */
    void showAll() {
        senders.showAll();
        receivers.showAll();
    }
}
