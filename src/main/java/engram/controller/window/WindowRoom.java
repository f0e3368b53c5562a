package engram.controller.window;

import module javafx.controls;
import engram.settings.KeptSettings;
import engram.settings.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The room that the window takes on the screen: where it was the last time, or its first size, its least, and all there is
 * where there is little.
 */
final class WindowRoom {

    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 800;
    /** The most that a window manager puts around a window, in width or height. */
    private static final double FRAME = 60;
    private static final double LEAST_WIDTH = 980;
    private static final double LEAST_HEIGHT = 640;

    /** How far the frame of a maximised window may reach over the edges of its screen. */
    private static final double OUTSIDE = 10;

    /** How much of the bar that a window is moved by must be on a screen. */
    private static final double GRIP_WIDTH = 100;
    private static final double GRIP_HEIGHT = 24;

    private final Stage stage;
    private final KeptSettings settings;

    /** Gives a window that is not shown yet its least size. */
    WindowRoom(Stage stage, KeptSettings settings) {
        this.stage = stage;
        this.settings = settings;
        Dimension2D least = least(screen());
        stage.setMinWidth(least.getWidth());
        stage.setMinHeight(least.getHeight());
    }

    /** The least size of a window, which is never larger than its screen: what has no room in it is scrolled to. */
    static Dimension2D least(Rectangle2D screen) {
        return new Dimension2D(Math.min(LEAST_WIDTH, screen.getWidth()), Math.min(LEAST_HEIGHT, screen.getHeight()));
    }

    /** Makes a scene of the first size, or of what the screen has. */
    Scene scene(Parent content) {
        Rectangle2D screen = screen();
        return new Scene(content, Math.min(FIRST_WIDTH, screen.getWidth() - FRAME),
                Math.min(FIRST_HEIGHT, screen.getHeight() - FRAME));
    }

    /**
     * Puts a window that is not shown yet where it was the last time. At the first start it has its first size; with its frame
     * it would reach over the edges of a small screen: there it asks for the whole of it.
     */
    void take() {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        Optional<Rectangle2D> place = settings.current().get(Setting.PLACE).flatMap(last -> within(last, screens));
        place.ifPresent(bounds -> {
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setWidth(bounds.getWidth());
            stage.setHeight(bounds.getHeight());
        });
        stage.setMaximized(
                settings.current().get(Setting.PLACE).map(Setting.Place::maximised).orElseGet(WindowRoom::isSmallScreen));
    }

    private static boolean isSmallScreen() {
        Rectangle2D screen = screen();
        return screen.getWidth() < FIRST_WIDTH + FRAME || screen.getHeight() < FIRST_HEIGHT + FRAME;
    }

    /**
     * The place on the screens that there are now; none where nobody could take hold of the window.
     *
     * @param last where it was
     * @param screens the room on each screen
     */
    static Optional<Rectangle2D> within(Setting.Place last, List<Rectangle2D> screens) {
        for (Rectangle2D screen : screens) {
            double seen = Math.min(last.x() + last.width(), screen.getMaxX()) - Math.max(last.x(), screen.getMinX());
            boolean grip = seen >= GRIP_WIDTH && last.y() >= screen.getMinY() - GRIP_HEIGHT / 2
                    && last.y() <= screen.getMaxY() - GRIP_HEIGHT;
            if (grip) {
                return Optional.of(new Rectangle2D(last.x(), last.y(),
                        Math.clamp(last.width(), Math.min(LEAST_WIDTH, screen.getWidth()), screen.getWidth()),
                        Math.clamp(last.height(), Math.min(LEAST_HEIGHT, screen.getHeight()), screen.getHeight())));
            }
        }
        return Optional.empty();
    }

    /** Takes note of where the window is, for the next start; to be called now and then, and at the end. */
    void remember() {
        Optional<Setting.Place> before = settings.current().get(Setting.PLACE);
        if (stage.isIconified() || stage.isFullScreen() || stage.isMaximized() && before.isEmpty() && isSmallScreen()) {
            return;
        }
        Setting.Place now = stage.isMaximized() && before.isPresent()
                ? new Setting.Place(before.get().x(), before.get().y(), before.get().width(), before.get().height(), true)
                : new Setting.Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        if (Double.isFinite(now.x()) && Double.isFinite(now.y()) && now.width() > 0 && now.height() > 0) {
            settings.change(kept -> kept.with(Setting.PLACE, Optional.of(now)));
        }
    }

    /** Where there is no window manager nobody maximises, and the window takes the small screen by itself. */
    void fillSmallScreen() {
        Rectangle2D screen = screen();
        Rectangle2D window = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        if (stage.isMaximized() && isAstray(window, screen)) {
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(screen.getWidth());
            stage.setHeight(screen.getHeight());
        }
    }

    /**
     * Whether a window that asked for the whole screen has not got it: it is smaller, or moved so that it ends outside. Some
     * systems let the frame of one that has it end some pixels outside at all sides.
     */
    static boolean isAstray(Rectangle2D window, Rectangle2D screen) {
        boolean smaller = window.getWidth() < screen.getWidth() && window.getHeight() < screen.getHeight();
        boolean right = window.getMinX() > screen.getMinX() + OUTSIDE && window.getMaxX() > screen.getMaxX() + OUTSIDE;
        boolean down = window.getMinY() > screen.getMinY() + OUTSIDE && window.getMaxY() > screen.getMaxY() + OUTSIDE;
        return smaller || right || down;
    }

    private static Rectangle2D screen() {
        return Screen.getPrimary().getVisualBounds();
    }
}
