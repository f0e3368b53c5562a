package engram.service;

import module java.base;
import engram.model.Progress;
import engram.model.network.weights.UnwrittenWeightsException;

/**
 * Answers in the background the newest of the questions put to it, and keeps the newest answer. A question that nobody wants
 * answered any more is dropped. All methods may be called from any thread, and none waits.
 *
 * @param <Q> a question; immutable, and equal to another that has the same answer
 * @param <A> its answer
 */
public final class BackgroundAnswers<Q, A> implements AutoCloseable {

    private static final long GRACE_MILLIS = 60;

    /**
     * An answer with its question.
     *
     * @param answer null where there is none because of the problem
     * @param problem what was wrong, in one line; null where all went well
     */
    public record Answered<Q, A>(Q question, A answer, String problem) {}

    private final BiFunction<Q, Progress, A> work;
    private final LatestRequestWorker<Q> worker;
    private final Object lock = new Object();

    // Guarded by lock.
    private Q asked;

    private volatile double share;
    private volatile Answered<Q, A> newest;

    /** Gets ready; its thread has the name given, and answers by {@code work}. */
    public BackgroundAnswers(String name, BiFunction<Q, Progress, A> work) {
        this.work = work;
        worker = new LatestRequestWorker<>(name, GRACE_MILLIS, this::answer);
    }

    /** Asks; does nothing where the same was asked last. Null asks nothing, and forgets the last answer. */
    public void ask(Q question) {
        synchronized (lock) {
            if (Objects.equals(question, asked)) {
                return;
            }
            asked = question;
            if (question == null) {
                newest = null;
            }
            worker.request(question);
            if (question == null) {
                // Where nothing is wanted, nobody sees pictures sooner by what is finished within the grace.
                worker.cancel();
            }
        }
    }

    /** The newest answer, or null before the first. Its question may be an older one than the last asked. */
    public Answered<Q, A> newest() {
        return newest;
    }

    /** How far the work on the newest question is, from 0 to 1. */
    public double share() {
        return share;
    }

    /** Stops the work at hand, and takes no more questions. */
    @Override
    public void close() {
        worker.close();
    }

    private void answer(Q question, Progress progress) {
        share = 0;
        Answered<Q, A> answered = tried(question, (done, total) -> {
            progress.report(done, total);
            share = (double) done / total;
        });
        synchronized (lock) {
            if (asked != null) {
                newest = answered;
            }
        }
    }

    private Answered<Q, A> tried(Q question, Progress progress) {
        try {
            return new Answered<>(question, work.apply(question, progress), null);
        } catch (CancellationException e) {
            throw e;
        } catch (UnwrittenWeightsException e) {
            return new Answered<>(question, null, e.getMessage());
        } catch (OutOfMemoryError e) {
            return new Answered<>(question, null, "There is not enough memory to show this. Try a smaller side.");
        } catch (RuntimeException e) {
            // A fault of ours must not end the thread without a word: the next question may well be answered.
            return new Answered<>(question, null, "A fault in Engram stopped this: " + e + ". Change something to go on.");
        }
    }
}
