package engram.model.study;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.study.engine.LatestNetwork;
import engram.model.trial.Network;

/**
 * Asks networks the questions of a {@link CapacityStudy}, one point after the other. What two points that follow one another
 * have in common is computed once: pictures at a side, and weights for as long as the training stays the same. For one
 * thread at a time; it uses all cores.
 */
public final class CapacitySearch {

    private final CapacityStudy questions;
    /** Where pictures were prepared last; null before. */
    private CapacityStudy.Point prepared;
    private List<GrayImage> greys;
    private final LatestNetwork latest = new LatestNetwork();

    /** Gets ready. */
    public CapacitySearch(CapacityStudy questions) {
        this.questions = questions;
    }

    /**
     * Trains where needed and asks all cues of a point.
     *
     * @param parameters of the network; the noise level is the point's instead
     * @param progress told about the cues asked; may cancel, also while it learns
     */
    public Tally ask(CapacityStudy.Point point, Parameters parameters, Progress progress) {
        Study wanted = questions.study(point, parameters.seed());
        Progress quietly = (_, _) -> progress.report(0, questions.cues());
        if (prepared == null || prepared.memories() != point.memories() || prepared.draw() != point.draw()) {
            prepared = null;
            greys = wanted.greys(parameters.side(), quietly);
            prepared = point;
        }
        Network asked = latest.of(greys, parameters, quietly);
        return questions.count(point, cell -> CapacityStudy.Outcome
                .of(ScoredAnswer.of(cell, wanted.brief(cell, asked, parameters, 0, Progress.IGNORED))), progress);
    }
}
