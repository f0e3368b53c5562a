package engram.service.study;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.Memories;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyCells;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.result.CellResult;
import engram.model.study.result.StudyRun;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundStudyTest {

    private final BackgroundStudy study = new BackgroundStudy();
    private final List<CellResult> kept = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        study.close();
    }

    private static StudyCells cells(Experiment experiment, int draws, Double... levels) {
        StudyPlan plan = new StudySetup(experiment, Twin.DEFAULT.beside(experiment.parameters())).varying(Parameter.NOISE);
        StudyPlan small = new StudyPlan(plan.title(), plan.pictures(), plan.parameters(), 0, plan.networks(),
                List.of(new Axis.OfParameter(Parameter.NOISE, List.of(levels), false)), new Repeats(2, draws), plan.measures());
        return new StudyCells(new CellOrder(small), new Memories.OfPictures(experiment.memories(), plan.parameters().seed()));
    }

    /** Keeps results in a list, as a folder would. */
    private Keeping<CellResult> keeping() {
        return new Keeping<>() {
            @Override
            public void read(Consumer<CellResult> known) {
                kept.forEach(known);
            }

            @Override
            public Kept<CellResult> open(Consumer<CellResult> known) {
                kept.forEach(known);
                return new Kept<>() {
                    @Override
                    public int next() {
                        return kept.size();
                    }

                    @Override
                    public void append(CellResult result, double seconds) {
                        assertEquals(kept.size(), result.cell());
                        kept.add(result);
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                };
            }
        };
    }

    private static List<CellResult> alone(StudyCells cells) {
        List<CellResult> results = new ArrayList<>();
        new StudyRun(cells).run(0, cells.cells(), results::add, Progress.IGNORED, Progress.IGNORED);
        return results;
    }

    private boolean is(StudyNews.Stage stage) {
        return study.newest() != null && study.newest().stage() == stage;
    }

    /** So many draws that it is still at work when it is looked at. */
    private StudyCells many() {
        Experiment small = Experiments.small();
        return cells(Experiments.with(small, Parameter.ITERATIONS, 50), 40, 0.1, 0.2, 0.3, 0.4);
    }

    @Test
    void whatIsOpenedSaysWhatItWillTakeAndWaits() {
        StudyCells cells = cells(Experiments.small(), 1, 0.1, 0.5);
        study.open(cells, keeping());
        eventually("it is estimated", () -> is(StudyNews.Stage.READY));
        Estimate estimate = study.newest().estimate();
        assertEquals(2 * 2 * 2, estimate.recalls());
        assertTrue(estimate.seconds() > 0 && estimate.bytes() >= 64 * 64, estimate.toString());
        assertEquals(List.of(), kept);
    }

    @Test
    void whatRunsInTheBackgroundIsWhatComesOfItAlone() {
        StudyCells cells = cells(Experiments.small(), 2, 0.1, 0.5);
        study.open(cells, keeping());
        study.setRunning(true);
        eventually("all is known", () -> is(StudyNews.Stage.DONE));
        assertEquals(alone(cells), kept);
        assertEquals(cells.cells(), study.newest().results().count());
        assertEquals(16, study.cuesDone());
    }

    @Test
    void aPausedStudyStandsStillAndGoesOn() {
        StudyCells cells = many();
        study.open(cells, keeping());
        study.setRunning(true);
        eventually("some of it is known", () -> kept.size() > 2);
        study.setRunning(false);
        assertFalse(study.isRunning());
        awaitStandstill();
        assertTrue(kept.size() < cells.cells(), "it went on while it was paused");
        long before = study.cuesDone();
        study.setRunning(true);
        eventually("it goes on", () -> study.cuesDone() > before);
    }

    /** Until every thread of the study waits for the pause to end: none can do anything then. */
    private static void awaitStandstill() {
        eventually("all threads wait", () -> {
            List<StackTraceElement[]> stacks = Thread.getAllStackTraces()
                    .entrySet()
                    .stream()
                    .filter(each -> each.getKey().getName().startsWith("study-"))
                    .map(Map.Entry::getValue)
                    .filter(stack -> Arrays.stream(stack).anyMatch(at -> at.getClassName().startsWith("engram.")))
                    .toList();
            return !stacks.isEmpty() && stacks.stream()
                    .allMatch(stack -> Arrays.stream(stack)
                            .anyMatch(at -> at.getClassName().endsWith("Turnpike") && at.getMethodName().equals("await")));
        });
    }

    @Test
    void aStoppedStudyKeepsWhatIsKnownAndGoesOnFromThere() {
        StudyCells cells = cells(Experiments.with(Experiments.small(), Parameter.ITERATIONS, 20), 6, 0.1, 0.2);
        study.open(cells, keeping());
        study.setRunning(true);
        eventually("some of it is known", () -> kept.size() > 2);
        study.stop();
        eventually("it stands still", () -> is(StudyNews.Stage.READY) || is(StudyNews.Stage.DONE));
        assertEquals(kept.size(), study.newest().results().count());
        study.setRunning(true);
        eventually("all is known", () -> is(StudyNews.Stage.DONE));
        assertEquals(alone(cells), kept);
    }

    /** Somebody may take the folder away. */
    @Test
    void whatIsKnownStaysKnownAndIsKeptAgainWhereItWasTakenAway() {
        StudyCells cells = many();
        study.open(cells, keeping());
        study.setRunning(true);
        eventually("some of it is known", () -> kept.size() > 2);
        study.stop();
        eventually("it stands still", () -> is(StudyNews.Stage.READY));
        List<CellResult> before = List.copyOf(kept);
        kept.clear();
        study.setRunning(true);
        eventually("it goes on", () -> kept.size() > before.size());
        study.stop();
        eventually("it stands still", () -> is(StudyNews.Stage.READY));
        assertEquals(before, kept.subList(0, before.size()));
    }

    /** Else what is left would be reckoned from a leap. */
    @Test
    void howFarAStudyIsStaysKnownWhileItIsReadOnceMore() {
        StudyCells cells = many();
        List<Long> seen = new CopyOnWriteArrayList<>();
        Keeping<CellResult> looking = new Keeping<>() {
            @Override
            public void read(Consumer<CellResult> known) throws FileProblem {
                keeping().read(known);
            }

            @Override
            public Kept<CellResult> open(Consumer<CellResult> known) throws FileProblem {
                seen.add(study.cuesDone());
                return keeping().open(known);
            }
        };
        study.open(cells, looking);
        study.setRunning(true);
        eventually("some of it is known", () -> kept.size() > 2);
        study.stop();
        eventually("it stands still", () -> is(StudyNews.Stage.READY));
        long done = 2L * kept.size();
        assertEquals(done, study.cuesDone());
        study.setRunning(true);
        eventually("it is opened once more", () -> seen.size() == 2);
        assertEquals(List.of(0L, done), seen);
    }

    @Test
    void whatIsKnownStaysInSightWhereTheDiskRefuses() {
        StudyCells cells = many();
        AtomicBoolean refuses = new AtomicBoolean();
        Keeping<CellResult> disk = new Keeping<>() {
            @Override
            public void read(Consumer<CellResult> known) throws FileProblem {
                open(known);
            }

            @Override
            public Kept<CellResult> open(Consumer<CellResult> known) throws FileProblem {
                if (refuses.get()) {
                    throw new FileProblem(Path.of("cells.csv"), "cannot be read", "Look after the disk");
                }
                return keeping().open(known);
            }
        };
        study.open(cells, disk);
        study.setRunning(true);
        eventually("some of it is known", () -> kept.size() > 2);
        study.stop();
        eventually("it stands still", () -> is(StudyNews.Stage.READY));
        refuses.set(true);
        study.setRunning(true);
        eventually("it fails", () -> is(StudyNews.Stage.FAILED));
        assertEquals(kept.size(), study.newest().results().count());
    }

    @Test
    void aStudyWaitsAsLongAsTheWindowIsAtWork() {
        StudyCells cells = many();
        study.open(cells, keeping());
        study.setRunning(true);
        eventually("some of it is known", () -> kept.size() > 2);
        AtomicBoolean working = new AtomicBoolean(true);
        Thread window = Thread.ofPlatform().start(() -> {
            while (working.get()) {
                study.giveWay();
                Thread.onSpinWait();
            }
        });
        awaitStandstill();
        assertTrue(study.isRunning(), "it is not paused: it gives way");
        long before = study.cuesDone();
        working.set(false);
        eventually("it goes on by itself", () -> study.cuesDone() > before);
        assertFalse(window.isInterrupted());
    }

    /** Pictures of chance, so that all that is asked has to be made first. */
    private static StudyCells large(RuleKind rule) {
        Experiment asked = Experiments.small();
        StudyPlan plan = new StudySetup(asked, Twin.DEFAULT.beside(asked.parameters())).varying(Parameter.NOISE);
        StudyPlan wide = new StudyPlan(plan.title(), new PictureSource.Random(0.5),
                asked.parameters().withRule(rule).with(Parameter.SIDE, 64), 1024, List.of(plan.networks().getFirst()),
                List.of(new Axis.OfParameter(Parameter.NOISE, List.of(0.1), false)), new Repeats(10_000, 1), plan.measures());
        return new StudyCells(new CellOrder(wide), new Memories.OfChance(0.5, 1));
    }

    @Test
    void whatTakesLongIsLeftAtOnceForWhatIsWantedInstead() {
        for (RuleKind rule : List.of(RuleKind.STORKEY, RuleKind.PSEUDO_INVERSE)) {
            study.open(large(rule), keeping());
            eventually("it is at work", () -> is(StudyNews.Stage.OPENING));
            study.setRunning(true);
            eventually("it runs", () -> is(StudyNews.Stage.RUNNING));
            StudyCells other = cells(Experiments.small(), 1, 0.7);
            study.open(other, keeping());
            // Were it not left, this would take minutes.
            eventually("the other one is open", () -> is(StudyNews.Stage.READY) && study.newest().order() == other.order());
        }
    }

    @Test
    void anotherStudyTakesThePlaceOfTheFirst() {
        study.open(many(), keeping());
        study.setRunning(true);
        eventually("it runs", () -> study.cuesDone() > 0);
        StudyCells other = cells(Experiments.small(), 1, 0.7);
        List<CellResult> none = new ArrayList<>();
        study.open(other, new Keeping<>() {
            @Override
            public void read(Consumer<CellResult> known) {
                none.forEach(known);
            }

            @Override
            public Kept<CellResult> open(Consumer<CellResult> known) throws FileProblem {
                throw new AssertionError("it runs by itself");
            }
        });
        eventually("the other one is open", () -> is(StudyNews.Stage.READY) && study.newest().order() == other.order());
        assertEquals(0, study.newest().results().count());
    }

    @Test
    void whereResultsCannotBeKeptThatIsSaid() {
        study.open(cells(Experiments.small(), 1, 0.7), new Keeping<>() {
            @Override
            public void read(Consumer<CellResult> known) {
                // Nothing is there.
            }

            @Override
            public Kept<CellResult> open(Consumer<CellResult> known) throws FileProblem {
                throw new FileProblem(Path.of("full"), "has no room", "Make some");
            }
        });
        study.setRunning(true);
        eventually("it says so", () -> is(StudyNews.Stage.FAILED));
        assertTrue(study.newest().problem().contains("has no room"), study.newest().problem());
    }
}
