package engram.controller.views;

import module java.base;
import engram.controller.export.Exports;
import engram.controller.state.ExperimentState;
import engram.export.table.ViewTables;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.parameter.Parameter;
import engram.model.study.TrialSeries;
import engram.model.study.TrialSeriesResult;
import engram.service.Result;
import engram.service.Sampler;
import engram.view.trials.TrialsView;

/** Has many draws of the cue asked in the background, once the run that is looked at is whole and stays as it is. */
final class TrialsController implements ViewController {

    /** So long a run has to stay before its draws are asked: somebody who drags a slider wants to see the run first. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final List<Double> LEVELS = IntStream.rangeClosed(0, 10).mapToObj(tenth -> tenth / 10.0).toList();

    private final TrialsView view;
    private final ExperimentState state;
    private final Exports exports;
    private final Sampler sampler = new Sampler();
    private Result followed;
    private long followedSince;
    private TrialSeriesResult shown;

    TrialsController(TrialsView view, ExperimentState state, Exports exports) {
        this.view = view;
        this.state = state;
        this.exports = exports;
        view.setOnDraw(draw -> state.change(experiment -> experiment.drawn(draw)));
        view.setOnLevel(
                level -> state.change(experiment -> experiment.with(experiment.parameters().with(Parameter.NOISE, level))));
        view.export().setOnAction(_ -> save());
    }

    private void save() {
        if (shown != null) {
            exports.saveTable("the scores of all draws", "trials",
                    ViewTables.trials(shown, followed.experiment().memories().stream().map(Memory::name).toList()));
        }
    }

    @Override
    public void pulse(Moment moment) {
        Result result = moment.result();
        long now = System.nanoTime();
        if (result != followed) {
            followed = result;
            followedSince = now;
        }
        if (result == null) {
            sampler.forget();
            shown = null;
        } else {
            TrialSeries wanted = wanted(result.experiment());
            if (result.trial().isComplete() && now - followedSince > QUIET_NANOS) {
                sampler.ask(wanted, result.learned());
            }
            TrialSeriesResult newest = sampler.newest();
            shown = newest != null && newest.sampling().equals(wanted) ? newest : null;
        }
        Experiment experiment = result == null ? state.current() : result.experiment();
        view.show(shown, notice(result), experiment.cue().map(Experiment.Cue::draw).orElse(0L), experiment.parameters().noise(),
                moment.theme());
    }

    private TrialSeries wanted(Experiment experiment) {
        List<Double> levels = view.content() == TrialsView.Content.LEVELS ? LEVELS : List.of(experiment.parameters().noise());
        return new TrialSeries(experiment, levels, view.draws());
    }

    private String notice(Result result) {
        if (result == null) {
            return "No run yet: give the network a picture to learn";
        }
        return shown == null ? Objects.requireNonNullElse(sampler.problem(), "Running the draws\u2026") : "";
    }

    @Override
    public void close() {
        sampler.close();
    }
}
