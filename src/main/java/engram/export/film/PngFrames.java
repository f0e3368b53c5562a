package engram.export.film;

import module java.base;
import engram.export.file.AtomicFile;
import engram.model.FileProblem;
import engram.export.file.Strays;
import engram.export.picture.Png;
import engram.model.Progress;
import engram.model.Text;

/** Writes a film as numbered PNG pictures in a folder of their own, as video tools take them: {@code frame-00001.png} on. */
public final class PngFrames {

    private PngFrames() {}

    /**
     * Writes a film.
     *
     * @param folder an empty folder, or one that is not there yet but whose own folder is
     * @param progress told about the pictures written, of {@link Film#frames}; may cancel
     * @throws FileProblem if a picture cannot be written; then all of them are taken away again
     */
    public static void write(Film film, Path folder, Progress progress) throws FileProblem {
        Png.requireSize(folder, film.size(), Png.MOST_PIXELS);
        boolean made = make(folder);
        List<Path> written = new ArrayList<>();
        boolean whole = false;
        try {
            film.each(progress, (frame, picture) -> {
                Path target = folder.resolve(Text.of("frame-%05d.png", frame + 1));
                AtomicFile.writeAmongMany(target, out -> Png.write(picture, film.origin(frame), 0, out, Progress.IGNORED));
                written.add(target);
            });
            whole = true;
        } finally {
            if (!whole) {
                if (made) {
                    written.add(folder);
                }
                written.forEach(AtomicFile::discard);
            }
        }
    }

    /**
     * Sees to it that a folder is free for a film; changes nothing.
     *
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
}
