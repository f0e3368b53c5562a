package engram.controller.maps;

import engram.controller.state.ExperimentState;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.view.parameters.ParametersView;

/** Binds the rows of parameters to the experiment. */
public final class ParametersController {

    /** The look-back that was chosen; fewer steps cut it short for as long as they are fewer. */
    private int chosenLookBack;

    public ParametersController(ParametersView view, ExperimentState state) {
        for (Parameter parameter : Parameter.values()) {
            view.number(parameter)
                    .bindBidirectional(
                            state.parameter(parameter.key(), p -> p.real(parameter), (p, value) -> with(p, parameter, value)));
        }
        view.noiseKind().bindBidirectional(state.parameter("", Parameters::noiseKind, Parameters::withNoiseKind));
        view.rule().bindBidirectional(state.parameter("", Parameters::rule, Parameters::withRule));
        view.dynamics().bindBidirectional(state.parameter("", Parameters::dynamics, Parameters::withDynamics));
        view.seed().bindBidirectional(state.parameter("seed", Parameters::seed, Parameters::withSeed));
        view.redraw().setOnAction(_ -> state.change("redraw", Experiment::redrawn));
        view.resetAll().setOnAction(_ -> state.change(experiment -> experiment.with(Parameters.DEFAULTS)));
        state.experimentProperty().subscribe(experiment -> {
            Parameters parameters = experiment.parameters();
            if (parameters.whole(Parameter.LOOK_BACK) != Math.min(chosenLookBack, parameters.steps())) {
                chosenLookBack = parameters.whole(Parameter.LOOK_BACK);
            }
            view.show(parameters);
            view.showDraw(experiment.cue().map(Experiment.Cue::draw).orElse(0L));
        });
    }

    /** Nobody can look back further than there are steps; but a slider passes few steps on its way to many. */
    private Parameters with(Parameters parameters, Parameter parameter, double value) {
        Parameters changed = parameters.with(parameter, value);
        return parameter == Parameter.STEPS ? changed.with(Parameter.LOOK_BACK, Math.min(chosenLookBack, changed.steps()))
                : changed;
    }
}
