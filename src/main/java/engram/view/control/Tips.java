package engram.view.control;

import module javafx.controls;

/**
 * Explains what is on screen, to the pointer as a tool tip and to screen readers as help. A tool tip is a window of its
 * own and costs as much to make: each is made when it is first pointed at.
 */
public final class Tips {

    private static final Duration READING_TIME = Duration.seconds(5);

    private Tips() {}

    /**
     * Explains a node; a later explanation replaces an earlier one.
     *
     * @param node what is explained
     * @param text what it is, in a sentence or two
     */
    public static void explain(Node node, String text) {
        node.setAccessibleHelp(text);
        if (node.getProperties().putIfAbsent(Tips.class, true) == null) {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
                @Override
                public void handle(MouseEvent event) {
                    node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                    Tooltip.install(node, tip(node));
                }
            });
        }
    }

    /**
     * Shows a node's explanation at once, below it, to somebody who does not point at it. It goes when it is no longer true,
     * when the node is left, or when it is in the way of the pointer; it never keeps a click from what is beneath it.
     */
    static void showNow(Node node) {
        Tooltip tip = tip(node);
        tip.setAutoHide(true);
        tip.setConsumeAutoHidingEvents(false);
        tip.getScene().addEventFilter(MouseEvent.MOUSE_MOVED, _ -> tip.hide());
        PauseTransition reading = new PauseTransition(READING_TIME);
        reading.setOnFinished(_ -> tip.hide());
        Subscription over = node.accessibleHelpProperty().subscribe(tip::hide).and(node.focusedProperty().subscribe(tip::hide));
        tip.setOnHidden(_ -> {
            over.unsubscribe();
            reading.stop();
        });
        Bounds place = node.localToScreen(node.getBoundsInLocal());
        tip.show(node, place.getMinX(), place.getMaxY() + 4);
        reading.play();
    }

    private static Tooltip tip(Node node) {
        Tooltip tip = new Tooltip();
        // Escape is for what is beneath it.
        tip.setHideOnEscape(false);
        tip.textProperty().bind(node.accessibleHelpProperty());
        tip.setShowDelay(Duration.millis(350));
        tip.setShowDuration(Duration.seconds(30));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }
}
