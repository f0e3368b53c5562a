package engram.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.export.numpy.NumpyArchive;
import engram.export.numpy.NumpyArray;
import engram.export.origin.Embedded;
import engram.model.Progress;
import engram.model.array.NumpyType;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.file.Sample;
import engram.model.score.Similarity;
import engram.model.trial.CueStimulus;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules that learn patterns, and networks that remember otherwise than under a held cue, by way of the commands. */
class RememberingCommandsTest {

    private static final int NEURONS = 77;
    private static final int PATTERNS = 3;

    @TempDir
    private Path folder;

    private static double[] signs(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] signs = new double[count];
        Arrays.setAll(signs, _ -> random.nextBoolean() ? 1 : -1);
        return signs;
    }

    private Path array(String name, int[] shape, double... values) throws IOException {
        return SpikeFiles.write(folder.resolve(name), NumpyType.INT8, shape, values);
    }

    private Path trained(String rule, double[] patterns) throws IOException {
        Path memory = folder.resolve("memory.npz");
        CommandRun
                .of("train", "--patterns", array("patterns.npy", new int[] {PATTERNS, NEURONS}, patterns), "--rule", rule,
                        "--out", memory)
                .done();
        return memory;
    }

    private NumpyArray result(String name) throws IOException {
        return NumpyArray.read(folder.resolve("out").resolve(name));
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(folder.resolve("out").resolve("recall.json"));
    }

    /** The formula itself, receiver by sender. */
    private static double[] hebb(double[] patterns) {
        double[] weights = new double[NEURONS * NEURONS];
        for (int i = 0; i < NEURONS; i++) {
            for (int j = 0; j < NEURONS; j++) {
                for (int p = 0; p < PATTERNS && i != j; p++) {
                    weights[i * NEURONS + j] += patterns[p * NEURONS + i] * patterns[p * NEURONS + j] / NEURONS;
                }
            }
        }
        return weights;
    }

    private static double energy(double[] weights, double[] state) {
        double energy = 0;
        for (int i = 0; i < NEURONS; i++) {
            for (int j = 0; j < NEURONS; j++) {
                energy -= weights[i * NEURONS + j] * state[i] * state[j] / 2;
            }
        }
        return energy;
    }

    @Test
    void repeatedAndOppositePatternsAreLearnedWithAWarning() throws IOException {
        double[] three = {1, 1, -1, 1, 1, 1, -1, 1, -1, -1, 1, -1};
        CommandRun run = CommandRun.of("train", "--patterns", array("patterns.npy", new int[] {3, 4}, three), "--rule",
                "pseudo-inverse", "--out", folder.resolve("m.npz"));
        List<String> warnings = run.err().lines().toList();

        assertEquals(2, warnings.size(), run.err());
        assertTrue(warnings.get(0).startsWith("engram: pattern 1 has the very pattern of pattern 0: "), run.err());
        assertTrue(warnings.get(1).startsWith("engram: pattern 2 is the inverse of pattern 0: "), run.err());
        assertEquals(0, run.code());
    }

    @Test
    void patternsOfAnyNumberOfNeuronsAreLearnedByTheFormula() throws IOException {
        double[] patterns = signs(PATTERNS * NEURONS, 1);
        Path memory = trained("hebb", patterns);

        assertArrayEquals(hebb(patterns), NumpyArchive.read(memory, "weights").values(), 1e-12);
        assertArrayEquals(new int[] {PATTERNS, NEURONS}, NumpyArchive.read(memory, "patterns").shape());
        assertArrayEquals(patterns, NumpyArchive.read(memory, "patterns").values());
        assertEquals(List.of("hebb"), NumpyArchive.readTexts(memory, "rule"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"spike-hebbian", "hebb", "clipped-hebb", "covariance", "storkey", "pseudo-inverse", "delta", "one-shot"})
    void everyRuleLearnsPatterns(String rule) throws IOException {
        double[] weights = NumpyArchive.read(trained(rule, signs(PATTERNS * NEURONS, 2)), "weights").values();

        assertEquals(NEURONS * NEURONS, weights.length);
        for (int i = 0; i < NEURONS; i++) {
            assertEquals(0, weights[i * NEURONS + i]);
        }
        assertTrue(Arrays.stream(weights).anyMatch(weight -> weight != 0));
    }

    @ParameterizedTest
    @CsvSource({"binary, pseudo-inverse", "binary-synchronous, storkey", "dense, hebb"})
    void aDamagedPatternIsCompletedFromItsStart(String dynamics, String rule) throws IOException {
        double[] patterns = signs(PATTERNS * NEURONS, 3);
        Path memory = trained(rule, patterns);
        double[] wanted = Arrays.copyOfRange(patterns, NEURONS, 2 * NEURONS);
        double[] start = wanted.clone();
        for (int i = 0; i < NEURONS; i += 8) {
            start[i] = -start[i];
        }
        String said =
                CommandRun
                        .of("recall", "--memory", memory, "--start", array("start.npy", new int[] {NEURONS}, start), "--dynamics",
                                dynamics, "--out", folder.resolve("out"))
                        .done();

        assertTrue(said.startsWith("A fixed point after "), said);
        assertTrue(said.contains("most like picture 2"), said);
        assertEquals(NumpyType.INT8, result("state.npy").type());
        assertArrayEquals(wanted, result("state.npy").values());
        assertEquals("fixed-point", report().get("settling").asString());
        assertEquals(1, report().get("overlaps").get(1).asDouble());
        double[] energies = result("energy.npy").values();
        for (int i = 1; i < energies.length; i++) {
            assertTrue(energies[i] <= energies[i - 1] + 1e-12, "energy rose at " + i);
        }
        assertEquals(energies[energies.length - 1], report().get("energy").asDouble());
    }

    @Test
    void energiesAreTheFormulasFromTheStartToTheEnd() throws IOException {
        double[] patterns = signs(PATTERNS * NEURONS, 4);
        Path memory = trained("hebb", patterns);
        double[] start = signs(NEURONS, 5);
        CommandRun
                .of("recall", "--memory", memory, "--start", array("start.npy", new int[] {NEURONS}, start), "--dynamics",
                        "binary", "--seed", 3, "--out", folder.resolve("out"))
                .done();
        double[] energies = result("energy.npy").values();

        assertEquals(energy(hebb(patterns), start), energies[0], 1e-9);
        assertEquals(energy(hebb(patterns), result("state.npy").values()), energies[energies.length - 1], 1e-9);
    }

    @Test
    void atATemperatureABinaryNetworkDoesNotComeToRestAndTheSameSeedGivesTheSame() throws IOException {
        double[] patterns = signs(PATTERNS * NEURONS, 4);
        Path memory = trained("pseudo-inverse", patterns);
        Path start = array("start.npy", new int[] {NEURONS}, Arrays.copyOf(patterns, NEURONS));
        Object[] words = {"recall", "--memory", memory, "--start", start, "--dynamics", "binary", "--temperature", 0.5, "--out",
            folder.resolve("out")};

        String said = CommandRun.of(words).done();
        double[] state = result("state.npy").values();
        CommandRun.of(words).done();

        assertTrue(said.startsWith("Still changing after 1\u00A0600 steps"), said);
        assertEquals("not-yet", report().get("settling").asString());
        assertEquals(0.5, report().get("parameters").get("temperature").asDouble());
        assertArrayEquals(state, result("state.npy").values());
    }

    @Test
    void twoNeuronsThatContradictEachOtherTakeTurnsForEver() throws IOException {
        Path weights = SpikeFiles.write(folder.resolve("w.npy"), NumpyType.FLOAT64, new int[] {2, 2}, 0, -1, -1, 0);
        String said =
                CommandRun
                        .of("recall", "--memory", weights, "--start", array("start.npy", new int[] {2}, 1, 1), "--dynamics",
                                "binary-synchronous", "--out", folder.resolve("out"))
                        .done();

        assertTrue(said.startsWith("Two states in turn after "), said);
        assertEquals("two-cycle", report().get("settling").asString());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 90})
    void theCueAloneIsAsMuchOfItAsIsPlayedBeforeTheRelease(int cueSteps) throws IOException {
        Path memory = folder.resolve("m.npz");
        CommandRun.of("train", "sample:digits/7", "sample:digits/2", "--rule", "pseudo-inverse", "--out", memory).done();
        CommandRun
                .of("recall", "--memory", memory, "sample:digits/7", "--dynamics", "released", "--cue-steps", cueSteps, "--out",
                        folder.resolve("out"))
                .done();

        Memory seven = new Memory(1, "7", new Sample("digits", "7").read(), false);
        GrayImage grey = seven.grey(16);
        CueStimulus question = CueStimulus.of(new Experiment.Cue(seven, 0), grey, Parameters.DEFAULTS);
        assertEquals(new Similarity(grey).of(question.spikes().rates(0, cueSteps)), report().get("cueAlone").asDouble(), 1e-12);
    }

    @Test
    void theCueIsReleasedAsTheMemorySaysUnlessToldOtherwise() throws IOException {
        Path memory = folder.resolve("m.npz");
        CommandRun
                .of("train", "sample:digits/7", "sample:digits/2", "--rule", "pseudo-inverse", "--dynamics", "released",
                        "--free-steps", 120, "--out", memory)
                .done();
        CommandRun.of("recall", "--memory", memory, "sample:digits/7", "--noise", 0.3, "--out", folder.resolve("out")).done();

        JsonNode report = report();
        assertEquals("released", report.get("parameters").get("dynamics").asString());
        assertEquals(120, report.get("parameters").get("freeSteps").asInt());
        assertArrayEquals(new int[] {50, 256}, result("recalled_spikes.npy").shape());
        assertEquals("memory", report.get("settled").asString());
        assertEquals(0, report.get("winner").asInt());
        assertTrue(report.get("similarity").asDouble() > report.get("constantAnswer").asDouble());

        CommandRun
                .of("recall", "--memory", memory, "sample:digits/7", "--dynamics", "held", "--iterations", 2, "--out",
                        folder.resolve("out"))
                .done();
        assertArrayEquals(new int[] {100, 256}, result("recalled_spikes.npy").shape());
    }

    @Test
    void severalRulesAndDynamicsAreAskedTheSameQuestions() throws IOException {
        Ran ran = Ran.command("evaluate", "sample:digits/7", "sample:digits/2", "--rule", "hebb,pseudo-inverse", "--dynamics",
                "released,binary,dense", "--noise", "0.2", "--side", "9", "--out", folder.resolve("out").toString());

        assertEquals(0, ran.code(), ran.err());
        List<CSVRecord> rows;
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(folder.resolve("out/overlap_results.csv")))) {
            rows = parser.getRecords();
        }
        assertEquals(12, rows.size());
        assertEquals(2, rows.stream().map(row -> row.get("Seed")).distinct().count());
        assertEquals(6, rows.stream().map(row -> row.get("Rule") + row.get("Dynamics")).distinct().count());
        // Without noise and rule to tell them apart, the start is the same for all binary networks of a picture.
        assertEquals(2,
                rows.stream()
                        .filter(row -> row.get("Dynamics").equals("binary"))
                        .map(row -> row.get("Cue Alone"))
                        .distinct()
                        .count());
        assertTrue(Files.exists(folder.resolve("out/output_image_0_noise_0.2_hebb_dense.png")));
        String[] lines = ran.out().split("\\R");
        assertTrue(lines[0].startsWith("Rule            Dynamics  Image"), lines[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recall --memory w.npy --start s.npy | --start is where binary neurons begin: add --dynamics binary,"
                        + " binary-synchronous or dense",
                "recall --memory w.npy --spikes s.npy --dynamics binary | --dynamics binary has no use for --spikes: give a"
                        + " picture, or a state by --start",
                "recall --memory w.npy --start s.npy --noise 0.2 --dynamics binary | --noise does not go with --start, a state as"
                        + " it is; leave it out",
                "train --spikes s.npy --rule hebb | --rule hebb learns patterns, not --spikes: give pictures or --patterns",
                "train --patterns s.npy --side 4 | --side does not go with --patterns, whose array says it already; leave it out",
                "train sample:digits/7 --rule hebb,storkey | --rule hebb,storkey: it is a single word here",
                "evaluate sample:digits/7 --rule hebb,hebb | --rule: hebb is there twice",})
    void wrongUsageIsToldInOneLine(String words, String line) throws IOException {
        SpikeFiles.write(folder.resolve("w.npy"), NumpyType.FLOAT64, new int[] {2, 2}, 0, -1, -1, 0);
        SpikeFiles.write(folder.resolve("s.npy"), NumpyType.INT8, new int[] {1, 2, 2}, 1, 1, 1, 0);
        List<Object> all = new ArrayList<>();
        for (String word : words.split(" ")) {
            all.add(word.endsWith(".npy") ? folder.resolve(word) : word);
        }
        all.add("--out");
        all.add(folder.resolve("m.npz"));

        assertEquals(line, CommandRun.of(all.toArray()).misused());
    }

    @Test
    void statesAndPatternsThatAreNoneAreTold() throws IOException {
        Path weights = SpikeFiles.write(folder.resolve("w.npy"), NumpyType.FLOAT64, new int[] {2, 2}, 0, -1, -1, 0);
        assertEquals(
                "start.npy holds 0 at neuron 1; signs are -1 or 1. Save only those: numpy.where(array > 0, 1, -1)"
                        + ".astype('int8')",
                CommandRun
                        .of("recall", "--memory", weights, "--start", array("start.npy", new int[] {2}, 1, 0), "--dynamics",
                                "binary", "--out", folder.resolve("out"))
                        .failed());
        assertEquals("patterns.npy has the shape (4,), not (patterns, neurons). Save patterns of that shape, at least one",
                CommandRun
                        .of("train", "--patterns", array("patterns.npy", new int[] {4}, 1, -1, 1, 1), "--out",
                                folder.resolve("m.npz"))
                        .failed());
        assertEquals("w.npy holds no patterns, which --dynamics dense recalls from: train it from pictures or --patterns",
                CommandRun
                        .of("recall", "--memory", weights, "--start", array("start.npy", new int[] {2}, 1, 1), "--dynamics",
                                "dense", "--out", folder.resolve("out"))
                        .failed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "mp4"})
    void aFilmHoldsTheExperimentThatItShows(String ending) throws IOException {
        Path film = folder.resolve("film." + ending);
        CommandRun.of("animate", "sample:digits/7", "--side", 8, "--noise", 0.25, "--to", 3, "--cell", 2, "--out", film).out();
        Path saved = folder.resolve("saved.engram");
        CommandRun.of("save", "sample:digits/7", "--side", 8, "--noise", 0.25, "--no-recall", "--out", saved).done();
        Document held = DocumentFile.read("film", new ByteArrayInputStream(Embedded.read(film).orElseThrow()), Progress.IGNORED)
                .document();
        assertEquals(DocumentFile.read(saved, Progress.IGNORED).document().experiment(), held.experiment());
    }

    @ParameterizedTest
    @CsvSource({"released, 60", "binary, 16", "binary-synchronous, 1", "dense, 1"})
    void filmsShowTheWholeRecallAndEndWhereItSettles(String dynamics, int least) throws IOException {
        Path film = folder.resolve("film.gif");
        String said =
                CommandRun
                        .of("animate", "sample:digits/7", "--recall", "--side", 8, "--rule", "hebb", "--dynamics", dynamics,
                                "--free-steps", 10, "--cell", 2, "--out", film)
                        .out();

        assertTrue(said.matches("(?s).*: (\\d+) frames of .*, steps 1 to .*"), said);
        int frames = Integer.parseInt(said.replaceAll("(?s).*: (\\d+) frames of .*", "$1"));
        assertTrue(frames >= least && frames <= 60, said);
        assertTrue(Files.size(film) > 0);
    }

    @Test
    void aFilmOfWhatCameAfterTheEndIsRefused() {
        CommandRun run = CommandRun.of("animate", "sample:digits/7", "--recall", "--side", 8, "--rule", "hebb", "--dynamics",
                "binary", "--from", 900, "--out", folder.resolve("film.gif"));

        assertEquals(1, run.code());
        assertTrue(run.err().contains("engram: --from 900: the recall had come to its end after "), run.err());
    }
}
