package engram.service.study;

import static engram.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.parameter.Parameter;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.Memories;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyCells;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.result.CellResult;
import engram.model.study.result.StudyRun;
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
    void aPausedStudyStandsStillAndGoesOn() throws InterruptedException {
        StudyCells cells = many();
        study.open(cells, keeping());
        study.setRunning(true);
        eventually("some of it is known", () -> kept.size() > 2);
        study.setRunning(false);
        Thread.sleep(100);
        long before = study.cuesDone();
        Thread.sleep(200);
        assertEquals(before, study.cuesDone(), "it went on while it was paused");
        study.setRunning(true);
        eventually("it goes on", () -> study.cuesDone() > before);
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

    @Test
    void aStudyWaitsAsLongAsTheWindowIsAtWork() throws InterruptedException {
        StudyCells cells = many();
        study.open(cells, keeping());
        study.setRunning(true);
        eventually("some of it is known", () -> kept.size() > 2);
        study.giveWay();
        Thread.sleep(60);
        study.giveWay();
        long before = study.cuesDone();
        Thread.sleep(60);
        assertEquals(before, study.cuesDone(), "it did not give way");
        eventually("it goes on by itself", () -> study.cuesDone() > before);
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
