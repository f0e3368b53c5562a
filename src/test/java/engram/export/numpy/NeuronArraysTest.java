package engram.export.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import module java.base;
import engram.model.FileProblem;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeuronArraysTest {

    private static final int PICTURES = 3;
    private static final int STEPS = 4;
    private static final int NEURONS = 70;

    @TempDir
    private Path folder;

    private static boolean spiked(int picture, int step, int neuron) {
        return (31 * picture + 7 * step + neuron * neuron) % 3 == 0;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void spikesAreReadInEitherOrder(boolean firstAxisFastest) throws IOException {
        byte[] values = new byte[PICTURES * STEPS * NEURONS];
        for (int p = 0; p < PICTURES; p++) {
            for (int t = 0; t < STEPS; t++) {
                for (int i = 0; i < NEURONS; i++) {
                    values[firstAxisFastest ? p + PICTURES * (t + STEPS * i) : (p * STEPS + t) * NEURONS + i] =
                            (byte) (spiked(p, t, i) ? 1 : 0);
                }
            }
        }
        List<SpikeTrain> trains = NeuronArrays.spikeTrains(written(firstAxisFastest, values));

        assertEquals(PICTURES, trains.size());
        for (int p = 0; p < PICTURES; p++) {
            boolean[][] expected = new boolean[STEPS][NEURONS];
            for (int t = 0; t < STEPS; t++) {
                for (int i = 0; i < NEURONS; i++) {
                    expected[t][i] = spiked(p, t, i);
                }
            }
            assertEquals(SpikeTrain.of(expected, NEURONS), trains.get(p));
        }
    }

    @Test
    void whatIsNoSpikeIsRefusedWithItsPlace() throws IOException {
        byte[] values = new byte[PICTURES * STEPS * NEURONS];
        values[(1 * STEPS + 2) * NEURONS + 65] = 2;
        Path file = written(false, values);

        String reason = assertThrows(FileProblem.class, () -> NeuronArrays.spikeTrains(file)).getMessage();
        assertEquals(true, reason.contains("holds 2 in step 2, neuron 65; spikes are 0 or 1"), reason);
    }

    private Path written(boolean firstAxisFastest, byte[] values) throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': %s, 'shape': (%d, %d, %d), }"
                .formatted(firstAxisFastest ? "True" : "False", PICTURES, STEPS, NEURONS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) 118, 0});
        bytes.write((header + " ".repeat(117 - header.length()) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(values);
        return Files.write(folder.resolve("spikes.npy"), bytes.toByteArray());
    }
}
