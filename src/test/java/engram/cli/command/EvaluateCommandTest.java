package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.Ran;
import engram.cli.options.PictureArguments;
import engram.cli.options.TableReading;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.array.NumpyType;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Training;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {

    private static final List<String> SMALL = List.of("sample:digits/7", "sample:digits/2", "sample:digits/1", "--side", "8",
            "--steps", "20", "--epochs", "2", "--iterations", "3");

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
        assertEquals(List.of("output_image_0_noise_0.2.png", "output_image_0_noise_0.png", "output_image_1_noise_0.2.png",
                "output_image_1_noise_0.png", "output_image_2_noise_0.2.png", "output_image_2_noise_0.png",
                "overlap_results.csv"), files());
        List<String> lines = Files.readAllLines(out().resolve("overlap_results.csv"));
        assertEquals(
                "Image Index,Noise Level,Overlap,Image Name,Trial,Seed,Cue Alone,No Memory,Ceiling,Winner,Winner Name,Margin,"
                        + "Constant Answer,Partial Correlation,Wrong Pixels,Settled,Leads From,Similarities,Overlaps,Rule,Dynamics,Study",
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

    @Test
    void picturesOfOnePatternEachWinAtTheirOwnCueInTableAndLines() throws IOException {
        Ran ran = Ran.command("evaluate", "sample:digits/4", "sample:digits/4", "--side", "8", "--noise", "0", "--iterations",
                "1", "--epochs", "1", "--no-figures", "--out", out().toString());
        assertEquals(0, ran.code(), ran.err());
        assertEquals(List.of("0", "1"), column("Winner"));
        assertFalse(ran.out().contains("(wrong)"), ran.out());
    }

    @Test
    void aGroupOfSamplesIsAllOfThem() throws IOException {
        Ran ran = Ran.command("evaluate", "sample:pictures", "--side", "8", "--noise", "0", "--iterations", "1", "--epochs", "1",
                "--no-figures", "--out", out().toString());
        assertEquals(0, ran.code(), ran.err());
        assertEquals(List.of("sailboat", "lighthouse", "cat", "face", "fish", "house", "mountain", "tree"), column("Image Name"));
    }

    /** What the documentation says about a row's seed. */
    @Test
    void anyRowComesAgainOfItsPictureLevelAndSeedAlone() throws Exception {
        assertEquals(0, evaluate("--noise", "0.1,0.3", "--trials", "2", "--seed", "42", "--no-figures").code());
        Parameters learned = Parameters.DEFAULTS.with(Parameter.SIDE, 8)
                .with(Parameter.STEPS, 20)
                .with(Parameter.EPOCHS, 2)
                .with(Parameter.ITERATIONS, 3)
                .withSeed(42);
        List<Memory> memories = PictureArguments.read(SMALL.subList(0, 3), TableReading.LIKELIEST,
                new PrintWriter(Writer.nullWriter()), Progress.IGNORED, _ -> {});
        List<GrayImage> greys = memories.stream().map(memory -> memory.grey(8)).toList();
        Weights weights = Training.of(greys, learned).learn(Progress.IGNORED);
        List<CSVRecord> rows = table();
        assertEquals(12, rows.size());
        for (CSVRecord row : rows) {
            int picture = Integer.parseInt(row.get("Image Index"));
            Parameters asked = learned.withSeed(Long.parseLong(row.get("Seed")))
                    .with(Parameter.NOISE, Double.parseDouble(row.get("Noise Level")));
            CueStimulus question = CueStimulus.of(new Experiment.Cue(memories.get(picture), 0), greys.get(picture), asked);
            Answer answer = Answer.of(question, Network.of(weights, greys), asked, Progress.IGNORED);
            assertEquals(answer.scores().recalled(), Double.parseDouble(row.get("Overlap")));
            assertEquals(answer.scores().cueAlone(), Double.parseDouble(row.get("Cue Alone")));
            assertEquals(answer.scores().withoutMemory(), Double.parseDouble(row.get("No Memory")));
            assertEquals(answer.scores().ceiling(), Double.parseDouble(row.get("Ceiling")));
            int winner = answer.card().winner();
            assertEquals(winner < 0 ? "" : Integer.toString(winner), row.get("Winner"));
            assertEquals(winner < 0 ? "" : memories.get(winner).name(), row.get("Winner Name"));
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
    void fewTrialsAreTheBeginningOfMany() throws IOException {
        evaluate("--noise", "0.3", "--trials", "2", "--no-figures");
        List<String> few = column("Overlap");
        evaluate("--noise", "0.3", "--trials", "4", "--no-figures", "--overwrite");
        List<String> many = column("Overlap");
        for (int picture = 0; picture < 3; picture++) {
            assertEquals(few.subList(2 * picture, 2 * picture + 2), many.subList(4 * picture, 4 * picture + 2));
        }
    }

    @Test
    void theTableOnScreenHasTheBaselinesBesideEveryScore() {
        String[] lines = evaluate("--noise", "0.2", "--no-figures").out().split("\\R");
        assertEquals("Image  Name     Noise  Overlap  Cue alone  No memory  Constant  Perfect recall  Winner", lines[0]);
        assertTrue(lines[1].matches("    0  digit 7    0.2( +-?\\d\\.\\d{3}){5}  (digit \\d.*|no winner)"), lines[1]);
        assertEquals(6, lines.length, String.join("|", lines));
    }

    /** At gain 1 spikes and rates are all one, and the rule learns nothing of that: no residue of rounding may remember. */
    @Test
    void whatHasLearnedNothingLeavesBinaryNeuronsAsTheyAre() throws IOException {
        String[] words = {"evaluate", "sample:digits/4", "--gain", "1", "--dynamics", "binary", "--noise", "0.5", "--trials", "3",
            "--no-figures", "--out", out().toString()};
        assertEquals(0, Ran.command(words).code());
        for (CSVRecord row : table()) {
            assertEquals(row.get("Cue Alone"), row.get("Overlap"));
        }
    }

    @Test
    void withOneMemoryAConstantAnswerIsThatMemoryAndHasNoScoreOnScreen() {
        String[] lines = Ran.command("evaluate", "sample:digits/4", "--noise", "0.2", "--iterations", "1", "--no-figures",
                "--out", out().toString()).out().split("\\R");
        assertTrue(lines[1].matches("    0  digit 4( +-?\\d\\.\\d+){4} +itself +\\d\\.\\d{3}  digit 4"), lines[1]);
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
        evaluate("--noise", "0.5", "--seed", "2", "--overwrite");
        assertNotEquals(new String(table), Files.readString(out().resolve("overlap_results.csv")));
    }

    /** As after a power cut: some rows are whole, one is cut off in its middle. */
    @Test
    void anInterruptedEvaluationGoesOnWhereItStopped() throws IOException {
        String printed = evaluate("--noise", "0.2,0.5").out();
        Path table = out().resolve("overlap_results.csv");
        byte[] whole = Files.readAllBytes(table);
        List<String> lines = Files.readAllLines(table);
        Files.writeString(table, String.join("\n", lines.subList(0, 4)) + "\n" + lines.get(4).substring(0, 30));
        Files.delete(out().resolve("output_image_2_noise_0.5.png"));
        Ran again = evaluate("--noise", "0.2,0.5");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().startsWith("3 of 6 rows are there already"), again.err());
        assertArrayEquals(whole, Files.readAllBytes(table));
        assertEquals(printed, again.out());
        assertEquals(7, files().size());
    }

    @Test
    void rowsWhoseFiguresAreGoneAreMadeAnew() throws IOException {
        evaluate("--noise", "0.2");
        List<String> whole = files();
        Files.delete(out().resolve("output_image_0_noise_0.2.png"));
        assertEquals(0, evaluate("--noise", "0.2").code());
        assertEquals(whole, files());
    }

    @Test
    void anotherStudysTableIsNotWrittenOver() throws IOException {
        evaluate("--noise", "0.2");
        byte[] table = Files.readAllBytes(out().resolve("overlap_results.csv"));
        Ran other = evaluate("--noise", "0.2", "--gain", "0.4");
        assertEquals(1, other.code());
        assertTrue(other.err()
                .matches("engram: .*overlap_results\\.csv holds another study: row 1 is not of this study: Study is .*"
                        + " Name another folder, or begin anew with --overwrite\\R"),
                other.err());
        assertArrayEquals(table, Files.readAllBytes(out().resolve("overlap_results.csv")));
    }

    /** What this program wrote for the older table goes with it; what people put there stays. */
    @Test
    void figuresOfAnOlderTableDoNotStayBesideANewOne() throws IOException {
        evaluate("--noise", "0.2,0.5");
        Files.write(out().resolve("output_image_7_noise_0.9.png"), new byte[] {1, 2, 3});
        Files.writeString(out().resolve("notes.txt"), "mine");
        assertEquals(0, evaluate("--noise", "0.3", "--overwrite").code());
        assertEquals(List.of("notes.txt", "output_image_0_noise_0.3.png", "output_image_1_noise_0.3.png",
                "output_image_2_noise_0.3.png", "output_image_7_noise_0.9.png", "overlap_results.csv"), files());
    }

    /** Where a figure cannot be written, the table has the rows of those that could. */
    @Test
    void thereAreFiguresForTheRowsThatAreWrittenAndNoOthers() throws IOException {
        Files.createDirectories(out().resolve("output_image_1_noise_0.5.png"));
        Ran ran = evaluate("--noise", "0.2,0.5");
        assertEquals(1, ran.code());
        List<String> figures =
                files().stream().filter(name -> name.endsWith(".png") && Files.isRegularFile(out().resolve(name))).toList();
        List<String> rows = table().stream()
                .map(row -> "output_image_%s_noise_%s.png".formatted(row.get("Image Index"), row.get("Noise Level")))
                .sorted()
                .toList();
        assertEquals(rows, figures);
    }

    @Test
    void whatAnEarlierProcessLeftUnfinishedGoes() throws IOException {
        Files.createDirectories(out());
        Files.write(out().resolve(".engram-unfinished-1"), new byte[9]);
        Files.write(out().resolve(".engram-unfinished-%d-1".formatted(Integer.MAX_VALUE)), new byte[9]);
        Path mine = Files.write(out().resolve(".engram-unfinished-notes"), new byte[9]);
        assertEquals(0, evaluate("--noise", "0.2", "--no-figures").code());
        assertEquals(List.of(mine.getFileName().toString(), "overlap_results.csv"), files());
    }

    @Test
    void figuresAreNamedAsTheLevelWasWrittenAndByTrial() throws IOException {
        evaluate("--noise", "0.20", "--trials", "2");
        assertEquals(List.of("output_image_0_noise_0.20_trial_0.png", "output_image_0_noise_0.20_trial_1.png"),
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
            --noise 0,3         | --noise 0,3: 0,3 may be 0.3, or the values 0 and 3: write 0.3, or “0, 3” with spaces
            --noise 20%         | --noise 20%: 20% may be 20 or 0.2: write 20 or 0.2
            --steps 1.000       | --steps 1.000: 1.000 may be 1 or 1000: write 1 or 1000
            --trials 1.000      | 1.000 may be 1 or 1000: write 1 or 1000
            --seed 1,000        | 1,000 may be 1 or 1000: write 1 or 1000
            --noise 0,2:0,4:0,1 | a range is from:to:step, as in 0:1:0.25; a comma stands between values
            --noise 0.2,,0.3    | --noise 0.2,,0.3: a value is missing
            --noise some        | --noise some: Noise level is a number
            --noise NaN         | --noise NaN: Noise level is a number, 0 to 1
            --trials 0          | --trials 0: it is a whole number from 1 on
            --trials few        | Invalid value for option
            --trials 100000000  | are more than 1\u00A0000\u00A0000 questions: ask for fewer
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
        for (String picture : List.of(empty.toString(), text.toString(), folder.resolve("gone.png").toString(),
                "sample:digits/11")) {
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
        assertEquals("engram: " + file.resolve("below") + " cannot be there: file is a file, not a folder. Check the folder",
                below.line());
        Files.createDirectories(out().resolve("output_image_1_noise_0.png"));
        Ran taken = evaluate("--noise", "0");
        assertEquals(1, taken.code());
        assertEquals("engram: " + out() + "/output_image_1_noise_0.png is a folder. Choose a name for a file in it",
                taken.line());
    }

    @Test
    void theHelpHasAnExampleThatIsRightUsage() {
        Ran ran = Ran.command("evaluate", "--help");
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("engram evaluate sample:digits/7"), ran.out());
    }

    /** A table of so many pictures, 4 x 4. */
    private Path pictures(int count) throws IOException {
        Path file = folder.resolve("many.npy");
        SplittableRandom random = new SplittableRandom(count);
        new NumpyArray(NumpyType.UINT8, new int[] {count, 4, 4}, _ -> random.nextInt(256)).write(file, Progress.IGNORED);
        return file;
    }

    private List<Map<String, String>> evaluated(int count, String... more) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("evaluate", pictures(count).toString(), "--side", "4", "--rule", "pseudo-inverse",
                        "--dynamics", "binary", "--noise", "0.2", "--no-figures", "--overwrite", "--out", out().toString()));
        words.addAll(List.of(more));
        Ran ran = Ran.command(words.toArray(String[]::new));
        assertEquals(0, ran.code(), ran.err());
        return table().stream().map(CSVRecord::toMap).toList();
    }

    /** Before a minus at the beginning of a cell there stands an apostrophe, for spreadsheets. */
    private static String unquoted(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** A number for each memory would make the table grow with the square. */
    @Test
    void ofMoreThanAHundredMemoriesRowsHoldTheFiveNearest() throws IOException {
        List<Map<String, String>> all = evaluated(101, "--all-similarities");
        List<Map<String, String>> nearest = evaluated(101);
        assertEquals(101, nearest.size());
        Set<String> shortened = Set.of("Similarities", "Overlaps", "Study");
        for (int row = 0; row < 101; row++) {
            Map<String, String> whole = all.get(row);
            Map<String, String> brief = nearest.get(row);
            whole.forEach((column, text) -> {
                if (!shortened.contains(column)) {
                    assertEquals(text, brief.get(column), column);
                }
            });
            List<String> overlaps = List.of(unquoted(whole.get("Overlaps")).split(" "));
            List<String> similarities = List.of(unquoted(whole.get("Similarities")).split(" "));
            assertEquals(101, overlaps.size());
            List<Integer> best = IntStream.range(0, 101)
                    .boxed()
                    .sorted(Comparator.comparing((Integer m) -> Double.valueOf(overlaps.get(m))).reversed())
                    .limit(5)
                    .toList();
            assertEquals(best.stream().map(m -> m + "=" + overlaps.get(m)).collect(Collectors.joining(" ")),
                    brief.get("Overlaps"));
            assertEquals(best.stream().map(m -> m + "=" + similarities.get(m)).collect(Collectors.joining(" ")),
                    brief.get("Similarities"));
        }
    }

    @Test
    void ofAHundredMemoriesRowsHoldAll() throws IOException {
        List<Map<String, String>> rows = evaluated(100);
        assertEquals(100, rows.getFirst().get("Overlaps").split(" ").length);
        assertEquals(rows, evaluated(100, "--all-similarities"));
    }

    /** Lines of thousands of pictures are nothing to read. */
    @Test
    void ofMoreThanAHundredPicturesTheirAveragesArePrinted() throws IOException {
        Ran ran = Ran.command("evaluate", pictures(101).toString(), "--side", "4", "--rule", "hebb,pseudo-inverse", "--dynamics",
                "binary", "--noise", "0,0.4", "--no-figures", "--out", out().toString());
        assertEquals(0, ran.code(), ran.err());
        List<String> lines = ran.out().lines().filter(line -> line.contains("101 pictures")).toList();
        assertEquals(4, lines.size(), ran.out());
        double mean = table().stream()
                .filter(row -> row.get("Rule").equals("pseudo-inverse") && row.get("Noise Level").equals("0.4"))
                .mapToDouble(row -> Double.parseDouble(row.get("Overlap")))
                .average()
                .orElseThrow();
        assertTrue(
                lines.getLast()
                        .matches("pseudo-inverse +all +101 pictures +0.4 +" + String.format(Locale.ROOT, "%.3f", mean) + " .*"),
                lines.getLast());
        Ran again = Ran.command("evaluate", pictures(101).toString(), "--side", "4", "--rule", "hebb,pseudo-inverse",
                "--dynamics", "binary", "--noise", "0,0.4", "--no-figures", "--out", out().toString());
        assertEquals(ran.out(), again.out());
    }
}
