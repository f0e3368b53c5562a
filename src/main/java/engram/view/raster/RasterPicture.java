package engram.view.raster;

import module java.base;
import engram.model.Progress;
import engram.model.analysis.Bins;
import engram.model.analysis.Columns;
import engram.model.analysis.NeuronOrder;
import engram.model.analysis.Raster;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.palette.SpikeColours;
import engram.plot.Axis;

/**
 * A raster as an image: drawn in the background from what was asked for. Where there is room for single spikes, each stands
 * apart from the next; where several cells share a pixel, it is the brighter the larger the share of them that fire.
 *
 * @param asked what was asked for
 * @param order all neurons that have a place among the rows, in their order
 * @param rows those of them that have a row of their own
 * @param argb shape (height, width); nothing where nothing is recorded yet
 */
public record RasterPicture(Asked asked, NeuronOrder order, NeuronOrder rows, int[] argb) {

    /** How strong a pixel is with hardly a spike in it: few spikes among many cells must be seen too. */
    private static final double FAINTEST = 0.12;

    /** A row so many pixels high has one that keeps it apart from the next. */
    private static final int HIGH = 3;

    /** In which order neurons are shown. */
    public enum Order {
        /** Those that are on in the picture asked about, then the others. */
        CUE("Light, dark",
                "First the light pixels of the picture asked about, which should fire, then its dark ones, which should not"),
        /** As in the picture. */
        PIXEL("By pixel", "Neurons in the order of their pixels, row by row"),
        /** Memory by memory. */
        MEMORY("By memory",
                "First the neurons that are on in memory 1, then the others that are on in memory 2, and so on;"
                        + " last those that are on in none"),
        /** The most active first. */
        RATE("By rate", "Neurons that fire most in this run first"),
        /** Those chosen, and no others. */
        CHOSEN("Chosen only", "Only the neurons chosen, a row for each");

        final String title;
        final String explanation;

        Order(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }
    }

    /**
     * Which neurons there are, and in which order.
     *
     * @param order how they are ordered
     * @param asked the pattern of the picture asked about, without noise
     * @param memories the patterns of the memories, in order
     * @param chosen the neurons chosen, where there are to be no others; else none, whichever are chosen
     * @param stride every so many of them have a row
     */
    public record Ordering(Order order, BipolarState asked, List<BipolarState> memories, List<Integer> chosen, int stride) {

        /** Copies the lists. */
        public Ordering {
            memories = List.copyOf(memories);
            chosen = List.copyOf(chosen);
        }

        NeuronOrder of(SpikeTrain spikes) {
            return switch (order) {
                case CUE -> NeuronOrder.byPattern(asked);
                case PIXEL -> NeuronOrder.byPixel(spikes.neurons());
                case MEMORY -> NeuronOrder.byMemory(spikes.neurons(), memories);
                case RATE -> NeuronOrder.byRate(spikes);
                case CHOSEN -> NeuronOrder.ofSome(spikes.neurons(), chosen);
            };
        }
    }

    /**
     * What to draw.
     *
     * @param spikes the network's spikes so far
     * @param ordering which neurons have rows
     * @param steps the axis of the steps in sight
     * @param length the steps of the run
     * @param width how many pixels there are for them
     * @param rows the rows in sight
     * @param colours of spikes and ground
     */
    public record Asked(SpikeTrain spikes, Ordering ordering, Axis steps, int length, int width, Bins rows,
            SpikeColours colours) {

        private Columns columns() {
            return Columns.of(length, width, column -> (int) steps.cell(steps.at((column + 1e-6) / width)));
        }
    }

    /** Draws. */
    public static RasterPicture of(Asked asked, Progress progress) {
        NeuronOrder order = asked.ordering().of(asked.spikes());
        NeuronOrder rows = order.every(asked.ordering().stride());
        Columns columns = asked.columns();
        int[] counts = Raster.counts(asked.spikes(), rows, columns, asked.rows(), progress);
        return new RasterPicture(asked, order, rows, paint(asked, columns, counts));
    }

    private static int[] paint(Asked asked, Columns columns, int[] counts) {
        Bins rows = asked.rows();
        int width = columns.count();
        int[] argb = new int[width * rows.pixels()];
        int ground = 0xFF000000 | asked.colours().background();
        for (int y = 0; y < rows.pixels(); y++) {
            int line = rows.at(y);
            boolean begins = y == 0 || rows.at(y - 1) != line;
            boolean ends = y + 1 == rows.pixels() || rows.at(y + 1) != line;
            boolean apart = ends && y + 1 >= HIGH && rows.at(y + 1 - HIGH) == line;
            if (!begins && !apart) {
                System.arraycopy(argb, (y - 1) * width, argb, y * width, width);
                continue;
            }
            int neurons = Math.max(1, rows.start(line + 1) - rows.start(line));
            for (int x = 0; x < width; x++) {
                int recorded = Math.min(columns.ends()[x], asked.spikes().steps()) - columns.starts()[x];
                if (recorded > 0) {
                    boolean between = apart || columns.isLastOfStep(x) && columns.isLikeBefore(x);
                    double share = between ? 0 : (double) counts[line * width + x] / (neurons * recorded);
                    double glow = share == 0 ? 0 : FAINTEST + (1 - FAINTEST) * share;
                    argb[y * width + x] = glow == 0 ? ground : 0xFF000000 | asked.colours().rgb((float) glow);
                }
            }
        }
        return argb;
    }
}
