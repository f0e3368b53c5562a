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

    /** The least height of a histogram below pictures, in ems. */
    private static final double LEAST_HISTOGRAM = 10;
    /** In ems: the sizes of numbers and of a histogram beside the pictures. */
    private static final double LISTING = 13;
    private static final double HEIGHT_OF_BOTH = 24;
    private static final double WIDTH_OF_HISTOGRAM = 18;

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
    private String damage = "";
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
            say("");
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
            say("");
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
     * @param newDamage what was done to the weights since they were learned, in a sentence; empty for nothing
     * @param newMarks which neurons are marked
     * @param newTheme the colours
     */
    public void show(WeightsPicture newPicture, WeightSummary summary, Spectrum spectrum, String state, String newDamage,
            Marks newMarks, Theme newTheme) {
        if (!damage.equals(newDamage)) {
            damage = newDamage;
            card.keepLine(!damage.isEmpty());
            say("");
        }
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
    public void clear(String why, Theme newTheme) {
        if (neurons != 0 || !nothing.equals(why) || !theme.equals(newTheme)) {
            neurons = 0;
            nothing = why;
            held = Marks.NONE;
            matrix.fit(0);
            show(null, null, null, "", "", Marks.NOTHING, newTheme);
            draw();
        }
    }

    /** Reads something out; where there is nothing, what damage has done. */
    private void say(String text) {
        if (text.isEmpty()) {
            card.hint(damage);
        } else {
            card.say(text);
        }
    }

    private boolean showsMatrix() {
        return content() == Content.MATRIX && neurons > 0;
    }

    private double em() {
        return theme.look().size();
    }

    private WeightsLayout rooms() {
        return new WeightsLayout(card.room(), card.isLow(), theme.look());
    }

    private Box frame() {
        return rooms().matrix();
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
            say("");
            Plot.empty(nothing).in(new Box(0, 0, getWidth(), getHeight())).draw(surface, theme.look());
        } else if (content() == Content.NUMBERS) {
            numbers.draw(surface, card.room(), theme);
        }
        if (asMatrix) {
            matrix.draw(surface, frame(), rooms().isTall(), card.isLow(), theme);
            ofNeuron.draw(surface, rooms().pictures(), ViewTools.scale(this), theme);
            ofNeuron.mark(marks);
            drawRest(surface);
        } else {
            ofNeuron.hide();
        }
    }

    /** Where there is room below or beside the pictures, how the weights are distributed is seen as well. */
    private void drawRest(Surface surface) {
        numbers.hide();
        Box beside = rooms().beside();
        Box listing = beside;
        Box histogram = Box.NONE;
        if (rooms().isTall() && beside.height() >= HEIGHT_OF_BOTH * em() && beside.width() >= WIDTH_OF_HISTOGRAM * em()) {
            histogram = beside.inset(0, LISTING * em(), 0, 0);
        } else if (beside.width() >= (WIDTH_OF_HISTOGRAM + LISTING + WeightsLayout.BESIDE) * em()) {
            listing = beside.inset(beside.width() - LISTING * em(), 0, 0, 0);
            histogram = beside.inset(0, card.room().top() - beside.top(), (LISTING + WeightsLayout.BESIDE) * em(), 0);
        }
        if (listing.isVisible()) {
            numbers.drawListing(surface, listing, theme);
        }
        Box room = card.room();
        Box rest = Box.between(room.left(), ofNeuron.bottom() + em(), room.right(), room.bottom());
        if (!histogram.isVisible() && rooms().isTall() && ofNeuron.bottom() > 0 && rest.height() > LEAST_HISTOGRAM * em()) {
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
                say(text(sender, matrix.receiverAt(y)));
                onPoint.accept(sender);
            } else if (cell != null) {
                say(text(cell.sender(), cell.receiver()));
                onPoint.accept(cell.other());
            } else {
                say(neurons > 0 ? content() == Content.NUMBERS ? damage.isEmpty() ? numbers.describe(x, y) : numbers.read(x, y)
                        : numbers.read(x, y) : "");
                onPoint.accept(Marks.NONE);
            }
        }

        @Override
        public void leave() {
            held = Marks.NONE;
            say("");
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
