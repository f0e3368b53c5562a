package engram.model;

import module java.base;

/**
 * Work given to other cores: many independent parts to all of them, or one that cannot be stopped to another. Which thread
 * does which part, and when, is left open: parts must not touch what others write, and then the result does not depend on
 * the number of cores.
 */
public final class Parallel {

    /** About how long the parts done between two reports take: short enough to be stopped at once. */
    private static final long BETWEEN_REPORTS_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private static final long BETWEEN_LOOKS_MILLISECONDS = 20;

    private Parallel() {}

    /**
     * Does all parts, some at a time.
     *
     * @param count the number of parts, at least 0
     * @param work does one part, given its number from 0 on; called on several threads. What it throws is thrown here, once
     *     no part is going on any more
     * @param progress told, on the calling thread, about the parts done; may cancel, and then no part is going on any
     *     more when this throws
     * @throws java.util.concurrent.CancellationException as {@code progress} decides
     */
    public static void each(int count, IntConsumer work, Progress progress) {
        int cores = ForkJoinPool.commonPool().getParallelism() + 1;
        int atOnce = cores;
        int done = 0;
        while (done < count) {
            int end = Math.min(count, done + atOnce);
            long began = System.nanoTime();
            if (end - done == 1) {
                work.accept(done);
            } else {
                eachAtOnce(done, end, work);
            }
            long took = System.nanoTime() - began;
            done = end;
            progress.report(done, count);
            if (took < BETWEEN_REPORTS_NANOS / 2 && atOnce < count) {
                atOnce *= 2;
            } else if (took > BETWEEN_REPORTS_NANOS) {
                atOnce = Math.max(cores, atOnce / 2);
            }
        }
    }

    /**
     * Does all parts, as {@link #each}, but without a common pause in between: each thread takes the next part as soon as it has
     * done one. For parts that take unlike long, and can be stopped themselves.
     *
     * @param progress told, on the calling thread, about the parts done, whenever that has done one itself; may cancel, and then no
     *     part is going on any more when this throws
     */
    public static void eachInTurn(int count, IntConsumer work, Progress progress) {
        Turns turns = new Turns(count, work);
        ForkJoinPool own = ForkJoinTask.getPool();
        int others = own == null ? ForkJoinPool.commonPool().getParallelism() : own.getParallelism() - 1;
        List<ForkJoinTask<?>> beside = new ArrayList<>();
        for (int other = 0; other < Math.min(others, count - 1); other++) {
            beside.add(ForkJoinTask.adapt(() -> {
                while (turns.next()) {
                    // Until there is none.
                }
            }).fork());
        }
        try {
            long told = System.nanoTime();
            while (turns.next()) {
                if (System.nanoTime() - told > BETWEEN_REPORTS_NANOS) {
                    progress.report(turns.done.get(), count);
                    told = System.nanoTime();
                }
            }
        } finally {
            turns.next.set(count);
            beside.forEach(ForkJoinTask::join);
        }
        rethrow(turns.thrown.get());
        progress.report(count, count);
    }

    /** Parts that several threads take one after the other. */
    private static final class Turns {

        private final int count;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<Throwable> thrown = new AtomicReference<>();

        Turns(int count, IntConsumer work) {
            this.count = count;
            this.work = work;
        }

        /** Does the next part; false where there is none, or one has failed. */
        boolean next() {
            int part = next.getAndUpdate(at -> Math.min(count, at + 1));
            if (part >= count || thrown.get() != null) {
                return false;
            }
            try {
                work.accept(part);
                done.incrementAndGet();
                return true;
            } catch (RuntimeException | Error e) {
                thrown.compareAndSet(null, e);
                return false;
            }
        }
    }

    /** Were an exception simply let pass, other parts could be going on behind it. */
    private static void eachAtOnce(int from, int to, IntConsumer work) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        IntStream.range(from, to).parallel().forEach(part -> {
            try {
                if (thrown.get() == null) {
                    work.accept(part);
                }
            } catch (RuntimeException | Error e) {
                thrown.compareAndSet(null, e);
            }
        });
        rethrow(thrown.get());
    }

    private static void rethrow(Throwable thrown) {
        switch (thrown) {
            case null -> {
            }
            case RuntimeException e -> throw e;
            case Throwable e -> throw (Error) e;
        }
    }

    /** Work that goes on for seconds without asking whether it is still wanted. */
    @FunctionalInterface
    public interface Stubborn<T> {

        /**
         * Does it.
         *
         * @param progress told how far it is; throws when nobody waits any more
         */
        T run(Progress progress) throws IOException;
    }

    /**
     * Has work done that cannot be stopped, and waits for it. Whoever waits can leave at any time; the work then ends by
     * itself, the next time that it asks, and nobody hears of it.
     *
     * @param work what to do, on another thread; it shares nothing with others but what it gives back
     * @param progress told, on the calling thread, how far the work is; may cancel
     * @return what the work gave
     * @throws IOException if the work threw it
     * @throws CancellationException as {@code progress} decides
     */
    public static <T> T aside(Stubborn<T> work, Progress progress) throws IOException {
        AtomicReference<long[]> done = new AtomicReference<>(new long[] {0, 1});
        AtomicBoolean left = new AtomicBoolean();
        FutureTask<T> task = new FutureTask<>(() -> work.run((now, total) -> {
            if (left.get()) {
                throw new CancellationException();
            }
            done.set(new long[] {now, total});
        }));
        ForkJoinPool.commonPool().execute(task);
        try {
            while (true) {
                long[] now = done.get();
                progress.report(now[0], now[1]);
                try {
                    return task.get(BETWEEN_LOOKS_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    // Not yet.
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new IOException(e.getCause());
            }
        } finally {
            left.set(true);
        }
    }
}
