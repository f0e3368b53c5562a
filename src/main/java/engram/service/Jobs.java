package engram.service;

import module java.base;

/**
 * Pieces of work in the background, one after the other in the order given. One thread owns this object and polls it;
 * the ends of the jobs are told on that thread. When the program is told to end by the system, the jobs are closed first.
 */
public final class Jobs implements AutoCloseable {

    private static final long MOMENT_MILLIS = 1500;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("jobs").daemon().factory());
    /** The owner's; only cancelled from elsewhere. */
    private final List<Job<?>> pending = new CopyOnWriteArrayList<>();

    private final Thread hook = new Thread(this::stop, "last jobs");

    /** Starts the thread. */
    public Jobs() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a piece of work, or queues it behind others.
     *
     * @param work what is to be done, on the background thread
     * @param onDone what to do with its result, on the polling thread
     * @param onError what to do where it failed, on the polling thread
     */
    public <T> Job<T> start(String title, Job.Work<T> work, Consumer<? super T> onDone, Consumer<? super Exception> onError) {
        return start(new Job<>(title, false, work, onDone, onError, System::nanoTime));
    }

    /** The same for work whose units are things that people count, such as pictures or frames. */
    public <T> Job<T> startCounting(String title, Job.Work<T> work, Consumer<? super T> onDone,
            Consumer<? super Exception> onError) {
        return start(new Job<>(title, true, work, onDone, onError, System::nanoTime));
    }

    private <T> Job<T> start(Job<T> job) {
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
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is on its way out.
        }
    }

    private void stop() {
        pending.forEach(Job::cancel);
        thread.shutdown();
        try {
            thread.awaitTermination(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
