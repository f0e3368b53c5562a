package engram.document.rerun;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.document.Document;
import engram.document.RandomDocuments;
import engram.document.Recalled;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.service.Result;
import engram.service.Simulation;
import org.junit.jupiter.api.Test;

class RerunTest {

    /** The very engine that the window asks. */
    @Test
    void itComesToEverySpikeThatTheWindowShows() {
        try (Simulation simulation = new Simulation(_ -> {})) {
            for (int number = 0; number < 14; number++) {
                Document document = RandomDocuments.of(number);
                Experiment experiment = document.twin().of(document.experiment());
                simulation.want(experiment);
                eventually("experiment " + number + " is done", () -> {
                    Result result = simulation.newest();
                    return result != null && result.experiment() == experiment && result.trial().isComplete();
                });
                Rerun rerun = Rerun.of(experiment, Progress.IGNORED);
                assertEquals(simulation.newest().trial().recalled(), rerun.trial().recalled(), "experiment " + number);
                assertEquals(simulation.newest().trial().cue(), rerun.trial().cue(), "experiment " + number);
                assertEquals(Recalled.of(simulation.newest().trial()), Recalled.of(rerun.trial()));
            }
        }
    }

    @Test
    void itSaysHowFarItIsAndCanBeCancelled() {
        List<Double> told = new ArrayList<>();
        Rerun.of(Experiments.small(), (done, total) -> told.add((double) done / total));
        assertTrue(told.stream().allMatch(share -> share >= 0 && share <= 1), told.toString());
        assertEquals(1, told.getLast());
        assertTrue(told.size() > 10, told.toString());
        assertThrows(CancellationException.class, () -> Rerun.of(Experiments.longRecall(), (done, total) -> {
            if (done * 2 > total) {
                throw new CancellationException();
            }
        }));
    }
}
