package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Experiments;
import engram.controller.state.DialogPlace;
import engram.model.parameter.Parameter;
import engram.view.raster.RasterView;
import engram.view.window.MainView;
import engram.view.window.ViewName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What has to stay where it is: parts of the window while others come and go, and the run under the other mouse buttons. */
@ExtendWith(ApplicationExtension.class)
class StillWindowTest {

    private OpenWindow window;

    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.with(Experiments.small(), Parameter.ITERATIONS, 100));
    }

    @BeforeEach
    void standStill() {
        window.standStill();
    }

    /** Where things are once everything is in its place. */
    private List<Bounds> places(String... queries) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return Stream.of(queries).map(window.scene()::lookup).map(node -> node.localToScene(node.getLayoutBounds())).toList();
    }

    private List<Bounds> all() {
        return places("#views", "#race", "#memories", "#time-line", "#where");
    }

    @Test
    void nothingMovesWhileSomethingIsComputed() {
        window.on(() -> {
            MainView view = (MainView) window.scene().getRoot();
            List<Bounds> before = all();
            view.progress().show(List.of("Training A, 10 %, about 8 s left", "Training A, 10 %"), 0.1);
            assertEquals(before, all());
            assertTrue(view.progress().cancel().getHeight() > 0);
            view.progress().showNothing();
            assertEquals(before, all());
            return null;
        });
    }

    @Test
    void theTimeLineEndsWhereItDoesHoweverManyDigitsTheMomentHas() {
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        List<Bounds> before = window.on(() -> places("#time-line"));
        window.type(KeyCode.END);
        window.awaitTime(1999);
        assertEquals(before, window.on(() -> places("#time-line")));
    }

    @Test
    void theSecondaryButtonGoesNowhere() {
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        String speed = window.text("#speed");
        for (String place : List.of("#race", "#time-line", "#speed")) {
            window.click(window.node(place), MouseButton.SECONDARY);
            window.drag(window.node(place), 30, MouseButton.SECONDARY);
        }
        window.awaitPulses(5);
        assertEquals(0, window.time());
        assertEquals(speed, window.text("#speed"));
        window.click("#time-line");
        // The middle of a logarithmic line is the root of its length.
        window.eventually("the primary one goes there", () -> Math.abs(window.time() + 1 - Math.sqrt(2000)) < 5);
    }

    @Test
    void theSecondaryButtonMovesNoPlot() {
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.open(ViewName.RASTER);
        window.eventually("the raster is drawn", () -> window.node("#raster", RasterView.class).neurons() != null);
        Node raster = window.on(() -> window.scene().lookup(".raster-area"));
        // Below it is the axis of time.
        double foot = window.on(() -> raster.getLayoutBounds().getMaxY() + 5);
        window.drag(raster, 200, foot, 60, MouseButton.SECONDARY);
        window.awaitPulses(5);
        assertEquals(0, window.time());
        window.drag(raster, 200, foot, 60, MouseButton.PRIMARY);
        window.eventually("the primary one goes there", () -> window.time() > 0);
    }

    @Test
    void aDialogIsWhollyOnTheScreenWhereItsWindowIsNot() {
        window.on(() -> {
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            for (double beyond : new double[] {-300, 300}) {
                Stage owner = new Stage();
                owner.setScene(new Scene(new Pane(), screen.getWidth(), screen.getHeight() - 20));
                owner.setX(beyond);
                owner.setY(beyond);
                owner.setWidth(screen.getWidth());
                owner.setHeight(screen.getHeight());
                Dialog<ButtonType> help = new Dialog<>();
                // Scrolls inside where it finds no room.
                help.getDialogPane().setPrefHeight(2 * screen.getHeight());
                DialogPlace.centre(help, owner);
                Rectangle2D place = new Rectangle2D(help.getX(), help.getY(), help.getWidth(), help.getHeight());
                assertTrue(place.getHeight() > 0);
                assertTrue(screen.contains(place), place + " in " + screen);
            }
            return null;
        });
    }
}
