package engram.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 1000})
    void everyPartIsDoneOnce(int count) {
        AtomicIntegerArray times = new AtomicIntegerArray(count + 1);
        List<Long> told = new ArrayList<>();
        Parallel.eachInTurn(count, times::incrementAndGet, (done, total) -> {
            assertEquals(count, total);
            told.add(done);
        });
        assertEquals(count, IntStream.range(0, count).filter(part -> times.get(part) == 1).count());
        assertEquals(count, told.getLast());
        assertEquals(told.stream().sorted().toList(), told);
    }

    /** A part that takes until all others are done holds nobody up. */
    @Test
    @Timeout(60)
    void partsDoNotWaitForOneAnother() {
        CountDownLatch others = new CountDownLatch(99);
        try (ForkJoinPool two = new ForkJoinPool(2)) {
            two.submit(() -> Parallel.eachInTurn(100, part -> {
                if (part > 0) {
                    others.countDown();
                    return;
                }
                try {
                    others.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }, Progress.IGNORED)).join();
        }
        assertEquals(0, others.getCount());
    }

    @Test
    void whatAPartThrowsIsThrownOnceNoneIsGoingOn() {
        AtomicInteger going = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> Parallel.eachInTurn(10_000, part -> {
            going.incrementAndGet();
            try {
                if (part == 50) {
                    throw new IllegalStateException("fifty");
                }
                done.incrementAndGet();
            } finally {
                going.decrementAndGet();
            }
        }, Progress.IGNORED));
        assertEquals("fifty", thrown.getMessage());
        assertEquals(0, going.get());
        assertTrue(done.get() < 10_000);
    }

    @Test
    @Timeout(60)
    void whoIsToldHowFarItIsMayStopIt() {
        AtomicInteger going = new AtomicInteger();
        assertThrows(CancellationException.class, () -> Parallel.eachInTurn(Integer.MAX_VALUE, _ -> {
            going.incrementAndGet();
            Thread.onSpinWait();
            going.decrementAndGet();
        }, (_, _) -> {
            throw new CancellationException();
        }));
        assertEquals(0, going.get());
    }
}
