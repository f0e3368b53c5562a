package engram.measure;

import module java.base;
import module javafx.controls;
import engram.Engram;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.trial.FramePair;
import engram.view.maps.MapsView;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
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
    private static final int SECONDS = 5;

    /** The window that is measured: as wide as it opens, and so high that views show their tools. */
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 1000;

    /** The largest screens in use, on which two views are seen at once. */
    private static final double LARGE_WIDTH = 3840;
    private static final double LARGE_HEIGHT = 2160;

    private MeasureWindow() {}

    /**
     * Runs all measurements, some minutes, and ends the program.
     *
     * @param arguments {@code large} for those in the largest window only
     */
    public static void main(String[] arguments) throws Exception {
        Engram.main(new String[0]);
        long firstFrame = awaitFirstFrame();
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        print("first frame with a recall in it: %d ms after the start of the JVM", firstFrame - start);

        Stage stage = (Stage) onScreen(() -> Window.getWindows().getFirst());
        Scene scene = stage.getScene();
        await(() -> onScreen(() -> scene.lookup("#slider-noise") != null));
        print("the whole window: %d ms after the start of the JVM", System.currentTimeMillis() - start);
        if (!List.of(arguments).contains("large")) {
            measureUsual(stage, scene);
        }
        setSide(scene, 64);
        measureLarge(stage, scene);
        Platform.exit();
    }

    private static void measureUsual(Stage stage, Scene scene) throws Exception {
        resize(stage, WIDTH, HEIGHT);
        measureAnswers(scene);
        setSide(scene, 16);
        chooseANeuron(scene);
        measureViews(scene, "16 x 16", false);
        measureBusy(scene, "while training and recalling at 64 x 64", 64);
        // What was chosen among 16 x 16 neurons is none of 64 x 64.
        chooseANeuron(scene);
        measureViews(scene, "64 x 64", true);
        measureRaster(scene);
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
    private static void measureAnswers(Scene scene) {
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

    private static void resize(Stage stage, double width, double height) {
        onScreen(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
        rest();
    }

    private static void open(Scene scene, ViewName view) {
        onScreen(() -> {
            ((ViewTabs) scene.lookup("#views")).open(view);
            return null;
        });
        rest();
    }

    /** Plays both networks with each of the views open, if so wanted with all that each of them can show. */
    private static void measureViews(Scene scene, String size, boolean allContents) {
        for (ViewName view : ViewName.values()) {
            open(scene, view);
            measurePlaying(scene, "playing A and B at %s, %s open".formatted(size, view.title()), () -> {});
            List<?> contents = contents(scene, view);
            for (Object content : allContents ? contents.subList(Math.min(1, contents.size()), contents.size()) : List.of()) {
                show(scene, view, content);
                rest();
                measurePlaying(scene, "playing A and B at %s, %s, %s".formatted(size, view.title(), content), () -> {});
            }
            if (allContents && !contents.isEmpty()) {
                show(scene, view, contents.getFirst());
            }
        }
    }

    /** Plays with two views in a window as large as the largest screens in use, where this one is. */
    private static void measureLarge(Stage stage, Scene scene) {
        Rectangle2D screen = onScreen(() -> Screen.getPrimary().getBounds());
        if (screen.getWidth() < LARGE_WIDTH || screen.getHeight() < LARGE_HEIGHT) {
            print("the screen is too small for a window of %.0f x %.0f", LARGE_WIDTH, LARGE_HEIGHT);
            return;
        }
        onScreen(() -> {
            stage.setX(0);
            stage.setY(0);
            return null;
        });
        resize(stage, LARGE_WIDTH, LARGE_HEIGHT);
        open(scene, ViewName.RACE);
        List<ViewName> shown = onScreen(() -> ((ViewTabs) scene.lookup("#views")).shown());
        String what = "playing A and B at %s, %s open, in a window of %.0f x %.0f";
        measurePlaying(scene, what.formatted("64 x 64", shown, LARGE_WIDTH, LARGE_HEIGHT), () -> {});
        setSide(scene, 16);
        measurePlaying(scene, what.formatted("16 x 16", shown, LARGE_WIDTH, LARGE_HEIGHT), () -> {});
    }

    /** Pans and zooms in the view with the most to draw. The network has 64 x 64 neurons by now. */
    private static void measureRaster(Scene scene) {
        open(scene, ViewName.RASTER);
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
        long settled = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        await(() -> System.nanoTime() > settled);
    }

    private static void chooseANeuron(Scene scene) {
        onScreen(() -> {
            Node map = scene.lookup("#recall-rates");
            Robot hand = new Robot();
            Bounds bounds = map.localToScreen(map.getLayoutBounds());
            hand.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            hand.mouseClick(MouseButton.PRIMARY);
            return null;
        });
        rest();
    }

    /** What a view can show; first what it begins with. */
    private static List<?> contents(Scene scene, ViewName view) {
        return onScreen(() -> scene.lookup(box(view)) instanceof ComboBox<?> box ? List.copyOf(box.getItems()) : List.of());
    }

    private static String box(ViewName view) {
        return switch (view) {
            case RASTER -> "#raster-order";
            case ACTIVITY -> "#statistics-content";
            default -> "#%s-content".formatted(view.name().toLowerCase(Locale.ROOT));
        };
    }

    @SuppressWarnings("unchecked")
    private static void show(Scene scene, ViewName view, Object content) {
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

    /** Measures for some seconds, doing something in each frame. */
    private static void measurePlaying(Scene scene, String what, Runnable inEachFrame) {
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

    private static void setSide(Scene scene, int side) {
        onScreen(() -> {
            ((TextField) scene.lookup("#field-side")).setText(Integer.toString(side));
            return null;
        });
        await(() -> onScreen(() -> isDone(((MapsView) scene.lookup(".maps")).pair(), side)));
    }

    private static boolean isDone(FramePair pair, int side) {
        return pair != null && Stream.of(pair.first(), pair.twin())
                .allMatch(frame -> frame.trial().parameters().side() == side && frame.trial().isComplete());
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
