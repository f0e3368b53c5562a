package engram.model.image.table.kind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.Picture;
import engram.model.image.table.Arrangement;
import engram.model.image.table.PictureTable;
import engram.model.image.table.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NumPy's files as pictures. The files are written here, byte by byte, as NumPy's documentation says. */
class NumpyFileTest {

    @TempDir
    private Path folder;

    /** A {@code .npy} file of numbers that are written one after the other in the file's own order. */
    static byte[] npy(String type, boolean fortran, String shape, double... numbers) {
        String header =
                "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n".formatted(type, fortran ? "True" : "False", shape);
        ByteBuffer file = ByteBuffer.allocate(10 + header.length() + 8 * numbers.length);
        file.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) header.length()).put(header.getBytes(StandardCharsets.ISO_8859_1));
        file.order(type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            switch (type.substring(1)) {
                case "u1", "i1", "b1" -> file.put((byte) number);
                case "i4" -> file.putInt((int) number);
                case "f4" -> file.putFloat((float) number);
                case "f8" -> file.putDouble(number);
                default -> throw new IllegalArgumentException(type);
            }
        }
        return Arrays.copyOf(file.array(), file.position());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path npz(String name, Map<String, byte[]> arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(array.getValue());
            }
        }
        return write(name, bytes.toByteArray());
    }

    private static List<PictureTable> open(Path file) throws FileProblem {
        assertEquals(Optional.of(TableKind.NUMPY), TableKind.of(file, false));
        return TableKind.NUMPY.open(file, Progress.IGNORED);
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = write("faces.npy", bytes);
        return assertThrows(FileProblem.class, () -> TableKind.NUMPY.open(file, Progress.IGNORED)).getMessage();
    }

    private static double[] counted(int count) {
        return IntStream.range(0, count).mapToDouble(i -> i % 256).toArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"(3, 2, 5) | 3 | 5 | 2", "(3, 4) | 3 | 2 | 2", "(3, 5) | 1 | 5 | 3", "(9,) | 1 | 3 | 3",
                "(7, 1, 2, 2) | 7 | 2 | 2", "(4, 4) | 1 | 4 | 4", "(1, 16) | 1 | 4 | 4", "(28, 28, 10) | 10 | 28 | 28",
                "(28, 28, 28) | 28 | 28 | 28"})
    void shapesOfPicturesAreRecognised(String shape, int count, int width, int height) throws IOException {
        int numbers = Pattern.compile("\\d+")
                .matcher(shape)
                .results()
                .mapToInt(number -> Integer.parseInt(number.group()))
                .reduce(1, (one, other) -> one * other);
        PictureTable table = open(write("a.npy", npy("|u1", false, shape, counted(numbers)))).getFirst();
        assertEquals(List.of(count, width, height), List.of(table.count(), table.width(), table.height()));
        Picture last = table.picture(count - 1);
        assertEquals(List.of(width, height), List.of(last.gray().width(), last.gray().height()));
    }

    @Test
    void aPictureHasItsOwnNumbersInEveryOrder() throws IOException {
        double[] expected = {6 / 255.0, 7 / 255.0, 8 / 255.0, 9 / 255.0, 10 / 255.0, 255 / 255.0};
        double[] inOrder = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 255};
        double[] firstAxisFastest = {0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 255};
        assertArrayEquals(expected,
                open(write("c.npy", npy("|u1", false, "(2, 3, 2)", inOrder))).getFirst().picture(1).gray().values());
        assertArrayEquals(expected,
                open(write("f.npy", npy("<i4", true, "(2, 3, 2)", firstAxisFastest))).getFirst().picture(1).gray().values());
        assertArrayEquals(expected,
                open(write("b.npy", npy(">i4", false, "(2, 3, 2)", inOrder))).getFirst().picture(1).gray().values());
    }

    @Test
    void theOtherWaysToReadAnArrayAreOffered() throws IOException {
        PictureTable table = open(write("a.npy", npy("|u1", false, "(4, 9)", counted(36)))).getFirst();
        List<Arrangement> ways = table.contents().arrangements();
        assertEquals(List.of("4 pictures of 3 \u00D7 3, a picture a row", "1 picture of 9 \u00D7 4, all of it one picture",
                "9 pictures of 2 \u00D7 2, a picture a column"), ways.stream().map(Arrangement::title).toList());
        PictureTable columns = table.arranged(ways.getLast());
        assertArrayEquals(new double[] {1 / 255.0, 10 / 255.0, 19 / 255.0, 28 / 255.0}, columns.picture(1).gray().values());
        assertArrayEquals(new double[] {1 / 255.0, 19 / 255.0, 10 / 255.0, 28 / 255.0},
                columns.turned(true).picture(1).gray().values());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0.25, UNIT, 0.25", "-1, 1, 0.5, SIGNS, 0.75", "0, 255, 51, BYTES, 0.2", "0, 16, 4, SIXTEEN, 0.25",
        "0, 65535, 13107, SHORTS, 0.2", "-1, 1, -1, SIGNS, 0", "0, 255, 25.5, BYTES, 0.1"})
    void theRangeOfValuesIsRecognised(double least, double most, double value, ValueRange range, double grey) throws IOException {
        PictureTable table = open(write("a.npy", npy("<f8", false, "(4,)", least, most, value, least))).getFirst();
        assertEquals(range, table.range());
        assertEquals(grey, table.picture(0).gray().value(2));
        assertEquals(0, table.picture(0).gray().value(0));
        assertEquals(1, table.picture(0).gray().value(1));
    }

    @Test
    void aWiderRangeCanBeChosen() throws IOException {
        PictureTable table = open(write("a.npy", npy("|u1", false, "(4,)", 0, 1, 1, 0))).getFirst();
        assertEquals(List.of(ValueRange.values()), table.contents().ranges());
        assertEquals(1 / 255.0, table.ranging(ValueRange.BYTES).picture(0).gray().value(1));
    }

    @Test
    void anArrayBesideGivesTheNames() throws IOException {
        Path pictures = write("X_train.npy", npy("|u1", false, "(3, 2, 2)", counted(12)));
        assertEquals("#2 of X_train", open(pictures).getFirst().picture(2).name());
        write("y_train.npy", npy("<i4", false, "(3,)", 5, 0, 4));
        assertEquals("4 (#2)", open(pictures).getFirst().picture(2).name());
        Path faces = write("faces.npy", npy("|u1", false, "(2, 2, 2)", counted(8)));
        byte[] header = npy("<U3", false, "(2,)");
        byte[] letters = "Ann\0Bo".replace("\0", "").getBytes("UTF-32LE");
        byte[] texts = Arrays.copyOf(header, header.length + 24);
        System.arraycopy(letters, 0, texts, header.length, letters.length);
        Path labels = write("faces_labels.npy", texts);
        assertEquals("Bo (#1)", open(faces).getFirst().picture(1).name());
        assertEquals(Set.of(labels), TableKind.labelsAmong(List.of(faces, labels)));
    }

    @Test
    void ofAnArchiveAllArraysOfPicturesAreReadEachWithItsLabels() throws IOException {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("x_test", npy("|u1", false, "(2, 2, 2)", counted(8)));
        arrays.put("x_train", npy("|u1", false, "(3, 2, 2)", counted(12)));
        arrays.put("y_train", npy("|u1", false, "(3,)", 9, 8, 7));
        arrays.put("y_test", npy("|u1", false, "(2,)", 1, 2));
        arrays.put("mean", npy("<f8", false, "(2, 2)", 0, 1, 0, 1));
        List<PictureTable> tables = open(npz("digits.npz", arrays));
        assertEquals(List.of("x_train", "x_test"), tables.stream().map(PictureTable::part).toList());
        assertEquals("7 (#2)", tables.getFirst().picture(2).name());
        assertEquals("2 (#1)", tables.getLast().picture(1).name());
    }

    @Test
    void whatDoesNotFitIsToldInOneLine() throws IOException {
        assertEquals(
                "faces.npy holds (400, 15) numbers: 15 is no picture of equal sides. Save pictures as (n, height, width), or as"
                        + " (n, N) with N a square.",
                refusal(npy("|u1", false, "(400, 15)", counted(6000))));
        assertEquals("faces.npy holds (2, 2, 2, 2) numbers: pictures have up to 3 axes, not 4. Save pictures as (n, height,"
                + " width), or as (n, N) with N a square.", refusal(npy("|u1", false, "(2, 2, 2, 2)", counted(16))));
        assertEquals("faces.npy holds () numbers, which is no picture. Save pictures as (n, height, width), or as (n, N) with N"
                + " a square.", refusal(npy("|u1", false, "()", 1)));
        assertEquals(
                "faces.npy holds numbers from -1 to 255: pictures have 0 to 1, or \u22121 to +1, or 0 to 16, or 0 to 255, or 0 to 65535. Bring its"
                        + " numbers into one of these ranges.",
                refusal(npy("<f8", false, "(2, 2)", -1, 1, 0, 255)));
        assertEquals("faces.npy holds NaN, as number 2 counted from 0, which is no grey value. Save finite numbers.",
                refusal(npy("<f8", false, "(2, 2)", 0, 1, Double.NaN, 0)));
        assertEquals("faces.npy holds Infinity, as number 3 counted from 0, which is no grey value. Save finite numbers.",
                refusal(npy("<f4", false, "(2, 2)", 0, 1, 0, Double.POSITIVE_INFINITY)));
        assertEquals("faces.npy holds Python objects, which may run code. Save it without objects: array.astype(float).",
                refusal(npy("|O", false, "(2, 2)")));
        assertTrue(refusal(npy("<c16", false, "(2, 2)")).contains("complex numbers"));
        assertTrue(refusal(npy("|u1", false, "(0, 2, 2)")).contains("holds (0, 2, 2) numbers, which is no picture"));
    }

    @Test
    void aHeaderThatLiesCostsNothing() throws IOException {
        assertTrue(refusal(npy("<f8", false, "(60000, 28, 28)", 1, 2)).contains("is cut off: its shape (60000, 28, 28)"));
        assertTrue(refusal(npy("<f8", false, "(4000000000000000000, 9)", 1)).contains("more than memory holds"));
        byte[] whole = npy("|u1", false, "(2, 2)", counted(4));
        assertTrue(refusal(Arrays.copyOf(whole, whole.length - 1)).contains("is cut off"));
        assertTrue(refusal(Arrays.copyOf(whole, 30)).contains("is cut off"));
        assertTrue(refusal(Arrays.copyOf(whole, whole.length + 5)).contains("has 5 bytes behind"));
    }

    @Test
    void anArchiveWithoutPicturesSaysWhatItHolds() throws IOException {
        Path file = npz("a.npz", new LinkedHashMap<>(Map.of("speed", npy("<f8", false, "(3, 5, 2, 2)", counted(60)))));
        assertEquals("a.npz holds no pictures, but speed (3, 5, 2, 2). Save pictures as (n, height, width), or as (n, N) with N a"
                + " square.", assertThrows(FileProblem.class, () -> open(file)).getMessage());
    }

    @Test
    void anArchiveThatIsABombOrDamagedIsRefused() throws IOException {
        byte[] array = npy("|u1", false, "(1000, 1000, 2)");
        Path bomb = npz("bomb.npz", Map.of("x", Arrays.copyOf(array, array.length + (50 << 20))));
        assertTrue(assertThrows(FileProblem.class, () -> open(bomb)).getMessage().contains("bytes behind the values"));
        byte[] whole = Files.readAllBytes(npz("a.npz", Map.of("x", npy("|u1", false, "(2, 2, 2)", counted(8)))));
        for (int length = 40; length < whole.length; length += 7) {
            Path cut = write("cut.npz", Arrays.copyOf(whole, length));
            assertTrue(assertThrows(FileProblem.class, () -> TableKind.NUMPY.open(cut, Progress.IGNORED)).getMessage()
                    .startsWith("cut.npz is cut off or damaged"));
        }
    }

    @Test
    void noBytesWhateverBringAnythingButPicturesOrAProblem() throws IOException {
        Random random = new Random(20261130);
        byte[] plain = npy("|u1", false, "(3, 2, 2)", counted(12));
        byte[] packed = Files.readAllBytes(npz("whole.npz", Map.of("x", plain, "y", npy("|u1", false, "(3,)", 1, 2, 3))));
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] bytes = round % 2 == 0 ? plain.clone() : packed.clone();
            for (int change = 1 + random.nextInt(4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertNotNull(TableKind.NUMPY.open(write("mutated", bytes), Progress.IGNORED).getFirst().picture(0));
            } catch (FileProblem e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "only " + refused + " were refused");
    }

    @Test
    void readingStopsWhenTheFileIsNoLongerWanted() throws IOException {
        Path file = write("a.npy", npy("|u1", false, "(100, 20, 20)", counted(40_000)));
        CancellationException wish = new CancellationException();
        assertEquals(wish, assertThrows(CancellationException.class, () -> TableKind.NUMPY.open(file, (done, _) -> {
            if (done > 10_000) {
                throw wish;
            }
        })));
    }
}
