package engram.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import org.junit.jupiter.api.Test;

class InterruptionTest {

    @Test
    void progressPassesUntilTheWorkIsAskedToStopAndTheAskerWaitsUntilItHas() throws InterruptedException {
        List<Long> told = new ArrayList<>();
        Interruption interruption = new Interruption();
        Progress progress = interruption.heededBy((done, _) -> told.add(done));
        progress.report(1, 9);
        Thread asker = new Thread(interruption::stop);
        asker.start();
        Interruption.Stopped stopped = assertThrows(Interruption.Stopped.class, () -> {
            while (true) {
                progress.report(2, 9);
                Thread.onSpinWait();
            }
        });
        assertTrue(asker.isAlive(), "nothing is tidied up yet");
        interruption.close();
        assertTrue(asker.isAlive(), "nobody has been told");
        stopped.saying("in other words").told();
        asker.join();
        assertEquals(1, told.getFirst());
        assertFalse(told.contains(3L));
    }

    @Test
    void workThatIsDoneBeforeItHearsOfItLetsTheProgramEnd() throws InterruptedException {
        Interruption interruption = new Interruption();
        Thread asker = new Thread(interruption::stop);
        asker.start();
        interruption.close();
        asker.join();
        assertFalse(asker.isAlive());
    }
}
