package engram.service.study;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** The threads of studies: whatever else the computer does goes first. */
final class StudyThreads {

    private StudyThreads() {}

    /**
     * A pool of its own for a study: what goes on in parallel stays in the pool that it was begun in.
     *
     * @param cores how many threads it has
     */
    static ForkJoinPool pool(int cores) {
        return new ForkJoinPool(cores, of -> {
            ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(of);
            thread.setName("study-" + thread.getPoolIndex());
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setDaemon(true);
            return thread;
        }, null, false);
    }
}
