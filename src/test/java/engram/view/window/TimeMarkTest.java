package engram.view.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeMarkTest {

    private static double[] names(double length, double[] places, double... widths) {
        return TimeMark.names(places, widths, length, 10);
    }

    @Test
    void aNameStandsInTheMiddleAboveItsMarkAndWithinTheLine() {
        assertArrayEquals(new double[] {480}, names(1000, new double[] {500}, 40));
        assertArrayEquals(new double[] {0, 960}, names(1000, new double[] {3, 999}, 40, 40));
    }

    @Test
    void closerThanFourteenHundredthsOfTheLineTwoNamesTurnAwayFromEachOther() {
        assertArrayEquals(new double[] {480, 620}, names(1000, new double[] {500, 640}, 40, 40), 1e-9, "14 % apart");
        assertArrayEquals(new double[] {464, 635}, names(1000, new double[] {500, 639}, 40, 40), 1e-9, "closer than that");
    }

    @Test
    void namesOfThreeCloseMarksDoNotLieOverOneAnother() {
        double[] widths = {60, 90, 50};
        for (double[] places : new double[][] {{100, 120, 140}, {0, 0, 0}, {990, 995, 1000}, {400, 500, 530}}) {
            double[] starts = names(1000, places, widths);
            for (int i = 0; i < 3; i++) {
                assertTrue(starts[i] >= 0 && starts[i] + widths[i] <= 1000, Arrays.toString(starts));
                assertTrue(i == 0 || starts[i] >= starts[i - 1] + widths[i - 1] + 5, Arrays.toString(starts));
            }
        }
    }

    /** A whole recall: held, of 60 steps; released, of 250, the cue going after 50. */
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

    private static List<String> names(Trial a, Trial b) {
        return TimeMark.of(a, b, Math.max(a.length(), b.length()))
                .stream()
                .map(mark -> mark.name() + " " + mark.time())
                .filter(name -> !name.contains("settled"))
                .toList();
    }

    @Test
    void theEndOfTheShorterRunIsMarkedWhereItIs() {
        assertEquals(List.of("A: cue goes 50", "B ends 59"), names(trial(Dynamics.RELEASED), trial(Dynamics.HELD)));
    }

    @Test
    void whatBothDoAtOneMomentIsSaidOnce() {
        assertEquals(List.of("cue goes 50"), names(trial(Dynamics.RELEASED), trial(Dynamics.RELEASED)));
        Trial held = trial(Dynamics.HELD);
        List<String> each = TimeMark.of(held, null, held.length()).stream().map(TimeMark::name).toList();
        List<String> both = TimeMark.of(held, held, held.length()).stream().map(TimeMark::name).toList();
        assertEquals(each.stream().map(name -> name.replace("A settled", "both settled")).toList(), both);
    }

    @Test
    void whereTheSecondIsLongerTheEndOfTheFirstIsMarked() {
        assertEquals(List.of("B: cue goes 50", "A ends 59"), names(trial(Dynamics.HELD), trial(Dynamics.RELEASED)));
        Trial still = trial(Dynamics.BINARY);
        assertEquals(List.of("A ends " + (still.length() - 1), "B: cue goes 50"), names(still, trial(Dynamics.RELEASED)));
    }
}
