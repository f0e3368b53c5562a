package engram.view.weights;

import module java.base;
import module javafx.controls;
import engram.palette.Categorical;
import engram.plot.Box;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.control.PixelPicture;
import engram.view.neuron.Marks;
import engram.view.theme.Theme;

/**
 * One neuron's weights as two pictures side by side, those to it and those from it, each weight at the place of the other
 * neuron's pixel. Neurons marked are marked in both.
 */
final class NeuronWeights {

    /**
     * A weight in one of the pictures.
     *
     * @param sender the neuron that sends
     * @param receiver the neuron that receives
     * @param other which of the two is not the one that the pictures are of
     */
    record Cell(int sender, int receiver, int other) {}

    private static final double GAP = 14;
    private static final double LEAST_MARK = 5;

    private final PixelPicture incoming = new PixelPicture();
    private final PixelPicture outgoing = new PixelPicture();
    private final List<Rectangle> marksOfIncoming = marks();
    private final List<Rectangle> marksOfOutgoing = marks();
    private WeightsPicture picture;
    private Box left = Box.NONE;
    private Box right = left;
    /** How many of the screen's pixels the enlarged pictures have; 0 before they were. */
    private int pixels;

    private boolean visible;

    private static List<Rectangle> marks() {
        List<Rectangle> marks = new ArrayList<>();
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
            marks.add(mark);
        }
        return marks;
    }

    /** All that is to be seen of them, beside what is drawn. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(incoming, outgoing));
        nodes.addAll(marksOfIncoming);
        nodes.addAll(marksOfOutgoing);
        return nodes;
    }

    /** The neuron they are of, or {@link Marks#NONE}. */
    int neuron() {
        return picture == null ? Marks.NONE : picture.asked().neuron();
    }

    private int side() {
        return (int) Math.round(Math.sqrt(picture.incoming().length));
    }

    /** Shows the newest there is; null for none. */
    void show(WeightsPicture newPicture) {
        if (newPicture != picture) {
            picture = newPicture;
            pixels = 0;
        }
    }

    /** Shows nothing, as where something else is seen. */
    void hide() {
        visible = false;
        nodes().forEach(node -> node.setVisible(false));
    }

    /**
     * Places the pictures, and draws what is around them.
     *
     * @param room where there is room for both
     * @param pixelsOfScreen how many of the screen's pixels there are to one of the window's
     */
    void draw(Surface surface, Box room, double pixelsOfScreen, Theme theme) {
        visible = picture != null && picture.incoming().length > 0 && room.isVisible();
        incoming.setVisible(visible);
        outgoing.setVisible(visible);
        if (!visible) {
            Plot.empty("Point at a neuron, or choose one,\nto see its weights as pictures").in(room).draw(surface, theme.look());
            return;
        }
        double side = Math.max(1, Math.floor(Math.min(room.height(), (room.width() - GAP) / 2)));
        left = new Box(room.left(), room.top(), side, side);
        right = new Box(room.left() + side + GAP, room.top(), side, side);
        enlarge((int) Math.round(side * pixelsOfScreen));
        incoming.place(left.left(), left.top(), side, side);
        outgoing.place(right.left(), right.top(), side, side);
        Plot.blank("to neuron " + neuron()).in(left).draw(surface, theme.look());
        Plot.blank("from neuron " + neuron()).in(right).draw(surface, theme.look());
    }

    private void enlarge(int wanted) {
        int side = side();
        int size = Math.max(side, wanted);
        if (pixels != size) {
            pixels = size;
            incoming.showCells(picture.incoming(), side, size);
            outgoing.showCells(picture.outgoing(), side, size);
        }
    }

    /** Marks neurons in both pictures. */
    void mark(Marks marks) {
        for (int i = 0; i <= Categorical.COUNT; i++) {
            int neuron =
                    i == Categorical.COUNT ? marks.pointed() : i < marks.chosen().size() ? marks.chosen().get(i) : Marks.NONE;
            mark(marksOfIncoming.get(i), left, neuron);
            mark(marksOfOutgoing.get(i), right, neuron);
        }
    }

    private void mark(Rectangle mark, Box frame, int neuron) {
        boolean marked = visible && neuron != Marks.NONE && neuron < picture.incoming().length;
        mark.setVisible(marked);
        if (marked) {
            int side = side();
            double cell = frame.width() / side;
            double size = Math.max(cell, LEAST_MARK);
            mark.setX(frame.left() + (neuron % side + 0.5) * cell - size / 2);
            mark.setY(frame.top() + (neuron / side + 0.5) * cell - size / 2);
            mark.setWidth(size);
            mark.setHeight(size);
        }
    }

    /** The weight at a place, or null outside the pictures. */
    Cell at(double x, double y) {
        if (visible && left.contains(x, y)) {
            int other = neuronAt(left, x, y);
            return new Cell(other, neuron(), other);
        }
        if (visible && right.contains(x, y)) {
            int other = neuronAt(right, x, y);
            return new Cell(neuron(), other, other);
        }
        return null;
    }

    private int neuronAt(Box frame, double x, double y) {
        int side = side();
        int row = Math.clamp((long) ((y - frame.top()) / frame.height() * side), 0, side - 1);
        int column = Math.clamp((long) ((x - frame.left()) / frame.width() * side), 0, side - 1);
        return row * side + column;
    }
}
