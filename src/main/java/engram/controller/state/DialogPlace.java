package engram.controller.state;

import module javafx.controls;

/**
 * Gives a dialog its size and its place in the middle of a window before it is shown. Left to find its size while it is
 * shown, it begins with the smallest, and some window managers of X11 keep to that.
 */
public final class DialogPlace {

    private DialogPlace() {}

    /**
     * Makes a window the dialog's owner and centres the dialog in it, no larger than the window is, and wholly on the screen.
     *
     * @param dialog not shown yet
     * @param owner the window, shown
     */
    public static void centre(Dialog<?> dialog, Window owner) {
        dialog.initOwner(owner);
        DialogPane pane = dialog.getDialogPane();
        pane.applyCss();
        pane.layout();
        double contentWidth = pane.prefWidth(-1);
        double frameWidth = owner.getWidth() - owner.getScene().getWidth();
        double frameHeight = owner.getHeight() - owner.getScene().getHeight();
        Rectangle2D screen = screen(owner);
        double width = smallest(contentWidth + frameWidth, owner.getWidth(), screen.getWidth());
        double height =
                smallest(pane.prefHeight(contentWidth) + frameHeight, owner.getHeight(), screen.getHeight() - frameHeight);
        dialog.setWidth(width);
        dialog.setHeight(height);
        dialog.setX(within(owner.getX() + (owner.getWidth() - width) / 2, screen.getMinX(), screen.getMaxX() - width));
        // Some window managers put the title bar above the place that is asked for.
        dialog.setY(within(owner.getY() + (owner.getHeight() - height) / 2, screen.getMinY() + frameHeight,
                screen.getMaxY() - height));
    }

    /** The screen on which the middle of a window is, or the first one, without what the system keeps for itself. */
    private static Rectangle2D screen(Window window) {
        return Screen.getScreensForRectangle(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() / 2, 1, 1)
                .stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }

    private static double smallest(double content, double owner, double screen) {
        return Math.min(content, Math.min(owner, screen));
    }

    /** The place nearest to the wanted one; the least where there is room for none. */
    private static double within(double wanted, double least, double most) {
        return Math.max(least, Math.min(wanted, most));
    }
}
