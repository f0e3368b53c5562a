package engram.controller.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import module javafx.controls;
import engram.Eventually;
import engram.controller.state.ExperimentState;
import engram.controller.state.Playback;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.file.Sample;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.trial.Frame;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Trial;
import engram.service.Result;
import engram.service.Simulation;
import engram.service.Status;
import engram.view.story.ComparedView;
import engram.view.story.ScoreBlock;
import engram.view.story.StoryBar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class StoryControllerTest {

    private static final Status IDLE = new Status.Idle();
    private static Experiment first;
    private static Result resultOfA;
    private static Result resultOfB;

    private final Playback playback = new Playback();
    private ExperimentState state;
    private StoryBar bar;
    private ScoreBlock a;
    private ScoreBlock b;
    private StoryController controller;
    private int again;

    @BeforeAll
    static void compute() {
        List<Memory> memories = new ArrayList<>();
        Sample.FIRST.forEach(sample -> memories.add(new Memory(memories.size() + 1, sample.title(), sample.read(), false)));
        first = Experiment.empty(Parameters.DEFAULTS).withMemories(memories);
        resultOfA = result(first);
        resultOfB = result(Twin.DEFAULT.of(first));
    }

    private static Result result(Experiment experiment) {
        try (Simulation simulation = new Simulation(_ -> {})) {
            simulation.want(experiment);
            Eventually.eventually("a whole run", () -> simulation.newest() != null && simulation.newest().trial().isComplete());
            return simulation.newest();
        }
    }

    @BeforeEach
    void open() throws Exception {
        on(() -> {
            state = new ExperimentState(first);
            bar = new StoryBar();
            a = ScoreBlock.ofA();
            b = ScoreBlock.ofB();
            playback.extent(resultOfA.trial().recorded(), resultOfA.trial().length());
            controller = new StoryController(new StoryController.Places(ScoreBlock.ofCue(), a, b, bar, new ComparedView()), state,
                    playback, () -> again++);
            return null;
        });
    }

    @AfterEach
    void close() {
        controller.close();
    }

    private static <T> T on(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get();
    }

    private void pulse(StoryController.Now now) throws Exception {
        on(() -> {
            controller.pulse(now);
            return null;
        });
    }

    private static StoryController.Now at(int time) {
        return new StoryController.Now(resultOfA, Frame.of(resultOfA.trial(), time, 0), resultOfB,
                Frame.of(resultOfB.trial(), time, 0), true, IDLE, false);
    }

    @Test
    void whatIsStoppedBeforeItsFirstAnswerCanBeGoneOnWith() throws Exception {
        pulse(new StoryController.Now(null, null, null, null, true, new Status.Cancelled(), false));
        assertEquals("You stopped it before there was an answer.", bar.told().sentence());
        assertEquals("Run on", bar.told().button());
    }

    @Test
    void whileBLearnsForTheFirstTimeItSaysSo() throws Exception {
        int last = resultOfA.trial().recorded() - 1;
        Status learning = new Status.Working(Status.Stage.TRAINING, 1, 2, 0);
        pulse(new StoryController.Now(resultOfA, Frame.of(resultOfA.trial(), last, 0), null, null, true, learning, true));
        assertEquals("A has answered. B is asked the very same now, as soon as it has learned.", bar.told().sentence());
        assertEquals("", bar.told().button());
        Status asked = new Status.Working(Status.Stage.RECALLING, 1, 2, 0);
        pulse(new StoryController.Now(resultOfA, Frame.of(resultOfA.trial(), last, 0), null, null, true, asked, true));
        assertEquals("A has answered. B is asked the very same now.", bar.told().sentence());
    }

    private void awaitStory(StoryController.Now now, String sentence) {
        Eventually.eventually("it says " + sentence, () -> {
            pulse(now);
            return bar.told().sentence().equals(sentence) && !bar.told().button().isEmpty();
        });
    }

    private static String text(Node block, String id) {
        return ((Labeled) block.lookup(id)).getText();
    }

    private void press() throws Exception {
        on(() -> {
            bar.button().fire();
            return null;
        });
    }

    @Test
    void whatHappenedIsToldWithACureThatIsOneStepToUndoAndPlayed() throws Exception {
        awaitStory(at(9_999), "A leans to the average of the three pictures. B kept digit 4 after the cue was gone.");
        assertEquals("What happened?", bar.told().title());
        assertEquals("Let A learn and recall like B", bar.told().cure());
        assertEquals("Show me", bar.told().button());
        assertTrue(bar.told().advances());
        press();
        assertEquals(RuleKind.PSEUDO_INVERSE, state.current().parameters().rule());
        assertEquals(Dynamics.RELEASED, state.current().parameters().dynamics());
        playback.nextRunIsThere();
        assertTrue(playback.isPlaying());
        assertEquals(0, playback.time());
        on(() -> {
            state.undo();
            return null;
        });
        assertEquals(first, state.current());
        assertFalse(state.canUndo().get());
    }

    @Test
    void whatIsHappeningCanBeSkipped() throws Exception {
        pulse(at(33));
        assertEquals("B still hears the cue. At step 50 the cue goes, for B alone.", bar.told().sentence());
        assertEquals("Skip to step 50", bar.told().button());
        press();
        assertEquals(49, playback.time());
        pulse(at(60));
        assertEquals("The cue is gone for B, which goes on by itself, from what it learned.", bar.told().sentence());
        press();
        assertEquals(9_999, playback.time());
    }

    @Test
    void aStoppedRunCanGoOn() throws Exception {
        pulse(new StoryController.Now(resultOfA, Frame.of(resultOfA.trial(), 99, 0), null, null, false, new Status.Cancelled(),
                false));
        assertEquals("You stopped the run at step 10\u00A0000. What was computed stays.", bar.told().sentence());
        assertEquals("Run on", bar.told().button());
        press();
        assertEquals(1, again);
    }

    /** One press brings the nearest rule that goes, to the network that cannot be had; and one step takes it back. */
    @Test
    void whatThereIsNoMemoryForIsSaidWithWhatGoesInstead() throws Exception {
        Parameters wanted = first.parameters();
        Frame frame = Frame.of(resultOfA.trial(), 99, 0);
        Parameters hebb = wanted.withRule(RuleKind.HEBB).with(Parameter.ITERATIONS, 30);
        Status refused = new Status.Failed("Too large. Choose another.",
                Optional.of(new InsufficientMemoryException.Instead(hebb, "Hebb with 30 iterations")));
        pulse(new StoryController.Now(resultOfA, frame, null, null, true, refused, false));
        assertEquals("Too large. Choose another.", bar.told().sentence());
        assertEquals("Use Hebb with 30 iterations", bar.told().button());
        press();
        assertEquals(hebb, state.current().parameters());
        assertEquals(Twin.DEFAULT, state.twin());
        on(() -> {
            state.undo();
            return null;
        });
        assertEquals(wanted, state.current().parameters());

        Parameters ofB = Twin.DEFAULT.beside(wanted).withRule(RuleKind.HEBB);
        Status refusedB = new Status.Failed("B is too large.", Optional.of(new InsufficientMemoryException.Instead(ofB, "Hebb")));
        pulse(new StoryController.Now(resultOfA, frame, null, null, true, refusedB, true));
        assertEquals("B is too large.", bar.told().sentence());
        press();
        assertEquals(wanted, state.current().parameters());
        assertEquals(Twin.DEFAULT.withRule(RuleKind.HEBB), state.twin());
    }

    @Test
    void onceAHasAnsweredBIsNotSaidToComeAfterwards() throws Exception {
        pulse(new StoryController.Now(resultOfA, Frame.of(resultOfA.trial(), 99, 0), null, null, true, IDLE, false));
        assertEquals("no score", text(b, "#worth-b"));
        Trial whole = resultOfA.trial();
        Trial begun = new Trial(whole.question(), whole.parameters(), whole.cue(), whole.recalled().first(100),
                whole.withoutMemory().first(100), whole.curve(), whole.yardstick(), whole.race(), whole.settling(),
                whole.decision(), 0.5);
        Result underWay = new Result(first, begun, resultOfA.learned(), List.of());
        pulse(new StoryController.Now(underWay, Frame.of(begun, 99, 0), null, null, true, IDLE, false));
        assertEquals("it is asked when A has answered", text(b, "#worth-b"));
    }

    @Test
    void whatIsOldIsCalledSoAfterAMoment() throws Exception {
        StoryController.Now end = at(9_999);
        pulse(end);
        // Once more: the first takes long, as it loads what it shows with.
        pulse(end);
        assertEquals("Mostly digit 4", text(a, "#verdict-a"));
        on(() -> {
            state.change(before -> before.with(before.parameters().with(Parameter.NOISE, 0.45)));
            return null;
        });
        pulse(end);
        assertEquals("Mostly digit 4", text(a, "#verdict-a"));
        Eventually.eventually("it is old", () -> {
            pulse(end);
            return text(a, "#verdict-a").equals("Old result");
        });
        assertEquals("for noise 0.3", text(a, "#worth-a"));
        assertEquals("Old result", text(b, "#verdict-b"));
        assertEquals("This is the result for noise 0.3. The new one is being computed.", bar.told().sentence());
        on(() -> {
            state.undo();
            return null;
        });
        pulse(end);
        assertEquals("Mostly digit 4", text(a, "#verdict-a"));
    }

    @Test
    void withoutPicturesItOffersSome() throws Exception {
        on(() -> {
            state.change(_ -> Experiment.empty(Parameters.DEFAULTS));
            return null;
        });
        awaitStory(new StoryController.Now(null, null, null, null, true, IDLE, false),
                "Nothing was learned yet. Drop pictures anywhere, or take some of the samples.");
        assertEquals("\u2013", text(a, "#score-a"));
        assertEquals("Nothing learned yet", text(a, "#verdict-a"));
        press();
        assertEquals(List.of("digit 4", "digit 6", "digit 7"), state.current().memories().stream().map(Memory::name).toList());
    }

    @Test
    void whereNothingIsNewNothingIsDone() throws Exception {
        StoryController.Now end = at(9_999);
        awaitStory(end, "A leans to the average of the three pictures. B kept digit 4 after the cue was gone.");
        StoryBar.Told told = bar.told();
        Node sign = ((Labeled) a.lookup("#verdict-a")).getGraphic();
        for (int i = 0; i < 100; i++) {
            pulse(end);
        }
        assertSame(told, bar.told());
        assertSame(sign, ((Labeled) a.lookup("#verdict-a")).getGraphic());
        pulse(at(9_999));
        assertNotSame(sign, ((Labeled) a.lookup("#verdict-a")).getGraphic());
    }
}
