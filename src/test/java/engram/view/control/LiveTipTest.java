package engram.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.model.experiment.Memory;
import engram.model.image.file.Sample;
import engram.model.parameter.Parameter;
import engram.view.memories.MemoriesView;
import engram.view.memories.MemoryActions;
import engram.view.parameters.ParameterRow;
import engram.view.theme.Theme;
import java.lang.reflect.Proxy;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tips that show more than a text: as high as what they say, and never over what they explain. */
@ExtendWith(ApplicationExtension.class)
class LiveTipTest {

    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1280, 800);

    private MemoriesView memories;
    private ParameterRow side;

    @Start
    void open(Stage stage) throws IOException {
        memories = new MemoriesView((MemoryActions) Proxy.newProxyInstance(LiveTipTest.class.getClassLoader(),
                new Class<?>[] {MemoryActions.class}, (_, _, _) -> null));
        side = new ParameterRow(Parameter.SIDE);
        Memory memory = new Memory(0, "digit 4", Sample.FIRST.getFirst().read(), false);
        memories.show(List.of(memory), Optional.of(memory));
        VBox inputs = new VBox(memories, side);
        inputs.getStyleClass().add("inputs");
        Scene scene = new Scene(inputs, 264, 500);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** Points at something, and gives its tip once it is there. */
    private static Tooltip pointAt(FxRobot robot, Node node) throws Exception {
        Bounds place = node.localToScreen(node.getLayoutBounds());
        robot.interact(() -> {
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_MOVED)) {
                node.fireEvent(new MouseEvent(type, 2, 2, place.getMinX() + 2, place.getMinY() + 2, MouseButton.NONE, 0, false,
                        false, false, false, false, false, false, false, false, false, null));
            }
        });
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> tips().findFirst().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        return tips().findFirst().orElseThrow();
    }

    private static Stream<Tooltip> tips() {
        return List.copyOf(Window.getWindows()).stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast);
    }

    /** How high its texts need it to be: where the last of them ends. */
    private static double content(Tooltip tip) {
        return tip.getScene()
                .getRoot()
                .lookupAll(".label")
                .stream()
                .filter(label -> label instanceof Label words && words.getGraphic() == null)
                .mapToDouble(label -> label.localToScene(label.getLayoutBounds()).getMaxY())
                .max()
                .orElseThrow();
    }

    private static void holdsItsTextAndLeavesFree(Tooltip tip, Node explained) {
        assertTrue(tip.getHeight() - content(tip) < 30, "as high as " + content(tip) + ", not " + tip.getHeight());
        Bounds free = explained.localToScreen(explained.getLayoutBounds());
        assertFalse(free.intersects(tip.getX() + 1, tip.getY() + 1, tip.getWidth() - 2, tip.getHeight() - 2), "over it");
    }

    @Test
    void theTipOfAParameterIsAsHighAsItsTextAndLeavesItsRowFree(FxRobot robot) throws Exception {
        Tooltip tip = pointAt(robot, side.lookup(".parameter-title"));
        robot.interact(() -> holdsItsTextAndLeavesFree(tip, side));
        robot.interact(tip::hide);
    }

    @Test
    void theTipOfAPictureIsAsHighAsItsTextAndLeavesItsTileFree(FxRobot robot) throws Exception {
        Node tile = memories.lookup(".memory-tile");
        Tooltip tip = pointAt(robot, tile);
        robot.interact(() -> holdsItsTextAndLeavesFree(tip, tile));
        robot.interact(tip::hide);
    }

    @ParameterizedTest
    @CsvSource({"16, 300, 250, 30, 16, 334", // below
        "16, 700, 250, 30, 16, 446", // above, since there is no room below
        "1100, 300, 100, 30, 940, 334", // no further than the edge of the screen
        "16, 100, 250, 600, 270, 100", // beside, since there is room neither below nor above
        "1000, 100, 250, 690, 656, 100"}) // at the other side
    void aTipStandsWhereThereIsRoom(double x, double y, double width, double height, double left, double top) {
        assertEquals(new Point2D(left, top), LiveTip.place(new BoundingBox(x, y, width, height), 340, 250, SCREEN));
    }
}
