package engram.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    private static List<String> labels(List<Ticks.Tick> ticks) {
        return ticks.stream().map(Ticks.Tick::label).toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 5, 0 0.2 0.4 0.6 0.8 1", "0, 1, 2, 0 0.5 1", "0, 1, 1, 0 1", "0, 0.37, 4, 0 0.1 0.2 0.3",
        "-0.15, 1, 3, 0 0.5 1", "-0.005, 0.005, 2, \u22120.005 0 0.005", "0, 2000, 4, '0 500 1\u00A0000 1\u00A0500 2\u00A0000'",
        "-52, -44, 4, \u221252 \u221250 \u221248 \u221246 \u221244", "0.9, 1.1, 4, 0.9 0.95 1 1.05 1.1",
        "0, 0.0000004, 2, 0 2e\u22127 4e\u22127", "0, 0.00000015, 3, 0 5e\u22128 1e\u22127 1.5e\u22127",
        "0, 40000000, 2, 0 2e7 4e7",})
    void numbersAreRoundAndHaveAsManyDigitsAsTheyNeed(double from, double to, double most, String expected) {
        assertEquals(expected, String.join(" ", labels(Ticks.linear(new Extent(from, to), most, 0))));
    }

    @Test
    void whateverIsSeenNumbersAreOneTwoOrFiveTimesAPowerOfTenApartAndNotTooMany() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            double from = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 7));
            double length = random.nextDouble(0.1, 1) * Math.pow(10, random.nextInt(-4, 7));
            Extent extent = new Extent(from, from + length);
            double most = random.nextDouble(1, 12);
            List<Ticks.Tick> ticks = Ticks.linear(extent, most, 0);
            assertTrue(ticks.size() <= most + 1, () -> "%s for %s: %s".formatted(ticks.size(), most, extent));
            double step = Ticks.step(length, most);
            double digit = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
            assertTrue(List.of(1L, 2L, 5L).contains(Math.round(digit)) && Math.abs(digit - Math.round(digit)) < 1e-6,
                    "step " + step);
            for (Ticks.Tick tick : ticks) {
                assertTrue(tick.value() >= from - 1e-6 * length && tick.value() <= from + length * (1 + 1e-6));
                double times = tick.value() / step;
                assertEquals(Math.rint(times), times, 1e-6 + 1e-12 * Math.abs(times));
            }
        }
    }

    @Test
    void whereOnlyWholeNumbersMeanSomethingThereAreNoOthers() {
        assertEquals(List.of("0", "1", "2"), labels(Ticks.linear(new Extent(0, 2.2), 10, 1)));
    }

    @Test
    void noRoundNumberInSightIsNoNumber() {
        assertEquals(List.of(), Ticks.linear(new Extent(0.3, 0.4), 0, 1));
    }

    @Test
    void powersOfTenStandOnALogarithmicAxis() {
        assertEquals(List.of("1", "10", "100", "1\u00A0000", "10\u00A0000"), labels(Ticks.logarithmic(new Extent(1, 10_000), 6)));
        assertEquals(List.of("1", "10", "100", "1\u00A0000", "10\u00A0000"), labels(Ticks.logarithmic(new Extent(1, 10_000), 4)));
        assertEquals(List.of("1", "100", "10\u00A0000"), labels(Ticks.logarithmic(new Extent(1, 10_000), 3)));
        assertEquals(List.of("10", "100"), labels(Ticks.logarithmic(new Extent(3, 300), 4)));
        assertEquals(List.of("1", "10", "100", "1\u00A0000", "10\u00A0000", "100\u00A0000", "1\u00A0000\u00A0000"),
                labels(Ticks.logarithmic(new Extent(1, 1_000_000), 8)));
    }

    @Test
    void whereFewPowersOfTenAreInSightTwoAndFiveStandBetweenThem() {
        assertEquals(List.of("1", "2", "5", "10", "20", "50"), labels(Ticks.logarithmic(new Extent(1, 50), 8)));
        assertEquals(List.of("1", "10"), labels(Ticks.logarithmic(new Extent(1, 50), 4)));
        assertEquals(List.of("20", "30", "40", "50"), labels(Ticks.logarithmic(new Extent(20, 50), 4)));
    }

    @Test
    void whatIsCountedHasNoHalvesOnALogarithmicAxisEither() {
        assertEquals(List.of("1", "2", "3"), labels(Ticks.logarithmic(new Extent(1, 3), 20)));
        assertEquals(List.of("1"), labels(Axis.logarithmicSteps(1).ticks(9)));
    }
}
