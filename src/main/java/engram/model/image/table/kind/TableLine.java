package engram.model.image.table.kind;

import module java.base;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A line of a text table, taken apart.
 *
 * @param cells what stands between the marks, without blanks around it
 */
record TableLine(List<String> cells) {

    /** What stands between two cells. */
    enum Mark {
        SEMICOLON(';'),
        TAB('\t'),
        COMMA(','),
        BLANKS(' ');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }

        /** The mark that takes a line apart. */
        static Mark of(String line) {
            long tabs = line.chars().filter(letter -> letter == '\t').count();
            long commas = line.chars().filter(letter -> letter == ',').count();
            if (line.indexOf(';') >= 0) {
                return SEMICOLON;
            }
            // Between tabs a comma is what other languages write for a point.
            if (tabs > 0 && commas <= tabs + 1) {
                return TAB;
            }
            return commas > 0 ? COMMA : BLANKS;
        }

        /** Whether commas may stand for points. */
        private boolean leavesCommas() {
            return this == SEMICOLON || this == TAB;
        }
    }

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DIGITS = 9;

    /** Takes a line apart. */
    static TableLine of(String line, Mark mark) throws IOException {
        if (line.indexOf('"') >= 0 && mark != Mark.BLANKS) {
            try (CSVParser parser =
                    CSVParser.parse(line, CSVFormat.DEFAULT.builder().setDelimiter(mark.sign).setTrim(true).get())) {
                Iterator<CSVRecord> lines = parser.iterator();
                return new TableLine(lines.hasNext() ? lines.next().toList() : List.of());
            } catch (UncheckedIOException | IllegalStateException _) {
                // Its quotes do not fit together: then they are letters like others.
                return new TableLine(split(line, mark));
            }
        }
        return new TableLine(split(line, mark));
    }

    private static List<String> split(String line, Mark mark) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        int length = line.length();
        for (int i = 0; i <= length; i++) {
            boolean ends = i == length || line.charAt(i) == mark.sign || mark == Mark.BLANKS && line.charAt(i) == '\t';
            if (ends && (mark != Mark.BLANKS || i > from)) {
                cells.add(line.substring(from, i).strip());
            }
            if (ends) {
                from = i + 1;
            }
        }
        // Some programs end each line with a mark, too.
        if (mark != Mark.BLANKS && cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    /** How many cells hold no number. */
    int words(Mark mark) {
        return (int) cells.stream().filter(cell -> Double.isNaN(number(cell, mark))).count();
    }

    /**
     * The number in a cell.
     *
     * @return NaN where it holds none
     */
    static double number(String cell, Mark mark) {
        int length = cell.length();
        if (length == 0 || length > LONGEST_NUMBER) {
            return Double.NaN;
        }
        int whole = 0;
        for (int i = 0; i < length; i++) {
            char letter = cell.charAt(i);
            if (letter < '0' || letter > '9' || i == MOST_DIGITS) {
                return fraction(cell, mark);
            }
            whole = 10 * whole + letter - '0';
        }
        return whole;
    }

    private static double fraction(String cell, Mark mark) {
        String number = cell.replace('\u2212', '-');
        if (mark.leavesCommas()) {
            number = number.replace(',', '.');
        }
        if (!number.chars().allMatch(letter -> letter >= '0' && letter <= '9' || "+-.eE".indexOf(letter) >= 0)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
