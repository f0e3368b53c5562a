package engram.controller.window;

import java.util.function.Consumer;

/**
 * What becomes of an {@link OutOfMemoryError} that nobody caught: a line in the window while it is open. All other faults
 * go to whoever took them before.
 */
final class MemoryFaults implements AutoCloseable {

    private static final String OUT_OF_MEMORY =
            "There was not enough memory for this. What was there is kept; remove pictures, or choose a smaller side.";

    private final Thread thread = Thread.currentThread();
    private final Thread.UncaughtExceptionHandler others = thread.getUncaughtExceptionHandler();

    /** Begins to watch the thread that it is made on; {@code tell} is called there. */
    MemoryFaults(Consumer<String> tell) {
        thread.setUncaughtExceptionHandler((where, thrown) -> {
            if (thrown instanceof OutOfMemoryError) {
                tell.accept(OUT_OF_MEMORY);
            } else {
                others.uncaughtException(where, thrown);
            }
        });
    }

    /** A handler that stayed would keep its window, with all that was learned in it, for as long as the thread lives. */
    @Override
    public void close() {
        thread.setUncaughtExceptionHandler(others);
    }
}
