package engram.controller.views;

import module java.base;
import module javafx.controls;
import engram.controller.export.Exports;
import engram.controller.export.ViewShot;
import engram.controller.state.ExperimentState;
import engram.controller.state.Playback;
import engram.controller.state.Selection;
import engram.service.Result;
import engram.service.Simulation;
import engram.view.neuron.Which;
import engram.view.race.RaceView;
import engram.view.raster.RasterView;
import engram.view.statistics.StatisticsView;
import engram.view.traces.TracesView;
import engram.view.theme.Theme;
import engram.view.trials.TrialsView;
import engram.view.weights.WeightsView;
import engram.view.window.ViewName;
import engram.view.window.ViewTabs;

/** The views of a run: makes each when its tab is first opened, and keeps those that are seen up to date. */
public final class ViewsController implements AutoCloseable {

    private final ViewTabs tabs;
    private final Selection selection;
    private final Playback playback;
    private final Simulation simulation;
    private final ExperimentState state;
    private final Exports exports;
    private final Map<ViewName, ViewController> opened = new EnumMap<>(ViewName.class);
    private final Map<ViewName, Region> views = new EnumMap<>(ViewName.class);
    /** Which of two networks is looked at, in all views that show one at a time. */
    private final NetworkInSight network = new NetworkInSight();
    /** Those that are seen. */
    private List<ViewName> shown = List.of();
    private ViewController.Moment moment;
    /** Those that were seen before, as they were left. */
    private final Map<ViewName, Left> left = new EnumMap<>(ViewName.class);

    /** A view that is not seen any more, and the results that it showed. */
    private record Left(ViewShot shot, Result a, Result b) {}

    public ViewsController(ViewTabs tabs, Selection selection, Playback playback, Simulation simulation, ExperimentState state,
            Exports exports) {
        this.tabs = tabs;
        this.selection = selection;
        this.playback = playback;
        this.simulation = simulation;
        this.state = state;
        this.exports = exports;
        tabs.setOnOpen(this::open);
    }

    private void open(ViewName name) {
        opened.put(name, switch (name) {
            case TRIALS -> new TrialsController(fill(name, new TrialsView(), TrialsView::tools), state, exports);
            case RASTER -> new RasterController(fill(name, new RasterView(), RasterView::tools), selection, playback,
                    simulation::gallery, exports, this::why);
            case WEIGHTS -> new WeightsController(fill(name, new WeightsView(), WeightsView::tools), selection, exports, network);
            case ACTIVITY -> new StatisticsController(fill(name, new StatisticsView(), StatisticsView::tools), selection,
                    playback::seek, exports, network);
            case WHY ->
                    new TracesController(fill(name, new TracesView(), TracesView::tools), selection, playback, exports, network);
            case RACE -> new RaceController(fill(name, new RaceView(), RaceView::tools), playback, exports);
        });
    }

    /** Opens the view that tells why a neuron of one of the networks fired in a step. */
    public void why(Which which, int neuron, int step) {
        tabs.open(ViewName.WHY);
        if (opened.get(ViewName.WHY) instanceof TracesController traces) {
            traces.why(which, neuron, step);
        }
    }

    private <V extends Region> V fill(ViewName name, V view, Function<V, List<? extends Node>> tools) {
        List<? extends Node> itsTools = tools.apply(view);
        tabs.fill(name, view, itsTools);
        views.put(name, view);
        // The last of them saves what is seen, and so is what it can be dragged away by.
        exports.letDrag(itsTools.getLast(), name.name());
        return view;
    }

    /** The views that are seen, as they are seen. */
    public List<ViewShot> shots(Theme theme) {
        return tabs.shown().stream().filter(opened::containsKey).map(name -> shot(name, theme)).toList();
    }

    /**
     * The views that were looked at since the results are there that are seen now, as they were seen last.
     *
     * @param seen those that are seen: {@link #shots}
     */
    public List<ViewShot> looks(List<ViewShot> seen) {
        Map<String, ViewShot> looks = new HashMap<>();
        left.forEach((name, before) -> looks.put(name.name(), before.shot()));
        seen.forEach(shot -> looks.put(shot.key(), shot));
        return Arrays.stream(ViewName.values()).map(ViewName::name).filter(looks::containsKey).map(looks::get).toList();
    }

    private ViewShot shot(ViewName name, Theme theme) {
        ViewController view = opened.get(name);
        String which = view.network().map(this::whose).orElse("");
        return ViewShot.of(name.name(), name.title(), which, views.get(name), theme.dark(), view.table());
    }

    /** A figure alone has to say whose it is, and how that has learned: nothing else beside it does. */
    private String whose(Which network) {
        Result of = moment == null ? null : network == Which.A ? moment.result() : moment.twin();
        return "network " + network + (of == null ? "" : " (" + of.trial().parameters().namesake().title() + ")");
    }

    /** Brings the views that are seen up to date. */
    public void pulse(ViewController.Moment newest) {
        List<ViewName> now = tabs.shown().stream().filter(opened::containsKey).toList();
        shown.stream().filter(each -> !now.contains(each)).forEach(this::leave);
        shown = now;
        moment = newest;
        // What is seen of other results is never asked for again, and holds their whole runs.
        left.values().removeIf(each -> each.a() != newest.result() || each.b() != newest.twin());
        ViewController.Moment old = newest.withTheme(newest.theme().withOld(tabs.isStale()));
        // The trials have results of their own.
        shown.forEach(each -> opened.get(each).pulse(each == ViewName.TRIALS ? newest : old));
    }

    private void leave(ViewName name) {
        left.put(name, new Left(shot(name, moment.theme()), moment.result(), moment.twin()));
        opened.get(name).leave();
    }

    @Override
    public void close() {
        opened.values().forEach(ViewController::close);
    }
}
