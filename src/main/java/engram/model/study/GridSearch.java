package engram.model.study;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.study.engine.LatestNetwork;
import engram.model.trial.Network;

/**
 * Asks a study's questions for one set of parameters after another. What these have in common is computed once: pictures
 * at a side, and weights for as long as the training stays the same. For one thread at a time; it uses all cores.
 */
public final class GridSearch {

    private final Study study;
    private final Map<Integer, List<GrayImage>> greys = new HashMap<>();
    private final LatestNetwork latest = new LatestNetwork();

    /** Gets ready. */
    public GridSearch(Study study) {
        this.study = study;
    }

    /**
     * Trains where needed and asks all questions.
     *
     * @param parameters of the network; the noise level is the study's instead
     * @param progress told how far it is; may cancel, also from the threads that answer
     * @return the average over all cells of the study; the same whatever was computed before, on any number of cores
     */
    public Average average(Parameters parameters, Progress progress) {
        List<GrayImage> seen = greys.computeIfAbsent(parameters.side(), side -> study.greys(side, progress));
        Network network = latest.of(seen, parameters, progress);
        ScoredAnswer.Brief[] answers = new ScoredAnswer.Brief[study.cells()];
        Parallel.each(answers.length, place -> {
            Study.Cell cell = study.cell(place);
            answers[place] = ScoredAnswer.of(cell, study.brief(cell, network, parameters, 0, progress)).brief();
        }, progress);
        return Average.ofBrief(Arrays.asList(answers));
    }
}
