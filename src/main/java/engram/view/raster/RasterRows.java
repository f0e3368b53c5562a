package engram.view.raster;

import module java.base;
import module javafx.controls;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.plot.Plot;
import engram.view.control.ViewTools;
import engram.view.neuron.Marks;
import engram.view.plot.Stretch;
import engram.view.theme.Theme;

/** Which neurons have a row, in which order, and which of the rows are in sight. */
final class RasterRows {

    private final ComboBox<RasterPicture.Order> order = ViewTools.choice("raster-order", "Order of the neurons",
            List.of(RasterPicture.Order.values()), value -> value.title, value -> value.explanation);
    private final Stretch sight = new Stretch(4);
    private int neurons;
    private Marks marks = Marks.NOTHING;
    private List<Integer> chosen = List.of();

    /** What people choose the order with. */
    ComboBox<RasterPicture.Order> order() {
        return order;
    }

    /** Which of them are in sight. */
    Stretch sight() {
        return sight;
    }

    /** The neurons that have rows where others have none; none where all have. */
    List<Integer> chosen() {
        return chosen;
    }

    boolean areOfChosenOnly() {
        return order.getValue() == RasterPicture.Order.CHOSEN;
    }

    int count() {
        return areOfChosenOnly() ? chosen.size() : neurons;
    }

    /** Takes note of how many neurons there are and which are chosen; where rows are others, all are seen. False there. */
    boolean fit(int newNeurons, Marks newMarks) {
        List<Integer> newChosen =
                areOfChosenOnly() ? newMarks.neurons().stream().filter(neuron -> neuron < newNeurons).toList() : List.of();
        boolean same = neurons == newNeurons && chosen.equals(newChosen);
        neurons = newNeurons;
        marks = newMarks;
        chosen = newChosen;
        sight.setLimit(count());
        if (!same) {
            sight.showAll();
        }
        return same;
    }

    /** The axes of a raster over some steps. */
    Plot plot(Extent steps) {
        if (neurons == 0) {
            return Plot.empty("No run yet: give the network a picture to learn");
        }
        if (count() == 0) {
            return Plot.empty("Click a cell in a map to choose a neuron");
        }
        String title = switch (order.getValue()) {
            case PIXEL -> "neuron";
            case MEMORY, RATE -> "neurons, by rank";
            case CHOSEN -> "neurons chosen";
        };
        Axis rows = areOfChosenOnly() ? Axis.named(sight.seen(), names()) : Axis.cells(sight.seen(), 0);
        return Plot.of(title, Axis.cells(steps, 1).in("time step"), rows.down(), List.of());
    }

    /** Each row's neuron in its colour. */
    private List<Axis.Named> names() {
        return IntStream.range(0, chosen.size())
                .mapToObj(row -> new Axis.Named(row + 0.5, Integer.toString(chosen.get(row)),
                        Theme.categorical(Math.max(0, marks.colourOf(chosen.get(row)))), false))
                .toList();
    }
}
