package engram.golden;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.Progress;
import engram.model.network.HeldRecall;
import engram.model.network.weights.Weights;
import engram.model.score.Similarity;
import engram.model.spike.Recording;
import engram.model.spike.SpikeTrain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Training, recall and similarity against the golden arrays, with the tolerances of their README. */
class GoldenNetworkTest {

    @ParameterizedTest
    @MethodSource("engram.golden.GoldenCase#all")
    void trainingGivesTheGoldenWeights(GoldenCase golden) {
        Weights weights = golden.rule().learn(golden.trainSpikes(), golden.neuron(), Progress.IGNORED);

        double[][] expected = golden.weights();
        double largest = 0;
        double furthest = 0;
        for (int i = 0; i < golden.neurons(); i++) {
            for (int j = 0; j < golden.neurons(); j++) {
                largest = Math.max(largest, Math.abs(expected[i][j]));
                furthest = Math.max(furthest, Math.abs(expected[i][j] - weights.weight(i, j)));
            }
        }
        assertTrue(largest > 0, "the golden weights are not all zero");
        assertTrue(furthest <= 1e-12 * largest, "furthest weight is off by " + furthest / largest + " of the largest");
    }

    @ParameterizedTest
    @MethodSource("engram.golden.GoldenCase#all")
    void recallGivesEveryGoldenSpikeAndTheGoldenPotentials(GoldenCase golden) {
        assertRecallIsGolden(golden, Weights.of(golden.weights()));
    }

    @ParameterizedTest
    @MethodSource("engram.golden.GoldenCase#all")
    void ownTrainingAndRecallTogetherGiveEveryGoldenSpike(GoldenCase golden) {
        assertRecallIsGolden(golden, golden.rule().learn(golden.trainSpikes(), golden.neuron(), Progress.IGNORED));
    }

    @ParameterizedTest
    @MethodSource("engram.golden.GoldenCase#all")
    void frequencyAndSimilarityAreGolden(GoldenCase golden) {
        double[] frequency = golden.spikes("recalled_spikes").rates();

        assertArrayEquals(golden.array("frequency").values(), frequency, 1e-12);
        Similarity similarity = new Similarity(golden.original());
        assertEquals(golden.number("similarity"), similarity.of(frequency), 1e-12);
        assertEquals(golden.number("cue_similarity"), similarity.of(golden.spikes("cue_spikes").rates()), 1e-12);
    }

    private static void assertRecallIsGolden(GoldenCase golden, Weights weights) {
        HeldRecall recall = new HeldRecall(weights, golden.neuron(), golden.spikes("cue_spikes"));
        Recording last = new Recording(golden.steps(), golden.neurons());
        long[] row = new long[SpikeTrain.wordsPerStep(golden.neurons())];
        for (int iteration = 1; iteration <= golden.iterations(); iteration++) {
            for (int t = 0; t < golden.steps(); t++) {
                recall.step();
                recall.copySpikes(row);
                if (iteration == golden.iterations()) {
                    last.append(row);
                }
            }
        }

        assertEquals(golden.spikes("recalled_spikes"), last.soFar());
        assertArrayEquals(golden.array("membrane").values(), recall.potentials(), 1e-9);
    }
}
