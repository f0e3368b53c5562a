package engram.model.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.image.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {

    private static final int SIDE = 100;
    private static final GrayImage MID_GREY = flat(0.4);

    @ParameterizedTest
    @EnumSource
    void levelZeroChangesNothing(NoiseKind kind) {
        assertEquals(MID_GREY, new Noise(kind, 0).applyTo(MID_GREY, new SplittableRandom(1)));
    }

    @ParameterizedTest
    @EnumSource
    void theSameGeneratorGivesTheSameNoise(NoiseKind kind) {
        Noise noise = new Noise(kind, 0.5);

        assertEquals(noise.applyTo(MID_GREY, new SplittableRandom(7)), noise.applyTo(MID_GREY, new SplittableRandom(7)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.75, 1})
    void saltAndPepperHitsTheShareOfPixelsAndHalfOfThemTurnWhite(double level) {
        GrayImage noisy = new Noise(NoiseKind.SALT_AND_PEPPER, level).applyTo(MID_GREY, new SplittableRandom(3));

        long white = Arrays.stream(noisy.values()).filter(value -> value == 1).count();
        long black = Arrays.stream(noisy.values()).filter(value -> value == 0).count();
        // Five standard deviations of a binomial count: a false alarm in about two million seeds; the seed is fixed.
        assertEquals(level, (double) (white + black) / MID_GREY.size(), 5 * deviation(level));
        assertEquals(level / 2, (double) white / MID_GREY.size(), 5 * deviation(level / 2));
    }

    @ParameterizedTest
    @EnumSource(names = {"SALT_AND_PEPPER", "PIXEL_FLIPS"})
    void moreNoiseHitsTheSamePixelsAndMore(NoiseKind kind) {
        double[] less = new Noise(kind, 0.2).applyTo(MID_GREY, new SplittableRandom(5)).values();
        double[] more = new Noise(kind, 0.6).applyTo(MID_GREY, new SplittableRandom(5)).values();

        for (int i = 0; i < less.length; i++) {
            if (less[i] != 0.4) {
                assertEquals(less[i], more[i], "pixel " + i);
            }
        }
    }

    @Test
    void flippingEveryPixelGivesTheNegative() {
        assertEquals(MID_GREY.inverted(), new Noise(NoiseKind.PIXEL_FLIPS, 1).applyTo(MID_GREY, new SplittableRandom(1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.25, 0.5, 1})
    void occlusionCoversOneSquareOfThatArea(double level) {
        double[] values = new Noise(NoiseKind.OCCLUSION, level).applyTo(MID_GREY, new SplittableRandom(2)).values();

        int top = SIDE;
        int bottom = -1;
        int left = SIDE;
        int right = -1;
        int covered = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == 0) {
                covered++;
                top = Math.min(top, i / SIDE);
                bottom = Math.max(bottom, i / SIDE);
                left = Math.min(left, i % SIDE);
                right = Math.max(right, i % SIDE);
            }
        }
        assertEquals(bottom - top, right - left);
        assertEquals((bottom - top + 1) * (right - left + 1), covered);
        assertEquals(level, (double) covered / values.length, 0.011);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.25, 0.5, 1})
    void theBottomIsHiddenAndTheTopStaysAsItWas(double level) {
        double[] values = new Noise(NoiseKind.BOTTOM_HIDDEN, level).applyTo(MID_GREY, new SplittableRandom(2)).values();

        int seen = (int) Math.round((1 - level) * SIDE) * SIDE;
        for (int i = 0; i < values.length; i++) {
            assertEquals(i < seen ? 0.4 : 0, values[i], "pixel " + i);
        }
    }

    /** One pixel is white at first: where it is then says how far the picture was moved. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.25, 0.5})
    void aShiftMovesAllPixelsByTheLevelsShareOfTheSide(double level) {
        double[] original = new double[SIDE * SIDE];
        int middle = SIDE / 2;
        original[middle * SIDE + middle] = 1;
        original[(middle + 1) * SIDE + middle - 3] = 0.5;
        Set<Integer> places = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            double[] moved =
                    new Noise(NoiseKind.SHIFTED, level).applyTo(new GrayImage(SIDE, SIDE, original), new SplittableRandom(seed))
                            .values();
            OptionalInt place = IntStream.range(0, moved.length).filter(i -> moved[i] == 1).findFirst();
            // Half a side from the middle may be just outside.
            if (place.isPresent()) {
                int down = place.getAsInt() / SIDE - middle;
                int right = place.getAsInt() % SIDE - middle;
                assertEquals((int) Math.rint(level * SIDE), Math.max(Math.abs(down), Math.abs(right)));
                places.add(place.getAsInt());
                int other = (middle + 1 + down) * SIDE + middle - 3 + right;
                boolean inside = middle + 1 + down < SIDE && middle - 3 + right >= 0;
                assertEquals(inside ? 1.5 : 1, Arrays.stream(moved).sum());
                assertEquals(inside ? 0.5 : 1, moved[inside ? other : place.getAsInt()]);
            }
        }
        assertTrue(places.size() > 7, "it always goes the same way: " + places);
    }

    @Test
    void whatAShiftUncoversIsBlackAndAtOneNothingIsLeft() {
        double[] tenth = new Noise(NoiseKind.SHIFTED, 0.1).applyTo(MID_GREY, new SplittableRandom(6)).values();

        long black = Arrays.stream(tenth).filter(value -> value == 0).count();
        assertTrue(black >= 10 * SIDE && black <= 20 * SIDE, "black: " + black);
        assertEquals(0, Arrays.stream(new Noise(NoiseKind.SHIFTED, 1).applyTo(MID_GREY, new SplittableRandom(6)).values()).sum());
    }

    @Test
    void aStrongerShiftGoesFartherTheSameWay() {
        double[] original = new double[SIDE * SIDE];
        original[SIDE / 2 * SIDE + SIDE / 2] = 1;
        int[] places = DoubleStream.of(0.1, 0.2, 0.4).mapToInt(level -> {
            double[] moved =
                    new Noise(NoiseKind.SHIFTED, level).applyTo(new GrayImage(SIDE, SIDE, original), new SplittableRandom(9))
                            .values();
            return IntStream.range(0, moved.length).filter(i -> moved[i] == 1).findFirst().orElseThrow();
        }).toArray();

        for (int k = 1; k < places.length; k++) {
            int times = 1 << k;
            assertEquals(times * (places[0] / SIDE - SIDE / 2), places[k] / SIDE - SIDE / 2, times);
            assertEquals(times * (places[0] % SIDE - SIDE / 2), places[k] % SIDE - SIDE / 2, times);
        }
    }

    @Test
    void gaussianNoiseHasItsLevelAsStandardDeviationAndStaysGrey() {
        double[] values = new Noise(NoiseKind.GAUSSIAN, 0.1).applyTo(flat(0.5), new SplittableRandom(4)).values();

        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        assertEquals(0.5, mean, 0.005);
        assertEquals(0.1, Math.sqrt(variance), 0.005);
        double[] strong = new Noise(NoiseKind.GAUSSIAN, 1).applyTo(flat(0.5), new SplittableRandom(4)).values();
        assertTrue(Arrays.stream(strong).allMatch(v -> v >= 0 && v <= 1));
        assertTrue(Arrays.stream(strong).anyMatch(v -> v == 0) && Arrays.stream(strong).anyMatch(v -> v == 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void aLevelOutsideItsRangeIsRefusedByNameAndValue(double level) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> new Noise(NoiseKind.SALT_AND_PEPPER, level)).getMessage();

        assertTrue(message.contains("level") && message.contains(Double.toString(level)), message);
    }

    private static GrayImage flat(double value) {
        double[] values = new double[SIDE * SIDE];
        Arrays.fill(values, value);
        return new GrayImage(SIDE, SIDE, values);
    }

    private static double deviation(double share) {
        return Math.sqrt(share * (1 - share) / MID_GREY.size()) + 1e-12;
    }
}
