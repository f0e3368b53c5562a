package engram.export.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.export.Trials;
import engram.export.picture.FilmRange;
import engram.export.picture.FrameStyle;
import engram.export.picture.FrameStyle.Content;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.palette.Palette;
import java.awt.image.BufferedImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFramesTest {

    private static final Film FILM = Film.ofRecall(Trials.ring("Ring", 8, 20, 2), new FilmRange(10, 20, 3, 2, 10),
            new FrameStyle(6, Palette.INFERNO, true, Content.SPIKES_AND_RATES));

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    @Test
    void everyPictureIsAFilePixelForPixel() throws IOException {
        Path frames = folder.resolve("frames");
        PngFrames.write(FILM, frames, Progress.IGNORED);
        assertEquals(List.of("frame-00001.png", "frame-00002.png", "frame-00003.png", "frame-00004.png"), names(frames));
        for (int i = 0; i < 4; i++) {
            BufferedImage read = ImageIO.read(frames.resolve("frame-%05d.png".formatted(i + 1)).toFile());
            assertArrayEquals(pixels(FILM.paint(i)), pixels(read));
        }
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        PngFrames.write(FILM, folder, Progress.IGNORED);
        assertEquals(4, names(folder).size());
    }

    @Test
    void aFolderWithNothingButWhatAnEarlierProcessLeftUnfinishedIsEmpty() throws IOException {
        Files.write(folder.resolve(".engram-unfinished-1"), new byte[9]);
        Files.write(folder.resolve(".engram-unfinished-%d-3".formatted(Integer.MAX_VALUE)), new byte[9]);
        PngFrames.write(FILM, folder, Progress.IGNORED);
        assertEquals(4, names(folder).size());
    }

    @Test
    void aCancelledFilmLeavesNoPictureAndNoNewFolder() throws IOException {
        Path frames = folder.resolve("frames");
        assertThrows(CancellationException.class, () -> PngFrames.write(FILM, frames, PngFramesTest::cancelAtTwo));
        assertFalse(Files.exists(frames));
        assertThrows(CancellationException.class, () -> PngFrames.write(FILM, folder, PngFramesTest::cancelAtTwo));
        assertTrue(Files.exists(folder), "it was there before");
        assertEquals(List.of(), names(folder));
    }

    private static void cancelAtTwo(long done, long total) {
        if (done == 2) {
            throw new CancellationException();
        }
    }

    private static String problem(Path frames) {
        FileProblem problem = assertThrows(FileProblem.class, () -> PngFrames.write(FILM, frames, Progress.IGNORED));
        return problem.getMessage();
    }

    @Test
    void whatIsNoFolderForThemIsToldInOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals("file is a file. Choose a new or an empty folder.", problem(file));
        assertEquals(folder.getFileName() + " is not empty. Choose a new or an empty folder.", problem(folder));
        assertEquals(
                "frames could not be written: there is no folder %s. Choose another folder.".formatted(folder.resolve("gone")),
                problem(folder.resolve("gone").resolve("frames")));
        assertEquals(List.of("file"), names(folder));
    }
}
