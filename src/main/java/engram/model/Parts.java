package engram.model;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work that falls into many independent parts, done on all cores. Which thread does which part, and when, is left open:
 * parts must not touch what others write, and then the result does not depend on the number of cores.
 */
public final class Parts {

    /** About how long the parts done between two reports take: short enough to be stopped at once. */
    private static final long BETWEEN_REPORTS_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private Parts() {}

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
        switch (thrown.get()) {
            case null -> { }
            case RuntimeException e -> throw e;
            case Throwable e -> throw (Error) e;
        }
    }
}
