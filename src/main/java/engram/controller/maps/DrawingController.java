package engram.controller.maps;

import engram.controller.state.ExperimentState;
import engram.model.experiment.Experiment;
import engram.model.image.Retouch;
import engram.view.maps.CuePad;
import engram.view.memories.CueView;

/** Changes the cue as somebody draws on it: one stroke is one step that can be undone, and recall follows at once. */
public final class DrawingController implements CuePad.Hand {

    private static final String STROKE = "stroke on the cue";

    private final CuePad pad;
    private final CueView cue;
    private final ExperimentState state;

    public DrawingController(CuePad pad, CueView cue, ExperimentState state) {
        this.pad = pad;
        this.cue = cue;
        this.state = state;
        pad.setHand(this);
        pad.tools().clear().setOnAction(_ -> clear());
        cue.takeBack().setOnAction(_ -> clear());
        state.experimentProperty().subscribe(experiment -> show(experiment));
    }

    private void show(Experiment experiment) {
        Retouch retouch = retouch(experiment);
        pad.tools().setDisable(!experiment.isComplete());
        if (!experiment.isComplete()) {
            pad.tools().putDown();
        }
        pad.show(retouch, experiment.parameters().side());
        cue.show(retouch);
    }

    private static Retouch retouch(Experiment experiment) {
        return experiment.cue().map(Experiment.Cue::retouch).orElse(Retouch.NONE);
    }

    @Override
    public void set(int side, int[] neurons, boolean on) {
        state.change(STROKE, experiment -> experiment.retouched(retouch(experiment).with(side, neurons, on)));
    }

    @Override
    public void lift() {
        state.endGesture();
    }

    /** Takes a tool in hand, or puts it down. */
    public void toggle() {
        if (state.current().isComplete()) {
            pad.tools().toggle();
        }
    }

    /** Puts the tool down; false where there was none in hand. */
    public boolean leave() {
        return pad.tools().putDown();
    }

    private void clear() {
        state.change(experiment -> experiment.retouched(Retouch.NONE));
    }
}
