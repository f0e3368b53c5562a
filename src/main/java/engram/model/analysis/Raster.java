package engram.model.analysis;

import engram.model.Progress;
import engram.model.spike.SpikeTrain;
import java.util.Arrays;

/**
 * Spikes over time and neurons, seen from a distance: how many there are in each bin of steps and rows. Works on 64
 * steps of 64 neurons at a time: turned on their side, they give each neuron's spikes over time in one word, of which
 * every bin takes its bits.
 */
public final class Raster {

    private static final int BLOCK = 64;

    private Raster() {}

    /**
     * Counts spikes.
     *
     * @param spikes what is looked at; steps behind its end count as silent
     * @param order which neuron is in which row
     * @param steps bins of steps
     * @param rows bins of rows
     * @return shape (bins of rows, bins of steps) row by row, each from 0 to the number of cells in the bin
     */
    public static int[] counts(SpikeTrain spikes, NeuronOrder order, Bins steps, Bins rows, Progress progress) {
        return counts(spikes, order, Columns.of(steps), rows, progress);
    }

    /** The same where steps may lie otherwise than evenly: shape (bins of rows, columns). */
    public static int[] counts(SpikeTrain spikes, NeuronOrder order, Columns steps, Bins rows, Progress progress) {
        int width = steps.count();
        int[] counts = new int[width * rows.count()];
        int[] lineOfNeuron = lines(spikes.neurons(), order, rows);
        long[] block = new long[BLOCK];
        int end = Math.min(steps.ends()[width - 1], spikes.steps());
        for (int w = 0; w < spikes.wordsPerStep(); w++) {
            if (isSeen(lineOfNeuron, w)) {
                int bin = 0;
                for (int first = steps.starts()[0]; first < end; first += BLOCK) {
                    while (steps.ends()[bin] <= first) {
                        bin++;
                    }
                    int length = Math.min(BLOCK, end - first);
                    turn(spikes, w, first, length, block);
                    count(block, first, length, bin, steps, lineOfNeuron, w, counts, width);
                }
            }
            progress.report(w + 1, spikes.wordsPerStep());
        }
        return counts;
    }

    /** For each neuron the bin of its row, -1 where it is out of sight; longer than the neurons by what fills a word. */
    private static int[] lines(int neurons, NeuronOrder order, Bins rows) {
        int[] lines = new int[SpikeTrain.wordsPerStep(neurons) * BLOCK];
        Arrays.fill(lines, -1);
        for (int bin = 0; bin < rows.count(); bin++) {
            int end = Math.min(order.size(), rows.start(bin + 1));
            for (int row = rows.start(bin); row < end; row++) {
                lines[order.neuron(row)] = bin;
            }
        }
        return lines;
    }

    private static boolean isSeen(int[] lineOfNeuron, int word) {
        return Arrays.stream(lineOfNeuron, word * BLOCK, (word + 1) * BLOCK).anyMatch(line -> line >= 0);
    }

    /** Fills {@code block}: bit {@code t} of word {@code i} is neuron {@code i} of the word in step {@code first + t}. */
    private static void turn(SpikeTrain spikes, int word, int first, int length, long[] block) {
        for (int t = 0; t < length; t++) {
            block[t] = spikes.word(first + t, word);
        }
        Arrays.fill(block, length, BLOCK, 0);
        long mask = 0x00000000FFFFFFFFL;
        for (int half = BLOCK / 2; half != 0; half >>= 1, mask ^= mask << half) {
            for (int k = 0; k < BLOCK; k = (k + half + 1) & -half - 1) {
                long change = (block[k] >>> half ^ block[k + half]) & mask;
                block[k] ^= change << half;
                block[k + half] ^= change;
            }
        }
    }

    private static void count(long[] block, int first, int length, int firstBin, Columns steps, int[] lineOfNeuron, int word,
            int[] counts, int width) {
        for (int bin = firstBin; bin < width; bin++) {
            int from = Math.max(0, steps.starts()[bin] - first);
            int to = Math.min(length, steps.ends()[bin] - first);
            if (from >= length) {
                return;
            }
            // All bits from the first one of the bin to its last one.
            long mask = to <= from ? 0 : -1L >>> BLOCK - (to - from) << from;
            for (int i = 0; i < BLOCK; i++) {
                int line = lineOfNeuron[word * BLOCK + i];
                if (line >= 0) {
                    counts[line * width + bin] += Long.bitCount(block[i] & mask);
                }
            }
        }
    }
}
