package engram.view.raster;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.plot.Extent;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.plot.Stretch;
import javafx.scene.control.Label;

/** Which neurons have a row, in which order, and which of the rows are in sight. */
final class RasterRows {

    /** A row is at least so high, in pixels: what is lower cannot be told apart. */
    private static final double LEAST_HEIGHT = 3;

    private final ComboBox<RasterPicture.Order> order = ViewTools.choice("raster-order", "Order of the neurons",
            List.of(RasterPicture.Order.values()), value -> value.title, value -> value.explanation);
    private final Label number = ViewTools.label("", "caption");
    /** Of all neurons that have a place, whether they have a row of their own or not. */
    private final Stretch sight = new Stretch(4);

    private int neurons;
    private List<Integer> chosen = List.of();
    private double height = 1;

    RasterRows() {
        number.setId("raster-neurons");
        number.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** What people choose the order with. */
    ComboBox<RasterPicture.Order> order() {
        return order;
    }

    /** Says how many of the neurons have rows. */
    Label number() {
        return number;
    }

    /** Which of them are in sight, of all that have a place. */
    Stretch sight() {
        return sight;
    }

    /** The neurons that have rows where others have none; none where all have a place. */
    List<Integer> chosen() {
        return chosen;
    }

    boolean areOfChosenOnly() {
        return order.getValue() == RasterPicture.Order.CHOSEN;
    }

    /** How many have a place among the rows. */
    int count() {
        return areOfChosenOnly() ? chosen.size() : neurons;
    }

    /** Takes note of how many neurons there are and which are chosen; where rows are others, all are seen. False there. */
    boolean fit(int newNeurons, Marks marks) {
        List<Integer> newChosen =
                areOfChosenOnly() ? marks.neurons().stream().filter(neuron -> neuron < newNeurons).toList() : List.of();
        boolean same = neurons == newNeurons && chosen.equals(newChosen);
        neurons = newNeurons;
        chosen = newChosen;
        sight.setLimit(count());
        if (!same) {
            sight.showAll();
        }
        tell();
        return same;
    }

    /** Takes note of the room for the rows of a network, in pixels. */
    void setHeight(double newHeight) {
        height = Math.max(1, newHeight);
        tell();
    }

    /** Every so many neurons have a row of their own, so that rows are high enough to be told apart. */
    int stride() {
        return areOfChosenOnly() ? 1 : (int) Math.max(1, Math.ceil(sight.seen().length() * LEAST_HEIGHT / height - 1e-9));
    }

    /** The rows in sight, of which there is one for every {@link #stride()} neurons. */
    Extent seen() {
        int stride = stride();
        Extent all = sight.seen();
        return stride == 1 ? all : new Extent(Math.floor(all.from() / stride), Math.ceil(all.to() / stride));
    }

    private void tell() {
        int shown = (int) Math.min(Math.ceil(seen().length() - 1e-9), count());
        String text = neurons == 0 ? ""
                : shown < neurons ? Text.of("%,d of %s", shown, Text.count(neurons, "neuron")) : Text.count(neurons, "neuron");
        if (!text.equals(number.getText())) {
            number.setText(text);
        }
    }
}
