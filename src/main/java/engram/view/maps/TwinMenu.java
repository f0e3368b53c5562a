package engram.view.maps;

import module javafx.controls;
import java.util.List;

/** What can be done with the second network: entries below its rules. */
public final class TwinMenu {

    private final MenuItem copy = entry(new MenuItem("Copy all parameters from A"), "twin-copy");
    private final CheckMenuItem follow = entry(new CheckMenuItem("Numbers follow A"), "twin-follow");
    private final MenuItem swap = entry(new MenuItem("Swap A and B"), "twin-swap");
    private final CheckMenuItem difference = entry(new CheckMenuItem("Show its rates minus A's"), "twin-difference");

    private final MenuItem close = entry(new MenuItem("Take B away  (T)"), "twin-close");

    TwinMenu() {}

    private static <M extends MenuItem> M entry(M item, String id) {
        item.setId(id);
        return item;
    }

    List<MenuItem> entries() {
        return List.of(copy, follow, swap, difference, close);
    }

    /** Makes B what A is. */
    public MenuItem copy() {
        return copy;
    }

    /** Lets B follow A in all numbers. */
    public CheckMenuItem follow() {
        return follow;
    }

    /** Lets the two change places. */
    public MenuItem swap() {
        return swap;
    }

    /** Takes B away. */
    public MenuItem close() {
        return close;
    }

    /** Shows by how much B's firing rates differ from A's. */
    CheckMenuItem difference() {
        return difference;
    }
}
