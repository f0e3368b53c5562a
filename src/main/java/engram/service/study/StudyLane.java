package engram.service.study;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.trial.InsufficientMemoryException;
import engram.service.LatestRequestWorker;

/**
 * Has studies worked at in the background, one at a time, on threads of their own: each is looked at first, and run when somebody
 * wants that. The work can be paused, stopped and gone on with at any time, and gives way to what somebody waits for in the window.
 * All methods may be called from any thread, and none waits.
 *
 * @param <W> a study that is wanted; immutable
 */
final class StudyLane<W> implements AutoCloseable {

    private final ForkJoinPool pool;
    private final Turnpike turnpike = new Turnpike();
    private final LatestRequestWorker<Wish<W>> worker;
    private final Job<W> job;
    private volatile Wish<W> wanted;
    /** What was worked at last; null before. */
    private volatile Wish<W> over;

    /** A study that is wanted, and whether it is to run. */
    private record Wish<W>(W what, boolean run) {}

    /**
     * The work itself.
     *
     * @param <W> a study that is wanted
     */
    interface Job<W> {

        /**
         * Does it.
         *
         * @param run whether to run it, and not to look at it alone
         * @param wanted throws where the work is no longer wanted
         * @param heeded the same from any thread, and waits as long as the work is to stand still
         */
        void work(W what, boolean run, Progress wanted, Progress heeded) throws FileProblem;

        /** Is told in one line why it cannot be done. */
        void fail(W what, String problem);
    }

    /** Gets ready; starts no thread yet. */
    StudyLane(String name, int cores, Job<W> job) {
        pool = StudyThreads.pool(cores);
        this.job = job;
        worker = new LatestRequestWorker<>(name, 0, this::workInPool);
    }

    /** Takes up a study, which does not run. */
    void open(W what) {
        want(new Wish<>(what, false));
    }

    private void want(Wish<W> wish) {
        turnpike.setPaused(false);
        wanted = wish;
        worker.request(wish);
    }

    /** Begins the study that is open, goes on with it, or pauses it. */
    void setRunning(boolean running) {
        Wish<W> wish = wanted;
        if (wish == null) {
            return;
        }
        if (wish.run() && over != wish) {
            turnpike.setPaused(!running);
        } else if (running) {
            want(new Wish<>(wish.what(), true));
        }
    }

    /** Stops the study that is open: from then on it is looked at alone. */
    void stop() {
        Wish<W> wish = wanted;
        if (wish != null && wish.run()) {
            want(new Wish<>(wish.what(), false));
        }
    }

    /** Lets the window go first. */
    void giveWay() {
        turnpike.giveWay();
    }

    /** Whether it runs and is not paused. */
    boolean isRunning() {
        return isWanted() && !turnpike.isPaused();
    }

    /** Whether it runs, or is paused. */
    boolean isWanted() {
        Wish<W> wish = wanted;
        return wish != null && wish.run() && over != wish;
    }

    /** Stops all threads. */
    @Override
    public void close() {
        worker.close();
        turnpike.setPaused(false);
        pool.shutdown();
    }

    /** Whatever goes on in parallel stays in the pool that it was begun in. */
    private void workInPool(Wish<W> wish, Progress stillWanted) {
        try {
            pool.submit(() -> work(wish, stillWanted)).join();
        } catch (RejectedExecutionException _) {
            // Closed meanwhile.
        } finally {
            over = wish;
        }
    }

    private void work(Wish<W> wish, Progress stillWanted) {
        try {
            job.work(wish.what(), wish.run(), stillWanted, turnpike.before(stillWanted));
        } catch (CancellationException e) {
            throw e;
        } catch (FileProblem e) {
            job.fail(wish.what(), e.getMessage());
        } catch (InsufficientMemoryException e) {
            job.fail(wish.what(), e.getMessage());
        } catch (OutOfMemoryError e) {
            job.fail(wish.what(), InsufficientMemoryException.ranOut().getMessage());
        } catch (RuntimeException e) {
            // A fault of ours must not end the thread without a word: another study may well run.
            job.fail(wish.what(), Text.of("A fault in Engram stopped this: %s. Change something to go on.", e));
        }
    }
}
