package engram.controller.maps;

import module java.base;
import module javafx.controls;
import engram.controller.state.ExperimentState;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.parameter.Parameter;
import engram.view.parameters.ParametersView;
import javafx.util.Duration;

/** Binds the rows of parameters to the experiment. */
public final class ParametersController {

    /** Whoever lets the keys rest for so long is done with a change: what comes next is undone by itself. */
    private static final Duration PAUSE = Duration.millis(800);

    private final ExperimentState state;
    private final ParametersView view;
    private final ObservableBooleanValue second;
    private final PauseTransition rest = new PauseTransition(PAUSE);

    /** The look-back that was chosen; fewer steps cut it short for as long as they are fewer. */
    private int chosenLookBack;

    /**
     * Binds them.
     *
     * @param second whether there is a second network, which may use what the first does not
     */
    public ParametersController(ParametersView view, ExperimentState state, ObservableBooleanValue second) {
        this.view = view;
        this.state = state;
        this.second = second;
        for (Parameter parameter : Parameter.values()) {
            view.number(parameter)
                    .bindBidirectional(
                            state.parameter(parameter.key(), p -> p.real(parameter), (p, value) -> with(p, parameter, value)));
        }
        view.noiseKind().bindBidirectional(state.parameter("", Parameters::noiseKind, Parameters::withNoiseKind));
        view.seed().bindBidirectional(state.parameter("seed", Parameters::seed, Parameters::withSeed));
        view.redraw().setOnAction(_ -> state.change("redraw", Experiment::redrawn));
        view.resetAll().setOnAction(_ -> state.change(experiment -> experiment.with(Parameters.DEFAULTS)));
        rest.setOnFinished(_ -> state.endGesture());
        view.setOnKey(this::onKey);
        state.twinProperty().subscribe(_ -> show());
        second.subscribe(_ -> show());
        state.experimentProperty().subscribe(experiment -> {
            Parameters parameters = experiment.parameters();
            if (parameters.whole(Parameter.LOOK_BACK) != Math.min(chosenLookBack, parameters.steps())) {
                chosenLookBack = parameters.whole(Parameter.LOOK_BACK);
            }
            show();
        });
    }

    private void show() {
        Parameters parameters = state.current().parameters();
        Twin twin = state.twin();
        boolean follows = second.get() && twin.own().isEmpty();
        view.show(parameters, follows ? Optional.of(twin.beside(parameters)) : Optional.empty());
    }

    /** Key after key without a rest is one change, and so is whatever a finger holds down. */
    private void onKey() {
        if (rest.getStatus() != Animation.Status.RUNNING) {
            state.endGesture();
        }
        rest.playFromStart();
    }

    /** Nobody can look back further than there are steps; but a slider passes few steps on its way to many. */
    private Parameters with(Parameters parameters, Parameter parameter, double value) {
        Parameters changed = parameters.with(parameter, value);
        return parameter == Parameter.STEPS ? changed.with(Parameter.LOOK_BACK, Math.min(chosenLookBack, changed.steps()))
                : changed;
    }
}
