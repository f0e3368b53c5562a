package engram.service.study;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyCells;
import engram.model.study.result.CellResult;
import engram.model.study.result.StudyResults;
import engram.model.study.result.StudyRun;
import engram.model.trial.InsufficientMemoryException;

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
    private final StudyLane<Wish> lane = new StudyLane<>("study", cores, new Job());
    private volatile StudyNews newest;
    private volatile long cuesDone;

    /** A study that is wanted. */
    private record Wish(CellOrder order, StudyCells cells, Keeping<CellResult> keeping) {}

    /**
     * Opens a study: what is kept of it becomes known; where there is nothing yet, what it will take. It does not run.
     *
     * @param cells with their pictures
     * @param keeping where its results are
     */
    public void open(StudyCells cells, Keeping<CellResult> keeping) {
        lane.open(new Wish(cells.order(), cells, new HeldResults<>(keeping)));
    }

    /** Begins the study that is open, goes on with it, or pauses it. */
    public void setRunning(boolean running) {
        lane.setRunning(running);
    }

    /** Stops the study that is open; what is known of it stays. */
    public void stop() {
        lane.stop();
    }

    /** Lets the window go first: to be called as long as it computes something that somebody waits for. */
    public void giveWay() {
        lane.giveWay();
    }

    /** Whether it runs and is not paused. */
    public boolean isRunning() {
        return lane.isRunning();
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
        lane.close();
    }

    private void publish(StudyResults results, StudyNews.Stage stage, Estimate estimate) {
        newest = new StudyNews(results.copy(), stage, estimate, "");
    }

    /** Cell after cell. */
    private final class Job implements StudyLane.Job<Wish> {

        /** What is known of the study at hand. */
        private StudyResults results;

        @Override
        public void fail(Wish wish, String problem) {
            StudyNews before = newest;
            // What could not even be read once more is known all the same.
            boolean more = before.order() == wish.order() && before.results().count() > results.count();
            newest = new StudyNews(more ? before.results() : results.copy(), StudyNews.Stage.FAILED, null, problem);
        }

        @Override
        public void work(Wish wish, boolean run, Progress wanted, Progress heeded) throws FileProblem {
            results = new StudyResults(wish.order());
            StudyNews before = newest;
            boolean again = before != null && before.order() == wish.order();
            cuesDone = again ? cuesDone : 0;
            // What is known already stays in sight while it is read once more.
            publish(again ? before.results() : results, run ? StudyNews.Stage.RUNNING : StudyNews.Stage.OPENING, null);
            InsufficientMemoryException.check(wish.order().plan().parameters(), 0);
            if (run) {
                try (Keeping.Kept<CellResult> kept = wish.keeping().open(looking(results::add, wanted))) {
                    run(wish, kept, heeded);
                }
            } else {
                wish.keeping().read(looking(results::add, wanted));
                cuesDone = (long) results.count() * wish.cells().cues();
            }
            ready(wish, heeded);
        }

        /** There may be so much to read that somebody wants something else meanwhile. */
        private static Consumer<CellResult> looking(Consumer<CellResult> taker, Progress wanted) {
            return result -> {
                wanted.report(0, 1);
                taker.accept(result);
            };
        }

        private void run(Wish wish, Keeping.Kept<CellResult> kept, Progress heeded) throws FileProblem {
            int from = kept.next();
            if (from == wish.order().cells()) {
                return;
            }
            long before = (long) from * wish.cells().cues();
            cuesDone = before;
            publish(results, StudyNews.Stage.RUNNING, null);
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

        private void ready(Wish wish, Progress heeded) {
            if (results.count() == wish.order().cells()) {
                publish(results, StudyNews.Stage.DONE, null);
                return;
            }
            if (results.count() > 0) {
                publish(results, StudyNews.Stage.READY, null);
                return;
            }
            publish(results, StudyNews.Stage.READY, Estimate.of(wish.cells(), cores, heeded));
        }
    }
}
