package engram.service;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import module java.base;
import engram.Experiments;
import engram.LiveThreads;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.image.GrayImage;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectorTest {

    private final Projector projector = new Projector();
    private final Run run = newRun();

    @AfterEach
    void close() {
        projector.close();
    }

    private static Run newRun() {
        Experiment experiment = Experiments.small();
        int side = experiment.parameters().side();
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(side)).toList();
        CueStimulus question = CueStimulus.of(experiment.cue().orElseThrow(), experiment.memories().getFirst().grey(side),
                experiment.parameters());
        return new Run(question, Network.of(Training.of(greys, experiment.parameters()).learn(Progress.IGNORED), greys),
                experiment.parameters());
    }

    private Trial trialOf(int steps) {
        run.advance(steps, Progress.IGNORED);
        return run.soFar();
    }

    private void show(Trial trial) {
        projector.show(new Result(Experiments.small(), trial, null, List.of()));
    }

    private Frame await(String what, Predicate<Frame> condition) {
        eventually(what, () -> projector.newest() != null && condition.test(projector.newest().frame()));
        return projector.newest().frame();
    }

    @Test
    void thereIsNoFrameBeforeThereIsATrial() {
        projector.look(7, 3);
        assertNull(projector.newest());
    }

    @Test
    void aTrialIsShownAtTheMomentThatWasAskedForBefore() {
        projector.look(7, 3);
        Trial trial = trialOf(20);
        show(trial);
        Frame frame = await("a frame", _ -> true);
        assertSame(trial, frame.trial());
        assertEquals(7, frame.time());
        assertArrayEquals(Frame.of(trial, 7, 3).recallGlow(), frame.recallGlow());
    }

    @Test
    void ofManyMomentsTheNewestWins() {
        Trial trial = trialOf(60);
        show(trial);
        for (int i = 0; i <= 10_000; i++) {
            projector.look(i % 60, 5);
        }
        projector.look(17, 5);
        await("the last moment asked for", frame -> frame.time() == 17);
        projector.look(18, 5);
        assertEquals(18, await("the next one", frame -> frame.time() != 17).time());
    }

    @Test
    void beyondTheNewestStepTheNewestIsShownUntilThereIsMore() {
        show(trialOf(10));
        projector.look(40, 5);
        await("the newest step", frame -> frame.time() == 9);
        show(trialOf(50));
        await("the moment asked for", frame -> frame.time() == 40);
    }

    @Test
    void anotherTrailIsAnotherFrame() {
        Trial trial = trialOf(60);
        show(trial);
        projector.look(30, 0);
        await("the moment", frame -> frame.time() == 30);
        projector.look(30, 20);
        float[] longTrail = Frame.of(trial, 30, 20).cueGlow();
        await("the longer trail", frame -> Arrays.equals(longTrail, frame.cueGlow()));
    }

    @Test
    void aFrameIsNotMadeTwice() {
        show(trialOf(60));
        projector.look(30, 5);
        Frame frame = await("the moment", f -> f.time() == 30);
        projector.look(30, 5);
        projector.look(31, 5);
        Frame next = await("the next moment", f -> f.time() == 31);
        projector.look(31, 5);
        assertSame(next, projector.newest().frame());
        assertEquals(30, frame.time());
    }

    @Test
    void closingEndsTheThread() {
        Set<Thread> before = LiveThreads.named("frames");
        Projector another = new Projector();
        another.show(new Result(Experiments.small(), trialOf(5), null, List.of()));
        Set<Thread> its = LiveThreads.named("frames");
        its.removeAll(before);
        assertEquals(1, its.size());
        another.close();
        eventually("its thread is at its end", () -> its.stream().noneMatch(Thread::isAlive));
    }
}
