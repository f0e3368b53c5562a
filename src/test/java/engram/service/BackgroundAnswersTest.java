package engram.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import org.junit.jupiter.api.Test;

class BackgroundAnswersTest {

    @Test
    void whereNothingIsAskedAnyMoreTheWorkAtHandIsStoppedWithoutGrace() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        try (BackgroundAnswers<String, String> answers = new BackgroundAnswers<>("test", (question, progress) -> {
            begun.countDown();
            try {
                asked.await();
                progress.report(0, 1);
                stopped.complete(false);
            } catch (CancellationException e) {
                stopped.complete(true);
                throw e;
            } catch (InterruptedException e) {
                stopped.completeExceptionally(e);
            }
            return question;
        })) {
            answers.ask("one");
            begun.await();
            answers.ask(null);
            asked.countDown();
            assertTrue(stopped.get(30, TimeUnit.SECONDS));
            assertNull(answers.newest());
        }
    }

    @Test
    void whatIsAskedAfterNothingIsAnswered() throws Exception {
        CompletableFuture<String> done = new CompletableFuture<>();
        try (BackgroundAnswers<String, String> answers = new BackgroundAnswers<>("test", (question, progress) -> {
            progress.report(0, 1);
            done.complete(question);
            return question;
        })) {
            answers.ask(null);
            answers.ask("two");
            assertEquals("two", done.get(30, TimeUnit.SECONDS));
        }
    }
}
