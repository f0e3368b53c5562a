package engram.model.image.table.kind;

import module java.base;
import engram.model.FileProblem;
import engram.model.FileProblem.Place;
import engram.model.image.table.Arrangement;
import engram.model.image.table.NumberStore;
import engram.model.image.table.TableContents;

/**
 * The columns of a text table: its first and its last one kept apart, as either may say what the pictures show. For one
 * thread.
 */
final class TableColumns {

    private static final Pattern LABEL =
            Pattern.compile("(?i)(class|label|target|name|digit|letter|character|y|id|index|species|subject|)s?");

    private final Place place;
    private final int count;
    private final Column first = new Column();
    private final Column last = new Column();
    private final NumberStore middle;
    private int lines;

    /** Begins with no lines of so many cells. */
    TableColumns(Place place, int count) {
        this.place = place;
        this.count = count;
        middle = new NumberStore(place, Math.max(1, count - 2));
    }

    /** A column at the edge. */
    private static final class Column {
        private double[] numbers = new double[64];
        private final List<String> texts = new ArrayList<>();
        private boolean words;

        void add(int line, double number, String text) {
            if (line == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * line);
            }
            numbers[line] = number;
            if (!Double.isFinite(number) && !words) {
                words = true;
                for (int before = 0; before < line; before++) {
                    texts.add(TableKind.label(numbers[before]));
                }
            }
            if (words) {
                texts.add(text);
            }
        }

        boolean isConstant(int lines) {
            return !words && Arrays.stream(numbers, 0, lines).distinct().limit(2).count() == 1;
        }

        List<String> labels(int lines) {
            return words ? texts : Arrays.stream(numbers, 0, lines).mapToObj(TableKind::label).toList();
        }
    }

    /** Which column says what the pictures show. */
    private enum Label {
        NONE,
        FIRST,
        LAST
    }

    /** How many cells a line has. */
    int count() {
        return count;
    }

    /**
     * Takes a line.
     *
     * @param numbers one for each cell; NaN in the first or the last one where it holds none
     * @param complaint what is wrong with a cell, by its place
     */
    void add(double[] numbers, String firstText, String lastText, IntFunction<FileProblem> complaint) throws FileProblem {
        boolean before = first.words || last.words;
        first.add(lines, numbers[0], firstText);
        last.add(lines, numbers[count - 1], lastText);
        if (first.words && last.words && count > 1) {
            throw complaint.apply(0);
        }
        if ((first.words || last.words) && !before && lines > 0 && !Arrangement.isSquare(count - 1)) {
            // Numbers so far, and no square without this column: so it is no name of what the picture shows.
            throw complaint.apply(first.words ? 0 : count - 1);
        }
        if (count > 2) {
            middle.add(Arrays.copyOfRange(numbers, 1, count - 1));
        }
        lines++;
    }

    /**
     * The table.
     *
     * @param headings what stands above the columns; empty where nothing does
     * @throws FileProblem if it is no table of pictures
     */
    TableContents contents(String name, List<String> headings) throws FileProblem {
        Label label = label(headings);
        int pixels = label == Label.NONE ? count : count - 1;
        long[] shape = {lines, pixels};
        List<Arrangement> arrangements = Arrangement.of(shape, false, false);
        if (arrangements.isEmpty()) {
            throw place.problem(Arrangement.misfit(shape), "Save a picture in each line, of N numbers with N a square");
        }
        if (label != Label.FIRST) {
            include(first);
        }
        if (label != Label.LAST && count > 1) {
            include(last);
        }
        int skipped = label == Label.FIRST ? 1 : 0;
        LongToDoubleFunction numbers = at -> value((int) (at / pixels), (int) (at % pixels) + skipped);
        List<String> labels = switch (label) {
            case NONE -> List.of();
            case FIRST -> first.labels(lines);
            case LAST -> last.labels(lines);
        };
        boolean counted = label == Label.FIRST && !headings.isEmpty() && headings.getFirst().matches("(?i)|id|index");
        return new TableContents(name, "", numbers, arrangements, middle.ranges(), counted ? List.of() : labels, false);
    }

    private void include(Column column) throws FileProblem {
        for (int line = 0; line < lines; line++) {
            middle.include(column.numbers[line]);
        }
    }

    private double value(int line, int column) {
        return column == 0 ? first.numbers[line] : column == count - 1 ? last.numbers[line] : middle.value(line, column - 1);
    }

    private Label label(List<String> headings) {
        if (first.words || last.words) {
            return first.words ? Label.FIRST : Label.LAST;
        }
        if (headings.size() == count && count > 1) {
            if (LABEL.matcher(headings.getFirst()).matches()) {
                return Label.FIRST;
            }
            if (LABEL.matcher(headings.getLast()).matches()) {
                return Label.LAST;
            }
        }
        if (!Arrangement.isSquare(count - 1) || lines == count && headings.isEmpty()) {
            return Label.NONE;
        }
        // In the corners of pictures mostly nothing changes.
        return first.isConstant(lines) && !last.isConstant(lines) ? Label.LAST : Label.FIRST;
    }
}
