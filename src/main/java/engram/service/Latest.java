package engram.service;

import engram.model.Progress;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * Answers, on a thread of its own, the newest of the questions put to it. A question that nobody wants answered any more
 * is dropped; work on it may still finish if that takes less than {@link #GRACE_NANOS}, so that somebody who drags sees
 * pictures all the way. All methods may be called from any thread, and none waits.
 *
 * @param <Q> a question; immutable, and equal to another that has the same answer
 * @param <A> its answer
 */
public final class Latest<Q, A> implements AutoCloseable {

    /** How long work on a stale question may go on. */
    public static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    /**
     * Finds answers.
     *
     * @param <Q> a question
     * @param <A> its answer
     */
    @FunctionalInterface
    public interface Work<Q, A> {

        /**
         * Answers a question.
         *
         * @param progress told how far it is; cancels what nobody wants any more
         */
        A answer(Q question, Progress progress);
    }

    /**
     * An answer with its question.
     *
     * @param question what was asked
     * @param answer null where there is none because of the problem
     * @param problem what was wrong, in one line; null where all went well
     */
    public record Answered<Q, A>(Q question, A answer, String problem) {}

    private final Work<Q, A> work;
    private final Object lock = new Object();

    // Guarded by lock.
    private Q asked;
    private boolean waiting;
    private boolean open = true;

    /** When the question at hand became stale, by nanoTime; 0 while it is not. */
    private volatile long staleSince;

    private volatile double share;
    private volatile Answered<Q, A> newest;

    /** Starts a thread of the given name. */
    public Latest(String name, Work<Q, A> work) {
        this.work = work;
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Asks; does nothing where the same was asked last. Null asks nothing, and forgets the last answer. */
    public void ask(Q question) {
        synchronized (lock) {
            if (Objects.equals(question, asked)) {
                return;
            }
            asked = question;
            waiting = question != null;
            if (question == null) {
                newest = null;
            }
            if (staleSince == 0) {
                staleSince = Math.max(1, System.nanoTime());
            }
            lock.notifyAll();
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

    /** Stops the thread. */
    @Override
    public void close() {
        synchronized (lock) {
            open = false;
            staleSince = 1;
            lock.notifyAll();
        }
    }

    private void run() {
        while (true) {
            Q question;
            synchronized (lock) {
                while (open && !waiting) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        open = false;
                    }
                }
                if (!open) {
                    return;
                }
                question = asked;
                waiting = false;
                staleSince = 0;
            }
            share = 0;
            Answered<Q, A> answered = answer(question);
            synchronized (lock) {
                if (answered != null && asked != null) {
                    newest = answered;
                }
            }
        }
    }

    private Answered<Q, A> answer(Q question) {
        try {
            return new Answered<>(question, work.answer(question, this::report), null);
        } catch (CancellationException e) {
            return null;
        } catch (OutOfMemoryError e) {
            return new Answered<>(question, null, "There is not enough memory to show this. Try a smaller side.");
        } catch (RuntimeException e) {
            // A fault of ours must not end the thread without a word: the next question may well be answered.
            return new Answered<>(question, null, "A fault in Engram stopped this: " + e + ". Change something to go on.");
        }
    }

    private void report(long done, long total) {
        long stale = staleSince;
        if (stale != 0 && System.nanoTime() - stale > GRACE_NANOS) {
            throw new CancellationException();
        }
        share = (double) done / total;
    }
}
