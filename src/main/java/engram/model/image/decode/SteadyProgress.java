package engram.model.image.decode;

import engram.model.Progress;
import java.util.concurrent.CancellationException;

/**
 * Progress that never goes back, whatever the parts of a job report, and that remembers being cancelled: some libraries
 * turn the exception that stops them into another one.
 */
final class SteadyProgress implements Progress {

    private final Progress progress;
    private long most;
    private CancellationException cancellation;

    /** Passes on what it is told, which is always in the same unit. */
    SteadyProgress(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void report(long done, long total) {
        most = Math.max(most, done);
        try {
            progress.report(most, total);
        } catch (CancellationException e) {
            cancellation = e;
            throw e;
        }
    }

    /** Throws the first cancellation once more, if there was one. */
    void check() {
        if (cancellation != null) {
            throw cancellation;
        }
    }
}
