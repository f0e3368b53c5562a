package engram.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilmRangeTest {

    @ParameterizedTest
    @CsvSource({"0, 10, 1, 10, 9", "0, 10, 3, 4, 9", "0, 11, 3, 4, 9", "5, 6, 100, 1, 5", "7, 17, 5, 2, 12"})
    void theEndIsNotPartOfTheFilm(int from, int to, int stride, int frames, int last) {
        FilmRange range = new FilmRange(from, to, stride, 0, 10);
        assertEquals(frames, range.frames());
        assertEquals(from, range.time(0));
        assertEquals(last, range.last());
    }

    @Test
    void itsLengthIsItsPicturesAtItsRate() {
        assertEquals(2.5, new FilmRange(0, 100, 2, 0, 20).seconds());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-1|10|1|0|10|FilmRange: from is at least 0, not -1",
                "10|10|1|0|10|FilmRange: to is more than from (10), not 10", "0|10|0|0|10|FilmRange: stride is at least 1, not 0",
                "0|10|1|-2|10|FilmRange: trail is at least 0, not -2",
                "0|10|1|0|0|FilmRange: framesPerSecond is from 1 to 120, not 0",
                "0|10|1|0|121|FilmRange: framesPerSecond is from 1 to 120, not 121"})
    void aRangeThatIsNoneIsRefusedByName(int from, int to, int stride, int trail, int rate, String message) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new FilmRange(from, to, stride, trail, rate));
        assertEquals(message, refusal.getMessage());
    }
}
