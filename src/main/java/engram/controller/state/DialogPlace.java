package engram.controller.state;

import module javafx.controls;

/**
 * Gives a dialog its size and its place in the middle of a window before it is shown. Left to find its size while it is
 * shown, it begins with the smallest, and some window managers of X11 keep to that.
 */
public final class DialogPlace {

    private DialogPlace() {}

    /**
     * Makes a window the dialog's owner and centres the dialog in it, no larger than the window is.
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
        double width = Math.min(contentWidth + frameWidth, owner.getWidth());
        double height = Math.min(pane.prefHeight(contentWidth) + frameHeight, owner.getHeight());
        dialog.setWidth(width);
        dialog.setHeight(height);
        dialog.setX(owner.getX() + (owner.getWidth() - width) / 2);
        dialog.setY(owner.getY() + (owner.getHeight() - height) / 2);
    }
}
