package engram.model.score;

import module java.base;
import engram.model.image.GrayImage;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Pictures and answers that tests of scores need. */
final class ScoreMaking {

    private ScoreMaking() {}

    static GrayImage grey(int side, double... values) {
        return new GrayImage(side, side, values);
    }

    static GrayImage randomGrey(int side, RandomGenerator random) {
        return grey(side, random.doubles((long) side * side).toArray());
    }

    static List<GrayImage> randomGreys(int count, int side, RandomGenerator random) {
        List<GrayImage> greys = new ArrayList<>();
        for (int m = 0; m < count; m++) {
            greys.add(randomGrey(side, random));
        }
        return greys;
    }

    /** Greys that resemble one another: each is to a third its own, to two thirds what all have in common. */
    static List<GrayImage> relatedGreys(int count, int side, RandomGenerator random) {
        GrayImage common = randomGrey(side, random);
        return randomGreys(count, side, random).stream()
                .map(own -> grey(side, sum(value -> value / 3, own.values(), common.values(), common.values())))
                .toList();
    }

    static double[] pattern(GrayImage grey) {
        return grey.threshold().values();
    }

    static double[] gaussian(int length, RandomGenerator random) {
        double[] values = new double[length];
        Arrays.setAll(values, _ -> random.nextGaussian());
        return values;
    }

    /** What follows of each sum of the arrays' values. */
    static double[] sum(DoubleUnaryOperator then, double[]... arrays) {
        double[] sum = new double[arrays[0].length];
        for (double[] array : arrays) {
            Arrays.setAll(sum, i -> sum[i] + array[i]);
        }
        return Arrays.stream(sum).map(then).toArray();
    }

    static double[] times(double factor, double[] values) {
        return Arrays.stream(values).map(value -> factor * value).toArray();
    }

    static double pearson(double[] a, double[] b) {
        return new PearsonsCorrelation().correlation(a, b);
    }
}
