package engram.model.image.table;

import module java.base;

/**
 * What a file of pictures holds, and all ways in which it can be read. Immutable.
 *
 * @param name what the file is called, without its ending
 * @param part the name of one array among several in it; empty where there is one
 * @param numbers gives each number by its place; see {@link Arrangement}
 * @param arrangements where in them pictures stand: at least one way, the likeliest first
 * @param ranges which numbers are black and white: at least one way, the likeliest first
 * @param labels what the pictures show, one for each; empty where the file does not tell, or in a list of another length
 *     where the pictures are arranged otherwise
 * @param sideways whether its pictures are likely to be stored column by column, though it does not tell
 */
public record TableContents(String name, String part, LongToDoubleFunction numbers, List<Arrangement> arrangements,
        List<ValueRange> ranges, List<String> labels, boolean sideways) {

    /** Copies the lists. */
    public TableContents {
        arrangements = List.copyOf(arrangements);
        ranges = List.copyOf(ranges);
        labels = List.copyOf(labels);
    }

    /** The same with names for what the pictures show. */
    public TableContents labelled(List<String> names) {
        return new TableContents(name, part, numbers, arrangements, ranges, names, sideways);
    }

    /** The pictures, read in the likeliest way, though always row by row. */
    public PictureTable likeliest() {
        return new PictureTable(this, arrangements.getFirst(), ranges.getFirst(), false);
    }
}
