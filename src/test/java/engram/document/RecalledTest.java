package engram.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.image.GrayImage;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import org.junit.jupiter.api.Test;

class RecalledTest {

    private static boolean[][] spikes(int steps, int neurons, int... fired) {
        boolean[][] spikes = new boolean[steps][neurons];
        for (int spike : fired) {
            spikes[spike / neurons][spike % neurons] = true;
        }
        return spikes;
    }

    /** Of ten neurons 0, 3 and 9 fire, then 8; the sum is NumPy's and Python's. */
    @Test
    void theSumIsTheOneThatThePageGives() {
        assertEquals(new Recalled(2, "sha256:9e84af57325e76e4df6188050a3b9e6c8b8446572edd54d435143185784fb025"),
                Recalled.of(SpikeTrain.of(spikes(2, 10, 0, 3, 9, 18), 10)));
    }

    @Test
    void oneSpikeMoreOrElsewhereIsAnotherSum() {
        Set<Recalled> all = new HashSet<>();
        for (int spike = 0; spike < 3 * 70; spike++) {
            all.add(Recalled.of(SpikeTrain.of(spikes(3, 70, spike), 70)));
        }
        assertEquals(3 * 70, all.size());
    }

    @Test
    void howSpikesAreKeptMakesNoDifference() {
        BipolarState state = BipolarState.of(new double[] {1, -1, 1, 1});
        assertEquals(Recalled.of(SpikeTrain.of(spikes(1, 4, 0, 2, 3), 4)), Recalled.of(state.asStep()));
        SpikeTrain longer = SpikeTrain.of(spikes(9, 4, 0, 2, 3), 4);
        assertEquals(Recalled.of(SpikeTrain.of(spikes(1, 4, 0, 2, 3), 4)), Recalled.of(longer.first(1)));
        assertNotEquals(Recalled.of(longer), Recalled.of(longer.first(8)));
    }

    @Test
    void aRecallThatIsNotAtItsEndHasNone() {
        Experiment experiment = Experiments.small();
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(8)).toList();
        CueStimulus question = CueStimulus.of(experiment.cue().orElseThrow(), greys.getFirst(), experiment.parameters());
        Run run = new Run(question, Network.of(Training.of(greys, experiment.parameters()).learn(Progress.IGNORED), greys),
                experiment.parameters());
        run.advance(59, Progress.IGNORED);
        assertEquals(Optional.empty(), Recalled.of(run.soFar()));
        run.advance(1, Progress.IGNORED);
        Trial whole = run.soFar();
        assertEquals(Optional.of(Recalled.of(whole.recalled())), Recalled.of(whole));
    }
}
