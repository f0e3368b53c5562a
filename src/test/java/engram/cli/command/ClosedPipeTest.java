package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.cli.run.StandardOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said where not all can be printed. */
class ClosedPipeTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String problem, String... words) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(problem);
            }
        });
        return EngramCommand.run(words, new PrintWriter(out, true), out::isReaderGone, new PrintWriter(err, true));
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe", "The pipe is being closed", "Daten\u00FCbergabe unterbrochen (broken pipe)"})
    void aReaderThatHasSeenEnoughIsNoFault(String problem) {
        assertEquals(0, run(problem, "show", "--help"));
        assertEquals("", err.toString());
    }

    @Test
    void aFullDiskIsTold() {
        assertEquals(1, run("No space left on device", "--help"));
        assertEquals("engram: not all could be printed: standard output is full or closed", err.toString().strip());
    }

    @Test
    void aCommandThatWritesFilesSaysThatTheyAreWritten() {
        String out = folder.resolve("a.engram").toString();
        assertEquals(1, run("Broken pipe", "save", "sample:digits/4", "--no-recall", "--out", out));
        assertEquals("engram: not all could be printed: standard output is full or closed. Files are written",
                err.toString().strip());
    }
}
