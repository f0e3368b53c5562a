package engram.controller.views;

import module java.base;
import engram.controller.export.Exports;
import engram.controller.export.ViewTable;
import engram.controller.state.Selection;
import engram.export.table.ViewTables;
import engram.model.Progress;
import engram.model.Text;
import engram.model.analysis.Spectrum;
import engram.model.analysis.WeightSummary;
import engram.model.network.weights.Weights;
import engram.model.trial.Network;
import engram.palette.Diverging;
import engram.service.AskedWeights;
import engram.service.BackgroundAnswers;
import engram.service.Result;
import engram.view.neuron.Marks;
import engram.view.neuron.Which;
import engram.view.weights.WeightsPicture;
import engram.view.weights.WeightsView;

/** Has the weights drawn and measured in the background. */
public final class WeightsController implements ViewController {

    private record Drawing(AskedWeights used, WeightsPicture.Asked asked) {}

    private final WeightsView view;
    private final Selection selection;
    private final Exports exports;
    private final BackgroundAnswers<Drawing, WeightsPicture> drawing = new BackgroundAnswers<>("weights picture",
            (wish, progress) -> study(wish.used(), (weights, p) -> WeightsPicture.of(weights, wish.asked(), p), progress));
    private final BackgroundAnswers<AskedWeights, WeightSummary> summing =
            new BackgroundAnswers<>("weights summary", (used, progress) -> study(used, WeightSummary::of, progress));
    private final BackgroundAnswers<AskedWeights, Spectrum> decomposing =
            new BackgroundAnswers<>("weights spectrum", (used, progress) -> study(used, Spectrum::of, progress));
    /** Undoes what the newest click did. */
    private Runnable takeBack = () -> {};
    private AskedWeights shown;

    private final NetworkInSight network;

    /**
     * Binds a view.
     *
     * @param network which of two networks is looked at, in this view and others
     */
    public WeightsController(WeightsView view, Selection selection, Exports exports, NetworkInSight network) {
        this.view = view;
        this.network = network;
        network.bind(view.network());
        this.selection = selection;
        this.exports = exports;
        view.setOnPoint(selection::point);
        view.setOnChoose(neuron -> takeBack = selection.toggle(neuron));
        view.setOnTakeBack(() -> takeBack.run());
        view.export().setOnAction(_ -> save());
    }

    private static <A> A study(AskedWeights used, BiFunction<Weights, Progress, A> study, Progress progress) {
        return ViewController.study(used::network, (network, told) -> study.apply(used.in(network), told), progress);
    }

    private void save() {
        Optional<ViewTable> table = table();
        if (shown != null && shown.network() != null && table.isEmpty()) {
            exports.saveMatrix(shown::get);
        } else {
            exports.save(table);
        }
    }

    /** All weights are no table: see {@link Exports#saveMatrix}. */
    @Override
    public Optional<ViewTable> table() {
        Network network = shown == null ? null : shown.network();
        if (network == null) {
            return Optional.empty();
        }
        if (view.content() == WeightsView.Content.NUMBERS) {
            return Optional.of(numbers(shown));
        }
        int neuron = view.neuronOf(selection.marks());
        AskedWeights used = shown;
        return neuron == Marks.NONE || neuron >= network.neurons() ? Optional.empty()
                : Optional.of(new ViewTable("the weights of neuron " + neuron, "weights-of-" + neuron,
                        _ -> ViewTables.weights(used.get(), neuron)));
    }

    private static ViewTable numbers(AskedWeights used) {
        return new ViewTable("the numbers of the weights", "weights-numbers",
                progress -> study(used,
                        (weights, told) -> ViewTables.weightNumbers(WeightSummary.of(weights, told.stretch(0, 0.2)),
                                WeightsView.BARS, Spectrum.of(weights, told.stretch(0.2, 1))),
                        progress));
    }

    @Override
    public Optional<Which> network() {
        return Optional.of(view.network().seen());
    }

    @Override
    public void pulse(Moment moment) {
        Result result = network.of(moment, view.network());
        boolean weights = result != null && result.trial().parameters().dynamics().procedure().usesWeights();
        if (!weights) {
            shown = null;
            summing.ask(null);
            decomposing.ask(null);
            drawing.ask(null);
            view.clear(
                    result == null ? "No run yet: it comes when a picture is learned"
                            : "This dynamics keeps no weights between neurons:\nit remembers by the memories themselves",
                    moment.theme());
            return;
        }
        shown = AskedWeights.of(result);
        summing.ask(shown);
        if (!problem(summing, shown).isEmpty()) {
            drawing.ask(null);
            decomposing.ask(null);
            view.clear(problem(summing, shown), moment.theme());
            return;
        }
        WeightSummary summary = answer(summing, shown);
        if (view.content() == WeightsView.Content.NUMBERS) {
            decomposing.ask(shown);
        }
        WeightsPicture.Asked wanted = view.wanted(shown::atHand, result.trial().parameters().neurons(),
                summary == null || summary.scale() == 0 ? 1 : summary.scale(), selection.marks(), Diverging.WEIGHTS);
        if (summary != null && wanted != null) {
            drawing.ask(new Drawing(shown, wanted));
        }
        BackgroundAnswers.Answered<Drawing, WeightsPicture> drawn = drawing.newest();
        boolean fits = drawn != null && drawn.answer() != null && drawn.question().used().equals(shown)
                && drawn.question().asked().receivers().end() <= result.trial().parameters().neurons();
        view.show(fits ? drawn.answer() : null, summary, answer(decomposing, shown),
                decomposing.newest() != null && decomposing.newest().problem() != null ? decomposing.newest().problem()
                        : Text.of("Computing\u2026 %.0f %%", 100 * decomposing.share()),
                AskedWeights.inWords(result.trial().parameters()), selection.marks(), moment.theme());
    }

    private static <A> A answer(BackgroundAnswers<AskedWeights, A> study, AskedWeights used) {
        BackgroundAnswers.Answered<AskedWeights, A> newest = study.newest();
        return newest != null && newest.question().equals(used) ? newest.answer() : null;
    }

    private static String problem(BackgroundAnswers<AskedWeights, ?> study, AskedWeights used) {
        BackgroundAnswers.Answered<AskedWeights, ?> newest = study.newest();
        return newest != null && newest.question().equals(used) && newest.problem() != null ? newest.problem() : "";
    }

    @Override
    public void close() {
        drawing.close();
        summing.close();
        decomposing.close();
    }
}
