package engram.controller.study.memories;

import module java.base;
import module javafx.controls;
import engram.controller.export.Exports;
import engram.controller.export.ViewShot;
import engram.controller.maps.TwinController;
import engram.controller.state.ExperimentState;
import engram.model.TimeLeft;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.study.memories.MemoryAnswer;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;
import engram.service.study.BackgroundMemories;
import engram.service.study.Keeping;
import engram.service.study.MemoryNews;
import engram.view.study.StudyPlace;
import engram.view.study.memories.MemoriesPane;
import engram.view.study.memories.MemoriesSettings;
import engram.view.study.memories.MemoriesSight;
import engram.view.study.memories.MemoriesSight.Answered;
import engram.view.theme.Theme;
import engram.view.window.MainView;
import engram.view.window.Place;

/**
 * A further study: each memory of the experiment in Explore is asked about, without noise and with it, and so is known which are
 * held and which are taken for which. It follows Explore as long as nothing is being asked; what was found of another experiment stays
 * in sight, and looks it, until something is known of this one.
 */
public final class MemoriesController implements AutoCloseable {

    private final StudyPlace place;
    private final MainView view;
    private final ExperimentState state;
    private final TwinController twin;
    private final Supplier<Theme> theme;
    private final BackgroundMemories study = new BackgroundMemories();
    private final MemoriesPane pane = new MemoriesPane(this::ask, this::open);
    private final MemoriesSettings settings = new MemoriesSettings(this::setNetworks, this::setDraws);
    private final ToggleButton question;
    private final Function<MemoryQuestions, Keeping<MemoryAnswer>> keeping;
    private MemoriesDesk desk;
    /** What was taken up last; null before. */
    private MemoriesDesk opened;
    /** Its questions. */
    private MemoryQuestions questions;
    /** The networks of what is known, as they were called when it was asked. */
    private List<String> names = List.of();
    private TimeLeft left = TimeLeft.UNKNOWN;
    /** What was shown last, to show nothing twice. */
    private List<Object> shown = List.of();
    private MemoryStudy known;

    /**
     * Puts itself behind the other studies.
     *
     * @param exports writes files, and asks for them
     * @param keeping where answers are kept
     */
    public MemoriesController(StudyPlace place, MainView view, ExperimentState state, TwinController twin, Supplier<Theme> theme,
            Exports exports, Function<MemoryQuestions, Keeping<MemoryAnswer>> keeping) {
        this.keeping = keeping;
        this.place = place;
        this.view = view;
        this.state = state;
        this.twin = twin;
        this.theme = theme;
        desk = new MemoriesDesk(state.current(), second(),
                twin.isOpen() ? Set.of(MemoriesDesk.FIRST, MemoriesDesk.SECOND) : Set.of(MemoriesDesk.FIRST), 0);
        question = place.settings().add("memories", "All memories: which are held?", settings);
        question.selectedProperty().subscribe(this::choose);
        pane.files().getItems().setAll(new MemoriesFiles(exports, this::sight).items(() -> view.tools().export().fire()));
        state.experimentProperty().subscribe(_ -> study.giveWay());
        state.twinProperty().subscribe(_ -> study.giveWay());
    }

    private Parameters second() {
        return state.twin().beside(state.current().parameters());
    }

    private void choose(boolean chosen) {
        place.showInstead(chosen ? pane : null);
        shown = List.of();
    }

    /** Whether this is the study that is asked. */
    public boolean isChosen() {
        return question.isSelected();
    }

    /** Makes room for another study. */
    public void leave() {
        question.setSelected(false);
    }

    /** Begins, pauses, or goes on: what space does here. */
    public void play() {
        if (study.isAsking()) {
            study.setRunning(!study.isRunning());
        } else if (desk.problem().isEmpty() && !isAllKnown()) {
            follow();
            study.setRunning(true);
        }
        left = TimeLeft.UNKNOWN;
    }

    /** Asks no more for now; what is known is kept. */
    public void stop() {
        study.stop();
    }

    /** Whether what is known is of what is to be asked. */
    private boolean isCurrent() {
        return known != null && desk.equals(opened) && known.questions() == questions;
    }

    private boolean isAllKnown() {
        return isCurrent() && known.isWhole();
    }

    /** Takes up what is to be asked, unless something else is being asked. */
    private void follow() {
        if (!study.isAsking() && desk.problem().isEmpty() && !desk.equals(opened)) {
            MemoryQuestions wanted = desk.questions();
            opened = desk;
            if (!wanted.equals(questions)) {
                questions = wanted;
                study.open(wanted, keeping.apply(wanted));
            }
        }
    }

    /** The newest news of what was taken up; null where there is none yet. */
    private MemoryNews news() {
        MemoryNews news = study.newest();
        return news != null && news.questions() == questions ? news : null;
    }

    private void setNetworks(Set<String> networks) {
        desk = desk.asking(networks);
    }

    private void setDraws(int draws) {
        desk = desk.drawing(draws);
    }

    /** Asks about a memory, as a click on it in Explore does. */
    private void ask(int memory) {
        Memory subject = known.questions().memories().get(memory);
        boolean there = state.current().memories().stream().anyMatch(each -> each.id() == subject.id());
        if (there) {
            state.change(now -> now.asking(subject));
        } else {
            take(new Experiment.Cue(subject, 0));
        }
        view.place().setValue(Place.EXPLORE);
    }

    /** Opens the first answer of its kind: the very cue, in the very networks. */
    private void open(Answered cell) {
        OptionalInt draw = known.networks().get(cell.network()).firstDraw(cell.asked(), cell.answered());
        if (draw.isEmpty()) {
            return;
        }
        take(new Experiment.Cue(known.questions().memories().get(cell.asked()), draw.getAsInt()));
        if (cell.network() > 0) {
            twin.turn(true);
        }
        view.place().setValue(Place.EXPLORE);
    }

    /** As one step that can be undone. A network that was asked alone becomes A. */
    private void take(Experiment.Cue cue) {
        MemoryQuestions asked = known.questions();
        Parameters first = asked.networks().getFirst();
        Twin other = asked.networks().size() < 2 ? state.twin() : state.twin().being(asked.networks().getLast(), first);
        state.changeBoth(new Experiment(asked.memories(), Optional.of(cue), first), other);
    }

    /**
     * Shows what is new, if this is what is seen.
     *
     * @param working whether the window computes something that somebody waits for
     */
    public void pulse(boolean working) {
        if (working) {
            study.giveWay();
        }
        if (!isChosen() || view.place().getValue() != Place.STUDIES) {
            return;
        }
        if (state.current() != desk.experiment() || !second().equals(desk.second())) {
            desk = desk.of(state.current(), second());
        }
        // What was asked to its end is taken note of before something else is taken up.
        takeIn(news());
        follow();
        MemoryNews news = news();
        takeIn(news);
        List<Object> now = List.of(desk, isCurrent(), Optional.ofNullable(known), theme.get());
        if (!now.equals(shown)) {
            shown = now;
            show();
        }
        showGoing(news);
    }

    private void takeIn(MemoryNews news) {
        if (news != null && news.known().isPresent() && news.known().get() != known) {
            known = news.known().get();
            names = opened.names();
        }
    }

    /** What is seen; null where nothing is known yet. */
    private MemoriesSight sight() {
        return known == null ? null : new MemoriesSight(known, names, !isCurrent(), theme.get());
    }

    /** What is seen, to be taken away; empty where nothing is known yet. */
    public Optional<ViewShot> shot() {
        return Optional.ofNullable(sight()).map(seen -> MemoriesFiles.shot(pane, seen, desk.title()));
    }

    private void show() {
        settings.show(desk.words(), desk.asked(), desk.draws(), desk.noise());
        if (known == null) {
            pane.showNothing(desk.title(), desk.problem().isEmpty()
                    ? "Each memory is asked about without noise, which tells whether it is a fixed point, and with the noise of Explore."
                            + " Space begins."
                    : desk.problem());
        } else {
            pane.show(desk.title(), sight());
        }
    }

    private void showGoing(MemoryNews news) {
        boolean asking = study.isAsking();
        if (!asking && !desk.problem().isEmpty()) {
            place.show(new StudyPlace.Going("", desk.problem(), "", false, false, false, false), 0);
        } else if (news == null) {
            place.show(new StudyPlace.Going("", "Opening\u2026", "", false, false, true, false), 0);
        } else {
            long done = study.cuesDone();
            boolean running = study.isRunning();
            left = running ? left.seen(System.nanoTime(), done, questions.all()) : TimeLeft.UNKNOWN;
            place.show(MemoriesWords.going(news, done, opened.names(), running, left.words()), (double) done / questions.all());
        }
    }

    /** Stops all that goes on. */
    @Override
    public void close() {
        study.close();
    }
}
