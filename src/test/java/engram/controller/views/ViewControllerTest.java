package engram.controller.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.export.Trials;
import engram.model.trial.Trial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewControllerTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "11, 11", "12, 11", "250, 11"})
    void aRunThatIsShorterStaysAtItsEnd(int time, int seen) {
        Trial trial = Trials.ring("Ring", 4, 6, 2);
        assertEquals(12, trial.recorded());
        assertEquals(seen, new ViewController.Moment(null, null, time, null).timeIn(trial));
    }
}
