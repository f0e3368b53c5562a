package engram.service;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {

    private final Jobs jobs = new Jobs();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        jobs.close();
    }

    private void pollToTheEnd() {
        eventually("all jobs are done", () -> jobs.pending().stream().allMatch(job -> job.ending() != null));
        jobs.poll();
    }

    private void start(String title, Job.Work<String> work) {
        jobs.start(title, work, told::add, problem -> told.add("failed: " + problem.getMessage()));
    }

    @Test
    void jobsRunOneAfterTheOtherInTheOrderGiven() {
        List<Integer> ran = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            start("job " + i, _ -> {
                ran.add(number);
                return "result " + number;
            });
        }
        pollToTheEnd();
        List<Integer> order = IntStream.range(0, 20).boxed().toList();
        assertEquals(order, ran);
        assertEquals(order.stream().map("result %d"::formatted).toList(), told);
        assertEquals(List.of(), jobs.pending());
    }

    @Test
    void onlyWorkInThingsIsCounted() {
        assertFalse(jobs.start("job", _ -> "", told::add, _ -> {}).isCounted());
        assertTrue(jobs.startCounting("job", _ -> "", told::add, _ -> {}).isCounted());
    }

    @Test
    void aJobForeseesItsEnd() {
        long[] now = {0};
        Job<String> job = new Job<>("job", true, progress -> {
            for (int done = 0; done <= 6; done++) {
                progress.report(done, 10);
                now[0] += 250_000_000;
            }
            return "result";
        }, told::add, _ -> {}, () -> now[0]);
        job.run();
        assertEquals(1, job.timeLeft().seconds().orElseThrow(), 1e-9, "four of ten are left, at four a second");
    }

    @Test
    void nothingIsToldBeforeSomebodyAsks() {
        start("job", _ -> "result");
        eventually("the job is done", () -> jobs.pending().getFirst().ending() != null);
        assertEquals(List.of(), told);
        jobs.poll();
        assertEquals(List.of("result"), told);
        jobs.poll();
        assertEquals(List.of("result"), told);
    }

    @Test
    void workIsDoneOnAnotherThreadAndToldOnOurs() {
        AtomicReference<Thread> worker = new AtomicReference<>();
        AtomicReference<Thread> teller = new AtomicReference<>();
        jobs.start("job", _ -> {
            worker.set(Thread.currentThread());
            return 1;
        }, _ -> teller.set(Thread.currentThread()), _ -> {});
        pollToTheEnd();
        assertNotSame(Thread.currentThread(), worker.get());
        assertSame(Thread.currentThread(), teller.get());
    }

    @Test
    void aFailureIsToldAndTheNextJobRuns() {
        start("bad", _ -> {
            throw new IOException("no such file");
        });
        start("good", _ -> "result");
        pollToTheEnd();
        assertEquals(List.of("failed: no such file", "result"), told);
    }

    @Test
    void lackOfMemoryIsAFailureThatNamesTheJob() {
        start("Reading a.png", _ -> {
            throw new OutOfMemoryError("made by the test");
        });
        pollToTheEnd();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().startsWith("failed: Reading a.png took more memory than there is"), told.getFirst());
    }

    @Test
    void aCancelledJobStopsWhenItReportsAndTellsNothing() {
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicBoolean wentOn = new AtomicBoolean();
        start("long", progress -> {
            cancelled.await();
            progress.report(1, 2);
            wentOn.set(true);
            return "result";
        });
        start("next", _ -> "next result");
        jobs.pending().getFirst().cancel();
        cancelled.countDown();
        pollToTheEnd();
        assertEquals(List.of("next result"), told);
        assertFalse(wentOn.get());
    }

    @Test
    void aJobThatIsCancelledBeforeItsTurnDoesNothing() {
        CountDownLatch first = new CountDownLatch(1);
        AtomicBoolean ran = new AtomicBoolean();
        start("first", _ -> {
            first.await();
            return "first result";
        });
        start("silent", _ -> {
            ran.set(true);
            return "result";
        });
        jobs.pending().getLast().cancel();
        first.countDown();
        pollToTheEnd();
        assertEquals(List.of("first result"), told);
        assertFalse(ran.get());
    }

    @Test
    void progressCanBeSeenWhileItRuns() {
        CountDownLatch seen = new CountDownLatch(1);
        start("counting", progress -> {
            progress.report(3, 7);
            seen.await();
            return "result";
        });
        Job<?> job = jobs.pending().getFirst();
        assertEquals("counting", job.title());
        eventually("three of seven are seen", () -> job.done() == 3 && job.total() == 7);
        seen.countDown();
        pollToTheEnd();
    }

    @Test
    void aJobMayStartAnotherWhenItEnds() {
        jobs.start("first", _ -> 1, one -> start("second", _ -> "result " + (one + 1)), _ -> {});
        pollToTheEnd();
        assertEquals("second", jobs.pending().getFirst().title());
        pollToTheEnd();
        assertEquals(List.of("result 2"), told);
    }

    @Test
    void closingCancelsWhatGoesOnAndEndsTheThread() throws InterruptedException {
        AtomicReference<Thread> worker = new AtomicReference<>();
        start("endless", progress -> {
            worker.set(Thread.currentThread());
            while (true) {
                progress.report(0, 1);
            }
        });
        eventually("the job runs", () -> worker.get() != null);
        jobs.close();
        worker.get().join(30_000);
        assertFalse(worker.get().isAlive());
        assertEquals(List.of(), told);
    }
}
