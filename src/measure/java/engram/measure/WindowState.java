package engram.measure;

import static engram.measure.WindowAtHand.await;
import static engram.measure.WindowAtHand.onScreen;
import static engram.measure.WindowAtHand.rest;

import module java.base;
import module javafx.controls;
import engram.controller.document.Beginning;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.image.file.Sample;
import java.nio.file.Path;

/** What the window can be found in: what it is opened with, and what is done there. */
enum WindowState {
    /** The first start, while it plays. */
    PLAYING,
    ENDED,
    /** Both networks have lost their cue. */
    RELEASED,
    /** 16,384 neurons are being trained. */
    TRAINING,
    /** That was cancelled: what is shown is of before. */
    STALE,
    /** A file could not be read. */
    PROBLEM,
    EMPTY,
    /** A thousand pictures to learn. */
    THOUSAND,
    /** A study that goes on for longer than pictures are taken. */
    RUNNING("noise"),
    NOISE("noise"),
    CAPACITY("capacity"),
    SETTINGS("parameters"),
    DAMAGE("damage"),
    RULES("rules"),
    MEMORIES("memories");

    private static final int MANY = 1000;
    private static final int THEIR_SIDE = 8;
    private static final int LARGE_SIDE = 128;
    private static final Random OTHER_DRAWS = new Random(1);

    /** Which study is asked, in its place; empty in <em>Explore</em>. */
    private final String study;

    WindowState() {
        this("");
    }

    WindowState(String study) {
        this.study = study;
    }

    /** What is learned and asked. */
    Experiment experiment() {
        Experiment empty = Experiment.empty(Parameters.DEFAULTS);
        return switch (this) {
            case EMPTY -> empty;
            case THOUSAND -> empty.withMemories(IntStream.range(0, MANY).mapToObj(WindowState::randomMemory).toList());
            default -> empty.withMemories(IntStream.range(0, Sample.FIRST.size()).mapToObj(WindowState::sample).toList());
        };
    }

    private static Memory sample(int place) {
        Sample sample = Sample.FIRST.get(place);
        return new Memory(place + 1, sample.title(), sample.read(), false);
    }

    private static Memory randomMemory(int place) {
        double[] greys = new Random(place).doubles(THEIR_SIDE * THEIR_SIDE).toArray();
        int[] colours = Arrays.stream(greys).mapToInt(grey -> (int) (255 * grey) * 0x10101).toArray();
        String name = "picture " + (place + 1);
        return new Memory(place + 1, name, new Picture(name, THEIR_SIDE, THEIR_SIDE, new GrayImage(THEIR_SIDE, THEIR_SIDE, greys),
                new RgbImage(THEIR_SIDE, THEIR_SIDE, colours)), false);
    }

    /** What the window is opened with beside it. */
    Beginning beginning() throws IOException {
        if (this != PROBLEM) {
            return Beginning.PLAIN;
        }
        Path broken = Files.createTempDirectory("engram").resolve("broken.png");
        Files.writeString(broken, "no picture");
        return new Beginning(List.of(broken), Optional.empty(), Beginning.PLAIN.opened(), Beginning.PLAIN.left());
    }

    /** Brings a window that was opened so into this state. */
    void reach(WindowAtHand window) {
        if (this == EMPTY) {
            rest();
            return;
        }
        await(() -> !window.read("#score-a").equals("\u2013"));
        rest();
        if (!study.isEmpty()) {
            ask(window);
            return;
        }
        if (this != PLAYING) {
            window.press("#to-end");
        }
        switch (this) {
            case RELEASED -> onScreen(() -> {
                window.maps().headA().dynamics().set(Dynamics.RELEASED);
                return null;
            });
            case TRAINING, STALE -> window.enter("#field-side", Integer.toString(LARGE_SIDE));
            default -> {
                // As it is.
            }
        }
        rest();
        if (this == RELEASED) {
            window.press("#to-end");
        }
        if (this == STALE) {
            window.press("#job-progress .button");
        }
        rest();
    }

    /** Goes to the place of studies, and has one run to its end, if it is to come to one. */
    private void ask(WindowAtHand window) {
        window.goTo(1);
        onScreen(() -> {
            ((ToggleButton) window.scene().lookup("#study-kind-" + study)).fire();
            return null;
        });
        rest();
        if (this == RUNNING) {
            window.enter("#study-cues", "500");
            rest();
        }
        window.runStudy();
        await(() -> this == RUNNING || onScreen(() -> window.scene().lookup(".study-foot .transport .button").isDisabled()));
        rest();
    }

    /** Sees to it that it still is in this state; to be called just before it is looked at. */
    void renew(WindowAtHand window) {
        if (this == PLAYING && !isPlaying(window)) {
            window.press("#play");
        }
        if (this == TRAINING && !isAtWork(window)) {
            window.enter("#field-seed", Integer.toString(OTHER_DRAWS.nextInt(1000)));
            rest();
        }
    }

    private static boolean isAtWork(WindowAtHand window) {
        return onScreen(() -> window.scene().lookup("#job-progress").isVisible());
    }

    private static boolean isPlaying(WindowAtHand window) {
        return onScreen(() -> window.scene().lookup("#play").getAccessibleText().startsWith("Pause"));
    }
}
