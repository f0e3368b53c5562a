package engram.model.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.PictureMaking;
import engram.model.image.Resize;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import javax.imageio.ImageTypeSpecifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff", "gif", "bmp"})
    void anEightBitGreyValueIsExactlyItselfOver255(String format) throws FileProblem {
        int[] all = IntStream.range(0, 256).toArray();
        byte[] file = PictureMaking.encoded(PictureMaking.gray(16, 16, BufferedImage.TYPE_BYTE_GRAY, all), format);
        double[] expected = IntStream.of(all).mapToDouble(value -> value / 255.0).toArray();
        assertArrayEquals(expected, read(file).gray().values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void aSixteenBitGreyValueIsExactlyItselfOver65535(String format) throws FileProblem {
        int[] some = IntStream.range(0, 256).map(i -> i * 257 + i % 7).map(v -> Math.min(v, 65535)).toArray();
        byte[] file = PictureMaking.encoded(PictureMaking.gray(16, 16, BufferedImage.TYPE_USHORT_GRAY, some), format);
        double[] expected = IntStream.of(some).mapToDouble(value -> value / 65535.0).toArray();
        assertArrayEquals(expected, read(file).gray().values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "tiff"})
    void coloursAreWeightedAndNeutralOnesStayExact(String format) throws FileProblem {
        BufferedImage image = new BufferedImage(256, 2, BufferedImage.TYPE_INT_RGB);
        for (int v = 0; v < 256; v++) {
            image.setRGB(v, 0, v << 16 | v << 8 | v);
            image.setRGB(v, 1, v << 16 | (255 - v) << 8 | v / 2);
        }
        GrayImage gray = read(PictureMaking.encoded(image, format)).gray();
        for (int v = 0; v < 256; v++) {
            assertEquals(v / 255.0, gray.value(v));
            assertEquals((0.2125 * v + 0.7154 * (255 - v) + 0.0721 * (v / 2)) / 255, gray.value(256 + v), 1e-15);
        }
    }

    @Test
    void sixteenBitsOfEachColourCount() throws FileProblem {
        var type = ImageTypeSpecifier.createInterleaved(ColorSpace.getInstance(ColorSpace.CS_sRGB), new int[] {0, 1, 2},
                DataBuffer.TYPE_USHORT, false, false);
        BufferedImage image = type.createBufferedImage(2, 1);
        image.getRaster().setPixels(0, 0, 2, 1, new int[] {1, 2, 3, 40001, 40001, 40001});
        assertArrayEquals(new double[] {(0.2125 * 1 + 0.7154 * 2 + 0.0721 * 3) / 65535, 40001 / 65535.0},
                read(PictureMaking.encoded(image, "png")).gray().values(), 1e-17);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void fewBitsOfGreySpreadOverTheWholeRange(int bits) throws FileProblem {
        int most = (1 << bits) - 1;
        byte[] levels = new byte[most + 1];
        for (int i = 0; i <= most; i++) {
            levels[i] = (byte) (255 * i / most);
        }
        BufferedImage image = new BufferedImage(most + 1, 1, BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(bits, most + 1, levels, levels, levels));
        image.getRaster().setPixels(0, 0, most + 1, 1, IntStream.rangeClosed(0, most).toArray());
        double[] expected = IntStream.rangeClosed(0, most).mapToDouble(i -> (double) i / most).toArray();
        assertArrayEquals(expected, read(PictureMaking.encoded(image, "png")).gray().values(), 1e-16);
    }

    @Test
    void aPaletteIsLookedUp() throws FileProblem {
        IndexColorModel palette = new IndexColorModel(8, 3, new byte[] {0, 100, (byte) 255}, new byte[] {0, (byte) 200, 0},
                new byte[] {0, 50, 0}, 2);
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
        image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 1, 2});
        double[] expected = {0, (0.2125 * 100 + 0.7154 * 200 + 0.0721 * 50) / 255, 1};
        assertArrayEquals(expected, read(PictureMaking.encoded(image, "png")).gray().values(), 1e-15);
        assertArrayEquals(expected, read(PictureMaking.encoded(image, "gif")).gray().values(), 1e-15);
    }

    @Test
    void transparentColoursLieOverWhite() throws FileProblem {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00102030);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF7F7F7F);
        Picture picture = read(PictureMaking.encoded(image, "png"));
        assertArrayEquals(new double[] {1, 127 / 255.0, 127 / 255.0}, picture.gray().values(), 1e-15);
        assertEquals(0xFFFFFF, picture.preview().rgb(0, 0));
    }

    @Test
    void transparentGreyLiesOverWhite() throws FileProblem {
        var type = ImageTypeSpecifier.createGrayscale(8, DataBuffer.TYPE_BYTE, false, false);
        BufferedImage image = type.createBufferedImage(2, 1);
        image.getRaster().setPixels(0, 0, 2, 1, new int[] {90, 255, 0, 51});
        assertArrayEquals(new double[] {90 / 255.0, 204 / 255.0}, read(PictureMaking.encoded(image, "png")).gray().values(),
                1e-15);
    }

    @Test
    void coloursThatWereMultipliedByTheirAlphaAreNotMultipliedAgain() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setPixel(0, 0, new int[] {51, 51, 51, 102});
        assertEquals(204 / 255.0, PictureReader.of("pasted", image).gray().value(0), 1e-15);
    }

    @Test
    void floatingPointGreyIsTakenAsItIsWithinItsRange() {
        var type = ImageTypeSpecifier.createBanded(ColorSpace.getInstance(ColorSpace.CS_GRAY), new int[] {0}, new int[] {0},
                DataBuffer.TYPE_FLOAT, false, false);
        BufferedImage image = type.createBufferedImage(4, 1);
        image.getRaster().setPixels(0, 0, 4, 1, new double[] {0.25, -3, 7, Double.NaN});
        assertArrayEquals(new double[] {0.25, 0, 1, 0}, PictureReader.of("x", image).gray().values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpeg"})
    void picturesInPassesAreTheSameAsOthers(String format) throws IOException {
        BufferedImage image =
                PictureMaking.gray(40, 30, BufferedImage.TYPE_BYTE_GRAY, IntStream.range(0, 1200).map(i -> i % 40 * 6).toArray());
        GrayImage direct = read(PictureMaking.encoded(image, format)).gray();
        GrayImage passes = read(PictureMaking.encodedInPasses(image, format)).gray();
        assertArrayEquals(direct.values(), passes.values(), 0.02);
    }

    @Test
    void aGreyJpegIsNotBrightened() throws FileProblem {
        int[] dark = new int[256];
        Arrays.fill(dark, 40);
        byte[] file = PictureMaking.encoded(PictureMaking.gray(16, 16, BufferedImage.TYPE_BYTE_GRAY, dark), "jpeg");
        assertEquals(40 / 255.0, read(file).gray().value(100), 0.01);
    }

    @Test
    void aColourJpegKeepsItsColours() throws FileProblem {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, 0x2080C0);
        }
        Picture picture = read(PictureMaking.encoded(image, "jpeg"));
        assertEquals((0.2125 * 0x20 + 0.7154 * 0x80 + 0.0721 * 0xC0) / 255, picture.gray().value(77), 0.01);
        assertEquals(0x20, picture.preview().rgb(5, 5) >> 16, 4);
        assertEquals(0xC0, picture.preview().rgb(5, 5) & 0xFF, 4);
    }

    @Test
    void aColourProfileChangesNothing() throws FileProblem {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            image.setRGB(i % 16, i / 16, 0x2080C0);
        }
        byte[] plain = PictureMaking.encoded(image, "jpeg");
        byte[] linear = PictureMaking.withProfile(plain, ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB));
        assertArrayEquals(read(plain).gray().values(), read(linear).gray().values(), 0.005);
        byte[] gray = PictureMaking.encoded(PictureMaking.gray(1, 1, BufferedImage.TYPE_BYTE_GRAY, 70), "jpeg");
        byte[] linearGray = PictureMaking.withProfile(gray, ICC_Profile.getInstance(ColorSpace.CS_GRAY));
        assertEquals(read(gray).gray(), read(linearGray).gray());
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0", "255,0,0,0", "0,255,0,0", "0,0,255,0", "0,0,0,255", "50,100,150,60"})
    void aJpegOfFourInksBecomesTheirColour(int cyan, int magenta, int yellow, int black) throws IOException {
        double light = (255 - black) / 255.0;
        double expected = light * (0.2125 * (255 - cyan) + 0.7154 * (255 - magenta) + 0.0721 * (255 - yellow)) / 255;
        byte[] inks = PictureMaking.inkJpeg(cyan, magenta, yellow, black);
        assertEquals(expected, read(inks).gray().value(120), 0.01);
        byte[] differences = PictureMaking.differenceInkJpeg(cyan, magenta, yellow, black);
        assertEquals(expected, read(differences).gray().value(120), 0.02);
    }

    @ParameterizedTest
    @CsvSource({"1, 0 0, 0 2", "2, 0 2, 0 0", "3, 1 2, 1 0", "4, 1 0, 1 2", "5, 0 0, 2 0", "6, 0 1, 2 1", "7, 2 1, 0 1",
        "8, 2 0, 0 0", "9, 0 0, 0 2",})
    void aPhotographIsTurnedUpright(int orientation, String white, String gray) throws FileProblem {
        // Stored: 3 x 2 blocks of 8 pixels, the first of them white, the last of the first row grey.
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_BYTE_GRAY);
        byte[] samples = new byte[24 * 16];
        for (int i = 0; i < 64; i++) {
            samples[i / 8 * 24 + i % 8] = (byte) 255;
            samples[i / 8 * 24 + 16 + i % 8] = 100;
        }
        image.getRaster().setDataElements(0, 0, 24, 16, samples);
        byte[] jpeg = PictureMaking.withOrientation(PictureMaking.encoded(image, "jpeg"), orientation);
        for (byte[] file : List.of(jpeg, PictureMaking.tiff(24, 16, samples, orientation))) {
            Picture picture = read(file);
            boolean turned = orientation >= 5 && orientation <= 8;
            assertEquals(turned ? 16 : 24, picture.width());
            assertEquals(turned ? 24 : 16, picture.height());
            assertEquals(picture.width(), picture.gray().width());
            assertEquals(picture.width(), picture.preview().width());
            assertEquals(1, block(picture, white), 0.02);
            assertEquals(100 / 255.0, block(picture, gray), 0.02);
            assertEquals(100, preview(picture, gray), 4);
            assertEquals((1 + 100 / 255.0) / 6, picture.gray().mean(), 0.02);
        }
    }

    private static double block(Picture picture, String rowAndColumn) {
        return picture.gray().value(middle(rowAndColumn, 0) * picture.width() + middle(rowAndColumn, 1));
    }

    private static int preview(Picture picture, String rowAndColumn) {
        return picture.preview().rgb(middle(rowAndColumn, 0), middle(rowAndColumn, 1)) & 0xFF;
    }

    private static int middle(String rowAndColumn, int which) {
        return Integer.parseInt(rowAndColumn.split(" ")[which]) * 8 + 4;
    }

    @Test
    void aLosslessWebpIsExact() throws FileProblem {
        GrayImage gray = read(PictureMaking.LOSSLESS_WEBP).gray();
        GrayImage overWhite = read(PictureMaking.TRANSPARENT_WEBP).gray();
        assertEquals(4, gray.width());
        for (int i = 0; i < 12; i++) {
            int row = i / 4;
            int column = i % 4;
            double expected = (0.2125 * (20 * column + 10 * row) + 0.7154 * (255 - 30 * column) + 0.0721 * 60 * row) / 255;
            double alpha = i == 0 ? 1 : (5 - row - column) / 5.0;
            assertEquals(expected, gray.value(i), 1e-15);
            assertEquals(alpha * expected + 1 - alpha, overWhite.value(i), 1e-15);
        }
    }

    @Test
    void aLossyWebpLooksLikeItsPicture() throws FileProblem {
        GrayImage gray = read(PictureMaking.LOSSY_WEBP).gray();
        for (int i = 0; i < gray.size(); i++) {
            int row = i / 48;
            int column = i % 48;
            double expected = 0.2125 * (60 + 2.5 * column) + 0.7154 * (200 - 3.125 * row) + 0.0721 * 90;
            assertEquals(expected / 255, gray.value(i), 0.05);
        }
    }

    @Test
    void theContentDecidesAndNotTheName() throws IOException {
        byte[] png = PictureMaking.encoded(PictureMaking.gray(1, 1, BufferedImage.TYPE_BYTE_GRAY, 51), "png");
        Path file = Files.write(folder.resolve("really.a.png.jpg"), png);
        Picture picture = PictureReader.read(file, Progress.IGNORED);
        assertEquals("really.a.png", picture.name());
        assertEquals(0.2, picture.gray().value(0));
        assertEquals(1, picture.preview().width());
    }

    @ParameterizedTest
    @CsvSource({"digit-7.png, digit-7", "digit-7, digit-7", ".png, .png", "v1.final version, v1.final version"})
    void aPictureIsCalledAsItsFileWithoutTheExtension(String file, String name) throws FileProblem {
        byte[] png = PictureMaking.encoded(PictureMaking.gray(1, 1, BufferedImage.TYPE_BYTE_GRAY, 51), "png");
        assertEquals(name, PictureReader.read(file, png, Progress.IGNORED).name());
    }

    @Test
    void aPreviewIsAtMost256PixelsAndNeverEnlarged() {
        BufferedImage wide = new BufferedImage(1000, 100, BufferedImage.TYPE_3BYTE_BGR);
        Picture picture = PictureReader.of("wide", wide);
        assertEquals(256, picture.preview().width());
        assertEquals(26, picture.preview().height());
        assertEquals(1000, picture.gray().width());
        Picture line = PictureReader.of("line", new BufferedImage(3000, 1, BufferedImage.TYPE_3BYTE_BGR));
        assertEquals(1, line.preview().height());
    }

    /** A byte for each sample, and yet what is resized is the same to the last bit as from numbers in double precision. */
    @Test
    void picturesAreKeptInTheBytesOfTheirSamples() {
        Random random = new Random(4);
        BufferedImage colours = new BufferedImage(61, 47, BufferedImage.TYPE_INT_RGB);
        double[] greys = new double[61 * 47];
        for (int i = 0; i < greys.length; i++) {
            int rgb = random.nextInt(1 << 24);
            colours.setRGB(i % 61, i / 61, rgb);
            greys[i] = 0.2125 * ((rgb >> 16) / 255.0) + 0.7154 * ((rgb >> 8 & 0xFF) / 255.0) + 0.0721 * ((rgb & 0xFF) / 255.0);
        }
        GrayImage kept = PictureReader.of("colours", colours).gray();
        assertEquals(3L * 61 * 47, kept.bytes());
        assertEquals(new GrayImage(61, 47, greys), kept);
        assertEquals(new GrayImage(61, 47, greys).hashCode(), kept.hashCode());
        assertEquals(Resize.resize(new GrayImage(61, 47, greys), 16), Resize.resize(kept, 16));
        assertEquals(4,
                PictureReader.of("grey", PictureMaking.gray(2, 2, BufferedImage.TYPE_BYTE_GRAY, 0, 9, 200, 255)).gray().bytes());
        GrayImage deep = PictureReader.of("deep", PictureMaking.gray(2, 1, BufferedImage.TYPE_USHORT_GRAY, 9, 65534)).gray();
        assertEquals(4, deep.bytes());
        assertEquals(65534 / 65535.0, deep.value(1));
        BufferedImage photo = new BufferedImage(4000, 3000, BufferedImage.TYPE_3BYTE_BGR);
        assertEquals(3L * 1334 * 1000, PictureReader.of("photo", photo).gray().bytes());
    }

    @Test
    void aLargePictureIsAveragedOverSquareBlocks() {
        int side = 2880;
        int[] samples = new int[side * side];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (i % side % 2 == 0 ? 10 : 30) + (i / side % 2 == 0 ? 0 : 100);
        }
        Picture picture = PictureReader.of("large", PictureMaking.gray(side, side, BufferedImage.TYPE_BYTE_GRAY, samples));
        assertEquals(side, picture.width());
        assertEquals(1440, picture.gray().width());
        double[] expected = new double[1440 * 1440];
        Arrays.fill(expected, 70 / 255.0);
        assertArrayEquals(expected, picture.gray().values(), 1e-15);
    }

    @Test
    void aLargePictureOfOneColourStaysOne() {
        int[] samples = new int[1601 * 1603];
        Arrays.fill(samples, 77);
        GrayImage gray = PictureReader.of("plain", PictureMaking.gray(1601, 1603, BufferedImage.TYPE_BYTE_GRAY, samples)).gray();
        assertEquals(801, gray.width());
        assertEquals(802, gray.height());
        assertTrue(Arrays.stream(gray.values()).allMatch(value -> value == 77 / 255.0));
    }

    @Test
    void aHugePngIsThinnedOutWhileItIsRead() throws IOException {
        Path file = PictureMaking.plainPng(folder.resolve("huge.png"), 10_000, 8_000, 51);
        List<Long> reports = new ArrayList<>();
        Picture picture = PictureReader.read(file, (done, total) -> reports.add(100 * done / total));
        assertEquals(10_000, picture.width());
        assertEquals(8_000, picture.height());
        assertTrue(picture.gray().size() <= PictureReader.EXACT_PIXELS);
        assertTrue(Arrays.stream(picture.gray().values()).allMatch(value -> value == 0.2));
        assertEquals(reports.stream().sorted().toList(), reports);
        assertTrue(reports.containsAll(List.of(0L, 20L, 40L, 60L, 90L, 100L)));
    }

    static List<byte[]> filesOfEveryKind() throws IOException {
        BufferedImage image = PictureMaking.colourful(300, 200);
        List<byte[]> files = new ArrayList<>();
        for (String format : List.of("png", "jpeg", "gif", "bmp", "tiff")) {
            files.add(PictureMaking.encoded(image, format));
        }
        files.add(PictureMaking.encodedInPasses(image, "png"));
        files.add(PictureMaking.inkJpeg(1, 2, 3, 4));
        files.add(PictureMaking.LOSSY_WEBP);
        files.add(PictureMaking.LOSSLESS_WEBP);
        return files;
    }

    @ParameterizedTest
    @MethodSource("filesOfEveryKind")
    void readingStopsWhenThePictureIsNoLongerWanted(byte[] file) {
        for (int percent : new int[] {0, 1, 85}) {
            CancellationException wish = new CancellationException("enough");
            Progress impatient = (done, total) -> {
                if (100 * done >= percent * total) {
                    throw wish;
                }
            };
            assertEquals(wish, assertThrows(CancellationException.class, () -> PictureReader.read("x", file, impatient)));
        }
    }

    @Test
    void decodingItselfStopsToo() {
        byte[] file = PictureMaking.encoded(PictureMaking.colourful(300, 2000), "png");
        List<Long> reports = new ArrayList<>();
        assertThrows(CancellationException.class, () -> PictureReader.read("x", file, (done, total) -> {
            reports.add(done);
            if (done >= 10) {
                throw new CancellationException();
            }
        }));
        assertEquals(10, reports.getLast());
        assertEquals(1, reports.stream().filter(done -> done >= 10).count());
    }

    private static Picture read(byte[] file) throws FileProblem {
        return PictureReader.read("test.picture", file, Progress.IGNORED);
    }
}
