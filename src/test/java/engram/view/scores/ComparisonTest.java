package engram.view.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.view.Cards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | MIXTURE    | 0.80 | 0.60 | 0.70 | The memory adds 0.20.                       | false
            3 | MIXTURE    | 0.706| 0.664| 0.70 | The memory adds 0.05.                       | false
            3 | WRONG      | 0.664| 0.60 | 0.666| A constant answer would score more: 0.67.   | true
            3 | MIXTURE    | 0.80 | 0.90 | 0.70 | The memory takes away 0.10.                 | true
            3 | MIXTURE    | 0.80 | 0.80 | 0.70 | It scores as much without memory.           | false
            3 | MIXTURE    | 0.60 | 0.50 | 0.70 | A constant answer would score more: 0.70.   | true
            3 | WRONG      | 0.60 | 0.90 | 0.70 | A constant answer would score more: 0.70.   | true
            3 | WRONG      | 0.80 | 0.60 | 0.70 | It scores 0.20 more than without memory.    | false
            3 | NOTHING    | 0.80 | 0.60 | 0.70 | It scores 0.20 more than without memory.    | false
            3 | INVERSE    | -0.5 | 0.60 | 0.70 | A constant answer would score more: 0.70.   | true
            3 | REMEMBERED | 0.70 | 0.60 | 0.703| The memory adds 0.10.                       | false
            3 | REMEMBERED | 0.85 | 0.87 | 0.70 | It scores 0.02 less than without memory.    | false
            3 | REMEMBERED | 0.80 | 0.70 | 0.90 | The mean has closer greys (0.90), but cannot tell memories apart. | false
            2 | REMEMBERED | 0.88 | 0.70 | 1    | The mean of all memories is this very picture. | false
            1 | REMEMBERED | 0.80 | 0.60 | 1    | A constant answer is this one memory itself. | false
            1 | TAKEN_FOR  | 0.10 | 0.05 | 0.4  | A constant answer is this one memory itself. | false
            3 | TAKEN_FOR  | 0.80 | 0.60 | NaN  | The memory adds 0.20.                       | false
            """)
    void whatBeatsTheNetworkIsSaidFirstAndGoesWithWhatItHasSettledOn(int memories, Outcome.Kind kind, double recalled,
            double withoutMemory, double constant, String words, boolean warning) {
        assertEquals(new Comparison(words, warning),
                Comparison.of(Cards.card(memories, recalled, withoutMemory, constant), kind));
    }
}
