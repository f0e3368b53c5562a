package engram.export.origin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.Trials;
import engram.export.film.Film;
import engram.export.film.FilmFormat;
import engram.export.page.PageSize;
import engram.export.page.Painting;
import engram.export.page.SvgFile;
import engram.export.picture.FilmRange;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.export.picture.Png;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.palette.Palette;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put into a picture comes out of it byte by byte, and nothing but that. */
class EmbeddedTest {

    private static final Painting PAINTING = new Painting(20, 10, OptionalInt.of(0xFFFFFF), _ -> {});

    @TempDir
    private Path folder;

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private Path written(String ending, Optional<byte[]> experiment) throws IOException {
        Path file = folder.resolve("picture." + ending);
        Origin origin = new Origin("story", experiment);
        Film film = Film.ofRecall(Trials.ring("Ring", 8, 20, 2), new FilmRange(0, 3, 1, 2, 10),
                new FrameStyle(2, Palette.VIRIDIS, true, Content.RATES)).with(experiment);
        switch (ending) {
            case "png" -> Png.write(PAINTING, 20, 300, origin, file, Progress.IGNORED);
            case "svg" -> SvgFile.write(PAINTING, PageSize.of(PAINTING), "title", origin, file);
            case "gif" -> FilmFormat.GIF.write(film, file, Progress.IGNORED);
            default -> FilmFormat.MP4.write(film, file, Progress.IGNORED);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "svg", "mp4"})
    void whatIsPutInComesOutByteByByte(String ending) throws IOException {
        for (int count : new int[] {1, 254, 255, 256, 10_000, 300_000}) {
            Path file = written(ending, Optional.of(bytes(count)));
            assertArrayEquals(bytes(count), Embedded.read(file).orElseThrow(), ending + " of " + count);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void picturesWithAnExperimentAreStillPictures(String ending) throws IOException {
        Path file = written(ending, Optional.of(bytes(10_000)));
        assertTrue(ImageIO.read(file.toFile()).getWidth() > 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "svg", "mp4"})
    void picturesWithoutOneHaveNone(String ending) throws IOException {
        assertEquals(Optional.empty(), Embedded.read(written(ending, Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void whatIsCutOffInTheMiddleIsToldAsDamaged(String ending) throws IOException {
        byte[] whole = Files.readAllBytes(written(ending, Optional.of(bytes(10_000))));
        String name = ending.equals("png") ? Embedded.PNG_CHUNK : Embedded.GIF_APPLICATION;
        int start = new String(whole, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
        Path cut = folder.resolve("cut." + ending);
        for (int kept : new int[] {start + 20, start + 5000, start + 10_000}) {
            Files.write(cut, Arrays.copyOf(whole, kept));
            FileProblem problem = assertThrows(FileProblem.class, () -> Embedded.read(cut));
            assertTrue(problem.getMessage().startsWith("cut." + ending + " is damaged"), problem.getMessage());
        }
        // Before it begins nobody knows of it.
        for (int kept = 0; kept < start - name.length() - 8; kept++) {
            Files.write(cut, Arrays.copyOf(whole, kept));
            assertEquals(Optional.empty(), Embedded.read(cut), "of " + kept);
        }
    }

    @Test
    void aFlippedBitIsToldAsDamaged() throws IOException {
        Path file = written("png", Optional.of(bytes(100)));
        byte[] whole = Files.readAllBytes(file);
        whole[new String(whole, StandardCharsets.ISO_8859_1).indexOf(Embedded.PNG_CHUNK) + 50] ^= 4;
        Files.write(file, whole);
        assertThrows(FileProblem.class, () -> Embedded.read(file));
    }

    @Test
    void otherFilesHaveNone() throws IOException {
        for (String text : List.of("", "<", "<svg", "hello", "<svg><experiment>AAAA</experiment></svg>",
                "<!DOCTYPE svg SYSTEM \"http://localhost:1/x.dtd\"><svg/>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg>&x;</svg>")) {
            Path file = folder.resolve("other.svg");
            Files.writeString(file, text);
            assertEquals(Optional.empty(), Embedded.read(file), text);
        }
        Path svg = folder.resolve("bad.svg");
        Files.writeString(svg, "<svg><e:experiment xmlns:e='urn:engram:experiment'>A</e:experiment></svg>");
        assertThrows(FileProblem.class, () -> Embedded.read(svg));
        assertThrows(FileProblem.class, () -> Embedded.read(folder));
        assertThrows(FileProblem.class, () -> Embedded.read(folder.resolve("nothing.png")));
    }

    @Test
    void aPngSaysHowLargeItIsPrinted() throws IOException {
        byte[] whole = Files.readAllBytes(written("png", Optional.empty()));
        int place = new String(whole, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        ByteBuffer chunk = ByteBuffer.wrap(whole, place + 4, 9);
        assertEquals(List.of(11811, 11811), List.of(chunk.getInt(), chunk.getInt()), "300 to an inch, in pixels to a metre");
    }
}
