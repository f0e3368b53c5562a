package engram.view.plot;

import engram.plot.Box;
import engram.plot.Ink;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;
import java.util.List;

/**
 * Names and numbers in rows: names at the left, numbers in columns at the right.
 *
 * @param rows from above
 */
public record Listing(List<Row> rows) {

    private static final double MOST_EMS = 1.5;
    private static final double LEAST_EMS = 1.1;

    /**
     * One row.
     *
     * @param ink its colour; null for that of all letters
     * @param name at the left
     * @param numbers at the right, one for each column; empty ones leave their room to the name
     */
    public record Row(Ink ink, String name, List<String> numbers) {

        /** Copies the list. */
        public Row {
            numbers = List.copyOf(numbers);
        }
    }

    /** Copies the list. */
    public Listing {
        rows = List.copyOf(rows);
    }

    /**
     * Writes it, in smaller letters where the box is low.
     *
     * @param column how wide each column of numbers is, as a share of the box
     */
    public void draw(Surface surface, Box box, double column, PlotLook look) {
        double line = Math.min(look.size() * MOST_EMS, box.height() / Math.max(1, rows.size()));
        double size = Math.min(look.size(), line / LEAST_EMS);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Letters letters = new Letters(row.ink() == null ? look.ink() : row.ink(), size);
            double y = box.top() + i * line;
            int count = row.numbers().size();
            int free = 0;
            while (free < count && row.numbers().get(free).isEmpty()) {
                free++;
            }
            double room = box.width() * (1 - (count - free) * column);
            surface.text(surface.fitted(row.name(), room, letters), box.left(), y, letters, Across.LEFT, Down.TOP);
            for (int k = free; k < count; k++) {
                double right = box.right() - (count - 1 - k) * column * box.width();
                surface.text(row.numbers().get(k), right, y, letters, Across.RIGHT, Down.TOP);
            }
        }
    }
}
