package engram.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.parameter.Parameter;
import engram.model.trial.CueStimulus;
import engram.model.trial.Frame;
import engram.model.trial.Network;
import engram.model.trial.Run;
import engram.model.trial.Training;
import engram.model.trial.Trial;
import org.junit.jupiter.api.Test;

class TrialSeriesTest {

    private final Experiment experiment = Experiments.small();
    private final List<GrayImage> greys = experiment.memories().stream().map(memory -> memory.grey(8)).toList();
    private final Network network = Network.of(Training.of(greys, experiment.parameters()).learn(Progress.IGNORED), greys);

    private ScoredAnswer ask(TrialSeries sampling, int place) {
        return sampling.ask(place, network, sampling.originals(network), Progress.IGNORED);
    }

    @Test
    void eachDrawIsTheOneThatTheWindowWouldShowUnderItsNumber() {
        TrialSeries sampling = new TrialSeries(experiment, List.of(0.3, 0.5), 4);
        for (int place = 0; place < sampling.size(); place++) {
            ScoredAnswer answer = ask(sampling, place);
            Parameters parameters = experiment.parameters().with(Parameter.NOISE, answer.cell().level());
            CueStimulus question = CueStimulus.of(new Experiment.Cue(experiment.memories().getFirst(), answer.cell().trial()),
                    greys.getFirst(), parameters);
            Run run = new Run(question, network, parameters);
            run.advance(parameters.recallSteps(), Progress.IGNORED);
            Trial trial = run.soFar();
            assertEquals(Frame.of(trial, trial.length() - 1, 0).card(), answer.card(), "place " + place);
        }
    }

    @Test
    void levelsGrowAlikeDrawAfterDraw() {
        TrialSeries sampling = new TrialSeries(experiment, List.of(0.0, 0.5, 1.0), 2);
        List<ScoredAnswer> answers = IntStream.range(0, 4).mapToObj(place -> ask(sampling, place)).toList();
        assertEquals(List.of(0.0, 0.5, 1.0, 0.0), answers.stream().map(one -> one.cell().level()).toList());
        assertEquals(List.of(0, 0, 0, 1), answers.stream().map(one -> one.cell().trial()).toList());
        TrialSeriesResult sampled = new TrialSeriesResult(sampling, answers);
        assertFalse(sampled.isComplete());
        assertEquals(List.of(answers.get(0), answers.get(3)), sampled.at(0));
        assertEquals(List.of(answers.get(2)), sampled.at(2));
        double mean = (answers.get(0).card().scores().recalled() + answers.get(3).card().scores().recalled()) / 2;
        assertEquals(mean, sampled.average(0).orElseThrow().scores().recalled(), 1e-15);
        assertTrue(new TrialSeriesResult(sampling, List.of()).average(1).isEmpty());
    }

    @Test
    void whichDrawIsLookedAtAndWhichLevelMakesNoOtherSampling() {
        Experiment other = Experiments.with(experiment.redrawn(), Parameter.NOISE, 0.8);
        assertEquals(new TrialSeries(experiment, List.of(0.5), 3), new TrialSeries(other, List.of(0.5), 3));
        Experiment another = experiment.with(experiment.parameters().withSeed(2));
        assertFalse(new TrialSeries(experiment, List.of(0.5), 3).equals(new TrialSeries(another, List.of(0.5), 3)));
    }

    @Test
    void aNumberThatHasNoPartMakesNoOtherSampling() {
        // The temperature is one of binary neurons in random order.
        Experiment other = Experiments.with(experiment, Parameter.TEMPERATURE, 0.5);
        assertEquals(new TrialSeries(experiment, List.of(0.5), 3), new TrialSeries(other, List.of(0.5), 3));
        Experiment another = Experiments.with(experiment, Parameter.GAIN, 0.5);
        assertFalse(new TrialSeries(experiment, List.of(0.5), 3).equals(new TrialSeries(another, List.of(0.5), 3)));
    }

    @Test
    void theSamePicturesBroughtInOnceMoreUnderOtherNamesMakeNoOtherSampling() {
        List<Memory> again = experiment.memories()
                .stream()
                .map(memory -> new Memory(memory.id() + 50, "again", memory.picture().named("again"), memory.inverted()))
                .toList();
        Experiment other = experiment.withMemories(again).asking(again.getFirst());
        assertEquals(new TrialSeries(experiment, List.of(0.5), 3), new TrialSeries(other, List.of(0.5), 3));
        Experiment second = experiment.asking(experiment.memories().get(1));
        assertFalse(new TrialSeries(experiment, List.of(0.5), 3).equals(new TrialSeries(second, List.of(0.5), 3)));
        assertEquals(new TrialSeries(experiment, List.of(0.5), 3, true), new TrialSeries(second, List.of(0.5), 3, true));
    }

    @Test
    void allMemoriesAreEachAskedAsIfTheyWereTheCue() {
        List<Double> levels = List.of(0.3, 0.8);
        TrialSeries all = new TrialSeries(experiment, levels, 2, true);
        assertEquals(2 * 3 * 2, all.size());
        List<ScoredAnswer> answers = IntStream.range(0, all.size()).mapToObj(place -> ask(all, place)).toList();
        for (int memory = 0; memory < 3; memory++) {
            TrialSeries alone = new TrialSeries(experiment.asking(experiment.memories().get(memory)), levels, 2);
            for (int place = 0; place < alone.size(); place++) {
                ScoredAnswer expected = ask(alone, place);
                ScoredAnswer found = answers.get(place / 2 * 6 + memory * 2 + place % 2);
                assertEquals(expected.cell(), found.cell());
                assertEquals(expected.card().scores(), found.card().scores());
                assertEquals(expected.isRight(), found.isRight());
                assertEquals(expected.isRecalled(), found.isRecalled());
            }
        }
        TrialSeriesResult result = new TrialSeriesResult(all, answers);
        double[] draws = IntStream.range(0, 2)
                .mapToDouble(draw -> result.at(0)
                        .subList(3 * draw, 3 * draw + 3)
                        .stream()
                        .mapToDouble(one -> one.card().scores().recalled())
                        .average()
                        .orElseThrow())
                .toArray();
        Average average = result.average(0).orElseThrow();
        assertEquals((draws[0] + draws[1]) / 2, average.scores().recalled(), 1e-12);
        // Student's t of one degree of freedom: 12.706 times the standard error, which of two is half their difference.
        assertEquals(12.7062 * Math.abs(draws[0] - draws[1]) / 2, average.interval().half(), 1e-4);
        assertEquals(6, average.count());
    }

    @Test
    void aCueThatIsNoMemoryHasNoRightAnswer() {
        Memory outsider = Experiments.plain(99, "outsider");
        TrialSeries sampling = new TrialSeries(experiment.asking(outsider), List.of(0.5), 2);
        ScoredAnswer answer = ask(sampling, 1);
        assertEquals(-1, answer.cell().picture());
        assertFalse(answer.isRight());
        assertFalse(answer.isRecalled());
    }

    @Test
    void thereHasToBeSomethingToAsk() {
        assertThrows(IllegalArgumentException.class, () -> new TrialSeries(experiment, List.of(), 3));
        assertThrows(IllegalArgumentException.class, () -> new TrialSeries(experiment, List.of(0.1), 0));
        Experiment nothing = Experiment.empty(Parameters.DEFAULTS);
        assertThrows(IllegalArgumentException.class, () -> new TrialSeries(nothing, List.of(0.1), 3));
    }
}
