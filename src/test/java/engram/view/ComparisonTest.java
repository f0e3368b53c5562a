package engram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | 0.80 | 0.60 | 0.70 | The memory adds 0.20.                       | false
            3 | 0.80 | 0.90 | 0.70 | The memory takes away 0.10.                 | true
            3 | 0.80 | 0.80 | 0.70 | The memory changes nothing.                 | false
            3 | 0.60 | 0.50 | 0.70 | A constant answer would score more: 0.70.   | true
            3 | 0.60 | 0.90 | 0.70 | A constant answer would score more: 0.70.   | true
            3 | 0.70 | 0.60 | 0.703| The memory adds 0.10.                       | false
            1 | 0.80 | 0.60 | 1    | With this one memory, a constant answer is always right. | false
            1 | 0.10 | 0.05 | 0.4  | A constant answer would score more: 0.40.   | true
            3 | 0.80 | 0.60 | NaN  | The memory adds 0.20.                       | false
            """)
    void whatBeatsTheNetworkIsSaidFirst(
            int memories, double recalled, double withoutMemory, double constant, String words, boolean warning) {
        assertEquals(
                new Comparison(words, warning),
                Comparison.of(Cards.card(memories, recalled, withoutMemory, constant)));
    }
}
