package engram.view.control;

import module javafx.controls;
import java.util.function.Supplier;

/**
 * A tip that shows more than a text can. What it shows is made at the moment when it is about to be seen, and is never old. It
 * is as high as that needs, and stands beside what it explains, which people are about to use.
 */
public final class LiveTip {

    private static final double APART = 4;

    private LiveTip() {}

    /**
     * Gives a node a tip.
     *
     * @param node what is pointed at
     * @param explained what the tip leaves free: the node, or what it is a part of
     * @param content makes what the tip shows; null for no tip at all
     */
    public static void install(Node node, Node explained, Supplier<Node> content) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                Tooltip tip = new Tooltip();
                tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                tip.setHideOnEscape(false);
                tip.setShowDelay(Duration.millis(350));
                tip.setShowDuration(Duration.seconds(30));
                tip.setOnShowing(_ -> {
                    Node shown = content.get();
                    tip.setGraphic(shown == null ? null : new Sheet(shown));
                });
                tip.setOnShown(_ -> stand(tip, explained));
                Tooltip.install(node, tip);
            }
        });
    }

    private static void stand(Tooltip tip, Node explained) {
        Bounds free = explained.localToScreen(explained.getLayoutBounds());
        Rectangle2D screen = Screen.getScreensForRectangle(free.getMinX(), free.getMinY(), 1, 1)
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        Point2D place = place(free, tip.getWidth(), tip.getHeight(), screen);
        tip.setX(place.getX());
        tip.setY(place.getY());
    }

    /**
     * Where a tip stands: below what it explains, above it where there is no room below, and else at that side which has more
     * room; never over the edge of the screen as far as it has room there at all.
     *
     * @param free what the tip leaves free, on the screen
     * @param width the tip's
     * @param height the tip's
     * @param screen what can be seen
     * @return the tip's left upper corner
     */
    static Point2D place(Bounds free, double width, double height, Rectangle2D screen) {
        double along = within(free.getMinX(), width, screen.getMinX(), screen.getMaxX());
        if (free.getMaxY() + APART + height <= screen.getMaxY()) {
            return new Point2D(along, free.getMaxY() + APART);
        }
        if (free.getMinY() - APART - height >= screen.getMinY()) {
            return new Point2D(along, free.getMinY() - APART - height);
        }
        boolean behind = screen.getMaxX() - free.getMaxX() >= free.getMinX() - screen.getMinX();
        return new Point2D(behind ? free.getMaxX() + APART : free.getMinX() - APART - width,
                within(free.getMinY(), height, screen.getMinY(), screen.getMaxY()));
    }

    private static double within(double start, double length, double from, double to) {
        return Math.clamp(start, from, Math.max(from, to - length));
    }

    /**
     * What a tip shows, at its own width. A tip asks for the least height before there is a width; texts that may be wrapped
     * would answer for the narrowest they can be: as high as a window.
     */
    private static final class Sheet extends Region {

        private final Node content;

        Sheet(Node content) {
            this.content = content;
            getChildren().add(content);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.ceil(content.prefWidth(-1));
        }

        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.ceil(content.prefHeight(computePrefWidth(-1)));
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
