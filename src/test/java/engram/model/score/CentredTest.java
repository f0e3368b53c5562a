package engram.model.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.model.image.GrayImage;
import engram.model.spike.Rates;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores go over an answer as seldom as they can; each is the number, to the last bit, that vectors give step by step. */
class CentredTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 20, 20", "16, 50, 50", "33, 7, 1", "200, 50, 50", "200, 50, 1"})
    void scoresAreThoseOfVectors(int side, int most, int steps) {
        SplittableRandom random = new SplittableRandom(side);
        int[] counts = random.ints((long) side * side, 0, most + 1).toArray();
        Rates rates = steps == 1 ? Rates.counts(counts, most) : Rates.of(counts, steps);
        double[] numbers = rates.numbers();
        double[] values = Arrays.stream(counts).mapToDouble(count -> numbers[count]).toArray();
        GrayImage original = new GrayImage(side, side, random.doubles((long) side * side).toArray());
        Similarity similarity = new Similarity(original);
        Scorer scorer = Scorer.of(original, List.of(original, original.inverted()));
        double expected = cosine(centred(original.values()), centred(values));

        assertEquals(expected, similarity.of(values));
        assertEquals(expected, scorer.similarity(rates));
        assertEquals(expected, similarity.of(Centred.of(values)));
        assertEquals(expected, scorer.score(values, values, values).scores().recalled());
        assertEquals(expected, scorer.score(values, values, values).scores().withoutMemory());
        assertEquals(scorer.score(values, values, values), scorer.score(rates, new Scorer.Beside(expected, expected)));
        Scorer.Sample sample = scorer.sample(rates, new double[counts.length]);
        assertEquals(expected, sample.similarity());
        assertArrayEquals(scorer.overlaps(values), sample.overlaps());
        assertArrayEquals(centred(values).toArray(), Centred.of(values).values());
        assertArrayEquals(centred(values).toArray(), Centred.of(counts, numbers, new double[counts.length]).values());
        assertEquals(centred(values).getNorm(), Centred.of(values).norm());
    }

    private static double cosine(RealVector one, RealVector other) {
        double norms = one.getNorm() * other.getNorm();
        double cosine = norms == 0 ? 0 : Math.clamp(one.dotProduct(other) / norms, -1, 1);
        return Math.abs(cosine) < 1e-12 ? 0 : cosine;
    }

    private static RealVector centred(double[] values) {
        double mean = StatUtils.mean(values);
        return new ArrayRealVector(Arrays.stream(values).map(value -> value - mean).toArray(), false);
    }
}
