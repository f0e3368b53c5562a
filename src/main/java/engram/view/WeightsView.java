package engram.view;

import engram.model.analysis.Bins;
import engram.model.analysis.Spectrum;
import engram.model.analysis.WeightSummary;
import engram.model.network.Weights;
import engram.palette.Categorical;
import engram.palette.Diverging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What the network has learned. As a matrix: who drives whom how strongly, and beside it the weights of one neuron as two
 * pictures. As numbers: how the weights are distributed, the eigenvalues of their symmetric part, and what they come to.
 */
public final class WeightsView extends Region {

    /** What is seen of the weights. */
    public enum Content {
        /** The matrix, and one neuron's weights. */
        MATRIX("Matrix", "Each column is a neuron that sends, each row one that receives; beside it the weights to and from"
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

    private static final double LEFT = 40;
    private static final double TOP = 16;
    private static final double AXIS = 18;
    private static final double READOUT = 18;
    private static final double GAP = 14;
    private static final double BAR = 10;
    private static final double BAR_NUMBERS = 46;
    private static final double ZOOM = 1.0015;
    private static final double LEAST = 4;
    private static final int MOST_BARS = 81;

    private final Canvas canvas = new Canvas();
    private final PixelPicture matrix = new PixelPicture();
    private final PixelPicture incoming = new PixelPicture();
    private final PixelPicture outgoing = new PixelPicture();
    private final Pane area = new Pane(matrix);
    private final Rectangle clip = new Rectangle();
    private final List<Rectangle> marksOfNeurons = new ArrayList<>();
    private final Label readout = new Label();
    private final ComboBox<Content> content;
    private final Button export =
            ViewTools.export("weights", "Save the matrix (NPY), or the weights of the neuron shown (CSV)");

    private IntConsumer onPoint = _ -> {};
    private IntConsumer onChoose = _ -> {};
    private Supplier<Weights> weights = () -> null;
    private int neurons;
    private WeightsPicture picture;
    private WeightSummary summary;
    private Spectrum spectrum;
    private String spectrumState = "";
    private Marks marks = Marks.NOTHING;
    private Theme theme = Theme.LIGHT;
    /** Null while everything is seen. */
    private Extent senders;

    private Extent receivers;
    private double dragX;
    private double dragY;

    /** Makes an empty view. */
    public WeightsView() {
        getStyleClass().addAll("card", "drawn-view");
        setId("weights");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Weights between the neurons");
        content = ViewTools.choice(
                "weights-content", "What is shown", List.of(Content.values()), value -> value.title, value -> value.explanation);
        content.valueProperty().addListener(_ -> requestLayout());
        canvas.setManaged(false);
        area.setManaged(false);
        area.setClip(clip);
        area.getStyleClass().add("matrix-area");
        for (int i = 0; i <= Categorical.COUNT; i++) {
            Rectangle mark = new Rectangle();
            mark.setManaged(false);
            mark.setMouseTransparent(true);
            mark.setFill(Color.TRANSPARENT);
            mark.setStrokeWidth(i == Categorical.COUNT ? 1 : 1.5);
            if (i == Categorical.COUNT) {
                mark.getStyleClass().add("pointed-line");
            } else {
                mark.setStroke(Theme.colour(Categorical.rgb(i)));
            }
            marksOfNeurons.add(mark);
        }
        readout.getStyleClass().add("readout");
        readout.setId("weights-readout");
        getChildren().addAll(canvas, area, incoming, outgoing);
        getChildren().addAll(marksOfNeurons);
        getChildren().add(readout);
        setMinSize(160, 90);
        addEventHandler(ScrollEvent.SCROLL, this::zoom);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> onPoint.accept(Marks.NONE));
    }

    /** What stands beside the tabs. */
    public List<Node> tools() {
        return List.of(content, export);
    }

    /** Saves. */
    public Button export() {
        return export;
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

    /** The neuron whose weights are drawn by themselves: the one pointed at, or else the one chosen first. */
    public static int neuronOf(Marks marks) {
        List<Integer> chosen = marks.neurons();
        return marks.pointed() != Marks.NONE || chosen.isEmpty() ? marks.pointed() : chosen.getFirst();
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
    public WeightsPicture.Asked wanted(
            Supplier<Weights> current, int ofNeurons, double scale, Marks newMarks, Diverging colours) {
        weights = current;
        if (neurons != ofNeurons) {
            neurons = ofNeurons;
            senders = null;
            receivers = null;
            requestLayout();
        }
        PlotFrame frame = frame();
        if (!frame.isVisible() || content() != Content.MATRIX) {
            return null;
        }
        int pixels = (int) Math.round(frame.width() * ViewTools.scale(this));
        int neuron = neuronOf(newMarks);
        return new WeightsPicture.Asked(
                new Bins(receivers().from(), receivers().to(), pixels),
                new Bins(senders().from(), senders().to(), pixels),
                neuron < neurons ? neuron : Marks.NONE,
                scale,
                colours);
    }

    private Extent senders() {
        return senders != null ? senders : Extent.whole(Math.max(1, neurons));
    }

    private Extent receivers() {
        return receivers != null ? receivers : Extent.whole(Math.max(1, neurons));
    }

    /**
     * Shows what is known so far.
     *
     * @param newPicture the newest picture, or null
     * @param newSummary the numbers, or null while they are computed
     * @param newSpectrum the eigenvalues, or null while they are computed
     * @param state why there are no eigenvalues
     * @param newMarks which neurons are marked
     * @param newTheme the colours
     */
    public void show(
            WeightsPicture newPicture, WeightSummary newSummary, Spectrum newSpectrum, String state, Marks newMarks,
            Theme newTheme) {
        boolean changed = picture != newPicture || summary != newSummary || spectrum != newSpectrum
                || !spectrumState.equals(state) || theme != newTheme;
        boolean marked = marks != newMarks;
        if (picture != newPicture && newPicture != null) {
            matrix.show(newPicture.matrix(), newPicture.asked().senders().pixels(), newPicture.asked().receivers().pixels());
            show(incoming, newPicture.incoming());
            show(outgoing, newPicture.outgoing());
        }
        picture = newPicture;
        summary = newSummary;
        spectrum = newSpectrum;
        spectrumState = state;
        marks = newMarks;
        theme = newTheme;
        if (changed) {
            draw();
        } else if (marked) {
            placeMarks();
        }
    }

    private static void show(PixelPicture image, int[] pixels) {
        int side = (int) Math.round(Math.sqrt(pixels.length));
        if (side == 0) {
            image.clear();
        } else {
            image.show(pixels, side, side);
        }
    }

    /** Shows that there is nothing yet. */
    public void clear() {
        if (neurons != 0) {
            neurons = 0;
            show(null, null, null, "", Marks.NOTHING, theme);
            draw();
        }
    }

    private PlotFrame frame() {
        double height = getHeight() - snappedTopInset() - snappedBottomInset() - TOP - AXIS - READOUT;
        double width = (getWidth() - snappedLeftInset() - snappedRightInset() - LEFT - BAR - BAR_NUMBERS - 3 * GAP) / 3;
        // The matrix may be larger than the pictures beside it, which have room to spare in a wide window.
        double side = Math.max(0, Math.floor(Math.min(height, width * 1.2)));
        return new PlotFrame(snappedLeftInset() + LEFT, snappedTopInset() + TOP, side, side);
    }

    private double sideOfPictures() {
        PlotFrame frame = frame();
        double room = getWidth() - snappedRightInset() - frame.right() - BAR - BAR_NUMBERS - 3 * GAP;
        return Math.max(0, Math.floor(Math.min(frame.height(), room / 2)));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        readout.resizeRelocate(
                snappedLeftInset(), getHeight() - snappedBottomInset() - READOUT,
                getWidth() - snappedLeftInset() - snappedRightInset(), READOUT);
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        boolean asMatrix = content() == Content.MATRIX && neurons > 0;
        export.setDisable(neurons == 0);
        area.setVisible(asMatrix);
        incoming.setVisible(asMatrix && picture != null && picture.incoming().length > 0);
        outgoing.setVisible(incoming.isVisible());
        PlotFrame frame = frame();
        if (neurons == 0) {
            readout.setText("");
            ViewTools.drawEmpty(
                    pen, new PlotFrame(0, 0, getWidth(), getHeight()), "Nothing is learned yet: give the network a picture",
                    theme.ink());
        } else if (asMatrix) {
            if (frame.isVisible()) {
                drawMatrix(pen, frame);
            }
        } else {
            drawNumbers(pen);
        }
        placeMarks();
    }

    private void drawMatrix(GraphicsContext pen, PlotFrame frame) {
        Color ink = theme.ink();
        area.resizeRelocate(frame.left(), frame.top(), frame.width(), frame.height());
        clip.setWidth(frame.width());
        clip.setHeight(frame.height());
        placeMatrix();
        frame.drawBorder(pen, theme.plotColours().grid());
        frame.drawHorizontal(pen, senders(), 1, 0, "from", ink);
        frame.drawRows(pen, receivers(), 0, ink);
        frame.drawTitle(pen, "to neuron", ink);
        drawBar(pen, frame.right() + GAP, frame);
        double side = sideOfPictures();
        double first = frame.right() + GAP + BAR + BAR_NUMBERS + GAP;
        int neuron = neuronOf(marks);
        pen.setTextBaseline(VPos.BOTTOM);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFill(ink);
        if (outgoing.isVisible() && picture.asked().neuron() != Marks.NONE) {
            neuron = picture.asked().neuron();
            pen.fillText("to neuron %d".formatted(neuron), first, frame.top() - 3, side);
            pen.fillText("from neuron %d".formatted(neuron), first + side + GAP, frame.top() - 3, side);
            incoming.place(first, frame.top(), side, side);
            outgoing.place(first + side + GAP, frame.top(), side, side);
            for (double x : new double[] {first, first + side + GAP}) {
                new PlotFrame(x, frame.top(), side, side).drawBorder(pen, theme.plotColours().grid());
            }
        } else {
            pen.setTextBaseline(VPos.CENTER);
            pen.setFont(Font.font(12));
            pen.fillText("Point at a neuron, or choose one,\nto see its weights as pictures", first, frame.top() + side / 2, 2 * side + GAP);
        }
    }

    private void drawBar(GraphicsContext pen, double left, PlotFrame frame) {
        if (picture == null) {
            return;
        }
        double scale = picture.asked().scale();
        for (int y = 0; y < frame.height(); y++) {
            pen.setFill(Theme.colour(picture.asked().colours().rgb(1 - 2 * (y + 0.5) / frame.height())));
            pen.fillRect(left, frame.top() + y, BAR, 1.5);
        }
        pen.setFont(Font.font(10.5));
        pen.setFill(theme.ink());
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        String[] numbers = {number(scale), "0", number(-scale)};
        for (int i = 0; i < numbers.length; i++) {
            double y = frame.top() + i * frame.height() / 2;
            pen.fillRect(left + BAR, Math.min(Math.round(y), frame.bottom() - 1), 3, 1);
            pen.fillText(numbers[i], left + BAR + 6, Math.clamp(y, frame.top() + 5, frame.bottom() - 5));
        }
    }

    /** Three digits that count, with a real minus sign. */
    private static String number(double value) {
        double size = Math.abs(value);
        String text = size == 0
                ? "0"
                : size < 0.001 || size >= 10_000
                        ? String.format(Locale.ROOT, "%.1e", value)
                        : String.format(Locale.ROOT, size < 1 ? "%.4f" : "%.3f", value);
        return text.replace('-', '\u2212');
    }

    private void placeMatrix() {
        if (picture != null) {
            Bins columns = picture.asked().senders();
            Bins rows = picture.asked().receivers();
            double width = area.getWidth();
            double height = area.getHeight();
            matrix.place(
                    senders().share(columns.from()) * width,
                    receivers().share(rows.from()) * height,
                    (columns.to() - columns.from()) / senders().length() * width,
                    (rows.to() - rows.from()) / receivers().length() * height);
        }
    }

    /** In the pictures of one neuron's weights the others are marked. */
    private void placeMarks() {
        int side = (int) Math.round(Math.sqrt(neurons));
        boolean seen = incoming.isVisible();
        for (int i = 0; i < marksOfNeurons.size(); i++) {
            int neuron = i == Categorical.COUNT
                    ? marks.pointed()
                    : i < marks.chosen().size() ? marks.chosen().get(i) : Marks.NONE;
            Rectangle mark = marksOfNeurons.get(i);
            boolean visible = seen && neuron != Marks.NONE && neuron < neurons;
            mark.setVisible(visible);
            if (visible) {
                double cell = incoming.getFitWidth() / side;
                double size = Math.max(cell, 5);
                mark.setX(incoming.getLayoutX() + (neuron % side + 0.5) * cell - size / 2);
                mark.setY(incoming.getLayoutY() + (neuron / side + 0.5) * cell - size / 2);
                mark.setWidth(size);
                mark.setHeight(size);
            }
        }
    }

    private void drawNumbers(GraphicsContext pen) {
        double left = snappedLeftInset();
        double width = (getWidth() - left - snappedRightInset()) / 3;
        double top = snappedTopInset() + TOP;
        double height = getHeight() - top - AXIS - snappedBottomInset() - 2;
        if (width < 60 || height < 20) {
            return;
        }
        readout.setText("");
        drawHistogram(pen, new PlotFrame(left + LEFT, top, width - LEFT - GAP, height));
        drawSpectrum(pen, new PlotFrame(left + width + LEFT, top, width - LEFT - GAP, height));
        drawSummary(pen, left + 2 * width + GAP, top - TOP, width - GAP, height + TOP + AXIS);
    }

    private void drawHistogram(GraphicsContext pen, PlotFrame frame) {
        frame.drawBorder(pen, theme.plotColours().grid());
        if (summary == null || summary.largest() == 0) {
            ViewTools.drawEmpty(pen, frame, summary == null ? "Counting\u2026" : "All weights are 0", theme.ink());
            return;
        }
        double[] bars = summary.bars(MOST_BARS);
        double most = 0;
        for (double bar : bars) {
            most = Math.max(most, bar);
        }
        Extent height = Extent.whole(most * 1.05);
        frame.drawVertical(pen, height, 0, theme.ink(), theme.plotColours().grid());
        double scale = summary.scale();
        Diverging colours = theme.weightColours();
        for (int i = 0; i < bars.length; i++) {
            double middle = (i + 0.5) / bars.length * 2 - 1;
            double y = frame.y(height, bars[i]);
            pen.setFill(Theme.colour(colours.rgb(Math.copySign(0.8, middle))));
            double x = frame.left() + (double) i / bars.length * frame.width();
            pen.fillRect(x, y, Math.max(1, frame.width() / bars.length - 0.5), frame.bottom() - y);
        }
        drawSymmetric(pen, frame, scale);
        frame.drawTitle(pen, "weights not 0, %", theme.ink());
    }

    /** An axis from minus to plus something, with zero in its middle. */
    private void drawSymmetric(GraphicsContext pen, PlotFrame frame, double end) {
        pen.setFill(theme.ink());
        pen.setFont(Font.font(10.5));
        pen.setTextBaseline(VPos.TOP);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(number(-end), frame.left(), frame.bottom() + 5);
        if (frame.width() > 110) {
            pen.setTextAlign(TextAlignment.CENTER);
            pen.fillText("0", frame.left() + frame.width() / 2, frame.bottom() + 5);
        }
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText(number(end), frame.right(), frame.bottom() + 5);
        pen.fillRect(frame.left() + frame.width() / 2, frame.bottom(), 1, 4);
    }

    private void drawSpectrum(GraphicsContext pen, PlotFrame frame) {
        frame.drawBorder(pen, theme.plotColours().grid());
        Color ink = theme.ink();
        frame.drawTitle(pen, "eigenvalues", ink);
        if (spectrum == null || spectrum.values().length == 0) {
            ViewTools.drawEmpty(pen, frame, spectrum == null ? spectrumState : "none stands out", ink);
            return;
        }
        double[] values = spectrum.values();
        double low = Math.min(0, values[values.length - 1]);
        double high = Math.max(0, values[0]);
        double room = Math.max((high - low) * 0.06, 1e-300);
        Scale scale = new Scale(low - room, high + room);
        scale.draw(pen, frame, ink, theme.plotColours().grid());
        Diverging colours = theme.weightColours();
        double dot = values.length > 100 ? 2 : 4;
        for (int i = 0; i < values.length; i++) {
            double x = frame.left() + (i + 0.5) / values.length * frame.width();
            pen.setFill(Theme.colour(colours.rgb(Math.copySign(0.9, values[i]))));
            pen.fillOval(x - dot / 2, scale.y(frame, values[i]) - dot / 2, dot, dot);
        }
        pen.setFill(ink);
        pen.setFont(Font.font(10.5));
        pen.setTextBaseline(VPos.TOP);
        pen.setTextAlign(TextAlignment.CENTER);
        String told = spectrum.isWhole()
                ? "all %,d, by rank".formatted(values.length)
                : "the leading %,d of %,d".formatted(values.length, spectrum.neurons());
        pen.fillText(told, frame.left() + frame.width() / 2, frame.bottom() + 5, frame.width());
    }

    private void drawSummary(GraphicsContext pen, double left, double top, double width, double height) {
        if (summary == null) {
            return;
        }
        String[][] lines = {
            {"Weights", "%,d".formatted(summary.count())},
            {"Excitatory", percent(summary.excitatory())},
            {"Inhibitory", percent(summary.inhibitory())},
            {"Zero", percent(summary.count() - summary.excitatory() - summary.inhibitory())},
            {"Largest |W|", number(summary.largest())},
            {"99 % within", number(summary.scale())},
            {"Asymmetry", number(summary.asymmetry())},
        };
        double step = Math.min(19, height / lines.length);
        pen.setFont(Font.font(Math.min(12, step - 2)));
        pen.setTextBaseline(VPos.TOP);
        for (int i = 0; i < lines.length; i++) {
            pen.setFill(theme.ink());
            pen.setTextAlign(TextAlignment.LEFT);
            pen.fillText(lines[i][0], left, top + i * step, width * 0.68);
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(lines[i][1], left + width, top + i * step, width * 0.4);
        }
    }

    private String percent(long count) {
        return String.format(Locale.ROOT, "%.1f %%", summary.count() == 0 ? 0 : 100.0 * count / summary.count());
    }

    private boolean isInMatrix(double x, double y) {
        return neurons > 0 && content() == Content.MATRIX && frame().contains(x, y);
    }

    private static int at(Extent extent, double share, int limit) {
        return Math.clamp((long) Math.floor(extent.at(share)), 0, limit - 1);
    }

    private void point(MouseEvent event) {
        PlotFrame frame = frame();
        if (isInMatrix(event.getX(), event.getY())) {
            int sender = at(senders(), (event.getX() - frame.left()) / frame.width(), neurons);
            int receiver = at(receivers(), (event.getY() - frame.top()) / frame.height(), neurons);
            Weights known = weights.get();
            readout.setText(known == null || known.neurons() != neurons
                    ? ""
                    : "Weight %s from neuron %d to neuron %d"
                            .formatted(number(known.weight(receiver, sender)), sender, receiver));
            onPoint.accept(sender);
            return;
        }
        readout.setText("");
        onPoint.accept(Marks.NONE);
    }

    private void zoom(ScrollEvent event) {
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turned == 0 || !isInMatrix(event.getX(), event.getY())) {
            return;
        }
        PlotFrame frame = frame();
        double factor = Math.pow(ZOOM, -turned);
        double least = Math.min(LEAST, neurons);
        senders = senders().zoomed(factor, senders().at((event.getX() - frame.left()) / frame.width()), neurons, least);
        receivers = receivers().zoomed(factor, receivers().at((event.getY() - frame.top()) / frame.height()), neurons, least);
        draw();
        event.consume();
    }

    private void press(MouseEvent event) {
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        if (!isInMatrix(dragX, dragY)) {
            return;
        }
        PlotFrame frame = frame();
        senders = senders().moved((dragX - event.getX()) / frame.width() * senders().length(), neurons);
        receivers = receivers().moved((dragY - event.getY()) / frame.height() * receivers().length(), neurons);
        dragX = Math.clamp(event.getX(), frame.left(), frame.right() - 1);
        dragY = Math.clamp(event.getY(), frame.top(), frame.bottom() - 1);
        draw();
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()
                || !isInMatrix(event.getX(), event.getY())) {
            return;
        }
        if (event.getClickCount() == 2) {
            senders = null;
            receivers = null;
            draw();
        } else if (event.getClickCount() == 1) {
            PlotFrame frame = frame();
            onChoose.accept(at(senders(), (event.getX() - frame.left()) / frame.width(), neurons));
        }
    }
}
