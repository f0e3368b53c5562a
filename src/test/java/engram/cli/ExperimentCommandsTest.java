package engram.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.export.file.JsonFile;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.RandomDocuments;
import engram.document.Recalled;
import engram.document.study.RandomStudies;
import engram.document.rerun.Rerun;
import engram.export.numpy.NumpyArray;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.dynamics.Neurons;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.Retouch;
import engram.model.image.RgbImage;
import engram.model.image.file.Sample;
import engram.model.learning.RuleKind;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import engram.model.study.plan.StudyPlan;
import engram.model.trial.Trial;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An experiment's file in place of pictures and options: window, command and file give the same numbers, bit by bit. */
class ExperimentCommandsTest {

    /** What {@link #small} is, as words. */
    private static final String SMALL = "--side 8 --steps 20 --epochs 2 --iterations 3";

    private static final String SAMPLES = "sample:digits/4 sample:digits/6 sample:digits/7";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheExperiment() {
        file = folder.resolve("my experiment.engram");
    }

    private CommandRun run(String command, String options) {
        return CommandRun.of(List.of(command, file, "--out", folder.resolve("out")), options);
    }

    private void save(Document document) throws IOException {
        DocumentFile.write(file, document, Optional.empty(), Optional.empty(), Progress.IGNORED);
    }

    private static Document alone(Experiment experiment) {
        return new Document(experiment, Twin.DEFAULT, false, Document.of(experiment).sight(), "", List.of(), Map.of());
    }

    /** A cue that is not learned, with its own draw and what was drawn by hand, and a memory that is inverted. */
    private static Experiment edited() {
        Experiment small = small();
        List<Memory> memories = List.of(small.memories().getFirst(), small.memories().getLast().negative().renamed("seven"));
        GrayImage grey = new GrayImage(13, 11, new SplittableRandom(3).doubles(143).toArray());
        Picture picture = new Picture("noise", 13, 11, grey, new RgbImage(1, 1, new int[] {0x123456}));
        return small.withMemories(memories)
                .asking(new Memory(77, "noise", picture, true))
                .drawn(5)
                .retouched(Retouch.NONE.with(8, new int[] {1, 2, 60}, true).with(8, new int[] {20}, false))
                .with(small.parameters()
                        .with(Parameter.NOISE, 0.15)
                        .withSeed(Long.MIN_VALUE)
                        .withSilencedByHand(SilencedByHand.NONE.with(8, new int[] {9, 33, 34}, true)));
    }

    private double[] result(String name) throws IOException {
        return NumpyArray.read(folder.resolve("out").resolve(name)).values();
    }

    /** What the window's own engine comes to in the newest window. */
    private static double[] spikes(Trial trial) {
        int window = trial.parameters().window();
        SpikeTrain spikes = trial.recalled();
        int from = trial.recorded() - window;
        return IntStream.range(0, window * spikes.neurons())
                .mapToDouble(index -> spikes.spiked(from + index / spikes.neurons(), index % spikes.neurons()) ? 1 : 0)
                .toArray();
    }

    private static Trial trial(Experiment experiment) {
        return Rerun.of(experiment, Progress.IGNORED).trial();
    }

    private Experiment opened() throws IOException {
        return DocumentFile.read(file, Progress.IGNORED).document().experiment();
    }

    /** A small one, without numbers that its commands have no words for. */
    private static Experiment small() {
        return Experiments.with(Experiments.small(), Parameter.FREE_STEPS, Parameters.DEFAULTS.real(Parameter.FREE_STEPS));
    }

    @ParameterizedTest
    @CsvSource({"SPIKE_HEBBIAN, HELD", "PSEUDO_INVERSE, RELEASED", "DELTA, HELD", "STORKEY, RELEASED"})
    void recallGivesTheSpikesOfTheOpenedDocument(RuleKind rule, Dynamics dynamics) throws IOException {
        Experiment edited = edited();
        save(alone(edited.with(edited.parameters().withRule(rule).withDynamics(dynamics))));
        run("recall", "").done();
        assertArrayEquals(spikes(trial(opened())), result("recalled_spikes.npy"));
        assertArrayEquals(spikes(trial(edited.with(edited.parameters().withRule(rule).withDynamics(dynamics)))),
                result("recalled_spikes.npy"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BINARY", "BINARY_SYNCHRONOUS", "DENSE"})
    void recallGivesTheStateOfTheOpenedDocument(Dynamics dynamics) throws IOException {
        Experiment edited = edited();
        save(alone(edited.with(edited.parameters().withRule(RuleKind.HEBB).withDynamics(dynamics))));
        run("recall", "").done();
        Trial trial = trial(opened());
        assertArrayEquals(trial.recalled().signs(trial.recorded() - 1).values(), result("state.npy"));
    }

    @Test
    void recallIsThatOfTrainAndRecallWithTheOptionsSpelledOut() throws IOException {
        save(Document.of(small()));
        run("recall", "").done();
        double[] spikes = result("recalled_spikes.npy");
        double[] membrane = result("membrane.npy");
        Path memory = folder.resolve("memory.npz");
        CommandRun.of(List.of("train", "--out", memory), SAMPLES + " " + SMALL).done();
        CommandRun.of("recall", "--memory", memory, "sample:digits/4", "--out", folder.resolve("out")).done();
        assertArrayEquals(spikes, result("recalled_spikes.npy"));
        assertArrayEquals(membrane, result("membrane.npy"));
        CommandRun.of(List.of("recall", "--out", folder.resolve("out"), "sample:digits/4", "--memories"), SAMPLES + " " + SMALL)
                .done();
        assertArrayEquals(spikes, result("recalled_spikes.npy"));
        assertArrayEquals(membrane, result("membrane.npy"));
    }

    /** All rules and dynamics, any numbers, pictures of every kind, what was drawn by hand, any draw and seed; both networks. */
    @Test
    void whatIsRecalledOfManyExperimentsIsWhatTheWindowsEngineRecalls() throws IOException {
        for (int number = 0; number < RuleKind.values().length * Dynamics.values().length; number++) {
            Document document = RandomDocuments.of(number);
            save(document);
            boolean second = number % 2 == 1;
            CommandRun run = run("recall", second ? "--network b" : "");
            assertEquals(0, run.code(), run.err());
            Experiment asked = second ? document.twin().of(document.experiment()) : document.experiment();
            Trial trial = trial(asked);
            if (asked.parameters().dynamics().has(Neurons.Reading.SPIKES)) {
                assertArrayEquals(spikes(trial), result("recalled_spikes.npy"), "document " + number);
            } else {
                assertArrayEquals(trial.recalled().signs(trial.recorded() - 1).values(), result("state.npy"),
                        "document " + number);
            }
        }
    }

    @Test
    void preprocessBringsThePicturesOfAnExperimentToItsSide() throws IOException {
        save(Document.of(edited()));
        run("preprocess", "").done();
        int side = edited().parameters().side();
        double[] greys =
                edited().memories().stream().flatMapToDouble(memory -> Arrays.stream(memory.grey(side).values())).toArray();
        assertArrayEquals(greys, result("grey.npy"));
        run("preprocess", "--side 5").done();
        assertEquals(2 * 5 * 5, result("pattern.npy").length);
    }

    @Test
    void whereAPictureIsNeededAnExperimentIsToldFromIt() throws IOException {
        save(Document.of(edited()));
        String line = file + " is an experiment, and here a picture is needed: name pictures";
        assertEquals(line, CommandRun.of("save", "sample:digits/4", "--cue", file, "--out", folder.resolve("o.engram")).failed());
        assertEquals(line, CommandRun.of("recall", "sample:digits/4", "--memories", file, "--out", folder.resolve("o")).failed());
    }

    @Test
    void trainLearnsWhatAnExperimentHolds() throws IOException {
        save(Document.of(small()));
        Path memory = folder.resolve("memory.npz");
        Path same = folder.resolve("same.npz");
        CommandRun.of(List.of("train", "--out", memory), SAMPLES + " " + SMALL).done();
        CommandRun.of("train", "--out", same, file).done();
        assertArrayEquals(Files.readAllBytes(memory), Files.readAllBytes(same));
    }

    @Test
    void theSecondNetworkIsChosenByItsLetter() throws IOException {
        Twin twin = Twin.copyOf(Parameters.DEFAULTS.with(Parameter.FREE_STEPS, 30)).withDynamics(Dynamics.RELEASED);
        Experiment edited = edited();
        save(new Document(edited, twin, true, Document.of(edited).sight(), "", List.of(), Map.of()));
        run("recall", "--network b").done();
        assertArrayEquals(spikes(trial(twin.of(edited))), result("recalled_spikes.npy"));
        run("recall", "--network A").done();
        assertArrayEquals(spikes(trial(edited)), result("recalled_spikes.npy"));
    }

    @Test
    void whatIsGivenBesidesAnExperimentWins() throws IOException {
        Experiment edited = edited();
        save(alone(edited));
        run("recall", "--noise 0.6 --rule hebb --draw 2 --beta 0.8").done();
        Experiment other =
                edited.with(edited.parameters().with(Parameter.NOISE, 0.6).with(Parameter.BETA, 0.8).withRule(RuleKind.HEBB))
                        .drawn(1);
        assertArrayEquals(spikes(trial(other)), result("recalled_spikes.npy"));
        assertNotEquals(Arrays.toString(spikes(trial(edited))), Arrays.toString(spikes(trial(other))));
    }

    @Test
    void whatWasDrawnAtAnotherSideIsLeftOutAndThatIsSaid() throws IOException {
        Experiment edited = edited();
        save(alone(edited));
        CommandRun run = run("recall", "--side 9");
        assertEquals("engram: --side 9: what was drawn on the cue by hand, at side 8, is left out\n"
                + "engram: --side 9: who was silenced by hand, at side 8, is awake\n", run.err());
        assertArrayEquals(spikes(trial(edited.with(edited.parameters().with(Parameter.SIDE, 9)))), result("recalled_spikes.npy"));
    }

    private static List<String> rows(Path table) throws IOException {
        return Files.readAllLines(table);
    }

    @Test
    void recallSaysWhoWasSilencedByHandAndNothingWhereNobodyWas() throws IOException {
        saveSilenced(9, 33);
        run("recall", "").done();
        assertEquals(Map.of("side", 8L, "neurons", List.of(9L, 33L)),
                JsonFile.read(folder.resolve("out").resolve("recall.json")).get("silencedByHand"));
        saveSilenced();
        run("recall", "").done();
        assertFalse(JsonFile.read(folder.resolve("out").resolve("recall.json")).containsKey("silencedByHand"));
    }

    private void saveSilenced(int... neurons) throws IOException {
        Experiment small = small();
        save(alone(small.with(small.parameters().withSilencedByHand(SilencedByHand.NONE.with(8, neurons, true)))));
    }

    /** Rows of the one and of the other would be averaged together. */
    @Test
    void rowsOfOthersSilencedByHandAreLeftAlone() throws IOException {
        List<Object> sweep = List.of("sweep", file, "--out", folder.resolve("swept.csv"));
        saveSilenced(9, 33);
        CommandRun.of(sweep, "--gain 0.3 --noise 0.2").done();
        run("evaluate", "--trials 1 --no-figures").done();
        saveSilenced(9, 34);
        assertTrue(CommandRun.of(sweep, "--gain 0.3 --noise 0.2").failed().contains("Fingerprint is crc32c:"));
        assertTrue(run("evaluate", "--trials 1 --no-figures").failed().contains("--overwrite"));
        saveSilenced(33, 9);
        assertTrue(CommandRun.of(sweep, "--gain 0.3 --noise 0.2").err().contains("1 of 1 row is there already"));
        assertEquals(0, run("evaluate", "--trials 1 --no-figures").code());
    }

    @Test
    void evaluateHasTheRowsOfTheOptionsSpelledOut() throws IOException {
        Experiment small = small();
        save(Document.of(small.with(small.parameters().with(Parameter.NOISE, 0.4).withRule(RuleKind.STORKEY).withSeed(8))));
        run("evaluate", "--trials 2 --no-figures").done();
        List<String> ofFile = rows(folder.resolve("out/overlap_results.csv"));
        CommandRun
                .of(List.of("evaluate", "--out", folder.resolve("spelled")),
                        SAMPLES + " " + SMALL + " --noise 0.4 --rule storkey --seed 8 --trials 2 --no-figures")
                .done();
        assertEquals(rows(folder.resolve("spelled/overlap_results.csv")), ofFile);
        assertEquals(1 + 3 * 2, ofFile.size());
        run("evaluate", "--noise 0,0.5 --no-figures --overwrite").done();
        assertEquals(1 + 3 * 2, rows(folder.resolve("out/overlap_results.csv")).size());
    }

    @Test
    void evaluateOfTheSecondNetworkHasItsRule() throws IOException {
        save(Document.of(small()));
        run("evaluate", "--network b --no-figures").done();
        assertTrue(rows(folder.resolve("out/overlap_results.csv")).stream()
                .skip(1)
                .allMatch(row -> row.contains(",pseudo-inverse,released,")));
    }

    @Test
    void sweepHasTheRowsOfTheOptionsSpelledOut() throws IOException {
        Experiment small = small();
        save(Document.of(small.with(small.parameters().with(Parameter.BETA, 0.85))));
        Path ofFile = folder.resolve("file.csv");
        Path spelled = folder.resolve("spelled.csv");
        CommandRun.of("sweep", file, "--gain", "0.3,0.5", "--out", ofFile).done();
        CommandRun.of(List.of("sweep", "--out", spelled), SAMPLES + " " + SMALL + " --beta 0.85 --noise 0.3 --gain 0.3,0.5")
                .done();
        assertEquals(withoutSeconds(spelled), withoutSeconds(ofFile));
        assertEquals(3, withoutSeconds(ofFile).size());
    }

    private static List<String> withoutSeconds(Path table) throws IOException {
        List<String> rows = rows(table);
        int seconds = List.of(rows.getFirst().split(",")).indexOf("Seconds");
        return rows.stream().map(row -> {
            List<String> cells = new ArrayList<>(List.of(row.split(",")));
            cells.remove(seconds);
            return String.join(",", cells);
        }).toList();
    }

    @ParameterizedTest
    @CsvSource({"''", "--recall"})
    void animateShowsTheFilmOfTheOptionsSpelledOut(String recall) throws IOException {
        save(Document.of(small()));
        String options = recall + " --from 1 --to 4 --cell 2 ";
        assertEquals(0, run("animate", options).code());
        assertEquals(0,
                CommandRun
                        .of(List.of("animate", "--out", folder.resolve("spelled")),
                                "sample:digits/4 " + options + SMALL + (recall.isEmpty() ? "" : " --memories " + SAMPLES))
                        .code());
        for (int frame = 1; frame <= 4; frame++) {
            String name = "frame-0000%d.png".formatted(frame);
            // The files hold the experiment as it was brought, so that only what is seen is the same.
            assertArrayEquals(pixels(folder.resolve("spelled").resolve(name)), pixels(folder.resolve("out").resolve(name)), name);
        }
    }

    private static int[] pixels(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"sample:digits/4 | my experiment.engram brings its own pictures: name it alone, or pictures alone",
                "--invert | --invert does not go with an experiment, whose pictures are as they are; leave it out",
                "--transpose | --transpose does not go with an experiment, whose pictures are as they are; leave it out",
                "--network c | Invalid value for option '--network': c is neither a nor b"})
    void whatDoesNotGoWithAnExperimentIsToldInOneLine(String words, String line) throws IOException {
        save(Document.of(small()));
        String told = run("evaluate", words).misused();
        assertEquals(line, told.replace(folder + "/", ""));
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evaluate sample:digits/4 --network b | --network is one of the two of an experiment: name an experiment, or leave it out",
                "recall @ --memories sample:digits/4 | An experiment, --memory or --memories: only one of them",
                "recall --memory m.npz @ | An experiment, --memory or --memories: only one of them",
                "recall --spikes s.npy --memories sample:digits/4 --beta 0.9 | --memories goes with a picture to ask about; with --spikes or --start, train a memory first",
                "animate --recall --memories sample:digits/4 --beta 0.9 @ | @ says itself what is learned: leave --memories out",
                "save @ --out x.zip | --out x.zip: an experiment's name ends in .engram",
                "save sample:digits/4 --cue 2 | --cue 2: there are the pictures 1 to 1"})
    void wrongUsageIsToldInOneLine(String words, String line) throws IOException {
        file = folder.resolve("x.engram");
        save(Document.of(small()));
        String out = words.startsWith("save") ? "out.engram" : "out";
        List<String> all = new ArrayList<>(List.of(words.replace("@", file.toString()).split(" ")));
        if (!all.contains("--out")) {
            all.addAll(List.of("--out", folder.resolve(out).toString()));
        }
        assertEquals(line.replace("@", file.toString()), CommandRun.of(all.toArray()).misused());
        assertFalse(Files.exists(folder.resolve(out)));
    }

    @Test
    void anExperimentWithNothingInItIsToldInOneLine() throws IOException {
        save(Document.of(Experiment.empty(Parameters.DEFAULTS)));
        for (String command : List.of("evaluate", "sweep", "recall", "train")) {
            assertEquals(file + " holds no pictures to learn: add some in the window, or name pictures instead",
                    run(command, "").failed());
        }
        assertEquals(file + " holds no picture to ask about: choose one in the window", run("animate", "").failed());
    }

    @Test
    void aFileThatIsNoExperimentIsToldInOneLine() throws IOException {
        assertEquals(file + " does not exist. Check the name and the folder", run("evaluate", "").failed());
        Files.writeString(file, "no experiment");
        assertTrue(run("recall", "").failed().startsWith(file + " "));
        assertTrue(CommandRun.of("show", file).failed().startsWith(file + " "));
    }

    @Test
    void anExperimentIsKnownByWhatTheFileHolds() throws IOException {
        save(alone(edited()));
        Path other = Files.move(file, folder.resolve("experiment.zip"));
        CommandRun.of("recall", other, "--out", folder.resolve("out")).done();
        assertArrayEquals(spikes(trial(edited())), result("recalled_spikes.npy"));
    }

    @Test
    void saveMakesTheExperimentThatItsWordsSay() throws IOException {
        String said =
                CommandRun
                        .of(List.of("save", "--out", file, "--notes", "First\r\ntry"),
                                SAMPLES + " " + SMALL + " --noise 0.2 --cue 2 --draw 4 --dynamics released")
                        .done();
        assertEquals(file + ": 3 pictures, asked about digit 6, spike-hebbian, released\n", said);
        Experiment small = small();
        Experiment expected = small.with(small.parameters().with(Parameter.NOISE, 0.2).withDynamics(Dynamics.RELEASED))
                .asking(small.memories().get(1))
                .drawn(3);
        DocumentFile.Opened opened = DocumentFile.read(file, Progress.IGNORED);
        assertEquals(expected, opened.document().experiment());
        assertEquals("First\ntry", opened.document().notes());
        assertEquals(Recalled.of(trial(expected)), opened.a());
        assertEquals(Recalled.of(trial(Twin.DEFAULT.of(expected))), opened.b());
    }

    @Test
    void savedWithoutARecallItSaysNothingOfOne() throws IOException {
        CommandRun.of("save", "sample:digits/4", "--no-recall", "--cue", "sample:digits/5", "--out", file).done();
        DocumentFile.Opened opened = DocumentFile.read(file, Progress.IGNORED);
        assertEquals(Optional.empty(), opened.a());
        assertEquals(Optional.empty(), opened.b());
        Experiment experiment = opened.document().experiment();
        assertFalse(experiment.cueIsMemory());
        assertEquals(new Sample("digits", "5").read().gray(), experiment.cue().orElseThrow().subject().picture().gray());
        CommandRun.of("save", "sample:digits/4", "sample:digits/5", "--no-recall", "--cue", "sample:digits/5", "--out", file)
                .done();
        assertEquals(1, opened().cuePlace());
    }

    @Test
    void saveOfAnExperimentIsAChangedCopy() throws IOException {
        List<StudyPlan> studies = RandomStudies.of(1, 2);
        save(new Document(edited(), Twin.DEFAULT, false, Document.of(edited()).sight(), "as it was", studies, Map.of()));
        Path copy = folder.resolve("copy.engram");
        CommandRun.of("save", file, "--noise", 0.9, "--out", copy).done();
        Document document = DocumentFile.read(copy, Progress.IGNORED).document();
        Experiment edited = edited();
        assertEquals(edited.with(edited.parameters().with(Parameter.NOISE, 0.9)), document.experiment());
        assertEquals("as it was", document.notes());
        assertEquals(studies, document.studies());
        assertFalse(document.twinOpen());
    }

    @Test
    void showPrintsWhatIsInAnExperiment() throws IOException {
        Document document = Document.of(edited());
        save(new Document(document.experiment(), Twin.DEFAULT, true, document.sight(), "Ask\nagain\n", List.of(), Map.of()));
        List<String> lines = CommandRun.of("show", file).done().lines().toList();
        assertTrue(lines.getFirst().startsWith(file + ": saved by Engram "), lines.getFirst());
        assertTrue(lines.contains("2  seven    28 x 28  light and dark exchanged"), String.join("\n", lines));
        assertTrue(lines.contains(
                "Asked about: noise, which is not learned, light and dark exchanged, draw 6, 4 neurons drawn by hand, 3 neurons silenced by hand"),
                String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.matches("rule +spike-hebbian +pseudo-inverse +spike-hebbian")));
        assertTrue(lines.stream().anyMatch(line -> line.matches("noise +0\\.15 +0\\.15 +0\\.3")));
        assertTrue(lines.stream().anyMatch(line -> line.matches("iterations +3 +- +100")));
        assertTrue(lines.contains("Recalled by A: not known"));
        assertEquals(List.of("Ask", "again"), lines.subList(lines.size() - 2, lines.size()));
    }

    /** Whatever a file holds, it does not steer the terminal, nor break a line. */
    @Test
    void namesAndNotesCannotSteerTheTerminal() throws IOException {
        Experiment small = small();
        String name = "a\nb\u001B[2Jc\u202E" + "d".repeat(100);
        Memory first = small.memories().getFirst().renamed(name);
        Experiment named = small.withMemories(List.of(first, new Memory(9, "again\n", first.picture(), false)));
        save(new Document(named, Twin.DEFAULT, true, Document.of(named).sight(), "one\ntwo\u001B]0;x\u0007\tthree", List.of(),
                Map.of()));
        String shown = CommandRun.of("show", file).done();
        assertTrue(shown.contains("\n1  a\uFFFDb\uFFFD[2Jc\uFFFDddd"), shown);
        assertTrue(shown.endsWith("\n\none\ntwo\uFFFD]0;x\uFFFD\tthree\n"), shown);
        CommandRun evaluated = run("evaluate", "--no-figures");
        assertEquals(0, evaluated.code());
        assertTrue(evaluated.err().startsWith("engram: again\uFFFD has the very pattern of a\uFFFDb"), evaluated.err());
        assertTrue(evaluated.err().indexOf('\n') == evaluated.err().length() - 1, evaluated.err());
        assertFalse(evaluated.out().contains("\u001B"));
        CommandRun recalled = run("recall", "--network b");
        assertEquals(1, recalled.out().lines().count(), recalled.out());
    }

    private JsonNode shown(Object... options) {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of("show", file, "--json"), Arrays.stream(options)).toArray());
        assertEquals("", run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void showPrintsTheFilesOwnJsonForPrograms() throws IOException {
        save(Document.of(edited()));
        JsonNode json = shown();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals(JsonMapper.shared().readTree(zip.getInputStream(zip.getEntry("experiment.json"))), json);
        }
        assertFalse(json.has("verified"));
        JsonNode verified = shown("--verify").get("verified");
        assertTrue(verified.get("a").isNull());
    }

    @Test
    void whatIsVerifiedIsTheSameOrNot() throws IOException {
        CommandRun.of(List.of("save", "--out", file), SAMPLES + " " + SMALL).done();
        String said = CommandRun.of("show", file, "--verify").done();
        assertTrue(said.endsWith("Verified A: recalled again, the same to the last spike\n"
                + "Verified B: recalled again, the same to the last spike\n"), said);
        assertTrue(shown("--verify").get("verified").get("b").asBoolean());
        Experiment small = small();
        Optional<Recalled> wrong = Optional.of(new Recalled(60, "sha256:00"));
        DocumentFile.write(file, Document.of(small), wrong, Recalled.of(trial(Twin.DEFAULT.of(small))), Progress.IGNORED);
        CommandRun run = CommandRun.of("show", file, "--verify");
        assertEquals(1, run.code());
        assertTrue(run.out().contains("Verified A: recalled again, and it differs\n"), run.out());
        assertTrue(run.out().contains("Verified B: recalled again, the same to the last spike\n"), run.out());
        assertTrue(run.err().startsWith("engram: " + file + ": the recall of network A is not the one that was saved"),
                run.err());
    }
}
