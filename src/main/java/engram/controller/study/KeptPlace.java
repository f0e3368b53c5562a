package engram.controller.study;

import module java.base;
import engram.document.study.InUse;
import engram.export.file.OutFolder;
import engram.model.FileProblem;
import java.nio.file.Path;

/**
 * A place of folders of results, of which one at a time is in use. What is damaged there is worth nothing, since all of it can be
 * computed anew: nobody is bothered with it. For any number of threads.
 *
 * @param <R> a result
 */
final class KeptPlace<R> implements AutoCloseable {

    private final Path place;
    private final String table;
    /** Null where none is. */
    private InUse used;

    /**
     * Uses none yet.
     *
     * @param place where the folders are
     * @param table the file in each that is there where something is known
     */
    KeptPlace(Path place, String table) {
        this.place = place;
        this.table = table;
    }

    /**
     * Goes through the results in a folder.
     *
     * @param <R> a result
     */
    @FunctionalInterface
    interface Reader<R> {

        /**
         * Reads them.
         *
         * @throws FileProblem if it holds something else, or the disk refuses
         */
        void read(Path folder, Consumer<R> known) throws FileProblem;
    }

    /**
     * Reads what is known, if anything is.
     *
     * @param name of the folder
     * @throws FileProblem if the disk refuses
     */
    void read(String name, Reader<R> reader, Consumer<R> known) throws FileProblem {
        Path folder = place.resolve(name);
        boolean there = Files.exists(folder.resolve(table));
        use(there ? folder : null);
        if (there && !isDamaged(folder, reader)) {
            reader.read(folder, known);
        }
    }

    /**
     * Makes a folder ready to be written: one whose results are damaged begins anew.
     *
     * @param name of the folder
     * @throws FileProblem if the disk refuses
     */
    Path open(String name, Reader<R> reader) throws FileProblem {
        Path folder = place.resolve(name);
        OutFolder.make(folder);
        use(folder);
        // Somebody who tidied up may have taken it away just before.
        OutFolder.make(folder);
        if (Files.exists(folder.resolve(table)) && isDamaged(folder, reader)) {
            clear(folder);
        }
        return folder;
    }

    private boolean isDamaged(Path folder, Reader<R> reader) throws FileProblem {
        try {
            reader.read(folder, _ -> {});
            return false;
        } catch (FileProblem e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            return true;
        }
    }

    private static void clear(Path folder) throws FileProblem {
        try {
            InUse.clear(folder);
        } catch (IOException e) {
            throw FileProblem.reading(folder, e);
        }
    }

    private synchronized void use(Path folder) {
        InUse before = used;
        used = folder == null ? null : InUse.of(folder);
        if (before != null) {
            before.close();
        }
    }

    /** Uses none any longer. */
    @Override
    public void close() {
        use(null);
    }
}
