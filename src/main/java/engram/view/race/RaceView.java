package engram.view.race;

import module javafx.controls;
import java.util.List;

/** Stands in. */
public final class RaceView extends StackPane {
    public List<Node> tools() {
        return List.of();
    }
}
