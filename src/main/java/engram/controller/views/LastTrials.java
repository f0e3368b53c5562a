package engram.controller.views;

import engram.model.study.TrialPair;

/**
 * Remembers what the networks came to before the last change of settings: something changed, and one wants to see what that
 * did. Settings of which too little was found out, as on the way of a slider, do not count.
 */
final class LastTrials {

    private TrialPair now = TrialPair.NONE;
    private TrialPair before = TrialPair.NONE;

    /** Takes note of the newest, and gives what there was before, of those networks for which that is something else. */
    TrialPair follow(TrialPair newest) {
        if (!now.isOfSame(newest) && now.reachesAllLevels()) {
            before = now;
        }
        now = newest;
        return before.unlike(newest);
    }
}
