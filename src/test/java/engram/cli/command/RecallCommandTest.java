package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.CommandRun;
import engram.cli.SpikeFiles;
import engram.export.numpy.NumpyArchive;
import engram.export.numpy.NumpyArray;
import engram.model.array.NumpyType;
import engram.golden.GoldenCase;
import engram.golden.ReferenceNetwork;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.file.Sample;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.score.Similarity;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Training;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecallCommandTest {

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameTheResults() {
        out = folder.resolve("results/of/today");
    }

    private NumpyArray result(String stem) throws IOException {
        return NumpyArray.read(out.resolve(stem + ".npy"));
    }

    private JsonNode report() {
        return JsonMapper.shared().readTree(out.resolve("recall.json"));
    }

    private Path archive(String name, Map<String, NumpyArray> arrays) throws IOException {
        Path file = folder.resolve(name);
        NumpyArchive.write(file, arrays, Progress.IGNORED);
        return file;
    }

    private Path goldenMemory(GoldenCase golden) {
        Path memory = folder.resolve("memory.npz");
        CommandRun
                .of("train", "--spikes", golden.folder().resolve("train_spikes.npy"), "--beta", golden.number("beta"),
                        "--threshold", golden.number("threshold"), "--learning-rate", golden.number("learning_rate"),
                        "--look-back", golden.parameters().get("look_back"), "--epochs", golden.parameters().get("epochs"),
                        "--plus", golden.number("plus"), "--minus", golden.number("minus"), "--iterations",
                        golden.parameters().get("iterations"), "--out", memory)
                .done();
        return memory;
    }

    private void assertGolden(GoldenCase golden) throws IOException {
        NumpyArray recalled = result("recalled_spikes");
        assertEquals(NumpyType.UINT8, recalled.type());
        assertArrayEquals(new int[] {golden.steps(), golden.neurons()}, recalled.shape());
        assertArrayEquals(golden.array("recalled_spikes").values(), recalled.values());
        assertArrayEquals(golden.array("membrane").shape(), result("membrane").shape());
        assertArrayEquals(golden.array("membrane").values(), result("membrane").values(), 1e-9);
        assertArrayEquals(golden.array("frequency").shape(), result("frequency").shape());
        assertArrayEquals(golden.array("frequency").values(), result("frequency").values(), 1e-12);
        assertEquals(golden.number("similarity"), report().get("similarity").asDouble(), 1e-12);
        assertEquals(golden.number("cue_similarity"), report().get("cueAlone").asDouble(), 1e-12);
    }

    static Stream<GoldenCase> goldenCases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void goldenSpikesTrainedAndPlayedGiveTheGoldenRecall(GoldenCase golden) throws IOException {
        CommandRun
                .of("recall", "--memory", goldenMemory(golden), "--spikes", golden.folder().resolve("cue_spikes.npy"),
                        "--original", golden.folder().resolve("grey.npy"), "--out", out)
                .done();
        assertGolden(golden);
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void goldenWeightsAloneGiveTheGoldenRecall(GoldenCase golden) throws IOException {
        Path plain = golden.folder().resolve("weights.npy");
        for (Path memory : List.of(plain, archive("weights.npz", Map.of("weights", golden.array("weights"))))) {
            CommandRun
                    .of("recall", "--memory", memory, "--spikes", golden.folder().resolve("cue_spikes.npy"), "--original",
                            golden.folder().resolve("grey.npy"), "--beta", golden.number("beta"), "--threshold",
                            golden.number("threshold"), "--iterations", golden.parameters().get("iterations"), "--out", out)
                    .done();
            assertGolden(golden);
        }
    }

    @Test
    void hiddenNeuronsKnowMovedPicturesOnlyWhereNeuronsAreASquare() throws IOException {
        double[] signs = new double[20];
        Arrays.setAll(signs, i -> i % 3 == 0 ? 1 : -1);
        Path patterns = SpikeFiles.write(folder.resolve("p.npy"), NumpyType.INT8, new int[] {2, 10}, signs);
        Path memory = folder.resolve("m.npz");
        CommandRun.of("train", "--patterns", patterns, "--rule", "hebb", "--out", memory).done();
        Path spikes = SpikeFiles.write(folder.resolve("cue.npy"), new boolean[5][10]);
        CommandRun.of("recall", "--memory", memory, "--spikes", spikes, "--dynamics", "spiking-dense", "--out", out).done();
        CommandRun moved = CommandRun.of("recall", "--memory", memory, "--spikes", spikes, "--dynamics", "spiking-dense",
                "--shifts", 1, "--out", out);
        assertEquals(2, moved.code());
        assertTrue(moved.err().contains("--shifts: 10 neurons are no square, and cannot be moved; leave it out"), moved.err());
    }

    @ParameterizedTest(name = "{0} neurons, {1} steps, {2} iterations, weights of {3}")
    @CsvSource({"1, 1, 3, 1", "2, 5, 4, 0.6", "63, 20, 5, 0.05", "65, 64, 3, 0.2", "131, 65, 4, 0.02", "30, 1100, 2, 0.1",})
    void anySpikesGiveTheRecallOfTheObviousNetwork(int neurons, int steps, int iterations, double scale) throws IOException {
        SplittableRandom random = new SplittableRandom(neurons);
        double[][] weights = new double[neurons][neurons];
        for (double[] row : weights) {
            Arrays.setAll(row, _ -> Math.round((random.nextDouble() - 0.4) * scale * 4096) / 4096.0);
        }
        boolean[][] cue = SpikeFiles.draw(steps, neurons, 0, random);
        double[] grey = random.doubles(neurons).toArray();
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put("weights", NumpyArray.ofDoubles(new int[] {neurons, neurons}, SpikeFiles.flat(weights)));
        CommandRun
                .of("recall", "--memory", archive("m.npz", arrays), "--spikes", SpikeFiles.write(folder.resolve("cue.npy"), cue),
                        "--original", SpikeFiles.write(folder.resolve("grey.npy"), NumpyType.FLOAT64, new int[] {neurons}, grey),
                        "--beta", 0.8, "--threshold", 0.6, "--iterations", iterations, "--out", out)
                .done();

        double[] potentials = new double[neurons];
        boolean[][] all = ReferenceNetwork.recall(weights, cue, 0.8, 0.6, iterations, potentials);
        double[] rates = new double[neurons];
        double[] last = new double[steps * neurons];
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < neurons; i++) {
                last[t * neurons + i] = all[(iterations - 1) * steps + t][i] ? 1 : 0;
                rates[i] += last[t * neurons + i] / steps;
            }
        }
        assertArrayEquals(last, result("recalled_spikes").values());
        assertArrayEquals(potentials, result("membrane").values(), 1e-9);
        assertArrayEquals(rates, result("frequency").values(), 1e-12);
        Similarity similarity = new Similarity(new GrayImage(neurons, 1, grey));
        assertEquals(similarity.of(rates), report().get("similarity").asDouble(), 1e-12);
        assertEquals(iterations, report().get("parameters").get("iterations").asInt());
        assertEquals(steps, report().get("parameters").get("steps").asInt());
        assertFalse(report().get("parameters").has("learningRate"), "nobody knows how these weights were learned");
    }

    private Path digits() {
        Path memory = folder.resolve("digits.npz");
        CommandRun
                .of("train", "sample:digits/4", "sample:digits/6", "--side", 10, "--steps", 40, "--iterations", 7, "--noise", 0.2,
                        "--noise-kind", "pixel-flips", "--seed", 5, "--beta", 0.85, "--out", memory)
                .done();
        return memory;
    }

    private static Parameters digitsParameters() {
        return Parameters.DEFAULTS.with(Parameter.SIDE, 10)
                .with(Parameter.STEPS, 40)
                .with(Parameter.ITERATIONS, 7)
                .with(Parameter.NOISE, 0.2)
                .with(Parameter.BETA, 0.85)
                .withNoiseKind(NoiseKind.PIXEL_FLIPS)
                .withSeed(5);
    }

    private static Answer answer(String digit, Parameters trained, Parameters asked) {
        List<GrayImage> greys =
                Stream.of("4", "6").map(each -> new Memory(1, each, new Sample("digits", each).read(), false).grey(10)).toList();
        Memory subject = new Memory(1, digit, new Sample("digits", digit).read(), false);
        return Answer.of(CueStimulus.of(new Experiment.Cue(subject, 0), subject.grey(10), asked),
                Network.of(Training.of(greys, trained).learn(Progress.IGNORED), greys), asked, Progress.IGNORED);
    }

    private void assertAnswer(Answer expected) throws IOException {
        assertArrayEquals(NumpyArray.of(expected.recollection().newest()).values(), result("recalled_spikes").values());
        assertArrayEquals(expected.recollection().potentials(), result("membrane").values());
        assertArrayEquals(expected.recallRates(), result("frequency").values());
        JsonNode report = report();
        assertEquals(expected.scores().recalled(), report.get("similarity").asDouble());
        assertEquals(expected.scores().cueAlone(), report.get("cueAlone").asDouble());
        assertEquals(expected.scores().withoutMemory(), report.get("noMemory").asDouble());
        assertEquals(expected.scores().ceiling(), report.get("ceiling").asDouble());
        JsonNode winner = report.get("winner");
        assertEquals(expected.card().winner(), winner.isNull() ? -1 : winner.asInt());
        assertEquals(expected.card().toMemories().get(1), report.get("toMemories").get(1).asDouble());
    }

    @Test
    void aPictureIsAskedAboutWithTheParametersOfTheMemory() throws IOException {
        String said = CommandRun.of("recall", "--memory", digits(), "sample:digits/6", "--out", out).done();
        assertTrue(said.contains("most like picture 2, digit 6"), said);
        assertAnswer(answer("6", digitsParameters(), digitsParameters()));
        JsonNode parameters = report().get("parameters");
        for (Parameter parameter : Parameter.values()) {
            if (digitsParameters().uses(parameter)) {
                assertEquals(digitsParameters().real(parameter), parameters.get(parameter.key()).asDouble(), parameter.key());
            }
        }
        assertEquals(5, parameters.get("seed").asLong());
        assertEquals("pixel-flips", parameters.get("noiseKind").asString());
        assertEquals("spike-hebbian", parameters.get("rule").asString());
        assertEquals("digit 6", report().get("winnerName").asString());
        assertTrue(report().get("seconds").asDouble() > 0);
    }

    @Test
    void whatIsGivenOnTheCommandLineWins() throws IOException {
        CommandRun
                .of("recall", "--memory", digits(), "sample:digits/4", "--noise", 0.5, "--steps", 30, "--gain", 0.5, "--beta",
                        0.7, "--threshold", 0.8, "--iterations", 2, "--seed", 9, "--noise-kind", "occlusion", "--out", out)
                .done();
        Parameters asked = digitsParameters().with(Parameter.NOISE, 0.5)
                .with(Parameter.STEPS, 30)
                .with(Parameter.GAIN, 0.5)
                .with(Parameter.BETA, 0.7)
                .with(Parameter.THRESHOLD, 0.8)
                .with(Parameter.ITERATIONS, 2)
                .withNoiseKind(NoiseKind.OCCLUSION)
                .withSeed(9);
        assertAnswer(answer("4", digitsParameters(), asked));
        assertEquals(9, report().get("parameters").get("seed").asLong());
    }

    @Test
    void withoutAnOriginalThereIsNoSimilarityAndAReasonForIt() throws IOException {
        boolean[][] cue = SpikeFiles.draw(40, 100, 0, new SplittableRandom(1));
        Path spikes = SpikeFiles.write(folder.resolve("cue.npy"), cue);
        String said = CommandRun.of("recall", "--memory", digits(), "--spikes", spikes, "--out", out).done();
        assertTrue(said.startsWith("No similarity without --original, no winner: "), said);
        for (String score : List.of("similarity", "cueAlone", "noMemory", "ceiling")) {
            assertTrue(report().get(score).isNull(), score);
        }
        assertEquals("No --original was given to compare the recall with.", report().get("whyNoSimilarity").asString());
        assertEquals(2, report().get("toMemories").size());
        assertFalse(report().get("parameters").has("noise"));
        assertFalse(report().get("parameters").has("gain"));
        assertFalse(report().get("parameters").has("seed"));
    }

    @Test
    void theLineHasTheConstantAnswerAndWhatHiddenNeuronsSay() {
        String said =
                CommandRun
                        .of("recall", "sample:digits/4", "--memories", "sample:digits/4", "sample:digits/6", "sample:digits/7",
                                "--dynamics", "spiking-dense", "--noise", 0.1, "--out", out)
                        .done();
        assertTrue(said.matches("(?s)Similarity 0\\.\\d{4} \\(cue alone 0\\.\\d{4}, constant answer 0\\.\\d{4}, no memory .*"),
                said);
        assertTrue(said.contains("most like picture 1, digit 4: ") && said.strip().endsWith(": digit 4"), said);
        assertEquals("recognised", report().get("recognition").asString());
        assertTrue(report().get("recognitionWords").asString().endsWith(": digit 4"));
        assertTrue(report().get("decisionStep").asInt() >= 0);
    }

    @Test
    void hiddenNeuronsThatAreSilentSaySo() {
        String said =
                CommandRun
                        .of("recall", "sample:digits/4", "--memories", "sample:digits/6", "sample:digits/7", "--dynamics",
                                "spiking-dense", "--noise", 1, "--bar", 5, "--out", out)
                        .done();
        assertTrue(said.strip().endsWith(" s. No memory fits"), said);
        assertEquals("no memory fits", report().get("recognition").asString());
        assertTrue(report().get("decisionStep").isNull());
    }

    @Test
    void oneMemoryThatIsAskedAboutIsItsOwnConstantAnswer() {
        String said = CommandRun.of("recall", "sample:digits/4", "--memories", "sample:digits/4", "--out", out).done();
        assertTrue(said.contains(", constant answer itself, "), said);
        assertFalse(report().has("recognition"));
    }

    @Test
    void theSameAgainGivesTheSameArraysAndReplacesTheOld() throws IOException {
        Path memory = digits();
        CommandRun.of("recall", "--memory", memory, "sample:digits/4", "--out", out).done();
        byte[] first = Files.readAllBytes(out.resolve("membrane.npy"));
        CommandRun.of("recall", "--memory", memory, "sample:digits/4", "--seed", 6, "--out", out).done();
        assertNotEquals(Arrays.toString(first), Arrays.toString(Files.readAllBytes(out.resolve("membrane.npy"))));
        CommandRun.of("recall", "--memory", memory, "sample:digits/4", "--out", out).done();
        assertArrayEquals(first, Files.readAllBytes(out.resolve("membrane.npy")));
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(4, files.count());
        }
    }

    private CommandRun recall(String options) {
        return CommandRun.of(List.of("recall", "--out", out), options.replace("@", folder + "/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                 | What is the network to be asked? Name a picture, or give a cue's spikes by --spikes, or a state by --start",
                "sample:digits/4 --spikes s.npy   | A picture, --spikes or --start: only one of them",
                "sample:digits/4 --original s.npy | --original goes with --spikes; a picture is its own original",
                "--spikes s.npy --noise 0.1       | --noise does not go with --spikes, which are played as they are; leave it out",
                "--spikes s.npy --steps 4         | --steps does not go with --spikes, which are played as they are; leave it out",
                "--spikes s.npy --gain 0.1        | --gain does not go with --spikes, which are played as they are; leave it out",
                "--spikes s.npy --noise-kind gaussian | --noise-kind does not go with --spikes, which are played as they are; leave it out",
                "sample:digits/4 --noise 1.5      | --noise 1.5: Noise level is 0 to 1, not 1.5",
                "sample:digits/4 --iterations 0   | --iterations 0: Iterations is a whole number, 1 to 1000, not 0",
                "sample:digits/4 --seed x         | Invalid value for option '--seed': x is not a whole number of 64 bits",
                "sample:digits/4 --side 8         | --side does not go with --memory, which has learned already; leave it out",
                "sample:digits/4 --epochs 8       | --epochs does not go with --memory, which has learned already; leave it out",
                "sample:digits/4 --rule none      | --rule does not go with --memory, which has learned already; leave it out",})
    void wrongUsageIsToldInOneLine(String options, String line) {
        assertEquals(line, recall("--memory m.npz " + (options == null ? "" : options)).misused());
        assertFalse(Files.exists(out));
    }

    @Test
    void memoryAndFolderAreNeeded() {
        assertEquals("What has the network learned? Name an experiment, or give --memory=FILE.npz, or pictures by --memories",
                recall("sample:digits/4").misused());
        assertEquals("Missing required option: '--out=DIR'", CommandRun.of("recall", "--memory", "m.npz", "x").misused());
    }

    private String recallOf(Map<String, NumpyArray> arrays) throws IOException {
        archive("m.npz", arrays);
        SpikeFiles.write(folder.resolve("cue.npy"), NumpyType.UINT8, new int[] {3, 4}, 1);
        return recall("--memory @m.npz --spikes @cue.npy").failed();
    }

    private static NumpyArray numbers(int[] shape, double... values) {
        return new NumpyArray(NumpyType.FLOAT64, shape, index -> values[(int) index % values.length]);
    }

    @Test
    void whatIsNoMemoryIsTold() throws IOException {
        assertEquals("gone.npz does not exist. Check the name and the folder", recall("--memory @gone.npz x").failed());
        Files.writeString(folder.resolve("text.npz"), "some text");
        assertEquals("text.npz is not a NumPy archive. Save one with numpy.savez", recall("--memory @text.npz x").failed());
        assertEquals("m.npz has no array \u201Cweights\u201D. It has: bias", recallOf(Map.of("bias", numbers(new int[] {2}, 1))));
        assertEquals("m.npz: weights has the shape (4, 3), not (neurons, neurons). Save one row for each receiving neuron, with"
                + " one column for each sending one", recallOf(Map.of("weights", numbers(new int[] {4, 3}, 1))));
        assertEquals("m.npz: weights holds NaN in row 1, column 0, which is no weight. Save finite numbers",
                recallOf(Map.of("weights", numbers(new int[] {2, 2}, 1, 1, Double.NaN, 1))));
        assertTrue(recallOf(Map.of("weights", numbers(new int[] {2, 2}, Double.NEGATIVE_INFINITY)))
                .startsWith("m.npz: weights holds -Infinity in row 0, column 0"));
        assertTrue(recallOf(Map.of("weights", numbers(new int[] {0, 0}, 1))).startsWith("m.npz: weights has the shape (0, 0)"));
        assertTrue(recallOf(Map.of("weights", NumpyArray.ofText("none"))).startsWith("m.npz: weights holds values of type <U4"));
        assertFalse(Files.exists(out));
    }

    @Test
    void aMemoryThatWasCutOffIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(digits());
        for (int length : new int[] {10, 1000, whole.length / 2, whole.length - 1}) {
            Files.write(folder.resolve("cut.npz"), Arrays.copyOf(whole, length));
            assertEquals("cut.npz is cut off or damaged. Copy or save it again",
                    recall("--memory @cut.npz sample:digits/4").failed());
        }
        byte[] array = Files.readAllBytes(Path.of("src/test/resources/golden/tiny8/weights.npy"));
        Files.write(folder.resolve("cut.npy"), Arrays.copyOf(array, array.length - 1));
        assertTrue(recall("--memory @cut.npy sample:digits/4").failed().startsWith("cut.npy is cut off"));
    }

    @Test
    void aMemoryThatContradictsItselfIsTold() throws IOException {
        NumpyArray weights = numbers(new int[] {4, 4}, 0.1);
        assertEquals("m.npz: grey has 6 pixels a picture, and the weights are for 4 neurons. Save one pixel for each neuron",
                recallOf(Map.of("weights", weights, "grey", numbers(new int[] {1, 2, 3}, 0.5))));
        assertTrue(recallOf(Map.of("weights", weights, "grey", numbers(new int[] {1, 2, 2}, 255)))
                .startsWith("m.npz: grey holds 255.0; grey values lie in [0, 1]"));
        assertEquals("m.npz has 2 names for 1 picture. Save as many names as pictures", recallOf(Map.of("weights", weights,
                "grey", numbers(new int[] {1, 2, 2}, 0.5), "names", NumpyArray.ofTexts(List.of("a", "b")))));
        assertEquals("m.npz: its beta is 3, and it has to be 0 to 1: give another by --beta",
                recallOf(Map.of("weights", weights, "beta", numbers(new int[0], 3))));
        assertEquals("m.npz: iterations is 2.5, which is no whole number. Save the number that was used, or leave it out",
                recallOf(Map.of("weights", weights, "iterations", numbers(new int[0], 2.5))));
        assertEquals("m.npz: beta has the shape (2,), not a single number. Save a single one",
                recallOf(Map.of("weights", weights, "beta", numbers(new int[] {2}, 0.5))));
        assertTrue(recallOf(Map.of("weights", weights, "noiseKind", NumpyArray.ofText("LOUD")))
                .startsWith("m.npz: noiseKind is \u201CLOUD\u201D, not one of [salt-and-pepper"));
        assertTrue(recallOf(Map.of("weights", weights, "seed", numbers(new int[0], 1)))
                .startsWith("m.npz: seed holds values of type <f8, not whole numbers of 64 bits"));
    }

    @Test
    void cuesThatDoNotFitAreTold() throws IOException {
        Path memory = SpikeFiles.write(folder.resolve("w.npy"), NumpyType.FLOAT32, new int[] {6, 6}, 0.1);
        Path cue = folder.resolve("cue.npy");
        SpikeFiles.write(cue, NumpyType.UINT8, new int[] {3, 5}, 1);
        assertEquals("cue.npy has 5 neurons, and w.npy is for 6 neurons: they have to be as many",
                recall("--memory @w.npy --spikes @cue.npy").failed());
        SpikeFiles.write(cue, NumpyType.UINT8, new int[] {1, 3, 6}, 1);
        assertEquals("cue.npy has the shape (1, 3, 6), not (steps, neurons). Save spikes of that shape",
                recall("--memory @w.npy --spikes @cue.npy").failed());
        SpikeFiles.write(cue, NumpyType.FLOAT64, new int[] {3, 6}, Double.NaN);
        assertTrue(recall("--memory @w.npy --spikes @cue.npy").failed().startsWith("cue.npy holds NaN in step 0, neuron 0"));
        SpikeFiles.write(cue, NumpyType.UINT8, new int[] {0, 6}, 1);
        assertTrue(recall("--memory @w.npy --spikes @cue.npy").failed().startsWith("cue.npy has the shape (0, 6), in which"));
        Files.delete(cue);
        assertTrue(recall("--memory @w.npy --spikes @cue.npy").failed().startsWith("cue.npy does not exist"));
        assertEquals("w.npy is for 6 neurons, which are no square of side 4 to 1024: ask it by --spikes or --start",
                recall("--memory @w.npy sample:digits/4").failed());
        assertTrue(memory.toFile().exists());
    }

    @Test
    void originalsThatDoNotFitAreTold() throws IOException {
        SpikeFiles.write(folder.resolve("w.npy"), NumpyType.FLOAT64, new int[] {4, 4}, 0.1);
        SpikeFiles.write(folder.resolve("cue.npy"), NumpyType.UINT8, new int[] {3, 4}, 1);
        String ask = "--memory @w.npy --spikes @cue.npy --original @grey.npy";
        Path grey = folder.resolve("grey.npy");
        assertTrue(recall(ask).failed().startsWith("grey.npy does not exist"));
        SpikeFiles.write(grey, NumpyType.FLOAT64, new int[] {3, 3}, 0.5);
        assertEquals("grey.npy has 9 pixels, and w.npy is for 4 neurons: they have to be as many", recall(ask).failed());
        SpikeFiles.write(grey, NumpyType.UINT8, new int[] {2, 2}, 0, 255);
        assertEquals("grey.npy holds 255; grey values lie in [0, 1]. Divide 8-bit pictures by 255", recall(ask).failed());
        SpikeFiles.write(grey, NumpyType.FLOAT64, new int[] {2, 2}, Double.NaN);
        assertTrue(recall(ask).failed().startsWith("grey.npy holds NaN; grey values lie in [0, 1]"));
        SpikeFiles.write(grey, NumpyType.FLOAT64, new int[] {1, 1, 2, 2}, 0.5);
        assertTrue(recall(ask).failed().startsWith("grey.npy has the shape (1, 1, 2, 2), not (pictures, rows, columns)"));
    }

    @Test
    void picturesAndFoldersThatCannotBeHadAreTold() throws IOException {
        Path memory = digits();
        assertTrue(recall("--memory " + memory + " @gone.png").failed().contains("gone.png"));
        assertTrue(recall("--memory " + memory + " sample:digits").code() == 1);
        assertFalse(Files.exists(out));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(file + " is a file, not a folder. Choose another folder",
                CommandRun.of("recall", "--memory", memory, "sample:digits/4", "--out", file).failed());
    }

    @Test
    void theUsageTextSaysThatTheMemoryKnows() {
        String usage = CommandRun.of("recall", "--help").done().replaceAll("\\s+", " ");
        assertTrue(usage.contains("as in the memory if not given, 0.9 if it does not say"), usage);
        assertTrue(usage.contains("engram recall --memory memory.npz sample:digits/4"), usage);
    }
}
