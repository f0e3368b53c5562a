package engram.model.study.result;

import module java.base;
import engram.model.study.measure.Measure;
import engram.model.study.measure.Moments;
import engram.model.study.measure.Pooled;
import engram.model.study.plan.CellOrder;

/**
 * What is known of a study so far, point by point. Grows cell by cell, in any order; for one thread at a time.
 */
public final class StudyResults {

    private final CellOrder order;
    /** Shape (points, networks, draws): null where a cell is not known yet. */
    private final CellResult[] known;
    private int count;

    /** Nothing is known yet. */
    public StudyResults(CellOrder order) {
        this.order = order;
        known = new CellResult[order.cells()];
    }

    /** What is known now, by itself: nothing that comes later changes it. */
    public StudyResults copy() {
        StudyResults copy = new StudyResults(order);
        System.arraycopy(known, 0, copy.known, 0, known.length);
        copy.count = count;
        return copy;
    }

    /** Takes note of a cell; the same cell again changes nothing. */
    public void add(CellResult result) {
        int at = at(order.cell(result.cell()));
        if (known[at] == null) {
            known[at] = result;
            count++;
        }
    }

    private int at(CellOrder.Cell cell) {
        return (cell.point() * order.plan().networks().size() + cell.network()) * order.plan().repeats().draws() + cell.draw();
    }

    /** Which cell stands where, and the plan. */
    public CellOrder order() {
        return order;
    }

    /** How many cells are known. */
    public int count() {
        return count;
    }

    /** How many draws of a point are known. */
    public int draws(int point, int network) {
        return (int) draws(point, network, Measure.SIMILARITY).count();
    }

    /** One measure at a point, of all draws that are known so far. */
    public Pooled at(int point, int network, Measure measure) {
        return Pooled.of(measure, draws(point, network, measure).toList());
    }

    private Stream<Moments> draws(int point, int network, Measure measure) {
        int draws = order.plan().repeats().draws();
        int from = at(new CellOrder.Cell(point, network, 0));
        return Arrays.stream(known, from, from + draws).filter(Objects::nonNull).map(result -> result.moments().get(measure));
    }
}
