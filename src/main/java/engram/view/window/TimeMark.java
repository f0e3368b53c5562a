package engram.view.window;

import module java.base;
import engram.model.trial.Trial;

/**
 * A moment of a run that has a name on the time line.
 *
 * @param time the time step, from 0 on
 * @param name what happens then
 */
public record TimeMark(int time, String name) {

    /** Marks that are closer than this share of the line turn their names away from each other. */
    private static final double CLOSE = 0.14;

    /** How far a name that is turned away still reaches over its mark, in letters' heights. */
    private static final double OVERLAP = 0.4;

    /**
     * What happens in one or two runs, from the left.
     *
     * @param a of network A
     * @param b of network B; null where there is none
     * @param length the steps of the time line, which are those of the longer run
     */
    public static List<TimeMark> of(Trial a, Trial b, int length) {
        List<TimeMark> marks = new ArrayList<>(of(a, "A", length));
        for (TimeMark ofB : b == null ? List.<TimeMark>of() : of(b, "B", length)) {
            String what = ofB.name().substring(1);
            // What both do at one moment has one mark, and is said once.
            boolean both = marks.remove(new TimeMark(ofB.time(), "A" + what));
            marks.add(both ? new TimeMark(ofB.time(), what.startsWith(": ") ? what.substring(2) : "both" + what) : ofB);
        }
        marks.sort(Comparator.comparingInt(TimeMark::time));
        return List.copyOf(marks);
    }

    private static List<TimeMark> of(Trial trial, String network, int length) {
        List<TimeMark> marks = new ArrayList<>();
        int leads = trial.race().leadsFrom();
        boolean isReleased = trial.release() < trial.length();
        if (isReleased) {
            marks.add(new TimeMark(trial.release(), network + ": cue goes"));
        } else if (leads >= 0) {
            // Whether it has settled on what leads is the verdict's to say.
            marks.add(new TimeMark(leads, network + ": leader"));
        }
        marks.removeIf(mark -> mark.time() >= length);
        if (trial.isComplete() && trial.length() < length) {
            marks.add(new TimeMark(trial.length() - 1, network + " ends"));
        }
        return marks;
    }

    /**
     * Where names of marks begin: in the middle above them, turned away from a neighbour that is close, within the line, and
     * not over one another as long as there is room.
     *
     * @param places shape (marks), where they stand, in pixels from the beginning of the line, from the left
     * @param widths shape (marks), how wide their names are
     * @param length the line's
     * @param letter how high letters are
     */
    static double[] names(double[] places, double[] widths, double length, double letter) {
        int count = places.length;
        double[] starts = new double[count];
        for (int i = 0; i < count; i++) {
            boolean before = i > 0 && places[i] - places[i - 1] < CLOSE * length;
            boolean behind = i + 1 < count && places[i + 1] - places[i] < CLOSE * length;
            double over = OVERLAP * letter;
            double start =
                    before == behind ? places[i] - widths[i] / 2 : before ? places[i] - over : places[i] + over - widths[i];
            starts[i] = Math.clamp(start, 0, Math.max(0, length - widths[i]));
        }
        for (int i = 1; i < count; i++) {
            starts[i] = Math.max(starts[i], starts[i - 1] + widths[i - 1] + letter / 2);
        }
        double end = length;
        for (int i = count - 1; i >= 0; i--) {
            starts[i] = Math.min(starts[i], end - widths[i]);
            end = starts[i] - letter / 2;
        }
        return starts;
    }
}
