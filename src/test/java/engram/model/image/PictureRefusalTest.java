package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.file.PictureReader;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file is told in one line, and nothing else happens. */
class PictureRefusalTest {

    private static final BufferedImage IMAGE = PictureMaking.colourful(60, 40);

    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsMissing() {
        assertRefused("gone.png is not there. ", folder.resolve("gone.png"));
    }

    @Test
    void aLinkToNothingIsToldApart() throws IOException {
        Path link = folder.resolve("link.png");
        try {
            Files.createSymbolicLink(link, folder.resolve("nowhere.png"));
        } catch (UnsupportedOperationException | IOException e) {
            assumeTrue(false, "no links here");
        }
        assertRefused("link.png is a link to a file that is not there. ", link);
    }

    @Test
    void aNameThatBreaksTheLineOrTurnsItAboutStaysOnOneLine() throws IOException {
        String name = "a\nb\tc\u001B[31m\u2028\u202Egnp.png";
        Path file;
        try {
            file = Files.writeString(folder.resolve(name), "milk");
        } catch (InvalidPathException | IOException e) {
            assumeTrue(false, "no such names here");
            return;
        }
        assertRefused("a\uFFFDb\uFFFDc\uFFFD[31m\uFFFD\uFFFDgnp.png does not hold ", file);
        ImageIO.write(IMAGE, "png", file.toFile());
        assertEquals("a\uFFFDb\uFFFDc\uFFFD[31m\uFFFD\uFFFDgnp", PictureReader.read(file, Progress.IGNORED).name());
    }

    @Test
    void aFolderIsAFolder() throws IOException {
        assertRefused("holiday.png is a folder, ", Files.createDirectory(folder.resolve("holiday.png")));
    }

    @Test
    void aDeviceIsNotRead() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless));
        assertRefused("zero is not an ordinary file. ", endless);
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertRefused("a.png is empty (0 bytes). ", Files.createFile(folder.resolve("a.png")));
    }

    @Test
    void aFileThatMayNotBeReadIsToldSo() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = Files.write(folder.resolve("private.png"), PictureMaking.encoded(IMAGE, "png"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may read everything");
        assertRefused("private.png may not be read by you. ", file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shopping list: milk", "BM, the whole text", "GIF89", "\u0089PN", "<svg/>", "x"})
    void aTextCalledPngIsNoPicture(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("text.png"), text, StandardCharsets.ISO_8859_1);
        assertRefused(
                "text.png does not hold a picture of a kind that can be read (PNG, JPEG, GIF, BMP, TIFF, WebP, PGM/PBM/PPM). ",
                file);
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpeg, JPEG", "gif, GIF", "bmp, BMP", "tiff, TIFF", "webp, WebP"})
    void aFileThatIsCutOffIsRefusedWhereverItIsCut(String format, String title) throws IOException {
        byte[] whole = format.equals("webp") ? PictureMaking.LOSSY_WEBP : PictureMaking.encoded(IMAGE, format);
        for (int length = 60; length < whole.length - 2; length += 1 + length / 20) {
            byte[] part = Arrays.copyOf(whole, length);
            FileProblem problem =
                    assertThrows(FileProblem.class, () -> PictureReader.read("part." + format, part, Progress.IGNORED));
            assertEquals("is a " + title + " file that is cut off before its end", problem.reason());
            assertEquals("part." + format, problem.place().toString());
        }
    }

    @Test
    void aTiffWithoutItsLastPixelsIsCutOff() throws IOException {
        byte[] tiff = PictureMaking.tiff(10, 10, new byte[100], 1);
        // Now it says that it has eleven rows, in its only strip.
        int height = 8 + 100 + 2 + 12 + 8;
        assertEquals(10, tiff[height]);
        tiff[height] = 11;
        FileProblem problem = refusal("a.tif", tiff);
        assertTrue(problem.reason().endsWith("cut off before its end"), problem.getMessage());
    }

    @Test
    void aJpegThatLosesItsMiddleIsDamaged() {
        byte[] whole = PictureMaking.encoded(PictureMaking.colourful(300, 300), "jpeg");
        byte[] holed = Arrays.copyOf(whole, whole.length / 2 + 2);
        holed[holed.length - 3] = 0;
        holed[holed.length - 2] = (byte) 0xFF;
        holed[holed.length - 1] = (byte) 0xD9;
        assertEquals("is a JPEG file that is damaged or of a rare sort", refusal("a.jpg", holed).reason());
    }

    @Test
    void aPngWithOneWrongByteIsDamaged() {
        byte[] png = PictureMaking.encoded(IMAGE, "png");
        png[png.length - 30] ^= 1;
        assertEquals("is a PNG file that is damaged or of a rare sort", refusal("a.png", png).reason());
    }

    @Test
    void aGifThatEndsBeforeItsLastRowIsDamaged() {
        byte[] gif = PictureMaking.encoded(IMAGE, "gif");
        gif[8] = 100;
        int descriptor = 13 + 3 * 256;
        while (gif[descriptor] != 0x2C) {
            descriptor++;
        }
        gif[descriptor + 7] = 100;
        assertEquals("is a GIF file that is damaged or of a rare sort", refusal("a.gif", gif).reason());
    }

    @Test
    void aHeaderThatClaimsTooManyPixelsIsRefusedForThem() throws IOException {
        assertEquals("has 40\u00A0000 x 30\u00A0000 pixels; at most 1\u00A0000\u00A0000\u00A0000 can be read",
                refusal("a.png", PictureMaking.hollowPng(40_000, 30_000)).reason());
    }

    @Test
    void aHugeHeaderWithNextToNoPixelsIsCutOff() throws IOException {
        assertEquals("is a PNG file that is cut off before its end",
                refusal("a.png", PictureMaking.hollowPng(30_000, 30_000)).reason());
    }

    @Test
    void aHugeWebpIsRefusedBeforeItIsUnpacked() {
        byte[] webp = PictureMaking.LOSSLESS_WEBP.clone();
        // 14 bits each for width and height, less 1, follow the signature byte.
        webp[21] = (byte) 0xFF;
        webp[22] = (byte) 0xFF;
        webp[23] = (byte) 0xFF;
        webp[24] = (byte) 0x0F;
        String reason = refusal("a.webp", webp).reason();
        assertTrue(reason.startsWith("has 16\u00A0384 x 16\u00A0384 pixels; a WebP file of this sort"), reason);
    }

    @Test
    void noBytesWhateverBringAnythingButAPictureOrAProblem() throws IOException {
        Random random = new Random(20260101);
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        BufferedImage image = PictureMaking.colourful(24, 16);
        for (String format : new String[] {"png", "jpeg", "gif", "bmp", "tiff"}) {
            seeds.put(format, PictureMaking.encoded(image, format));
        }
        seeds.put("interlaced png", PictureMaking.encodedInPasses(image, "png"));
        seeds.put("progressive jpeg", PictureMaking.encodedInPasses(image, "jpeg"));
        seeds.put("turned jpeg", PictureMaking.withOrientation(seeds.get("jpeg"), 6));
        seeds.put("ink jpeg", PictureMaking.inkJpeg(10, 20, 30, 40));
        seeds.put("plain tiff", PictureMaking.tiff(8, 8, new byte[64], 3));
        seeds.put("lossy webp", PictureMaking.LOSSY_WEBP);
        seeds.put("lossless webp", PictureMaking.LOSSLESS_WEBP);
        seeds.put("transparent webp", PictureMaking.TRANSPARENT_WEBP);
        int refused = 0;
        for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
            assertNotNull(PictureReader.read(seed.getKey(), seed.getValue(), Progress.IGNORED));
            for (int round = 0; round < 100; round++) {
                byte[] bytes = mutated(seed.getValue(), random);
                try {
                    assertNotNull(PictureReader.read(seed.getKey(), bytes, Progress.IGNORED));
                } catch (FileProblem e) {
                    assertFalse(e.getMessage().contains("\n"));
                    refused++;
                }
            }
        }
        assertTrue(refused > 300, "only " + refused + " were refused");
    }

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length)) : whole.clone();
        // Half of the changes hit the beginning, where the sizes are.
        int reach = random.nextBoolean() ? Math.min(64, bytes.length) : bytes.length;
        for (int change = random.nextInt(8); change >= 0; change--) {
            bytes[random.nextInt(reach)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static FileProblem refusal(String name, byte[] bytes) {
        return assertThrows(FileProblem.class, () -> PictureReader.read(name, bytes, Progress.IGNORED));
    }

    private static void assertRefused(String beginning, Path file) {
        FileProblem problem = assertThrows(FileProblem.class, () -> PictureReader.read(file, Progress.IGNORED));
        assertAll(() -> assertEquals(FileProblem.nameOf(file), problem.place().toString()),
                () -> assertTrue(problem.getMessage().startsWith(beginning), problem.getMessage()),
                () -> assertEquals(1, problem.getMessage().lines().count()),
                () -> assertTrue(problem.getMessage().endsWith(problem.remedy() + ".")));
    }
}
