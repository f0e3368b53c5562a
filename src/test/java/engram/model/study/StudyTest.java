package engram.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.learning.RuleKind;
import engram.model.noise.NoiseKind;
import engram.model.parameter.Parameter;
import engram.model.score.Interval;
import engram.model.score.ScoreCard;
import engram.model.score.Scores;
import engram.model.score.Settled;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final Study STUDY = new Study(Experiments.small().memories(), List.of(0.1, 0.4), 5);
    private static final Parameters PARAMETERS = Experiments.small().parameters();

    private static ScoredAnswer answer(double recalled, int winner) {
        List<Double> overlaps = List.of(winner == 0 ? 0.5 : 0.25, winner == 1 ? 0.5 : 0.25);
        ScoreCard card = new ScoreCard(new Scores(recalled, 0.5, 0.25, 1), overlaps, overlaps, winner, 0.25, 0.75, 0.5, 0.125,
                new Settled(Settled.Kind.MIXTURE, -1));
        return new ScoredAnswer(new Study.Cell(1, 0.2, 0), card, List.of(), -1);
    }

    @Test
    void everyPictureIsAskedAboutAtEveryLevelInEveryTrial() {
        Set<Study.Cell> cells = new HashSet<>();
        for (int place = 0; place < STUDY.cells(); place++) {
            cells.add(STUDY.cell(place));
        }
        assertEquals(3 * 2 * 5, cells.size());
        assertEquals(new Study.Cell(0, 0.1, 1), STUDY.cell(1));
        assertEquals(new Study.Cell(0, 0.4, 0), STUDY.cell(5));
        assertEquals(new Study.Cell(2, 0.4, 4), STUDY.cell(29));
    }

    @Test
    void aSeedBelongsToAPictureAndATrialWhateverTheLevel() {
        long seed = STUDY.seed(new Study.Cell(1, 0.1, 2), PARAMETERS);
        assertEquals(new Seeds(PARAMETERS.seed()).cell(1, 2), seed);
        assertEquals(seed, STUDY.seed(new Study.Cell(1, 0.4, 2), PARAMETERS));
        assertNotEquals(seed, STUDY.seed(new Study.Cell(1, 0.4, 3), PARAMETERS));
    }

    @Test
    void fewTrialsAreTheBeginningOfMany() {
        Study many = new Study(STUDY.memories(), STUDY.levels(), 10);
        Set<Long> seeds = new HashSet<>();
        for (int place = 0; place < many.cells(); place++) {
            Study.Cell cell = many.cell(place);
            seeds.add(many.seed(cell, PARAMETERS));
            assertEquals(many.seed(cell, PARAMETERS), STUDY.seed(cell, PARAMETERS));
        }
        assertEquals(3 * 10, seeds.size());
    }

    @Test
    void tooManyQuestionsAndNoneAreRefused() {
        List<Memory> memories = Experiments.small().memories();
        assertThrows(IllegalArgumentException.class, () -> new Study(memories, List.of(), 1));
        assertThrows(IllegalArgumentException.class, () -> new Study(memories, List.of(0.1), 0));
        assertThrows(IllegalArgumentException.class, () -> new Study(memories, List.of(0.1), Integer.MAX_VALUE));
    }

    /** Student's t for two degrees of freedom, from a table, and the deviation of three numbers, by hand. */
    @Test
    void anAverageTellsHowSureItIs() {
        Average average = Average.of(List.of(answer(0.2, 1), answer(0.4, 1), answer(0.9, 0)));
        assertEquals(0.5, average.scores().recalled(), 1e-12);
        assertEquals(0.25, average.scores().withoutMemory(), 1e-12);
        assertEquals(4.30265 * Math.sqrt((0.09 + 0.01 + 0.16) / 2) / Math.sqrt(3), average.interval().half(), 1e-5);
        assertEquals(2.0 / 3, average.share(), 1e-12);
        assertEquals(Interval.ofShare(2, 3), average.shareInterval());
        assertEquals(0, average.recalled());
        assertTrue(Double.isNaN(Average.of(List.of(answer(0.2, 1))).interval().low()));
    }

    @Test
    void aGridGoesThroughEveryCombinationTheLastAxisFastest() {
        Grid grid = new Grid(PARAMETERS,
                List.of(new Grid.Axis(Parameter.GAIN, List.of(0.1, 0.2)),
                        new Grid.Axis(Parameter.LOOK_BACK, List.of(3.0, 4.0, 5.0))),
                List.of(RuleKind.HEBB, RuleKind.STORKEY), List.of(Dynamics.RELEASED, Dynamics.BINARY),
                List.of(NoiseKind.OCCLUSION, NoiseKind.GAUSSIAN));
        assertEquals(48, grid.size());
        Set<Parameters> all = new HashSet<>();
        for (int place = 0; place < grid.size(); place++) {
            all.add(grid.parameters(place));
        }
        assertEquals(48, all.size());
        Parameters second = grid.parameters(1);
        assertEquals(NoiseKind.GAUSSIAN, second.noiseKind());
        assertEquals(3, second.whole(Parameter.LOOK_BACK));
        assertEquals(4, grid.parameters(8).whole(Parameter.LOOK_BACK));
        assertEquals(0.1, grid.parameters(23).real(Parameter.GAIN));
        assertEquals(0.2, grid.parameters(24).real(Parameter.GAIN));
    }

    @Test
    void whatNetworksHaveInCommonIsKeptAndNothingElse() {
        Parameters other = PARAMETERS.with(Parameter.SIDE, 9).with(Parameter.GAIN, 0.5);
        List<Parameters> way = List.of(PARAMETERS, PARAMETERS.with(Parameter.ITERATIONS, 2),
                PARAMETERS.withNoiseKind(NoiseKind.PIXEL_FLIPS), other, PARAMETERS.withSeed(9), PARAMETERS);
        List<Average> together = averages(way);
        for (int place = 0; place < way.size(); place++) {
            assertEquals(averages(List.of(way.get(place))).getFirst(), together.get(place));
        }
    }

    private static List<Average> averages(List<Parameters> networks) {
        List<Average> averages = new ArrayList<>();
        new StudyQuestions(STUDY, networks.size(), networks::get).average(0, (_, average) -> averages.add(average),
                Progress.IGNORED, Progress.IGNORED);
        return averages;
    }
}
