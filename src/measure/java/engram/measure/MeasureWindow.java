package engram.measure;

import module java.base;
import module javafx.controls;
import engram.Engram;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.view.maps.MapsView;
import engram.view.window.ViewName;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.scene.control.Label;
import javafx.scene.robot.Robot;

/**
 * Measures what a person at the window would feel: how soon it is there, how soon it answers, whether it stutters.
 * Opens the real window on the display at hand and prints figures; a program, not a test, since figures depend on the
 * machine.
 */
public final class MeasureWindow {

    private static final int SLIDER_MOVES = 200;

    /** How long each kind of playing is watched. */
    private static final int SECONDS = 6;

    private MeasureWindow() {}

    /** Runs all measurements, some minutes, and ends the program. */
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
        measureViews(scene);
        Platform.exit();
    }

    /** The end of the first pulse that lays out a window with scores in it. */
    private static long awaitFirstFrame() {
        AtomicLong seen = new AtomicLong();
        Platform.runLater(() -> {
            Scene scene = Window.getWindows().getFirst().getScene();
            scene.addPostLayoutPulseListener(() -> {
                if (seen.get() == 0 && !text(scene, "#score-a").equals("\u2013")) {
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
                if (shown.get() == 0 && (retrain ? parameters.real(Parameter.GAIN) : parameters.noise()) == wanted) {
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
        print("from a slider's move to new heat maps at 16 x 16, %d moves: median %.0f ms, 95 %% within %.0f ms, worst %.0f ms",
                SLIDER_MOVES, millis[SLIDER_MOVES / 2], millis[SLIDER_MOVES * 95 / 100], millis[SLIDER_MOVES - 1]);
    }

    /** Plays with each of the views open, and pans in the largest of them. The network has 64 x 64 neurons by now. */
    private static void measureViews(Scene scene) throws Exception {
        chooseANeuron(scene);
        for (ViewName view : ViewName.values()) {
            onScreen(() -> {
                ((TabPane) scene.lookup("#views")).getSelectionModel().select(view.ordinal());
                return null;
            });
            rest();
            measurePlaying(scene, "playing at 64 x 64, %s open".formatted(view.title()), () -> {});
            for (Object content : contents(scene, view)) {
                show(scene, view, content);
                rest();
                measurePlaying(scene, "playing at 64 x 64, %s, %s".formatted(view.title(), content), () -> {});
            }
        }
        onScreen(() -> {
            ((TabPane) scene.lookup("#views")).getSelectionModel().select(ViewName.RASTER.ordinal());
            return null;
        });
        rest();
        Node raster = onScreen(() -> scene.lookup("#raster"));
        onScreen(() -> {
            for (int i = 0; i < 12; i++) {
                fire(raster, turned(raster, 100, false));
                fire(raster, turned(raster, 100, true));
            }
            fire(raster, moved(raster, MouseEvent.MOUSE_PRESSED, 0));
            return null;
        });
        int[] frame = new int[1];
        measurePlaying(scene, "dragging in the raster of 10,000 steps and 4,096 neurons, zoomed",
                () -> fire(raster, moved(raster, MouseEvent.MOUSE_DRAGGED, 120 * Math.sin(frame[0]++ / 20.0))));
        measurePlaying(scene, "zooming in it", () -> fire(raster, turned(raster, frame[0]++ / 60 % 2 == 0 ? 30 : -30, false)));
    }

    private static void rest() {
        long settled = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
        await(() -> System.nanoTime() > settled);
    }

    private static void chooseANeuron(Scene scene) throws Exception {
        onScreen(() -> {
            Node map = scene.lookup("#recall-spikes");
            Robot hand = new Robot();
            Bounds bounds = map.localToScreen(map.getLayoutBounds());
            hand.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            hand.mouseClick(MouseButton.PRIMARY);
            return null;
        });
        rest();
    }

    /** What else a view can show, beside what it begins with. */
    private static List<?> contents(Scene scene, ViewName view) throws Exception {
        return onScreen(() -> scene.lookup(box(view)) instanceof ComboBox<?> box
                ? List.copyOf(box.getItems().subList(1, box.getItems().size()))
                : List.of());
    }

    private static String box(ViewName view) {
        return "#%s-%s".formatted(view.name().toLowerCase(Locale.ROOT), view == ViewName.RASTER ? "order" : "content");
    }

    @SuppressWarnings("unchecked")
    private static void show(Scene scene, ViewName view, Object content) throws Exception {
        onScreen(() -> {
            ((ComboBox<Object>) scene.lookup(box(view))).setValue(content);
            return null;
        });
    }

    private static void fire(Node node, Event event) {
        Event.fireEvent(node, event);
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static ScrollEvent turned(Node node, double amount, boolean shift) {
        Point2D at = middle(node);
        return new ScrollEvent(ScrollEvent.SCROLL, at.getX(), at.getY(), at.getX(), at.getY(), shift, false, false, false, false,
                false, 0, amount, 0, amount, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(node, at.getX(), at.getY()));
    }

    private static MouseEvent moved(Node node, EventType<MouseEvent> type, double by) {
        Point2D at = middle(node).add(by, by / 4);
        return new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, false, false, false, new PickResult(node, at.getX(), at.getY()));
    }

    private static void measureFrames(Scene scene, String what, int side) throws Exception {
        setSide(scene, side);
        measurePlaying(scene, what, () -> {});
    }

    /** Measures for some seconds, doing something in each frame. */
    private static void measurePlaying(Scene scene, String what, Runnable inEachFrame) throws Exception {
        onScreen(() -> {
            ((MenuButton) scene.lookup("#speed")).getItems()
                    .stream()
                    .filter(item -> "speed-hundred".equals(item.getId()))
                    .forEach(MenuItem::fire);
            ((Button) scene.lookup("#to-start")).fire();
            Button play = (Button) scene.lookup("#play");
            if (play.getAccessibleText().startsWith("Play")) {
                play.fire();
            }
            scene.lookup("#play").requestFocus();
            return null;
        });
        List<Long> pulses = new ArrayList<>();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.add(System.nanoTime());
                inEachFrame.run();
            }
        };
        onScreen(() -> {
            timer.start();
            return null;
        });
        double busyBefore = busyMillis("JavaFX Application Thread");
        double drawingBefore = busyMillis("QuantumRenderer-0");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        await(() -> System.nanoTime() > end);
        double busy = busyMillis("JavaFX Application Thread") - busyBefore;
        double drawing = busyMillis("QuantumRenderer-0") - drawingBefore;
        onScreen(() -> {
            timer.stop();
            return null;
        });
        double[] gaps = new double[pulses.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (pulses.get(i + 1) - pulses.get(i)) / 1e6;
        }
        Arrays.sort(gaps);
        double seconds = (pulses.getLast() - pulses.getFirst()) / 1e9;
        print("%s: %.1f frames a second over %.0f s, 99 %% of gaps within %.0f ms, longest %.0f ms; a frame takes %.1f ms"
                + " of the JavaFX thread and %.1f ms of the renderer", what, gaps.length / seconds, seconds,
                gaps[gaps.length * 99 / 100], gaps[gaps.length - 1], busy / gaps.length, drawing / gaps.length);
    }

    /** The processor's time that a thread has had: unlike frames, it does not depend on what else the machine does. */
    private static double busyMillis(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(info -> info.getThreadName().equals(thread))
                .mapToDouble(info -> threads.getThreadCpuTime(info.getThreadId()) / 1e6)
                .sum();
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
