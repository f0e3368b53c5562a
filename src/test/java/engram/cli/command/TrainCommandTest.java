package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.CommandRun;
import engram.cli.SpikeFiles;
import engram.cli.options.ParameterOptions;
import engram.export.numpy.MemoryFile;
import engram.export.numpy.NumpyArchive;
import engram.export.numpy.NumpyArray;
import engram.model.array.NumpyType;
import engram.golden.GoldenCase;
import engram.golden.ReferenceNetwork;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Resize;
import engram.model.image.file.Sample;
import engram.model.learning.patterns.PseudoInverse;
import engram.model.network.weights.Weights;
import engram.model.parameter.Parameter;
import engram.model.trial.Training;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

    private static final List<String> DIGITS = List.of("sample:digits/4", "sample:digits/6");

    @TempDir
    private Path folder;

    private static void assertWeights(double[] expected, NumpyArray weights) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertEquals(NumpyType.FLOAT64, weights.type());
        assertArrayEquals(expected, weights.values(), 1e-12 * largest);
    }

    @Test
    void aLargeNetworksMemoryHoldsPatternsAndRuleAndIsRecalledFrom() throws Exception {
        Path memory = folder.resolve("large.npz");
        CommandRun.of("train", DIGITS.get(0), DIGITS.get(1), "--side", 132, "--rule", "pseudo-inverse", "--out", memory).done();
        assertFalse(NumpyArchive.names(memory).contains("weights"));
        assertTrue(Files.size(memory) < 2_000_000, "weights would take gigabytes");
        MemoryFile read = MemoryFile.read(memory);
        Weights learned = new PseudoInverse().learn(read.patterns(), Progress.IGNORED);
        double[] expected = new double[132 * 132];
        double[] row = new double[132 * 132];
        for (int receiver = 0; receiver < row.length; receiver += 4000) {
            learned.copyIncoming(receiver, expected);
            read.weights().copyIncoming(receiver, row);
            assertArrayEquals(expected, row);
        }
        CommandRun
                .of("recall", "--memory", memory, DIGITS.get(0), "--dynamics", "binary", "--noise", 0.1, "--out",
                        folder.resolve("recalled"))
                .done();
    }

    static Stream<GoldenCase> goldenCases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void goldenSpikesGiveGoldenWeights(GoldenCase golden) throws IOException {
        Path memory = folder.resolve("deep/down/memory.npz");
        CommandRun
                .of("train", "--spikes", golden.folder().resolve("train_spikes.npy"), "--beta", golden.number("beta"),
                        "--threshold", golden.number("threshold"), "--learning-rate", golden.number("learning_rate"),
                        "--look-back", golden.parameters().get("look_back"), "--epochs", golden.parameters().get("epochs"),
                        "--plus", golden.number("plus"), "--minus", golden.number("minus"), "--out", memory)
                .done();
        assertWeights(golden.array("weights").values(), NumpyArchive.read(memory, "weights"));
    }

    @ParameterizedTest(name = "{0} pictures, {1} steps, {2} neurons, look-back {3}, {4} epochs, {5}")
    @CsvSource({"1, 1, 1, 1, 1, BOOL", "1, 7, 2, 3, 2, FLOAT32", "3, 1, 65, 5, 2, INT64", "2, 63, 33, 5, 2, UINT8",
        "1, 64, 30, 64, 4, FLOAT64", "2, 65, 17, 90, 2, INT8", "2, 20, 10, 5000, 3, UINT64", "20, 10, 12, 4, 3, FLOAT16",
        "1, 1100, 6, 1050, 2, UINT8",})
    void anySpikesGiveTheWeightsOfTheObviousNetwork(int pictures, int steps, int neurons, int lookBack, int epochs,
            NumpyType type) throws IOException {
        SplittableRandom random = new SplittableRandom(31L * steps + neurons);
        boolean[][][] inputs = new boolean[pictures][][];
        Arrays.setAll(inputs, picture -> SpikeFiles.draw(steps, neurons, picture, random));
        Path memory = folder.resolve("memory.npz");
        CommandRun
                .of("train", "--spikes", SpikeFiles.write(folder.resolve("spikes.npy"), type, inputs), "--look-back", lookBack,
                        "--epochs", epochs, "--beta", 0.8, "--threshold", 0.6, "--learning-rate", 0.05, "--plus", 0.2, "--minus",
                        -0.1, "--out", memory)
                .done();
        double[][] expected = ReferenceNetwork.train(inputs, 0.8, 0.6, 0.05, lookBack, epochs, 0.2, -0.1);
        assertWeights(SpikeFiles.flat(expected), NumpyArchive.read(memory, "weights"));
        assertEquals(steps, NumpyArchive.read(memory, "steps").value(0));
        assertEquals(lookBack, NumpyArchive.read(memory, "lookBack").value(0));
        List<String> names = NumpyArchive.names(memory);
        assertTrue(Stream.of("patterns", "grey", "names", "side", "gain").noneMatch(names::contains), names.toString());
    }

    @Test
    void aMemoryOfPicturesHoldsAllThatIsKnownOfThem() throws IOException {
        Path memory = folder.resolve("memory.npz");
        String said =
                CommandRun
                        .of("train", DIGITS.get(0), DIGITS.get(1), "--side", 10, "--steps", 70, "--seed", Long.MIN_VALUE + 1,
                                "--look-back", 3, "--noise-kind", "gaussian", "--out", memory)
                        .done();
        assertTrue(said.startsWith("Learned 2 pictures with 100 neurons by spike-hebbian in 10 epochs: "), said);

        List<GrayImage> greys =
                Stream.of("4", "6").map(digit -> Resize.resize(new Sample("digits", digit).read().gray(), 10)).toList();
        Parameters parameters = Parameters.DEFAULTS.with(Parameter.SIDE, 10)
                .with(Parameter.STEPS, 70)
                .with(Parameter.LOOK_BACK, 3)
                .withSeed(Long.MIN_VALUE + 1);
        double[] expected = NumpyArray.of(Training.of(greys, parameters).learn(Progress.IGNORED)).values();
        assertArrayEquals(expected, NumpyArchive.read(memory, "weights").values());
        assertArrayEquals(new int[] {2, 10, 10}, NumpyArchive.read(memory, "grey").shape());
        assertArrayEquals(NumpyArray.ofPictures(greys).values(), NumpyArchive.read(memory, "grey").values());
        NumpyArray patterns = NumpyArchive.read(memory, "patterns");
        assertEquals(NumpyType.INT8, patterns.type());
        assertArrayEquals(new int[] {2, 100}, patterns.shape());
        assertArrayEquals(
                greys.stream().map(GrayImage::threshold).flatMapToDouble(each -> Arrays.stream(each.values())).toArray(),
                patterns.values());
        assertEquals(List.of("digit 4", "digit 6"), NumpyArchive.readTexts(memory, "names"));
        assertEquals(List.of("gaussian"), NumpyArchive.readTexts(memory, "noiseKind"));
        assertEquals(List.of("spike-hebbian"), NumpyArchive.readTexts(memory, "rule"));
        assertEquals(Long.MIN_VALUE + 1, NumpyArchive.readLong(memory, "seed"));
        for (Parameter parameter : Parameter.values()) {
            NumpyArray number = NumpyArchive.read(memory, parameter.key());
            assertEquals(parameters.real(parameter), number.value(0), parameter.key());
            assertEquals(parameter.whole() ? NumpyType.INT64 : NumpyType.FLOAT64, number.type());
            assertArrayEquals(new int[0], number.shape());
        }
    }

    @Test
    void theSameAgainIsTheSameFileToTheLastByte() throws IOException {
        Path one = folder.resolve("one.npz");
        Path other = folder.resolve("other.npz");
        Files.writeString(other, "something else, to be replaced");
        CommandRun.of("train", DIGITS.getFirst(), "--side", 8, "--out", one).done();
        CommandRun.of("train", DIGITS.getFirst(), "--side", 8, "--out", other).done();
        assertEquals(-1, Files.mismatch(one, other));
        CommandRun.of("train", DIGITS.getFirst(), "--side", 8, "--seed", 2, "--out", other).done();
        assertTrue(Files.mismatch(one, other) > 0);
    }

    @Test
    void aPictureOfOneColourIsLearnedWithAWarning() throws IOException {
        Path flat = folder.resolve("flat.png");
        ImageIO.write(new BufferedImage(5, 7, BufferedImage.TYPE_BYTE_GRAY), "png", flat.toFile());
        CommandRun run = CommandRun.of("train", flat, DIGITS.getFirst(), "--side", 8, "--out", folder.resolve("m.npz"));
        assertTrue(run.err().strip().startsWith("engram: flat is of one colour: the spike Hebbian rule learns nothing"),
                run.err());
        assertEquals(0, run.code());
    }

    private CommandRun train(String options) {
        return CommandRun.of(List.of("train", "--out", folder.resolve("m.npz")), options.replace("@", folder + "/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"sample:digits/33 | digits has no \"33\", but 0, 1, 2, 3, 4, 5, 6, 7, 8, 9",
                "sample:digit | there is no group \"digit\", but digits, letters, shapes, pictures",
                "sample: | there is no group \"\", but digits, letters, shapes, pictures"})
    void samplesThatDoNotExistAreNamedWithThoseThatDo(String argument, String why) {
        CommandRun ran = CommandRun.of("train", argument, "--out", folder.resolve("m.npz"));
        assertEquals(1, ran.code());
        assertEquals("engram: " + argument + ": " + why, ran.err().strip());
        assertNothingWritten();
    }

    private void assertNothingWritten() {
        assertFalse(Files.exists(folder.resolve("m.npz")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"                               | Nothing to learn is named. Name pictures, or give --spikes or --patterns",
                "sample:digits/4 --spikes s.npy | Pictures, --spikes or --patterns: only one of them",
                "--spikes s.npy --side 8        | --side does not go with --spikes, whose array says it already; leave it out",
                "--spikes s.npy --steps 8       | --steps does not go with --spikes, whose array says it already; leave it out",
                "--spikes s.npy --gain 0.2      | --gain does not go with --spikes, whose array says it already; leave it out",
                "--spikes s.npy --look-back 0   | --look-back 0: it is at least 1",
                "sample:digits/4 --look-back -1 | --look-back -1: it is at least 1",
                "sample:digits/4 --look-back 2000 | --look-back 2000: Look-back is a whole number, 1 to 1000, not 2000",
                "sample:digits/4 --look-back x  | Invalid value for option '--look-back': x is not a whole number, or too large",
                "sample:digits/4 --plus 0,1     | --plus 0,1: Plus is a single number, -1 to 1, with a point"
                        + " before its decimals: write 0.1",
                "sample:digits/4 --epochs 1,000 | --epochs 1,000: 1,000 may be 1 or 1000: write 1 or 1000",
                "sample:digits/4 --side 3       | --side 3: Side is a whole number, 4 to 1024, not 3",
                "sample:digits/4 --threshold 0  | --threshold 0: Threshold is 0.001 to 2, not 0",
                "sample:digits/4 --beta nan     | --beta nan: Decay beta is a number, 0 to 1; \u201Cnan\u201D is none",
                "sample:digits/4 --rule none    | --rule none: it is one of spike-hebbian, hebb, clipped-hebb,"
                        + " covariance, storkey, pseudo-inverse, delta, one-shot",
                "sample:digits/4 --bets 1       | Unknown option: '--bets'",})
    void wrongUsageIsToldInOneLine(String options, String line) {
        assertEquals(line, train(options == null ? "" : options).misused());
        assertNothingWritten();
    }

    @Test
    void aMemoryNeedsAFile() {
        assertEquals("Missing required option: '--out=FILE.npz'", CommandRun.of("train", "sample:digits/4").misused());
    }

    @Test
    void picturesThatCannotBeHadAreTold() throws IOException {
        assertTrue(train("@gone.png").failed().contains("gone.png"));
        assertTrue(train("sample:digits/4 sample:digits/x").failed().contains("digits"));
        Files.writeString(folder.resolve("torn.png"), "no picture");
        assertTrue(train("@torn.png").failed().contains("torn.png"));
        Files.createDirectory(folder.resolve("hollow"));
        assertTrue(train("@hollow").failed().contains("hollow"));
        assertNothingWritten();
    }

    @Test
    void arraysThatAreNoSpikesAreTold() throws IOException {
        Path file = folder.resolve("s.npy");
        assertEquals("s.npy does not exist. Check the name and the folder", train("--spikes @s.npy").failed());
        SpikeFiles.write(file, NumpyType.UINT8, new int[] {4, 3}, 1);
        assertEquals("s.npy has the shape (4, 3), not (pictures, steps, neurons). Save spikes of that shape",
                train("--spikes @s.npy").failed());
        SpikeFiles.write(file, NumpyType.INT16, new int[] {1, 2, 2}, 1, 0, 1, 2);
        assertEquals("s.npy holds 2 in step 1, neuron 1; spikes are 0 or 1. Save only those: (array > 0).astype('uint8')",
                train("--spikes @s.npy").failed());
        SpikeFiles.write(file, NumpyType.FLOAT64, new int[] {1, 2, 2}, 1, Double.NaN);
        assertTrue(train("--spikes @s.npy").failed().startsWith("s.npy holds NaN in step 0, neuron 1; spikes are 0 or 1"));
        SpikeFiles.write(file, NumpyType.FLOAT32, new int[] {1, 2, 2}, 0.5);
        assertTrue(train("--spikes @s.npy").failed().startsWith("s.npy holds 0.5 in step 0, neuron 0"));
        Files.copy(Path.of("src/test/resources/numpy/complex.npy"), folder.resolve("complex.npy"));
        assertTrue(train("--spikes @complex.npy").failed().startsWith("complex.npy holds values of type <c16"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 3));
        assertTrue(train("--spikes @s.npy").failed().startsWith("s.npy is cut off"));
        assertNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 2 2", "1 0 2", "1 2 0"})
    void spikesOfNothingAreTold(String lengths) throws IOException {
        int[] shape = Stream.of(lengths.split(" ")).mapToInt(Integer::parseInt).toArray();
        SpikeFiles.write(folder.resolve("s.npy"), NumpyType.UINT8, shape, 1);
        assertEquals("s.npy has the shape (%s), in which there is nothing. Save spikes of at least one step and neuron"
                .formatted(lengths.replace(" ", ", ")), train("--spikes @s.npy").failed());
    }

    @Test
    void moreNeuronsThanMemoryHoldsAreRefusedBeforeTheWorkBegins() throws IOException {
        SpikeFiles.write(folder.resolve("s.npy"), NumpyType.UINT8, new int[] {1, 1, 200_000}, 1);
        String line = train("--spikes @s.npy").failed();
        assertTrue(line.matches("200\u00A0000 neurons need 240.0 GB of memory, and Engram has \\d+\\.\\d GB for it\\."
                + " Choose fewer neurons, by a smaller side"), line);
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(file + " is a file, not a folder. Choose another folder",
                CommandRun.of("train", DIGITS.getFirst(), "--out", file.resolve("m.npz")).failed());
        assertEquals(file.resolve("below") + " cannot be there: file is a file, not a folder. Check the folder",
                CommandRun.of("train", DIGITS.getFirst(), "--out", file.resolve("below/m.npz")).failed());
        assertTrue(CommandRun.of("train", DIGITS.getFirst(), "--side", 4, "--out", folder)
                .err()
                .contains("is a folder. Choose a name for a file in it"));
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void everyParameterIsInTheUsageText(Parameter parameter) {
        String usage = CommandRun.of("train", "--help").done();
        assertTrue(usage.contains(ParameterOptions.name(parameter) + "="), usage);
        assertTrue(usage.contains("engram train sample:digits/4"), usage);
    }

    @Test
    void aTargetThatIsAFolderIsRefusedBeforeAnythingIsLearned() {
        // Nothing is printed: there was no learning to tell of.
        assertEquals("%s is a folder. Choose a name for a file in it".formatted(folder),
                CommandRun.of("train", "sample:digits/4", "--out", folder).failed());
    }

    @Test
    void whatCannotBePrintedIsNotDone() {
        StringWriter err = new StringWriter();
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int count) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        int code = EngramCommand.run(new String[] {"train", "sample:digits/4", "--out", folder.resolve("m.npz").toString()},
                new PrintWriter(full, true), new PrintWriter(err, true));
        assertEquals(1, code);
        assertEquals("engram: not all could be printed: standard output is full or closed. Files are written",
                err.toString().strip());
    }
}
