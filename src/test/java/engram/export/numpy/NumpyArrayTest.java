package engram.export.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.Trials;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.array.NumpyHeader;
import engram.model.array.NumpyType;
import engram.model.image.GrayImage;
import engram.model.network.weights.Weights;
import engram.model.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyArrayTest {

    /** What NumPy itself has written; see the program beside it. */
    private static final Path WRITTEN_BY_NUMPY = Path.of("src/test/resources/numpy");

    private static final double[] WHOLE = IntStream.range(0, 24).asDoubleStream().toArray();
    private static final double[] FRACTIONS = Arrays.stream(WHOLE).map(k -> (k - 12) * 1.5).toArray();

    @TempDir
    private Path folder;

    private static NumpyArray fixture(String name) throws IOException {
        return NumpyArray.read(WRITTEN_BY_NUMPY.resolve(name + ".npy"));
    }

    @ParameterizedTest
    @CsvSource({"one-i1, INT8", "one-u1, UINT8", "little-i2, INT16", "big-i2, INT16", "little-u2, UINT16", "little-i4, INT32",
        "big-i4, INT32", "fortran-big-i4, INT32", "little-u4, UINT32", "little-i8, INT64", "big-i8, INT64", "little-u8, UINT64",})
    void wholeNumbersThatNumpyWroteAreRead(String name, NumpyType type) throws IOException {
        NumpyArray array = fixture(name);
        assertEquals(type, array.type());
        assertArrayEquals(new int[] {2, 3, 4}, array.shape());
        assertArrayEquals(WHOLE, array.values());
    }

    @ParameterizedTest
    @CsvSource({"little-f8, FLOAT64", "big-f8, FLOAT64", "fortran, FLOAT64", "version2, FLOAT64", "version3, FLOAT64",
        "little-f4, FLOAT32", "big-f4, FLOAT32", "little-f2, FLOAT16",})
    void fractionsThatNumpyWroteAreRead(String name, NumpyType type) throws IOException {
        NumpyArray array = fixture(name);
        assertEquals(type, array.type());
        assertArrayEquals(new int[] {2, 3, 4}, array.shape());
        assertArrayEquals(FRACTIONS, array.values());
    }

    @Test
    void theEndsOfTheRangesAreRead() throws IOException {
        assertArrayEquals(new double[] {-128, 127}, fixture("extremes").values());
        assertArrayEquals(new double[] {0, 0x1p63, 0x1p64}, fixture("unsigned-extremes").values());
        assertArrayEquals(new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0},
                fixture("specials").values());
    }

    @Test
    void truthValuesAreZeroAndOne() throws IOException {
        NumpyArray array = fixture("bool");
        assertEquals(NumpyType.BOOL, array.type());
        assertArrayEquals(Arrays.stream(WHOLE).map(k -> k % 3 == 0 ? 1 : 0).toArray(), array.values());
    }

    @Test
    void aSingleNumberHasNoAxesAndAnEmptyArrayNoValues() throws IOException {
        assertArrayEquals(new int[0], fixture("scalar").shape());
        assertArrayEquals(new double[] {4.5}, fixture("scalar").values());
        assertArrayEquals(new int[] {0, 3}, fixture("empty").shape());
        assertEquals(0, fixture("empty").size());
        assertArrayEquals(new int[] {2}, fixture("row").shape());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"little-f8", "little-f4", "little-f2", "one-i1", "one-u1", "little-i2", "little-u2", "little-i4",
                "little-u4", "little-i8", "little-u8", "bool", "specials", "scalar", "empty", "row", "extremes",})
    void whatIsWrittenIsWhatNumpyWouldWriteByteForByte(String name) throws IOException {
        Path target = folder.resolve("again.npy");
        fixture(name).write(target, Progress.IGNORED);
        assertArrayEquals(Files.readAllBytes(WRITTEN_BY_NUMPY.resolve(name + ".npy")), Files.readAllBytes(target));
    }

    @Test
    void anArrayOfManyChunksComesBack() throws IOException {
        Path target = folder.resolve("large.npy");
        int[] shape = {301, 499};
        long[] last = {0};
        new NumpyArray(NumpyType.FLOAT64, shape, Math::sqrt).write(target, (done, total) -> {
            assertTrue(done > last[0] && done <= total);
            last[0] = done;
        });
        assertEquals(Files.size(target), last[0]);
        NumpyArray read = NumpyArray.read(target);
        assertArrayEquals(shape, read.shape());
        assertArrayEquals(IntStream.range(0, 301 * 499).mapToDouble(Math::sqrt).toArray(), read.values());
    }

    @Test
    void spikesWeightsAndPicturesHaveTheirAxesInOrder() {
        Trial trial = Trials.ring("Ring", 4, 5, 2);
        NumpyArray spikes = NumpyArray.of(trial.recalled());
        assertArrayEquals(new int[] {10, 16}, spikes.shape());
        assertEquals(NumpyType.UINT8, spikes.type());
        for (int i = 0; i < 160; i++) {
            assertEquals(trial.recalled().spiked(i / 16, i % 16) ? 1 : 0, spikes.value(i));
        }
        NumpyArray weights = NumpyArray.of(Weights.of(new double[][] {{0, 1}, {2, 0}}));
        assertArrayEquals(new int[] {2, 2}, weights.shape());
        assertArrayEquals(new double[] {0, 1, 2, 0}, weights.values());
        NumpyArray picture = NumpyArray.ofPictures(List.of(new GrayImage(3, 1, new double[] {0, 0.5, 1})));
        assertArrayEquals(new int[] {1, 1, 3}, picture.shape());
        assertArrayEquals(new double[] {0, 0.5, 1}, picture.values());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "U?INT.*|BOOL")
    void whatATypeOfWholeNumbersHasNotIsRefused(NumpyType type) {
        for (double value : new double[] {0.5, Double.NaN, -0x1p70, 0x1p70}) {
            NumpyArray array = new NumpyArray(type, new int[] {1}, _ -> value);
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> array.write(folder.resolve("a.npy"), Progress.IGNORED));
            assertEquals("NumpyArray: %s has no %s".formatted(type, value), refusal.getMessage());
            assertFalse(Files.exists(folder.resolve("a.npy")));
        }
    }

    @Test
    void aShapeThatTheValuesDoNotMakeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NumpyArray.ofDoubles(new int[] {2, 2}, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> new NumpyArray(NumpyType.INT8, new int[] {-1}, Math::sqrt));
    }

    @Test
    void aCancelledWriteLeavesNothing() throws IOException {
        NumpyArray array = new NumpyArray(NumpyType.FLOAT64, new int[] {100_000}, Math::sqrt);
        assertThrows(CancellationException.class, () -> array.write(folder.resolve("a.npy"), (done, _) -> {
            if (done > 1000) {
                throw new CancellationException();
            }
        }));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private FileProblem problem(Path file) {
        FileProblem problem = assertThrows(FileProblem.class, () -> NumpyArray.read(file));
        assertEquals(1, problem.getMessage().lines().count());
        assertEquals("%s %s. %s.".formatted(file.getFileName(), problem.reason(), problem.remedy()), problem.getMessage());
        return problem;
    }

    private FileProblem problem(byte[] bytes) throws IOException {
        return problem(Files.write(folder.resolve("a.npy"), bytes));
    }

    private FileProblem problem(String header, int values) throws IOException {
        return problem(file(header, values));
    }

    private static byte[] file(String header, int values) {
        return ByteBuffer.allocate(10 + header.length() + values)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(NumpyHeader.MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"objects | holds Python objects, which may run code", "records | holds records of several fields",
                "complex | holds values of type <c16, complex numbers, not plain numbers",
                "text    | holds values of type <U2, texts, not plain numbers",})
    void whatAreNoPlainNumbersIsNamed(String name, String reason) {
        FileProblem problem = problem(WRITTEN_BY_NUMPY.resolve(name + ".npy"));
        assertEquals(reason, problem.reason());
        assertTrue(problem.remedy().startsWith("Save "), problem.remedy());
    }

    @Test
    void anotherKindOfFileIsNoArray() throws IOException {
        assertEquals("is not a NumPy array", problem(new byte[0]).reason());
        assertEquals("is not a NumPy array", problem("GIF89a and so on".getBytes(StandardCharsets.US_ASCII)).reason());
        assertEquals("is not a NumPy array", problem(WRITTEN_BY_NUMPY.resolve("stored.npz")).reason());
    }

    @Test
    void everyStartOfAFileIsCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(WRITTEN_BY_NUMPY.resolve("row.npy"));
        for (int length = NumpyHeader.MAGIC.length; length < whole.length; length++) {
            String reason = problem(Arrays.copyOf(whole, length)).reason();
            assertTrue(reason.startsWith("is cut off"), reason);
        }
        assertEquals("is cut off: its shape (2,) takes 16 bytes of values, and 15 are there",
                problem(Arrays.copyOf(whole, whole.length - 1)).reason());
    }

    @Test
    void bytesBehindTheValuesAreToldOf() throws IOException {
        byte[] whole = Files.readAllBytes(WRITTEN_BY_NUMPY.resolve("row.npy"));
        assertEquals("has 3 bytes behind the values of its shape (2,)", problem(Arrays.copyOf(whole, whole.length + 3)).reason());
    }

    @Test
    void aFormatOfTheFutureIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(WRITTEN_BY_NUMPY.resolve("row.npy"));
        whole[6] = 4;
        assertEquals("is of format 4.0, which is not known here", problem(whole).reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{'descr': '<f8', 'fortran_order': False}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), 'more': 'x'}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), 'shape': (1,)}",
                "{'descr': '<f8', 'fortran_order': 'False', 'shape': (1,)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,,)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (x,)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': 'x'}",
                "{'descr': '<f8', 'fortran_order': False 'shape': (1,)}", "{'descr': '', 'fortran_order': False, 'shape': (1,)}",
                "{'descr': (1,), 'fortran_order': False, 'shape': (1,)}",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,)} and more",})
    void aHeaderThatNumpyDoesNotWriteIsRefused(String header) throws IOException {
        FileProblem problem = problem(header, 8);
        assertEquals("has a header that NumPy does not write", problem.reason());
        assertEquals("Save it again with NumPy", problem.remedy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'shape':(2,),'fortran_order':True,'descr':'<f4'}",
                "  {  \"descr\" : \"<f4\" ,\n'shape' : ( 2 , 1 ) , 'fortran_order' : False , }  \n",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2L, 1L)}",})
    void spacesAndTheOrderOfKeysDoNotMatter(String header) throws IOException {
        Path file = Files.write(folder.resolve("a.npy"), file(header, 8));
        assertArrayEquals(new double[2], NumpyArray.read(file).values());
    }

    @Test
    void aNegativeAxisIsNamed() throws IOException {
        assertEquals("has an axis of length -3",
                problem("{'descr': '<f8', 'fortran_order': False, 'shape': (2, -3)}", 8).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(4294967296, 4294967296)", "(99999999999999999999,)", "(1152921504606846976,)"})
    void aShapeThatCannotBeCountedIsTooLarge(String shape) throws IOException {
        assertEquals("has the shape %s, more than memory holds".formatted(shape),
                problem("{'descr': '<f8', 'fortran_order': False, 'shape': %s}".formatted(shape), 8).reason());
    }

    @Test
    void aGreatShapeInASmallFileIsCutOffAndTakesNoMemory() throws IOException {
        assertEquals("is cut off: its shape (1000000, 1000000) takes 8000000000000 bytes of values, and 8 are there",
                problem("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000, 1000000)}", 8).reason());
    }

    @Test
    void anArrayLargerThanMemoryIsRefusedBeforeItIsRead() throws IOException {
        byte[] start = file("{'descr': '|u1', 'fortran_order': False, 'shape': (3000000000,)}", 0);
        Path file = folder.resolve("great.npy");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(start);
            sparse.setLength(start.length + 3_000_000_000L);
        }
        String reason = problem(file).reason();
        assertTrue(reason.matches("has the shape \\(3000000000,\\), more than memory holds:"
                + " it takes 24\\.0 GB, and there is room for \\d+\\.\\d GB"), reason);
    }

    @Test
    void aHeaderLongerThanTheFileIsCutOff() throws IOException {
        byte[] lying = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1, '{'};
        assertEquals("is cut off", problem(lying).reason());
    }

    @Test
    void anEndlessHeaderIsRefused() throws IOException {
        assertEquals("has a header of 20000 characters", problem(" ".repeat(20_000), 8).reason());
    }

    @Test
    void whatIsNoFileIsToldInOneLine() {
        assertEquals("does not exist", problem(folder.resolve("gone.npy")).reason());
        assertEquals("is a folder", problem(folder).reason());
    }
}
