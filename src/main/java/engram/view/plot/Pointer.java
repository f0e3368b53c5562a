package engram.view.plot;

import module javafx.controls;

/**
 * The mouse above plots: the wheel zooms, dragging moves, a click picks, a double click shows everything and takes back what
 * its first click did; the other buttons than the primary one do nothing. What each of them means is the view's to say, which
 * has a {@link Hand} for it.
 */
public final class Pointer {

    private static final double ZOOM = 1.0015;

    /** What a view does when the mouse asks for it. All places are the node's. */
    public interface Hand {

        /** Reads a place out. */
        void point(double x, double y);

        /** Reads nothing out: the pointer is elsewhere. */
        void leave();

        /** Does what is done as soon as the button goes down. */
        default void press(MouseEvent event) {}

        /**
         * Moves what is seen along with the pointer.
         *
         * @param from where the button went down
         * @param right how far the pointer came since it was told last, in pixels
         * @param down how far it came down
         */
        default void drag(Point2D from, double right, double down, MouseEvent event) {}

        /** Shows {@code factor} times as much around the pointer; false where there is nothing to zoom. */
        default boolean zoom(double factor, ScrollEvent event) {
            return false;
        }

        /** Whether a double click at a place shows everything. */
        default boolean canShowAll(double x, double y) {
            return false;
        }

        /** Shows everything. */
        default void showAll() {}

        /** Does what the primary button's click, the second and third in a row too, means; false where that is nothing. */
        default boolean click(MouseEvent event) {
            return false;
        }
    }

    private final Hand hand;
    private Runnable onTakeBack = () -> {};
    /** Where the pointer is; null while it is elsewhere. */
    private Point2D place;

    /** Whether the button that went down last is the primary one. */
    private boolean held;

    private Point2D pressed = Point2D.ZERO;
    private Point2D dragged = Point2D.ZERO;
    /** Whether the newest click did something. */
    private boolean clicked;

    /** Listens to the mouse above a node. */
    public Pointer(Node node, Hand hand) {
        this.hand = hand;
        node.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            place = place(event);
            repeat();
        });
        node.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> {
            place = null;
            hand.leave();
        });
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            held = event.getButton() == MouseButton.PRIMARY;
            if (held) {
                pressed = place(event);
                dragged = pressed;
                hand.press(event);
            }
        });
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (held) {
                Point2D way = place(event).subtract(dragged);
                dragged = place(event);
                hand.drag(pressed, way.getX(), way.getY(), event);
            }
        });
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        node.addEventHandler(ScrollEvent.SCROLL, this::zoom);
    }

    /** Who takes back what the first click of a double click did. */
    public void setOnTakeBack(Runnable listener) {
        onTakeBack = listener;
    }

    private static Point2D place(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }

    /** Reads out once more what is under the pointer, as where that has changed; false while the pointer is elsewhere. */
    public boolean repeat() {
        if (place != null) {
            hand.point(place.getX(), place.getY());
        }
        return place != null;
    }

    private void zoom(ScrollEvent event) {
        // With Shift some systems turn the wheel sideways.
        double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (turned != 0 && hand.zoom(Math.pow(ZOOM, -turned), event)) {
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2 && hand.canShowAll(event.getX(), event.getY())) {
            if (clicked) {
                onTakeBack.run();
            }
            clicked = false;
            hand.showAll();
        } else {
            clicked = hand.click(event);
        }
    }
}
