package engram.cli.options;

import module java.base;
import engram.cli.run.CommandProblem;
import engram.model.Text;
import engram.model.image.table.Arrangement;
import engram.model.image.table.PictureTable;
import engram.model.image.table.ValueRange;

/**
 * How the numbers of tables are to be taken for pictures, where that could be otherwise.
 *
 * @param way which of the ways to arrange them, the likeliest being 1
 * @param range which numbers are black and white; empty for the narrowest that fits
 * @param transposed whether to exchange rows and columns of each picture
 */
public record TableReading(int way, Optional<ValueRange> range, boolean transposed) {

    /** The likeliest of all. */
    public static final TableReading LIKELIEST = new TableReading(1, Optional.empty(), false);

    /**
     * A table that is read so.
     *
     * @param file what the table is called by whoever has named it
     * @throws CommandProblem if there is no such way to read it
     */
    PictureTable of(PictureTable table, String file) throws CommandProblem {
        List<Arrangement> ways = table.contents().arrangements();
        if (way < 1 || way > ways.size()) {
            throw new CommandProblem(Text.of("%s: --reading %d: %s", file, way,
                    ways.size() == 1 ? "there is one way to read it" : "choose one of " + others(ways, -1)));
        }
        List<ValueRange> ranges = table.contents().ranges();
        if (range.isPresent() && !ranges.contains(range.get())) {
            throw new CommandProblem(Text.of("%s: --values %s: some of its numbers lie beyond; use %s", file, range.get().word(),
                    ranges.stream().map(ValueRange::word).collect(Collectors.joining(" or "))));
        }
        return table.arranged(ways.get(way - 1)).ranging(range.orElse(table.range())).turned(transposed);
    }

    /** The other ways to read a table, to be said behind the one that is taken; empty where there is none. */
    String others(PictureTable table) {
        String others = others(table.contents().arrangements(), way - 1);
        return others.isEmpty() ? "" : "; " + others;
    }

    private static String others(List<Arrangement> ways, int taken) {
        return IntStream.range(0, ways.size())
                .filter(place -> place != taken)
                .mapToObj(place -> Text.of("--reading %d: %s", place + 1, ways.get(place).title()))
                .collect(Collectors.joining("; "));
    }
}
