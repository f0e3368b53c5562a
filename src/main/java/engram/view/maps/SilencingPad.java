package engram.view.maps;

import module javafx.controls;
import engram.model.Text;
import engram.model.network.damage.SilencedByHand;
import engram.view.neuron.Cells.Cell;
import engram.view.neuron.Cells;
import engram.view.neuron.Marks;
import engram.view.neuron.NeuronGrid;
import java.util.List;

/**
 * Lets people silence neurons on the maps of both networks, by mouse or by keys, while they have the tool in hand. What the
 * first cell of a stroke becomes, the others become: silent, or awake where that one was silent.
 */
public final class SilencingPad {

    /** Who is told what is drawn. */
    public interface Hand {

        /**
         * Silences neurons, or wakes them.
         *
         * @param side rows and columns of the grid that is drawn on
         * @param neurons which ones; not empty
         * @param silent whether they are to be silent
         */
        void silence(int side, int[] neurons, boolean silent);

        /** Ends a stroke. */
        void lift();
    }

    private final List<NeuronGrid> grids;
    private final Hand hand;
    private SilencedByHand silenced = SilencedByHand.NONE;
    private int side;
    private boolean inHand;

    /** The map of the stroke, null while no button is down; where it has come to; and what it does. */
    private NeuronGrid under;

    private Cell reached;
    private boolean silences;

    /** The neuron that the keys are at. */
    private int marked = Marks.NONE;

    /** Lays the pad over maps. */
    public SilencingPad(List<NeuronGrid> grids, Hand hand) {
        this.grids = List.copyOf(grids);
        this.hand = hand;
        for (NeuronGrid grid : grids) {
            grid.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> press(grid, event));
            grid.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> drag(grid, event));
            grid.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> release(grid, event));
            grid.addEventFilter(MouseEvent.MOUSE_MOVED, event -> mark(cellAt(grid, event)));
            grid.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
                if (inHand) {
                    event.consume();
                }
            });
            grid.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(grid, event));
        }
    }

    /**
     * Takes note of who is silenced by hand.
     *
     * @param wantedSide rows and columns of the grid that is wanted; one of another side that is still shown is not drawn on
     */
    public void show(SilencedByHand newSilenced, int wantedSide) {
        silenced = newSilenced;
        side = wantedSide;
    }

    /** Whether the tool is in hand. */
    public boolean isInHand() {
        return inHand;
    }

    /** Takes the tool in hand, or puts it down. */
    public void take(boolean take) {
        inHand = take;
        under = null;
        for (NeuronGrid grid : grids) {
            grid.setDrawnOn(take);
            grid.setCursor(take ? Cursor.CROSSHAIR : null);
        }
    }

    private boolean isReady(NeuronGrid grid) {
        return inHand && side > 0 && grid.side() == side;
    }

    private static Cell cellAt(NeuronGrid grid, MouseEvent event) {
        return grid.cellAt(event.getX(), event.getY());
    }

    private void press(NeuronGrid grid, MouseEvent event) {
        if (!isReady(grid) || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        under = grid;
        reached = cellAt(grid, event);
        Cell first = Cells.nearest(reached, side);
        silences = !silenced.silences(first.row() * side + first.column());
        stroke(reached);
    }

    private void drag(NeuronGrid grid, MouseEvent event) {
        if (under == grid && isReady(grid)) {
            mark(cellAt(grid, event));
            stroke(cellAt(grid, event));
        }
    }

    private void stroke(Cell now) {
        int[] neurons = Cells.stroke(reached, now, side);
        reached = now;
        if (neurons.length > 0) {
            hand.silence(side, neurons, silences);
        }
    }

    private void release(NeuronGrid grid, MouseEvent event) {
        if (under == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (under == grid && isReady(grid) && !cellAt(grid, event).equals(reached)) {
            // Of a quick hand the last that is heard is that it was lifted.
            stroke(cellAt(grid, event));
        }
        under = null;
        hand.lift();
    }

    private void mark(Cell cell) {
        if (Cells.isInside(cell, side)) {
            marked = cell.row() * side + cell.column();
        }
    }

    private void key(NeuronGrid grid, KeyEvent event) {
        boolean toggles = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (!isReady(grid) || !plain || !toggles && !event.getCode().isArrowKey()) {
            return;
        }
        event.consume();
        int from = marked >= 0 && marked < side * side ? marked : side / 2 * side + side / 2;
        if (toggles) {
            hand.silence(side, new int[] {from}, !silenced.silences(from));
            hand.lift();
        }
        marked = Cells.beside(from, event.getCode(), side);
        grid.point(marked);
        grid.setAccessibleText(Text.of("Row %d, column %d is %s", marked / side + 1, marked % side + 1,
                silenced.silences(marked) ? "silenced by hand" : "awake"));
    }
}
