package engram.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Pieces of work in the background, one after the other in the order given. One thread owns this object and polls it;
 * the ends of the jobs are told on that thread.
 */
public final class Jobs implements AutoCloseable {

    private static final long MOMENT_SECONDS = 2;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("jobs").daemon().factory());
    private final List<Job<?>> pending = new ArrayList<>();

    /**
     * Starts a piece of work, or queues it behind others.
     *
     * @param title what people read while it goes on
     * @param work what is to be done, on the background thread
     * @param onDone what to do with its result, on the polling thread
     * @param onError what to do where it failed, on the polling thread
     */
    public <T> Job<T> start(
            String title, Job.Work<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onError) {
        Job<T> job = new Job<>(title, work, onDone, onError);
        pending.add(job);
        thread.execute(job::run);
        return job;
    }

    /** The jobs that are not at their end, oldest first; empty where there are none. */
    public List<Job<?>> pending() {
        return List.copyOf(pending);
    }

    /** Tells the ends of all jobs that have come to theirs. */
    public void poll() {
        for (Job<?> job : List.copyOf(pending)) {
            Runnable ending = job.ending();
            if (ending != null) {
                pending.remove(job);
                ending.run();
            }
        }
    }

    /** Cancels what is going on, and gives it a moment to leave nothing half done. */
    @Override
    public void close() {
        pending.forEach(Job::cancel);
        thread.shutdown();
        try {
            thread.awaitTermination(MOMENT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
