package engram.controller;

import module javafx.controls;
import engram.Eventually;
import java.util.Optional;
import org.testfx.api.FxRobotInterface;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** Chooses from lists that open below their boxes, by what is read there, as people do. */
public final class Lists {

    private static final long PATIENCE_MILLIS = 10_000;

    private Lists() {}

    /**
     * Opens the list of a box and clicks at a line.
     *
     * @param box a query for it
     * @param title what the line says
     */
    public static void choose(FxRobotInterface robot, String box, String title) {
        unfold(robot, box);
        robot.clickOn(box);
        Eventually.eventually("a list has " + title, () -> find(robot, title).isPresent());
        robot.clickOn(find(robot, title).orElseThrow(), Motion.VERTICAL_FIRST);
    }

    /** Unfolds what a box is in, and scrolls to it. */
    public static void unfold(FxRobotInterface robot, String box) {
        robot.lookup(box).tryQuery().ifPresent(node -> robot.interact(() -> OpenWindow.show(node)));
    }

    /** What a box says that is chosen. */
    public static String chosen(OpenWindow window, String box) {
        return window.on(() -> ((ListCell<?>) window.node(box + " > .list-cell")).getText());
    }

    private static Optional<Node> find(FxRobotInterface robot, String title) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS,
                () -> robot.listWindows()
                        .stream()
                        .filter(window -> window instanceof PopupWindow && window.isShowing() && window.getScene() != null)
                        .flatMap(window -> window.getScene().getRoot().lookupAll(".list-cell").stream())
                        .filter(node -> node instanceof ListCell<?> cell && !cell.isEmpty() && title.equals(cell.getText()))
                        .findFirst());
    }
}
