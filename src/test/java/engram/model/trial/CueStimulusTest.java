package engram.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Retouch;
import engram.model.image.file.Sample;
import engram.model.parameter.Parameter;
import org.junit.jupiter.api.Test;

class CueStimulusTest {

    private static final Parameters PARAMETERS = Parameters.DEFAULTS.with(Parameter.STEPS, 200);
    private static final int SIDE = PARAMETERS.side();
    private static final Memory FOUR = new Memory(1, "4", new Sample("digits", "4").read(), false);
    private static final GrayImage GREY = FOUR.grey(SIDE);
    private static final Retouch DRAWN = Retouch.NONE.with(SIDE, new int[] {0, 17, 255}, true)
            .with(SIDE, new int[] {100, 101, 102, 119, 120, 136, 137}, false);

    private static CueStimulus question(long draw, Retouch retouch) {
        return CueStimulus.of(new Experiment.Cue(FOUR, draw, retouch), GREY, PARAMETERS);
    }

    @Test
    void theNetworkGetsExactlyWhatIsDrawn() {
        CueStimulus drawn = question(0, DRAWN);

        assertTrue(drawn.pattern().isOn(0) && drawn.pattern().isOn(255));
        assertFalse(drawn.pattern().isOn(119) || drawn.pattern().isOn(137));
        assertTrue(drawn.spikes().rates()[0] > 0);
        assertEquals(0, drawn.spikes().rates()[119]);
        assertEquals(drawn.pattern(), question(0, Retouch.NONE).patternWith(DRAWN));
        assertEquals(1, drawn.seen().value(17));
        assertEquals(0, drawn.seen().value(100));
    }

    @Test
    void neuronsThatNobodyTouchedKeepTheirSpikesBitForBit() {
        CueStimulus plain = question(0, Retouch.NONE);
        CueStimulus drawn = question(0, DRAWN);

        int changed = 0;
        for (int neuron = 0; neuron < GREY.size(); neuron++) {
            for (int t = 0; t < PARAMETERS.steps(); t++) {
                boolean spike = (drawn.spikes().word(t, neuron >> 6) >>> neuron & 1) != 0;
                boolean before = (plain.spikes().word(t, neuron >> 6) >>> neuron & 1) != 0;
                if (!DRAWN.sets(neuron)) {
                    assertEquals(before, spike, "neuron " + neuron + ", step " + t);
                } else if (before != spike) {
                    changed++;
                }
            }
        }
        assertTrue(changed > 100, "so many bits were drawn otherwise: " + changed);
    }

    @Test
    void theNoiseBelowStaysAsItIs() {
        CueStimulus plain = question(3, Retouch.NONE);
        CueStimulus drawn = question(3, DRAWN);

        assertEquals(plain.noisy(), drawn.noisy());
        assertEquals(plain.seen(), plain.noisy());
        for (int neuron = 0; neuron < GREY.size(); neuron++) {
            if (!DRAWN.sets(neuron)) {
                assertEquals(plain.pattern().isOn(neuron), drawn.pattern().isOn(neuron));
            }
        }
    }

    @Test
    void binaryNeuronsStartFromWhatIsDrawn() {
        CueStimulus drawn = question(0, DRAWN);

        double[] start = Probe.of(drawn, null, PARAMETERS.withDynamics(Dynamics.BINARY)).cue().rates();
        assertEquals(1, start[17]);
        assertEquals(0, start[120]);
    }
}
