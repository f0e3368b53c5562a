package engram.controller.window;

import module javafx.controls;
import engram.controller.state.ExperimentState;
import engram.controller.state.Playback;
import engram.model.dynamics.Dynamics;
import engram.model.parameter.Parameter;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.service.Result;
import engram.view.window.MainView;
import engram.view.window.TransportView;

/** Ties the moment that is looked at to what moves it and shows it: the buttons, the time line, and the curves. */
final class PlaybackController {

    /** Steps a second at first: slow enough to follow a spike, fast enough to see rates form. */
    private static final double FIRST_SPEED = 30;

    private final MainView view;
    private final TransportView.Buttons buttons;
    private final Playback playback;
    private final ExperimentState state;

    /** Whether the end of the run that is about to come is to be seen. */
    private boolean toEndOfNext;

    private Result shownResult;
    private Frame shownFrame;

    PlaybackController(MainView view, Playback playback, ExperimentState state) {
        this.view = view;
        this.playback = playback;
        this.state = state;
        buttons = view.transport().buttons();
        view.transport().setSpeed(FIRST_SPEED);
        buttons.play().setOnAction(_ -> playOrPause());
        buttons.back().setOnAction(_ -> playback.step(-1));
        buttons.forth().setOnAction(_ -> playback.step(1));
        buttons.toStart().setOnAction(_ -> playback.seek(0));
        buttons.toEnd().setOnAction(_ -> toEnd());
        buttons.live().setOnAction(_ -> playback.live(buttons.live().isSelected()));
        bindRelease();
        view.timeLine().setOnSeek(playback::seek);
    }

    private void bindRelease() {
        Property<Boolean> released = state.parameter("", p -> p.dynamics() == Dynamics.RELEASED,
                (p, wanted) -> p.withDynamics(wanted ? Dynamics.RELEASED : Dynamics.HELD));
        buttons.release().selectedProperty().bindBidirectional(released);
        // Whoever presses it wants to see the moment in which the cue is taken away.
        buttons.release().setOnAction(_ -> {
            if (buttons.release().isSelected()) {
                playback.playInNextRun(state.current().parameters().whole(Parameter.CUE_STEPS) - 1);
            }
        });
        released.subscribe((_, isReleased) -> {
            if (!isReleased) {
                playback.expectNothing();
            }
        });
    }

    private void playOrPause() {
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
                .free(KeyCode.R, buttons.release()::fire);
    }

    /** Takes note of a new result, or of null. */
    void take(Result result) {
        shownResult = result;
        if (result != null) {
            playback.extent(result.trial().recorded(), result.trial().length());
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
        // The curve and the time line are the result's; a frame of a newer recall may be there before its result is.
        Trial trial = frame == null ? null : shownResult.trial();
        view.timeLine().show(frame, trial == null ? 0 : (double) trial.recorded() / trial.length());
    }

    /** Lets time pass. */
    void advance(double seconds) {
        playback.advance(seconds, view.transport().speed());
        view.transport().showPlaying(playback.isPlaying());
        buttons.live().setSelected(playback.isLive());
    }
}
