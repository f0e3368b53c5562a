package engram.controller.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module javafx.controls;
import engram.Experiments;
import engram.controller.Menus;
import engram.controller.OpenWindow;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlaybackWindowTest {

    private static final int LAST = 20 * 50 - 1;

    private OpenWindow window;

    /** Long enough to play for half a minute. */
    @Start
    void open(Stage stage) {
        window = new OpenWindow(stage, Experiments.with(Experiments.small(), Parameter.ITERATIONS, 50));
    }

    private boolean isPlaying() {
        return "Pause (Space)".equals(window.on(() -> window.scene().lookup("#play").getAccessibleText()));
    }

    private void awaitPlaying(boolean playing) {
        window.eventually(playing ? "it plays" : "it stands still", () -> isPlaying() == playing);
    }

    private boolean isLive() {
        return window.text("#speed").equals("Live");
    }

    @Test
    void theWindowOpensPlaying() {
        window.awaitRecall();
        window.eventually("time goes on", () -> window.time() > 3);
        assertTrue(isPlaying());
    }

    @Test
    void whereNothingIsLearnedThereIsNothingToPlay() {
        window.awaitRecall();
        window.click("#memories");
        window.type(KeyCode.DELETE, KeyCode.SHIFT);
        window.eventually("nothing is to be played",
                () -> window.on(() -> window.scene().lookup("#play").isDisabled()) && !isPlaying());
        window.shortcut(KeyCode.Z);
        awaitPlaying(true);
        assertFalse(window.on(() -> window.scene().lookup("#play").isDisabled()));
    }

    @Test
    void theSpaceBarPausesAndPlays() {
        window.awaitRecall();
        awaitPlaying(true);
        window.type(KeyCode.SPACE);
        awaitPlaying(false);
        int time = window.time();
        window.type(KeyCode.SPACE);
        awaitPlaying(true);
        window.eventually("time goes on", () -> window.time() > time);
    }

    @Test
    void theButtonPausesAndPlays() {
        window.awaitRecall();
        awaitPlaying(true);
        window.click("#play");
        awaitPlaying(false);
        window.click("#play");
        awaitPlaying(true);
    }

    @Test
    void theSpaceBarWorksAfterAClickOnAnyButton() {
        window.standStill();
        window.click("#new-draw");
        window.type(KeyCode.SPACE);
        awaitPlaying(true);
    }

    @Test
    void theSpaceBarInAFieldDoesNotPlay() {
        window.standStill();
        window.click("#field-noise");
        window.type(KeyCode.SPACE);
        assertFalse(isPlaying());
    }

    @Test
    void arrowsAndButtonsGoOneStep() {
        window.standStill();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.type(KeyCode.RIGHT);
        window.awaitTime(1);
        window.click("#step-forth");
        window.awaitTime(2);
        window.shortcut(KeyCode.RIGHT);
        window.awaitTime(12);
        window.type(KeyCode.LEFT);
        window.awaitTime(11);
        window.click("#step-back");
        window.awaitTime(10);
        window.shortcut(KeyCode.LEFT);
        window.awaitTime(0);
        window.type(KeyCode.LEFT);
        window.awaitTime(0);
    }

    @Test
    void homeAndEndGoToTheEnds() {
        window.standStill();
        window.type(KeyCode.END);
        window.awaitTime(LAST);
        window.type(KeyCode.RIGHT);
        window.awaitTime(LAST);
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.click("#to-end");
        window.awaitTime(LAST);
        window.click("#to-start");
        window.awaitTime(0);
    }

    @Test
    void playingAtTheEndBeginsAgain() {
        window.standStill();
        window.type(KeyCode.END);
        window.awaitTime(LAST);
        window.type(KeyCode.SPACE);
        awaitPlaying(true);
        window.eventually("it began again", () -> window.time() < LAST);
    }

    @Test
    void theTimeLineScrubs() {
        window.standStill();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        Node thumb = window.on(() -> window.scene().lookup("#time-line").lookup(".thumb"));
        window.drag(thumb, 400);
        window.eventually("the moment is where the thumb is", () -> {
            int time = window.time();
            return time > 20
                    && Math.abs(Math.log(time + 1) / Math.log(LAST + 1) - window.node("#time-line", Slider.class).getValue())
                            < 0.05;
        });
        window.drag(thumb, -900);
        window.awaitTime(0);
    }

    /** Where the middle of a node is, from the left edge of the window. */
    private double middle(String query) {
        return window.on(() -> {
            Node node = window.scene().lookup(query);
            return node.localToScene(node.getLayoutBounds()).getCenterX();
        });
    }

    @Test
    void aClickIntoThePlotGoesThere() {
        window.standStill();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        double from = middle(".now-line");
        window.click(".time-plot");
        window.eventually("the line stands where it was clicked", () -> Math.abs(middle(".now-line") - middle(".time-plot")) < 2);
        assertTrue(middle(".now-line") > from + 20);
        assertTrue(window.time() > 5 && window.time() < LAST / 5, "the middle of a logarithmic axis is early: " + window.time());
    }

    @Test
    void liveFollowsTheNewestStep() {
        window.standStill();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        choose("speed-live");
        window.awaitTime(LAST);
        assertTrue(isLive());
        window.write("#field-iterations", "60");
        window.awaitTime(20 * 60 - 1);
        window.click("#step-back");
        window.awaitTime(20 * 60 - 2);
        window.eventually("it is not live any more", () -> !isLive());
    }

    @Test
    void theKeyLIsLive() {
        window.standStill();
        window.type(KeyCode.L);
        window.awaitTime(LAST);
        window.eventually("it is live", this::isLive);
        window.type(KeyCode.L);
        window.eventually("it is not live any more", () -> !isLive());
        assertEquals(LAST, window.time());
    }

    private void choose(String speed) {
        window.on(() -> {
            Menus.fire(window.node("#speed", MenuButton.class), speed);
            return null;
        });
    }

    @Test
    void aSpeedIsChosenFromTheListAndGoesOnPlaying() {
        window.awaitRecall();
        awaitPlaying(true);
        assertEquals("Slow start, 15 s", window.text("#speed"));
        choose("speed-two-thousand");
        window.awaitText("#speed", "2\u00A0000 steps/s");
        window.awaitTime(LAST);
        awaitPlaying(false);
    }

    @Test
    void theKeysCommaAndPeriodChangeTheSpeed() {
        window.standStill();
        window.type(KeyCode.PERIOD);
        window.awaitText("#speed", "1 step/s");
        window.type(KeyCode.PERIOD);
        window.awaitText("#speed", "3 steps/s");
        window.type(KeyCode.COMMA);
        window.type(KeyCode.COMMA);
        window.type(KeyCode.COMMA);
        window.awaitText("#speed", "Slow start, 15 s");
    }
}
