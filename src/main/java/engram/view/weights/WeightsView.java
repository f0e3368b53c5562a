package engram.view.weights;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.analysis.Spectrum;
import engram.model.analysis.WeightSummary;
import engram.model.network.weights.Weights;
import engram.palette.Diverging;
import engram.plot.Box;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.Digits;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.neuron.NetworkChoice;
import engram.view.plot.PlotCard;
import engram.view.plot.Pointer;
import engram.view.plot.StepAxis;
import engram.view.theme.Theme;

/**
 * What the network has learned. As a matrix: who drives whom how strongly, and beside it the weights of one neuron as two
 * pictures. As numbers: how the weights are distributed, the eigenvalues of their symmetric part, and what they come to.
 */
public final class WeightsView extends Region {

    /** What is seen of the weights. */
    public enum Content {
        /** The matrix, and one neuron's weights. */
        MATRIX("Matrix",
                "Each column is a neuron that sends, each row one that receives; beside it the weights to and from"
                        + " the neuron pointed at, or chosen first, each at the place of the other neuron's pixel"),
        /** Distributions and numbers. */
        NUMBERS("Numbers", "How the weights other than 0 are distributed; the eigenvalues of their symmetric part,"
                + " (W + W\u2032)/2: how many directions the network amplifies; how many weights excite (above 0) and inhibit"
                + " (below 0); asymmetry is |W \u2212 W\u2032| / |W + W\u2032|, 0 where the matrix is symmetric");

        private final String title;
        private final String explanation;

        Content(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    /** How many bars the distribution has; odd, so that one of them is around 0. */
    public static final int BARS = 81;

    /** In ems: left of the matrix, for numbers. */
    private static final double LEFT = 3.4;
    private static final double GAP = 14;
    /** A room that is so high, as a share of its width, has the pictures below the matrix. */
    private static final double TALL = 0.75;
    private static final double SHARE_OF_MATRIX = 0.56;
    /** The least height of a histogram below pictures, in ems. */
    private static final double LEAST_HISTOGRAM = 10;
    /** In ems: the sizes of numbers and of a histogram beside the pictures, and the gap before each of them. */
    private static final double LEAST_LISTING = 9.6;
    private static final double LISTING = 13;
    private static final double HEIGHT_OF_BOTH = 24;
    private static final double WIDTH_OF_HISTOGRAM = 18;
    private static final double BESIDE = 1;
    /** Below the matrix of a low view: the numbers of the bar of colours reach beyond it. */
    private static final double HALF_LINE = 0.6;
    /** Above it: the readout lies over the titles, and not over the first number. */
    private static final double TITLE = 1.75;

    private final MatrixPlot matrix = new MatrixPlot();
    private final NeuronWeights ofNeuron = new NeuronWeights();
    private final WeightNumbers numbers = new WeightNumbers();
    private final ComboBox<Content> content = ViewTools.choice("weights-content", "What is shown", List.of(Content.values()),
            value -> value.title, value -> value.explanation);
    private final PlotCard card = new PlotCard(this, getChildren(), "weights", "Weights between the neurons",
            "Save the matrix (NPY), the weights of the neuron shown (CSV), or the numbers shown (CSV)", PlotCard.LINE);
    private final Pointer pointer = new Pointer(this, new Hand());
    private final NetworkChoice network = new NetworkChoice("weights");
    private IntConsumer onPoint = _ -> {};
    private IntConsumer onChoose = _ -> {};
    private Supplier<Weights> weights = () -> null;
    private int neurons;
    private String nothing = "";
    private WeightsPicture picture;
    private Marks marks = Marks.NOTHING;
    /** The neuron whose pictures the pointer is in: others are pointed at there, which must not change them. */
    private int held = Marks.NONE;
    /** The neuron whose pictures were wanted last; those seen may be of another one for a moment. */
    private int wanted = Marks.NONE;
    private Theme theme = Theme.LIGHT;

    /** Makes an empty view. */
    public WeightsView() {
        card.readOutAbove();
        getChildren().add(matrix.area());
        getChildren().addAll(ofNeuron.nodes());
        content.valueProperty().addListener(_ -> {
            card.say("");
            requestLayout();
        });
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(network.node(), content, card.export());
    }

    /** Of which network they are. */
    public NetworkChoice network() {
        return network;
    }

    /** Saves. */
    public Button export() {
        return card.export();
    }

    /** What is seen of the weights. */
    public Content content() {
        return content.getValue();
    }

    /** Who is told which neuron is pointed at; {@link Marks#NONE} for none. */
    public void setOnPoint(IntConsumer listener) {
        onPoint = listener;
    }

    /** Who is told which neuron is to be chosen, or no longer. */
    public void setOnChoose(IntConsumer listener) {
        onChoose = listener;
    }

    /** Who takes back what the first click of a double click did. */
    public void setOnTakeBack(Runnable listener) {
        pointer.setOnTakeBack(listener);
    }

    /** The neuron whose weights are drawn by themselves: the one pointed at, or else the one chosen first. */
    public int neuronOf(Marks someMarks) {
        if (held != Marks.NONE) {
            return held;
        }
        List<Integer> chosen = someMarks.neurons();
        return someMarks.pointed() != Marks.NONE || chosen.isEmpty() ? someMarks.pointed() : chosen.getFirst();
    }

    /**
     * What picture there should be.
     *
     * @param current gives the weights to read single ones out, or null once they are gone
     * @param ofNeurons how many neurons there are
     * @param scale the weight that has the strongest colour, above 0
     * @param newMarks which neurons are marked
     * @param colours of weights
     * @return null where there is no room for one
     */
    public WeightsPicture.Asked wanted(Supplier<Weights> current, int ofNeurons, double scale, Marks newMarks,
            Diverging colours) {
        weights = current;
        neurons = ofNeurons;
        if (matrix.fit(ofNeurons)) {
            held = Marks.NONE;
            card.say("");
            requestLayout();
        }
        wanted = neuronOf(newMarks);
        Box frame = frame();
        if (!frame.isVisible() || content() != Content.MATRIX) {
            return null;
        }
        return matrix.asked(frame, ViewTools.scale(this), wanted, scale, colours);
    }

    /**
     * Shows what is known so far.
     *
     * @param newPicture the newest picture, or null
     * @param summary the numbers, or null while they are computed
     * @param spectrum the eigenvalues, or null while they are computed
     * @param state why there are no eigenvalues
     * @param newMarks which neurons are marked
     * @param newTheme the colours
     */
    public void show(WeightsPicture newPicture, WeightSummary summary, Spectrum spectrum, String state, Marks newMarks,
            Theme newTheme) {
        boolean changed = numbers.show(summary, spectrum, state) || picture != newPicture || !theme.equals(newTheme);
        boolean marked = marks != newMarks;
        picture = newPicture;
        matrix.show(picture);
        ofNeuron.show(picture);
        marks = newMarks;
        theme = newTheme;
        if (changed) {
            draw();
            pointer.repeat();
        } else if (marked && showsMatrix()) {
            ofNeuron.mark(marks);
        }
    }

    /** Shows nothing, and says why. */
    public void clear(String why) {
        if (neurons != 0 || !nothing.equals(why)) {
            neurons = 0;
            nothing = why;
            held = Marks.NONE;
            matrix.fit(0);
            show(null, null, null, "", Marks.NOTHING, theme);
            draw();
        }
    }

    private boolean showsMatrix() {
        return content() == Content.MATRIX && neurons > 0;
    }

    private double em() {
        return theme.look().size();
    }

    private boolean isTall() {
        return card.room().height() > TALL * card.room().width();
    }

    private Box frame() {
        Box room = card.room();
        double top = Math.round((card.isLow() ? TITLE : StepAxis.ABOVE) * em());
        double left = Math.round(LEFT * em());
        if (isTall()) {
            double around = top + MatrixPlot.below(theme.look());
            double pictures = (room.width() - GAP) / 2 + Math.round(2.2 * em());
            double most = Math.max(room.height() * SHARE_OF_MATRIX, room.height() - pictures) - around;
            double side = Math.max(0, Math.floor(Math.min(most, room.width() - left)));
            return new Box(room.left() + left, room.top() + top, side, side);
        }
        double height = room.height() - top - Math.round((card.isLow() ? HALF_LINE : StepAxis.BELOW) * em());
        double width = (room.width() - left - widthOfBar() - 2 * GAP) / 3;
        // The matrix may be larger than the pictures beside it, which have room to spare in a wide window.
        double side = Math.max(0, Math.floor(Math.min(height, width * 1.2)));
        return new Box(room.left() + left, room.top() + top, side, side);
    }

    private double widthOfBar() {
        return Math.round(MatrixPlot.WIDTH_OF_BAR * em());
    }

    /** Right of the matrix and its bar, or below them. */
    private Box roomForPictures() {
        Box frame = frame();
        Box room = card.room();
        return isTall()
                ? Box.between(room.left(), frame.bottom() + MatrixPlot.below(theme.look()) + Math.round(2.2 * em()), room.right(),
                        room.bottom())
                : Box.between(frame.right() + widthOfBar() + GAP, frame.top(),
                        Math.min(room.right(), frame.right() + widthOfBar() + 2 * GAP + 2 * frame.width()), frame.bottom());
    }

    /** Right of the pictures, or of the matrix above them; without area where those take all of the width. */
    private Box roomBeside() {
        Box room = card.room();
        Box pictures = roomForPictures();
        double left = isTall() ? frame().right() + GAP : pictures.right() + Math.round(BESIDE * em());
        return room.right() - left < LEAST_LISTING * em() ? Box.NONE
                : Box.between(left, card.isLow() ? room.top() : frame().top(), room.right(),
                        isTall() ? frame().bottom() + Math.round(StepAxis.BELOW * em()) : room.bottom());
    }

    @Override
    protected void layoutChildren() {
        card.layOut();
        draw();
    }

    private void draw() {
        Surface surface = card.blank();
        boolean asMatrix = showsMatrix() && frame().isVisible();
        card.export().setDisable(neurons == 0);
        matrix.area().setVisible(asMatrix);
        if (neurons == 0) {
            card.say("");
            Plot.empty(nothing).in(new Box(0, 0, getWidth(), getHeight())).draw(surface, theme.look());
        } else if (content() == Content.NUMBERS) {
            numbers.draw(surface, card.room(), theme);
        }
        if (asMatrix) {
            matrix.draw(surface, frame(), isTall(), card.isLow(), theme);
            ofNeuron.draw(surface, roomForPictures(), ViewTools.scale(this), theme);
            ofNeuron.mark(marks);
            drawRest(surface);
        } else {
            ofNeuron.hide();
        }
    }

    /** Where there is room below or beside the pictures, how the weights are distributed is seen as well. */
    private void drawRest(Surface surface) {
        numbers.hide();
        Box beside = roomBeside();
        Box listing = beside;
        Box histogram = Box.NONE;
        if (isTall() && beside.height() >= HEIGHT_OF_BOTH * em() && beside.width() >= WIDTH_OF_HISTOGRAM * em()) {
            histogram = beside.inset(0, LISTING * em(), 0, 0);
        } else if (beside.width() >= (WIDTH_OF_HISTOGRAM + LISTING + BESIDE) * em()) {
            listing = beside.inset(beside.width() - LISTING * em(), 0, 0, 0);
            histogram = beside.inset(0, card.room().top() - beside.top(), (LISTING + BESIDE) * em(), 0);
        }
        if (listing.isVisible()) {
            numbers.drawListing(surface, listing, theme);
        }
        Box room = card.room();
        Box rest = Box.between(room.left(), ofNeuron.bottom() + em(), room.right(), room.bottom());
        if (!histogram.isVisible() && isTall() && ofNeuron.bottom() > 0 && rest.height() > LEAST_HISTOGRAM * em()) {
            histogram = rest;
        }
        if (histogram.isVisible()) {
            numbers.drawHistogram(surface, histogram, theme);
        }
    }

    private boolean isInMatrix(double x, double y) {
        return showsMatrix() && frame().contains(x, y);
    }

    private String text(int sender, int receiver) {
        Weights known = weights.get();
        return known == null || known.neurons() != neurons ? ""
                : Text.of("Weight %s from neuron %d to neuron %d", Digits.of(known.weight(receiver, sender)), sender, receiver);
    }

    private final class Hand implements Pointer.Hand {

        @Override
        public void point(double x, double y) {
            NeuronWeights.Cell cell = ofNeuron.at(x, y);
            held = cell == null ? Marks.NONE : held == Marks.NONE ? wanted : held;
            if (isInMatrix(x, y)) {
                int sender = matrix.senderAt(x);
                card.say(text(sender, matrix.receiverAt(y)));
                onPoint.accept(sender);
            } else if (cell != null) {
                card.say(text(cell.sender(), cell.receiver()));
                onPoint.accept(cell.other());
            } else {
                card.say(neurons > 0 ? content() == Content.NUMBERS ? numbers.describe(x, y) : numbers.read(x, y) : "");
                onPoint.accept(Marks.NONE);
            }
        }

        @Override
        public void leave() {
            held = Marks.NONE;
            card.say("");
            onPoint.accept(Marks.NONE);
        }

        @Override
        public boolean zoom(double factor, ScrollEvent event) {
            boolean inside = isInMatrix(event.getX(), event.getY());
            if (inside) {
                matrix.zoom(event.getX(), event.getY(), factor);
                draw();
            }
            return inside;
        }

        @Override
        public void drag(Point2D from, double right, double down, MouseEvent event) {
            if (isInMatrix(from.getX(), from.getY())) {
                matrix.move(right, down);
                draw();
            }
        }

        @Override
        public boolean canShowAll(double x, double y) {
            return ofNeuron.at(x, y) == null && isInMatrix(x, y);
        }

        @Override
        public void showAll() {
            matrix.showAll();
            draw();
        }

        @Override
        public boolean click(MouseEvent event) {
            NeuronWeights.Cell cell = ofNeuron.at(event.getX(), event.getY());
            if (cell != null) {
                onChoose.accept(cell.other());
                return false;
            }
            boolean picks = event.getClickCount() == 1 && isInMatrix(event.getX(), event.getY());
            if (picks) {
                onChoose.accept(matrix.senderAt(event.getX()));
            }
            return picks;
        }
    }
}
