package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.CommandRun;
import engram.cli.report.CapacityTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityCommandTest {

    private static final List<String> SMALL = List.of("--side", "8", "--steps", "20", "--epochs", "2", "--iterations", "2");

    @TempDir
    private Path folder;

    private CommandRun capacity(String options) {
        List<Object> words = new ArrayList<>(List.of("capacity", "sample:digits", "--out", folder.resolve("out")));
        words.addAll(SMALL);
        return CommandRun.of(words, options);
    }

    private Path table() {
        return folder.resolve("out").resolve("capacity.csv");
    }

    private List<List<String>> rows() throws IOException {
        return Files.readAllLines(table()).stream().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    }

    private List<String> column(String name) throws IOException {
        return rows().stream().map(row -> row.get(CapacityTable.COLUMNS.indexOf(name))).toList();
    }

    @Test
    void eachNetworkHasARowForEachNumberOfMemoriesAndThoseWithoutWeightsOne() throws IOException {
        String printed = capacity("--memories 2,1 --rule hebb,covariance --dynamics binary,dense --noise 0 --cues 4").done();
        assertEquals(List.of("1", "1", "1", "2", "2", "2"), column("Memories"));
        assertEquals(List.of("hebb", "none", "covariance", "hebb", "none", "covariance"), column("Rule"));
        assertEquals(List.of("binary", "dense", "binary", "binary", "dense", "binary"), column("Dynamics"));
        assertEquals(List.of("4", "4"), column("Exact").subList(0, 2));
        assertTrue(printed.lines().count() >= 7, printed);
    }

    @Test
    void theFigureIsThereAsLinesAndAsAPicture() throws IOException {
        capacity("--memories 1,2 --rule hebb --dynamics binary --noise 0,0.5 --cues 2").done();
        String svg = Files.readString(folder.resolve("out").resolve("capacity.svg"));
        assertTrue(svg.contains("memories learned") && svg.contains("noise 0.5") && svg.contains("Hebb"), svg);
        assertTrue(Files.size(folder.resolve("out").resolve("capacity.png")) > 1000);
    }

    /** Draws are rows of their own, and one line of the printed table. */
    @Test
    void drawsAreTakenTogether() throws IOException {
        String printed = capacity("--memories 3 --rule hebb --dynamics binary --noise 0 --cues 5 --draws 3").done();
        assertEquals(List.of("0", "1", "2"), column("Draw"));
        assertEquals(1, printed.lines().filter(line -> line.startsWith("hebb")).count(), printed);
    }

    @Test
    void anInterruptedStudyGoesOnWhereItStopped() throws IOException {
        String words = "--memories 1,2 --rule hebb --dynamics binary,released --noise 0.2 --cues 3";
        capacity(words).done();
        List<String> whole = Files.readAllLines(table());
        Files.writeString(table(), String.join("\n", whole.subList(0, 3)) + "\n2,0.2,he");
        CommandRun again = capacity(words);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().startsWith("2 of 4 rows are there already"), again.err());
        List<String> now = Files.readAllLines(table());
        assertEquals(whole.subList(0, 3), now.subList(0, 3));
        assertEquals(withoutSeconds(whole), withoutSeconds(now));
    }

    private static List<String> withoutSeconds(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst(",[0-9.]+(,crc32c:.*)$", "$1")).toList();
    }

    @Test
    void anotherStudysTableIsLeftAsItIs() throws IOException {
        capacity("--memories 1 --rule hebb --dynamics binary --noise 0.2 --cues 3").done();
        List<String> before = Files.readAllLines(table());
        String line = capacity("--memories 1 --rule hebb --dynamics binary --noise 0.4 --cues 3").failed();
        assertTrue(line.contains("row 1 is not of this study: Noise Level is 0.2 and would be 0.4"), line);
        assertEquals(before, Files.readAllLines(table()));
        capacity("--memories 1 --rule hebb --dynamics binary --noise 0.4 --cues 3 --overwrite").done();
        assertEquals(List.of("0.4"), column("Noise Level"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"--memories 0|whole numbers from 1 on", "--memories 1,,2|whole numbers from 1 on",
                "--memories 2,2|whole numbers from 1 on", "--memories ten|whole numbers from 1 on", "--cues 0|--cues 0: it is",
                "--draws -1|--draws -1: it is"})
    void wrongNumbersAreNamed(String options, String why) {
        String line = capacity(options + " --noise 0").misused();
        assertTrue(line.contains(why), line);
    }

    @Test
    void moreMemoriesThanPicturesAreRefused() {
        String line = capacity("--memories 1,50").failed();
        assertTrue(line.startsWith("--memories 50: there are 10 pictures"), line);
    }
}
