package engram.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"0, step, 0 steps", "1, step, 1 step", "1000, step, 1\u00A0000 steps", "1, memory, 1 memory",
        "2, memory, 2 memories", "2, array, 2 arrays"})
    void oneIsOneAndAllOthersAreMany(long number, String one, String text) {
        assertEquals(text, Text.count(number, one));
    }
}
