package engram.controller.document;

import module java.base;
import engram.document.Document;
import engram.document.DocumentFile;
import engram.document.DocumentFile.Opened;
import engram.document.FileStamp;
import engram.document.Kept;
import engram.document.StateFolder;
import engram.document.Unsaved;
import engram.document.Versions;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import java.nio.file.Path;

/**
 * What the window is opened with, beside its first experiment: files that were named, or what an earlier window has left. It is
 * read while the window is still being made.
 *
 * @param files what was named at the program's start: an experiment, or pictures
 * @param stores where states are kept beside files; empty where nothing is kept
 * @param opened what is in the file, as soon as it is read; empty where no experiment was named that can be read
 * @param left what an earlier window has left, as soon as it is read; empty where there is nothing
 */
public record Beginning(List<Path> files, Optional<Stores> stores, CompletableFuture<Optional<Found>> opened,
        CompletableFuture<Optional<Restored>> left) {

    /** Nothing but the first experiment, and nothing is kept. */
    public static final Beginning PLAIN = new Beginning(List.of(), Optional.empty(), nothing(), nothing());

    private static <T> CompletableFuture<Optional<T>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /**
     * Where states are kept that people have saved in no file, or have replaced there.
     *
     * @param studies the folder of what came of studies
     */
    public record Stores(Unsaved unsaved, Versions versions, Path studies) {

        /** Those of the person who has started the program. */
        public static Stores ofUser() {
            return new Stores(Unsaved.ofUser(), Versions.ofUser(), StateFolder.ofUser().resolve("studies"));
        }
    }

    /**
     * What was found in a file.
     *
     * @param stamp what the file was like before it was read: whoever writes to it meanwhile has put something else there
     */
    public record Found(Opened opened, Optional<FileStamp> stamp) {

        /**
         * Reads a file.
         *
         * @throws FileProblem as {@link DocumentFile#read(Path, Progress)} does
         */
        static Found in(Path file, Progress progress) throws FileProblem {
            Optional<FileStamp> stamp = FileStamp.of(file);
            return new Found(DocumentFile.read(file, progress), stamp);
        }

        /** The same; empty where it cannot be read. Whoever opens it in earnest says what is wrong with it. */
        private static Optional<Found> tried(Path file) {
            try {
                return Optional.of(in(file, Progress.IGNORED));
            } catch (FileProblem _) {
                return Optional.empty();
            }
        }
    }

    /**
     * What an earlier window has left unsaved.
     *
     * @param kept as it was there
     * @param saved what is in the file that it belongs to; empty where there is no such file, or it cannot be read
     */
    public record Restored(Kept kept, Optional<Found> saved) {

        /** Takes over one of those that are there. */
        static Restored take(Unsaved unsaved, Unsaved.Left left, Progress progress) throws FileProblem {
            return of(unsaved.take(left, progress));
        }

        private static Restored of(Kept kept) {
            return new Restored(kept, kept.file().flatMap(Found::tried));
        }
    }

    /** Keeps a list of its own. */
    public Beginning {
        files = List.copyOf(files);
    }

    /**
     * Begins to read a file; where none is named, begins to look for what an earlier window has left.
     *
     * @param files what was named
     * @param stores where states are kept
     */
    public static Beginning of(List<Path> files, Stores stores) {
        boolean opens = files.size() == 1 && files.getFirst().toString().endsWith(DocumentFile.ENDING);
        return new Beginning(files, Optional.of(stores),
                opens ? CompletableFuture.supplyAsync(() -> Found.tried(files.getFirst())).exceptionally(_ -> Optional.empty())
                        : nothing(),
                files.isEmpty()
                        ? CompletableFuture.supplyAsync(() -> stores.unsaved().takeAtStart(Progress.IGNORED).map(Restored::of))
                        : nothing());
    }

    /** The experiment that is opened or restored, as soon as it is read; empty where there is none. */
    public CompletableFuture<Optional<Experiment>> experiment() {
        return opened.thenCombine(left,
                (file, kept) -> file.map(Found::opened)
                        .map(Opened::document)
                        .or(() -> kept.map(Restored::kept).map(Kept::document))
                        .map(Document::experiment));
    }
}
