package engram.view.theme;

/**
 * How large the parts of the window are, from its size and that of its letters: the table of decision 24. All in pixels of
 * the window, already multiplied by the size of its letters.
 *
 * @param text the size of letters, 1 for 100 %
 * @param left how wide the column of inputs is; 0 where it has become a drawer
 * @param right how wide the views are beside the maps; 0 where they stand below them
 * @param gap from column to column
 * @param map the side of a map
 * @param rows 1 where spikes and rates share a map, 2 where each has its own
 * @param low whether the window is so low that second lines and paddings are left out
 * @param stacked whether columns are narrower than a line of their headings: those have two, and all that stands below the
 *        columns is as wide as all of them, one part after another
 * @param above from the top of the middle to the maps, which the headings stand in
 * @param scores how high the scores below the maps are, with the room around them
 * @param story how high the line below them is, with the room below it; 0 where it stands beside the maps
 * @param views the least height of the views below; 0 where they stand beside the maps
 * @param height the least height in which all of the middle can stand
 */
public record Measures(double text, double left, double right, double gap, double map, int rows, boolean low, boolean stacked,
        double above, double scores, double story, double views, double height) {

    /** How high the bar at the top is. */
    public static final double BAR = 44;
    /** How high the chain is. */
    public static final double CHAIN = 40;
    /** How high the foot is. */
    public static final double FOOT = 64;

    /** How high the heading of a column is, of one line and of two. */
    private static final double HEADING = 32;
    private static final double TWO_LINES = 56;
    /** Between spikes and rates, where each has a map. */
    public static final double CAPTION = 28;
    /** What at least stands free at both sides of the columns. */
    public static final double LEAST_PADDING = 16;

    private static final double NARROW = 1024;
    private static final double NARROW_COLUMN = 288;
    private static final double CROSSED_COLUMN = 256;
    private static final double TIGHT_COLUMN = 236;
    private static final double MIDDLE = 1200;
    private static final double WIDE = 1500;
    private static final double WIDEST = 2200;
    private static final double FULL = 3840;
    private static final double ONE_VIEW = 400;
    private static final double TWO_VIEWS = 840;
    /** So wide they are at least where the maps have a use for what is left: at 3840 x 2160. */
    private static final double LEAST_TWO_VIEWS = 720;
    private static final double LOW = 720;
    private static final double LOWEST = 680;

    private static final double STORY = 40;
    private static final double TABS = 30;
    private static final double LEAST_VIEW = 146;

    /** Maps are whole cells of the network that the program starts with, so that another side moves nothing. */
    private static final int CELLS = 16;
    private static final double LEAST_MAP = 13 * CELLS;

    /** Where parts stand one after another: the least map, gaps, free at both sides, a scroll bar, and heights. */
    private static final double LEAST_STACKED_MAP = 160;
    private static final double STACKED_GAP = 12;
    private static final double STACKED_PADDING = 8;
    private static final double SCROLL_BAR = 10;
    private static final double STACKED_SCORES = 96;
    private static final double STACKED_STORY = 144;
    private static final double STACKED_COMPARED = 160;
    private static final double STACKED_VIEW = 252;

    /**
     * Measures a window.
     *
     * @param width of the window's content
     * @param height of the window's content
     * @param text the size of letters, 1 for 100 %
     */
    public static Measures of(double width, double height, double text) {
        double w = width / text;
        double h = height / text;
        double left = w < NARROW ? 0 : w < MIDDLE ? 216 : w < WIDE ? 264 : 288;
        double right = w < WIDE ? 0 : w < WIDEST ? ONE_VIEW : TWO_VIEWS;
        double gap = w < MIDDLE ? 20 : 24;
        if (w < 3 * LEAST_MAP + 2 * gap + 2 * LEAST_PADDING) {
            return stacked(w, h, text);
        }
        boolean low = h < LOW;
        double above = (low ? 8 : 12) + HEADING + (low ? 6 : 8);
        double scores = low ? 52 : 78;
        double story = right > 0 ? 0 : STORY + (low ? 8 : 12);
        double views = right > 0 ? 0 : h < LOWEST ? TABS : LEAST_VIEW;
        double room = h - BAR - CHAIN - FOOT - above - scores - story - views;
        double across = (w - left - right - 2 * LEAST_PADDING - 2 * gap) / 3;
        double one = Math.min(across, room);
        double two = Math.min(across, (room - CAPTION) / 2);
        // Six maps show more than three, unless each of them shows less than half.
        int rows = right > 0 && 2 * two * two > one * one ? 2 : 1;
        double map = whole(Math.max(LEAST_MAP, rows == 2 ? two : one), text);
        if (w >= WIDEST) {
            // Views get what maps as high as there is room for leave, and not so much that room below the maps stays empty.
            double high = whole(rows == 2 ? (room - CAPTION) / 2 : room, text);
            double others = left + 2 * LEAST_PADDING + 2 * gap;
            double leastViews = ONE_VIEW + (LEAST_TWO_VIEWS - ONE_VIEW) * Math.min(1, (w - WIDEST) / (FULL - WIDEST));
            right = Math.clamp(w - others - 3 * high, leastViews, TWO_VIEWS);
            map = whole(Math.max(LEAST_MAP, Math.min(high, (w - others - right) / 3)), text);
        }
        double least = above + rows * map + (rows - 1) * CAPTION + scores + story + views;
        return new Measures(text, text * left, text * right, text * gap, text * map, rows, low, false, text * above,
                text * scores, text * story, text * views, text * least);
    }

    /** One part after another: a window that is narrower than its maps with headings of one line. */
    private static Measures stacked(double w, double h, double text) {
        double across = (w - SCROLL_BAR - 2 * STACKED_PADDING - 2 * STACKED_GAP) / 3;
        double map = Math.max(LEAST_STACKED_MAP, whole(Math.min(LEAST_MAP, across), text));
        double above = 4 + TWO_LINES + 4;
        double least = above + map + STACKED_SCORES + STACKED_STORY + STACKED_COMPARED + STACKED_VIEW;
        return new Measures(text, 0, 0, text * STACKED_GAP, text * map, 1, true, true, text * above, text * STACKED_SCORES,
                text * STACKED_STORY, text * STACKED_VIEW, text * least);
    }

    /** The side of a map of whole cells. */
    private static double whole(double room, double text) {
        return Math.floor(room * text / CELLS) * CELLS / text;
    }

    /** A length of the design's, at this size of letters. */
    public double scaled(double length) {
        return text * length;
    }

    /** How wide cue, A and B are together. */
    public double columns() {
        return 3 * map + 2 * gap;
    }

    /** How high the heading of a column is. */
    public double heading() {
        return scaled(stacked ? TWO_LINES : HEADING);
    }

    /** What stands free between a heading and its map. */
    public double belowHeading() {
        return scaled(stacked ? 4 : low ? 6 : 8);
    }

    /** Whether the scale of colours stands below the cue's score, where a cell is read out. */
    public boolean scaleBelowScore() {
        return rows == 1 && (!low || stacked || right > 0);
    }

    /** Whether the views that stand below the maps are closed to their tabs. */
    public boolean viewsClosed() {
        return views > 0 && views < scaled(LEAST_VIEW);
    }

    /** Whether the column of inputs is a drawer. */
    public boolean drawer() {
        return left == 0;
    }

    /** How many views are seen at once. */
    public int viewsAtOnce() {
        return right > scaled(ONE_VIEW) ? 2 : 1;
    }

    /** Whether a column has no room for all that stands above the maps of others. */
    public boolean narrowColumns() {
        return map < scaled(NARROW_COLUMN);
    }

    /** Whether a column has room for rule, dynamics and the cross that takes its network away; else the menu has to do. */
    public boolean crossedColumns() {
        return map >= scaled(CROSSED_COLUMN);
    }

    /** Whether a column has room for the cue's title and its two buttons only, and for smaller scores. */
    public boolean tightColumns() {
        return map < scaled(TIGHT_COLUMN);
    }
}
