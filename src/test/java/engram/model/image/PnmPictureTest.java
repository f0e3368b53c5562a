package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.file.PictureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PGM, PBM and PPM files, written here as their manual says. */
class PnmPictureTest {

    @TempDir
    private Path folder;

    private static byte[] bytes(String header, int... samples) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(text, text.length + samples.length);
        for (int i = 0; i < samples.length; i++) {
            bytes[text.length + i] = (byte) samples[i];
        }
        return bytes;
    }

    private static Picture read(byte[] bytes) throws FileProblem {
        return PictureReader.read("face.pgm", bytes, Progress.IGNORED);
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(FileProblem.class, () -> read(bytes)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P2\n3 2\n255\n0 51 255\n102 0 0\n", "P2 3 2 255 0 51 255 102 0 0",
                "P2\r\n# Made by hand\r\n3\t2\r\n# and more\r\n255\r\n0 51 255 102 0 0",
                "P2#x\n3#y\n2\n255#z\n0 51 255\n102 0 0"})
    void greyInDigitsIsReadHoweverItIsLaidOut(String text) throws FileProblem {
        Picture picture = read(bytes(text));
        assertEquals(List.of("face", 3, 2), List.of(picture.name(), picture.width(), picture.height()));
        assertArrayEquals(new double[] {0, 0.2, 1, 0.4, 0, 0}, picture.gray().values());
        // As small in memory as the file.
        assertEquals(6, picture.gray().bytes());
    }

    @Test
    void greyInBytesIsReadWithEveryLargestNumber() throws FileProblem {
        assertArrayEquals(new double[] {0, 0.2, 1, 0.4}, read(bytes("P5\n2 2\n255\n", 0, 51, 255, 102)).gray().values());
        assertArrayEquals(new double[] {0, 7 / 15.0, 1, 1 / 15.0}, read(bytes("P5\n2 2\n15\n", 0, 7, 15, 1)).gray().values());
        assertArrayEquals(new double[] {0, 0.07, 1, 0.99}, read(bytes("P5\n2 2\n100\n", 0, 7, 100, 99)).gray().values());
        assertArrayEquals(new double[] {258 / 1023.0, 1}, read(bytes("P5\n2 1\n1023\n", 1, 2, 3, 255)).gray().values());
        assertArrayEquals(new double[] {258 / 65535.0, 1}, read(bytes("P5\n2 1\n65535\n", 1, 2, 255, 255)).gray().values());
    }

    @Test
    void blackIsOneInBlackAndWhite() throws FileProblem {
        double[] expected = {1, 0, 1, 1, 0, 0, 1, 1, 1, 0};
        assertArrayEquals(expected, read(bytes("P1\n5 2\n0 1 0 0 1\n1 0 0 0 1\n")).gray().values());
        assertArrayEquals(expected, read(bytes("P1\n5 2\n0100110001")).gray().values());
        assertArrayEquals(expected, read(bytes("P4\n5 2\n", 0b01001_111, 0b10001_000)).gray().values());
        assertArrayEquals(new double[] {0, 1, 1, 1, 1, 1, 1, 1, 0, 1},
                read(bytes("P4 10 1 ", 0b10000000, 0b10_111111)).gray().values());
    }

    @Test
    void coloursBecomeGrey() throws FileProblem {
        double[] expected = {0.2125, 0.7154, 0.0721, 1};
        assertArrayEquals(expected,
                read(bytes("P6\n2 2\n255\n", 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255)).gray().values());
        assertArrayEquals(expected, read(bytes("P3\n2 2\n7\n7 0 0 0 7 0\n0 0 7 7 7 7\n")).gray().values());
        assertEquals(0xFF0000, read(bytes("P6 1 1 255 ", 255, 0, 0)).preview().rgb(0, 0));
    }

    @Test
    void aFileThatEndsEarlyIsToldSo() {
        String line = "face.pgm is a PGM/PBM/PPM file that is cut off before its end. Copy or download it again.";
        for (byte[] bytes : List.of(bytes("P5\n2 2\n255\n", 1, 2, 3), bytes("P5\n2 2\n"), bytes("P5\n2 "), bytes("P4\n9 1\n", 1),
                bytes("P2\n2 2\n255\n1 2 3"), bytes("P2\n2 2\n255\n100 20 3"), bytes("P1\n2 2\n1 0 1"),
                bytes("P6\n999999999 1\n255\n", 1), bytes("P5\n30000 30000\n255\n", 1), bytes("P5\n2 2\n65535\n", 1, 2, 3, 4),
                bytes("P2\n# a remark without an end"))) {
            assertEquals(line, refusal(bytes), new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"P2 0 2 255 1 2", "P2 2 2 0 1 2 3 4", "P2 2 2 65536 1 2 3 4", "P2 2 2 255 1 2 3 256", "P2 2 2 255 1 2 x 4",
                "P2 2 x 255 1 2 3 4", "P1 2 2 1 0 1 2", "P2 99999999999 1 255 1", "P5 2 2 15 \u00FF\u00FF\u00FF\u00FF",
                "P2 -2 2 255 1 2 3 4"})
    void aFileThatIsWrongInsideIsDamaged(String text) {
        assertEquals("face.pgm is a PGM/PBM/PPM file that is damaged or of a rare sort. Open it in a picture program and save"
                + " it as PNG.", refusal(bytes(text)));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeThereIsMemoryForIt() {
        assertEquals(
                "face.pgm has 40\u00A0000 x 40\u00A0000 pixels; at most 1\u00A0000\u00A0000\u00A0000 can be read. Make it"
                        + " smaller in a picture program first.",
                assertThrows(FileProblem.class,
                        () -> PictureReader.read(sparse("P5\n40000 40000\n255\n", 1_600_000_100L), Progress.IGNORED))
                        .getMessage());
    }

    /** A file that is long and takes no room. */
    private Path sparse(String header, long length) throws IOException {
        Path file = Files.writeString(folder.resolve("face.pgm"), header);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(length);
        }
        return file;
    }

    @Test
    void aLargePictureIsThinnedOutAndCanBeStopped() throws IOException {
        Path file = sparse("P5\n9000 9000\n255\n", 81_000_100);
        Picture picture = PictureReader.read(file, Progress.IGNORED);
        assertEquals(List.of(9000, 9000), List.of(picture.width(), picture.height()));
        assertTrue(picture.gray().size() <= PictureReader.EXACT_PIXELS);
        CancellationException wish = new CancellationException();
        assertEquals(wish, assertThrows(CancellationException.class, () -> PictureReader.read(file, (done, _) -> {
            if (done > 10) {
                throw wish;
            }
        })));
    }

    @Test
    void noBytesWhateverBringAnythingButAPictureOrAProblem() {
        Random random = new Random(20261130);
        for (int round = 0; round < 600; round++) {
            byte[] whole = List
                    .of(bytes("P2\n3 2\n255\n0 51 255\n102 0 0\n"), bytes("P6 1 1 255 ", 255, 0, 0), bytes("P4\n5 2\n", 79, 136))
                    .get(round % 3)
                    .clone();
            for (int change = 1 + random.nextInt(3); change > 0; change--) {
                whole[2 + random.nextInt(whole.length - 2)] = (byte) random.nextInt(256);
            }
            try {
                read(whole);
            } catch (FileProblem e) {
                assertTrue(e.getMessage().startsWith("face.pgm "), e.getMessage());
            }
        }
    }
}
