package engram;

import module java.base;
import org.testfx.util.WaitForAsyncUtils;

/** Waits for what other threads will bring about; for as long as it takes, but not forever. */
public final class Eventually {

    private static final int PATIENCE_SECONDS = 30;

    private Eventually() {}

    /**
     * Waits until something holds.
     *
     * @param what what is waited for, in words
     * @param condition looked at again and again, on a thread of its own
     * @throws AssertionError if it does not come to hold
     */
    public static void eventually(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("In %d seconds it did not come to this: %s".formatted(PATIENCE_SECONDS, what), e);
        }
    }
}
