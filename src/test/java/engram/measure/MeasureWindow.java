package engram.measure;

import engram.Engram;
import engram.model.experiment.Parameters;
import engram.view.MapsView;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Measures what a person at the window would feel: how soon it is there, how soon it answers, whether it stutters.
 * Opens the real window on the display at hand and prints figures; a program, not a test, since figures depend on the
 * machine.
 */
public final class MeasureWindow {

    private static final int SLIDER_MOVES = 200;

    private MeasureWindow() {}

    /** Runs all measurements, about a minute, and ends the program. */
    public static void main(String[] arguments) throws Exception {
        Engram.main(arguments);
        long firstFrame = awaitFirstFrame();
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        print("first frame with a recall in it: %d ms after the start of the JVM", firstFrame - start);

        Stage stage = (Stage) onScreen(() -> Window.getWindows().getFirst());
        Scene scene = stage.getScene();
        await(() -> onScreen(() -> scene.lookup("#slider-noise") != null));
        print("the whole window: %d ms after the start of the JVM", System.currentTimeMillis() - start);
        long settled = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        await(() -> System.nanoTime() > settled);
        measureAnswers(scene);
        measureFrames(scene, "playing at 16 x 16", 16);
        measureBusy(scene, "while training and recalling at 64 x 64", 64);
        measureFrames(scene, "playing at 64 x 64", 64);
        Platform.exit();
    }

    /** The end of the first pulse that lays out a window with scores in it. */
    private static long awaitFirstFrame() {
        AtomicLong seen = new AtomicLong();
        Platform.runLater(() -> {
            Scene scene = Window.getWindows().getFirst().getScene();
            scene.addPostLayoutPulseListener(() -> {
                if (seen.get() == 0 && !text(scene, "#similarity").equals("\u2013")) {
                    seen.set(System.currentTimeMillis());
                }
            });
        });
        await(() -> seen.get() != 0);
        return seen.get();
    }

    /** From the move of a slider to the end of the pulse that lays out the new heat maps. */
    private static void measureAnswers(Scene scene) throws Exception {
        double[] millis = new double[SLIDER_MOVES];
        for (int i = 0; i < SLIDER_MOVES; i++) {
            // Half of the moves make a new cue, half of them train anew.
            boolean retrain = i % 2 == 1;
            double wanted = (200 + 5 * (i % 60)) / 1000.0;
            MapsView maps = (MapsView) scene.lookup(".maps");
            AtomicLong shown = new AtomicLong();
            Runnable listener = () -> {
                Parameters parameters = maps.frame().trial().parameters();
                if (shown.get() == 0 && (retrain ? parameters.gain() : parameters.noise()) == wanted) {
                    shown.set(System.nanoTime());
                }
            };
            long moved = onScreen(() -> {
                scene.addPostLayoutPulseListener(listener);
                long now = System.nanoTime();
                ((Slider) scene.lookup(retrain ? "#slider-gain" : "#slider-noise")).setValue(wanted);
                return now;
            });
            await(() -> shown.get() != 0);
            onScreen(() -> {
                scene.removePostLayoutPulseListener(listener);
                return 0;
            });
            millis[i] = (shown.get() - moved) / 1e6;
        }
        Arrays.sort(millis);
        print(
                "from a slider's move to new heat maps at 16 x 16, %d moves: median %.0f ms, 95 %% within %.0f ms, worst %.0f ms",
                SLIDER_MOVES, millis[SLIDER_MOVES / 2], millis[SLIDER_MOVES * 95 / 100], millis[SLIDER_MOVES - 1]);
    }

    private static void measureFrames(Scene scene, String what, int side) throws Exception {
        setSide(scene, side);
        onScreen(() -> {
            ((Slider) scene.lookup("#speed")).setValue(0.6);
            scene.lookup("#play").requestFocus();
            return null;
        });
        List<Long> pulses = new ArrayList<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.add(System.nanoTime());
            }
        };
        onScreen(() -> {
            timer.start();
            return null;
        });
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        await(() -> System.nanoTime() > end);
        onScreen(() -> {
            timer.stop();
            return null;
        });
        double longest = 0;
        for (int i = 1; i < pulses.size(); i++) {
            longest = Math.max(longest, (pulses.get(i) - pulses.get(i - 1)) / 1e6);
        }
        double seconds = (pulses.getLast() - pulses.getFirst()) / 1e9;
        print("%s: %.1f frames a second over %.0f s, longest gap %.0f ms", what, (pulses.size() - 1) / seconds, seconds, longest);
    }

    /** Asks the JavaFX thread to answer again and again: the longest it takes is the longest it was busy. */
    private static void measureBusy(Scene scene, String what, int side) throws Exception {
        AtomicLong longest = new AtomicLong();
        AtomicLong stop = new AtomicLong();
        Thread asker = Thread.ofPlatform().daemon().start(() -> {
            while (stop.get() == 0) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                Platform.runLater(answered::countDown);
                await(() -> answered.getCount() == 0);
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            }
        });
        setSide(scene, side);
        stop.set(1);
        asker.join();
        print("longest time the JavaFX thread was busy %s: %.0f ms", what, longest.get() / 1e6);
    }

    private static void setSide(Scene scene, int side) throws Exception {
        onScreen(() -> {
            ((TextField) scene.lookup("#field-side")).setText(Integer.toString(side));
            return null;
        });
        String done = String.format(Locale.ROOT, "%,d neurons \u00B7 10,000 of 10,000", side * side);
        await(() -> onScreen(() -> text(scene, "#status")).contains(done));
    }

    private static String text(Scene scene, String id) {
        return ((Label) scene.lookup(id)).getText();
    }

    private static <T> T onScreen(Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            answer.add(question.get());
            done.countDown();
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer.getFirst();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(200_000);
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
