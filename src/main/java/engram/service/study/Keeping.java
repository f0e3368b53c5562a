package engram.service.study;

import engram.model.FileProblem;
import java.util.function.Consumer;

/**
 * Where the results of a study are kept, so that none is computed twice.
 *
 * @param <R> a result: what came of a cell, or one answer
 */
public interface Keeping<R> {

    /**
     * Goes through what is there, and leaves all as it is.
     *
     * @param known told of each result that is there, in their order
     * @throws FileProblem if it cannot be read, or holds something else
     */
    void read(Consumer<R> known) throws FileProblem;

    /**
     * Opens the place to go on there, and goes through what is there.
     *
     * @param known told of each result that is there, in their order
     * @throws FileProblem if it cannot be read, or holds something else
     */
    Kept<R> open(Consumer<R> known) throws FileProblem;

    /**
     * An open place. For one thread.
     *
     * @param <R> a result
     */
    interface Kept<R> extends AutoCloseable {

        /** The first result that is not there yet. */
        int next();

        /**
         * Keeps the next result.
         *
         * @param result number {@link #next}
         * @param seconds that it took
         */
        void append(R result, double seconds) throws FileProblem;

        @Override
        void close() throws FileProblem;
    }
}
