package engram.controller.maps;

import engram.controller.state.ExperimentState;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.view.parameters.ParametersView;
import java.util.function.UnaryOperator;

/** Binds the rows of parameters to the experiment. */
public final class ParametersController {

    private final ParametersView view;
    private final ExperimentState state;

    /** The look-back that was chosen; fewer steps cut it short for as long as they are fewer. */
    private int chosenLookBack;

    public ParametersController(ParametersView view, ExperimentState state) {
        this.view = view;
        this.state = state;
        for (Parameter parameter : Parameter.values()) {
            view.row(parameter).setOnChange(value -> change(parameter.key(), p -> with(p, parameter, value)));
        }
        view.noiseKind().setOnChange(kind -> change("", p -> p.withNoiseKind(kind)));
        view.rule().setOnChange(rule -> change("", p -> p.withRule(rule)));
        view.dynamics().setOnChange(dynamics -> change("", p -> p.withDynamics(dynamics)));
        view.seed().setOnChange(seed -> change("seed", p -> p.withSeed(seed)));
        view.redraw().setOnAction(_ -> state.change("redraw", Experiment::redrawn));
        view.resetAll().setOnAction(_ -> change("", _ -> Parameters.DEFAULTS));
        state.listen(experiment -> {
            show(experiment.parameters());
            view.showDraw(experiment.cue().map(Experiment.Cue::draw).orElse(0L));
        });
    }

    private void show(Parameters parameters) {
        if (parameters.whole(Parameter.LOOK_BACK) != Math.min(chosenLookBack, parameters.steps())) {
            chosenLookBack = parameters.whole(Parameter.LOOK_BACK);
        }
        view.show(parameters);
        view.resetAll().setDisable(parameters.equals(Parameters.DEFAULTS));
    }

    /** Nobody can look back further than there are steps; but a slider passes few steps on its way to many. */
    private Parameters with(Parameters parameters, Parameter parameter, double value) {
        Parameters changed = parameters.with(parameter, value);
        return parameter == Parameter.STEPS ? changed.with(Parameter.LOOK_BACK, Math.min(chosenLookBack, changed.steps()))
                : changed;
    }

    private void change(String gesture, UnaryOperator<Parameters> change) {
        state.change(gesture, experiment -> experiment.with(change.apply(experiment.parameters())));
    }
}
