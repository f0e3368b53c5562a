package engram.view.control;

import module javafx.controls;
import java.util.function.Supplier;

/** A tip that shows more than a text can. What it shows is made at the moment when it is about to be seen, and is never old. */
public final class LiveTip {

    private LiveTip() {}

    /**
     * Gives a node a tip.
     *
     * @param node what is explained
     * @param content makes what the tip shows; null for no tip at all
     */
    public static void install(Node node, Supplier<Node> content) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tip = new Tooltip();
                tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                tip.setHideOnEscape(false);
                tip.setShowDelay(Duration.millis(350));
                tip.setShowDuration(Duration.seconds(30));
                tip.setOnShowing(_ -> tip.setGraphic(content.get()));
                Tooltip.install(node, tip);
            }
        });
    }
}
