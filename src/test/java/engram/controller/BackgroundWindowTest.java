package engram.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Eventually;
import engram.Experiments;
import engram.LiveThreads;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BackgroundWindowTest {

    private static final String[] THREADS = {"simulation", "frames", "jobs"};

    private OpenWindow window;
    private Set<Thread> before;

    /** A recall of a hundred thousand steps of 4096 neurons. */
    @Start
    void open(Stage stage) {
        before = LiveThreads.named(THREADS);
        window = new OpenWindow(stage, Experiments.longRecall());
    }

    private boolean isVisible(String query) {
        return window.on(() -> window.scene().lookup(query).isVisible());
    }

    private void awaitProgress() {
        window.eventually("the work is under way", () -> isVisible("#job-progress"));
    }

    private ProgressBar bar() {
        return window.node("#job-bar", ProgressBar.class);
    }

    private void awaitStopped() {
        window.eventually("it says that it was stopped", () -> window.text("#story").startsWith("You stopped "));
        assertTrue(window.text("#story").endsWith("What was computed stays."), window.text("#story"));
        assertEquals("Run on", window.text("#show-me"));
        window.awaitText("#link-recall-value", "stopped");
        window.eventually("nothing is under way", () -> !isVisible("#job-progress"));
    }

    @Test
    void longWorkShowsHowFarItIs() {
        awaitProgress();
        ProgressBar bar = bar();
        window.eventually("it recalls", () -> bar.getAccessibleText().startsWith("Recalling A, "));
        assertTrue(window.on(() -> bar.getAccessibleText().contains(" of 100\u00A0000")));
        double first = window.on(bar::getProgress);
        window.eventually("there is progress", () -> bar.getProgress() > first);
        assertTrue(window.on(bar::getProgress) < 1);
    }

    @Test
    void cancelStopsAndRunAgainGoesOn() {
        window.awaitRecall();
        awaitProgress();
        window.click("#job-cancel");
        awaitStopped();
        // What was recorded can still be looked at.
        window.standStill();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.click("#show-me");
        awaitProgress();
        assertFalse(window.text("#story").startsWith("You stopped "), window.text("#story"));
        window.type(KeyCode.ESCAPE);
        awaitStopped();
    }

    @Test
    void escapeStopsFromWithinANumberFieldToo() {
        window.awaitRecall();
        awaitProgress();
        window.click("#field-noise");
        window.type(KeyCode.ESCAPE);
        awaitStopped();
    }

    @Test
    void escapeInANameOrAnOpenListEndsThatAlone() {
        window.awaitRecall();
        awaitProgress();
        window.select(0);
        window.type(KeyCode.F2);
        window.eventually("the name can be written",
                () -> window.scene().getFocusOwner() instanceof TextField field && field.getSkin() != null);
        window.type(KeyCode.ESCAPE);
        window.eventually("the name is a name again", () -> window.scene().lookup("#memory-name-field") == null);
        ComboBox<?> kinds = window.node("#noise-kind", ComboBox.class);
        window.click("#noise-kind");
        window.eventually("the list is open", kinds::isShowing);
        window.type(KeyCode.ESCAPE);
        window.eventually("the list is closed", () -> !kinds.isShowing());
        assertTrue(isVisible("#job-progress"));
        window.type(KeyCode.ESCAPE);
        awaitStopped();
    }

    @Test
    void theWindowAnswersWhileTheNetworkIsBusy() {
        window.awaitRecall();
        awaitProgress();
        window.standStill();
        window.type(KeyCode.HOME);
        window.awaitTime(0);
        window.type(KeyCode.RIGHT);
        window.awaitTime(1);
        window.write("#field-side", "8");
        window.write("#field-steps", "20");
        window.write("#field-iterations", "3");
        window.eventually("the smaller network is done", () -> window.text("#network-size").equals("64 neurons")
                && window.text("#where").endsWith(" of 60") && !isVisible("#job-progress"));
    }

    @Test
    void whileItPlaysFasterThanItIsComputedItWaitsForMore() {
        window.awaitRecall();
        window.type(KeyCode.L);
        window.eventually("it follows", () -> window.time() > 0);
        int time = window.time();
        window.eventually("it goes on following", () -> window.time() > time);
    }

    @Test
    void closingInMidWorkEndsAllThreads() {
        awaitProgress();
        // The thread of the jobs starts with the first of them.
        window.on(() -> {
            window.answers().open(List.of(Path.of("gone.png")));
            return null;
        });
        window.shortcut(KeyCode.O);
        window.awaitMessages(1);
        Set<Thread> threads = LiveThreads.named(THREADS);
        threads.removeAll(before);
        // A thread without work for a while has ended by itself.
        assertTrue(threads.stream().anyMatch(thread -> thread.getName().equals("simulation")), threads.toString());
        window.on(() -> {
            window.stage().close();
            return null;
        });
        Eventually.eventually("all threads are at their end", () -> threads.stream().noneMatch(Thread::isAlive));
    }
}
