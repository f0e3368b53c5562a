package engram.model.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import module java.base;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.parameter.Parameter;
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
    void withoutPicturesEveryQuestionIsAskedAboutThoseOfChance() {
        Experiment empty = Experiment.empty(SMALL.parameters());
        for (StudyKind kind : StudyKind.values()) {
            StudyPlan plan = new StudySetup(empty, Twin.DEFAULT.beside(empty.parameters())).of(kind);
            assertInstanceOf(PictureSource.Random.class, plan.pictures(), kind.key());
            assertTrue(plan.cells() > 0);
        }
    }
}
