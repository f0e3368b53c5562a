package engram.model.image.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberRowTest {

    /** Numbers as files have them, and the bytes that each may take. */
    record Case(String name, double[] numbers, int bytesEach) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(new Case("bytes", all(0, 255, i -> i), 1), new Case("signs", new double[] {-1, 1, -1, 0}, 1),
                new Case("signed bytes", all(-128, 127, i -> i), 1), new Case("bytes / 255", all(0, 255, i -> i / 255.0), 1),
                new Case("bytes / 255 in single precision", all(0, 255, i -> (float) i / 255f), 1),
                new Case("shorts", all(0, 65535, i -> i), 4), new Case("shorts / 65535", all(0, 65535, i -> i / 65535.0), 8),
                new Case("single precision", all(0, 999, i -> (float) Math.sqrt(i)), 4),
                new Case("double precision", all(0, 999, i -> Math.sqrt(i)), 8),
                new Case("large", new double[] {1e300, -1e300, 3e9, 256, -129}, 8));
    }

    private static double[] all(int first, int last, IntToDoubleFunction number) {
        return IntStream.rangeClosed(first, last).mapToDouble(number::applyAsDouble).toArray();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void numbersComeBackToTheLastBitAndAreKeptSmall(Case given) {
        NumberRow row = NumberRow.of(given.numbers());
        assertArrayEquals(given.numbers(),
                IntStream.range(0, given.numbers().length).mapToDouble(row.values()::applyAsDouble).toArray());
        assertTrue(row.bytes() <= 100 + (long) given.bytesEach() * given.numbers().length, row.bytes() + " bytes");
    }
}
