package engram.controller;

import module java.base;
import module javafx.controls;
import engram.Eventually;
import org.testfx.api.FxRobotInterface;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** Chooses from open menus by what is read there, as people do. */
public final class Menus {

    private static final long PATIENCE_MILLIS = 10_000;

    private Menus() {}

    /** Clicks at lines of a menu that is open, one after the other: at menus on the way, and at what is chosen. */
    public static void choose(FxRobotInterface robot, String... titles) {
        for (String title : titles) {
            // On a slanting way into a menu one would open its neighbours.
            robot.clickOn(entry(robot, title), Motion.HORIZONTAL_FIRST);
        }
    }

    /** Does what a line of a button's menu does, without opening it; on the JavaFX thread. */
    public static void fire(MenuButton button, String id) {
        button.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire();
    }

    /** The line of an open menu that begins with a text, once it is there. */
    static Node entry(FxRobotInterface robot, String title) {
        Eventually.eventually("a menu has " + title, () -> find(robot, title).isPresent());
        return find(robot, title).orElseThrow();
    }

    /** What the lines of open menus say; empty where none is open. */
    static List<String> titles(FxRobotInterface robot) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> lines(robot).map(Menus::title).toList());
    }

    /** Whether a line of an open menu can be chosen. */
    static boolean offers(FxRobotInterface robot, String title) {
        return !entry(robot, title).getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled"));
    }

    private static Optional<Node> find(FxRobotInterface robot, String title) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS,
                () -> lines(robot).filter(line -> title(line).startsWith(title)).findFirst());
    }

    /** Menus that were closed keep their windows, which show nothing. */
    private static Stream<Node> lines(FxRobotInterface robot) {
        return robot.listWindows()
                .stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item").stream())
                .filter(Node::isVisible);
    }

    private static String title(Node line) {
        return line.lookupAll(".label")
                .stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
