package engram.controller;

import engram.Eventually;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobotInterface;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** Chooses from open menus by what is read there, as people do. */
final class Menus {

    private Menus() {}

    /** Clicks at lines of a menu that is open, one after the other: at menus on the way, and at what is chosen. */
    static void choose(FxRobotInterface robot, String... titles) {
        for (String title : titles) {
            // On a slanting way into a menu one would open its neighbours.
            robot.clickOn(entry(robot, title), Motion.HORIZONTAL_FIRST);
        }
    }

    /** The line of an open menu that begins with a text, once it is there. */
    static Node entry(FxRobotInterface robot, String title) {
        Eventually.eventually("a menu has " + title, () -> find(robot, title).isPresent());
        return find(robot, title).orElseThrow();
    }

    /** Menus that were closed keep their windows, which show nothing. */
    private static Optional<Node> find(FxRobotInterface robot, String title) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> robot.listWindows().stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item").stream())
                .filter(line -> line.lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Labeled text && text.getText() != null
                                && text.getText().startsWith(title)))
                .filter(line -> line.getScene() != null && line.isVisible())
                .findFirst());
    }
}
