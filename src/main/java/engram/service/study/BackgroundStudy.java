package engram.service.study;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyCells;
import engram.model.study.result.StudyResults;
import engram.model.study.result.StudyRun;
import engram.model.trial.InsufficientMemoryException;
import engram.service.LatestRequestWorker;

/**
 * Runs a study in the background, on threads of its own, and keeps what comes of it cell by cell. It can be paused, stopped and gone
 * on with at any time, and gives way to what somebody waits for in the window. All methods may be called from any thread, and
 * none waits.
 */
public final class BackgroundStudy implements AutoCloseable {

    private static final long BETWEEN_NEWS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Making known what is known takes at most such a share of the time. */
    private static final int REST = 20;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final ForkJoinPool pool;
    private final Turnpike turnpike = new Turnpike();
    private final LatestRequestWorker<Wish> worker = new LatestRequestWorker<>("study", 0, this::workInPool);
    private volatile Wish wanted;
    private volatile StudyNews newest;
    private volatile long cuesDone;

    /** A study that is wanted, and whether it is to run. */
    private record Wish(CellOrder order, StudyCells cells, Keeping keeping, boolean run) {}

    /** Gets ready; starts no thread yet. */
    public BackgroundStudy() {
        pool = StudyThreads.pool(cores);
    }

    /**
     * Opens a study: what is kept of it becomes known; where there is nothing yet, what it will take. It does not run.
     *
     * @param cells with their pictures
     * @param keeping where its results are
     */
    public void open(StudyCells cells, Keeping keeping) {
        want(new Wish(cells.order(), cells, keeping, false));
    }

    private void want(Wish wish) {
        turnpike.setPaused(false);
        wanted = wish;
        worker.request(wish);
    }

    /** Begins the study that is open, goes on with it, or pauses it. */
    public void setRunning(boolean running) {
        Wish wish = wanted;
        if (wish == null) {
            return;
        }
        if (wish.run() && isAtWork()) {
            turnpike.setPaused(!running);
        } else if (running) {
            want(new Wish(wish.order(), wish.cells(), wish.keeping(), true));
        }
    }

    /** Stops the study that is open; what is known of it stays. */
    public void stop() {
        Wish wish = wanted;
        if (wish != null && wish.run()) {
            want(new Wish(wish.order(), wish.cells(), wish.keeping(), false));
        }
    }

    /** Lets the window go first: to be called as long as it computes something that somebody waits for. */
    public void giveWay() {
        turnpike.giveWay();
    }

    private boolean isAtWork() {
        StudyNews news = newest;
        return news == null || news.stage() == StudyNews.Stage.RUNNING || news.stage() == StudyNews.Stage.OPENING;
    }

    /** Whether it runs and is not paused. */
    public boolean isRunning() {
        Wish wish = wanted;
        return wish != null && wish.run() && isAtWork() && !turnpike.isPaused();
    }

    /** What is known, the newest; null before the first. */
    public StudyNews newest() {
        return newest;
    }

    /** How many cues are answered of the study that is open. */
    public long cuesDone() {
        return cuesDone;
    }

    /** Stops all threads; what is kept stays. */
    @Override
    public void close() {
        worker.close();
        turnpike.setPaused(false);
        pool.shutdown();
    }

    /** Whatever goes on in parallel stays in the pool that it was begun in. */
    private void workInPool(Wish wish, Progress wanted) {
        try {
            pool.submit(() -> work(wish, wanted)).join();
        } catch (RejectedExecutionException _) {
            // Closed meanwhile.
        }
    }

    private void work(Wish wish, Progress wanted) {
        StudyResults results = new StudyResults(wish.order());
        cuesDone = 0;
        publish(results, wish.run() ? StudyNews.Stage.RUNNING : StudyNews.Stage.OPENING, null);
        try {
            InsufficientMemoryException.check(wish.order().plan().parameters(), 0);
            if (wish.run()) {
                try (Keeping.Kept kept = wish.keeping().open(results::add)) {
                    run(wish, kept, results, wanted);
                }
            } else {
                wish.keeping().read(results::add);
                cuesDone = (long) results.count() * wish.cells().cues();
            }
            ready(wish, results, wanted);
        } catch (CancellationException e) {
            wanted.report(0, 1);
            throw e;
        } catch (FileProblem e) {
            fail(results, e.getMessage());
        } catch (InsufficientMemoryException e) {
            fail(results, e.getMessage());
        } catch (OutOfMemoryError e) {
            fail(results, InsufficientMemoryException.ranOut().getMessage());
        } catch (RuntimeException e) {
            // A fault of ours must not end the thread without a word: another study may well run.
            fail(results, Text.of("A fault in Engram stopped this: %s. Change something to go on.", e));
        }
    }

    private void run(Wish wish, Keeping.Kept kept, StudyResults results, Progress wanted) throws FileProblem {
        int from = kept.next();
        if (from == wish.order().cells()) {
            return;
        }
        long before = (long) from * wish.cells().cues();
        cuesDone = before;
        publish(results, StudyNews.Stage.RUNNING, null);
        Progress heeded = turnpike.before(wanted);
        long[] times = {System.nanoTime(), System.nanoTime()};
        new StudyRun(wish.cells()).run(from, wish.order().cells(), result -> {
            long now = System.nanoTime();
            kept.append(result, (now - times[0]) / 1e9);
            times[0] = now;
            results.add(result);
            if (now - times[1] > 0) {
                publish(results, StudyNews.Stage.RUNNING, null);
                long took = System.nanoTime() - now;
                times[1] = System.nanoTime() + Math.max(BETWEEN_NEWS_NANOS, REST * took);
            }
        }, (done, total) -> {
            cuesDone = before + done;
            heeded.report(done, total);
        }, heeded);
    }

    private void ready(Wish wish, StudyResults results, Progress wanted) {
        if (results.count() == wish.order().cells()) {
            publish(results, StudyNews.Stage.DONE, null);
            return;
        }
        if (results.count() > 0) {
            publish(results, StudyNews.Stage.READY, null);
            return;
        }
        Estimate estimate = Estimate.of(wish.cells(), cores, turnpike.before(wanted));
        publish(results, StudyNews.Stage.READY, estimate);
    }

    private void publish(StudyResults results, StudyNews.Stage stage, Estimate estimate) {
        newest = new StudyNews(results.copy(), stage, estimate, "");
    }

    private void fail(StudyResults results, String problem) {
        newest = new StudyNews(results.copy(), StudyNews.Stage.FAILED, null, problem);
    }
}
