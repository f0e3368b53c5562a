package engram.controller.study;

import module java.base;
import module javafx.controls;
import engram.controller.export.Exports;
import engram.controller.export.ViewShot;
import engram.controller.maps.TwinController;
import engram.controller.state.ExperimentState;
import engram.controller.study.memories.MemoriesController;
import engram.model.TimeLeft;
import engram.model.experiment.Experiment;
import engram.model.parameter.Parameter;
import engram.model.study.plan.CellOrder;
import engram.model.study.plan.StudyPlan;
import engram.model.study.plan.StudySetup;
import engram.model.study.plan.Variant;
import engram.model.study.result.StudyResults;
import engram.service.study.BackgroundStudy;
import engram.service.study.StudyNews;
import engram.view.study.StudyPlace;
import engram.view.study.StudySight;
import engram.view.study.StudySight.Spot;
import engram.view.theme.Theme;
import engram.view.window.MainView;
import engram.view.window.Place;
import engram.view.window.ToastsView;
import java.nio.file.Path;

/**
 * The place of studies: made when somebody goes there first. It follows the experiment in Explore as long as nothing runs, has the
 * study run in the background, and lets the window's own work go first.
 */
public final class StudiesController implements AutoCloseable {

    private final MainView view;
    private final ExperimentState state;
    private final TwinController twin;
    private final Supplier<Theme> theme;
    private final StudyKeeper keeper;
    private final BackgroundStudy study = new BackgroundStudy();
    private final StudyDesk desk;
    private final StudySpots spots;
    private final Exports exports;
    private final StudyFiles files;
    private final SeenCurves seen = new SeenCurves();
    private final ExperimentStudies asked;
    private Spot chosen;
    /** Null until somebody goes there. */
    private StudyPlace place;
    /** Null as long. */
    private MemoriesController memories;
    private TimeLeft left = TimeLeft.UNKNOWN;
    /** What was shown last, to show nothing twice. */
    private List<Object> shown = List.of();
    private StudyResults known;

    /**
     * Gets ready; makes nothing of it yet.
     *
     * @param asked the studies of the experiment
     * @param exports writes files, and asks for them
     * @param folder where what comes of studies is kept; empty where it is forgotten with the window
     */
    public StudiesController(MainView view, ExperimentState state, TwinController twin, ExperimentStudies asked,
            Supplier<Theme> theme, Exports exports, Optional<Path> folder) {
        this.asked = asked;
        this.exports = exports;
        files = new StudyFiles(exports);
        this.view = view;
        this.state = state;
        this.twin = twin;
        this.theme = theme;
        keeper = new StudyKeeper(folder);
        desk = new StudyDesk(study, keeper::of,
                why -> exports.messages().add(ToastsView.Kind.PROBLEM, why + ". The study stays as it was."));
        spots = new StudySpots(state, twin);
        view.place().addListener((_, _, now) -> go(now));
        state.experimentProperty().subscribe(_ -> study.giveWay());
        state.twinProperty().subscribe(_ -> study.giveWay());
        // Whoever takes hold of something is about to want an answer: the study waits before it is wanted.
        EventHandler<InputEvent> handled = _ -> study.giveWay();
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED).forEach(type -> view.addEventFilter(type, handled::handle));
        view.addEventFilter(KeyEvent.KEY_PRESSED, handled::handle);
        view.addEventFilter(ScrollEvent.SCROLL, handled::handle);
    }

    private StudySetup setup() {
        Experiment experiment = state.current();
        return new StudySetup(experiment, state.twin().beside(experiment.parameters()));
    }

    private void go(Place to) {
        if (to != Place.STUDIES) {
            return;
        }
        make();
        if (!desk.isOpen() && !twin.isOpen()) {
            seen.hidden().add(StudySetup.NAMES.getLast());
        }
        if (asked.takeArrival() || !desk.isOpen()) {
            arrive();
        } else if (!study.isRunning()) {
            desk.renew(setup());
        }
        showDesk();
    }

    /** Asks of an experiment that has come what was asked of it last; where nothing was, the same as before, or the usual. */
    private void arrive() {
        Optional<StudyPlan> newest = asked.newest();
        if (newest.isPresent()) {
            desk.begin(setup(), seeing(files.here(newest.get())));
        } else if (desk.isOpen()) {
            desk.renew(setup());
        } else {
            desk.begin(setup(), keeper.latest());
        }
    }

    /** A study, all networks of which are to be seen. */
    private StudyPlan seeing(StudyPlan plan) {
        plan.networks().forEach(each -> seen.hidden().remove(each.name()));
        return plan;
    }

    private void make() {
        if (place != null) {
            return;
        }
        place = new StudyPlace(new StudyWishes(desk, seen, this::showDesk, () -> shown = List.of()));
        place.foot().play().setOnAction(_ -> play());
        place.foot().stop().setOnAction(_ -> stop());
        place.setOnOpen(this::openRun);
        place.pin().setOnAction(_ -> pin());
        place.use().setOnAction(_ -> use(chosen));
        MenuItem run = new MenuItem("Open this run in Explore");
        run.setOnAction(_ -> place.plots().pointed().ifPresent(this::openRun));
        MenuItem values = new MenuItem("Use these values in Explore");
        values.setOnAction(_ -> place.plots().pointed().ifPresent(this::use));
        place.plots().menu().setAll(List.of(run, values));
        place.files().getItems().setAll(files.items(() -> desk, () -> known, () -> view.tools().export().fire(), this::take));
        place.files().getItems().add(asked.menu(place.files(), desk::plan, plan -> take(files.here(plan))));
        memories = new MemoriesController(place, view, state, twin, theme, exports, keeper::of);
        keeper.tidy();
        view.addStudies(place, place::setMeasures);
    }

    /** Varies a number of the experiment, around what it is now. */
    public void vary(Parameter parameter) {
        make();
        view.place().setValue(Place.STUDIES);
        memories.leave();
        desk.vary(setup(), parameter);
        showDesk();
    }

    /** Opens the study in a file. */
    public void open(Path file) {
        files.open(file, plan -> {
            view.place().setValue(Place.STUDIES);
            take(plan);
        });
    }

    private void take(StudyPlan plan) {
        memories.leave();
        desk.open(seeing(plan));
        showDesk();
    }

    /** The study as it is seen, to be taken away; empty where another place is seen. */
    public Optional<ViewShot> shot() {
        boolean here = place != null && known != null && view.place().getValue() == Place.STUDIES;
        if (here && memories.isChosen()) {
            return memories.shot();
        }
        return here ? Optional.of(StudyFiles.shot(place, known, theme.get().dark())) : Optional.empty();
    }

    /** Begins, pauses, or goes on: what space does here. */
    public void play() {
        if (memories != null && memories.isChosen()) {
            memories.play();
            return;
        }
        if (!desk.isOpen() || desk.cells() == null) {
            return;
        }
        StudyNews news = news();
        if (news != null && !news.isBegun() && !study.isRunning() && !seen.hidden().isEmpty()) {
            // What nobody wants to see is not computed; where that is all of it, it is seen again.
            Set<String> names = desk.plan().networks().stream().map(Variant::name).collect(Collectors.toCollection(HashSet::new));
            if (names.removeAll(seen.hidden())) {
                if (names.isEmpty()) {
                    seeing(desk.plan());
                } else {
                    desk.setNetworks(names);
                }
                showDesk();
            }
        }
        boolean begins = !study.isRunning();
        study.setRunning(begins);
        if (begins) {
            asked.begin(desk.plan());
        }
        left = TimeLeft.UNKNOWN;
    }

    private void stop() {
        if (memories.isChosen()) {
            memories.stop();
        } else {
            study.stop();
        }
    }

    private void openRun(Spot spot) {
        chosen = spot;
        spots.open(desk.cells(), spot);
        desk.looked(state.current().memories());
        view.place().setValue(Place.EXPLORE);
    }

    private void use(Spot spot) {
        if (spot != null) {
            chosen = spot;
            spots.use(desk.plan(), spot);
            view.place().setValue(Place.EXPLORE);
        }
    }

    private void pin() {
        if (known != null && known.count() > 0) {
            seen.pin(known);
            shown = List.of();
        }
    }

    /** The newest news of the study that is asked; null where there is none yet. */
    private StudyNews news() {
        StudyNews news = study.newest();
        return news != null && desk.cells() != null && news.order() == desk.cells().order() ? news : null;
    }

    /** After the study was changed, or may have been. */
    private void showDesk() {
        StudyPlan plan = desk.plan();
        if (known != null && !known.order().plan().equals(plan)) {
            seen.leave(known);
            chosen = null;
            known = null;
            left = TimeLeft.UNKNOWN;
        }
        if (place != null) {
            place.settings().show(plan, desk.kind(), desk.varied());
        }
        shown = List.of();
    }

    /**
     * Shows what is new.
     *
     * @param working whether the window computes something that somebody waits for
     */
    public void pulse(boolean working) {
        if (working) {
            study.giveWay();
        }
        if (memories != null) {
            memories.pulse(working);
        }
        if (desk.isOpen() && asked.takeArrival()) {
            arrive();
            showDesk();
        }
        if (place == null || view.place().getValue() != Place.STUDIES || memories.isChosen()) {
            return;
        }
        StudyNews news = news();
        if (news != null) {
            known = news.results();
        } else if (known == null && desk.cells() != null) {
            known = new StudyResults(desk.cells().order());
        }
        if (known == null) {
            // Nothing comes of it, and the reason is told.
            known = new StudyResults(
                    new CellOrder(desk.plan().cells() > StudyDesk.MOST_CELLS ? desk.setup().of(desk.kind()) : desk.plan()));
        }
        StudySight sight = seen.sight(known, chosen, theme.get());
        List<Object> now = List.of(known, sight.hidden(), sight.theory(), sight.older(), Optional.ofNullable(chosen),
                sight.theme(), place.form().getValue());
        if (!now.equals(shown)) {
            shown = now;
            place.show(desk.plan().title(), seen.soFar(desk.plan(), known), sight);
            place.showPinned(seen.isPinned(known));
            place.settings().compare().show(seen.rows(desk.plan(), desk.setup(), sight));
        }
        showGoing(news);
    }

    private void showGoing(StudyNews news) {
        if (!desk.problem().isEmpty()) {
            place.show(new StudyPlace.Going("", desk.problem(), "", false, false, false, false), 0);
            return;
        }
        if (news == null) {
            place.show(new StudyPlace.Going("", "Opening\u2026", "", false, false, desk.cells() != null, false), 0);
            return;
        }
        long all = news.order().plan().recalls();
        // What is kept is read once more before it is gone on with, and counts from the first moment: that is no speed.
        long done = Math.max(study.cuesDone(), (long) news.results().count() * news.order().plan().repeats().cues());
        left = study.isRunning() ? left.seen(System.nanoTime(), done, all) : TimeLeft.UNKNOWN;
        boolean whole = news.stage() == StudyNews.Stage.DONE;
        place.show(StudyWords.going(study, news, left), whole ? 1 : (double) done / all);
    }

    /** Stops all that goes on; what is known is kept. */
    @Override
    public void close() {
        study.close();
        if (memories != null) {
            memories.close();
        }
        keeper.close();
    }
}
