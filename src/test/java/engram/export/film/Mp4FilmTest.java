package engram.export.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.Trials;
import engram.export.file.AtomicFile;
import engram.export.picture.FilmRange;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.trial.Trial;
import engram.palette.Palette;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class Mp4FilmTest {

    private static final Trial TRIAL = Trials.ring("Ring", 8, 20, 2);
    private static final FilmRange RANGE = new FilmRange(10, 40, 1, 5, 20);
    private static final double LEAST_DECIBELS = 38;
    private static final double LEAST_DECIBELS_OF_ODD_CELLS = 26;

    @TempDir
    private Path folder;

    /** A film as a player shows it. */
    private record Seen(List<BufferedImage> pictures, double framesPerSecond, int codec, String comment) {

        static Seen read(Path file) throws IOException {
            try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
                grabber.start();
                List<BufferedImage> pictures = new ArrayList<>();
                for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
                    pictures.add(picture(frame));
                }
                return new Seen(pictures, grabber.getVideoFrameRate(), grabber.getVideoCodec(), grabber.getMetadata("comment"));
            }
        }

        private static BufferedImage picture(Frame frame) {
            ByteBuffer bytes = (ByteBuffer) frame.image[0];
            BufferedImage picture = new BufferedImage(frame.imageWidth, frame.imageHeight, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < frame.imageHeight; y++) {
                for (int x = 0; x < frame.imageWidth; x++) {
                    int at = y * frame.imageStride + 3 * x;
                    picture.setRGB(x, y,
                            (bytes.get(at + 2) & 0xFF) << 16 | (bytes.get(at + 1) & 0xFF) << 8 | bytes.get(at) & 0xFF);
                }
            }
            return picture;
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** The peak signal-to-noise ratio of what is seen, over the drawn picture's own pixels. */
    private static double decibels(BufferedImage drawn, BufferedImage seen) {
        double sum = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    int difference = (drawn.getRGB(x, y) >> shift & 0xFF) - (seen.getRGB(x, y) >> shift & 0xFF);
                    sum += difference * difference;
                }
            }
        }
        return 10 * Math.log10(255 * 255 * 3.0 * drawn.getWidth() * drawn.getHeight() / sum);
    }

    private static void assertLooksLike(Film film, Seen seen, double least) {
        assertEquals(film.frames(), seen.pictures().size());
        for (int i = 0; i < film.frames(); i++) {
            double decibels = decibels(film.paint(i), seen.pictures().get(i));
            assertTrue(decibels >= least, "picture %d: %.1f dB".formatted(i, decibels));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPictureIsTheDrawnOne(Content content) throws IOException {
        for (Palette palette : Palette.values()) {
            FrameStyle style = new FrameStyle(12, palette, palette == Palette.INFERNO, content);
            Film film = Film.ofRecall(TRIAL, RANGE, style);
            Path target = folder.resolve("film.mp4");
            Mp4Film.write(film, target, Progress.IGNORED);
            assertLooksLike(film, Seen.read(target), LEAST_DECIBELS);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "24", "25", "30", "50", "60"})
    void itPlaysAtTheRateAskedForAndSaysWhereItComesFrom(int framesPerSecond) throws IOException {
        FilmRange range = new FilmRange(0, 40, 2, 3, framesPerSecond);
        Path target = folder.resolve("film.mp4");
        Trial trial = Trials.ring("Ring \u8A18\u61B6", 8, 20, 2);
        Mp4Film.write(Film.ofRecall(trial, range, new FrameStyle(8, Palette.VIRIDIS, true, Content.SPIKES)), target,
                Progress.IGNORED);
        Seen seen = Seen.read(target);
        assertEquals(20, seen.pictures().size());
        assertEquals(framesPerSecond, seen.framesPerSecond(), 1e-9);
        assertEquals(avcodec.AV_CODEC_ID_H264, seen.codec());
        assertTrue(seen.comment().startsWith("Engram: Ring \u8A18\u61B6, draw 1; steps 1 to 39, every 2; noise=0.3"),
                seen.comment());
    }

    @Test
    void theSpikesOfACueAreAFilmWithoutANetwork() throws IOException {
        FilmRange range = new FilmRange(0, 20, 1, 3, 10);
        Film film = Film.ofSpikes("Ring", TRIAL.question().spikes(), range,
                new FrameStyle(16, Palette.VIRIDIS, false, Content.CUE_SPIKES));
        assertEquals(new Dimension(128, 128), film.size());
        Path target = folder.resolve("cue.mp4");
        Mp4Film.write(film, target, Progress.IGNORED);
        assertLooksLike(film, Seen.read(target), LEAST_DECIBELS);
    }

    @Test
    void oddSizesAreFilledUpByOnePixelOfGround() throws IOException {
        Trial trial = Trials.ring("Ring", 5, 10, 1);
        Film film = Film.ofRecall(trial, new FilmRange(0, 10, 1, 2, 10),
                new FrameStyle(15, Palette.VIRIDIS, false, Content.CUE_RATES));
        assertEquals(new Dimension(75, 75), film.size());
        Path target = folder.resolve("film.mp4");
        Mp4Film.write(film, target, Progress.IGNORED);
        Seen seen = Seen.read(target);
        assertEquals(76, seen.pictures().getFirst().getWidth());
        assertEquals(76, seen.pictures().getFirst().getHeight());
        int corner = seen.pictures().getFirst().getRGB(75, 75) & 0xFF;
        assertTrue(corner > 240, "the ground is white: " + corner);
        assertLooksLike(film, seen, LEAST_DECIBELS_OF_ODD_CELLS);
    }

    @Test
    void theSmallestPictureIsFilledUpToWhatTheFormatTakes() throws IOException {
        Trial trial = Trials.ring("Ring", 4, 1, 1);
        FrameStyle bare = new FrameStyle(1, Palette.VIRIDIS, true, Content.CUE_SPIKES);
        Path target = folder.resolve("film.mp4");
        Mp4Film.write(Film.ofRecall(trial, new FilmRange(0, 1, 1, 0, 50), bare), target, Progress.IGNORED);
        assertEquals(16, Seen.read(target).pictures().getFirst().getWidth());
    }

    @Test
    void progressCountsThePictures() throws IOException {
        List<Long> reports = new ArrayList<>();
        Mp4Film.write(film(), folder.resolve("film.mp4"), (done, total) -> {
            assertEquals(30, total);
            reports.add(done);
        });
        assertEquals(LongStream.rangeClosed(0, 30).boxed().toList(), reports);
    }

    private static Film film() {
        return Film.ofRecall(TRIAL, RANGE, new FrameStyle(8, Palette.VIRIDIS, false, Content.SPIKES_AND_RATES));
    }

    @Test
    void aCancelledFilmLeavesTheOldOneAndNothingElse() throws IOException {
        Path target = Files.write(folder.resolve("film.mp4"), new byte[] {7});
        assertThrows(CancellationException.class, () -> Mp4Film.write(film(), target, (done, _) -> {
            if (done == 3) {
                throw new CancellationException();
            }
        }));
        assertEquals(List.of("film.mp4"), left());
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(target));
    }

    @Test
    void aMissingFolderIsToldInOneLine() throws IOException {
        Path gone = folder.resolve("gone");
        FileProblem problem =
                assertThrows(FileProblem.class, () -> Mp4Film.write(film(), gone.resolve("film.mp4"), Progress.IGNORED));
        assertEquals("could not be written: there is no folder " + gone, problem.reason());
        assertEquals(List.of(), left());
    }

    @Test
    void whatTheSystemRefusesInTheMiddleIsToldInItsWords() throws IOException {
        FileProblem problem = assertThrows(FileProblem.class, () -> AtomicFile.write(folder.resolve("film.mp4"), out -> {
            try (H264Encoder encoder = new H264Encoder(film(), out)) {
                out.close();
                for (int i = 0; i < 30; i++) {
                    encoder.add(film().paint(i));
                }
                encoder.finish();
            }
        }));
        assertEquals("could not be written (closed)", problem.reason());
        assertEquals(List.of(), left());
    }

    @Test
    void aFilmTooLargeIsRefusedBeforeItIsDrawn() throws IOException {
        Film huge = Film.ofRecall(Trials.echo("Ring", 128), new FilmRange(0, 1, 1, 0, 10),
                new FrameStyle(64, Palette.VIRIDIS, false, Content.CUE_SPIKES));
        FileProblem problem =
                assertThrows(FileProblem.class, () -> Mp4Film.write(huge, folder.resolve("film.mp4"), Progress.IGNORED));
        assertEquals("would have 8192 x 8192 pixels, and at most 8 million are possible", problem.reason());
        assertEquals(List.of(), left());
    }

    /** A place for a film that takes so many pieces, and then no more. */
    private static final class FullDisk extends MemoryCacheImageOutputStream {

        private int left;

        FullDisk(int left) {
            super(OutputStream.nullOutputStream());
            this.left = left;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (left-- <= 0) {
                throw new IOException("No space left on device");
            }
            super.write(bytes, from, length);
        }
    }

    /** Each unfinished film of this size holds some ten megabytes outside of Java's memory. */
    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, false", "1000, true"})
    void whatFailsGivesItsMemoryBack(int pieces, boolean stopped) throws IOException {
        FrameStyle style = new FrameStyle(60, Palette.VIRIDIS, false, Content.SPIKES);
        Film film = Film.ofRecall(TRIAL, RANGE, style);
        BufferedImage picture = film.paint(0);
        long before = 0;
        for (int failure = 0; failure < 60; failure++) {
            if (failure == 20) {
                before = Pointer.physicalBytes();
            }
            try (FullDisk disk = new FullDisk(pieces); H264Encoder encoder = new H264Encoder(film, disk)) {
                for (int frame = 0; frame < 3; frame++) {
                    encoder.add(picture);
                }
                if (!stopped) {
                    encoder.finish();
                }
                assertTrue(stopped, "the disk was not full");
            } catch (IOException e) {
                assertEquals("No space left on device", e.getMessage());
            }
        }
        long grown = Pointer.physicalBytes() - before;
        assertTrue(grown < 200_000_000, grown + " bytes more after 40 failures");
    }
}
