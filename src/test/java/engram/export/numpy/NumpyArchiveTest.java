package engram.export.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.array.NumpyType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyArchiveTest {

    private static final Path WRITTEN_BY_NUMPY = Path.of("src/test/resources/numpy");
    private static final double[] WHOLE = IntStream.range(0, 24).asDoubleStream().toArray();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"stored.npz", "deflated.npz"})
    void whatNumpyWroteIsRead(String name) throws IOException {
        Path file = WRITTEN_BY_NUMPY.resolve(name);
        assertEquals(List.of("weights", "spikes"), NumpyArchive.names(file));
        assertArrayEquals(WHOLE, NumpyArchive.read(file, "spikes").values());
        assertArrayEquals(Arrays.stream(WHOLE).map(k -> (k - 12) * 1.5).toArray(), NumpyArchive.read(file, "weights").values());
        assertArrayEquals(new int[] {2, 3, 4}, NumpyArchive.read(file, "weights").shape());
    }

    @Test
    void textsAndLongNumbersThatNumpyWroteAreRead() throws IOException {
        Path file = WRITTEN_BY_NUMPY.resolve("words.npz");
        assertEquals(List.of("digit 4", "Z\u00FCrich \uD83D\uDE00", ""), NumpyArchive.readTexts(file, "names"));
        assertEquals(List.of("ab", "c"), NumpyArchive.readTexts(file, "backwards"));
        assertEquals(List.of("SPIKE_HEBBIAN"), NumpyArchive.readTexts(file, "rule"));
        assertEquals(Long.MIN_VALUE + 1, NumpyArchive.readLong(file, "seed"));
        assertEquals((1L << 53) + 1, NumpyArchive.readLong(file, "positive"));
    }

    @Test
    void textsAndLongNumbersAreWrittenAsNumpyWouldByteForByte() throws IOException {
        Map<String, NumpyArray> arrays = Map.of("names", NumpyArray.ofTexts(List.of("digit 4", "Z\u00FCrich \uD83D\uDE00", "")),
                "rule", NumpyArray.ofText("SPIKE_HEBBIAN"), "seed", NumpyArray.ofLong(Long.MIN_VALUE + 1), "positive",
                NumpyArray.ofLong((1L << 53) + 1));
        Path own = folder.resolve("own.npz");
        NumpyArchive.write(own, arrays, Progress.IGNORED);
        for (String name : arrays.keySet()) {
            assertArrayEquals(bytes(WRITTEN_BY_NUMPY.resolve("words.npz"), name), bytes(own, name), name);
        }
    }

    private static byte[] bytes(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.getInputStream(zip.getEntry(name + ".npy")).readAllBytes();
        }
    }

    @Test
    void emptyTextsComeBackEmpty() throws IOException {
        Path file = folder.resolve("a.npz");
        NumpyArchive.write(file, Map.of("a", NumpyArray.ofText(""), "b", NumpyArray.ofTexts(List.of())), Progress.IGNORED);
        assertEquals(List.of(""), NumpyArchive.readTexts(file, "a"));
        assertEquals(List.of(), NumpyArchive.readTexts(file, "b"));
    }

    @Test
    void whatIsNeitherTextNorLongNumberIsNamed() {
        Path file = WRITTEN_BY_NUMPY.resolve("words.npz");
        assertEquals("words.npz: fractions holds values of type <f8, not text. Save it as text: array.astype(str).",
                assertThrows(FileProblem.class, () -> NumpyArchive.readTexts(file, "fractions")).getMessage());
        assertEquals(
                "words.npz: big holds values of type >i8, not whole numbers of 64 bits. Save it as int64:"
                        + " array.astype('<i8').",
                assertThrows(FileProblem.class, () -> NumpyArchive.readLong(file, "big")).getMessage());
        assertEquals(
                "words.npz: names holds values of type <U8, texts, not plain numbers. Save it as float64: array.astype(float).",
                assertThrows(FileProblem.class, () -> NumpyArchive.read(file, "names")).getMessage());
    }

    @Test
    void anArchiveThatIsCutOffIsToldApartFromOtherFiles() throws IOException {
        byte[] whole = Files.readAllBytes(WRITTEN_BY_NUMPY.resolve("stored.npz"));
        for (int length : new int[] {4, 100, whole.length - 1}) {
            Path file = Files.write(folder.resolve("cut.npz"), Arrays.copyOf(whole, length));
            assertEquals("is cut off or damaged", reason(file, "weights"));
        }
    }

    private static Map<String, NumpyArray> arrays() {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        arrays.put("roots", new NumpyArray(NumpyType.FLOAT64, new int[] {300, 200}, Math::sqrt));
        arrays.put("spikes", new NumpyArray(NumpyType.UINT8, new int[] {2, 2}, index -> index % 3 == 0 ? 1 : 0));
        return arrays;
    }

    @Test
    void arraysComeBackByNameAndInOrder() throws IOException {
        Path target = folder.resolve("a.npz");
        List<Long> reports = new ArrayList<>();
        NumpyArchive.write(target, arrays(), (done, total) -> {
            assertTrue(done <= total);
            reports.add(done - total);
        });
        assertEquals(0, reports.getLast());
        assertEquals(reports.stream().sorted().toList(), reports);
        assertEquals(List.of("roots", "spikes"), NumpyArchive.names(target));
        NumpyArray roots = NumpyArchive.read(target, "roots");
        assertArrayEquals(new int[] {300, 200}, roots.shape());
        assertArrayEquals(IntStream.range(0, 60_000).mapToDouble(Math::sqrt).toArray(), roots.values());
        assertEquals(NumpyType.UINT8, NumpyArchive.read(target, "spikes").type());
    }

    @Test
    void theSameArraysGiveTheSameFile() throws IOException {
        NumpyArchive.write(folder.resolve("a.npz"), arrays(), Progress.IGNORED);
        NumpyArchive.write(folder.resolve("b.npz"), arrays(), Progress.IGNORED);
        assertEquals(-1, Files.mismatch(folder.resolve("a.npz"), folder.resolve("b.npz")));
    }

    @Test
    void anEmptyArchiveIsAnArchive() throws IOException {
        NumpyArchive.write(folder.resolve("a.npz"), Map.of(), Progress.IGNORED);
        assertEquals(List.of(), NumpyArchive.names(folder.resolve("a.npz")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "..\\a", "a.npy"})
    void aNameThatIsNoneIsRefused(String name) {
        Map<String, NumpyArray> arrays = Map.of(name, NumpyArray.ofNumber(NumpyType.UINT8, 0));
        assertThrows(IllegalArgumentException.class, () -> NumpyArchive.write(folder.resolve("a.npz"), arrays, Progress.IGNORED));
    }

    @Test
    void aCancelledWriteLeavesNothing() throws IOException {
        assertThrows(CancellationException.class, () -> NumpyArchive.write(folder.resolve("a.npz"), arrays(), (done, _) -> {
            if (done > 100_000) {
                throw new CancellationException();
            }
        }));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private static String reason(Path file, String name) {
        FileProblem problem = assertThrows(FileProblem.class, () -> NumpyArchive.read(file, name));
        assertEquals(1, problem.getMessage().lines().count());
        return problem.reason();
    }

    @Test
    void aMissingArrayIsToldWithThoseThatAreThere() {
        FileProblem problem =
                assertThrows(FileProblem.class, () -> NumpyArchive.read(WRITTEN_BY_NUMPY.resolve("stored.npz"), "bias"));
        assertEquals("stored.npz has no array \u201Cbias\u201D. It has: weights, spikes.", problem.getMessage());
    }

    @Test
    void whatIsNoArchiveIsToldInOneLine() throws IOException {
        assertEquals("is not a NumPy archive", reason(WRITTEN_BY_NUMPY.resolve("row.npy"), "a"));
        assertEquals("is not a NumPy archive", reason(Files.createFile(folder.resolve("empty.npz")), "a"));
        assertEquals("does not exist", reason(folder.resolve("gone.npz"), "a"));
    }

    @Test
    void aDamagedArrayIsNamedWithItsArchive() throws IOException {
        byte[] bytes = Files.readAllBytes(WRITTEN_BY_NUMPY.resolve("deflated.npz"));
        Arrays.fill(bytes, 60, 160, (byte) 0xFF);
        Path file = Files.write(folder.resolve("a.npz"), bytes);
        FileProblem problem = assertThrows(FileProblem.class, () -> NumpyArchive.read(file, "weights"));
        assertEquals("a.npz: weights is damaged. Copy or save it again.", problem.getMessage());
    }
}
