package engram.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import engram.cli.command.EngramCommand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are commands open no file of their name in the window. */
class KnownCommandsTest {

    @ParameterizedTest
    @CsvSource({"evaluate, true", "capacity, true", "recall, true", "Evaluate, false", "digits.engram, false", "--help, false"})
    void aWordIsACommandOrNone(String word, boolean known) {
        assertEquals(known, EngramCommand.isKnown(word));
    }
}
