package engram.controller.views;

import engram.controller.export.Exports;
import engram.export.table.ViewTables;
import engram.model.experiment.Memory;
import engram.model.trial.Trial;
import engram.service.Result;
import engram.view.scores.ScoresView;

/** Saves the curves beside the scores. */
public final class ScoresController {

    private final ScoresView view;
    private final Exports exports;
    private Result shown;

    public ScoresController(ScoresView view, Exports exports) {
        this.view = view;
        this.exports = exports;
        view.export().setOnAction(_ -> save());
    }

    /** Takes note of what is shown, or of null. */
    public void pulse(Result result) {
        shown = result;
        view.export().setDisable(result == null);
    }

    private void save() {
        if (shown == null) {
            return;
        }
        Trial trial = shown.trial();
        switch (view.content()) {
            case RACE -> exports.saveTable("the race of the memories", "race",
                    ViewTables.race(trial, shown.experiment().memories().stream().map(Memory::name).toList()));
            case SIMILARITY, ENERGY -> exports.saveTable("the curves", "curves", ViewTables.similarity(trial));
        }
    }
}
