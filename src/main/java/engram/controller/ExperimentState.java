package engram.controller;

import engram.model.experiment.Experiment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The experiment that is wanted, and all earlier ones to go back to. Belongs to the JavaFX thread.
 */
public final class ExperimentState {

    private static final int MOST_KEPT = 500;

    private final List<Consumer<Experiment>> listeners = new ArrayList<>();
    private final Deque<Experiment> past = new ArrayDeque<>();
    private final Deque<Experiment> future = new ArrayDeque<>();
    private Experiment current;
    private String lastGesture = "";

    /** Starts with an experiment that cannot be undone. */
    public ExperimentState(Experiment first) {
        current = first;
    }

    /** The experiment that is wanted. */
    public Experiment current() {
        return current;
    }

    /** Who is told about every change, undone and redone ones included; told at once about the present state. */
    public void listen(Consumer<Experiment> listener) {
        listeners.add(listener);
        listener.accept(current);
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
        Experiment next = change.apply(current);
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

    private void become(Experiment next) {
        current = next;
        listeners.forEach(listener -> listener.accept(next));
    }
}
