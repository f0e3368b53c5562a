package engram.controller.views;

import module java.base;
import engram.controller.export.Exports;
import engram.controller.export.ViewTable;
import engram.controller.state.Selection;
import engram.export.table.ViewTables;
import engram.model.Progress;
import engram.model.analysis.EnergyCurve;
import engram.model.analysis.Intervals;
import engram.model.analysis.PopulationRate;
import engram.model.analysis.RateDistribution;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.MemoryStore;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Parameters;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Curve;
import engram.model.trial.Trial;
import engram.service.BackgroundAnswers;
import engram.service.Result;
import engram.service.TrainedNetwork;
import engram.view.neuron.Which;
import engram.view.statistics.StatisticsView;

/** Has spikes counted in the background. */
public final class StatisticsController implements ViewController {

    private record Counting(SpikeTrain spikes, int window) {}

    private record Spreading(SpikeTrain spikes, int from, int to) {}

    private record Energising(TrainedNetwork learned, Parameters parameters, SpikeTrain spikes, int length) {}

    private record Measuring(SpikeTrain spikes, List<Integer> neurons) {}

    private final StatisticsView view;
    private final Selection selection;
    private final Exports exports;
    private final BackgroundAnswers<Counting, PopulationRate> counting = new BackgroundAnswers<>("population rate",
            (wish, progress) -> PopulationRate.of(wish.spikes(), wish.window(), progress));
    private final BackgroundAnswers<Spreading, RateDistribution> spreading =
            new BackgroundAnswers<>("rate distribution", (wish, _) -> RateDistribution.of(wish.spikes(), wish.from(), wish.to()));
    private final BackgroundAnswers<Measuring, StatisticsView.Measured> measuring =
            new BackgroundAnswers<>("intervals", StatisticsController::measure);
    private final BackgroundAnswers<Energising, EnergyCurve> energising =
            new BackgroundAnswers<>("energy", StatisticsController::energy);
    private Measuring measured;
    private Energising energised;
    private Trial shown;
    /** The recall that {@link #ownEnergy} is of. */
    private Trial ownEnergyOf;

    private EnergyCurve ownEnergy;
    private StatisticsView.Found found = StatisticsView.Found.NOTHING;

    private final NetworkInSight network;

    /**
     * Binds a view.
     *
     * @param network which of two networks is looked at, in this view and others
     */
    public StatisticsController(StatisticsView view, Selection selection, IntConsumer onSeek, Exports exports,
            NetworkInSight network) {
        this.view = view;
        this.network = network;
        network.bind(view.network());
        this.selection = selection;
        this.exports = exports;
        view.setOnSeek(onSeek);
        view.export().setOnAction(_ -> exports.save(table()));
    }

    @Override
    public Optional<ViewTable> table() {
        if (shown == null) {
            return Optional.empty();
        }
        Trial trial = shown;
        return switch (view.content()) {
            case RATES -> Optional.of(new ViewTable("the activity of all neurons", "activity", progress -> ViewTables
                    .activity(trial, PopulationRate.of(trial.recalled(), trial.parameters().window(), progress))));
            case INTERVALS -> {
                Measuring wish = new Measuring(trial.recalled(), chosen(trial));
                yield Optional.of(new ViewTable("the interspike intervals", "intervals", progress -> {
                    StatisticsView.Measured intervals = measure(wish, progress);
                    return ViewTables.intervals(intervals.all().together(), intervals.neurons(), intervals.each());
                }));
            }
            case ENERGY -> Optional.ofNullable(found.energy())
                    .map(energy -> ViewTable.of("the energy", "energy", ViewTables.energy(trial, energy)));
        };
    }

    private static EnergyCurve energy(Energising wish, Progress progress) {
        return ViewController.study(wish.learned()::network, (network, told) -> {
            MemoryStore memory = network.askedBy(wish.parameters());
            return EnergyCurve.ofSpikes(memory.weights(), memory.damage(), wish.spikes(), Curve.times(wish.length()), told);
        }, progress);
    }

    private static StatisticsView.Measured measure(Measuring wish, Progress progress) {
        return new StatisticsView.Measured(Intervals.ofAll(wish.spikes(), progress), wish.neurons(),
                wish.neurons().stream().map(neuron -> Intervals.of(wish.spikes(), neuron)).toList());
    }

    private List<Integer> chosen(Trial trial) {
        return selection.marks().neurons().stream().filter(neuron -> neuron < trial.recalled().neurons()).toList();
    }

    @Override
    public Optional<Which> network() {
        return Optional.of(view.network().seen());
    }

    @Override
    public void pulse(Moment moment) {
        Result result = network.of(moment, view.network());
        shown = result == null ? null : result.trial();
        if (shown == null) {
            counting.ask(null);
            spreading.ask(null);
            measuring.ask(null);
            energising.ask(null);
        } else {
            ask(result, moment.timeIn(shown));
        }
        PopulationRate rate = ViewController.answer(counting);
        RateDistribution distribution = ViewController.answer(spreading);
        StatisticsView.Measured intervals = ViewController.answer(measuring);
        EnergyCurve energy = shown == null || !shown.curve().hasEnergy() ? ViewController.answer(energising) : ownEnergy(shown);
        if (found.rate() != rate || found.distribution() != distribution || found.intervals() != intervals
                || found.energy() != energy) {
            found = new StatisticsView.Found(rate, distribution, intervals, energy);
        }
        view.show(shown, found, shown == null ? 0 : moment.timeIn(shown), selection.marks(), moment.theme());
    }

    /** The energy of neurons that have one, which was noted as they went along. */
    private EnergyCurve ownEnergy(Trial trial) {
        if (trial != ownEnergyOf) {
            ownEnergyOf = trial;
            Curve curve = trial.curve();
            int samples = curve.samples();
            ownEnergy = new EnergyCurve(IntStream.range(0, samples).map(curve::time).toArray(),
                    IntStream.range(0, samples).mapToDouble(curve::energy).toArray());
        }
        return ownEnergy;
    }

    private void ask(Result result, int time) {
        Trial trial = result.trial();
        SpikeTrain spikes = trial.recalled();
        Dynamics dynamics = trial.parameters().dynamics();
        if (view.content() == StatisticsView.Content.ENERGY) {
            askForEnergy(result, dynamics.has(Neurons.Reading.ENERGY) && !trial.curve().hasEnergy());
        } else if (view.content() == StatisticsView.Content.RATES) {
            counting.ask(new Counting(spikes, trial.parameters().window()));
            int end = Math.min(time, spikes.steps() - 1) + 1;
            spreading.ask(dynamics.has(Neurons.Reading.RATES)
                    ? new Spreading(spikes, Math.max(0, end - trial.parameters().window()), end)
                    : null);
        } else {
            askForIntervals(trial, dynamics.has(Neurons.Reading.SPIKES));
        }
    }

    private void askForIntervals(Trial trial, boolean known) {
        measured = known ? ask(measuring, measured, new Measuring(trial.recalled(), chosen(trial)), trial) : null;
        if (!known) {
            measuring.ask(null);
        }
    }

    /** The energy of other weights is forgotten at once; that of spikes has to be computed. */
    private void askForEnergy(Result result, boolean ofSpikes) {
        if (energised != null && (!ofSpikes || energised.learned() != result.learned())) {
            energised = null;
            energising.ask(null);
        }
        if (ofSpikes) {
            Trial trial = result.trial();
            energised = ask(energising, energised,
                    new Energising(result.learned(), trial.parameters(), trial.recalled(), trial.length()), trial);
        }
    }

    /**
     * Asks, and gives what is asked now. While a recall goes on, what is begun is finished first: otherwise a long one would be
     * counted at its end only.
     */
    private static <Q> Q ask(BackgroundAnswers<Q, ?> work, Q asked, Q wish, Trial trial) {
        BackgroundAnswers.Answered<Q, ?> newest = work.newest();
        if (!trial.isComplete() && asked != null && (newest == null || !newest.question().equals(asked))) {
            return asked;
        }
        work.ask(wish);
        return wish;
    }

    @Override
    public void close() {
        counting.close();
        spreading.close();
        measuring.close();
        energising.close();
    }
}
