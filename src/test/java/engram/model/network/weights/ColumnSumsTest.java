package engram.model.network.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.model.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums kept up to date by fours and pairs against sums made anew of whole numbers, at the sizes where shares end. */
class ColumnSumsTest {

    @ParameterizedTest(name = "{0} neurons")
    @ValueSource(ints = {1, 2, 7, 64, 65, 2048, 2049, 2051})
    void areTheExactSumsHoweverManyComeAndGo(int neurons) {
        SplittableRandom random = new SplittableRandom(neurons);
        DenseWeights weights = (DenseWeights) Weights.of(neurons, () -> (sender, column) -> {
            SplittableRandom own = new SplittableRandom(sender);
            Arrays.setAll(column, _ -> own.nextDouble(-1, 1));
        }, Progress.IGNORED);
        ColumnSums sums = new ColumnSums(weights);
        ColumnSums.Room room = new ColumnSums.Room(neurons);
        BitSet firing = new BitSet();
        for (int move = 0; move < 24; move++) {
            // From none to a dozen that turn, so that pairs and fours are full and not.
            for (int turn = 0; turn < move / 2; turn++) {
                firing.flip(random.nextInt(neurons));
            }
            long[] now = Arrays.copyOf(firing.toLongArray(), neurons + 63 >>> 6);

            sums.moveTo(now, room);

            assertArrayEquals(sums(weights, firing), sums.current(), "after move " + move);
            assertEquals(0, sums.distance(now));
        }
    }

    private static double[] sums(DenseWeights weights, BitSet firing) {
        long[] whole = new long[weights.neurons()];
        double[] column = new double[whole.length];
        firing.stream().forEach(sender -> {
            weights.copyOutgoing(sender, column);
            for (int i = 0; i < whole.length; i++) {
                whole[i] += (long) (column[i] / weights.grid());
            }
        });
        return Arrays.stream(whole).mapToDouble(sum -> sum * weights.grid()).toArray();
    }
}
