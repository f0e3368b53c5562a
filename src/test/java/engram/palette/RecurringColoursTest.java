package engram.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.Test;

class RecurringColoursTest {

    @Test
    void allNumbersHaveTheColourThatIsLookedUp() {
        RandomGenerator random = new SplittableRandom(1);
        // More than can be remembered, of which some come again, and all that is no usual number.
        double[] values =
                DoubleStream
                        .concat(DoubleStream.of(0, -0.0, 1, Double.NaN, Double.POSITIVE_INFINITY, -1, Double.MIN_VALUE),
                                random.doubles(20_000).map(value -> random.nextBoolean() ? value : Math.rint(50 * value) / 50))
                        .toArray();
        IntUnaryOperator colours = RecurringColours.each(values, value -> Palette.VIRIDIS.rgb(value));
        for (int i = 0; i < values.length; i++) {
            assertEquals(Palette.VIRIDIS.rgb(values[i]), colours.applyAsInt(i), "" + values[i]);
        }
    }

    @Test
    void blackIsRememberedLikeAnyColour() {
        AtomicInteger asked = new AtomicInteger();
        RecurringColours colours = new RecurringColours(_ -> {
            asked.incrementAndGet();
            return 0;
        });
        assertEquals(0, colours.rgb(0));
        assertEquals(0, colours.rgb(0));
        assertEquals(1, asked.get());
    }

    @Test
    void ratesOverAWindowAreLookedUpHardlyMoreOftenThanTheyDiffer() {
        AtomicInteger asked = new AtomicInteger();
        double[] rates = new SplittableRandom(2).ints(100_000, 0, 51).mapToDouble(count -> count / 50.0).toArray();
        IntUnaryOperator colours = RecurringColours.each(rates, _ -> asked.incrementAndGet());
        IntStream.range(0, rates.length).forEach(colours::applyAsInt);
        // Two that share a place drive each other out.
        assertTrue(asked.get() < rates.length / 10, "" + asked.get());
    }

    @Test
    void spikesGlowAsTheirColoursSay() {
        float[] glow = {0, 1, 0.04f, 0.5f, 1};
        IntUnaryOperator colours = RecurringColours.each(glow, SpikeColours.STANDARD);
        for (int i = 0; i < glow.length; i++) {
            assertEquals(SpikeColours.STANDARD.rgb(glow[i]), colours.applyAsInt(i));
        }
    }
}
