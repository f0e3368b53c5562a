package engram.service;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.LiveThreads;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.trial.Frame;
import engram.model.trial.FramePair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwinSimulationTest {

    private static final int TRAIL = 3;

    private final Projector projector = new Projector();
    private final Simulation first = new Simulation(projector::show);
    private final TwinSimulation second = new TwinSimulation();
    private Experiment wanted = Experiments.small();
    private Twin twin = Twin.DEFAULT;
    private int time = 59;

    @AfterEach
    void close() {
        first.close();
        projector.close();
        second.close();
    }

    private FramePair follow() {
        projector.look(time, TRAIL);
        Projection projected = projector.newest();
        Frame frame = projected == null ? null : projected.frame();
        second.follow(wanted, twin, first.status(), first.newest(), frame, time, TRAIL);
        return second.newest();
    }

    private boolean isOfWhatIsWanted(FramePair pair) {
        return pair != null && first.newest().experiment().equals(wanted)
                && pair.first().time() == Math.min(time, pair.first().trial().length() - 1) && pair.first().trial().isComplete()
                && pair.twin().trial().isComplete();
    }

    private FramePair await() {
        eventually("both have answered", () -> isOfWhatIsWanted(follow()));
        return second.newest();
    }

    @Test
    void bothAreAskedTheIdenticalCueAndAnswerEachByItself() {
        first.want(wanted);
        FramePair pair = await();
        assertEquals(pair.first().trial().question(), pair.twin().trial().question());
        assertEquals(wanted.parameters(), pair.first().trial().parameters());
        assertEquals(twin.beside(wanted.parameters()), pair.twin().trial().parameters());
        assertTrue(Arrays.stream(pair.differences()).anyMatch(difference -> difference != 0));
    }

    @Test
    void aCopyDiffersNowhereAtAnyMoment() {
        twin = Twin.copyOf(wanted.parameters());
        first.want(wanted);
        for (time = 0; time < 60; time += 13) {
            FramePair pair = await();
            assertEquals(time, pair.twin().time());
            assertArrayEquals(new double[64], pair.differences());
            assertArrayEquals(pair.first().recallGlow(), pair.twin().recallGlow());
        }
    }

    @Test
    void theSameStepIsShownOfBothAndAfterTheEndOfTheFirstTheSecondGoesOn() {
        wanted = Experiments.with(wanted, Parameter.FREE_STEPS, 200);
        first.want(wanted);
        time = 17;
        assertEquals(17, await().twin().time());
        time = 59;
        eventually("the end of the first", () -> isOfWhatIsWanted(follow()) && second.newest().twin().time() == 59);
        time = 100;
        eventually("the second alone", () -> isOfWhatIsWanted(follow()) && second.newest().twin().time() == 100);
        assertEquals(59, second.newest().first().time());
        time = Integer.MAX_VALUE;
        eventually("both ends", () -> isOfWhatIsWanted(follow()) && second.newest().twin().time() == 249);
    }

    @Test
    void aShorterRunStaysAtItsEnd() {
        twin = Twin.DEFAULT.withDynamics(Dynamics.BINARY_SYNCHRONOUS);
        first.want(wanted);
        time = 40;
        FramePair pair = await();
        assertEquals(40, pair.first().time());
        assertEquals(pair.twin().trial().recorded() - 1, pair.twin().time());
        assertTrue(pair.twin().time() < 40);
    }

    @Test
    void whatIsChangedBelongsTogetherAtEveryMoment() {
        first.want(wanted);
        await();
        for (int i = 1; i <= 20; i++) {
            wanted = Experiments.with(wanted, Parameter.NOISE, i / 20.0);
            first.want(wanted);
            for (int pulse = 0; pulse < 5; pulse++) {
                FramePair pair = follow();
                if (pair != null) {
                    assertEquals(pair.first().trial().question(), pair.twin().trial().question());
                }
            }
        }
        assertEquals(1, await().twin().trial().parameters().noise());
        wanted = wanted.withMemories(wanted.memories().subList(0, 2));
        first.want(wanted);
        eventually("two memories",
                () -> isOfWhatIsWanted(follow()) && second.newest().twin().trial().yardstick().memories() == 2);
    }

    @Test
    void anotherRuleOfTheTwinLeavesTheFirstAlone() {
        first.want(wanted);
        Frame before = await().first();
        twin = twin.withRule(RuleKind.STORKEY).withDynamics(Dynamics.HELD);
        eventually("the other rule",
                () -> isOfWhatIsWanted(follow()) && second.newest().twin().trial().parameters().rule() == RuleKind.STORKEY);
        assertEquals(before, second.newest().first());
    }

    @Test
    void whileTheFirstIsAtWorkTheTwinWaits() {
        wanted = Experiments.longRecall();
        first.want(wanted);
        time = 0;
        eventually("the first has something to show", () -> first.newest() != null && projector.newest() != null);
        for (int i = 0; i < 100; i++) {
            assertNull(follow());
            assertInstanceOf(Status.Idle.class, second.status());
        }
        first.cancel();
        eventually("then it begins", () -> follow() != null);
    }

    /** A hundred thousand steps beside a hundred. */
    private void beginALongRecallOfTheTwin() {
        twin = Twin.copyOf(Experiments.longRecall().parameters()).withRule(RuleKind.HEBB);
        wanted = Experiments.with(Experiments.longRecall(), Parameter.ITERATIONS, 1);
        first.want(wanted);
    }

    @Test
    void whenTheFirstIsWantedAnewTheTwinGivesWay() {
        beginALongRecallOfTheTwin();
        eventually("the twin recalls", () -> {
            follow();
            return second.status() instanceof Status.Working;
        });
        wanted = Experiments.longTraining();
        first.want(wanted);
        eventually("it stops", () -> {
            follow();
            return second.status() instanceof Status.Idle;
        });
        eventually("the first is at work instead", () -> first.status() instanceof Status.Working);
    }

    @Test
    void whatWasCancelledIsComputedAgainOnlyWhenAskedFor() {
        beginALongRecallOfTheTwin();
        eventually("the twin recalls", () -> follow() != null);
        second.cancel();
        eventually("it is cancelled", () -> second.status() instanceof Status.Cancelled);
        for (int i = 0; i < 10; i++) {
            follow();
        }
        assertInstanceOf(Status.Cancelled.class, second.status());
        second.again();
        eventually("it works again", () -> {
            follow();
            return second.status() instanceof Status.Working;
        });
    }

    @Test
    void closingEndsItsThreadsInMidWork() {
        Set<Thread> before = LiveThreads.named("simulation", "frames");
        beginALongRecallOfTheTwin();
        Set<Thread> its = LiveThreads.named("simulation", "frames");
        its.removeAll(before);
        assertFalse(its.isEmpty());
        first.close();
        projector.close();
        second.close();
        eventually("its threads are at their end", () -> its.stream().noneMatch(Thread::isAlive));
    }
}
