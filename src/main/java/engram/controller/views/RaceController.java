package engram.controller.views;

import module java.base;
import engram.controller.export.Exports;
import engram.controller.export.ViewTable;
import engram.controller.state.Playback;
import engram.export.table.CsvTable;
import engram.export.table.ViewTables;
import engram.model.experiment.Memory;
import engram.model.trial.Trial;
import engram.service.Result;
import engram.view.race.HiddenCurves;
import engram.view.race.RaceView;

/** Shows the curves of both networks over the time of the run, and saves them. */
public final class RaceController implements ViewController {

    private final RaceView view;
    private final Playback playback;
    private final Exports exports;
    private final HiddenRaces hiddenA = new HiddenRaces("hidden race");
    private final HiddenRaces hiddenB = new HiddenRaces("hidden race of B");
    private Result shown;
    private Result shownTwin;
    private HiddenCurves shownHidden;
    private HiddenCurves shownHiddenTwin;

    public RaceController(RaceView view, Playback playback, Exports exports) {
        this.view = view;
        this.playback = playback;
        this.exports = exports;
        view.tools();
        view.setOnSeek(playback::seek);
        view.export().setOnAction(_ -> exports.save(table()));
    }

    @Override
    public void pulse(Moment moment) {
        // Without A there is nobody to compare with.
        Result twin = moment.result() == null ? null : moment.twin();
        view.setTheme(moment.theme());
        if (moment.result() != shown || twin != shownTwin) {
            shown = moment.result();
            shownTwin = twin;
            view.export().setDisable(shown == null);
            view.show(trial(shown), names(shown), trial(shownTwin), names(shownTwin));
        }
        HiddenCurves hidden = hiddenA.of(shown);
        HiddenCurves hiddenTwin = hiddenB.of(shownTwin);
        if (hidden != shownHidden || hiddenTwin != shownHiddenTwin) {
            shownHidden = hidden;
            shownHiddenTwin = hiddenTwin;
            view.showHidden(hidden, hiddenTwin);
        }
        view.look(moment.time(), playback.isPlaying());
    }

    private static Trial trial(Result result) {
        return result == null ? null : result.trial();
    }

    private static List<String> names(Result result) {
        return result == null ? List.of() : result.experiment().memories().stream().map(Memory::name).toList();
    }

    @Override
    public Optional<ViewTable> table() {
        return Optional.ofNullable(shown).map(a -> {
            Result b = shownTwin;
            return switch (view.content()) {
                case RACE ->
                        HiddenRaces.has(a) || HiddenRaces.has(b)
                                ? new ViewTable("the race of the hidden neurons", "hidden-race",
                                        progress -> table(
                                                a, b,
                                                result -> HiddenRaces.has(result) ? HiddenRaces.table(result, progress)
                                                        : ViewTables.race(result.trial(), names(result))))
                                : race(a, b);
                case OVERLAP -> race(a, b);
                case SIMILARITY, ENERGY ->
                        ViewTable.of("the curves", "curves", table(a, b, result -> ViewTables.similarity(result.trial())));
            };
        });
    }

    private static ViewTable race(Result a, Result b) {
        return ViewTable.of("the race of the memories", "race",
                table(a, b, result -> ViewTables.race(result.trial(), names(result))));
    }

    /** The table of the network that is there, or of both. */
    private static CsvTable.Table table(Result a, Result b, Function<Result, CsvTable.Table> one) {
        CsvTable.Table ofA = one.apply(a);
        return b == null ? ofA : ViewTables.ofNetworks(ofA, one.apply(b));
    }

    @Override
    public void close() {
        hiddenA.close();
        hiddenB.close();
    }
}
