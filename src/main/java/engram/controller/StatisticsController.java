package engram.controller;

import engram.export.ViewTables;
import engram.model.Progress;
import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.RateDistribution;
import engram.model.experiment.Trial;
import engram.model.spike.SpikeTrain;
import engram.service.Latest;
import engram.view.StatisticsView;
import java.util.List;
import java.util.function.IntConsumer;

/** Has spikes counted in the background. */
final class StatisticsController implements ViewController {

    private record Counting(SpikeTrain spikes, int window) {}

    private record Spreading(SpikeTrain spikes, int from, int to) {}

    private record Measuring(SpikeTrain spikes, List<Integer> neurons) {}

    private final StatisticsView view;
    private final Selection selection;
    private final Exports exports;
    private final Latest<Counting, PopulationRate> counting = new Latest<>(
            "population rate", (wish, progress) -> PopulationRate.of(wish.spikes(), wish.window(), progress));
    private final Latest<Spreading, RateDistribution> spreading = new Latest<>(
            "rate distribution", (wish, _) -> RateDistribution.of(wish.spikes(), wish.from(), wish.to()));
    private final Latest<Measuring, StatisticsView.Measured> measuring =
            new Latest<>("intervals", StatisticsController::measure);
    private Measuring measured;
    private Trial shown;
    private StatisticsView.Found found = new StatisticsView.Found(null, null, null);

    StatisticsController(StatisticsView view, Selection selection, IntConsumer onSeek, Exports exports) {
        this.view = view;
        this.selection = selection;
        this.exports = exports;
        view.setOnSeek(onSeek);
        view.export().setOnAction(_ -> save());
    }

    private void save() {
        if (shown == null) {
            return;
        }
        Trial trial = shown;
        if (view.content() == StatisticsView.Content.RATES) {
            exports.saveTable("the activity of all neurons", "activity", progress -> ViewTables.activity(
                    PopulationRate.of(trial.recalled(), trial.parameters().window(), progress),
                    trial.curve(),
                    trial.parameters().dynamics().isSpiking()));
        } else {
            Measuring wish = new Measuring(trial.recalled(), chosen(trial));
            exports.saveTable("the interspike intervals", "intervals", progress -> {
                StatisticsView.Measured intervals = measure(wish, progress);
                return ViewTables.intervals(intervals.all().together(), intervals.neurons(), intervals.each());
            });
        }
    }

    private static StatisticsView.Measured measure(Measuring wish, Progress progress) {
        return new StatisticsView.Measured(
                Intervals.ofAll(wish.spikes(), progress),
                wish.neurons(),
                wish.neurons().stream().map(neuron -> Intervals.of(wish.spikes(), neuron)).toList());
    }

    private List<Integer> chosen(Trial trial) {
        return selection.marks().neurons().stream().filter(neuron -> neuron < trial.recalled().neurons()).toList();
    }

    @Override
    public void pulse(Moment moment) {
        shown = moment.result() == null ? null : moment.result().trial();
        if (shown == null) {
            counting.ask(null);
            spreading.ask(null);
            measuring.ask(null);
        } else {
            ask(shown, moment.time());
        }
        PopulationRate rate = answer(counting);
        RateDistribution distribution = answer(spreading);
        StatisticsView.Measured intervals = answer(measuring);
        if (found.rate() != rate || found.distribution() != distribution || found.intervals() != intervals) {
            found = new StatisticsView.Found(rate, distribution, intervals);
        }
        view.show(shown, found, moment.time(), selection.marks(), moment.theme());
    }

    private void ask(Trial trial, int time) {
        SpikeTrain spikes = trial.recalled();
        boolean spiking = trial.parameters().dynamics().isSpiking();
        if (view.content() == StatisticsView.Content.RATES) {
            counting.ask(new Counting(spikes, trial.parameters().window()));
            int end = Math.min(time, spikes.steps() - 1) + 1;
            spreading.ask(spiking ? new Spreading(spikes, Math.max(0, end - trial.parameters().window()), end) : null);
        } else {
            askForIntervals(trial, spiking);
        }
    }

    /** While a recall goes on, what is begun is finished first: otherwise a long one would be counted at its end only. */
    private void askForIntervals(Trial trial, boolean spiking) {
        if (!spiking) {
            measured = null;
            measuring.ask(null);
            return;
        }
        Measuring wish = new Measuring(trial.recalled(), chosen(trial));
        Latest.Answered<Measuring, StatisticsView.Measured> newest = measuring.newest();
        if (trial.isComplete() || measured == null || newest != null && newest.question().equals(measured)) {
            measured = wish;
            measuring.ask(wish);
        }
    }

    private static <A> A answer(Latest<?, A> work) {
        Latest.Answered<?, A> newest = work.newest();
        return newest == null ? null : newest.answer();
    }

    @Override
    public void close() {
        counting.close();
        spreading.close();
        measuring.close();
    }
}
