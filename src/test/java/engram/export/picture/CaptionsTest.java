package engram.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.export.Trials;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.score.Scores;
import engram.model.trial.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionsTest {

    @Test
    void timeCountsRoundsAndStepsFromOne() {
        Frame frame = Frame.of(Trials.ring("Ring", 8, 10, 3), 17, 0);
        assertEquals("Iteration 2/3, step 8/10", Captions.time(frame));
        assertEquals("Salt and pepper, noise level 0.3", Captions.noise(frame.trial().parameters()));
    }

    @Test
    void figuresSayByWhichRuleTheNetworkLearned() {
        Parameters asked = Parameters.DEFAULTS.withRule(RuleKind.PSEUDO_INVERSE);
        assertEquals("Salt and pepper, noise level 0.3; rule: Pseudo-inverse", Captions.asked(asked));
        assertEquals("Salt and pepper, noise level 0.3", Captions.asked(asked.withDynamics(Dynamics.DENSE)));
    }

    @Test
    void aCueThatWasChangedByHandIsCalledSoAndTakesNoMoreRoom() {
        assertEquals(Captions.CUE, Captions.cue(Frame.of(Trials.ring("Ring", 8, 10, 1), 3, 0)));
        assertEquals("Cue (drawn on)", Captions.cue(Frame.of(Trials.drawnOn("Ring", 8, 10, 1), 3, 0)));
        Type type = Type.of(12);
        assertTrue(Type.width(type.body(), Captions.CUE_DRAWN_ON) <= Type.width(type.body(), Captions.CUE));
    }

    @Test
    void scoresHaveTwoDigitsAndNothingHasNoSign() {
        assertEquals(List.of("0.86", "\u22120.12", "0.00", "1.00"), Captions.scores(new Scores(0.861, -0.12, -0.004, 1)));
    }
}
