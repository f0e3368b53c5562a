package engram.model.image.table.kind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.Picture;
import engram.model.image.table.PictureTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {

    private static final int PICTURES = 0x0803;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void picturesAreReadAsTheyAre(boolean packed) throws IOException {
        byte[] bytes = idx(PICTURES, pixels(12), 2, 2, 3);
        Path file = write("t10k-images-idx3-ubyte.gz", packed ? gzip(bytes) : bytes);
        assertTrue(IdxFile.isIdx(file));
        PictureTable idx = IdxFile.open(file, Progress.IGNORED);
        assertEquals(2, idx.count());
        assertEquals(3, idx.width());
        assertEquals(2, idx.height());
        Picture second = idx.picture(1);
        assertEquals("#1 of t10k-images", second.name());
        assertEquals(3, second.width());
        double[] expected = {126 / 255.0, 147 / 255.0, 168 / 255.0, 189 / 255.0, 210 / 255.0, 231 / 255.0};
        assertArrayEquals(expected, second.gray().values());
        assertThrows(IndexOutOfBoundsException.class, () -> idx.picture(2));
        assertThrows(IndexOutOfBoundsException.class, () -> idx.picture(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train-labels-idx1-ubyte", "train-labels-idx1-ubyte.gz"})
    void theLabelsBesideThePicturesAreTheirNames(String name) throws IOException {
        byte[] labels = idx(0x0801, new byte[] {7, (byte) 200}, 2);
        write(name, name.endsWith("gz") ? gzip(labels) : labels);
        PictureTable idx = IdxFile.open(write("train-images-idx3-ubyte", idx(PICTURES, pixels(12), 2, 2, 3)), Progress.IGNORED);
        assertEquals("7 (#0)", idx.picture(0).name());
        assertEquals(Optional.of("200"), idx.label(1));
    }

    @Test
    void labelsThatDoNotFitAreNoNames() throws IOException {
        Path pictures = write("train-images-idx3-ubyte", idx(PICTURES, pixels(12), 2, 2, 3));
        for (byte[] labels : List.of(idx(0x0801, new byte[3], 3), idx(0x0801, new byte[1], 2), new byte[0],
                idx(0x0803, pixels(12), 2, 2, 3))) {
            write("train-labels-idx1-ubyte", labels);
            assertEquals("#0 of train-images", IdxFile.open(pictures, Progress.IGNORED).picture(0).name());
        }
    }

    @Test
    void picturesCanBeTurned() throws IOException {
        PictureTable idx = IdxFile.open(write("emnist-idx3-ubyte", idx(PICTURES, pixels(12), 2, 2, 3)), Progress.IGNORED);
        assertTrue(idx.contents().sideways());
        PictureTable turned = idx.turned(true);
        assertEquals(2, turned.width());
        assertEquals(3, turned.height());
        double[] expected = {126 / 255.0, 189 / 255.0, 147 / 255.0, 210 / 255.0, 168 / 255.0, 231 / 255.0};
        assertArrayEquals(expected, turned.picture(1).gray().values());
        assertArrayEquals(idx.picture(1).gray().values(), turned.turned(false).picture(1).gray().values());
    }

    @Test
    void otherFilesAreNotTakenForIt() throws IOException {
        assertFalse(IdxFile.isIdx(write("a", new byte[] {0, 0, 8})));
        assertFalse(IdxFile.isIdx(write("b", gzip("text".getBytes()))));
        assertFalse(IdxFile.isIdx(write("c", new byte[] {0x1F, (byte) 0x8B})));
        assertFalse(IdxFile.isIdx(write("d", new byte[0])));
        assertFalse(IdxFile.isIdx(folder));
        assertFalse(IdxFile.isIdx(folder.resolve("missing")));
    }

    @Test
    void filesThatAreNoneAreRefused() throws IOException {
        assertReason("is not a file of pictures in MNIST's format (IDX)", "text of some length".getBytes());
        assertReason("is not a file of pictures in MNIST's format (IDX)", new byte[0]);
        assertEquals("gone is not there. Look whether it was moved, renamed or deleted.",
                assertThrows(FileProblem.class, () -> IdxFile.open(folder.resolve("gone"), Progress.IGNORED)).getMessage());
        assertThrows(FileProblem.class, () -> IdxFile.open(folder, Progress.IGNORED));
    }

    @Test
    void aFileOfLabelsIsRecognised() throws IOException {
        byte[] labels = ByteBuffer.allocate(18).putInt(0x0801).putInt(10).array();
        assertTrue(IdxFile.isIdx(write("labels", labels)));
        assertReason("holds labels, not pictures", labels);
        assertReason("holds labels, not pictures", gzip(labels));
    }

    @Test
    void valuesThatAreNoBytesAndOtherShapesAreRefused() throws IOException {
        assertReason("holds values that are not bytes from 0 to 255", idx(0x0D03, new byte[16], 1, 2, 2));
        assertReason("holds values along 4 axes; pictures have 3", idx(0x0804, new byte[16], 1, 2, 2));
    }

    @Test
    void aFileThatIsCutOffSaysHowMuchIsThere() throws IOException {
        byte[] whole = idx(PICTURES, pixels(30), 5, 2, 3);
        byte[] part = Arrays.copyOf(whole, 16 + 6 * 3 + 2);
        assertReason("is cut off: only 3 of its 5 pictures are whole", part);
        assertReason("is cut off: only 3 of its 5 pictures are whole", gzip(part));
        assertReason("is cut off within its first bytes", Arrays.copyOf(whole, 11));
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        byte[] packed = gzip(idx(PICTURES, noise, 50, 10, 10));
        String reason = refusal(Arrays.copyOf(packed, packed.length / 2)).reason();
        assertTrue(reason.matches("is cut off: only 2\\d of its 50 pictures are whole"), reason);
        assertReason("is cut off within its first bytes", Arrays.copyOf(packed, 5));
    }

    @Test
    void aFileThatIsTooLongOrWrongInsideIsDamaged() throws IOException {
        byte[] whole = idx(PICTURES, pixels(30), 5, 2, 3);
        assertReason("is a file in MNIST's format (IDX) that is damaged", Arrays.copyOf(whole, whole.length + 1));
        byte[] packed = gzip(whole);
        packed[packed.length - 6] ^= 1;
        assertReason("is a file in MNIST's format (IDX) that is damaged", packed);
        assertReason("is a file in MNIST's format (IDX) that is damaged", idx(PICTURES, pixels(30), 5, 0, 3));
        assertReason("is a file in MNIST's format (IDX) that is damaged", idx(PICTURES, pixels(30), -5, 2, 3));
        assertReason("holds no pictures", idx(PICTURES, pixels(30), 0, 2, 3));
    }

    @Test
    void aHeaderThatPromisesMuchCostsNothing() throws IOException {
        byte[] header = idx(PICTURES, new byte[100], 1_000_000, 32, 32);
        assertReason("is cut off: only 0 of its 1\u00A0000\u00A0000 pictures are whole", header);
        assertReason("is cut off: it is far too short for its 1\u00A0000\u00A0000 pictures", gzip(header));
        assertReason(
                "says it holds 2\u00A0147\u00A0483\u00A0647 pictures of 2\u00A0147\u00A0483\u00A0647 x 2\u00A0147\u00A0483\u00A0647 pixels;"
                        + " all together at most 1\u00A0073\u00A0741\u00A0824 can be read",
                idx(PICTURES, new byte[100], Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void aPackedBombIsReadNoFurtherThanItsHeaderSays() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(idx(PICTURES, new byte[4], 1, 2, 2));
            for (int megabyte = 0; megabyte < 50; megabyte++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertReason("is a file in MNIST's format (IDX) that is damaged", bytes.toByteArray());
    }

    @Test
    void readingStopsWhenTheFileIsNoLongerWanted() throws IOException {
        Path file = write("pictures", idx(PICTURES, new byte[3 << 20], 3, 1 << 10, 1 << 10));
        CancellationException wish = new CancellationException();
        assertEquals(wish, assertThrows(CancellationException.class, () -> IdxFile.open(file, (done, total) -> {
            if (done > 0) {
                throw wish;
            }
        })));
    }

    @Test
    void noBytesWhateverBringAnythingButPicturesOrAProblem() throws IOException {
        Random random = new Random(20260102);
        byte[] plain = idx(PICTURES, pixels(60), 10, 2, 3);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            byte[] whole = round % 2 == 0 ? plain : gzip(plain);
            byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int change = random.nextInt(4); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(Math.min(bytes.length, 30))] = (byte) random.nextInt(256);
            }
            try {
                assertNotNull(IdxFile.open(write("mutated", bytes), Progress.IGNORED).picture(0));
            } catch (FileProblem e) {
                refused++;
            }
        }
        assertTrue(refused > 100, "only " + refused + " were refused");
    }

    private void assertReason(String reason, byte[] bytes) throws IOException {
        FileProblem problem = refusal(bytes);
        assertEquals(reason, problem.reason());
        assertEquals("pictures.idx", problem.place().toString());
    }

    private FileProblem refusal(byte[] bytes) throws IOException {
        Path file = write("pictures.idx", bytes);
        return assertThrows(FileProblem.class, () -> IdxFile.open(file, Progress.IGNORED));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] pixels(int count) {
        byte[] pixels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = (byte) (21 * i);
        }
        return pixels;
    }

    private static byte[] idx(int magic, byte[] values, int... axes) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * axes.length + values.length).putInt(magic);
        for (int axis : axes) {
            file.putInt(axis);
        }
        return file.put(values).array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
