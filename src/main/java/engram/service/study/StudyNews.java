package engram.service.study;

import engram.model.study.plan.CellOrder;
import engram.model.study.result.StudyResults;

/**
 * What is known of a study at a moment. Immutable.
 *
 * @param results what is known of its points; nobody adds to it any more
 * @param stage what is being done
 * @param estimate what all of it will take; null while that is not known, or is of no interest any more
 * @param problem what went wrong, in one line; empty where nothing did
 */
public record StudyNews(StudyResults results, Stage stage, Estimate estimate, String problem) {

    /** What is being done. */
    public enum Stage {
        /** What was kept of it is read, and a little of it is tried. */
        OPENING,
        /** It waits for somebody to begin it, or to go on with it. */
        READY,
        /** It runs, or is paused. */
        RUNNING,
        /** All of it is known. */
        DONE,
        /** It cannot be had. */
        FAILED
    }

    /** Which cell stands where, and the plan. */
    public CellOrder order() {
        return results.order();
    }

    /** Whether any of it is known. */
    public boolean isBegun() {
        return results.count() > 0;
    }
}
