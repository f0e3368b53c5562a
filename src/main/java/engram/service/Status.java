package engram.service;

import engram.model.trial.InsufficientMemoryException;
import java.util.Optional;

/** What the simulation is doing. */
public sealed interface Status {

    /** Nothing is to be done. */
    record Idle() implements Status {}

    /**
     * Something is being computed.
     *
     * @param stage which part of the way
     * @param done units of work finished
     * @param total units of work in all, at least 1
     * @param startedNanos when the work on this experiment began, by {@link System#nanoTime}
     */
    record Working(Stage stage, long done, long total, long startedNanos) implements Status {}

    /** Somebody stopped it before its end. */
    record Cancelled() implements Status {}

    /**
     * It cannot be done.
     *
     * @param reason what is wrong and what to do, in one line
     * @param instead what there is memory for, where that is what is wrong and something is
     */
    record Failed(String reason, Optional<InsufficientMemoryException.Instead> instead) implements Status {

        /** Nothing can be offered in its place. */
        public Failed(String reason) {
            this(reason, Optional.empty());
        }
    }

    /** The parts of an experiment that take time. */
    enum Stage {
        PREPARING("Preparing"),
        TRAINING("Training"),
        RECALLING("Recalling");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        /** What people read. */
        public String title() {
            return title;
        }
    }
}
