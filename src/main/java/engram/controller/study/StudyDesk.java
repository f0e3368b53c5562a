package engram.controller.study;

import module java.base;
import engram.document.study.StudyFolder;
import engram.model.Text;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.parameter.Parameter;
import engram.model.study.plan.Axis;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.Memories;
import engram.model.study.plan.PictureSource;
import engram.model.study.plan.Repeats;
import engram.model.study.plan.StudyCells;
import engram.model.study.plan.StudyKind;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.plan.Variant;
import engram.model.study.result.CellResult;
import engram.service.study.BackgroundStudy;
import engram.service.study.Keeping;

/** The study that is asked, and what becomes of it when somebody changes it. Belongs to the JavaFX thread. */
final class StudyDesk {

    /** More networks than these take too long to be put in order while somebody waits. */
    static final int MOST_CELLS = 50_000;

    private final BackgroundStudy study;
    private final BiFunction<CellOrder, List<Memory>, Keeping<CellResult>> keeping;
    private final Consumer<String> onRefused;
    private StudySetup setup;
    private StudyPlan plan;
    private StudyKind kind;
    /** Of each other kind what was asked last, of the experiment's own networks. */
    private final Map<StudyKind, StudyPlan> askedLast = new EnumMap<>(StudyKind.class);
    private StudyCells cells;
    /** The pictures that it learns; none where they are made by chance. */
    private List<Memory> pictures = List.of();
    /** What a run of the study has learned that was opened in Explore; empty where there was no such run. */
    private Optional<List<Memory>> opened = Optional.empty();
    private String problem = "";

    /**
     * Nothing is asked yet.
     *
     * @param keeping where what comes of a study with its pictures is kept
     * @param onRefused told why something that somebody wanted cannot be: the study stays as it was
     */
    StudyDesk(BackgroundStudy study, BiFunction<CellOrder, List<Memory>, Keeping<CellResult>> keeping,
            Consumer<String> onRefused) {
        this.study = study;
        this.keeping = keeping;
        this.onRefused = onRefused;
    }

    /** Whether there is a study. */
    boolean isOpen() {
        return plan != null;
    }

    /** The study. */
    StudyPlan plan() {
        return plan;
    }

    /** Which question it is. */
    StudyKind kind() {
        return kind;
    }

    /** The experiment that it is about, with its second network. */
    StudySetup setup() {
        return setup;
    }

    /** Its cells; null where it cannot be asked. */
    StudyCells cells() {
        return cells;
    }

    /** Why it cannot be asked; empty where it can. */
    String problem() {
        return problem;
    }

    /** Asks the usual study of an experiment, or goes on with one that was left, if it is of the same pictures. */
    void begin(StudySetup newSetup, Optional<StudyFolder.Described> left) {
        setup = newSetup;
        opened = Optional.empty();
        askedLast.clear();
        Optional<StudyPlan> same = left.filter(described -> {
            List<Memory> given =
                    described.plan().pictures() instanceof PictureSource.Random ? List.of() : setup.experiment().memories();
            return !(described.plan().pictures() instanceof PictureSource.Named)
                    && described.pictures().equals(KeptStudies.pictures(given));
        }).map(StudyFolder.Described::plan);
        open(same.orElseGet(() -> setup.of(StudyKind.NOISE)));
    }

    /** Asks a study of an experiment that has come with it. */
    void begin(StudySetup newSetup, StudyPlan asked) {
        setup = newSetup;
        opened = Optional.empty();
        askedLast.clear();
        open(asked);
    }

    /**
     * Takes note of another experiment: what is asked of it stays. Whom somebody asks about there is nothing to a study, and so is a
     * run of it that was opened.
     */
    void renew(StudySetup newSetup) {
        if (opened.isPresent() && opened.get().equals(newSetup.experiment().memories())) {
            newSetup = new StudySetup(newSetup.experiment().withMemories(setup.experiment().memories()), newSetup.second());
        } else {
            opened = Optional.empty();
        }
        boolean same = setup.experiment().memories().equals(newSetup.experiment().memories())
                && setup.experiment().parameters().equals(newSetup.experiment().parameters())
                && setup.second().equals(newSetup.second());
        StudySetup before = setup;
        setup = newSetup;
        if (!same) {
            change(before, setup::renewed);
        }
    }

    /** A run of this study is the experiment now: what it has learned may be a few of the pictures that the study is about. */
    void looked(List<Memory> learned) {
        opened = plan.pictures() instanceof PictureSource.Given ? Optional.of(learned) : Optional.empty();
    }

    /** Asks another question: as it was asked last, for whoever looks at another one comes back. */
    void ask(StudyKind newKind) {
        if (newKind != kind) {
            if (StudySetup.isOfTheWindow(plan)) {
                askedLast.put(kind, plan);
            }
            kind = newKind;
            openAs(newKind, askedLast.containsKey(newKind) ? setup.renewed(askedLast.get(newKind)) : setup.of(newKind));
        }
    }

    /** Varies a number of the experiment. */
    void vary(StudySetup newSetup, Parameter parameter) {
        setup = newSetup;
        opened = Optional.empty();
        open(setup.varying(parameter));
    }

    /** Asks a study that comes from elsewhere. */
    void open(StudyPlan newPlan) {
        openAs(StudySetup.kind(newPlan), newPlan);
    }

    private void openAs(StudyKind newKind, StudyPlan newPlan) {
        List<Memory> given = newPlan.pictures() instanceof PictureSource.Random ? List.of() : setup.experiment().memories();
        if (newPlan.equals(plan) && given.equals(pictures) && problem.isEmpty()) {
            kind = newKind;
            return;
        }
        plan = newPlan;
        kind = newKind;
        pictures = given;
        cells = null;
        problem = "";
        if (plan.cells() > MOST_CELLS) {
            refuse(Text.of("%,d networks are too many for the window: save the study, and run it with engram study",
                    plan.cells()));
            return;
        }
        boolean random = plan.pictures() instanceof PictureSource.Random;
        try {
            CellOrder order = new CellOrder(plan);
            long seed = plan.parameters().seed();
            Memories memories = plan.pictures() instanceof PictureSource.Random of ? new Memories.OfChance(of.activity(), seed)
                    : new Memories.OfPictures(given, seed);
            if (!random && given.isEmpty()) {
                refuse("There are no pictures to learn: add some in Explore, or choose Random");
                return;
            }
            cells = new StudyCells(order, memories);
            study.open(cells, keeping.apply(order, given));
        } catch (IllegalArgumentException e) {
            refuse(e.getMessage());
        }
    }

    /** Asks nothing: what was asked before does not go on where nobody sees it. */
    private void refuse(String why) {
        problem = why;
        study.stop();
    }

    private void change(UnaryOperator<StudyPlan> how) {
        change(setup, how);
    }

    /**
     * Asks a study that was made of this one. A title that somebody has given it stays as long as the same is varied.
     *
     * @param before the experiment that this one is of
     */
    private void change(StudySetup before, UnaryOperator<StudyPlan> how) {
        try {
            StudyPlan next = how.apply(plan);
            boolean named = !plan.title().isBlank() && !before.titled(plan).title().equals(plan.title());
            boolean same = next.axes().stream().map(Axis::key).toList().equals(plan.axes().stream().map(Axis::key).toList());
            openAs(kind, named && same ? titled(next, plan.title()) : setup.titled(next));
        } catch (IllegalArgumentException e) {
            onRefused.accept(e.getMessage());
        }
    }

    private static StudyPlan titled(StudyPlan plan, String title) {
        return new StudyPlan(title, plan.pictures(), plan.parameters(), plan.memories(), plan.networks(), plan.axes(),
                plan.repeats(), plan.measures());
    }

    /** Takes pictures made by chance, or the experiment's. */
    void takePictures(boolean random) {
        change(now -> setup.withPictures(now, random));
    }

    /** Another side: numbers of pictures keep their load where they are random. */
    void setSide(int side) {
        change(now -> {
            StudyPlan other = new StudyPlan(now.title(), now.pictures(), setup.atSide(now.parameters(), side), now.memories(),
                    now.networks(), now.axes(), now.repeats(), now.measures());
            boolean loads = kind == StudyKind.CAPACITY && now.pictures() instanceof PictureSource.Random;
            return loads ? setup.withPictures(other, true) : other;
        });
    }

    /** Another level of noise. */
    void setNoise(double level) {
        change(now -> new StudyPlan(now.title(), now.pictures(), now.parameters().with(Parameter.NOISE, level), now.memories(),
                now.networks(), now.axes(), now.repeats(), now.measures()));
    }

    /** Asked more or less often. */
    void setRepeats(Repeats repeats) {
        change(now -> new StudyPlan(now.title(), now.pictures(), now.parameters(), now.memories(), now.networks(), now.axes(),
                repeats, now.measures()));
    }

    /** Another axis, or other values; the second one can be taken away. */
    void setAxis(int place, Optional<Axis> axis) {
        change(now -> {
            List<Axis> axes = new ArrayList<>(now.axes());
            if (place < axes.size()) {
                axes.remove(place);
            }
            axis.ifPresent(each -> axes.add(Math.min(place, axes.size()), each));
            return new StudyPlan(now.title(), now.pictures(), now.parameters(), now.memories(), now.networks(), axes,
                    now.repeats(), now.measures());
        });
    }

    /** Compares these networks, of the experiment's and of the study's own. */
    void setNetworks(Set<String> names) {
        Map<String, Variant> all = new LinkedHashMap<>();
        setup.networks().forEach(each -> all.put(each.name(), each));
        plan.networks().forEach(each -> all.put(each.name(), each));
        List<Variant> wanted = all.values().stream().filter(each -> names.contains(each.name())).toList();
        if (!wanted.isEmpty()) {
            change(now -> new StudyPlan(now.title(), now.pictures(), now.parameters(), now.memories(), wanted, now.axes(),
                    now.repeats(), now.measures()));
        }
    }

    /** What the networks that are compared use, and could be varied: for damage, ways to damage them. */
    List<Parameter> varied() {
        List<Parameters> of =
                IntStream.range(0, plan.networks().size()).mapToObj(each -> plan.setting(0, each, 0).parameters()).toList();
        boolean damage = kind == StudyKind.DAMAGE;
        return Arrays.stream(Parameter.values())
                .filter(each -> !damage || each.group() == Parameter.Group.DAMAGE)
                .filter(each -> of.stream().anyMatch(one -> one.uses(each)))
                .toList();
    }
}
