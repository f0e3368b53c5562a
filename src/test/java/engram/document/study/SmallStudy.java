package engram.document.study;

import module java.base;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Parameters;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.Memories;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyCells;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.Variant;
import engram.model.study.result.CellResult;
import engram.model.study.result.StudyRun;

/** A study of 64 neurons whose 24 cells are run in no time, kept in folders. */
final class SmallStudy {

    /** Stands for its pictures. */
    static final String PICTURES = "crc32c:00000000";

    private static final Parameters SMALL = Parameters.DEFAULTS.with(Parameter.SIDE, 8)
            .with(Parameter.ITERATIONS, 2)
            .with(Parameter.STEPS, 10)
            .with(Parameter.EPOCHS, 1)
            .withNoiseKind(NoiseKind.EXACT_FLIPS);

    private SmallStudy() {}

    /** Two networks of these names, at two numbers of memories and two levels of noise, in three draws. */
    static StudyPlan plan(String one, String other) {
        return new StudyPlan("small", new PictureSource.Random(0.5), SMALL, 0,
                List.of(new Variant(one, RuleKind.SPIKE_HEBBIAN, Dynamics.HELD),
                        new Variant(other, RuleKind.HEBB, Dynamics.BINARY)),
                List.of(new Axis.Memories(List.of(2, 5), false), new Axis.OfParameter(Parameter.NOISE, List.of(0.1, 0.4), false)),
                new Repeats(3, 3), List.of(Measure.SIMILARITY, Measure.RIGHT));
    }

    /** The usual one. */
    static CellOrder order() {
        return new CellOrder(plan("A", "B"));
    }

    /** A stretch of its cells, or all that there are. */
    static List<CellResult> run(CellOrder order, int from, int to) {
        List<CellResult> results = new ArrayList<>();
        StudyCells cells = new StudyCells(order, new Memories.OfChance(0.5, order.plan().parameters().seed()));
        new StudyRun(cells).run(from, to, results::add, Progress.IGNORED, Progress.IGNORED);
        return results;
    }

    /** Opens a folder, which is made where it is not there, and goes on with so many cells at most. */
    static List<CellResult> goOn(Path folder, CellOrder order, Part part, int most) throws IOException {
        Files.createDirectories(folder);
        List<CellResult> there = new ArrayList<>();
        try (StudyFolder opened = StudyFolder.open(folder, order, PICTURES, part, false, there::add)) {
            for (CellResult result : run(order, opened.next(), Math.min(opened.end(), opened.next() + most))) {
                opened.append(result, 0.25);
            }
        }
        return there;
    }

    /** The problem with going on. */
    static String problem(Path folder, CellOrder order, Part part, String pictures) {
        try (StudyFolder _ = StudyFolder.open(folder, order, pictures, part, false, _ -> {})) {
            throw new AssertionError("nothing is wrong");
        } catch (FileProblem e) {
            return e.getMessage();
        }
    }
}
