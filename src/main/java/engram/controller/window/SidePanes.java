package engram.controller.window;

import module javafx.controls;
import engram.controller.maps.ParametersController;
import engram.controller.pictures.MemoriesController;
import engram.controller.pictures.PictureIntake;
import engram.controller.state.Chooser;
import engram.controller.state.ExperimentState;
import engram.model.experiment.Experiment;
import engram.model.trial.CueStimulus;
import engram.service.Gallery;
import engram.view.memories.CueView;
import engram.view.memories.MemoriesView;
import engram.view.parameters.ParametersView;
import engram.view.window.MainView;

/**
 * The panes at the sides of the window: what is learned, what is asked, and with which parameters. The first frame does
 * without them, so they are made right after it.
 */
final class SidePanes {

    private final MemoriesView memories;
    private final CueView cue = new CueView();
    private Gallery shownGallery;
    private CueStimulus shownQuestion;

    SidePanes(MainView view, ExperimentState state, PictureIntake intake, Chooser chooser) {
        memories = new MemoriesView(new MemoriesController(state));
        memories.add().setOnAction(_ -> intake.take(chooser.openPictures("Open pictures to learn"), PictureIntake.Use.LEARN));
        cue.other().setOnAction(_ -> intake.take(chooser.openPictures("Ask the network about a picture"), PictureIntake.Use.ASK));
        cue.setOnAsk(memory -> state.change(experiment -> experiment.asking(memory)));
        ParametersView parameters = new ParametersView();
        new ParametersController(parameters, state);
        state.experimentProperty().subscribe(experiment -> show(experiment));
        view.addInputs(new VBox(memories, cue, parameters));
    }

    /** Where a dropped picture is asked about. */
    CueView cue() {
        return cue;
    }

    private void show(Experiment experiment) {
        long asked = experiment.cue().map(question -> question.subject().id()).orElse(-1L);
        memories.show(experiment.memories(), asked);
        cue.show(experiment.memories(), experiment.cue().map(Experiment.Cue::subject));
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
