package engram.service.study;

import module java.base;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.Parameters;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;
import engram.model.trial.InsufficientMemoryException;
import engram.service.LatestRequestWorker;

/**
 * Asks about all memories in the background, on threads of its own. It can be paused and stopped at any time, and gives way to
 * what somebody waits for in the window. What was found last stays known until more is. All methods may be called from any
 * thread, and none waits.
 */
public final class BackgroundMemories implements AutoCloseable {

    private final ForkJoinPool pool = StudyThreads.pool(Runtime.getRuntime().availableProcessors());
    private final Turnpike turnpike = new Turnpike();
    private final LatestRequestWorker<MemoryQuestions> worker = new LatestRequestWorker<>("memories", 0, this::workInPool);
    /** What is being asked; null while nothing is. */
    private volatile MemoryQuestions wanted;
    private volatile MemoryStudy known;
    private volatile long cuesDone;
    private volatile String problem = "";

    /** Begins; what was being asked before is given up. */
    public void begin(MemoryQuestions questions) {
        turnpike.setPaused(false);
        problem = "";
        cuesDone = 0;
        wanted = questions;
        worker.request(questions);
    }

    /** Pauses what is being asked, or goes on with it. */
    public void setPaused(boolean paused) {
        turnpike.setPaused(paused && wanted != null);
    }

    /** Gives up what is being asked. */
    public void stop() {
        wanted = null;
        turnpike.setPaused(false);
        worker.request(null);
    }

    /** Lets the window go first: to be called as long as it computes something that somebody waits for. */
    public void giveWay() {
        turnpike.giveWay();
    }

    /** What is being asked, paused or not; empty while nothing is. */
    public Optional<MemoryQuestions> asked() {
        return Optional.ofNullable(wanted);
    }

    /** Whether something is being asked, and is not paused. */
    public boolean isRunning() {
        return wanted != null && !turnpike.isPaused();
    }

    /** What was found last, with its questions; empty before the first. */
    public Optional<MemoryStudy> known() {
        return Optional.ofNullable(known);
    }

    /** How many cues are answered of what is being asked. */
    public long cuesDone() {
        return cuesDone;
    }

    /** What went wrong when it was asked last, in one line; empty where nothing did. */
    public String problem() {
        return problem;
    }

    /** Stops all threads. */
    @Override
    public void close() {
        worker.close();
        turnpike.setPaused(false);
        pool.shutdown();
    }

    private void workInPool(MemoryQuestions questions, Progress wanted) {
        try {
            pool.submit(() -> work(questions, wanted)).join();
        } catch (RejectedExecutionException _) {
            // Closed meanwhile.
        }
    }

    private void work(MemoryQuestions questions, Progress stillWanted) {
        Progress heeded = turnpike.before(stillWanted);
        try {
            for (Parameters network : questions.networks()) {
                InsufficientMemoryException.check(questions.memories(), network, 0);
            }
            MemoryStudy study = MemoryStudy.of(questions, (done, total) -> {
                heeded.report(done, total);
                cuesDone = done;
            }, heeded);
            stillWanted.report(0, 1);
            known = study;
            end(questions, "");
        } catch (CancellationException e) {
            throw e;
        } catch (InsufficientMemoryException e) {
            end(questions, e.getMessage());
        } catch (OutOfMemoryError e) {
            end(questions, InsufficientMemoryException.ranOut().getMessage());
        } catch (RuntimeException e) {
            // A fault of ours must not end the thread without a word: another study may well run.
            end(questions, Text.of("A fault in Engram stopped this: %s. Change something to go on.", e));
        }
    }

    /** Says what came of it, unless something else is asked by now. */
    private void end(MemoryQuestions questions, String why) {
        if (wanted == questions) {
            problem = why;
            wanted = null;
        }
    }
}
