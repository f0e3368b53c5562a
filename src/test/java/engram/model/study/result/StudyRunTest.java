package engram.model.study.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Moments;
import engram.model.study.measure.Outcome;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.Memories;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyCells;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.Variant;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Training;
import org.junit.jupiter.api.Test;

class StudyRunTest {

    private static final Parameters SMALL = Parameters.DEFAULTS.with(Parameter.SIDE, 8)
            .with(Parameter.ITERATIONS, 3)
            .with(Parameter.STEPS, 20)
            .with(Parameter.EPOCHS, 2);

    private static StudyPlan plan(List<Axis> axes, int cues, int draws) {
        return new StudyPlan("small", new PictureSource.Random(0.5), SMALL, 4,
                List.of(new Variant("A", RuleKind.SPIKE_HEBBIAN, Dynamics.HELD), new Variant("B", RuleKind.HEBB, Dynamics.BINARY),
                        new Variant("C", RuleKind.HEBB, Dynamics.RELEASED)),
                axes, new Repeats(cues, draws), List.of(Measure.SIMILARITY));
    }

    private static StudyCells cells(StudyPlan plan) {
        return new StudyCells(new CellOrder(plan), new Memories.OfChance(0.5, plan.parameters().seed()));
    }

    private static List<CellResult> run(StudyCells cells, int from, int to) {
        List<CellResult> results = new ArrayList<>();
        new StudyRun(cells).run(from, to, results::add, Progress.IGNORED, Progress.IGNORED);
        return results;
    }

    private static Axis noise(double... levels) {
        return new Axis.OfParameter(Parameter.NOISE, Arrays.stream(levels).boxed().toList(), false);
    }

    @Test
    void everyCueIsTheRunThatAnExperimentGives() {
        StudyCells cells = cells(plan(List.of(noise(0.1, 0.4), new Axis.Memories(List.of(2, 5), false)), 3, 2));
        List<CellResult> results = run(cells, 0, cells.cells());
        assertEquals(2 * 2 * 3 * 2, results.size());
        for (CellResult result : results) {
            List<Outcome> alone =
                    IntStream.range(0, 3).mapToObj(cue -> askedAlone(cells.experiment(result.cell(), cue))).toList();
            assertEquals(CellResult.of(result.cell(), alone), result);
        }
    }

    private static Outcome askedAlone(Experiment experiment) {
        Parameters parameters = experiment.parameters();
        List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(parameters.side())).toList();
        Network network = Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
        int place = experiment.cuePlace();
        CueStimulus stimulus = CueStimulus.of(experiment.cue().orElseThrow(), greys.get(place), parameters);
        return Outcome.of(Answer.brief(stimulus, network, parameters, place, 0, Progress.IGNORED), network, place);
    }

    @Test
    void anyStretchOfTheCellsIsThatStretchOfTheWhole() {
        StudyCells cells = cells(plan(List.of(noise(0, 0.3, 0.6)), 2, 3));
        List<CellResult> whole = run(cells, 0, cells.cells());
        List<CellResult> parts = new ArrayList<>();
        for (int from = 0; from < cells.cells(); from += 5) {
            parts.addAll(run(cells(plan(List.of(noise(0, 0.3, 0.6)), 2, 3)), from, Math.min(cells.cells(), from + 5)));
        }
        assertEquals(whole, parts);
    }

    @Test
    void whatIsAddedChangesNothingThatWasThere() {
        StudyResults few = results(cells(plan(List.of(noise(0.3)), 2, 1)));
        StudyResults more = results(cells(plan(List.of(noise(0, 0.3)), 2, 2)));
        for (int network = 0; network < 3; network++) {
            Moments one = moments(few, 0, network);
            assertEquals(one, moments(more, 1, network), "network " + network);
        }
    }

    private static StudyResults results(StudyCells cells) {
        StudyResults results = new StudyResults(cells.order());
        run(cells, 0, cells.cells()).stream()
                .filter(result -> cells.order().cell(result.cell()).draw() == 0)
                .forEach(results::add);
        return results;
    }

    private static Moments moments(StudyResults results, int point, int network) {
        var pooled = results.at(point, network, Measure.SIMILARITY);
        return new Moments(pooled.count(), pooled.value(), pooled.interval().high());
    }

    @Test
    void cellsThatAskOneNetworkStandTogether() {
        CellOrder order = cells(plan(List.of(noise(0, 0.3, 0.6)), 2, 3)).order();
        List<String> networks = IntStream.range(0, order.cells())
                .mapToObj(order::cell)
                .map(cell -> (cell.network() == 0 ? "A" : "BC") + cell.draw())
                .toList();
        long changes = IntStream.range(1, networks.size()).filter(i -> !networks.get(i).equals(networks.get(i - 1))).count();
        assertEquals(2 * 3 - 1, changes, networks.toString());
    }

    @Test
    void exactlySoManyPixelsAreFlipped() {
        StudyPlan plan = plan(List.of(new Axis.FlippedPixels(List.of(0, 5, 64))), 4, 1);
        StudyResults results = results(cells(plan));
        assertEquals(0, results.at(0, 0, Measure.CUE_WRONG).value());
        assertEquals(5.0 / 64, results.at(1, 0, Measure.CUE_WRONG).value());
        assertEquals(1, results.at(2, 0, Measure.CUE_WRONG).value());
        assertEquals(NoiseKind.EXACT_FLIPS, plan.setting(1, 0, 0).parameters().noiseKind());
    }

    @Test
    void aRunThatIsStoppedHasHandedOnWholeCellsOnly() {
        StudyCells cells = cells(plan(List.of(noise(0, 0.3, 0.6)), 5, 2));
        List<CellResult> whole = run(cells, 0, cells.cells());
        List<CellResult> before = new ArrayList<>();
        assertThrows(CancellationException.class, () -> new StudyRun(cells).run(0, cells.cells(), before::add, (done, _) -> {
            if (done > 23) {
                throw new CancellationException();
            }
        }, Progress.IGNORED));
        assertEquals(whole.subList(0, before.size()), before);
        List<CellResult> rest = run(cells, before.size(), cells.cells());
        assertEquals(whole.subList(before.size(), whole.size()), rest);
    }

    @Test
    void everyCueAsksFirstWhetherItIsStillWanted() {
        StudyCells cells = cells(plan(List.of(noise(0, 0.3)), 5, 2));
        AtomicInteger asked = new AtomicInteger();
        assertThrows(CancellationException.class,
                () -> new StudyRun(cells).run(0, cells.cells(), _ -> {}, Progress.IGNORED, (done, _) -> {
                    if (done == 0 && asked.incrementAndGet() > 17) {
                        throw new CancellationException();
                    }
                }));
        assertTrue(asked.get() < cells.cells() * cells.cues());
    }
}
