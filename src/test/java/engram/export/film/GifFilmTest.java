package engram.export.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.Trials;
import engram.export.picture.FilmRange;
import engram.export.picture.FrameLayout;
import engram.export.picture.FramePainter;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.trial.Frame;
import engram.model.trial.Trial;
import engram.palette.Palette;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class GifFilmTest {

    private static final Trial TRIAL = Trials.ring("Ring", 8, 20, 2);
    private static final FrameStyle STYLE = new FrameStyle(6, Palette.VIRIDIS, false, Content.SPIKES_AND_RATES);

    /** How far, of 255, a film's colour may be from the drawn one: the letters' are the coarsest. */
    private static final int COLOUR_STEP = 6;

    @TempDir
    private Path folder;

    /** A film as a viewer shows it: every picture laid over the ones before. */
    private record Seen(List<BufferedImage> pictures, List<IIOMetadataNode> metadata) {

        static Seen read(Path file) throws IOException {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                reader.setInput(in);
                List<BufferedImage> seen = new ArrayList<>();
                List<IIOMetadataNode> metadata = new ArrayList<>();
                for (int i = 0; i < reader.getNumImages(true); i++) {
                    BufferedImage picture = reader.read(i);
                    int width = picture.getWidth();
                    BufferedImage sum = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_INT_RGB);
                    if (i > 0) {
                        sum.getRaster().setRect(seen.getLast().getRaster());
                    }
                    sum.getGraphics().drawImage(picture, 0, 0, null);
                    seen.add(sum);
                    metadata.add((IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0"));
                }
                return new Seen(seen, metadata);
            } finally {
                reader.dispose();
            }
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPictureIsTheFrameInTheFilmsColours(Content content) throws IOException {
        for (Palette palette : Palette.values()) {
            FrameStyle style = new FrameStyle(6, palette, palette == Palette.INFERNO, content);
            FilmRange range = new FilmRange(15, 27, 3, 5, 20);
            Path target = folder.resolve("film.gif");
            GifFilm.write(Film.ofRecall(TRIAL, range, style), target, Progress.IGNORED);
            List<BufferedImage> seen = Seen.read(target).pictures();
            assertEquals(4, seen.size());
            for (int i = 0; i < 4; i++) {
                BufferedImage drawn = FramePainter.paint(Frame.of(TRIAL, range.time(i), 5), style, Progress.IGNORED);
                int difference = largestDifference(drawn, seen.get(i));
                assertTrue(difference <= COLOUR_STEP, "picture %d: %d".formatted(i, difference));
            }
        }
    }

    private static int largestDifference(BufferedImage one, BufferedImage other) {
        int largest = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    largest = Math.max(largest, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
                }
            }
        }
        return largest;
    }

    @Test
    void freshSpikesSilenceAndTheEndsOfThePaletteAreExact() throws IOException {
        Path target = folder.resolve("film.gif");
        GifFilm.write(Film.ofRecall(TRIAL, new FilmRange(30, 34, 1, 0, 10), STYLE), target, Progress.IGNORED);
        List<BufferedImage> seen = Seen.read(target).pictures();
        FrameLayout layout = FrameLayout.of(8, STYLE);
        int compared = 0;
        for (int i = 0; i < seen.size(); i++) {
            BufferedImage drawn = FramePainter.paint(Frame.of(TRIAL, 30 + i, 0), STYLE, Progress.IGNORED);
            for (FrameLayout.Panel panel : layout.panels()) {
                Rectangle square = panel.square();
                for (int pixel = 0; pixel < square.width * square.height; pixel++) {
                    int x = square.x + pixel % square.width;
                    int y = square.y + pixel / square.width;
                    boolean silent = drawn.getRGB(x, y) == (0xFF000000 | Palette.VIRIDIS.rgb(0));
                    if (panel.spikes() || silent) {
                        assertEquals(drawn.getRGB(x, y), seen.get(i).getRGB(x, y));
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 4 * 2 * 48 * 48, "rates of 0 were among them");
    }

    @Test
    void itPlaysForEverAtTheRateAskedFor() throws IOException {
        Path target = folder.resolve("film.gif");
        GifFilm.write(Film.ofRecall(TRIAL, new FilmRange(0, 6, 2, 3, 25), STYLE), target, Progress.IGNORED);
        List<IIOMetadataNode> metadata = Seen.read(target).metadata();
        assertEquals(3, metadata.size());
        for (IIOMetadataNode picture : metadata) {
            Element control = (Element) picture.getElementsByTagName("GraphicControlExtension").item(0);
            assertEquals("4", control.getAttribute("delayTime"));
            assertEquals("doNotDispose", control.getAttribute("disposalMethod"));
            assertEquals(0, picture.getElementsByTagName("LocalColorTable").getLength(), "one palette for all");
        }
        IIOMetadataNode loop = (IIOMetadataNode) metadata.getFirst().getElementsByTagName("ApplicationExtension").item(0);
        assertEquals("NETSCAPE", loop.getAttribute("applicationID"));
        assertArrayEquals(new byte[] {1, 0, 0}, (byte[]) loop.getUserObject());
        Element comment = (Element) metadata.getFirst().getElementsByTagName("CommentExtension").item(0);
        assertTrue(comment.getAttribute("value").startsWith("Engram: Ring, draw 1; steps 1 to 5, every 2; noise=0.3"));
    }

    @Test
    void everyOfferedRateIsAWholeNumberOfHundredths() {
        for (int rate : GifFilm.FRAME_RATES) {
            assertEquals(0, 100 % rate, rate + " pictures per second");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 30, 60, 100})
    void aRateThatHundredthsCannotCountIsRefused(int rate) throws IOException {
        Film film = Film.ofRecall(TRIAL, new FilmRange(0, 6, 1, 0, rate), STYLE);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> GifFilm.write(film, folder.resolve("film.gif"), Progress.IGNORED));
        assertEquals("GifFilm: framesPerSecond is one of [1, 2, 4, 5, 10, 20, 25, 50], not " + rate, refusal.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void progressCountsThePictures() throws IOException {
        List<Long> reports = new ArrayList<>();
        Film film = Film.ofRecall(TRIAL, new FilmRange(0, 5, 1, 0, 10), STYLE);
        GifFilm.write(film, folder.resolve("film.gif"), (done, total) -> {
            assertEquals(5, total);
            reports.add(done);
        });
        assertEquals(LongStream.rangeClosed(0, 5).boxed().toList(), reports);
    }

    @Test
    void aCancelledFilmLeavesNoFile() throws IOException {
        Path target = folder.resolve("film.gif");
        assertThrows(CancellationException.class, () -> cancelAtTheThird(target));
        assertEquals(List.of(), left());
    }

    @Test
    void aCancelledFilmLeavesTheOldOne() throws IOException {
        Path target = Files.write(folder.resolve("film.gif"), new byte[] {7});
        assertThrows(CancellationException.class, () -> cancelAtTheThird(target));
        assertEquals(List.of("film.gif"), left());
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(target));
    }

    private static void cancelAtTheThird(Path target) throws IOException {
        GifFilm.write(Film.ofRecall(TRIAL, new FilmRange(0, 40, 1, 0, 10), STYLE), target, (done, total) -> {
            if (done == 3) {
                throw new CancellationException();
            }
        });
    }

    @Test
    void aFilmOfOnePictureOfARecallOfOneStepIsAFilm() throws IOException {
        Path target = folder.resolve("film.gif");
        FrameStyle smallest = new FrameStyle(1, Palette.VIRIDIS, true, Content.SPIKES_AND_RATES);
        Trial trial = Trials.ring("x".repeat(300), 4, 1, 1);
        GifFilm.write(Film.ofRecall(trial, new FilmRange(0, 1, 1, 9, 50), smallest), target, Progress.IGNORED);
        assertEquals(1, Seen.read(target).pictures().size());
    }

    @Test
    void aStandStillIsAFilmToo() throws IOException {
        Trial silent = Trials.ring("Ring", 4, 1, 3);
        Path target = folder.resolve("film.gif");
        FrameStyle bare = new FrameStyle(1, Palette.VIRIDIS, true, Content.CUE_SPIKES);
        GifFilm.write(Film.ofRecall(silent, new FilmRange(0, 3, 1, 0, 1), bare), target, Progress.IGNORED);
        List<BufferedImage> seen = Seen.read(target).pictures();
        assertEquals(3, seen.size());
        assertEquals(0, largestDifference(seen.getFirst(), seen.getLast()));
    }

    @Test
    void aRangeBeyondTheRecordingIsRefusedByName() throws IOException {
        FilmRange range = new FilmRange(0, 41, 1, 0, 10);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> GifFilm.write(Film.ofRecall(TRIAL, range, STYLE), folder.resolve("film.gif"), Progress.IGNORED));
        assertEquals("FilmRange: to is at most 40, the steps recorded, not 41", refusal.getMessage());
        assertEquals(List.of(), left());
    }

    @Test
    void aFolderIsNoFilm() {
        FilmRange range = new FilmRange(0, 2, 1, 0, 10);
        FileProblem problem = assertThrows(FileProblem.class,
                () -> GifFilm.write(Film.ofRecall(TRIAL, range, STYLE), folder, Progress.IGNORED));
        assertEquals("is a folder", problem.reason());
    }
}
