package engram.controller;

import engram.model.experiment.Experiment;
import engram.model.experiment.Parameter;
import engram.model.experiment.Parameters;
import engram.view.ParametersView;
import java.util.function.UnaryOperator;

/** Binds the rows of parameters to the experiment. */
final class ParametersController {

    private final ParametersView view;
    private final ExperimentState state;

    ParametersController(ParametersView view, ExperimentState state) {
        this.view = view;
        this.state = state;
        for (Parameter parameter : Parameter.values()) {
            view.row(parameter).setOnChange(value -> change(parameter.key(), p -> with(p, parameter, value)));
        }
        view.noiseKind().setOnChange(kind -> change("", p -> p.withNoiseKind(kind)));
        view.rule().setOnChange(rule -> change("", p -> p.withRule(rule)));
        view.seed().setOnChange(seed -> change("seed", p -> p.withSeed(seed)));
        view.redraw().setOnAction(_ -> state.change("redraw", Experiment::redrawn));
        view.resetAll().setOnAction(_ -> change("", _ -> Parameters.DEFAULTS));
        state.listen(experiment -> view.show(experiment.parameters()));
    }

    /** Fewer steps than the look-back has make the look-back shorter too: it cannot look back further than there is. */
    private static Parameters with(Parameters parameters, Parameter parameter, double value) {
        Parameters changed = parameters.with(parameter, value);
        return parameter == Parameter.STEPS && changed.lookBack() > changed.steps()
                ? changed.with(Parameter.LOOK_BACK, changed.steps())
                : changed;
    }

    private void change(String gesture, UnaryOperator<Parameters> change) {
        state.change(gesture, experiment -> experiment.with(change.apply(experiment.parameters())));
        view.resetAll().setDisable(state.current().parameters().equals(Parameters.DEFAULTS));
    }
}
