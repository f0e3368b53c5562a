package engram.controller.views;

import module java.base;
import engram.controller.export.Exports;
import engram.controller.export.ViewTable;
import engram.controller.state.Seeking;
import engram.controller.state.Selection;
import engram.export.table.ViewTables;
import engram.model.Progress;
import engram.model.Text;
import engram.model.analysis.replay.NeuronTrace;
import engram.model.analysis.replay.Replay;
import engram.model.analysis.replay.SpikeCause;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Parameters;
import engram.model.trial.Trial;
import engram.service.BackgroundAnswers;
import engram.service.Result;
import engram.view.neuron.Marks;
import engram.view.neuron.Which;
import engram.view.traces.TracesView;

/** Has what went on in the chosen neurons recomputed in the background, and the causes of a spike. */
public final class TracesController implements ViewController {

    private record Tracing(Result result, List<Integer> neurons, int from, int to) {}

    private record Explaining(Result result, int neuron, int step) {}

    private final TracesView view;
    private final Selection selection;
    private final Seeking seeking;
    private final Exports exports;
    private final NetworkInSight network;
    private final BackgroundAnswers<Tracing, List<NeuronTrace>> tracing =
            new BackgroundAnswers<>("traces", TracesController::trace);
    private final BackgroundAnswers<Explaining, Optional<SpikeCause>> explaining =
            new BackgroundAnswers<>("causes", TracesController::explain);
    /** Undoes what the newest click did. */
    private Runnable takeBack = () -> {};
    private Result shown;
    /** The spike that somebody looks into, {@link Marks#NONE} both where there is none. */
    private int neuron = Marks.NONE;

    private int step = Marks.NONE;

    /** The traces asked for last. */
    private Tracing traced;

    /**
     * Binds a view.
     *
     * @param network which of two networks is looked at, in this view and others
     */
    public TracesController(TracesView view, Selection selection, Seeking seeking, Exports exports, NetworkInSight network) {
        this.view = view;
        this.network = network;
        network.bind(view.network());
        this.selection = selection;
        this.seeking = seeking;
        this.exports = exports;
        view.setOnSeek(this::seek);
        view.setOnPoint(selection::point);
        view.setOnSpike(this::stopAndLookInto);
        view.setOnTakeBack(() -> takeBack.run());
        view.export().setOnAction(_ -> exports.save(table()));
    }

    /**
     * Shows why a neuron did what it did in a step: chooses it, goes to the step, and where it fired there, tells the causes.
     *
     * @param which of which network
     * @param ofNeuron the neuron
     * @param inStep the step, from 0 on
     */
    public void why(Which which, int ofNeuron, int inStep) {
        network.chosen().setValue(which);
        selection.choose(ofNeuron);
        seeking.stopAt(inStep);
        view.look(inStep);
        lookInto(ofNeuron, inStep);
    }

    private void seek(int time) {
        takeBack = seeking::takeBack;
        seeking.seek(time);
    }

    /** The maps show the step too of which the causes are told, and go on showing it. */
    private void stopAndLookInto(int ofNeuron, int inStep) {
        int neuronBefore = neuron;
        int stepBefore = step;
        if (inStep != Marks.NONE) {
            takeBack = () -> {
                seeking.takeBack();
                lookInto(neuronBefore, stepBefore);
            };
            seeking.stopAt(inStep);
        }
        lookInto(ofNeuron, inStep);
    }

    private void lookInto(int ofNeuron, int inStep) {
        neuron = ofNeuron;
        step = inStep;
    }

    private static List<NeuronTrace> trace(Tracing wish, Progress progress) {
        return replaying(wish.result(), (replay,
                told) -> wish.neurons().stream().map(neuron -> replay.trace(neuron, wish.from(), wish.to(), told)).toList(),
                progress);
    }

    private static Optional<SpikeCause> explain(Explaining wish, Progress progress) {
        return replaying(wish.result(), (replay, told) -> replay.cause(wish.neuron(), wish.step(), told), progress);
    }

    private static <A> A replaying(Result result, BiFunction<Replay, Progress, A> question, Progress progress) {
        Trial trial = result.trial();
        Parameters parameters = trial.parameters();
        return ViewController.study(result.learned()::network,
                (network, told) -> question.apply(parameters.dynamics()
                        .procedure()
                        .replay(network.askedBy(parameters), trial.cue(), trial.recalled(), parameters.numbers()), told),
                progress);
    }

    @Override
    public Optional<ViewTable> table() {
        if (shown == null) {
            return Optional.empty();
        }
        Trial trial = shown.trial();
        TracesView.Span sight = view.inSight();
        int to = Math.min(sight.to(), trial.recorded());
        Tracing wish = new Tracing(shown, chosen(trial), Math.min(sight.from(), to), to);
        return Optional.of(new ViewTable("the traces in sight", Text.of("traces-%d-%d", wish.from() + 1, to),
                progress -> ViewTables.traces(trial, trace(wish, progress), wish.from(), to)));
    }

    private List<Integer> chosen(Trial trial) {
        return selection.marks().neurons().stream().filter(chosen -> chosen < trial.recalled().neurons()).toList();
    }

    @Override
    public Optional<Which> network() {
        return Optional.of(view.network().seen());
    }

    @Override
    public void pulse(Moment moment) {
        shown = network.of(moment, view.network());
        if (shown == null) {
            traced = null;
            tracing.ask(null);
            explaining.ask(null);
            selection.contributors(List.of());
            view.clear(moment.theme());
            return;
        }
        Trial trial = shown.trial();
        List<Integer> neurons = chosen(trial);
        int time = moment.timeIn(trial);
        TracesView.Span wanted = view.wanted(trial, time);
        int to = Math.min(wanted.to(), trial.recorded());
        if (neurons.isEmpty()) {
            traced = null;
            tracing.ask(null);
        } else if (wanted.from() < to) {
            trace(new Tracing(shown, neurons, wanted.from(), to));
        }
        SpikeCause cause = cause(trial, neurons, time);
        selection.contributors(
                cause == null ? List.of() : cause.strongest().stream().map(SpikeCause.Contribution::neuron).toList());
        view.show(trial, fitting(tracing.newest(), trial), cause, time, selection.marks(), moment.theme());
    }

    /**
     * Asks for traces. While a recall goes on, what is begun of it is finished first: otherwise long traces would be there at
     * its end only.
     */
    private void trace(Tracing wish) {
        BackgroundAnswers.Answered<Tracing, List<NeuronTrace>> newest = tracing.newest();
        boolean underWay = traced != null && (newest == null || !newest.question().equals(traced));
        boolean grown = traced != null && traced.neurons().equals(wish.neurons()) && traced.from() == wish.from()
                && traced.result().learned() == wish.result().learned();
        if (!(underWay && grown) || wish.result().trial().isComplete()) {
            traced = wish;
            tracing.ask(wish);
        }
    }

    /** The newest traces, where they are of a recall of the same kind: others have other things to show. */
    private List<NeuronTrace> fitting(BackgroundAnswers.Answered<Tracing, List<NeuronTrace>> newest, Trial trial) {
        if (newest == null || newest.answer() == null) {
            return List.of();
        }
        Parameters others = newest.question().result().trial().parameters();
        boolean alike = others.dynamics() == trial.parameters().dynamics() && others.side() == trial.parameters().side();
        return alike ? newest.answer() : List.of();
    }

    /**
     * Why the spike came about that somebody looks into; one that is not there any more is looked into no longer. While
     * another moment is looked at there is nothing to say: maps and causes are always of the same one.
     */
    private SpikeCause cause(Trial trial, List<Integer> neurons, int time) {
        boolean wanted = neuron != Marks.NONE && neurons.contains(neuron) && step < trial.length();
        if (wanted && step >= trial.recorded()) {
            return null;
        }
        if (!wanted || !trial.parameters().dynamics().has(Neurons.Reading.CAUSES) || !trial.recalled().spiked(step, neuron)) {
            lookInto(Marks.NONE, Marks.NONE);
            explaining.ask(null);
            return null;
        }
        explaining.ask(new Explaining(shown, neuron, step));
        Optional<SpikeCause> newest = ViewController.answer(explaining);
        // The answer to an older question may be of another spike.
        return newest == null || step != time ? null
                : newest.filter(cause -> cause.neuron() == neuron && cause.step() == step).orElse(null);
    }

    @Override
    public void leave() {
        selection.contributors(List.of());
    }

    @Override
    public void close() {
        tracing.close();
        explaining.close();
    }
}
