package engram.controller.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.study.Trials;
import engram.model.study.TrialPair;
import engram.model.study.TrialSeries;
import engram.model.study.TrialSeriesResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastTrialsTest {

    private static final Experiment FIRST = Experiments.small();
    private static final Experiment CHANGED = Experiments.with(FIRST, Parameter.GAIN, 0.5);
    private static final Experiment TWIN = FIRST.with(FIRST.parameters().withRule(RuleKind.PSEUDO_INVERSE));

    private final LastTrials last = new LastTrials();

    private static TrialSeriesResult known(Experiment experiment) {
        return Trials.asked(new TrialSeries(experiment, List.of(0.2, 0.5), 2));
    }

    private static TrialSeriesResult unknown(Experiment experiment) {
        return TrialSeriesResult.none(new TrialSeries(experiment, List.of(0.2, 0.5), 2));
    }

    @Test
    void beforeAChangeThereIsNothing() {
        assertEquals(TrialPair.NONE, last.follow(new TrialPair(known(FIRST), null)));
        assertEquals(TrialPair.NONE, last.follow(new TrialPair(known(FIRST.redrawn()), null)));
    }

    @Test
    void whatAChangeOfOneNetworkChangedIsThatNetworksCurve() {
        TrialSeriesResult before = known(FIRST);
        last.follow(new TrialPair(before, known(TWIN)));
        // The second has not answered yet, and then it has: the same as before.
        assertEquals(new TrialPair(before, null), last.follow(new TrialPair(unknown(CHANGED), null)));
        assertEquals(new TrialPair(before, null), last.follow(new TrialPair(known(CHANGED), known(TWIN))));
    }

    @Test
    void settingsOfWhichNothingWasFoundOutDoNotCount() {
        TrialSeriesResult before = known(FIRST);
        last.follow(new TrialPair(before, null));
        last.follow(new TrialPair(unknown(CHANGED), null));
        Experiment third = Experiments.with(FIRST, Parameter.GAIN, 0.6);
        assertEquals(before, last.follow(new TrialPair(known(third), null)).first());
    }

    @Test
    void whatIsTakenBackHasTheChangeForItsLastCurve() {
        last.follow(new TrialPair(known(FIRST), null));
        TrialSeriesResult changed = known(CHANGED);
        last.follow(new TrialPair(changed, null));
        assertEquals(changed, last.follow(new TrialPair(known(FIRST), null)).first());
        assertNull(last.follow(new TrialPair(known(FIRST), null)).twin());
    }
}
