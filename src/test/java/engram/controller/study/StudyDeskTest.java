package engram.controller.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.fail;

import module java.base;
import engram.Experiments;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Twin;
import engram.model.learning.RuleKind;
import engram.model.parameter.Parameter;
import engram.model.study.plan.Axis;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyCells;
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
        List<String> told = new ArrayList<>();
        StudyKeeper remembered = new StudyKeeper(Optional.empty());
        try (BackgroundStudy study = new BackgroundStudy()) {
            StudyDesk desk = new StudyDesk(study, (order, given) -> {
                asked.add(given);
                return remembered.of(order, given);
            }, told::add);
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
            StudyDesk desk = new StudyDesk(study, remembered::of, why -> fail(why));
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

    /** Does something with a desk at which a study of an experiment was opened; all that was refused. */
    private static List<String> at(Experiment experiment, StudyPlan plan, Consumer<StudyDesk> what) {
        List<String> told = new ArrayList<>();
        StudyKeeper remembered = new StudyKeeper(Optional.empty());
        try (BackgroundStudy study = new BackgroundStudy()) {
            StudyDesk desk = new StudyDesk(study, remembered::of, told::add);
            desk.begin(setup(experiment), plan);
            what.accept(desk);
        }
        return told;
    }

    private static StudyPlan own(String... networks) {
        StudyPlan usual = setup(Experiments.small()).of(StudyKind.NOISE);
        return new StudyPlan("Mine", usual.pictures(), usual.parameters(), 0,
                Arrays.stream(networks).map(name -> Variant.of(name, usual.parameters().withRule(RuleKind.HEBB))).toList(),
                usual.axes(), usual.repeats(), usual.measures());
    }

    private static List<String> names(StudyDesk desk) {
        return desk.plan().networks().stream().map(Variant::name).toList();
    }

    @Test
    void aStudyFromAFileKeepsItsOwnNetworksAndItsTitle() {
        at(Experiments.small(), own("slow", "fast"), desk -> {
            desk.setNetworks(Set.of("slow", "fast"));
            desk.setRepeats(new Repeats(4, 1));
            assertEquals(List.of("slow", "fast"), names(desk));
            assertEquals(RuleKind.HEBB, desk.plan().networks().getFirst().rule());
            desk.setNetworks(Set.of("A", "fast"));
            assertEquals(List.of("A", "fast"), names(desk));
            desk.renew(setup(Experiments.small().with(Experiments.small().parameters().with(Parameter.BETA, 0.5))));
            assertEquals(List.of("A", "fast"), names(desk), "the experiment's is as it is now, the other one as it came");
            assertEquals("Mine", desk.plan().title());
            desk.setAxis(0, Optional.of(new Axis.OfParameter(Parameter.GAIN, List.of(0.2, 0.3), false)));
            assertEquals("What does it change: gain?", desk.plan().title());
        });
    }

    @Test
    void whomSomebodyAsksAboutInExploreIsNothingToAStudy() {
        Experiment small = Experiments.small();
        at(small, own("A"), desk -> {
            desk.renew(setup(small.asking(small.memories().getLast())));
            assertEquals(own("A"), desk.plan());
        });
    }

    /** A run of a study of capacity has learned but some of the pictures. */
    @Test
    void aRunThatWasOpenedTakesNoPicturesFromTheStudy() {
        Experiment small = Experiments.small();
        StudyPlan counts = setup(small).withPictures(setup(small).of(StudyKind.CAPACITY), false);
        at(small, counts, desk -> {
            StudyCells cells = desk.cells();
            Experiment run = cells.experiment(0, 0);
            assertEquals(1, run.memories().size());
            desk.looked(run.memories());
            desk.renew(setup(run));
            assertEquals(counts, desk.plan());
            assertSame(cells, desk.cells());
            desk.renew(setup(small));
            assertSame(cells, desk.cells());
            desk.renew(setup(run));
            assertNotSame(cells, desk.cells());
        });
    }

    @Test
    void whatCannotBeAskedIsSaidAndTheStudyStaysAsItWas() {
        List<String> told = at(Experiments.small(), own("A", "B"), desk -> {
            StudyCells cells = desk.cells();
            desk.setRepeats(new Repeats(12, 1_000_000));
            assertEquals("", desk.problem());
            assertEquals(own("A", "B"), desk.plan());
            assertSame(cells, desk.cells());
        });
        assertEquals(
                List.of("There are 22\u00A0000\u00A0000 networks to ask, and at most 1\u00A0000\u00A0000 are: take fewer values"
                        + " or draws"),
                told);
    }
}
