package engram.service;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import org.junit.jupiter.api.Test;

class LatestRequestWorkerTest {

    private final List<Integer> begun = new CopyOnWriteArrayList<>();
    private final List<Integer> ended = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    private LatestRequestWorker<Integer> worker(long graceMillis, BiConsumer<Integer, Progress> work) {
        return new LatestRequestWorker<>("a worker of a test", graceMillis, (request, progress) -> {
            begun.add(request);
            work.accept(request, progress);
            ended.add(request);
        });
    }

    private void holdTheFirst(int request, Progress progress) {
        while (request == 0 && gate.getCount() > 0) {
            progress.report(0, 1);
            Thread.onSpinWait();
        }
    }

    @Test
    void ofManyRequestsOnlyTheNewestFollowsTheOneAtHand() {
        try (LatestRequestWorker<Integer> worker = worker(3_600_000, this::holdTheFirst)) {
            worker.request(0);
            eventually("the first is begun", () -> begun.contains(0));
            for (int request = 1; request <= 1000; request++) {
                worker.request(request);
            }
            gate.countDown();
            eventually("the newest is done", () -> ended.contains(1000));
            assertEquals(List.of(0, 1000), begun);
            assertEquals(List.of(0, 1000), ended, "within its grace the first came to its end");
        }
    }

    @Test
    void staleWorkIsStoppedOnceItsGraceIsOver() {
        try (LatestRequestWorker<Integer> worker = worker(5, this::holdTheFirst)) {
            worker.request(0);
            eventually("the first is begun", () -> begun.contains(0));
            worker.request(1);
            eventually("the next is done", () -> ended.contains(1));
            assertFalse(ended.contains(0));
        }
    }

    @Test
    void whatIsCancelledStopsAndTheNextRequestIsDone() {
        try (LatestRequestWorker<Integer> worker = worker(3_600_000, this::holdTheFirst)) {
            AtomicBoolean told = new AtomicBoolean();
            worker.request(0);
            eventually("the first is begun", () -> begun.contains(0));
            worker.cancel();
            told.set(worker.isCancelled());
            worker.request(1);
            gate.countDown();
            eventually("the next is done", () -> ended.contains(1));
            assertTrue(told.get());
            assertFalse(worker.isCancelled());
        }
    }

    @Test
    void aRequestTakenBackIsNotBegun() {
        try (LatestRequestWorker<Integer> worker = worker(3_600_000, this::holdTheFirst)) {
            worker.request(0);
            eventually("the first is begun", () -> begun.contains(0));
            worker.request(1);
            worker.request(null);
            gate.countDown();
            eventually("the first is done", () -> ended.contains(0));
            worker.request(2);
            eventually("the last is done", () -> ended.contains(2));
            assertEquals(List.of(0, 2), begun);
        }
    }

    @Test
    void workThatStopsItselfDoesNotEndTheWorker() {
        try (LatestRequestWorker<Integer> worker = worker(0, (request, _) -> {
            if (request == 0) {
                throw new CancellationException();
            }
        })) {
            worker.request(0);
            eventually("the first is begun", () -> begun.contains(0));
            worker.request(1);
            eventually("the next is done", () -> ended.contains(1));
        }
    }

    @Test
    void whereTheSystemGivesNoThreadTheNextRequestAsksForOneAgain() {
        AtomicInteger asked = new AtomicInteger();
        ThreadFactory scarce = task -> {
            if (asked.getAndIncrement() == 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return Thread.ofPlatform().daemon().unstarted(task);
        };
        try (LatestRequestWorker<Integer> worker = new LatestRequestWorker<>(0, (request, _) -> ended.add(request), scarce)) {
            assertThrows(OutOfMemoryError.class, () -> worker.request(0));
            worker.request(1);
            eventually("the next is done", () -> ended.contains(1));
            assertEquals(List.of(1), ended);
        }
    }

    @Test
    void whatCameWhileWorkWasGoingToFailIsDoneByAnotherThread() {
        ThreadFactory quiet = task -> {
            Thread thread = Thread.ofPlatform().daemon().unstarted(task);
            thread.setUncaughtExceptionHandler((_, _) -> {});
            return thread;
        };
        try (LatestRequestWorker<Integer> worker = new LatestRequestWorker<>(3_600_000, (request, progress) -> {
            begun.add(request);
            holdTheFirst(request, progress);
            if (request == 0) {
                throw new AssertionError("a fault of the work");
            }
            ended.add(request);
        }, quiet)) {
            worker.request(0);
            eventually("the first is begun", () -> begun.contains(0));
            worker.request(1);
            gate.countDown();
            eventually("what came meanwhile is done", () -> ended.contains(1));
        }
    }

    @Test
    void afterClosingNothingIsBegun() {
        // Of the tests before, whose threads may still be on their way to their end.
        Set<Thread> others = engram.LiveThreads.named("a worker of a test");
        LatestRequestWorker<Integer> worker = worker(0, (_, _) -> {});
        worker.close();
        worker.request(1);
        assertTrue(others.containsAll(engram.LiveThreads.named("a worker of a test")));
        assertEquals(List.of(), begun);
    }
}
