package engram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.view.control.Overlay;
import engram.view.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A sheet over a window: who has the keys while it is open, and after. */
@ExtendWith(ApplicationExtension.class)
class OverlayTest {

    private Button behind;
    private TextField first;
    private Button last;
    private StackPane window;
    private Overlay sheet;
    private int closed;

    @Start
    void show(Stage stage) {
        behind = new Button("Behind");
        first = new TextField();
        last = new Button("Last");
        behind.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        window = new StackPane(behind);
        stage.setScene(new Scene(window, 600, 400));
        Theme.LIGHT.applyToApplication();
        Theme.LIGHT.applyTo(stage.getScene());
        stage.show();
        Button refused = new Button("Refused");
        refused.setDisable(true);
        sheet = new Overlay("sheet", "Sheet", new VBox(8, first, refused, last));
        sheet.setOnClosed(() -> closed++);
        behind.requestFocus();
    }

    @BeforeEach
    void open(FxRobot robot) {
        robot.interact(() -> sheet.open(window, first));
    }

    private Node focus() {
        return window.getScene().getFocusOwner();
    }

    private void assertClosed() {
        assertFalse(sheet.isOpen());
        assertEquals(List.of(behind), window.getChildren());
        assertSame(behind, focus());
        assertEquals(1, closed);
    }

    @Test
    void escapeClosesItAndGivesTheFocusBack(FxRobot robot) {
        assertSame(first, focus());
        robot.type(KeyCode.ESCAPE);
        assertClosed();
    }

    @Test
    void itsCrossClosesIt(FxRobot robot) {
        robot.clickOn("#sheet-close");
        assertClosed();
    }

    @Test
    void aClickBesideTheCardClosesItAndOneInTheCardDoesNot(FxRobot robot) {
        robot.clickOn(".overlay-title");
        assertTrue(sheet.isOpen());
        Bounds place = window.localToScreen(window.getLayoutBounds());
        robot.clickOn(place.getMinX() + 10, place.getMinY() + 10);
        assertClosed();
    }

    @Test
    void theKeysGoRoundInIt(FxRobot robot) {
        List<Node> visited = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.TAB);
            visited.add(focus());
        }
        Node cross = robot.lookup("#sheet-close").query();
        assertEquals(List.of(last, cross, first, last), visited);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertSame(cross, focus());
    }

    @Test
    void whoTakesTheFocusOutOfItGivesItBack(FxRobot robot) {
        robot.interact(behind::requestFocus);
        assertTrue(Overlay.holds(focus()));
        robot.type(KeyCode.ESCAPE);
        assertClosed();
    }

    @Test
    void itCanBeOpenedAgainAndClosedTwice(FxRobot robot) {
        robot.interact(() -> {
            sheet.close();
            sheet.close();
            sheet.open(window, last);
            sheet.open(window, first);
        });
        assertSame(first, focus());
        assertEquals(2, window.getChildren().size());
        robot.type(KeyCode.ESCAPE);
        assertEquals(2, closed);
        assertSame(behind, focus());
    }

    @Test
    void inALittleWindowItsCrossIsStillThere(FxRobot robot) {
        robot.interact(() -> {
            window.getScene().getWindow().setWidth(240);
            window.getScene().getWindow().setHeight(110);
        });
        Bounds cross = robot.lookup("#sheet-close").query().localToScene(robot.lookup("#sheet-close").query().getLayoutBounds());
        assertTrue(window.getLayoutBounds().contains(cross), cross.toString());
    }
}
