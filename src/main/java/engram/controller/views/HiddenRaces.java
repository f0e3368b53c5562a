package engram.controller.views;

import module java.base;
import engram.export.table.CsvTable;
import engram.export.table.ViewTables;
import engram.model.Progress;
import engram.model.analysis.replay.HiddenRace;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.trial.Network;
import engram.model.trial.Trial;
import engram.service.BackgroundAnswers;
import engram.service.Result;
import engram.view.race.HiddenCurves;

/** Has recalls of one network gone through once more for its hidden neurons, in the background. */
final class HiddenRaces implements AutoCloseable {

    private final BackgroundAnswers<Result, HiddenCurves> racing;
    private Result asked;

    /** Gets ready; its thread has the name given. */
    HiddenRaces(String name) {
        racing = new BackgroundAnswers<>(name, HiddenRaces::race);
    }

    /** Whether a recall has hidden neurons. */
    static boolean has(Result result) {
        return result != null && result.trial().parameters().dynamics().has(Neurons.Reading.HIDDEN);
    }

    /**
     * What is known of a recall, or of the one before while it is looked into; to be asked at each pulse. While a recall goes on,
     * what is begun of it is finished first.
     *
     * @param result the recall; null for none
     * @return null where there are no hidden neurons, or nothing is known yet
     */
    HiddenCurves of(Result result) {
        if (!has(result)) {
            asked = null;
            racing.ask(null);
            return null;
        }
        BackgroundAnswers.Answered<Result, HiddenCurves> newest = racing.newest();
        boolean known = asked == null || newest != null && newest.question().equals(asked);
        if (result != asked && (known || result.trial().isComplete())) {
            asked = result;
            racing.ask(result);
        }
        return newest == null ? null : newest.answer();
    }

    private static HiddenCurves race(Result result, Progress progress) {
        return ViewController.study(result.learned()::network, (network, told) -> {
            HiddenRace race = race(result.trial(), network, told);
            List<GrayImage> pictures = Arrays.stream(race.leaders()).mapToObj(network.greys()::get).toList();
            return new HiddenCurves(race, result.trial().release(), names(result), pictures);
        }, progress);
    }

    private static HiddenRace race(Trial trial, Network network, Progress progress) {
        Parameters parameters = trial.parameters();
        return parameters.dynamics()
                .procedure()
                .hiddenRace(network.askedBy(parameters), trial.cue(), parameters.numbers(), trial.recorded(), progress)
                .orElseThrow();
    }

    /** The same as a table. */
    static CsvTable.Table table(Result result, Progress progress) {
        return ViewController.study(result.learned()::network,
                (network, told) -> ViewTables.hiddenRace(race(result.trial(), network, told), names(result)), progress);
    }

    private static List<String> names(Result result) {
        return result.experiment().memories().stream().map(Memory::name).toList();
    }

    @Override
    public void close() {
        racing.close();
    }
}
