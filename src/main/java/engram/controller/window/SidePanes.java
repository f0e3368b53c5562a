package engram.controller.window;

import module javafx.controls;
import engram.controller.maps.ParametersController;
import engram.controller.pictures.DoneNotes;
import engram.controller.pictures.MemoriesController;
import engram.controller.pictures.PictureIntake;
import engram.controller.state.Chooser;
import engram.controller.state.ExperimentState;
import engram.model.experiment.Experiment;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.service.Gallery;
import engram.view.memories.CueView;
import engram.view.memories.MemoriesView;
import engram.view.parameters.InputsColumn;
import engram.view.parameters.ParametersView;
import engram.view.window.MainView;
import java.util.function.Consumer;

/**
 * The panes at the sides of the window: what is learned, what is asked, and with which parameters. The first frame does
 * without them, so they are made right after it.
 */
final class SidePanes {

    private final MemoriesView memories;
    private final CueView cue = new CueView();
    private final ParametersView parameters = new ParametersView();
    private final InputsColumn column;
    private Gallery shownGallery;
    private CueStimulus shownQuestion;

    SidePanes(MainView view, ExperimentState state, PictureIntake intake, Chooser chooser, ObservableBooleanValue twinOpen) {
        memories = new MemoriesView(new MemoriesController(state, new DoneNotes(state, view.messages())));
        memories.add().setOnAction(_ -> intake.take(chooser.openPictures("Open pictures to learn"), PictureIntake.Use.LEARN));
        memories.other()
                .setOnAction(_ -> intake.take(chooser.openPictures("Ask the network about a picture"), PictureIntake.Use.ASK));
        new ParametersController(parameters, state, twinOpen);
        column = new InputsColumn(memories, cue, parameters);
        state.experimentProperty().subscribe(experiment -> show(experiment));
        view.addInputs(column);
    }

    /** What shows how the cue is made. */
    CueView cue() {
        return cue;
    }

    /** Who is told which number somebody wants varied in a study. */
    void setOnVary(Consumer<Parameter> listener) {
        parameters.setOnVary(listener);
    }

    /** Where a dropped picture is asked about. */
    Node dropsOnCue() {
        return parameters.noise();
    }

    /** The whole column. */
    InputsColumn column() {
        return column;
    }

    private void show(Experiment experiment) {
        memories.show(experiment.memories(), experiment.cue().map(Experiment.Cue::subject));
        cue.show(experiment.cue().map(Experiment.Cue::subject));
        cue.showDraw(experiment.cue().map(Experiment.Cue::draw).orElse(0L));
    }

    /**
     * Shows what has become known in the background.
     *
     * @param gallery the pictures at the network's side
     * @param question what was asked, or null
     */
    void pulse(Gallery gallery, CueStimulus question) {
        if (gallery != shownGallery) {
            shownGallery = gallery;
            memories.show(gallery::of);
        }
        if (question != shownQuestion) {
            shownQuestion = question;
            cue.show(question);
        }
    }
}
