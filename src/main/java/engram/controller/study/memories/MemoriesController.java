package engram.controller.study.memories;

import module java.base;
import module javafx.controls;
import engram.controller.maps.TwinController;
import engram.controller.state.ExperimentState;
import engram.model.Text;
import engram.model.TimeLeft;
import engram.model.experiment.Experiment;
import engram.model.experiment.Memory;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.study.memories.MemoryQuestions;
import engram.model.study.memories.MemoryStudy;
import engram.service.study.BackgroundMemories;
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
 * held and which are taken for which. What was found of another experiment stays in sight, and looks it, until it is asked anew.
 */
public final class MemoriesController implements AutoCloseable {

    private static final String STOP = "Stop";

    private final StudyPlace place;
    private final MainView view;
    private final ExperimentState state;
    private final TwinController twin;
    private final Supplier<Theme> theme;
    private final BackgroundMemories study = new BackgroundMemories();
    private final MemoriesPane pane = new MemoriesPane(this::ask, this::open);
    private final MemoriesSettings settings = new MemoriesSettings(this::setNetworks, this::setDraws);
    private final ToggleButton question;
    private final String otherStop;
    private MemoriesDesk desk;
    /** The networks of what is known, as they were called when it was asked. */
    private List<String> names = List.of();
    private List<String> asking = List.of();
    private TimeLeft left = TimeLeft.UNKNOWN;
    /** What was shown last, to show nothing twice. */
    private List<Object> shown = List.of();
    private MemoryStudy known;

    /** Puts itself behind the other studies. */
    public MemoriesController(StudyPlace place, MainView view, ExperimentState state, TwinController twin,
            Supplier<Theme> theme) {
        this.place = place;
        this.view = view;
        this.state = state;
        this.twin = twin;
        this.theme = theme;
        desk = new MemoriesDesk(state.current(), second(),
                twin.isOpen() ? Set.of(MemoriesDesk.FIRST, MemoriesDesk.SECOND) : Set.of(MemoriesDesk.FIRST), 0);
        otherStop = place.foot().stop().getText();
        question = place.settings().add("memories", "All memories: which are held?", settings);
        question.selectedProperty().subscribe(this::choose);
        state.experimentProperty().subscribe(_ -> study.giveWay());
        state.twinProperty().subscribe(_ -> study.giveWay());
    }

    private Parameters second() {
        return state.twin().beside(state.current().parameters());
    }

    private void choose(boolean chosen) {
        place.showInstead(chosen ? pane : null);
        place.foot().stop().setText(chosen ? STOP : otherStop);
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
        if (study.asked().isPresent()) {
            study.setPaused(study.isRunning());
        } else if (desk.problem().isEmpty() && !isAllKnown()) {
            asking = desk.names();
            study.begin(desk.questions());
        }
        left = TimeLeft.UNKNOWN;
    }

    /** Gives up what is being asked; what was found before stays. */
    public void stop() {
        study.stop();
    }

    private boolean isAllKnown() {
        return known != null && known.questions().equals(desk.questions());
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
        MemoryQuestions questions = known.questions();
        Parameters first = questions.networks().getFirst();
        Twin other = questions.networks().size() < 2 ? state.twin() : state.twin().being(questions.networks().getLast(), first);
        state.changeBoth(new Experiment(questions.memories(), Optional.of(cue), first), other);
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
        desk = desk.of(state.current(), second());
        MemoryStudy newest = study.known().orElse(null);
        if (newest != known) {
            known = newest;
            names = asking;
        }
        List<Object> now = List.of(desk, Optional.ofNullable(known), theme.get(), study.problem());
        if (!now.equals(shown)) {
            shown = now;
            show();
        }
        showGoing();
    }

    private void show() {
        settings.show(desk.words(), desk.asked(), desk.draws(), desk.noise());
        if (known == null) {
            pane.showNothing(desk.title(), desk.problem().isEmpty()
                    ? "Each memory is asked about without noise, which tells whether it is a fixed point, and with the noise of Explore."
                            + " Space begins."
                    : desk.problem());
        } else {
            boolean stale = !desk.problem().isEmpty() || !isAllKnown();
            pane.show(desk.title(), new MemoriesSight(known, names, stale, theme.get()));
        }
    }

    private void showGoing() {
        Optional<MemoryQuestions> asked = study.asked();
        if (asked.isPresent()) {
            long all = (long) asked.get().cells() * asked.get().cues();
            boolean running = study.isRunning();
            left = running ? left.seen(System.nanoTime(), study.cuesDone(), all) : TimeLeft.UNKNOWN;
            place.show(new StudyPlace.Going(Text.of("%,d of %s", study.cuesDone(), Text.count(all, "cue")), "",
                    running ? left.words() : "paused", running, true, true, true), (double) study.cuesDone() / all);
            return;
        }
        if (!desk.problem().isEmpty()) {
            place.show(new StudyPlace.Going("", desk.problem(), "", false, false, false, false), 0);
            return;
        }
        MemoryQuestions questions = desk.questions();
        String cues = Text.count((long) questions.cells() * questions.cues(), "cue");
        boolean all = isAllKnown();
        String where = !study.problem().isEmpty() ? study.problem()
                : all ? "all is known"
                        : known == null ? "" : "the experiment, or what is asked, has changed since: Space asks anew";
        place.show(new StudyPlace.Going(cues, where, "", false, false, !all, false), all ? 1 : 0);
    }

    /** Stops all that goes on. */
    @Override
    public void close() {
        study.close();
    }
}
