package engram.measure;

import static engram.measure.WindowAtHand.await;
import static engram.measure.WindowAtHand.onScreen;
import static engram.measure.WindowAtHand.print;
import static engram.measure.WindowAtHand.rest;

import module java.base;
import module javafx.controls;
import engram.Engram;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;
import java.lang.management.ManagementFactory;
import javafx.scene.control.Label;

/**
 * Measures what a person at the window would feel: how soon it is there, how soon it answers, whether it stutters.
 * Opens the real window on the display at hand and prints figures; a program, not a test, since figures depend on the
 * machine.
 */
public final class MeasureWindow {

    private static final int SLIDER_MOVES = 200;

    /** At side 1,024 each takes seconds. */
    private static final int FEW_SLIDER_MOVES = 6;

    /** The window that is measured: as wide as it opens, and so high that views show their tools. */
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 1000;

    /** The largest screens in use, on which two views are seen at once. */
    private static final double LARGE_WIDTH = 3840;
    private static final double LARGE_HEIGHT = 2160;

    private MeasureWindow() {}

    /**
     * Runs measurements, some minutes each kind, and ends the program.
     *
     * @param arguments which kinds: {@code usual}, {@code study} for those beside a study at work, {@code large} for those in the largest window, {@code million} for those
     *     with a million neurons; all where none is given
     */
    public static void main(String[] arguments) throws Exception {
        Engram.main(new String[0]);
        long firstFrame = awaitFirstFrame();
        long start = ManagementFactory.getRuntimeMXBean().getStartTime();
        print("first frame with a recall in it: %d ms after the start of the JVM", firstFrame - start);
        WindowAtHand window = WindowAtHand.whole();
        print("the whole window: %d ms after the start of the JVM", System.currentTimeMillis() - start);
        List<String> wanted = List.of(arguments);
        if (wanted.isEmpty() || wanted.contains("usual")) {
            measureUsual(window);
        }
        if (wanted.isEmpty() || wanted.contains("study")) {
            measureStudy(window);
        }
        if (wanted.isEmpty() || wanted.contains("large")) {
            window.setSide(64);
            measureLarge(window);
        }
        if (wanted.isEmpty() || wanted.contains("million")) {
            measureMillion(window);
        }
        Platform.exit();
    }

    private static void measureUsual(WindowAtHand window) throws Exception {
        window.resize(WIDTH, HEIGHT);
        measureAnswers(window, "16 x 16", SLIDER_MOVES, i -> i % 2 == 0 ? Parameter.NOISE : Parameter.GAIN);
        window.setSide(16);
        window.chooseANeuron();
        measureViews(window, "16 x 16", false);
        measureBusy(window, "while training and recalling at 64 x 64", 64);
        // What was chosen among 16 x 16 neurons is none of 64 x 64.
        window.chooseANeuron();
        measureViews(window, "64 x 64", true);
        measureRaster(window);
    }

    /** By turns without a study and with one at work, which goes on for longer than this takes. */
    private static void measureStudy(WindowAtHand window) {
        window.resize(WIDTH, HEIGHT);
        window.setSide(16);
        window.goTo(1);
        window.enter("#study-cues", "500");
        rest();
        for (int turn = 0; turn < 2; turn++) {
            window.goTo(0);
            rest();
            measureAnswers(window, "16 x 16 without a study", SLIDER_MOVES / 2, _ -> Parameter.NOISE);
            window.goTo(1);
            window.runStudy();
            window.goTo(0);
            rest();
            measureAnswers(window, "16 x 16 beside a study", SLIDER_MOVES / 2, _ -> Parameter.NOISE);
            window.goTo(1);
            print("the study: %s", window.read("#study-done"));
            window.runStudy();
        }
        window.goTo(0);
    }

    /** The end of the first pulse that lays out a window with scores in it. */
    private static long awaitFirstFrame() {
        AtomicLong seen = new AtomicLong();
        Platform.runLater(() -> {
            Scene scene = Window.getWindows().getFirst().getScene();
            scene.addPostLayoutPulseListener(() -> {
                if (seen.get() == 0 && !((Label) scene.lookup("#score-a")).getText().equals("\u2013")) {
                    seen.set(System.currentTimeMillis());
                }
            });
        });
        await(() -> seen.get() != 0);
        return seen.get();
    }

    /** From the move of a slider, of noise, which makes a new cue, or of what trains anew, to the end of the pulse that lays out the new heat maps. */
    private static void measureAnswers(WindowAtHand window, String size, int moves, IntFunction<Parameter> turned) {
        double[] millis = new double[moves];
        for (int i = 0; i < moves; i++) {
            Parameter parameter = turned.apply(i);
            double wanted = (200 + 5 * (i % 60)) / 1000.0;
            AtomicLong shown = new AtomicLong();
            Runnable listener = () -> {
                Parameters parameters = window.maps().frame().trial().parameters();
                if (shown.get() == 0 && parameters.real(parameter) == wanted) {
                    shown.set(System.nanoTime());
                }
            };
            long moved = onScreen(() -> {
                window.scene().addPostLayoutPulseListener(listener);
                long now = System.nanoTime();
                ((Slider) window.scene().lookup("#slider-" + parameter.key())).setValue(wanted);
                return now;
            });
            await(() -> shown.get() != 0);
            onScreen(() -> {
                window.scene().removePostLayoutPulseListener(listener);
                return 0;
            });
            millis[i] = (shown.get() - moved) / 1e6;
        }
        Arrays.sort(millis);
        print("from a slider's move to new heat maps at %s, %d moves: median %.0f ms, 95 %% within %.0f ms, worst %.0f ms", size,
                moves, millis[moves / 2], millis[moves * 95 / 100], millis[moves - 1]);
    }

    /** Plays both networks with each of the views open, if so wanted with all that each of them can show. */
    private static void measureViews(WindowAtHand window, String size, boolean allContents) {
        for (ViewName view : ViewName.values()) {
            window.open(view);
            Playing.measure(window, "playing A and B at %s, %s open".formatted(size, view.title()), () -> {});
            List<?> contents = window.contents(view);
            for (Object content : allContents ? contents.subList(Math.min(1, contents.size()), contents.size()) : List.of()) {
                window.show(view, content);
                rest();
                Playing.measure(window, "playing A and B at %s, %s, %s".formatted(size, view.title(), content), () -> {});
            }
            if (allContents && !contents.isEmpty()) {
                window.show(view, contents.getFirst());
            }
        }
    }

    /** Plays with two views in a window as large as the largest screens in use, where this one is. */
    private static void measureLarge(WindowAtHand window) {
        Rectangle2D screen = onScreen(() -> Screen.getPrimary().getBounds());
        if (screen.getWidth() < LARGE_WIDTH || screen.getHeight() < LARGE_HEIGHT) {
            print("the screen is too small for a window of %.0f x %.0f", LARGE_WIDTH, LARGE_HEIGHT);
            return;
        }
        onScreen(() -> {
            window.stage().setX(0);
            window.stage().setY(0);
            return null;
        });
        window.resize(LARGE_WIDTH, LARGE_HEIGHT);
        window.open(ViewName.RACE);
        List<ViewName> shown = onScreen(() -> ((ViewTabs) window.scene().lookup("#views")).shown());
        String what = "playing A and B at %d x %d, %s open, in a window of %.0f x %.0f";
        // Twice: soon after the start the machine still compiles the program, which takes as much of it as drawing does.
        for (int turn = 0; turn < 2; turn++) {
            for (int side : new int[] {64, 16}) {
                window.setSide(side);
                Playing.measure(window, what.formatted(side, side, shown, LARGE_WIDTH, LARGE_HEIGHT), () -> {});
            }
        }
    }

    /** The same of 1,048,576 neurons, by two rules that do without a matrix, and with the cue taken away from both. */
    private static void measureMillion(WindowAtHand window) throws Exception {
        window.resize(WIDTH, HEIGHT);
        window.setSide(16);
        window.choose("rule-a", "rule-a-hebb");
        window.choose("dynamics-a", "dynamics-a-released");
        measureBusy(window, "while training and recalling at 1,024 x 1,024", 1024);
        measureAnswers(window, "1,024 x 1,024", FEW_SLIDER_MOVES, _ -> Parameter.NOISE);
        window.awaitAnswers(1024);
        measureViews(window, "1,024 x 1,024", false);
    }

    /** Pans and zooms in the view with the most to draw. The network has 64 x 64 neurons by now. */
    private static void measureRaster(WindowAtHand window) {
        window.open(ViewName.RASTER);
        Node raster = onScreen(() -> window.scene().lookup("#raster"));
        onScreen(() -> {
            for (int i = 0; i < 12; i++) {
                fire(raster, turned(raster, 100, false));
                fire(raster, turned(raster, 100, true));
            }
            fire(raster, moved(raster, MouseEvent.MOUSE_PRESSED, 0));
            return null;
        });
        int[] frame = new int[1];
        Playing.measure(window, "dragging in the raster of 10,000 steps and 4,096 neurons, zoomed",
                () -> fire(raster, moved(raster, MouseEvent.MOUSE_DRAGGED, 120 * Math.sin(frame[0]++ / 20.0))));
        Playing.measure(window, "zooming in it", () -> fire(raster, turned(raster, frame[0]++ / 60 % 2 == 0 ? 30 : -30, false)));
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

    /** Asks the JavaFX thread to answer again and again: the longest it takes is the longest it was busy. */
    private static void measureBusy(WindowAtHand window, String what, int side) throws Exception {
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
        long began = System.nanoTime();
        window.setSide(side);
        double seconds = (System.nanoTime() - began) / 1e9;
        stop.set(1);
        asker.join();
        print("longest time the JavaFX thread was busy %s, which took %.1f s: %.0f ms", what, seconds, longest.get() / 1e6);
    }
}
