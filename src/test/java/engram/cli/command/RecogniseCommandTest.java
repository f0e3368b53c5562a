package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.CommandRun;
import engram.cli.report.RecognitionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniseCommandTest {

    @TempDir
    private Path folder;

    private Path table() {
        return folder.resolve("recognition.csv");
    }

    private CommandRun recognise(String options) {
        return CommandRun.of(List.of("recognise", "sample:digits", "--out", table()), options);
    }

    private List<String> column(String name) throws IOException {
        return Files.readAllLines(table())
                .stream()
                .skip(1)
                .map(line -> line.split(",", -1)[RecognitionTable.COLUMNS.indexOf(name)])
                .toList();
    }

    @Test
    void eachKindOfCueHasARowAndNoisyOnesOneForEachLevel() throws IOException {
        String printed = recognise("--memories 6 --noise 0,0.2 --cues 6").done();
        assertEquals(List.of("known", "known", "new", "new", "half", "shifted by 1", "shifted by 2", "inverse", "random"),
                column("Cue"));
        assertEquals("6", column("Exact").getFirst());
        assertEquals("1.0", column("Exact High").getFirst());
        assertEquals("1.0", column("Nearest Pattern Share").getFirst());
        assertEquals("1.0", column("Best Possible Share").getFirst());
        assertEquals(List.of("", ""), column("Exact").subList(2, 4));
        assertEquals("1.0", column("Silent Share").get(7));
        assertTrue(printed.contains("No memory fits") && printed.contains("shifted by 1"), printed);
    }

    @Test
    void theRuleThatLearnsHiddenNeuronsFromSpikesDoesSo() throws IOException {
        recognise("--memories 6 --noise 0 --cues 6 --rule one-shot").done();
        assertEquals("6", column("Exact").getFirst());
        CommandRun other = recognise("--memories 6 --noise 0 --cues 6");
        assertTrue(other.err().contains("holds another table"), other.err());
    }

    @Test
    void whereAllAreLearnedNothingIsNew() throws IOException {
        recognise("--memories 10 --noise 0 --cues 3").done();
        assertEquals(6, column("Cue").size());
        assertTrue(!column("Cue").contains("new"));
    }

    @Test
    void anInterruptedTableGoesOnWhereItStopped() throws IOException {
        String words = "--memories 2,4 --noise 0.3 --cues 4";
        recognise(words).done();
        List<String> whole = withoutSeconds();
        Files.writeString(table(), String.join("\n", Files.readAllLines(table()).subList(0, 4)) + "\n2,ha");
        CommandRun again = recognise(words);
        assertEquals(0, again.code(), again.err());
        assertEquals(whole, withoutSeconds());
        CommandRun other = recognise("--memories 2,4 --noise 0.3 --cues 4 --grading 0");
        assertEquals(1, other.code());
        assertTrue(other.err().contains("holds another table: row 1 is not of this table"), other.err());
    }

    private List<String> withoutSeconds() throws IOException {
        return Files.readAllLines(table()).stream().map(line -> line.replaceFirst(",[0-9.]+(,crc32c:.*)$", "$1")).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"--memories 11 | --memories 11: there are 10 pictures: name more pictures, or fewer memories",
                "--memories 0 | --memories 0: whole numbers from 1 on, each once, as in 100,1000",
                "--memories 3,3 | --memories 3,3: whole numbers from 1 on, each once, as in 100,1000",
                "--memories 2.5 | --memories 2.5: whole numbers from 1 on, each once, as in 100,1000",
                "--cues 0 | --cues 0: it is a whole number from 1 on",
                "--rule hebb | --rule hebb has no part in the spiking dense memory, which is made of the grey values: leave it out, or"
                        + " take one that learns hidden neurons, one-shot",
                "--dynamics held | --dynamics does not go with recognise, which is about the spiking dense memory; leave it out"})
    void whatCannotBeAskedIsSaidInOneLine(String options, String line) {
        CommandRun run = recognise(options);
        assertTrue(run.code() == 1 || run.code() == 2, run.err());
        assertTrue(run.err().contains(line), run.err());
    }
}
