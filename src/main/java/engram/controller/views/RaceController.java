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
import engram.view.race.RaceView;

/** Shows the curves of both networks over the time of the run, and saves them. */
public final class RaceController implements ViewController {

    private final RaceView view;
    private final Playback playback;
    private final Exports exports;
    private Result shown;
    private Result shownTwin;

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
        return Optional.ofNullable(shown).map(_ -> switch (view.content()) {
            case RACE -> ViewTable.of("the race of the memories", "race",
                    table(result -> ViewTables.race(result.trial(), names(result))));
            case SIMILARITY, ENERGY ->
                    ViewTable.of("the curves", "curves", table(result -> ViewTables.similarity(result.trial())));
        });
    }

    /** The table of the network that is there, or of both. */
    private CsvTable.Table table(Function<Result, CsvTable.Table> one) {
        CsvTable.Table a = one.apply(shown);
        return shownTwin == null ? a : ViewTables.ofNetworks(a, one.apply(shownTwin));
    }

    @Override
    public void close() {
        // Nothing goes on in the background.
    }
}
