package engram.controller.views;

import module java.base;
import engram.controller.export.Exports;
import engram.controller.export.ViewTable;
import engram.controller.state.Seeking;
import engram.controller.state.Selection;
import engram.export.table.ViewTables;
import engram.model.Text;
import engram.model.analysis.NeuronOrder;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.Trial;
import engram.service.BackgroundAnswers;
import engram.service.Gallery;
import engram.service.Result;
import engram.view.neuron.Which;
import engram.view.raster.RasterPicture;
import engram.view.raster.RasterView;

/** Has the rasters of both networks drawn in the background, and binds them to the selection and to time. */
public final class RasterController implements ViewController {

    private final RasterView view;
    private final Selection selection;
    private final Supplier<Gallery> gallery;
    private final Exports exports;
    private final BackgroundAnswers<RasterPicture.Asked, RasterPicture> drawing =
            new BackgroundAnswers<>("raster", RasterPicture::of);
    private final BackgroundAnswers<RasterPicture.Asked, RasterPicture> drawingTwin =
            new BackgroundAnswers<>("raster of B", RasterPicture::of);
    private final NetworkInSight second = new NetworkInSight();
    /** Undoes what the newest click did. */
    private Runnable takeBack = () -> {};
    private Result shown;
    private Result patternsOf;
    private List<BipolarState> patterns = List.of();

    /**
     * Binds a view.
     *
     * @param onWhy opens the view that tells why a neuron fired
     */
    public RasterController(RasterView view, Selection selection, Seeking seeking, Supplier<Gallery> gallery, Exports exports,
            RasterView.WhyListener onWhy) {
        this.view = view;
        this.selection = selection;
        this.gallery = gallery;
        this.exports = exports;
        view.setOnSeek(time -> {
            takeBack = seeking::takeBack;
            seeking.seek(time);
        });
        view.setOnPoint(selection::point);
        view.setOnChoose(neuron -> takeBack = selection.toggle(neuron));
        view.setOnWhy((which, neuron, step) -> {
            takeBack = () -> {};
            onWhy.accept(which, neuron, step);
        });
        view.setOnTakeBack(() -> takeBack.run());
        view.export().setOnAction(_ -> exports.save(table()));
    }

    @Override
    public Optional<ViewTable> table() {
        NeuronOrder order = view.neurons();
        if (order == null || shown == null) {
            return Optional.empty();
        }
        SpikeTrain spikes = shown.trial().recalled();
        int from = (int) Math.floor(view.steps().from());
        int to = Math.min(spikes.steps(), (int) Math.ceil(view.steps().to()));
        int firstRow = (int) Math.floor(view.rows().from());
        int endRow = Math.min(order.size(), (int) Math.ceil(view.rows().to()));
        int[] neurons = IntStream.range(firstRow, endRow).map(order::neuron).sorted().toArray();
        return Optional.of(ViewTable.of("the spikes in sight", Text.of("spikes-%d-%d", from + 1, to),
                ViewTables.spikes(spikes, from, to, neurons)));
    }

    @Override
    public void pulse(Moment moment) {
        Result result = moment.result();
        shown = result;
        if (result == null) {
            drawing.ask(null);
            drawingTwin.ask(null);
            view.clear(moment.theme());
            return;
        }
        Result twin = second.twin(moment);
        Trial ofTwin = twin == null ? null : twin.trial();
        view.take(result.trial(), ofTwin, selection.marks());
        drawing.ask(view.wanted(Which.A, patterns(result), moment.theme().spikeColours()));
        drawingTwin.ask(view.wanted(Which.B, patterns(result), moment.theme().spikeColours()));
        view.show(ViewController.answer(drawing), ofTwin == null ? null : ViewController.answer(drawingTwin), moment.time(),
                selection.marks(), moment.theme());
    }

    /** The patterns of the memories of which the network remembers, as far as they are known. */
    private List<BipolarState> patterns(Result result) {
        if (result != patternsOf) {
            patternsOf = result;
            Gallery known = gallery.get();
            patterns = result.experiment()
                    .memories()
                    .stream()
                    .map(known::of)
                    .filter(Objects::nonNull)
                    .map(appearance -> appearance.pattern())
                    .toList();
        }
        return patterns;
    }

    @Override
    public void close() {
        drawing.close();
        drawingTwin.close();
    }
}
