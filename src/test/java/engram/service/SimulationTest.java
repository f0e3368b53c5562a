package engram.service;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;
import engram.Experiments;
import engram.LiveThreads;
import engram.model.Progress;
import engram.model.experiment.Caution;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.spike.SpikeTrain;
import engram.model.trial.CueStimulus;
import engram.model.trial.InsufficientMemoryException;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private final ConcurrentLinkedQueue<Trial> trials = new ConcurrentLinkedQueue<>();
    private final Simulation simulation = new Simulation(result -> trials.add(result.trial()));
    private final Experiment small = Experiments.small();

    @AfterEach
    void close() {
        simulation.close();
    }

    private static boolean isDone(Simulation simulation, Experiment experiment) {
        Result result = simulation.newest();
        return result != null && result.experiment() == experiment && result.trial().isComplete();
    }

    private static Result result(Simulation simulation, Experiment experiment) {
        simulation.want(experiment);
        eventually("the experiment is done", () -> isDone(simulation, experiment));
        return simulation.newest();
    }

    private Result result(Experiment experiment) {
        return result(simulation, experiment);
    }

    private boolean isAt(Status.Stage stage) {
        return simulation.status() instanceof Status.Working work && work.stage() == stage;
    }

    private Experiment startLongRecall() {
        Experiment experiment = Experiments.longRecall();
        simulation.want(experiment);
        eventually("a part of the long recall is shown",
                () -> simulation.newest() != null && simulation.newest().experiment() == experiment);
        assertFalse(simulation.newest().trial().isComplete());
        return experiment;
    }

    @Test
    void computesWhatTheModelComputes() {
        Parameters parameters = small.parameters();
        List<GrayImage> greys = small.memories().stream().map(memory -> memory.grey(parameters.side())).toList();
        Run run = new Run(CueStimulus.of(small.cue().orElseThrow(), greys.getFirst(), parameters),
                Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys), parameters);
        run.advance(parameters.recallSteps(), Progress.IGNORED);

        Trial trial = result(small).trial();
        assertEquals(run.soFar().recalled(), trial.recalled());
        assertEquals(run.soFar().withoutMemory(), trial.withoutMemory());
        assertEquals(run.soFar().question(), trial.question());
    }

    @Test
    void theSameExperimentGivesTheSameSpikesAgain() {
        Trial first = result(small).trial();
        result(Experiments.with(small, Parameter.GAIN, 0.5));
        Trial second = result(small).trial();
        assertEquals(first.recalled(), second.recalled());
        assertEquals(first.question().spikes(), second.question().spikes());
    }

    @Test
    void manySimulationsAtOnceGiveTheSameSpikes() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<Trial>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> {
                    try (Simulation own = new Simulation(_ -> {})) {
                        return result(own, small).trial();
                    }
                });
            }
            Trial expected = result(small).trial();
            for (Future<Trial> trial : people.invokeAll(tasks)) {
                assertEquals(expected.recalled(), trial.get().recalled());
                assertEquals(expected.withoutMemory(), trial.get().withoutMemory());
            }
        }
    }

    @Test
    void anotherSeedGivesOtherSpikes() {
        Trial first = result(small).trial();
        Trial second = result(small.with(small.parameters().withSeed(2))).trial();
        assertNotEquals(first.recalled(), second.recalled());
        assertNotEquals(first.question().spikes(), second.question().spikes());
    }

    @Test
    void anotherCueDoesNotTrainAgain() {
        TrainedNetwork trained = result(small).learned();
        assertSame(trained, result(Experiments.with(small, Parameter.NOISE, 0.1)).learned());
        assertSame(trained, result(small.redrawn()).learned());
        assertSame(trained, result(small.asking(small.memories().getLast())).learned());
        assertSame(trained, result(Experiments.with(small, Parameter.ITERATIONS, 5)).learned());
        assertNotSame(trained, result(Experiments.with(small, Parameter.GAIN, 0.5)).learned());
    }

    @Test
    void anotherCueLetsATrainingThatIsUnderWayGoOn() {
        Experiment first = Experiments.with(Experiments.longTraining(), Parameter.EPOCHS, 12);
        simulation.want(first);
        eventually("it trains", () -> isAt(Status.Stage.TRAINING));
        long begun = ((Status.Working) simulation.status()).startedNanos();
        Experiment drawn = first.redrawn();
        simulation.want(drawn);
        Set<Long> starts = new HashSet<>();
        eventually("the other cue is asked", () -> {
            if (simulation.status() instanceof Status.Working work && work.stage() == Status.Stage.TRAINING) {
                starts.add(work.startedNanos());
            }
            return simulation.newest() != null && simulation.newest().experiment() == drawn;
        });
        assertEquals(Set.of(begun), starts);
    }

    @Test
    void anotherNameDoesNotStopALongRecall() {
        Experiment experiment = Experiments.longRecall();
        simulation.want(experiment);
        eventually("a good part of it is there",
                () -> simulation.newest() != null && simulation.newest().trial().recorded() > 300);
        List<Memory> renamed = experiment.memories().stream().map(memory -> memory.renamed("x" + memory.name())).toList();
        Experiment other = experiment.withMemories(renamed);
        int before = simulation.newest().trial().recorded();
        SpikeTrain spikes = simulation.newest().trial().recalled();
        simulation.want(other);
        eventually("it is known by its new name", () -> simulation.newest().experiment().equals(other));
        Trial trial = simulation.newest().trial();
        assertEquals("xdigit 4", trial.question().name());
        assertTrue(trial.recorded() >= before, trial.recorded() + " after " + before);
        for (int step = 0; step < before; step++) {
            assertEquals(spikes.spiked(step, 7), trial.recalled().spiked(step, 7));
        }
        eventually("it goes on", () -> simulation.newest().trial().recorded() > before + 100);
    }

    @Test
    void aNewNameTakesEffectWithoutTraining() {
        TrainedNetwork trained = result(small).learned();
        List<Memory> renamed = small.memories().stream().map(memory -> memory.renamed("new " + memory.name())).toList();
        Result result = result(small.withMemories(renamed));
        assertSame(trained, result.learned());
        assertEquals("new " + small.memories().getFirst().name(), result.trial().question().name());
    }

    @Test
    void aPictureThatIsNotAMemoryCanBeAskedAbout() {
        Memory stranger = new Memory(99, "stranger", small.memories().getFirst().picture(), true);
        Result result = result(small.asking(stranger));
        assertEquals("stranger", result.trial().question().name());
        assertNotNull(simulation.gallery().of(stranger));
    }

    @Test
    void aNewWishStopsTheOldRecall() {
        startLongRecall();
        result(small);
        eventually("there is nothing to do", () -> simulation.status() instanceof Status.Idle);
        assertSame(small, simulation.newest().experiment());
        List<Integer> sides = trials.stream().map(trial -> trial.parameters().side()).toList();
        assertEquals(8, sides.getLast());
        assertTrue(trials.stream().noneMatch(trial -> trial.parameters().side() == 64 && trial.isComplete()));
        assertEquals(sides.stream().sorted((a, b) -> b - a).toList(), sides);
    }

    @Test
    void aNewWishStopsTheOldTraining() {
        Experiment endless = Experiments.longTraining();
        simulation.want(endless);
        eventually("it trains", () -> isAt(Status.Stage.TRAINING));
        result(small);
        assertTrue(trials.stream().noneMatch(trial -> trial.parameters().side() == 64));
    }

    @Test
    void ofManyWishesTheLastIsFulfilled() {
        Experiment last = small;
        for (int i = 0; i <= 200; i++) {
            last = Experiments.with(small, Parameter.GAIN, i / 400.0 + 0.1);
            simulation.want(last);
        }
        Experiment wanted = last;
        eventually("the last wish is fulfilled", () -> isDone(simulation, wanted));
    }

    @Test
    void theLastResultStaysUntilThereIsSomethingNewToShow() {
        Result before = result(small);
        simulation.want(Experiments.longTraining());
        eventually("it trains", () -> isAt(Status.Stage.TRAINING));
        assertSame(before, simulation.newest());
    }

    @Test
    void aLongRecallIsShownWhileItGoesOn() {
        startLongRecall();
        int recorded = simulation.newest().trial().recorded();
        assertTrue(recorded > 0);
        eventually("more of it is shown", () -> simulation.newest().trial().recorded() > recorded);
        eventually("its progress is told", () -> isAt(Status.Stage.RECALLING));
    }

    @Test
    void cancelStopsAndKeepsWhatWasRecorded() {
        Experiment experiment = startLongRecall();
        simulation.cancel();
        eventually("it is cancelled", () -> simulation.status() instanceof Status.Cancelled);
        Result stopped = simulation.newest();
        assertSame(experiment, stopped.experiment());
        assertFalse(stopped.trial().isComplete());
    }

    @Test
    void whatWasCancelledCanBeHadOnceMore() {
        simulation.want(Experiments.longTraining());
        eventually("it trains", () -> isAt(Status.Stage.TRAINING));
        simulation.cancel();
        eventually("it is cancelled", () -> simulation.status() instanceof Status.Cancelled);
        assertNull(simulation.newest());
        result(small);
        eventually("there is nothing to do", () -> simulation.status() instanceof Status.Idle);
    }

    @Test
    void cancellingNothingDoesNoHarm() {
        simulation.cancel();
        result(small);
        simulation.cancel();
        result(small.redrawn());
    }

    @Test
    void aNetworkLargerThanTheMemoryIsRefusedInOneLine() {
        assumeTrue(Runtime.getRuntime().maxMemory() < 6L << 30, "here even the largest network has room");
        Result before = result(small);
        Experiment giant = Experiments.with(Experiments.with(Experiments.with(small, Parameter.SIDE, 128), Parameter.STEPS, 1000),
                Parameter.ITERATIONS, 1000);
        simulation.want(giant);
        eventually("it is refused", () -> simulation.status() instanceof Status.Failed);
        String reason = assertInstanceOf(Status.Failed.class, simulation.status()).reason();
        assertTrue(
                reason.matches("Side 128 with 1\u00A0000\u00A0000 steps needs \\d+\\.\\d GB of memory, and Engram has"
                        + " \\d+\\.\\d GB for it\\. Choose \\d+ iterations? \\([\\d\u00A0]+ steps\\), or a smaller side\\."),
                reason);
        Parameters instead = ((Status.Failed) simulation.status()).instead().orElseThrow().parameters();
        assertDoesNotThrow(() -> InsufficientMemoryException.check(instead, Simulation.RECORDINGS));
        assertSame(before, simulation.newest());
        result(small);
    }

    @Test
    void nothingToLearnIsNothingToShow() {
        result(small);
        simulation.want(small.withMemories(List.of()));
        eventually("there is no result", () -> simulation.newest() == null);
        eventually("there is nothing to do", () -> simulation.status() instanceof Status.Idle);
        result(small);
    }

    @Test
    void picturesAreReadyEvenIfThereIsNothingToAsk() {
        Memory cue = small.memories().getFirst();
        simulation.want(Experiment.empty(small.parameters()).asking(cue));
        eventually("the cue is prepared", () -> simulation.gallery().of(cue) != null);
        assertNull(simulation.newest());
    }

    @Test
    void aMemoryOfOneColourIsNamed() {
        List<Memory> memories = new ArrayList<>(small.memories());
        memories.add(Experiments.plain(10, "grey wall"));
        Caution caution = new Caution(Caution.Kind.ONE_COLOUR, memories.size() - 1, -1);
        assertEquals(List.of(caution), result(small.withMemories(memories)).cautions());
        assertEquals(1, result(small.withMemories(memories)).ofOneColour());
        assertEquals(List.of(), result(small).cautions());
    }

    @Test
    void everyMemoryOfOneColourIsComputedAllTheSame() {
        Experiment grey = Experiment.empty(small.parameters()).withMemories(List.of(Experiments.plain(1, "grey wall")));
        assertEquals(0, result(grey).trial().question().spikes().rates()[0]);
    }

    @Test
    void everyParameterAtEitherEndOfItsRangeIsComputed() {
        for (Parameter parameter : Parameter.values()) {
            if (parameter == Parameter.SIDE || parameter == Parameter.LOOK_BACK) {
                continue;
            }
            result(withLookBackInReach(Experiments.with(small, parameter, parameter.least())));
            result(Experiments.with(small, parameter, parameter.most()));
        }
    }

    private static Experiment withLookBackInReach(Experiment experiment) {
        Parameters parameters = experiment.parameters();
        return Experiments.with(experiment, Parameter.LOOK_BACK,
                Math.min(parameters.whole(Parameter.LOOK_BACK), parameters.steps()));
    }

    @Test
    void closingInMidWorkEndsTheThread() {
        Set<Thread> before = LiveThreads.named("simulation");
        try (Simulation another = new Simulation(_ -> {})) {
            another.want(Experiments.longTraining());
            Set<Thread> its = LiveThreads.named("simulation");
            its.removeAll(before);
            assertEquals(1, its.size());
            eventually("it works", () -> another.status() instanceof Status.Working);
            another.close();
            eventually("its thread is at its end", () -> its.stream().noneMatch(Thread::isAlive));
        }
    }
}
