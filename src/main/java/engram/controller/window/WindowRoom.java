package engram.controller.window;

import module javafx.controls;

/** The room that the window takes on the screen: its first size, its least, and all there is where there is little. */
final class WindowRoom {

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;
    /** The most that a window manager puts around a window, in width or height. */
    private static final double FRAME = 60;
    private static final double LEAST_WIDTH = 980;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;

    /** Gives a window that is not shown yet its least size. */
    WindowRoom(Stage stage) {
        this.stage = stage;
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    /** Makes a scene of the first size, or of what the screen has. */
    Scene scene(Parent content) {
        Rectangle2D screen = screen();
        return new Scene(content, Math.min(FIRST_WIDTH, screen.getWidth() - FRAME),
                Math.min(FIRST_HEIGHT, screen.getHeight() - FRAME));
    }

    /** With its frame the window would reach over the edges of a small screen: there it asks for the whole of it. */
    void takeSmallScreen() {
        Rectangle2D screen = screen();
        stage.setMaximized(screen.getWidth() < FIRST_WIDTH + FRAME || screen.getHeight() < FIRST_HEIGHT + FRAME);
    }

    /** Where there is no window manager nobody maximises, and the window takes the small screen by itself. */
    void fillSmallScreen() {
        Rectangle2D screen = screen();
        if (stage.isMaximized() && stage.getWidth() < screen.getWidth() && stage.getHeight() < screen.getHeight()) {
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
        }
    }

    private static Rectangle2D screen() {
        return Screen.getPrimary().getVisualBounds();
    }
}
