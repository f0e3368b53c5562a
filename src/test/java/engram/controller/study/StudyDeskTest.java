package engram.controller.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Twin;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.service.study.BackgroundStudy;
import org.junit.jupiter.api.Test;

/** What is asked, and of which pictures. */
class StudyDeskTest {

    private static StudySetup setup(Experiment experiment) {
        return new StudySetup(experiment, Twin.DEFAULT.beside(experiment.parameters()));
    }

    /** The question is the same, to the last number: the answer is not. */
    @Test
    void theSameStudyIsAskedAnewOfOtherPictures() {
        Experiment small = Experiments.small();
        Experiment other = small.withMemories(small.memories().reversed());
        List<List<Memory>> asked = new ArrayList<>();
        StudyKeeper remembered = new StudyKeeper(Optional.empty());
        try (BackgroundStudy study = new BackgroundStudy()) {
            StudyDesk desk = new StudyDesk(study, (order, given) -> {
                asked.add(given);
                return remembered.of(order, given);
            });
            desk.begin(setup(small), Optional.empty());
            StudyPlan plan = desk.plan();
            desk.renew(setup(small));
            assertEquals(List.of(small.memories()), asked);
            desk.renew(setup(other));
            assertEquals(plan, desk.plan());
            assertEquals(List.of(small.memories(), other.memories()), asked);
            desk.begin(setup(small), plan);
            assertEquals(List.of(small.memories(), other.memories(), small.memories()), asked);
        }
    }
}
