package engram.model.study.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.file.PictureReader;
import engram.model.learning.RuleKind;
import engram.model.learning.rule.RetrievalTheory;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.Memories;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyCells;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.Variant;
import org.junit.jupiter.api.Test;

/** Studies find what others have found before: each is a smaller one than the study of the same name in the guide. */
class KnownResultsTest {

    private static final Parameters CLEAN = Parameters.DEFAULTS.withNoiseKind(NoiseKind.EXACT_FLIPS).with(Parameter.NOISE, 0);

    private static StudyResults run(Parameters parameters, List<Variant> networks, Memories memories, List<Integer> counts,
            Repeats repeats) {
        StudyPlan plan = new StudyPlan("", new PictureSource.Random(0.5), parameters, 0, networks,
                List.of(new Axis.Memories(counts, false)), repeats, List.of(Measure.OVERLAP));
        CellOrder order = new CellOrder(plan);
        StudyCells cells = new StudyCells(order, memories);
        StudyResults results = new StudyResults(order);
        new StudyRun(cells).run(0, cells.cells(), results::add, Progress.IGNORED, Progress.IGNORED);
        return results;
    }

    private static StudyResults random(Parameters parameters, List<Variant> networks, List<Integer> counts, Repeats repeats) {
        return run(parameters, networks, new Memories.OfChance(0.5, parameters.seed()), counts, repeats);
    }

    private static List<Variant> networks(Dynamics dynamics, RuleKind... rules) {
        return Arrays.stream(rules).map(rule -> new Variant(rule.title(), rule, dynamics)).toList();
    }

    @Test
    void bitsTurnOverInTheFirstStepAsOftenAsTheGaussianTailSays() {
        List<Integer> counts = List.of(108, 141, 189, 379);
        StudyResults results = random(CLEAN.with(Parameter.SIDE, 32), networks(Dynamics.BINARY_SYNCHRONOUS, RuleKind.HEBB),
                counts, new Repeats(20, 4));
        for (int point = 0; point < counts.size(); point++) {
            double theory = RetrievalTheory.ofOneStep(counts.get(point) / 1024.0);
            double bits = 20 * 4 * 1024;
            assertEquals(theory, results.at(point, 0, Measure.FIRST_STEP_WRONG).value(),
                    0.03 * theory + 4 * Math.sqrt(theory / bits), "load " + counts.get(point));
        }
    }

    @Test
    void hebbsOverlapsFallWhereTheorySaysTheyDo() {
        StudyResults results = random(CLEAN.with(Parameter.SIDE, 32), networks(Dynamics.BINARY, RuleKind.HEBB),
                List.of(102, 123, 205), new Repeats(5, 6));
        assertEquals(RetrievalTheory.retrievalOverlap(0.1), results.at(0, 0, Measure.OVERLAP).value(), 0.002);
        assertEquals(RetrievalTheory.retrievalOverlap(0.12), results.at(1, 0, Measure.OVERLAP).value(), 0.012);
        assertTrue(results.at(2, 0, Measure.OVERLAP).value() < 0.7, "nothing remains at .2");
    }

    @Test
    void theProjectionRuleHoldsNearlyAsManyPatternsAsNeurons() {
        StudyResults results =
                random(CLEAN, networks(Dynamics.BINARY, RuleKind.PSEUDO_INVERSE), List.of(102, 205, 250), new Repeats(20, 1));
        for (int point = 0; point < 3; point++) {
            assertEquals(1, results.at(point, 0, Measure.EXACT).value());
        }
    }

    @Test
    void spikingCompletionHoldsRandomPatternsUpToTheKnownLoads() {
        Parameters tenth = CLEAN.with(Parameter.NOISE, 0.1).with(Parameter.RECURRENCE, 0.9);
        StudyResults results = random(tenth, networks(Dynamics.RELEASED, RuleKind.HEBB, RuleKind.PSEUDO_INVERSE),
                List.of(20, 26, 35, 90), new Repeats(10, 12));
        double[] known = {0.996, 0.953, 0.656};
        for (int point = 0; point < known.length; point++) {
            Pooled found = results.at(point, 0, Measure.RETRIEVED);
            // Single networks differ by .13.
            double room = 3 * 0.13 / Math.sqrt(12);
            assertTrue(known[point] > found.interval().low() - room && known[point] < found.interval().high() + room,
                    known[point] + " " + found);
        }
        assertTrue(results.at(0, 0, Measure.RETRIEVED).value() > results.at(2, 0, Measure.RETRIEVED).value() + 0.2);
        assertEquals(1, results.at(3, 1, Measure.RETRIEVED).value());
    }

    /** The exercise with letters of Gerstner and others, "Neuronal Dynamics", chapter 17. */
    @Test
    void aFewLettersAreRememberedAndOneMoreThatIsAlikeSpoilsThem() throws IOException {
        List<Memory> letters = new ArrayList<>();
        for (String letter : List.of("A", "C", "E")) {
            letters.add(new Memory(letters.size() + 1L, letter,
                    PictureReader.read(Path.of("images/letters/" + letter + ".png"), Progress.IGNORED), false));
        }
        StudyResults results =
                run(CLEAN.with(Parameter.NOISE, 0.1), networks(Dynamics.BINARY, RuleKind.HEBB, RuleKind.PSEUDO_INVERSE),
                        new Memories.OfPictures(letters, 1), List.of(1, 2, 3), new Repeats(12, 1));
        assertEquals(1, results.at(0, 0, Measure.EXACT).value());
        assertEquals(1, results.at(1, 0, Measure.EXACT).value());
        assertTrue(results.at(2, 0, Measure.EXACT).value() < 0.5, "C and E run into one another");
        assertEquals(1, results.at(2, 1, Measure.EXACT).value());
    }
}
