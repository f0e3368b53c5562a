package engram.measure;

import module java.base;
import module javafx.controls;
import engram.model.trial.Frame;
import engram.view.maps.MapsView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How evenly a run plays: frames a second, gaps between them, and what a frame costs. */
final class Playing {

    /** How long each kind of playing is watched. */
    private static final int SECONDS = 5;

    private Playing() {}

    /** Measures for some seconds, or to the end of the run, doing something in each frame. */
    static void measure(WindowAtHand window, String what, Runnable inEachFrame) {
        Scene scene = window.scene();
        window.choose("speed", "speed-hundred");
        // Found once: to look for it in each frame would be measured too.
        Button play = WindowAtHand.onScreen(() -> (Button) scene.lookup("#play"));
        MapsView shown = WindowAtHand.onScreen(window::maps);
        WindowAtHand.onScreen(() -> {
            ((Button) scene.lookup("#to-start")).fire();
            if (play.getAccessibleText().startsWith("Play")) {
                play.fire();
            }
            play.requestFocus();
            return null;
        });
        List<Long> pulses = new ArrayList<>();
        Set<Frame> maps = Collections.newSetFromMap(new IdentityHashMap<>());
        AtomicBoolean ended = new AtomicBoolean();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.add(System.nanoTime());
                maps.add(shown.frame());
                ended.set(play.getAccessibleText().startsWith("Play"));
                inEachFrame.run();
            }
        };
        WindowAtHand.onScreen(() -> {
            timer.start();
            return null;
        });
        double busyBefore = busyMillis("JavaFX Application Thread");
        double drawingBefore = busyMillis("QuantumRenderer-0");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        WindowAtHand.await(() -> ended.get() || System.nanoTime() > end);
        double busy = busyMillis("JavaFX Application Thread") - busyBefore;
        double drawing = busyMillis("QuantumRenderer-0") - drawingBefore;
        WindowAtHand.onScreen(() -> {
            timer.stop();
            return null;
        });
        double[] gaps = new double[pulses.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = (pulses.get(i + 1) - pulses.get(i)) / 1e6;
        }
        Arrays.sort(gaps);
        double seconds = (pulses.getLast() - pulses.getFirst()) / 1e9;
        WindowAtHand.print(
                "%s: %.1f frames a second over %.1f s, %.1f of them with new maps, 99 %% of gaps within %.0f ms, longest %.0f ms; a frame takes %.1f ms"
                        + " of the JavaFX thread and %.1f ms of the renderer",
                what, gaps.length / seconds, seconds, maps.size() / seconds, gaps[gaps.length * 99 / 100], gaps[gaps.length - 1],
                busy / gaps.length, drawing / gaps.length);
    }

    /** The processor's time that a thread has had: unlike frames, it does not depend on what else the machine does. */
    private static double busyMillis(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(info -> info.getThreadName().equals(thread))
                .mapToDouble(info -> threads.getThreadCpuTime(info.getThreadId()) / 1e6)
                .sum();
    }
}
