package engram.view.race;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.golden.GoldenCase;
import engram.golden.GoldenRecall;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.image.Picture;
import engram.model.image.RgbImage;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import engram.view.plot.Score;
import org.junit.jupiter.api.Test;

class TimeCurvesTest {

    private static Trial trial(int memories, Dynamics dynamics) {
        SplittableRandom random = new SplittableRandom(3);
        List<GrayImage> greys = new ArrayList<>();
        for (int i = 0; i < memories; i++) {
            greys.add(new GrayImage(8, 8, random.doubles(64).toArray()));
        }
        Parameters parameters = Parameters.DEFAULTS.with(Parameter.SIDE, 8)
                .with(Parameter.ITERATIONS, 3)
                .withRule(RuleKind.HEBB)
                .withDynamics(dynamics);
        Network network = Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
        CueStimulus question = CueStimulus.of(new Experiment.Cue(memory(greys.get(0)), 0), greys.get(0), parameters);
        Run run = new Run(question, network, parameters);
        run.advance(10_000, Progress.IGNORED);
        return run.soFar();
    }

    private static Memory memory(GrayImage grey) {
        return new Memory(1, "0", new Picture("0", 8, 8, grey, new RgbImage(1, 1, new int[1])), false);
    }

    private static List<String> names(int memories) {
        return IntStream.range(0, memories).mapToObj(Integer::toString).toList();
    }

    private static List<TimeCurves.Line> named(TimeCurves curves) {
        return curves.lines().stream().filter(TimeCurves.Line::named).toList();
    }

    @Test
    void theRaceHasALineForEachMemoryAndOneOfThemLeads() {
        Trial trial = trial(3, Dynamics.HELD);
        TimeCurves race = TimeCurves.race(trial, names(3));
        assertEquals(3, race.lines().size());
        assertEquals(3, named(race).size());
        int last = race.samples() - 1;
        for (TimeCurves.Line line : race.lines()) {
            assertEquals(trial.race().overlap(last, Integer.parseInt(line.name())), line.values()[last]);
        }
        assertEquals(0, trial.race().leader(last));
        assertEquals("0", race.lines().get(race.leaders()[last]).name());
    }

    @Test
    void ofManyMemoriesThoseThatAreAheadHaveColoursAndTheOthersAreGrey() {
        TimeCurves race = TimeCurves.race(trial(20, Dynamics.HELD), names(20));
        assertEquals(20, race.lines().size());
        assertEquals(TimeCurves.MOST_NAMED, named(race).size());
        int last = race.samples() - 1;
        double least = named(race).stream().mapToDouble(line -> line.values()[last]).min().orElseThrow();
        assertTrue(race.lines().stream().filter(line -> !line.named()).allMatch(line -> line.values()[last] <= least));
    }

    @Test
    void ofVeryManyMemoriesTheOthersAreOneGreyArea() {
        TimeCurves race = TimeCurves.race(trial(60, Dynamics.HELD), names(60));
        assertEquals(TimeCurves.MOST_NAMED, race.lines().size());
        TimeCurves.Crowd crowd = race.crowd();
        assertEquals(60 - TimeCurves.MOST_NAMED, crowd.count());
        for (int sample = 0; sample < race.samples(); sample++) {
            assertTrue(crowd.least()[sample] <= crowd.greatest()[sample]);
        }
        assertTrue(RunPlot.describe(race, 0).contains("\n54 more, at most  "), RunPlot.describe(race, 0));
    }

    @Test
    void theReleaseOfTheCueIsMarkedWhereItIsReleased() {
        Trial released = trial(3, Dynamics.RELEASED);
        assertEquals(50, TimeCurves.race(released, names(3)).release());
        assertEquals(50, TimeCurves.similarity(released).release());
        Trial held = trial(3, Dynamics.HELD);
        assertTrue(TimeCurves.race(held, names(3)).release() > held.length());
    }

    @Test
    void theSampleAtATimeIsTheNewestThatWasTakenByThen() {
        TimeCurves curves = new TimeCurves("x", 1000, new int[] {4, 9, 14}, List.of(), null, 0, 1, new int[] {-1, -1, -1}, false);
        assertEquals(-1, curves.sampleAt(3));
        assertEquals(0, curves.sampleAt(4));
        assertEquals(0, curves.sampleAt(8));
        assertEquals(2, curves.sampleAt(90));
    }

    @Test
    void energyIsDrawnWhereTheDynamicsHasOneAndOnlyThere() {
        TimeCurves binary = TimeCurves.energy(trial(3, Dynamics.BINARY));
        double[] energy = binary.lines().getFirst().values();
        for (int i = 1; i < energy.length; i++) {
            assertTrue(energy[i] <= energy[i - 1] + 1e-9, "it never rises");
        }
        assertTrue(binary.low() < energy[energy.length - 1] && binary.high() > energy[0]);
        assertEquals(List.of(), TimeCurves.energy(trial(3, Dynamics.HELD)).lines());
    }

    @Test
    void theReadoutNamesEveryValueTheGreatestFirst() {
        TimeCurves curves = new TimeCurves("overlap", 100, new int[] {1},
                List.of(line("a", 0.25), line("b", 0.5), line("c", -0.25)), null, -1, 1, new int[] {1}, true);
        assertEquals("After step 2\nb  0.50\na  0.25\nc  \u22120.25\nb leads", RunPlot.describe(curves, 0));
        TimeCurves undecided =
                new TimeCurves("overlap", 100, new int[] {1}, List.of(line("a", 0.25)), null, -1, 1, new int[] {-1}, true);
        assertEquals("After step 2\na  0.25\nNobody leads", RunPlot.describe(undecided, 0));
    }

    private static TimeCurves.Line line(String name, double value) {
        return new TimeCurves.Line(name, false, true, new double[] {value});
    }

    @Test
    void similarityIsHeldAgainstTheConstantAnswerAndTheBestPossible() {
        Trial trial = trial(3, Dynamics.HELD);
        TimeCurves curves = TimeCurves.similarity(trial);
        assertEquals(List.of("Perfect recall", "Constant answer", "Cue alone", "No memory", "Recall"),
                curves.lines().stream().map(TimeCurves.Line::name).toList());
        assertEquals(trial.yardstick().constantAnswer(), curves.lines().get(1).values()[0]);
    }

    @Test
    void theCurvesOfAGoldenCaseEndAtItsNumbers() {
        GoldenRecall recall = GoldenRecall.of("tiny8");
        GoldenCase golden = recall.golden();
        TimeCurves similarity = TimeCurves.similarity(recall.trial());
        assertEquals(golden.number("similarity"), last(similarity, Score.RECALL.title()), 1e-12);
        assertEquals(golden.number("cue_similarity"), last(similarity, Score.CUE_ALONE.title()), 1e-12);

        TimeCurves race = TimeCurves.race(recall.trial(), List.of("ring", "cross"));
        double[] overlaps = recall.trial().yardstick().overlaps(golden.array("frequency").values());
        assertEquals(overlaps[0], last(race, "ring"), 1e-12);
        assertEquals(overlaps[1], last(race, "cross"), 1e-12);
        assertEquals("ring", race.lines().get(race.leaders()[race.samples() - 1]).name());
    }

    private static double last(TimeCurves curves, String name) {
        return curves.lines().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow().values()[curves
                .samples() - 1];
    }

    @Test
    void theAxisBeginsWithZeroAndLowerOnlyWhereCurvesDo() {
        Trial trial = trial(3, Dynamics.HELD);
        for (TimeCurves curves : List.of(TimeCurves.race(trial, names(3)), TimeCurves.similarity(trial))) {
            double least = curves.lines().stream().flatMapToDouble(line -> Arrays.stream(line.values())).min().orElseThrow();
            assertTrue(List.of(0.0, -0.25, -0.5, -1.0).contains(curves.low()), () -> "round: " + curves.low());
            assertTrue(curves.low() <= least + 0.02, () -> curves.low() + " for " + least);
            assertEquals(least >= -0.02, curves.low() == 0);
        }
    }

    @Test
    void inSimilarityItIsTheRecallThatHasTheNetworksColour() {
        TimeCurves curves = TimeCurves.similarity(trial(3, Dynamics.HELD));
        assertEquals("Recall", curves.lines().get(curves.leader(0)).name());
        assertEquals(-1, curves.leader(-1));
    }
}
