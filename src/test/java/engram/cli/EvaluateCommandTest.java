package engram.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import engram.model.Progress;
import engram.model.experiment.Answer;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Network;
import engram.model.experiment.Parameters;
import engram.model.experiment.Question;
import engram.model.experiment.Training;
import engram.model.image.GrayImage;
import engram.model.network.Weights;
import engram.model.parameter.Parameter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

    private static final List<String> SMALL = List.of(
            "sample:digits/7", "sample:digits/2", "sample:digits/1", "--side", "8", "--steps", "20", "--epochs", "2",
            "--iterations", "3");

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("made").resolve("results");
    }

    private Ran evaluate(String... more) {
        List<String> words = new ArrayList<>(List.of("evaluate"));
        words.addAll(SMALL);
        words.addAll(List.of("--out", out().toString()));
        words.addAll(Arrays.asList(more));
        return Ran.command(words.toArray(String[]::new));
    }

    private List<CSVRecord> table() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(out().resolve("overlap_results.csv")))) {
            return parser.getRecords();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void thereIsARowAndAFigureForEachPictureAndLevel() throws IOException {
        Ran ran = evaluate("--noise", "0,0.2");
        assertEquals(0, ran.code(), ran.err());
        assertEquals(
                List.of(
                        "output_image_0_noise_0.2.png", "output_image_0_noise_0.png",
                        "output_image_1_noise_0.2.png", "output_image_1_noise_0.png",
                        "output_image_2_noise_0.2.png", "output_image_2_noise_0.png",
                        "overlap_results.csv"),
                files());
        List<String> lines = Files.readAllLines(out().resolve("overlap_results.csv"));
        assertEquals(
                "Image Index,Noise Level,Overlap,Image Name,Trial,Seed,Cue Alone,No Memory,Ceiling,Winner,Winner Name,Margin,"
                        + "Constant Answer,Partial Correlation,Wrong Pixels,Settled,Leads From,Similarities,Overlaps,Rule,Dynamics",
                lines.getFirst());
        assertEquals(7, lines.size());
        assertEquals(List.of("0", "0", "1", "1", "2", "2"), column("Image Index"));
        assertEquals(List.of("0", "0.2", "0", "0.2", "0", "0.2"), column("Noise Level"));
        BufferedImage figure = ImageIO.read(out().resolve("output_image_2_noise_0.2.png").toFile());
        assertTrue(figure.getWidth() > 700 && figure.getHeight() > 400, figure.toString());
    }

    private List<String> column(String name) throws IOException {
        return table().stream().map(row -> row.get(name)).toList();
    }

    /** What the documentation says about a row's seed. */
    @Test
    void anyRowComesAgainOfItsPictureLevelAndSeedAlone() throws Exception {
        assertEquals(0, evaluate("--noise", "0.1,0.3", "--trials", "2", "--seed", "42", "--no-figures").code());
        Parameters learned = Parameters.DEFAULTS
                .with(Parameter.SIDE, 8)
                .with(Parameter.STEPS, 20)
                .with(Parameter.EPOCHS, 2)
                .with(Parameter.ITERATIONS, 3)
                .withSeed(42);
        List<Memory> memories = PictureArguments.read(SMALL.subList(0, 3), new PrintWriter(Writer.nullWriter()));
        List<GrayImage> greys = memories.stream().map(memory -> memory.grey(8)).toList();
        Weights weights = Training.of(greys, learned).learn(Progress.IGNORED);
        List<CSVRecord> rows = table();
        assertEquals(12, rows.size());
        for (CSVRecord row : rows) {
            int picture = Integer.parseInt(row.get("Image Index"));
            Parameters asked = learned
                    .withSeed(Long.parseLong(row.get("Seed")))
                    .with(Parameter.NOISE, Double.parseDouble(row.get("Noise Level")));
            Question question =
                    Question.of(new Experiment.Cue(memories.get(picture), 0), greys.get(picture), asked);
            Answer answer = Answer.of(question, Network.of(weights, greys), asked, Progress.IGNORED);
            assertEquals(answer.scores().recalled(), Double.parseDouble(row.get("Overlap")));
            assertEquals(answer.scores().cueAlone(), Double.parseDouble(row.get("Cue Alone")));
            assertEquals(answer.scores().withoutMemory(), Double.parseDouble(row.get("No Memory")));
            assertEquals(answer.scores().ceiling(), Double.parseDouble(row.get("Ceiling")));
            assertEquals(answer.card().winner(), Integer.parseInt(row.get("Winner")));
            assertEquals(memories.get(answer.card().winner()).name(), row.get("Winner Name"));
            assertEquals(memories.get(picture).name(), row.get("Image Name"));
        }
    }

    @Test
    void trialsDifferInTheirSeedsAndLevelsDoNot() throws IOException {
        evaluate("--noise", "0.1,0.3", "--trials", "2", "--no-figures");
        List<String> seeds = column("Seed");
        assertEquals(List.of("0", "1", "0", "1"), column("Trial").subList(0, 4));
        assertEquals(seeds.get(0), seeds.get(2));
        assertEquals(seeds.get(1), seeds.get(3));
        assertEquals(6, seeds.stream().distinct().count());
    }

    @Test
    void theTableOnScreenHasTheBaselinesBesideEveryScore() {
        String[] lines = evaluate("--noise", "0.2", "--no-figures").out().split("\\R");
        assertEquals(
                "Image  Name     Noise  Overlap  Cue alone  No memory  Constant  Best possible  Winner", lines[0]);
        assertTrue(lines[1].matches("    0  digit 7    0.2( +-?\\d\\.\\d{3}){5}  digit \\d.*"), lines[1]);
        assertEquals(6, lines.length, String.join("|", lines));
    }

    @Test
    void withSeveralTrialsTheTableTellsHowSureItIs() {
        String[] lines = evaluate("--noise", "0.2", "--trials", "4", "--no-figures").out().split("\\R");
        assertTrue(lines[0].contains("95 % interval"), lines[0]);
        assertTrue(lines[1].matches(".*-?\\d\\.\\d{3} to -?\\d\\.\\d{3}.* \\d of 4, [01]\\.\\d{3} to [01]\\.\\d{3}"), lines[1]);
    }

    @Test
    void theSameComesOutByteForByteAndAnotherSeedGivesAnother() throws IOException {
        evaluate("--noise", "0.5");
        byte[] table = Files.readAllBytes(out().resolve("overlap_results.csv"));
        byte[] figure = Files.readAllBytes(out().resolve("output_image_1_noise_0.5.png"));
        evaluate("--noise", "0.5");
        assertArrayEquals(table, Files.readAllBytes(out().resolve("overlap_results.csv")));
        assertArrayEquals(figure, Files.readAllBytes(out().resolve("output_image_1_noise_0.5.png")));
        evaluate("--noise", "0.5", "--seed", "2");
        assertNotEquals(new String(table), Files.readString(out().resolve("overlap_results.csv")));
    }

    @Test
    void figuresAreNamedAsTheLevelWasWrittenAndByTrial() throws IOException {
        evaluate("--noise", "0.20", "--trials", "2");
        assertEquals(
                List.of("output_image_0_noise_0.20_trial_0.png", "output_image_0_noise_0.20_trial_1.png"),
                files().subList(0, 2));
        assertEquals("0.2", column("Noise Level").getFirst());
    }

    @Test
    void figuresCanBeLeftOut() throws IOException {
        evaluate("--no-figures");
        assertEquals(List.of("overlap_results.csv"), files());
        assertEquals(List.of("0", "0.2", "0.3", "0.5", "0.75"), column("Noise Level").subList(0, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --noise 0.2,0.20    | --noise 0.2,0.20: 0.2 is there twice
            --noise 0.2,1.5     | --noise 1.5: Noise level is 0 to 1, not 1.5
            --noise -0.1        | --noise -0.1: Noise level is 0 to 1, not -0.1
            --noise 0.2,,0.3    | --noise 0.2,,0.3: a value is missing
            --noise some        | --noise some: Noise level is a number
            --noise NaN         | --noise NaN: Noise level is a number, 0 to 1
            --trials 0          | --trials 0: it is a whole number from 1 on
            --trials few        | Invalid value for option
            --trials 100000000  | are more than 1,000,000 questions: ask for fewer
            --gain 2            | --gain 2: Gain is 0 to 1, not 2
            --noise-kind snow   | --noise-kind snow: it is one of salt-and-pepper
            --colour red        | Unknown option
            """)
    void wrongUsageIsTwoAndNamesTheOption(String words, String line) {
        Ran ran = evaluate(words.split(" "));
        assertEquals(2, ran.code());
        assertTrue(ran.line().startsWith("engram: ") && ran.line().contains(line), ran.line());
        assertTrue(ran.line().endsWith("See: engram evaluate --help"), ran.line());
        assertFalse(Files.exists(out().resolve("overlap_results.csv")));
    }

    @Test
    void anEmptyListOfLevelsIsWrongUsage() {
        Ran ran = evaluate("--noise", "");
        assertEquals(2, ran.code());
        assertTrue(ran.line().contains("--noise"), ran.line());
    }

    @Test
    void picturesAndAFolderAreNeeded() {
        Ran none = Ran.command("evaluate", "--out", out().toString());
        assertEquals(2, none.code());
        assertTrue(none.line().contains("IMAGE"), none.line());
        Ran nowhere = Ran.command("evaluate", "sample:digits/7");
        assertEquals(2, nowhere.code());
        assertTrue(nowhere.line().contains("--out"), nowhere.line());
    }

    @Test
    void whatIsWrongWithPicturesIsOneLine() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        for (String picture : List.of(
                empty.toString(), text.toString(), folder.resolve("gone.png").toString(), "sample:digits/11")) {
            Ran ran = Ran.command("evaluate", picture, "--out", out().toString());
            assertEquals(1, ran.code(), picture);
            assertTrue(ran.line().startsWith("engram: "), ran.line());
            assertFalse(ran.line().contains("a fault in Engram"), ran.line());
        }
    }

    @Test
    void whatCannotBeWrittenIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Ran inAFile = evaluate("--out", file.toString());
        assertEquals(2, inAFile.code(), "--out twice");
        Ran ran = Ran.command("evaluate", "sample:digits/7", "--out", file.toString());
        assertEquals(1, ran.code());
        assertEquals("engram: " + file + " is a file, not a folder. Choose another folder", ran.line());
        Ran below = Ran.command("evaluate", "sample:digits/7", "--out", file.resolve("below").toString());
        assertEquals(1, below.code());
        assertEquals("engram: " + file.resolve("below") + " cannot be made as a folder. Choose another folder", below.line());
        Files.createDirectories(out().resolve("output_image_1_noise_0.png"));
        Ran taken = evaluate("--noise", "0");
        assertEquals(1, taken.code());
        assertEquals(
                "engram: " + out() + "/output_image_1_noise_0.png is a folder. Choose a name for a file in it", taken.line());
    }

    @Test
    void theHelpHasAnExampleThatIsRightUsage() {
        Ran ran = Ran.command("evaluate", "--help");
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("engram evaluate sample:digits/7"), ran.out());
    }
}
