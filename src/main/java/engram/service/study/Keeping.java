package engram.service.study;

import engram.model.FileProblem;
import engram.model.study.result.CellResult;
import java.util.function.Consumer;

/** Where the results of a study are kept, so that none is computed twice. */
public interface Keeping {

    /**
     * Goes through what is there, and leaves all as it is.
     *
     * @param known told of each cell that is there, in their order
     * @throws FileProblem if it cannot be read, or holds something else
     */
    void read(Consumer<CellResult> known) throws FileProblem;

    /**
     * Opens the place to go on there, and goes through what is there.
     *
     * @param known told of each cell that is there, in their order
     * @throws FileProblem if it cannot be read, or holds something else
     */
    Kept open(Consumer<CellResult> known) throws FileProblem;

    /** An open place. For one thread. */
    interface Kept extends AutoCloseable {

        /** The first cell that is not there yet. */
        int next();

        /**
         * Keeps the next cell.
         *
         * @param result of cell {@link #next}
         * @param seconds that it took
         */
        void append(CellResult result, double seconds) throws FileProblem;

        @Override
        void close() throws FileProblem;
    }
}
