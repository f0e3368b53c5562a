package engram.view.neuron;

import module java.base;
import module javafx.controls;
import engram.view.control.Segments;
import engram.view.control.ViewTools;

/** Which of two networks a view shows, beside its other tools; not seen while there is only one. */
public final class NetworkChoice {

    private final Segments<Which> choice;

    /**
     * Makes the choice of one view.
     *
     * @param view the view's id
     */
    public NetworkChoice(String view) {
        choice = new Segments<>(view + "-network", "Network", List.of(Which.values()), Which::name,
                which -> which == Which.A ? "Show network A" : "Show network B");
        offer(false);
    }

    /** What people choose with. */
    public Node node() {
        return choice.node();
    }

    /** The one chosen; views that share a choice bind it. */
    public Property<Which> value() {
        return choice.value();
    }

    /** The one that is seen: the first where there is only one. */
    public Which seen() {
        return node().isVisible() ? value().getValue() : Which.A;
    }

    /** Shows the choice, where there is a second network. */
    public void offer(boolean second) {
        if (node().isVisible() != second) {
            ViewTools.show(node(), second);
        }
    }
}
