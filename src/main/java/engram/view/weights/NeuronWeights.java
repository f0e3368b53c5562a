package engram.view.weights;

import module java.base;
import module javafx.controls;
import engram.plot.Box;
import engram.plot.Plot;
import engram.plot.Surface;
import engram.view.picture.PixelPicture;
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
    private static final double EMS_OF_TITLE = 8;

    private final PixelPicture incoming = new PixelPicture();
    private final PixelPicture outgoing = new PixelPicture();
    private final List<Mark> marksOfIncoming = marks();
    private final List<Mark> marksOfOutgoing = marks();
    private WeightsPicture picture;
    private Box left = Box.NONE;
    private Box right = left;
    /** How many of the screen's pixels the enlarged pictures have; 0 before they were. */
    private int pixels;

    private boolean visible;

    /** One for each letter, and one for the neuron pointed at. */
    private static List<Mark> marks() {
        return IntStream.rangeClosed(0, Marks.MOST).mapToObj(i -> new Mark(i < Marks.MOST ? Marks.letter(i) : "")).toList();
    }

    /** A frame around a cell, and the letter of its neuron beside it. */
    private static final class Mark {

        private final Rectangle frame = new Rectangle();
        private final Text letter = new Text();

        Mark(String text) {
            letter.setText(text);
            letter.getStyleClass().add("weight-letter");
            frame.getStyleClass().add(text.isEmpty() ? "weight-pointed" : "weight-mark");
            for (Node node : List.of(frame, letter)) {
                node.setManaged(false);
                node.setMouseTransparent(true);
            }
        }

        void show(boolean visible) {
            frame.setVisible(visible);
            letter.setVisible(visible);
        }

        /** Stands around a place; the letter on that side where there is room within the picture. */
        void place(double x, double y, double size, Box within) {
            frame.setX(x - size / 2);
            frame.setY(y - size / 2);
            frame.setWidth(size);
            frame.setHeight(size);
            Bounds bounds = letter.getLayoutBounds();
            boolean right = x + size / 2 + bounds.getWidth() + 3 <= within.right();
            letter.setX(right ? x + size / 2 + 3 : x - size / 2 - 3 - bounds.getWidth());
            letter.setY(Math.clamp(y + bounds.getHeight() * 0.3, within.top() + bounds.getHeight() * 0.8,
                    Math.max(within.top() + bounds.getHeight() * 0.8, within.bottom() - 2)));
        }
    }

    /** All that is to be seen of them, beside what is drawn. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(incoming, outgoing));
        for (Mark mark : Stream.concat(marksOfIncoming.stream(), marksOfOutgoing.stream()).toList()) {
            nodes.addAll(List.of(mark.frame, mark.letter));
        }
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
            Plot.empty("Click a cell of a map to see\nthe weights of its neuron").in(room).draw(surface, theme.look());
            return;
        }
        double side = Math.max(1, Math.floor(Math.min(room.height(), (room.width() - GAP) / 2)));
        left = new Box(room.left(), room.top(), side, side);
        right = new Box(room.left() + side + GAP, room.top(), side, side);
        enlarge((int) Math.round(side * pixelsOfScreen));
        incoming.place(left.left(), left.top(), side, side);
        outgoing.place(right.left(), right.top(), side, side);
        String which = (side > EMS_OF_TITLE * theme.look().size() ? " neuron " : " ") + neuron();
        Plot.blank("To" + which).in(left).draw(surface, theme.look());
        Plot.blank("From" + which).in(right).draw(surface, theme.look());
    }

    /** Where they end below; 0 where they are not seen. */
    double bottom() {
        return visible ? left.bottom() : 0;
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
        for (int i = 0; i <= Marks.MOST; i++) {
            int neuron = i == Marks.MOST ? marks.pointed() : i < marks.chosen().size() ? marks.chosen().get(i) : Marks.NONE;
            mark(marksOfIncoming.get(i), left, neuron);
            mark(marksOfOutgoing.get(i), right, neuron);
        }
    }

    private void mark(Mark mark, Box frame, int neuron) {
        boolean marked = visible && neuron != Marks.NONE && neuron < picture.incoming().length;
        mark.show(marked);
        if (marked) {
            int side = side();
            double cell = frame.width() / side;
            mark.place(frame.left() + (neuron % side + 0.5) * cell, frame.top() + (neuron / side + 0.5) * cell,
                    Math.max(cell, LEAST_MARK), frame);
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
