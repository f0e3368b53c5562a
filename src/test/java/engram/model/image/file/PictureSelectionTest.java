package engram.model.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSelectionTest {

    @Test
    void numbersAndRangesAreReadInTheirOrder() {
        assertEquals(List.of(0, 1, 2, 14, 18, 19), PictureSelection.parse("0-2, 14, 18-", 20).indices());
        assertEquals(List.of(5, 3, 4), PictureSelection.parse(" 5 ,3 - 4", 20).indices());
        assertEquals(List.of(7), PictureSelection.parse("007", 20).indices());
        assertEquals(List.of(2, 3), PictureSelection.parse("2\u20133", 20).indices());
    }

    @Test
    void numbersAreReadByTheRuleOfAllNumbers() {
        assertEquals(List.of(1000, 1001), PictureSelection.parse("1\u00A0000-1'001", 2000).indices());
        assertEquals(List.of(12), PictureSelection.parse("\u0661\u0662", 20).indices());
        assertEquals(List.of(10, 200), PictureSelection.parse("10, 200", 60_000).indices());
        assertEquals(List.of(10, 200), PictureSelection.parse("10,200", 300).indices());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10,200 | 10,200 may be 10200, or the values 10 and 200: write 10200, or \u201C10, 200\u201D with spaces",
                "10.200 | 10.200 may be 10.2 or 10200: write 10200", "1.000-2.000 | 1.000 may be 1 or 1000: write 1 or 1000",
                "1.5 | Write picture numbers like 0-9, 14, 20-; \"1.5\" is not one",})
    void whatCouldBeTwoSelectionsIsRefusedWithBoth(String text, String message) {
        assertEquals(message,
                assertThrows(IllegalArgumentException.class, () -> PictureSelection.parse(text, 60_000)).getMessage());
    }

    @Test
    void aPictureNamedTwiceIsTakenOnce() {
        assertEquals(List.of(4, 2, 3), PictureSelection.parse("4, 2-4, 4", 20).indices());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"''        | Write picture numbers like 0-9, 14, 20-; \"\" is not one",
                "'1,,2'    | Write picture numbers like 0-9, 14, 20-; \"\" is not one",
                "abc       | Write picture numbers like 0-9, 14, 20-; \"abc\" is not one",
                "-5        | Write picture numbers like 0-9, 14, 20-; \"-5\" is not one",
                "1-2-3     | Write picture numbers like 0-9, 14, 20-; \"1-2-3\" is not one",
                "9-3       | \"9-3\" runs backwards: write 3-9", "20        | There is no picture 20: the last one is 19",
                "3-99      | There is no picture 99: the last one is 19",
                "99999999999 | There is no picture 99999999999: the last one is 19",})
    void whatIsNoSelectionIsExplained(String text, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> PictureSelection.parse(text, 20)).getMessage());
    }

    @Test
    void thereMustBePicturesToSelectFrom() {
        assertThrows(IllegalArgumentException.class, () -> PictureSelection.parse("0", 0));
    }
}
