package engram.controller.state;

import module java.base;
import module javafx.controls;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Twin;
import engram.model.image.Picture;

/**
 * The experiment that is wanted, with what its twin is to be, and all earlier ones to go back to; each of
 * them can be followed, and each parameter bound. Belongs to the JavaFX thread.
 */
public final class ExperimentState {

    private static final int MOST_KEPT = 500;

    private final ObservableList<Wanted> past = FXCollections.observableArrayList();
    private final ObservableList<Wanted> future = FXCollections.observableArrayList();
    private final BooleanBinding canUndo = Bindings.isNotEmpty(past);
    private final BooleanBinding canRedo = Bindings.isNotEmpty(future);
    private final ObjectProperty<Wanted> wanted;
    private final ObservableValue<Experiment> experiment;
    private final ObservableValue<Twin> twin;
    private String lastGesture = "";

    private record Wanted(Experiment experiment, Twin twin) {}

    /** Starts with an experiment that cannot be undone. */
    public ExperimentState(Experiment first) {
        wanted = new SimpleObjectProperty<>(new Wanted(first, Twin.DEFAULT));
        experiment = wanted.map(Wanted::experiment);
        twin = wanted.map(Wanted::twin);
    }

    /** The experiment that is wanted. */
    public Experiment current() {
        return wanted.get().experiment();
    }

    /** The same, to follow: changes that are undone and redone are changes like others. */
    public ObservableValue<Experiment> experimentProperty() {
        return experiment;
    }

    /** What the twin is to be, whether or not there is one. */
    public Twin twin() {
        return wanted.get().twin();
    }

    /** The same, to follow. */
    public ObservableValue<Twin> twinProperty() {
        return twin;
    }

    /**
     * One of the parameters, to be bound to whatever shows it. It follows the experiment, and setting it changes the
     * experiment, as one step that can be undone.
     *
     * @param gesture what belongs together, as in {@link #change(String, UnaryOperator)}
     * @param of the parameter's value
     * @param with the parameters with another value of it
     */
    public <T> ObjectProperty<T> parameter(String gesture, Function<Parameters, T> of,
            BiFunction<Parameters, T, Parameters> with) {
        ObjectProperty<T> parameter = new SimpleObjectProperty<>(of.apply(current().parameters()));
        parameter.subscribe((_, value) -> {
            // What follows the experiment has its value already, and changes nothing.
            if (!value.equals(of.apply(current().parameters()))) {
                change(gesture, before -> before.with(with.apply(before.parameters(), value)));
            }
        });
        experiment.subscribe(now -> parameter.set(of.apply(now.parameters())));
        return parameter;
    }

    /** Changes the experiment, as one step that can be undone. */
    public void change(UnaryOperator<Experiment> change) {
        change("", change);
    }

    /**
     * Changes the experiment. Changes that follow one another and belong to the same gesture, such as the many values
     * of one drag of a slider, are undone together.
     *
     * @param gesture what belongs together; an empty text belongs to nothing
     * @param change from the present experiment to the wanted one
     */
    public void change(String gesture, UnaryOperator<Experiment> change) {
        changeTo(gesture, new Wanted(change.apply(current()), twin()));
    }

    /** Changes the twin, as one step that can be undone. */
    public void changeTwin(UnaryOperator<Twin> change) {
        changeTo("", new Wanted(current(), change.apply(twin())));
    }

    /** Changes the experiment, the twin, or both, as one step that can be undone. */
    public void changeBoth(Experiment nextExperiment, Twin nextTwin) {
        changeTo("", new Wanted(nextExperiment, nextTwin));
    }

    /** Begins anew with another experiment and twin: there is nothing to go back to. */
    public void begin(Experiment first, Twin firstTwin) {
        wanted.set(new Wanted(first, firstTwin));
        forgetEarlier();
    }

    /** Lets the first network and its twin change places, as one step that can be undone. */
    public void swapTwins() {
        changeTo("", new Wanted(twin().of(current()), twin().swapped(current().parameters())));
    }

    private void changeTo(String gesture, Wanted next) {
        if (next.equals(wanted.get())) {
            return;
        }
        boolean continued = !gesture.isEmpty() && gesture.equals(lastGesture);
        if (!continued) {
            past.add(wanted.get());
            if (past.size() > MOST_KEPT) {
                past.removeFirst();
            }
        }
        lastGesture = gesture;
        future.clear();
        wanted.set(next);
    }

    /** Ends a gesture: what comes next is undone by itself. */
    public void endGesture() {
        lastGesture = "";
    }

    /** Whether there is something to undo. */
    public BooleanBinding canUndo() {
        return canUndo;
    }

    /** Whether there is something to redo. */
    public BooleanBinding canRedo() {
        return canRedo;
    }

    /** Goes back one step, if there is one. */
    public void undo() {
        go(past, future);
    }

    /** Goes forward again one step, if there is one. */
    public void redo() {
        go(future, past);
    }

    private void go(List<Wanted> there, List<Wanted> back) {
        if (!there.isEmpty()) {
            back.add(wanted.get());
            lastGesture = "";
            wanted.set(there.removeLast());
        }
    }

    /**
     * The bytes that pictures take.
     *
     * @param earlier whether those count as well that only earlier experiments have, to go back to
     */
    public long pictureBytes(boolean earlier) {
        Set<Picture> pictures = Collections.newSetFromMap(new IdentityHashMap<>());
        addPictures(wanted.get(), pictures);
        if (earlier) {
            past.forEach(each -> addPictures(each, pictures));
            future.forEach(each -> addPictures(each, pictures));
        }
        return pictures.stream().mapToLong(Picture::bytes).sum();
    }

    private static void addPictures(Wanted one, Set<Picture> pictures) {
        one.experiment().memories().forEach(memory -> pictures.add(memory.picture()));
        one.experiment().cue().ifPresent(cue -> pictures.add(cue.subject().picture()));
    }

    /** Forgets all earlier experiments: their pictures take room that others need. */
    public void forgetEarlier() {
        past.clear();
        future.clear();
        lastGesture = "";
    }
}
