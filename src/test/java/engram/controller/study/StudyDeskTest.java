package engram.controller.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import module java.base;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Twin;
import engram.model.dynamics.Dynamics;
import engram.model.learning.RuleKind;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyKind;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.plan.Variant;
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

    /** Whoever looks at another question in between, finds this one as it was. */
    @Test
    void aQuestionIsAskedAgainAsItWasAskedLast() {
        StudyKeeper remembered = new StudyKeeper(Optional.empty());
        try (BackgroundStudy study = new BackgroundStudy()) {
            StudyDesk desk = new StudyDesk(study, remembered::of);
            Experiment small = Experiments.small();
            desk.begin(setup(small), Optional.empty());
            desk.setRepeats(new Repeats(3, 5));
            StudyPlan asked = desk.plan();
            desk.ask(StudyKind.CAPACITY);
            assertEquals(StudyKind.CAPACITY, StudySetup.kind(desk.plan()));
            desk.ask(StudyKind.NOISE);
            assertEquals(asked, desk.plan());
            desk.ask(StudyKind.CAPACITY);
            desk.begin(setup(small), Optional.empty());
            desk.ask(StudyKind.CAPACITY);
            desk.ask(StudyKind.NOISE);
            assertEquals(setup(small).of(StudyKind.NOISE), desk.plan(), "another experiment, and nothing was asked of it");
        }
    }

    /** A file may compare networks that the experiment does not know. */
    @Test
    void networksThatCameWithAStudyAreNotReplacedByTheExperiments() {
        StudyKeeper remembered = new StudyKeeper(Optional.empty());
        try (BackgroundStudy study = new BackgroundStudy()) {
            StudyDesk desk = new StudyDesk(study, remembered::of);
            desk.begin(setup(Experiments.small()), Optional.empty());
            StudyPlan usual = desk.plan();
            desk.open(new StudyPlan(usual.title(), usual.pictures(), usual.parameters(), usual.memories(),
                    List.of(new Variant("Hebb", RuleKind.HEBB, Dynamics.HELD),
                            new Variant("Other", RuleKind.COVARIANCE, Dynamics.HELD)),
                    usual.axes(), usual.repeats(), usual.measures()));
            desk.setNetworks(Set.of("Other"));
            assertEquals(List.of("Other"), desk.plan().networks().stream().map(Variant::name).toList());
            desk.setNetworks(Set.of("Other", "B"));
            assertEquals(List.of("B", "Other"), desk.plan().networks().stream().map(Variant::name).toList());
            desk.ask(StudyKind.CAPACITY);
            desk.ask(StudyKind.NOISE);
            assertEquals(List.of("A", "B"), desk.plan().networks().stream().map(Variant::name).toList());
        }
    }
}
