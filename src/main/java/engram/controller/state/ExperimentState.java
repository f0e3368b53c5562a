package engram.controller.state;

import module java.base;
import engram.model.experiment.Experiment;
import engram.model.experiment.Twin;
import engram.model.image.Picture;

/**
 * The experiment that is wanted, with what its twin is to be, and all earlier ones to go back to. Belongs to the JavaFX
 * thread.
 */
public final class ExperimentState {

    private static final int MOST_KEPT = 500;

    private final List<Consumer<Experiment>> listeners = new ArrayList<>();
    private final List<Consumer<Twin>> twinListeners = new ArrayList<>();
    private final Deque<Wanted> past = new ArrayDeque<>();
    private final Deque<Wanted> future = new ArrayDeque<>();
    private Wanted current;
    private String lastGesture = "";

    private record Wanted(Experiment experiment, Twin twin) {}

    /** Starts with an experiment that cannot be undone. */
    public ExperimentState(Experiment first) {
        current = new Wanted(first, Twin.DEFAULT);
    }

    /** The experiment that is wanted. */
    public Experiment current() {
        return current.experiment();
    }

    /** What the twin is to be, whether or not there is one. */
    public Twin twin() {
        return current.twin();
    }

    /**
     * Who is told about every change of the experiment, undone and redone ones included; told at once about the present
     * one.
     */
    public void listen(Consumer<Experiment> listener) {
        listeners.add(listener);
        listener.accept(current());
    }

    /** Who is told about every change of the twin, undone and redone ones included. */
    public void listenToTwin(Consumer<Twin> listener) {
        twinListeners.add(listener);
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

    /** Lets the first network and its twin change places, as one step that can be undone. */
    public void swapTwins() {
        changeTo("", new Wanted(twin().of(current()), twin().swapped(current().parameters())));
    }

    private void changeTo(String gesture, Wanted next) {
        if (next.equals(current)) {
            return;
        }
        boolean continued = !gesture.isEmpty() && gesture.equals(lastGesture);
        if (!continued) {
            past.push(current);
            if (past.size() > MOST_KEPT) {
                past.removeLast();
            }
        }
        lastGesture = gesture;
        future.clear();
        become(next);
    }

    /** Ends a gesture: what comes next is undone by itself. */
    public void endGesture() {
        lastGesture = "";
    }

    /** Whether there is something to undo. */
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** Whether there is something to redo. */
    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Goes back one step, if there is one. */
    public void undo() {
        if (canUndo()) {
            future.push(current);
            lastGesture = "";
            become(past.pop());
        }
    }

    /** Goes forward again one step, if there is one. */
    public void redo() {
        if (canRedo()) {
            past.push(current);
            lastGesture = "";
            become(future.pop());
        }
    }

    /**
     * The bytes that pictures take.
     *
     * @param earlier whether those count as well that only earlier experiments have, to go back to
     */
    public long pictureBytes(boolean earlier) {
        Set<Picture> pictures = Collections.newSetFromMap(new IdentityHashMap<>());
        addPictures(current, pictures);
        if (earlier) {
            past.forEach(each -> addPictures(each, pictures));
            future.forEach(each -> addPictures(each, pictures));
        }
        return pictures.stream().mapToLong(Picture::bytes).sum();
    }

    private static void addPictures(Wanted wanted, Set<Picture> pictures) {
        wanted.experiment().memories().forEach(memory -> pictures.add(memory.picture()));
        wanted.experiment().cue().ifPresent(cue -> pictures.add(cue.subject().picture()));
    }

    /** Forgets all earlier experiments: their pictures take room that others need. */
    public void forgetEarlier() {
        past.clear();
        future.clear();
        lastGesture = "";
    }

    private void become(Wanted next) {
        Wanted before = current;
        current = next;
        if (!next.experiment().equals(before.experiment())) {
            listeners.forEach(listener -> listener.accept(next.experiment()));
        }
        if (!next.twin().equals(before.twin())) {
            twinListeners.forEach(listener -> listener.accept(next.twin()));
        }
    }
}
