package engram.view.plot;

import module java.base;
import module javafx.controls;
import engram.plot.Axis;
import engram.plot.Extent;
import engram.view.control.Segments;

/**
 * Which steps of a run are in sight, and how they lie along the axis: the first ones, in which a memory wins or loses; all of
 * them along a logarithmic axis, on which the first ones have most of the room; or all of them evenly. From there the wheel
 * and the hand lead on.
 */
public final class TimeSight {

    /** What there is to choose. */
    public enum Span {
        /** The first steps, evenly. */
        FIRST("First 120", "The first 120 time steps: one by one they can be told apart"),
        /** All steps, logarithmically. */
        LOG("Log", "The whole run along a logarithmic axis, as on the time line: the first steps have the most room"),
        /** All steps, evenly. */
        ALL("All", "The whole run, all steps equally wide");

        private final String title;
        private final String explanation;

        Span(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    /** The first steps of {@link Span#FIRST}. */
    public static final int FIRST_STEPS = 120;

    /** The fewest steps that are ever in sight, of those on an even axis. */
    private static final double LEAST = 10;

    /** On a logarithmic axis the last step in sight is at least so many times the first. */
    private static final double LEAST_RATIO = 1.5;

    private final Segments<Span> choice;
    private int length = 1;
    /** Null while exactly that is seen which was chosen. */
    private Extent moved;

    private Runnable onChange = () -> {};

    /**
     * Makes the sight of a view.
     *
     * @param view the view's id
     * @param first what is chosen at first
     */
    public TimeSight(String view, Span first) {
        choice = new Segments<>(view + "-time", "Steps in sight", List.of(Span.values()), span -> span.title,
                span -> span.explanation);
        choice.value().setValue(first);
        choice.value().addListener((_, _, _) -> showChosen());
        choice.setOnChoose(this::showChosen);
    }

    /** What people choose with. */
    public Node node() {
        return choice.node();
    }

    /** What was chosen last. */
    public ObjectProperty<Span> span() {
        return choice.value();
    }

    /** Who is told that other steps are in sight, or along another axis. */
    public void setOnChange(Runnable listener) {
        onChange = listener;
    }

    private void showChosen() {
        showAll();
        onChange.run();
    }

    /** The steps of the run. */
    public int length() {
        return length;
    }

    /** Takes note of the run's length; of another one, all that was chosen is seen. False where it stays the same. */
    public boolean setLength(int steps) {
        if (length == steps) {
            return false;
        }
        length = Math.max(1, steps);
        showAll();
        return true;
    }

    private boolean isLogarithmic() {
        return span().getValue() == Span.LOG;
    }

    /** All that there is: cells on an even axis, numbers on a logarithmic one. */
    private Extent whole() {
        return isLogarithmic() ? Axis.logarithmicSteps(length).extent() : Extent.whole(length);
    }

    private Axis axisOver(Extent extent) {
        return isLogarithmic() ? Axis.logarithmic(extent) : Axis.cells(extent, 1);
    }

    /** The axis with what is in sight of it, without a name. */
    public Axis axis() {
        Extent chosen = span().getValue() == Span.FIRST ? Extent.whole(Math.min(FIRST_STEPS, length)) : whole();
        return axisOver(moved != null ? moved : chosen);
    }

    /** The first step in sight, from 0 on. */
    public int from() {
        return Math.clamp(axis().cell(axis().extent().from()), 0, length - 1);
    }

    /** The step after the last in sight. */
    public int to() {
        Extent seen = axis().extent();
        double end = isLogarithmic() ? axis().cell(seen.to()) + 1 : Math.ceil(seen.to());
        return (int) Math.clamp(end, 1, length);
    }

    /** Whether a step, from 0 on, is in sight. */
    public boolean shows(int step) {
        double share = axis().share(axis().middle(step));
        return share >= 0 && share <= 1;
    }

    /** Whether something else is in sight than was chosen, since somebody zoomed or moved. */
    public boolean isMoved() {
        return moved != null;
    }

    /**
     * Shows {@code factor} times as much around a place that stays where it is.
     *
     * @param share where, as a share of what is in sight
     */
    public void zoom(double factor, double share) {
        Axis axis = axis();
        double begin = axis.share(whole().from());
        double end = axis.share(whole().to());
        double least = isLogarithmic() ? Math.log(LEAST_RATIO) / Math.log(axis.extent().to() / axis.extent().from())
                : LEAST / axis.extent().length();
        double size = Math.clamp(factor, Math.min(least, end - begin), end - begin);
        look(axis, Math.clamp(share - share * size, begin, Math.max(begin, end - size)), size);
    }

    /** Moves on by a share of what is in sight, as far as the run goes. */
    public void move(double share) {
        Axis axis = axis();
        double begin = axis.share(whole().from());
        double end = axis.share(whole().to());
        look(axis, Math.clamp(share, begin, Math.max(begin, end - 1)), 1);
    }

    /** Moves a step that is out of sight into the middle of it. */
    public void show(int step) {
        if (!shows(step)) {
            move(axis().share(axis().middle(step)) - 0.5);
        }
    }

    private void look(Axis axis, double left, double size) {
        Extent all = whole();
        double from = Math.max(all.from(), axis.at(left));
        double to = Math.min(all.to(), axis.at(left + size));
        if (to > from && (from != axis.extent().from() || to != axis.extent().to())) {
            moved = new Extent(from, to);
            choice.leave();
        }
    }

    /** Shows what was chosen. */
    public void showAll() {
        moved = null;
        choice.comeBack();
    }
}
