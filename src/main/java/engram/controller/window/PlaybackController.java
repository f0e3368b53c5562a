package engram.controller.window;

import module javafx.controls;
import engram.controller.state.ExperimentState;
import engram.controller.state.Pace;
import engram.controller.state.Playback;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.Neurons;
import engram.model.dynamics.Phase;
import engram.model.experiment.Parameters;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.service.Result;
import engram.view.window.FootView;
import engram.view.window.MainView;
import engram.view.window.Speed;
import engram.view.window.TimeMark;

/** Ties the moment that is looked at to what moves it and shows it: the buttons, the time line, and the curves. */
final class PlaybackController {

    private final FootView foot;
    private final Playback playback;
    private final ExperimentState state;

    /** Whether the end of the run that is about to come is to be seen. */
    private boolean toEndOfNext;

    /** How it is played, or was before it followed the newest step. */
    private final ObjectProperty<Speed> speed = new SimpleObjectProperty<>(Speed.SLOW_START);

    private final Property<Boolean> released;
    private Result shownResult;
    private Result shownTwin;
    private Frame shownFrame;
    private int shownMoment;

    /** The steps of B's newest run: while its next one is on its way, that is as long as far as is known. 0 without B. */
    private int twinLength;

    PlaybackController(MainView view, Playback playback, ExperimentState state) {
        this.playback = playback;
        this.state = state;
        foot = view.time();
        FootView.Buttons buttons = foot.buttons();
        buttons.play().setOnAction(_ -> playOrPause());
        buttons.back().setOnAction(_ -> playback.step(-1));
        buttons.forth().setOnAction(_ -> playback.step(1));
        buttons.toStart().setOnAction(_ -> playback.seek(0));
        buttons.toEnd().setOnAction(_ -> toEnd());
        foot.setOnSpeed(this::choose);
        foot.setOnSeek(playback::seek);
        released = state.parameter("", p -> release(p) < Integer.MAX_VALUE,
                (p, wanted) -> p.withDynamics(wanted ? Dynamics.RELEASED : Dynamics.HELD));
        released.subscribe((_, isReleased) -> {
            if (!isReleased) {
                playback.expectNothing();
            }
        });
    }

    /** The first step without the cue; beyond all where it stays. */
    private static int release(Parameters parameters) {
        return parameters.dynamics().procedure().release(parameters.numbers());
    }

    private void release() {
        released.setValue(!released.getValue());
        // Whoever presses it wants to see the moment in which the cue is taken away.
        if (released.getValue()) {
            playback.playInNextRun(release(state.current().parameters()) - 1);
        }
    }

    /**
     * Plays the run from its start once, unless a moment of it is waited for already; where somebody's system is to move as
     * little as it can, its end is seen at once.
     */
    void begin(boolean reducedMotion) {
        if (playback.isAwaiting()) {
            return;
        }
        if (reducedMotion) {
            playback.live(true);
        } else {
            playback.play();
        }
    }

    private void choose(Speed chosen) {
        if (chosen == Speed.LIVE) {
            playback.live(true);
            return;
        }
        speed.set(chosen);
        if (playback.isLive()) {
            playback.live(false);
        }
    }

    /** How the run is played while it does not follow the newest step. */
    ObjectProperty<Speed> speed() {
        return speed;
    }

    private Pace pace() {
        return speed.get() == Speed.SLOW_START ? new Pace.SlowStart() : new Pace.Steady(speed.get().stepsPerSecond());
    }

    private void playOrPause() {
        if (shownFrame == null) {
            // Nothing could be seen of it. What is to come plays by itself.
            return;
        }
        if (playback.isPlaying()) {
            playback.pause();
        } else {
            playback.play();
        }
    }

    private void toEnd() {
        playback.pause();
        playback.seek(Integer.MAX_VALUE);
        // A frame of a newer run may be seen already: it is that run's end that is meant.
        toEndOfNext =
                shownFrame != null && shownResult != null && shownFrame.trial().question() != shownResult.trial().question();
    }

    /** Adds the keys that move the moment. */
    void bind(Keys keys) {
        keys.free(KeyCode.SPACE, this::playOrPause)
                .free(KeyCode.LEFT, () -> playback.step(-1))
                .free(KeyCode.RIGHT, () -> playback.step(1))
                .free(KeyCode.LEFT, () -> playback.step(-10), KeyCombination.SHORTCUT_DOWN)
                .free(KeyCode.RIGHT, () -> playback.step(10), KeyCombination.SHORTCUT_DOWN)
                .free(KeyCode.HOME, () -> playback.seek(0))
                .free(KeyCode.END, this::toEnd)
                .free(KeyCode.L, () -> playback.live(!playback.isLive()))
                .free(KeyCode.COMMA, () -> speed.set(speed.get().slower()))
                .free(KeyCode.PERIOD, () -> speed.set(speed.get().faster()))
                .free(KeyCode.R, this::release);
    }

    /** Takes note of a new result, or of null. */
    void take(Result result) {
        shownResult = result;
        // Whether B was asked the same is told afterwards.
        shownTwin = null;
        if (result != null) {
            playback.extent(recorded(), length());
            foot.showSlowStart(Pace.SlowStart.seconds(length()));
            if (toEndOfNext) {
                playback.seek(Integer.MAX_VALUE);
                toEndOfNext = false;
            }
            if (result.experiment().equals(state.current())) {
                playback.nextRunIsThere();
            }
        }
    }

    /** Shows where in the run a frame is; an empty run where it is null. */
    void show(Frame frame) {
        shownFrame = frame;
        // The time line is the result's; a frame of a newer recall may be there before its result is.
        Trial trial = frame == null ? null : shownResult.trial();
        if (trial == null) {
            foot.showNothing();
        } else {
            shownMoment = moment();
            foot.show(shownMoment, recorded(), length(), phase(frame, shownMoment).text(" / ", ", "));
            foot.showMarks(TimeMark.of(trial, shownTwin == null ? null : shownTwin.trial(), length()));
        }
    }

    /** Where A is at its end, the stretch that B is in. */
    private Phase phase(Frame frame, int moment) {
        return moment > frame.time() && shownTwin != null
                ? Frame.phase(shownTwin.trial(), Math.min(moment, shownTwin.trial().recorded() - 1))
                : frame.phase();
    }

    /**
     * Takes note of the second network, and of the moment that is seen of it alone.
     *
     * @param twin its newest result, asked what A was asked; null where there is none
     * @param isComing whether there is one, or one is to come
     */
    void takeTwin(Result twin, boolean isComing) {
        int before = twinLength;
        if (twin != null) {
            twinLength = length(twin.trial());
        } else if (!isComing) {
            twinLength = 0;
        }
        boolean another = twin != shownTwin || twinLength != before;
        shownTwin = twin;
        if (shownResult != null && another) {
            playback.beside(recorded(), length());
            foot.showSlowStart(Pace.SlowStart.seconds(length()));
        }
        if (shownResult != null && (another || moment() != shownMoment)) {
            show(shownFrame);
        }
    }

    /** How long a run of B is to be: one that ends when nothing changes any more seldom takes all the steps it may. */
    private static int length(Trial twin) {
        return twin.parameters().dynamics().has(Neurons.Reading.STATE) ? twin.recorded() : twin.length();
    }

    private int recorded() {
        return Math.max(shownResult.trial().recorded(), shownTwin == null ? 0 : shownTwin.trial().recorded());
    }

    /** The steps of the longer of both runs. */
    private int length() {
        return Math.max(shownResult.trial().length(), twinLength);
    }

    /** The step that is seen, from 0 on, of whichever run goes on so long. */
    int moment() {
        if (shownFrame == null) {
            return 0;
        }
        boolean atItsEnd = shownFrame.trial().isComplete() && shownFrame.time() == shownFrame.trial().recorded() - 1;
        return atItsEnd ? Math.max(shownFrame.time(), playback.time()) : shownFrame.time();
    }

    /** Lets time pass. */
    void advance(double seconds) {
        playback.advance(seconds, pace());
        foot.showPlaying(playback.isPlaying() && shownFrame != null);
        Speed now = playback.isLive() ? Speed.LIVE : speed.get();
        if (foot.speed() != now) {
            foot.showSpeed(now);
        }
    }
}
