package engram.view.raster;

import module java.base;
import engram.model.Progress;
import engram.model.analysis.Bins;
import engram.model.analysis.NeuronOrder;
import engram.model.analysis.Raster;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;
import engram.palette.SpikeColours;

/**
 * A raster as an image: drawn in the background from what was asked for. The larger the share of a pixel's cells that
 * fire, the stronger its colour.
 *
 * @param asked what was asked for
 * @param order which neuron is in which row
 * @param argb shape (height, width); nothing where nothing is recorded yet
 */
public record RasterPicture(Asked asked, NeuronOrder order, int[] argb) {

    /** How strong a pixel is with hardly a spike in it: few spikes among many cells must be seen too. */
    private static final double FAINTEST = 0.12;

    /** In which order neurons are shown. */
    public enum Order {
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
     * What to draw.
     *
     * @param spikes the network's spikes so far
     * @param memories the patterns of the memories, in order
     * @param order how to order the neurons
     * @param chosen the neurons chosen, where there are to be no others; else none, whichever are chosen
     * @param steps the steps in sight
     * @param rows the rows in sight
     * @param colours of spikes and ground
     */
    public record Asked(SpikeTrain spikes, List<BipolarState> memories, Order order, List<Integer> chosen, Bins steps, Bins rows,
            SpikeColours colours) {

        /** Copies the lists. */
        public Asked {
            memories = List.copyOf(memories);
            chosen = List.copyOf(chosen);
        }
    }

    /** Draws. */
    public static RasterPicture of(Asked asked, Progress progress) {
        SpikeTrain spikes = asked.spikes();
        NeuronOrder order = switch (asked.order()) {
            case PIXEL -> NeuronOrder.byPixel(spikes.neurons());
            case MEMORY -> NeuronOrder.byMemory(spikes.neurons(), asked.memories());
            case RATE -> NeuronOrder.byRate(spikes);
            case CHOSEN -> NeuronOrder.ofSome(spikes.neurons(), asked.chosen());
        };
        int[] counts = Raster.counts(spikes, order, asked.steps(), asked.rows(), progress);
        return new RasterPicture(asked, order, paint(asked, counts));
    }

    private static int[] paint(Asked asked, int[] counts) {
        Bins steps = asked.steps();
        Bins rows = asked.rows();
        int width = steps.pixels();
        int[] argb = new int[width * rows.pixels()];
        int[] columns = IntStream.range(0, width).map(steps::at).toArray();
        int lastLine = -1;
        for (int y = 0; y < rows.pixels(); y++) {
            int line = rows.at(y);
            if (line == lastLine) {
                System.arraycopy(argb, (y - 1) * width, argb, y * width, width);
                continue;
            }
            lastLine = line;
            int neurons = Math.max(1, rows.start(line + 1) - rows.start(line));
            for (int x = 0; x < width; x++) {
                int bin = columns[x];
                int recorded = Math.min(steps.start(bin + 1), asked.spikes().steps()) - steps.start(bin);
                if (recorded > 0) {
                    double share = (double) counts[line * steps.count() + bin] / (neurons * recorded);
                    double glow = share == 0 ? 0 : FAINTEST + (1 - FAINTEST) * share;
                    argb[y * width + x] = 0xFF000000 | asked.colours().rgb((float) glow);
                }
            }
        }
        return argb;
    }
}
