package engram.model.story;

import module java.base;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;

/**
 * One thing to do about a situation: a change of the experiment, of the twin, or of both, which is one step to undo.
 *
 * @param words what it does, at most {@value #MOST_LETTERS} letters: {@code Lower the noise to 0.60}
 * @param experiment what is wanted of A then
 * @param twin what B is to be then; empty where there is no B
 * @param robust whether it helps as a rule, so that it may be offered where trying it would take too long
 */
public record Cure(String words, Experiment experiment, Optional<Twin> twin, boolean robust) {

    /** So many letters have room beside the sentence. */
    public static final int MOST_LETTERS = 32;
}
