package engram.model.image.table;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.Heap;
import engram.model.Text;

/** Takes the numbers of a file, row after row, and keeps them as small as they can be. For one thread until all are there. */
public final class NumberStore {

    private final Place place;
    private final int rowLength;
    private final List<IntToDoubleFunction> rows = new ArrayList<>();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private long bytes;

    /**
     * Begins empty.
     *
     * @param place what people call what the numbers come from
     * @param rowLength how many numbers come at a time, at least 1; the last ones may be fewer
     */
    public NumberStore(Place place, int rowLength) {
        this.place = place;
        this.rowLength = rowLength;
    }

    /**
     * Takes the next numbers; they are copied.
     *
     * @throws FileProblem if one of them is none, or there is no room for more
     */
    public void add(double[] numbers) throws FileProblem {
        for (int i = 0; i < numbers.length; i++) {
            double number = numbers[i];
            if (!Double.isFinite(number)) {
                throw place.problem(Text.of("holds %s, as number %,d counted from 0, which is no grey value", number,
                        (long) rows.size() * rowLength + i), "Save finite numbers");
            }
            include(number);
        }
        NumberRow row = NumberRow.of(numbers);
        bytes += row.bytes();
        if (bytes > Heap.forPictures()) {
            throw place.problem(
                    Text.of("holds more numbers than there is memory for, which is %s", Heap.amount(Heap.forPictures())),
                    "Use a file with fewer pictures");
        }
        rows.add(row.values());
    }

    /** Takes note of a number that is kept elsewhere: it lies in the ranges, too. */
    public void include(double number) {
        least = Math.min(least, number);
        most = Math.max(most, number);
    }

    /** Numbers from first to last, by their place. */
    public double value(long index) {
        return value((int) (index / rowLength), (int) (index % rowLength));
    }

    /** A number of a row. */
    public double value(int row, int column) {
        return rows.get(row).applyAsDouble(column);
    }

    /**
     * The ranges in which all numbers lie, the likeliest first.
     *
     * @throws FileProblem if there is none
     */
    public List<ValueRange> ranges() throws FileProblem {
        List<ValueRange> ranges = ValueRange.around(least, most);
        if (ranges.isEmpty()) {
            throw place.problem(Text.of("holds numbers from %s to %s: %s", told(least), told(most), ValueRange.wanted()),
                    "Bring its numbers into one of these ranges");
        }
        return ranges;
    }

    private static String told(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Text.of("%.0f", number) : Text.of("%.4g", number);
    }
}
