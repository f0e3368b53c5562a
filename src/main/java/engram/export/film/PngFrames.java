package engram.export.film;

import module java.base;
import engram.export.file.AtomicFile;
import engram.export.file.Strays;
import engram.export.picture.FramePng;
import engram.export.picture.PixelLimit;
import engram.export.picture.Png;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import java.awt.image.BufferedImage;

/** Writes a film as numbered PNG pictures in a folder of their own, as video tools take them: {@code frame-00001.png} on. */
public final class PngFrames {

    private PngFrames() {}

    /**
     * Writes a film.
     *
     * @param film what is to be seen
     * @param folder an empty folder, or one that is not there yet but whose own folder is
     * @param progress told about the pictures written, of {@link Film#frames}; may cancel
     * @throws FileProblem if a picture cannot be written; then all of them are taken away again
     * @throws java.util.concurrent.CancellationException as {@code progress} decides; then all are taken away again
     */
    public static void write(Film film, Path folder, Progress progress) throws FileProblem {
        PixelLimit.require(folder, film.size(), FramePng.MOST_PIXELS);
        boolean made = make(folder);
        List<Path> written = new ArrayList<>();
        boolean whole = false;
        try {
            BufferedImage picture = film.paint(0);
            progress.report(0, film.frames());
            for (int i = 0; i < film.frames(); i++) {
                film.paint(i, picture);
                Path target = folder.resolve(Text.of("frame-%05d.png", i + 1));
                AtomicFile.writeAmongMany(target, out -> Png.write(picture, film.story(), out, Progress.IGNORED));
                written.add(target);
                progress.report(i + 1, film.frames());
            }
            whole = true;
        } finally {
            if (!whole) {
                if (made) {
                    written.add(folder);
                }
                discard(written);
            }
        }
    }

    /**
     * Sees to it that a folder is free for a film; changes nothing.
     *
     * @param folder where it is to go
     * @throws FileProblem if it is no folder, or not empty
     */
    public static void check(Path folder) throws FileProblem {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileProblem(folder, "is a file", "Choose a new or an empty folder");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.anyMatch(entry -> !Strays.isUnfinished(entry))) {
                throw new FileProblem(folder, "is not empty", "Choose a new or an empty folder");
            }
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            throw FileProblem.writing(folder, e, Long.MAX_VALUE);
        }
    }

    /** Whether the folder was not there before. */
    private static boolean make(Path folder) throws FileProblem {
        AtomicFile.requireFolder(folder);
        check(folder);
        if (Files.exists(folder)) {
            Strays.remove(folder);
            return false;
        }
        try {
            Files.createDirectory(folder);
            return true;
        } catch (IOException e) {
            throw FileProblem.writing(folder, e, Long.MAX_VALUE);
        }
    }

    private static void discard(List<Path> paths) {
        for (Path path : paths) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException _) {
                // What went wrong before matters more than what is left behind.
            }
        }
    }
}
