package engram.model.network.weights;

import module java.base;
import engram.model.Progress;
import engram.model.spike.BipolarState;
import engram.model.spike.SpikeTrain;

/** Turns patterns round: eight of them become a byte for each neuron. */
final class Octets {

    private Octets() {}

    /**
     * Turns patterns round.
     *
     * @return shape (octets, blocks, neurons of the block): bit {@code b} is set where pattern {@code 8 octet + b} is +1; 0
     *     for patterns that are not there
     */
    static byte[][][] of(List<BipolarState> patterns, Blocks blocks, Progress progress) {
        byte[][][] octets = new byte[Math.ceilDiv(patterns.size(), PatternWeights.OCTET)][blocks.count()][];
        for (int octet = 0; octet < octets.length; octet++) {
            byte[][] own = octets[octet];
            int first = octet * PatternWeights.OCTET;
            long[][] rows = rows(patterns.subList(first, Math.min(patterns.size(), first + PatternWeights.OCTET)));
            blocks.each(8, (from, to) -> {
                for (int block = from; block < to; block++) {
                    own[block] = ofBlock(rows, blocks.start(block), blocks.length(block));
                }
            });
            progress.report(octet + 1, octets.length);
        }
        return octets;
    }

    private static long[][] rows(List<BipolarState> patterns) {
        long[][] rows = new long[patterns.size()][];
        for (int p = 0; p < rows.length; p++) {
            rows[p] = new long[SpikeTrain.wordsPerStep(patterns.get(p).neurons())];
            patterns.get(p).copyTo(rows[p]);
        }
        return rows;
    }

    private static byte[] ofBlock(long[][] rows, int start, int length) {
        byte[] octet = new byte[length];
        for (int b = 0; b < rows.length; b++) {
            long[] row = rows[b];
            for (int i = 0; i < length; i++) {
                octet[i] |= (byte) ((row[start + i >> 6] >>> i & 1) << b);
            }
        }
        return octet;
    }

    /**
     * The sums of eight numbers with all signs that they can have.
     *
     * @param of the numbers; those from {@code first} on are taken, and 0 where there are none any more; not modified
     * @param sums shape (256): filled; the sign of the {@code b}-th number is + where bit {@code b} of the place is set
     */
    static void signedSums(double[] of, int first, double[] sums) {
        int count = Math.min(PatternWeights.OCTET, of.length - first);
        sums[0] = 0;
        for (int b = 0; b < count; b++) {
            sums[0] -= of[first + b];
        }
        for (int b = 0; b < PatternWeights.OCTET; b++) {
            double twice = b < count ? 2 * of[first + b] : 0;
            int half = 1 << b;
            for (int place = 0; place < half; place++) {
                sums[half + place] = sums[place] + twice;
            }
        }
    }

    /**
     * The other way: how numbers that are sorted by octets overlap with the eight patterns.
     *
     * @param bins shape (256): the sum of the numbers of all neurons of each byte; overwritten
     * @param overlaps added to, from {@code first} on, as far as it goes: all numbers with the pattern's signs
     */
    static void addOverlaps(double[] bins, double[] overlaps, int first) {
        for (int b = PatternWeights.OCTET - 1; b >= 0; b--) {
            int half = 1 << b;
            double off = 0;
            double on = 0;
            for (int place = 0; place < half; place++) {
                off += bins[place];
                on += bins[half + place];
                bins[place] += bins[half + place];
            }
            if (first + b < overlaps.length) {
                overlaps[first + b] += on - off;
            }
        }
    }
}
