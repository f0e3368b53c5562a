package engram.export.picture;

import module java.base;
import engram.export.page.Painting;
import engram.palette.Palette;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.ColourScale;
import engram.plot.Extent;
import engram.plot.Layer;
import engram.plot.Plot;

/**
 * A figure of heat maps: a cell for each pair of values, side by side and one below the other, each with its colours' meaning.
 *
 * @param title what all of it is
 * @param note more about it, in a line
 * @param along what is varied from left to right
 * @param up what is varied from the foot upwards
 * @param across the axis of that from left to right, covered by cells of one width
 * @param upright the axis of that upwards, covered by cells of one height
 * @param columns how many cells stand side by side, at least 1
 * @param maps in reading order; at least one
 * @param abreast how many of them stand side by side, at least 1
 */
public record HeatFigure(String title, String note, String along, String up, Axis across, Axis upright, int columns,
        List<Map> maps, int abreast) {

    private static final Type TYPE = Type.of(13);
    private static final Palette PALETTE = Palette.VIRIDIS;
    private static final double WIDTH = 28;
    private static final double HEIGHT = 22;
    private static final double LEFT = 5.4;
    private static final double ABOVE = 2.4;
    private static final double RIGHT = 6;
    private static final double BELOW = 4.4;
    private static final double HEAD = 4.8;
    private static final double BAR = 1;

    /**
     * One map. Arrays are not copied, and not modified.
     *
     * @param title what it is of
     * @param values shape (rows, columns), the lowest row first; where one is not a number, nothing is drawn
     * @param extent which of them have the ends of the colours
     * @param unit what they are; written beside the colours
     */
    public record Map(String title, double[] values, Extent extent, String unit) {}

    /** Copies the list. */
    public HeatFigure {
        maps = List.copyOf(maps);
    }

    /**
     * Draws it.
     *
     * @param dark whether on a dark ground rather than on white
     */
    public Painting painting(boolean dark) {
        int width = TYPE.ems(2 + abreast * WIDTH);
        int height = TYPE.ems(HEAD + Math.ceilDiv(maps.size(), abreast) * HEIGHT);
        Look look = Look.of(dark);
        return Page.painting(width, height, TYPE, look, page -> {
            page.name(title, TYPE.ems(2), TYPE.ems(2.4), width - TYPE.ems(4));
            page.note(note, TYPE.ems(2), TYPE.ems(4));
            for (int place = 0; place < maps.size(); place++) {
                Box room = new Box(TYPE.ems(1 + place % abreast * WIDTH), TYPE.ems(HEAD + place / abreast * HEIGHT),
                        TYPE.ems(WIDTH), TYPE.ems(HEIGHT));
                draw(page, maps.get(place), room, look.page());
            }
        });
    }

    private void draw(Page page, Map map, Box room, int ground) {
        Box area = room.inset(TYPE.ems(LEFT), TYPE.ems(ABOVE), TYPE.ems(RIGHT), TYPE.ems(BELOW));
        int[] colours = Arrays.stream(map.values())
                .mapToInt(value -> Double.isNaN(value) ? ground : PALETTE.rgb(map.extent().share(value)))
                .toArray();
        Plot.of("", across, upright, List.of(new Layer.Cells(colours, columns, across.extent(), upright.extent())))
                .in(area)
                .draw(page.surface(), page.look());
        page.heading(Type.fitted(TYPE.strong(), map.title(), (int) area.width()), true, (int) area.left(),
                (int) area.top() - TYPE.ems(0.8));
        page.label(along, area.centreX(), area.bottom() + TYPE.ems(2.6));
        page.upright(up, area.left() - TYPE.ems(3.8), area.centreY());
        Box bar = new Box(area.right() + TYPE.ems(1), area.top(), TYPE.ems(BAR), area.height());
        new ColourScale(map.extent(), PALETTE::rgb).drawUpright(page.surface(), bar, page.look());
        page.upright(map.unit(), bar.right() + TYPE.ems(3.4), area.centreY());
    }
}
