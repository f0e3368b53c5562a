package engram.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.cli.CommandRun;
import engram.export.numpy.NumpyArray;
import engram.model.array.NumpyType;
import engram.golden.GoldenCase;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PreprocessCommandTest {

    @TempDir
    private Path folder;

    private Path writePictures(NumpyArray images) throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        int[] shape = images.shape();
        for (int p = 0; p < shape[0]; p++) {
            BufferedImage picture = new BufferedImage(shape[2], shape[1], BufferedImage.TYPE_BYTE_GRAY);
            for (int pixel = 0; pixel < shape[1] * shape[2]; pixel++) {
                int grey = (int) images.value((long) p * shape[1] * shape[2] + pixel);
                picture.getRaster().setSample(pixel % shape[2], pixel / shape[2], 0, grey);
            }
            ImageIO.write(picture, "png", pictures.resolve("picture-%02d.png".formatted(p)).toFile());
        }
        return pictures;
    }

    static Stream<GoldenCase> goldenCases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void goldenPicturesGiveGoldenGreyAndPatterns(GoldenCase golden) throws IOException {
        Path pictures = writePictures(golden.array("images"));
        Path out = folder.resolve("prepared/here");
        String said = CommandRun.of("preprocess", pictures, "--side", golden.side(), "--out", out).done();

        NumpyArray grey = NumpyArray.read(out.resolve("grey.npy"));
        assertEquals(NumpyType.FLOAT64, grey.type());
        assertArrayEquals(golden.array("grey").shape(), grey.shape());
        assertArrayEquals(golden.array("grey").values(), grey.values(), 1e-12);
        NumpyArray pattern = NumpyArray.read(out.resolve("pattern.npy"));
        assertEquals(NumpyType.INT8, pattern.type());
        assertArrayEquals(golden.array("pattern").shape(), pattern.shape());
        assertArrayEquals(golden.array("pattern").values(), pattern.values());
        assertEquals(golden.array("images").shape()[0], said.lines().count());
        assertTrue(said.startsWith("  1  picture-00: 28 x 28 to %1$d x %1$d, mean grey ".formatted(golden.side())), said);
    }

    @Test
    void lightAndDarkAreExchangedWhereThatIsWanted() throws IOException {
        Path as = folder.resolve("as");
        Path inverted = folder.resolve("inverted");
        CommandRun.of("preprocess", "sample:digits/4", "--out", as).done();
        CommandRun.of("preprocess", "sample:digits/4", "--invert", "--out", inverted).done();
        double[] grey = NumpyArray.read(as.resolve("grey.npy")).values();
        double[] negative = NumpyArray.read(inverted.resolve("grey.npy")).values();
        assertArrayEquals(Arrays.stream(grey).map(value -> 1 - value).toArray(), negative, 1e-15);
        double[] pattern = NumpyArray.read(as.resolve("pattern.npy")).values();
        double[] opposite = NumpyArray.read(inverted.resolve("pattern.npy")).values();
        assertArrayEquals(Arrays.stream(pattern).map(sign -> -sign).toArray(), opposite);
    }

    @Test
    void emnistsPicturesAreTurnedWhereThatIsWantedAndItIsOfferedWhereNot() throws IOException {
        byte[] idx =
                {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0, 0, 4, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 1, 2, 3};
        Path file = Files.write(folder.resolve("EMNIST-letters.idx"), idx);
        CommandRun asStored = preprocess("@EMNIST-letters.idx#0 --side 4");
        assertEquals(0, asStored.code());
        assertEquals("engram: %s: EMNIST's files hold pictures column by column, and so they are taken: --transpose turns them"
                .formatted(file), asStored.err().strip());
        double[] stored = NumpyArray.read(folder.resolve("out/grey.npy")).values();
        preprocess("@EMNIST-letters.idx --transpose --side 4").done();
        double[] turned = NumpyArray.read(folder.resolve("out/grey.npy")).values();
        for (int i = 0; i < 16; i++) {
            assertEquals(idx[16 + i] / 255.0, stored[i], 1e-12);
            assertEquals(stored[i], turned[i % 4 * 4 + i / 4], 1e-12);
        }
        Files.copy(file, folder.resolve("digits.idx"));
        preprocess("@digits.idx --side 4").done();
    }

    @Test
    void picturesOfOneColourAreNamed() throws IOException {
        BufferedImage flat = new BufferedImage(5, 7, BufferedImage.TYPE_BYTE_GRAY);
        ImageIO.write(flat, "png", folder.resolve("flat.png").toFile());
        String said = CommandRun.of("preprocess", folder.resolve("flat.png"), "--out", folder).done();
        assertEquals("1  flat: 5 x 7 to 16 x 16, mean grey 0.000, of one colour: nothing to learn", said.strip());
    }

    @Test
    void aFolderMayHoldOtherFilesWhichAreNamed() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        ImageIO.write(new BufferedImage(5, 7, BufferedImage.TYPE_BYTE_GRAY), "png", pictures.resolve("one.png").toFile());
        Files.writeString(pictures.resolve("README.md"), "What the pictures show.");
        CommandRun run = preprocess("@pictures");
        assertEquals(0, run.code());
        assertEquals("engram: %s: no picture, and passed over: README.md".formatted(pictures), run.err().strip());
        assertTrue(run.out().contains("one: 5 x 7"), run.out());
        for (int i = 0; i < 9; i++) {
            Files.writeString(pictures.resolve("notes-" + i), "");
        }
        String line = preprocess("@pictures").err();
        assertTrue(line.strip().endsWith("notes-0, notes-1, notes-2, notes-3, notes-4 and 5 more"), line);
    }

    @Test
    void aPictureThatCannotBeReadEndsItInAFolderAsWell() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Path torn = Files.writeString(pictures.resolve("torn.PNG"), "no picture");
        assertTrue(preprocess("@pictures").failed().startsWith(torn + " does not hold a picture"));
        Files.delete(torn);
        Files.writeString(pictures.resolve("README.md"), "What the pictures show.");
        assertEquals(pictures + " holds no pictures: choose a folder with pictures in it", preprocess("@pictures").failed());
    }

    private CommandRun preprocess(String options) {
        return CommandRun.of(List.of("preprocess", "--out", folder.resolve("out")), options.replace("@", folder + "/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"                          | Missing required parameter: 'IMAGE'",
                "sample:digits/4 --side 3  | --side 3: Side is a whole number, 4 to 1024, not 3",
                "sample:digits/4 --side 1025 | --side 1025: Side is a whole number, 4 to 1024, not 1025",
                "sample:digits/4 --side x  | Invalid value for option '--side': x is not a whole number, or too large",
                "sample:digits/4 --seed 1  | Unknown option: '--seed'",})
    void wrongUsageIsToldInOneLine(String options, String line) {
        assertEquals(line, preprocess(options == null ? "" : options).misused());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void picturesAndFoldersThatCannotBeHadAreTold() throws IOException {
        assertTrue(preprocess("@gone.png").failed().contains("gone.png"));
        assertEquals("an argument is empty and names no picture: name a file or a folder",
                CommandRun.of("preprocess", "", "--out", folder.resolve("out")).failed());
        assertEquals("Invalid value for option '--out': an empty word names no file or folder",
                CommandRun.of("preprocess", "sample:digits/4", "--out", "").misused());
        Files.createDirectory(folder.resolve("hollow"));
        assertTrue(preprocess("@hollow").failed().contains("hollow"));
        Files.writeString(folder.resolve("torn.png"), "no picture");
        assertTrue(preprocess("@torn.png").failed().startsWith(folder.resolve("torn.png") + " "));
        assertFalse(Files.exists(folder.resolve("out")));
        Path file = Files.writeString(folder.resolve("file"), "");
        CommandRun run = CommandRun.of("preprocess", "sample:digits/4", "--out", file);
        assertEquals(1, run.code());
        assertEquals("engram: " + file + " is a file, not a folder. Choose another folder", run.err().strip());
    }
}
