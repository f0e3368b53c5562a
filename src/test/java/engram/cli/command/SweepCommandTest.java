package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.Ran;
import engram.cli.report.SweepTable;
import engram.model.parameter.Parameter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest {

    private static final List<String> SMALL =
            List.of("sample:digits/7", "sample:digits/2", "--steps", "20", "--epochs", "2", "--side", "8");

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("made").resolve("sweep.csv");
    }

    private Ran sweep(String... more) {
        List<String> words = new ArrayList<>(List.of("sweep"));
        words.addAll(SMALL);
        words.addAll(List.of("--out", out().toString()));
        words.addAll(Arrays.asList(more));
        if (!words.contains("--iterations")) {
            words.addAll(List.of("--iterations", "3"));
        }
        return Ran.command(words.toArray(String[]::new));
    }

    private List<CSVRecord> table() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(out()))) {
            return parser.getRecords();
        }
    }

    private List<String> column(String name) throws IOException {
        return table().stream().map(row -> row.get(name)).toList();
    }

    /** All but the seconds. */
    private List<List<String>> results() throws IOException {
        return table().stream()
                .map(CSVRecord::toList)
                .map(ArrayList::new)
                .peek(row -> row.remove(SweepTable.header().indexOf("Seconds")))
                .map(List::copyOf)
                .toList();
    }

    @Test
    void thereIsARowForEveryCombinationUnderTheStudysColumns() throws IOException {
        Ran ran = sweep("--learning-rate", "0.029,0.03", "--gain", "0.3:0.4:0.05");
        assertEquals(0, ran.code(), ran.err());
        String header = Files.readAllLines(out()).getFirst();
        assertTrue(header.startsWith("Learning Rate,Gain,Look Back,Epochs,Threshold,Average Overlap,Average Cue Alone,"), header);
        assertEquals(List.of("0.029", "0.029", "0.029", "0.03", "0.03", "0.03"), column("Learning Rate"));
        assertEquals(List.of("0.3", "0.35", "0.4", "0.3", "0.35", "0.4"), column("Gain"));
        assertEquals(List.of("5", "2", "0.505", "8", "20", "3", "1"),
                List.of(column("Look Back").get(5), column("Epochs").get(5), column("Threshold").get(5), column("Side").get(5),
                        column("Steps").get(5), column("Iterations").get(5), column("Seed").get(5)));
    }

    /** The two commands agree, whatever the sweep kept from one combination to the next. */
    @Test
    void everyRowIsTheAverageOfAnEvaluationWithItsParameters() throws IOException {
        assertEquals(0, sweep("--gain", "0.3,0.4", "--iterations", "2,3", "--noise-kind", "occlusion,pixel-flips", "--noise",
                "0.1,0.5", "--trials", "2", "--seed", "-7").code());
        List<CSVRecord> rows = table();
        assertEquals(8, rows.size());
        for (CSVRecord row : rows) {
            Path evaluation = folder.resolve("evaluation");
            List<String> words = new ArrayList<>(List.of("evaluate"));
            words.addAll(SMALL);
            words.addAll(List.of("--gain", row.get("Gain"), "--iterations", row.get("Iterations"), "--noise-kind",
                    row.get("Noise Kind"), "--noise", row.get("Noise Levels").replace(' ', ','), "--trials", row.get("Trials"),
                    "--seed", row.get("Seed"), "--no-figures", "--overwrite", "--out", evaluation.toString()));
            assertEquals(0, Ran.command(words.toArray(String[]::new)).code());
            assertEquals(mean(evaluation, 2), Double.parseDouble(row.get("Average Overlap")), 1e-12);
            assertEquals(mean(evaluation, 6), Double.parseDouble(row.get("Average Cue Alone")), 1e-12);
            assertEquals(mean(evaluation, 7), Double.parseDouble(row.get("Average No Memory")), 1e-12);
            assertEquals(mean(evaluation, 8), Double.parseDouble(row.get("Average Ceiling")), 1e-12);
            assertEquals(rightWinners(evaluation), Double.parseDouble(row.get("Right Winners")), 1e-12);
        }
    }

    private static List<String[]> evaluated(Path evaluation) throws IOException {
        return Files.readAllLines(evaluation.resolve("overlap_results.csv"))
                .stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    private static double mean(Path evaluation, int column) throws IOException {
        return evaluated(evaluation).stream().mapToDouble(row -> Double.parseDouble(row[column])).average().orElseThrow();
    }

    private static double rightWinners(Path evaluation) throws IOException {
        return evaluated(evaluation).stream().mapToInt(row -> row[0].equals(row[9]) ? 1 : 0).average().orElseThrow();
    }

    @Test
    void everyParameterButTheNoiseLevelCanBeSwept() throws IOException {
        assertEquals(EnumSet.complementOf(EnumSet.of(Parameter.NOISE)), Set.copyOf(SweepTable.parameters()));
        sweep("--side", "8", "--dynamics", "released", "--recurrence", "0.6,1.2", "--cue-steps", "10,20");
        assertEquals(List.of("0.6", "1.2", "0.6", "1.2"), column("Recurrence"));
        assertEquals(List.of("10", "10", "20", "20"), column("Cue Steps"));
        assertEquals(4, Set.copyOf(column("Average Overlap")).size());
    }

    @Test
    void rangesEndWhereTheyShouldAndMixWithValues() throws IOException {
        Ran ran = sweep("--threshold", "0.1:0.3:0.1,0.7", "--look-back", "1:6:2");
        assertEquals("engram: --look-back 1:6:2 ends at 5: steps of 2 do not meet 6", ran.err().lines().findFirst().orElse(""));
        assertEquals(List.of("0.1", "0.2", "0.3", "0.7"), column("Threshold").stream().distinct().toList());
        assertEquals(List.of("1", "3", "5"), column("Look Back").stream().distinct().toList());
    }

    @Test
    void anInterruptedSweepGoesOnAndKeepsWhatIsThere() throws IOException {
        String[] words = {"--gain", "0.3,0.35,0.4", "--noise", "0.3"};
        sweep(words);
        List<List<String>> whole = results();
        String text = Files.readString(out());
        List<String> lines = text.lines().toList();
        // A row that only a kept row can have.
        String marked = lines.get(1).replaceFirst(",\\d+\\.\\d{3},8,", ",77.125,8,");
        Files.writeString(out(), lines.get(0) + "\n" + marked + "\n" + lines.get(2).substring(0, 40));
        Ran again = sweep(words);
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("1 of 3 rows is there already"), again.err());
        assertEquals(whole, results());
        assertEquals("77.125", column("Seconds").getFirst());
    }

    @Test
    void aFileCutOffAnywhereIsMadeWhole() throws IOException {
        String[] words = {"--gain", "0.3,0.4"};
        sweep(words);
        List<List<String>> whole = results();
        String text = Files.readString(out());
        for (int end = 0; end < text.length(); end += 37) {
            Files.writeString(out(), text.substring(0, end));
            assertEquals(0, sweep(words).code(), "cut off at " + end);
            assertEquals(whole, results(), "cut off at " + end);
        }
    }

    @Test
    void aFinishedSweepIsNotComputedAgain() throws IOException {
        sweep("--gain", "0.3,0.4");
        String text = Files.readString(out());
        Ran again = sweep("--gain", "0.3,0.4");
        assertEquals(0, again.code());
        assertEquals(text, Files.readString(out()));
        assertTrue(again.out().contains("highest overlap"), again.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --gain 0.3,0.5                   | row 2 is not of this sweep: Gain is 0.4 and would be 0.5
            --gain 0.3                       | it has 2 rows, and this sweep has 1
            --gain 0.3,0.4 --seed 2          | row 1 is not of this sweep: Seed is 1 and would be 2
            --gain 0.3,0.4 --beta 0.8        | row 1 is not of this sweep: Beta is 0.9 and would be 0.8
            --gain 0.3,0.4 --noise 0.3       | row 1 is not of this sweep: Noise Levels is 0.2 0.4 and would be 0.3
            --gain 0.3,0.4 --trials 2        | row 1 is not of this sweep: Trials is 1 and would be 2
            --gain 0.3,0.4 sample:letters/A  | row 1 is not of this sweep: Pictures is 2 and would be 3
            """)
    void rowsOfAnotherSweepAreLeftAlone(String words, String line) throws IOException {
        sweep("--gain", "0.3,0.4");
        String text = Files.readString(out());
        Ran ran = sweep(words.split(" "));
        assertEquals(1, ran.code());
        assertTrue(ran.line().contains("holds another sweep: " + line), ran.line());
        assertTrue(ran.line().endsWith("Name another file, or begin anew with --overwrite"), ran.line());
        assertEquals(text, Files.readString(out()));
        List<String> overwriting = new ArrayList<>(List.of(words.split(" ")));
        overwriting.add("--overwrite");
        assertEquals(0, sweep(overwriting.toArray(String[]::new)).code());
        assertFalse(Files.readString(out()).equals(text));
    }

    @Test
    void otherPicturesAreNoticedByWhatTheyShow() throws IOException {
        List<String> words = new ArrayList<>(List.of("sweep"));
        words.addAll(SMALL);
        words.addAll(List.of("--iterations", "1", "--out", out().toString()));
        assertEquals(0, Ran.command(words.toArray(String[]::new)).code());
        List<String> negatives = new ArrayList<>(words);
        negatives.add("--invert");
        words.set(1, "sample:digits/8");
        for (List<String> others : List.of(words, negatives)) {
            Ran ran = Ran.command(others.toArray(String[]::new));
            assertEquals(1, ran.code());
            assertTrue(ran.line().contains("Fingerprint is crc32c:"), ran.line());
        }
    }

    @Test
    void aFileWithAnythingElseIsLeftAlone() throws IOException {
        Files.createDirectories(out().getParent());
        for (String other : List.of("a,b\n1,2\n", "no table", "\"never ends\n", "\n\n", "0.3\n")) {
            Files.writeString(out(), other);
            Ran ran = sweep();
            assertEquals(1, ran.code(), other);
            assertTrue(ran.line().startsWith("engram: " + out() + " is there already and holds something else"), ran.line());
            assertEquals(other, Files.readString(out()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --gain 0.3,0.30        | --gain 0.3,0.30: 0.3 is there twice
            --gain 0.3:0.4:0.1,0.4 | --gain 0.3:0.4:0.1,0.4: 0.4 is there twice
            --gain 0.3:0.4         | --gain 0.3:0.4: a range is from:to:step
            --gain 0.4:0.3:0.1     | --gain 0.4:0.3:0.1: a range goes upwards
            --gain 0.3:0.4:0       | --gain 0.3:0.4:0: the step is a number above 0
            --gain 0.3:0.4:-1      | --gain 0.3:0.4:-1: the step is a number above 0
            --gain 0.3:0.4:x       | --gain 0.3:0.4:x: the step is a number above 0
            --gain 0.5:1.5:0.5     | --gain 1.5: Gain is 0 to 1, not 1.5
            --gain 0:1:1e-9        | more than 100\u00A0000 values are too many
            --gain 0:1:1e-320      | more than 100\u00A0000 values are too many
            --look-back 1:3:0.5    | --look-back 1.5: Look-back is a whole number
            --look-back 0          | --look-back 0: Look-back is a whole number, 1 to 1000
            --noise 0.2,2          | --noise 2: Noise level is 0 to 1
            --trials -1            | --trials -1: it is a whole number from 1 on
            --seed x               | Invalid value for option
            --noise-kind occlusion,occlusion | --noise-kind: occlusion is there twice
            --noise-kind snow      | --noise-kind snow: it is one of
            --rule none            | --rule none: it is one of
            --speed 3              | Unknown option
            --gain 0:1:0.0001 --beta 0:1:0.0001 | combinations, and at most 1\u00A0000\u00A0000 can be run
            """)
    void wrongUsageIsTwoAndNamesTheOption(String words, String line) {
        Ran ran = sweep(words.split(" "));
        assertEquals(2, ran.code());
        assertTrue(ran.line().startsWith("engram: ") && ran.line().contains(line), ran.line());
        assertFalse(Files.exists(out()));
    }

    @Test
    void picturesAndAFileAreNeeded() {
        Ran none = Ran.command("sweep", "--out", out().toString());
        assertEquals(2, none.code());
        assertTrue(none.line().contains("IMAGE"), none.line());
        assertEquals(2, Ran.command("sweep", "sample:digits/7").code());
    }

    @Test
    void whatCannotBeReadOrWrittenIsOneLine() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran nothing = Ran.command("sweep", empty.toString(), "--out", out().toString());
        assertEquals(1, nothing.code());
        assertEquals("engram: " + empty + " holds no files. Choose a folder with pictures in it", nothing.line());
        Ran onAFolder = Ran.command("sweep", "sample:digits/7", "--out", empty.toString());
        assertEquals(1, onAFolder.code());
        assertEquals("engram: " + empty + " is a folder. Choose a name for a file in it", onAFolder.line());
        Path file = Files.writeString(folder.resolve("file"), "");
        Ran below = Ran.command("sweep", "sample:digits/7", "--out", file.resolve("sweep.csv").toString());
        assertEquals(1, below.code());
        assertEquals("engram: " + file + " is a file, not a folder. Choose another folder", below.line());
    }

    @Test
    void theHelpHasAnExample() {
        Ran ran = Ran.command("sweep", "--help");
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("engram sweep sample:digits/7"), ran.out());
    }
}
