package engram.model.study.engine;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.study.memories.MemoryAnswers;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.plan.Memories;
import engram.model.trial.Training;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How often work that takes long looks whether it is still wanted: it can be stopped then, and waits where it is paused. */
class StudyLooksTest {

    private static final int MEMORIES = 96;
    private static final Parameters ASKED = Parameters.DEFAULTS.with(Parameter.SIDE, 16).with(Parameter.STEPS, 20);

    /** Counts looks, and says from a certain one on that nothing is wanted any more. */
    private static final class Looks implements Progress {

        private final int most;
        private final AtomicInteger looks = new AtomicInteger();

        Looks(int most) {
            this.most = most;
        }

        @Override
        public void report(long done, long total) {
            if (looks.incrementAndGet() > most) {
                throw new CancellationException();
            }
        }
    }

    private static List<GrayImage> greys(Parameters parameters) {
        return Memories.greys(new Memories.OfChance(0.5, 1).of(new Setting(parameters, MEMORIES, 0)), parameters.side(),
                Progress.IGNORED);
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void learningLooksAllTheWay(RuleKind rule) {
        Training training = Training.of(greys(ASKED), ASKED.withRule(rule));
        Looks all = new Looks(Integer.MAX_VALUE);
        training.learn(all);
        int looks = all.looks.get();
        assertTrue(looks >= 6, rule + " looks " + looks + " times");
        for (int most : new int[] {0, looks / 3, 2 * looks / 3}) {
            Looks some = new Looks(most);
            assertThrows(CancellationException.class, () -> training.learn(some), rule + " after " + most);
        }
    }

    @Test
    void theProjectionLooksAfterEachFewRowsOfWhatItComputes() {
        Looks all = new Looks(Integer.MAX_VALUE);
        Training.of(greys(ASKED), ASKED.withRule(RuleKind.PSEUDO_INVERSE)).learn(all);
        // 96 rows of two products and 256 columns of a division, 16 at a time and on few cores: at least a look for each two.
        assertTrue(all.looks.get() >= (6 + 6 + 16) / (2 * (Runtime.getRuntime().availableProcessors() + 1)),
                "looks " + all.looks.get());
    }

    @Test
    void whereEverThreadsAreWhenNothingIsWantedAnyMoreNoneGoesOn() {
        MemoryQuestions questions = new MemoryQuestions(new Memories.OfChance(0.5, 1).of(new Setting(ASKED, 5, 0)),
                List.of(ASKED, ASKED.withRule(RuleKind.HEBB)), 1);
        Looks all = new Looks(Integer.MAX_VALUE);
        new MemoryAnswers(questions).ask(_ -> {}, Progress.IGNORED, all);
        assertTrue(all.looks.get() >= questions.all(), "each cue looks: " + all.looks.get());
        for (int most = 0; most < all.looks.get(); most += all.looks.get() / 4) {
            MemoryAnswers answers = new MemoryAnswers(questions);
            Looks some = new Looks(most);
            assertThrows(CancellationException.class, () -> answers.ask(_ -> {}, Progress.IGNORED, some));
            int known = answers.count();
            assertTrue(known < questions.all());
            // What is known then is gone on with.
            answers.ask(_ -> {}, Progress.IGNORED, Progress.IGNORED);
            assertTrue(answers.isWhole());
        }
    }

    @Test
    void picturesOfChanceAreMadeOnlyAsLongAsTheyAreWanted() {
        Looks some = new Looks(2);
        assertThrows(CancellationException.class,
                () -> new Memories.OfChance(0.5, 1).of(new Setting(ASKED.with(Parameter.SIDE, 64), 20_000, 0), some));
    }
}
