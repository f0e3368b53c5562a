package engram.model.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.image.file.PictureReader;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of rarer sorts than a camera's: right greys, or one line that says which sort it is. */
class PictureSortsTest {

    private static final int WIDTH = 7;
    private static final int HEIGHT = 5;
    private static final int PIXELS = WIDTH * HEIGHT;

    /** A film of two pictures of 45 x 37 on a screen of 55 x 43; the first lies 10 to the right and 6 down. */
    private static final byte[] FILM = Base64.getDecoder()
            .decode("UklGRswAAABXRUJQVlA4WAoAAAACAAAANgAAKgAAQU5JTQYAAAD/////AABBTk1GTAAAAAUAAAMAACwAACQAAGQAAABWUDhMNAAAAC8sAAkACYBI2p98g4j+p1wABOH/3EFE/1NCSIKY/L/bLihI24CF7Y5CAAFQ0MQEAPy0vBRBTk1GTAAAAAAAAAAAACwAACQAAGQAAABWUDhMNAAAAC8sAAkACYBI2p98g4j+p1wABOH/3EFE/1NCSIKY/L/bLihI24CF7Y5CAAFQ0MQEAPy0vBQ=");

    static Stream<Arguments> sizes() {
        return Stream.of(1, 2, 4, 8, 10, 12, 14, 16, 32)
                .flatMap(bits -> Stream.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)
                        .flatMap(order -> Stream.of(0, 1).map(photometric -> Arguments.of(bits, order, photometric))));
    }

    private static List<Long> numbers(int bits, int count) {
        return LongStream.range(0, count).map(i -> (i * 2_654_435_761L & 0xFFFFFFFFL) >> 32 - bits).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void greysOfAnySizeInTiffAreTheirShareOfTheLargest(int bits, ByteOrder order, int photometric) throws FileProblem {
        List<Long> numbers = numbers(bits, PIXELS);
        TiffMaking page = TiffMaking.page(order, WIDTH, HEIGHT, bits, photometric, 1);
        double[] expected = numbers.stream()
                .mapToDouble(number -> number / (double) ((1L << bits) - 1))
                .map(value -> photometric == 0 ? 1 - value : value)
                .toArray();
        assertArrayEquals(expected, greys(page.file(page.packed(bits, WIDTH, numbers))), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void coloursInPlanesAndManyStripsAreRead(int photometric) throws FileProblem {
        // As YCbCr these have no colour, so that grey is brightness.
        TiffMaking page = TiffMaking.page(ByteOrder.LITTLE_ENDIAN, WIDTH, HEIGHT, 8, photometric, 3)
                .with(284, 2)
                .with(278, 2)
                .with(530, 1, 1);
        byte[][] strips = new byte[9][];
        double[] expected = new double[PIXELS];
        for (int plane = 0; plane < 3; plane++) {
            for (int strip = 0; strip < 3; strip++) {
                strips[3 * plane + strip] = new byte[WIDTH * Math.min(2, HEIGHT - 2 * strip)];
                for (int i = 0; i < strips[3 * plane + strip].length; i++) {
                    int value = plane == 0 || photometric == 2 ? (14 * strip + i) * 7 * (plane + 1) % 256 : 128;
                    strips[3 * plane + strip][i] = (byte) value;
                    double share = photometric == 6 ? 1 : new double[] {0.2125, 0.7154, 0.0721}[plane];
                    expected[14 * strip + i] += plane == 0 || photometric == 2 ? share * value / 255 : 0;
                }
            }
        }
        assertArrayEquals(expected, greys(page.file(strips)), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        // samples of one pixel, photometric, extra samples, and the grey that they make
        "51 102, 1, 2, 0.68", "51 102, 0, 2, 0.92", "51 102, 1, 1, 0.8", "51 102, 1, 0, 0.2", "51 51 51 102, 2, 2, 0.68",
        "51 51 51 102, 2, 1, 0.8", "51 51 51 7 102, 2, 0 2, 0.68", "51 51 51 102 7, 2, 2 0, 0.68", "0 0 0 51, 5, , 0.8",
        "0 0 0 51 102, 5, 2, 0.92",})
    void samplesBesideTheColoursCountAsTheFileSays(String samples, int photometric, String extra, double grey)
            throws FileProblem {
        int[] values = ints(samples);
        TiffMaking page = TiffMaking.page(ByteOrder.LITTLE_ENDIAN, 1, 1, 8, photometric, values.length);
        if (extra != null) {
            page.with(338, ints(extra));
        }
        byte[] pixel = new byte[values.length];
        IntStream.range(0, values.length).forEach(i -> pixel[i] = (byte) values[i]);
        assertEquals(grey, greys(page.file(pixel))[0], 1e-12);
    }

    private static int[] ints(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void fractionsAndSignedNumbersAreTakenWithinTheRangeThatIsTold() throws FileProblem {
        UnaryOperator<TiffMaking> range = page -> page.with(340, -100.0).with(341, 100.0);
        TiffMaking doubles = range.apply(TiffMaking.page(ByteOrder.BIG_ENDIAN, 2, 1, 64, 1, 1).with(339, 3));
        assertArrayEquals(new double[] {0.25, 1},
                greys(doubles.file(ByteBuffer.allocate(16).putDouble(-50).putDouble(100).array())), 1e-12);
        TiffMaking signed = range.apply(TiffMaking.page(ByteOrder.BIG_ENDIAN, 2, 1, 16, 1, 1).with(339, 2));
        assertArrayEquals(new double[] {0.25, 1},
                greys(signed.file(ByteBuffer.allocate(4).putShort((short) -50).putShort((short) 100).array())), 1e-12);
        TiffMaking bytes = range.apply(TiffMaking.page(ByteOrder.BIG_ENDIAN, 2, 1, 8, 1, 1).with(339, 2));
        assertArrayEquals(new double[] {0.25, 1}, greys(bytes.file(new byte[] {-50, 100})), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-0.5 | with values from -0.5000 to 0.5000; from 0.000 for black to 1.000 for white can be read",
                "255  | with values from 0.5000 to 255.0; from 0.000 for black to 1.000 for white can be read",
                "NaN  | in which some values are no numbers",})
    void fractionsOutsideTheirRangeAreRefused(float value, String reason) {
        TiffMaking page = TiffMaking.page(ByteOrder.BIG_ENDIAN, 2, 1, 32, 1, 1).with(339, 3);
        byte[] file = page.file(ByteBuffer.allocate(8).putFloat(0.5f).putFloat(value).array());
        assertEquals("is a TIFF file " + reason, refusal(file).reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"259 6      | packed as JPEG in the old way, which was given up for its flaws (compression 6)",
                "259 50000  | packed in a way that Engram cannot unpack (compression 50000)",
                "262 8      | with colours in L*a*b*", "262 32803  | with colours in a camera's raw form",
                "262 4      | with colours in a form that Engram does not know (PhotometricInterpretation 4)",
                "258 8 8 16 | with samples of several sizes or sorts in each pixel", "339 6      | of complex numbers",
                "339 2      | of numbers with a sign that does not say which are black and white",
                "262 1      | with 3 samples in each pixel that does not say what the last is for",
                "262 5      | of other inks than cyan, magenta, yellow and black", "258 4 4 4  | with samples of 4 bits",
                "258 24 24 24 | with samples of 24 bits",
                "262        | that does not say what its samples are (PhotometricInterpretation)",})
    void whatCannotBeReadRightlyIsRefusedByName(String tag, String reason) {
        int[] words = ints(tag);
        TiffMaking page = TiffMaking.page(ByteOrder.LITTLE_ENDIAN, 4, 4, 8, 2, 3);
        if (words.length > 1) {
            page.with(words[0], Arrays.copyOfRange(words, 1, words.length));
        } else {
            page.without(words[0]);
        }
        FileProblem problem = refusal(page.file(new byte[500]));
        assertEquals("is a TIFF file " + reason, problem.reason());
        assertTrue(problem.getMessage().length() <= 400);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "4, 0", "8, 0", "16, 0", "8, 2", "16, 2"})
    void theTransparentValueOfAPngIsWhiteAndNoOtherIs(int bits, int colours) throws IOException {
        int samples = colours == 0 ? 1 : 3;
        List<Long> numbers = numbers(bits, PIXELS * samples);
        int transparent = 11;
        TiffMaking packing = TiffMaking.page(ByteOrder.BIG_ENDIAN, WIDTH, HEIGHT, bits, 1, samples);
        ByteBuffer value = ByteBuffer.allocate(2 * samples);
        double[] expected = new double[PIXELS];
        for (int band = 0; band < samples; band++) {
            value.putShort(numbers.get(transparent * samples + band).shortValue());
        }
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            List<Long> own = numbers.subList(pixel * samples, (pixel + 1) * samples);
            double most = (1L << bits) - 1;
            double grey = samples == 1 ? own.getFirst() / most
                    : (0.2125 * own.get(0) + 0.7154 * own.get(1) + 0.0721 * own.get(2)) / most;
            expected[pixel] = own.equals(numbers.subList(transparent * samples, (transparent + 1) * samples)) ? 1 : grey;
        }
        byte[] png = png(bits, colours, value.array(), packing.packed(bits, WIDTH * samples, numbers));
        assertArrayEquals(expected, greys(png), 1e-12);
    }

    private static byte[] png(int bits, int colours, byte[] transparency, byte[] rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(8).putLong(0x89504E470D0A1A0AL).array());
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) bits).put((byte) colours).array());
        chunk(out, "tRNS", transparency);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream pixels = new DeflaterOutputStream(packed)) {
            int length = rows.length / HEIGHT;
            for (int row = 0; row < HEIGHT; row++) {
                pixels.write(0);
                pixels.write(rows, row * length, length);
            }
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] both = PictureMaking.inserted(content, 0, name.getBytes(StandardCharsets.US_ASCII));
        CRC32 sum = new CRC32();
        sum.update(both);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(both);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    @ParameterizedTest
    @CsvSource({"20, 10, 3, 2, 20, 10", "4, 4, 1, 1, 9, 7", "0, 0, 0, 0, 8, 6"})
    void theFirstPictureOfAGifLiesAtItsPlaceOnTheScreen(int screenWidth, int screenHeight, int left, int top, int width,
            int height) throws FileProblem {
        byte[] gif = PictureMaking
                .encoded(PictureMaking.gray(8, 6, BufferedImage.TYPE_BYTE_GRAY, IntStream.range(0, 48).toArray()), "gif");
        int descriptor = IntStream.range(13 + 3 * 256, gif.length)
                .filter(i -> gif[i] == 0x2C && gif[i + 5] == 8 && gif[i + 7] == 6)
                .findFirst()
                .orElseThrow();
        gif[6] = (byte) screenWidth;
        gif[8] = (byte) screenHeight;
        gif[descriptor + 1] = (byte) left;
        gif[descriptor + 3] = (byte) top;
        GrayImage screen = PictureReader.read("a.gif", gif, Progress.IGNORED).gray();
        assertEquals(width, screen.width());
        assertEquals(height, screen.height());
        double[] expected = new double[width * height];
        Arrays.fill(expected, 1);
        for (int i = 0; i < 48; i++) {
            expected[(top + i / 8) * width + left + i % 8] = i / 255.0;
        }
        assertArrayEquals(expected, screen.values(), 1e-12);
    }

    @Test
    void theFirstPictureOfAWebpFilmLiesAtItsPlaceOnTheScreen() throws FileProblem {
        GrayImage screen = PictureReader.read("film.webp", FILM, Progress.IGNORED).gray();
        assertEquals(55, screen.width());
        assertEquals(43, screen.height());
        for (int y = 0; y < 43; y++) {
            for (int x = 0; x < 55; x++) {
                double red = Math.min(255, 5 * (x - 10));
                double green = Math.min(255, 6 * (y - 6));
                double blue = Math.min(255, 3 * (x - 10 + y - 6));
                double grey = x < 10 || y < 6 ? 1 : (0.2125 * red + 0.7154 * green + 0.0721 * blue) / 255;
                assertEquals(grey, screen.value(55 * y + x), 1e-12);
            }
        }
    }

    @Test
    void strayBytesBesideTheScanOfAJpegDoNoHarm() throws FileProblem {
        byte[] jpeg = PictureMaking.encoded(PictureMaking.colourful(40, 30), "jpeg");
        double[] greys = greys(jpeg);
        byte[] stray = {1, 2, 3};
        assertArrayEquals(greys, greys(PictureMaking.inserted(jpeg, jpeg.length - 2, stray)));
        int tables = IntStream.range(0, jpeg.length)
                .filter(i -> jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xDB)
                .findFirst()
                .orElseThrow();
        assertArrayEquals(greys, greys(PictureMaking.inserted(jpeg, tables, stray)));
    }

    @Test
    void inksThatDoNotSayHowTheyAreCountedAreRefused() throws IOException {
        byte[] jpeg = PictureMaking.inkJpeg(1, 2, 3, 4);
        assertEquals((byte) 0xEE, jpeg[3]);
        byte[] silent = PictureMaking.inserted(Arrays.copyOfRange(jpeg, 18, jpeg.length), 0, Arrays.copyOf(jpeg, 2));
        assertEquals("is a JPEG file of four inks that does not say how they are counted (it has no Adobe marker)",
                refusal(silent).reason());
    }

    @Test
    void aSmallWebpThatClaimsManyPixelsIsRefusedForThem() {
        byte[] webp = PictureMaking.LOSSLESS_WEBP.clone();
        // 14 bits each for width and height, less 1: 4,096 x 4,096.
        webp[21] = (byte) 0xFF;
        webp[22] = (byte) 0xCF;
        webp[23] = (byte) 0xFF;
        webp[24] = (byte) 0x03;
        assertEquals("is a WebP file that says it has 4\u00A0096 x 4\u00A0096 pixels, and has too few bytes for so many",
                refusal(webp).reason());
    }

    private static double[] greys(byte[] file) throws FileProblem {
        return PictureReader.read("a.picture", file, Progress.IGNORED).gray().values();
    }

    private static FileProblem refusal(byte[] file) {
        return assertThrows(FileProblem.class, () -> PictureReader.read("a.picture", file, Progress.IGNORED));
    }
}
