package engram.controller.views;

import module java.base;
import engram.controller.export.Exports;
import engram.controller.export.ViewTable;
import engram.controller.state.ExperimentState;
import engram.export.table.ViewTables;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.parameter.Parameter;
import engram.model.study.TrialPair;
import engram.model.study.TrialSeries;
import engram.model.study.TrialSeriesResult;
import engram.service.Result;
import engram.service.Sampler;
import engram.view.trials.TrialsView;

/**
 * Has many draws of the cue asked in the background, of both networks, once the runs that are looked at are whole and stay as
 * they are.
 */
final class TrialsController implements ViewController {

    /** So long a run has to stay before its draws are asked: somebody who drags a slider wants to see the run first. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final List<Double> LEVELS = IntStream.rangeClosed(0, 10).mapToObj(tenth -> tenth / 10.0).toList();

    /** What is looked at: each has its own last curve. */
    private record Kind(TrialsView.Content content, boolean everyMemory) {}

    /** All that a series is made from. */
    private record Source(Experiment experiment, TrialsView.Content content, boolean everyMemory, int draws) {

        TrialSeries series() {
            List<Double> levels = content == TrialsView.Content.LEVELS ? LEVELS : List.of(experiment.parameters().noise());
            return new TrialSeries(experiment, levels, draws, everyMemory);
        }
    }

    /** A series, and what it was made from: with many memories it takes too long to make at each pulse. */
    private static final class Wanted {

        private Source source;
        private TrialSeries series;

        /** The series of what is looked at; the one from last time where it asks the same. */
        TrialSeries of(Source newSource) {
            boolean same = source != null && source.experiment() == newSource.experiment() && source.equals(newSource);
            if (!same) {
                TrialSeries newSeries = newSource.series();
                series = newSeries.equals(series) ? series : newSeries;
                source = newSource;
            }
            return series;
        }
    }

    private final TrialsView view;
    private final ExperimentState state;
    private final Exports exports;
    private final Sampler sampler = new Sampler();
    private final Wanted first = new Wanted();
    private final Wanted second = new Wanted();
    private final Map<Kind, LastTrials> last = new HashMap<>();
    private Result followed;
    private Result followedTwin;
    private long followedSince;
    private TrialPair shown = TrialPair.NONE;

    TrialsController(TrialsView view, ExperimentState state, Exports exports) {
        this.view = view;
        this.state = state;
        this.exports = exports;
        view.setOnDraw(this::look);
        view.setOnLevel(
                level -> state.change(experiment -> experiment.with(experiment.parameters().with(Parameter.NOISE, level))));
        view.export().setOnAction(_ -> exports.save(table()));
    }

    private void look(int picture, long draw) {
        state.change(experiment -> {
            boolean another = picture >= 0 && picture < experiment.memories().size() && picture != experiment.cuePlace();
            return (another ? experiment.asking(experiment.memories().get(picture)) : experiment).drawn(draw);
        });
    }

    @Override
    public Optional<ViewTable> table() {
        return followed == null || shown.first() == null ? Optional.empty()
                : Optional.of(ViewTable.of("the scores of all draws", "trials", ViewTables.trials(shown,
                        followed.experiment().cue().orElseThrow().subject().name(), names(followed.experiment()))));
    }

    private static List<String> names(Experiment experiment) {
        return experiment.memories().stream().map(Memory::name).toList();
    }

    @Override
    public void pulse(Moment moment) {
        Result result = moment.result();
        followedTwin = moment.twin();
        if (result != followed) {
            followed = result;
            followedSince = System.nanoTime();
        }
        TrialPair before = TrialPair.NONE;
        if (result == null) {
            sampler.pause();
            shown = TrialPair.NONE;
        } else {
            List<Sampler.Wish> wishes = wishes();
            ask(wishes);
            shown = new TrialPair(sampler.known(wishes.getFirst().sampling()),
                    wishes.size() > 1 ? sampler.known(wishes.getLast().sampling()) : null);
            before = last.computeIfAbsent(new Kind(view.content(), view.everyMemory()), _ -> new LastTrials()).follow(shown);
        }
        Experiment experiment = result == null ? state.current() : result.experiment();
        view.show(shown, before, notice(result), new TrialsView.Looked(experiment.cue().map(Experiment.Cue::draw).orElse(0L),
                experiment.cuePlace(), experiment.parameters().noise(), names(experiment)), moment.theme());
    }

    /** The second network's questions come after all of the first's. */
    private List<Sampler.Wish> wishes() {
        List<Sampler.Wish> wishes = new ArrayList<>();
        wishes.add(new Sampler.Wish(first.of(source(followed)), followed.learned()));
        if (followedTwin != null) {
            wishes.add(new Sampler.Wish(second.of(source(followedTwin)), followedTwin.learned()));
        }
        return wishes;
    }

    private Source source(Result result) {
        return new Source(result.experiment(), view.content(), view.everyMemory(), view.draws());
    }

    private void ask(List<Sampler.Wish> wishes) {
        if (view.isPaused()) {
            sampler.pause();
        } else if (followed.trial().isComplete() && System.nanoTime() - followedSince > QUIET_NANOS) {
            boolean both = followedTwin != null && followedTwin.trial().isComplete();
            sampler.ask(both ? wishes : wishes.subList(0, 1));
        }
    }

    private String notice(Result result) {
        if (result == null) {
            return "No run yet: give the network a picture to learn";
        }
        String problem = sampler.problem();
        if (problem != null) {
            return problem;
        }
        boolean nothing = shown.first().answers().isEmpty() && (shown.twin() == null || shown.twin().answers().isEmpty());
        return !nothing ? "" : view.isPaused() ? "Paused: nothing was asked yet" : "Running the draws\u2026";
    }

    @Override
    public void leave() {
        sampler.pause();
    }

    @Override
    public void close() {
        sampler.close();
    }
}
