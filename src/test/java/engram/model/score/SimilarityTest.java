package engram.model.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.image.GrayImage;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 16, 40})
    void isPearsonsCorrelation(int side) {
        double[] grey = new SplittableRandom(side).doubles((long) side * side).toArray();
        double[] rates = new SplittableRandom(99).doubles((long) side * side).toArray();

        assertEquals(new PearsonsCorrelation().correlation(grey, rates),
                new Similarity(new GrayImage(side, side, grey)).of(rates), 1e-13);
    }

    @Test
    void scaleAndOffsetOfTheValuesDoNotMatter() {
        double[] grey = new SplittableRandom(5).doubles(25).toArray();
        Similarity similarity = new Similarity(new GrayImage(5, 5, grey));

        assertEquals(1, similarity.of(grey), 1e-15);
        assertEquals(1, similarity.of(Arrays.stream(grey).map(v -> 40 * v - 3).toArray()), 1e-14);
        assertEquals(-1, similarity.of(Arrays.stream(grey).map(v -> 1 - v).toArray()), 1e-14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.3, 1.0 / 3, 1})
    void whatIsConstantIsLikeNothing(double constant) {
        double[] flat = new double[49];
        Arrays.fill(flat, constant);
        double[] varied = new SplittableRandom(5).doubles(49).toArray();

        assertEquals(0, new Similarity(new GrayImage(7, 7, flat)).of(varied));
        assertEquals(0, new Similarity(new GrayImage(7, 7, varied)).of(flat));
    }
}
