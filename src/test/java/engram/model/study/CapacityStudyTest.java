package engram.model.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.image.GrayImage;
import engram.model.learning.RuleKind;
import engram.model.score.Interval;
import engram.model.study.CapacityStudy.Outcome;
import engram.model.study.CapacityStudy.Point;
import engram.model.trial.Answer;
import engram.model.trial.CueStimulus;
import engram.model.trial.Network;
import engram.model.trial.Training;
import org.junit.jupiter.api.Test;

class CapacityStudyTest {

    private static final List<Memory> PICTURES = Experiments.small().memories();

    private static CapacityStudy asking(List<Integer> sizes, int cues, int draws) {
        return new CapacityStudy(PICTURES, sizes, List.of(0.0, 0.3), cues, draws);
    }

    @Test
    void whatLearnsTheSameStandsTogether() {
        assertEquals(List.of(new Point(1, 0, 0), new Point(1, 0, 0.3), new Point(1, 1, 0), new Point(1, 1, 0.3),
                new Point(3, 0, 0), new Point(3, 0, 0.3), new Point(3, 1, 0), new Point(3, 1, 0.3)),
                asking(List.of(1, 3), 5, 2).points());
    }

    @Test
    void fewMemoriesAreAskedAboutInTurnAndOfManySomeThatLieEvenly() {
        Point three = new Point(3, 0, 0.3);
        assertEquals(List.of(0, 1, 2, 0, 1),
                IntStream.range(0, 5).mapToObj(cue -> asking(List.of(3), 5, 1).cell(three, cue).picture()).toList());
        assertEquals(new Study.Cell(1, 0.3, 1), asking(List.of(3), 5, 1).cell(three, 4));
        assertEquals(new Study.Cell(0, 0.3, 0), asking(List.of(3), 2, 1).cell(three, 0));
        assertEquals(new Study.Cell(1, 0.3, 0), asking(List.of(3), 2, 1).cell(three, 1));
    }

    @Test
    void theFirstDrawLearnsTheFirstPicturesAndALargerNetworkOfADrawWhatTheSmallerKnows() {
        CapacityStudy questions = asking(List.of(1, 2, 3), 1, 9);
        assertEquals(PICTURES.subList(0, 2), questions.study(new Point(2, 0, 0), 7).memories());
        Set<Memory> first = new HashSet<>();
        for (int draw = 0; draw < 9; draw++) {
            List<Memory> two = questions.study(new Point(2, draw, 0), 7).memories();
            assertEquals(two, questions.study(new Point(3, draw, 0), 7).memories().subList(0, 2));
            assertEquals(two, questions.study(new Point(2, draw, 0.3), 7).memories());
            first.add(two.getFirst());
        }
        assertEquals(Set.copyOf(PICTURES), first);
    }

    @Test
    void outcomesAreCountedWithTheIntervalOfTheirShare() {
        CapacityStudy questions = asking(List.of(3), 4, 1);
        Tally tally = Tally.of(IntStream.range(0, 4)
                .mapToObj(cue -> questions.cell(new Point(3, 0, 0.3), cue))
                .map(cell -> new Outcome(cell.trial() == 1, cell.picture() < 2, cell.picture() == 0, cell.picture(), 0.25))
                .toList());
        assertEquals(new Tally(4, 1, 3, 2, 0.75, 0.25), tally);
        assertEquals(new Tally.Share(0.25, Interval.ofShare(1, 4)), tally.exactShare());
        assertEquals(0.75, tally.recalledShare().value());
        assertEquals(0.5, tally.rightShare().value());
    }

    private static Answer alone(Study study, Study.Cell cell, Network network, Parameters parameters) {
        Parameters own = study.own(cell, parameters);
        Experiment.Cue cue = new Experiment.Cue(study.memories().get(cell.picture()), 0);
        return Answer.of(CueStimulus.of(cue, network.greys().get(cell.picture()), own), network, own, Progress.IGNORED);
    }

    /** Whatever was kept from the point before. */
    @Test
    void everyPointIsAskedOfTheNetworkThatHasLearnedItsPictures() {
        CapacityStudy questions = asking(List.of(2, 3), 4, 2);
        List<Parameters> networks = Stream.of(Dynamics.RELEASED, Dynamics.BINARY, Dynamics.DENSE)
                .map(dynamics -> Experiments.small().parameters().withRule(RuleKind.PSEUDO_INVERSE).withDynamics(dynamics))
                .toList();
        List<Tally> tallies = new ArrayList<>();
        CapacityQuestions asked = new CapacityQuestions(questions, networks);
        asked.count(0, (_, tally) -> tallies.add(tally), Progress.IGNORED, Progress.IGNORED);
        assertEquals(questions.points().size() * networks.size(), tallies.size());
        for (int place = 0; place < tallies.size(); place++) {
            Point point = asked.point(place);
            Parameters parameters = asked.parameters(place);
            Study study = questions.study(point, parameters.seed());
            List<GrayImage> greys = study.greys(parameters.side(), Progress.IGNORED);
            Network network = Network.of(Training.of(greys, parameters).learn(Progress.IGNORED), greys);
            Tally slowly = Tally.of(IntStream.range(0, 4)
                    .mapToObj(cue -> questions.cell(point, cue))
                    .map(cell -> Outcome.of(ScoredAnswer.of(cell, alone(study, cell, network, parameters))))
                    .toList());
            assertEquals(slowly, tallies.get(place), point + " " + parameters.dynamics());
        }
        assertEquals(List.of(new Point(2, 0, 0), new Point(2, 0, 0.3), new Point(2, 0, 0), new Point(2, 0, 0.3)),
                IntStream.range(0, 4).mapToObj(asked::point).toList());
        assertEquals(Dynamics.BINARY, asked.parameters(2).dynamics());
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> asking(List.of(1, 4), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> asking(List.of(0), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> asking(List.of(2, 2), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> asking(List.of(), 1, 1));
        assertThrows(IllegalArgumentException.class, () -> asking(List.of(1), 0, 1));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> asking(List.of(1), 1, 0)).getMessage().contains("nothing"));
    }
}
