package engram.model.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.Progress;
import engram.model.dynamics.Dynamics;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.model.study.measure.Measure;
import engram.model.study.result.StudyRun;
import org.junit.jupiter.api.Test;

class StudySetupTest {

    private static final Experiment SMALL = Experiments.small();

    private static StudySetup setup(Twin twin) {
        return new StudySetup(SMALL, twin.beside(SMALL.parameters()));
    }

    @Test
    void networksAreThoseOfTheExperimentToTheLastNumber() {
        Parameters other = SMALL.parameters().with(Parameter.BETA, 0.7);
        StudyPlan plan = setup(Twin.copyOf(other)).of(StudyKind.NOISE);
        assertEquals(List.of("A", "B"), plan.networks().stream().map(Variant::name).toList());
        Parameters base = plan.parameters();
        assertEquals(SMALL.parameters(), plan.networks().get(0).of(base));
        assertEquals(other, plan.networks().get(1).of(base));
    }

    @Test
    void fewPicturesAreTooFewToAskForCapacitySoTheyAreMadeByChance() {
        StudyPlan plan = setup(Twin.DEFAULT).of(StudyKind.CAPACITY);
        assertInstanceOf(PictureSource.Random.class, plan.pictures());
        assertEquals("How many pictures can 64 neurons hold?", plan.title());
        assertEquals(1, plan.axes().getFirst().number(0));
        assertEquals(45, plan.axes().getFirst().number(plan.axes().getFirst().size() - 1));
        StudyPlan given = setup(Twin.DEFAULT).withPictures(plan, false);
        assertInstanceOf(PictureSource.Given.class, given.pictures());
        assertEquals(3, given.mostMemories());
    }

    @Test
    void aNumberIsVariedAroundWhatItIs() {
        StudyPlan plan = setup(Twin.DEFAULT).varying(Parameter.GAIN);
        assertEquals(1, plan.axes().size());
        assertEquals(Parameter.GAIN.key(), plan.axes().getFirst().key());
        assertEquals(StudyKind.PARAMETERS, StudySetup.kind(plan));
        assertEquals(StudyKind.NOISE, StudySetup.kind(setup(Twin.DEFAULT).varying(Parameter.NOISE)));
    }

    @Test
    void everyQuestionIsKnownByItsPlan() {
        for (StudyKind kind : StudyKind.values()) {
            assertEquals(kind, StudySetup.kind(setup(Twin.DEFAULT).of(kind)));
        }
    }

    @Test
    void anotherExperimentKeepsWhatIsAskedOfIt() {
        StudyPlan before = setup(Twin.DEFAULT).varying(Parameter.GAIN);
        Experiment other = SMALL.with(SMALL.parameters().with(Parameter.BETA, 0.5));
        StudyPlan after = new StudySetup(other, Twin.DEFAULT.beside(other.parameters())).renewed(before);
        assertEquals(before.axes(), after.axes());
        assertEquals(0.5, after.parameters().real(Parameter.BETA));
        assertEquals(before, setup(Twin.DEFAULT).renewed(before));
    }

    @Test
    void whatAStudyVariesIsNoNumberOfTheExperimentSoAPointTakenOverIsNoOtherStudy() {
        for (StudyKind kind : StudyKind.values()) {
            StudyPlan before = setup(Twin.DEFAULT).of(kind);
            for (int point : new int[] {0, before.points() / 2, before.points() - 1}) {
                Parameters first = before.setting(point, 0, 0).parameters();
                Parameters second = before.setting(point, before.networks().size() - 1, 0).parameters();
                Parameters other = before.networks().size() > 1 ? second : Twin.DEFAULT.beside(SMALL.parameters());
                assertEquals(before, new StudySetup(SMALL.with(first), other).renewed(before), kind + " " + point);
            }
        }
    }

    @Test
    void aNetworkKeepsItsOwnNumberOfWhatIsVaried() {
        StudyPlan plan = setup(Twin.copyOf(SMALL.parameters().with(Parameter.GAIN, 0.7))).varying(Parameter.GAIN);
        Experiment taken = SMALL.with(SMALL.parameters().with(Parameter.GAIN, 0.1));
        assertEquals(plan, new StudySetup(taken, taken.parameters()).renewed(plan));
    }

    @Test
    void whereThereAreNoWeightsDamageIsThatOfNeurons() {
        Experiment dense = SMALL.with(SMALL.parameters().withDynamics(Dynamics.SPIKING_DENSE));
        StudySetup both = new StudySetup(dense, dense.parameters().withDynamics(Dynamics.DENSE));
        StudyPlan plan = both.of(StudyKind.DAMAGE);
        assertEquals(List.of("silenced"), plan.axes().stream().map(Axis::key).toList());
        assertEquals(StudyKind.DAMAGE, StudySetup.kind(plan));
        assertEquals("How well do 3 pictures survive silenced neurons?", plan.title());
        StudySetup one = new StudySetup(dense, SMALL.parameters());
        assertEquals(List.of("cut"), one.of(StudyKind.DAMAGE).axes().stream().map(Axis::key).toList());
    }

    /** The small experiment with some of its 64 neurons silenced by hand. */
    private static StudySetup silenced(int... neurons) {
        Experiment silenced = SMALL.with(SMALL.parameters().withSilencedByHand(SilencedByHand.NONE.with(8, neurons, true)));
        return new StudySetup(silenced, Twin.DEFAULT.beside(silenced.parameters()));
    }

    @Test
    void whoIsSilencedByHandIsSilentInEveryNetworkOfThatSideAndAwakeAtAnother() {
        SilencedByHand byHand = SilencedByHand.NONE.with(8, new int[] {5, 62}, true);
        for (StudyKind kind : StudyKind.values()) {
            StudyPlan plan = silenced(5, 62).of(kind);
            for (int point = 0; point < plan.points(); point++) {
                for (int network = 0; network < plan.networks().size(); network++) {
                    assertEquals(byHand, plan.setting(point, network, 0).parameters().silencedByHand(), kind.key());
                }
            }
            assertTrue(plan.title().endsWith(" (2 neurons silenced by hand)"), plan.title());
        }
        StudyPlan sides = silenced(5, 62).varying(Parameter.SIDE);
        for (int point = 0; point < sides.points(); point++) {
            Parameters parameters = sides.setting(point, 1, 0).parameters();
            assertEquals(parameters.side() == 8 ? byHand : SilencedByHand.NONE, parameters.silencedByHand());
        }
        StudySetup setup = silenced(5, 62);
        Parameters larger = setup.atSide(setup.experiment().parameters(), 9);
        assertEquals(SilencedByHand.NONE, larger.silencedByHand());
        assertEquals(setup.experiment().parameters(), setup.atSide(larger, 8));
        assertEquals(SilencedByHand.NONE,
                setup(Twin.DEFAULT).renewed(silenced(5).of(StudyKind.NOISE)).parameters().silencedByHand());
        assertEquals(byHand, silenced(5, 62).renewed(setup(Twin.DEFAULT).of(StudyKind.NOISE)).parameters().silencedByHand());
    }

    @Test
    void aStudyOfSilencedNeuronsAsksWhatExploreAsks() {
        StudySetup setup = silenced(IntStream.range(0, 64).filter(neuron -> neuron % 3 > 0).toArray());
        StudyCells cells = new StudyCells(new CellOrder(setup.of(StudyKind.NOISE)),
                new Memories.OfPictures(setup.experiment().memories(), setup.experiment().parameters().seed()));
        assertEquals(setup.experiment().parameters().silencedByHand(), cells.experiment(3, 1).parameters().silencedByHand());
        StudySetup nobody = silenced(IntStream.range(0, 64).toArray());
        new StudyRun(new StudyCells(new CellOrder(nobody.of(StudyKind.NOISE)),
                new Memories.OfPictures(nobody.experiment().memories(), 1))).run(0, 1,
                        result -> assertEquals(0, result.moments().get(Measure.SPIKES).mean()), Progress.IGNORED,
                        Progress.IGNORED);
    }

    @Test
    void withoutPicturesEveryQuestionIsAskedAboutThoseOfChance() {
        Experiment empty = Experiment.empty(SMALL.parameters());
        for (StudyKind kind : StudyKind.values()) {
            StudyPlan plan = new StudySetup(empty, Twin.DEFAULT.beside(empty.parameters())).of(kind);
            assertInstanceOf(PictureSource.Random.class, plan.pictures(), kind.key());
            assertTrue(plan.cells() > 0);
        }
    }
}
