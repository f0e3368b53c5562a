package engram.model.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import org.junit.jupiter.api.Test;

/** What is said while one run goes on and the other has come to its end. */
class HappeningTest {

    /** Held it has 60 steps, released 50 and 200 more. */
    private static Trial trial(Dynamics dynamics) {
        Experiment experiment = Experiments.with(Experiments.small(), Parameter.FREE_STEPS, 200);
        Parameters parameters = experiment.parameters().withDynamics(dynamics);
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(parameters.side())).toList();
        Network network = Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
        CueStimulus question =
                CueStimulus.of(new Experiment.Cue(experiment.memories().getFirst(), 0), greys.getFirst(), parameters);
        Run run = new Run(question, network, parameters);
        run.advance(1000, Progress.IGNORED);
        return run.soFar();
    }

    private static String said(Dynamics a, int time, Dynamics b) {
        return Happening.of(trial(a), time, Optional.of(trial(b))).sentence();
    }

    @Test
    void whereTheFirstHasEndedTheSecondGoesOn() {
        assertEquals("A came to its end at step 60. B goes on.", said(Dynamics.HELD, 100, Dynamics.RELEASED));
    }

    @Test
    void whereTheSecondHasEndedTheFirstGoesOn() {
        assertEquals("B came to its end at step 60. A goes on.", said(Dynamics.RELEASED, 100, Dynamics.HELD));
    }

    @Test
    void whileBothGoOnTheReleaseIsWhatMatters() {
        assertEquals("The cue is gone for B, which goes on by itself, from what it learned.",
                said(Dynamics.HELD, 55, Dynamics.RELEASED));
    }
}
