package engram.model.score;

import java.util.List;

/**
 * All that can be said about an answer: never one number alone.
 *
 * <p>Pictures are compared in two ways. A <em>similarity</em> is to grey values, as in the reference study; even a
 * perfect recall stays below 1 there, at what the picture's own pattern scores. An <em>overlap</em>
 * is with the binary pattern, which is what the network holds; a perfect recall reaches 1. So what was recalled is
 * decided by overlaps alone: a picture that is recalled perfectly always wins, however dull its greys are.
 *
 * @param scores similarity to the original of the answer, of the cue, of an answer without memory, and of its own pattern
 * @param toMemories similarity of the answer to each memory's grey values, from -1 to 1, in the order learned; empty
 *     where the memories are not known
 * @param overlaps how much of each memory there is in the answer: Pearson's correlation of its firing rates with the
 *     memory's binary pattern. 1 is a perfect recall, 0 has nothing to do with it, -1 is its inverse. In the order
 *     learned; empty where the memories are not known. Between patterns that are half on it is the overlap m of
 *     Hopfield theory
 * @param winner the memory that the answer has the greatest overlap with, from 0 on, the first of equals; -1 where there
 *     is no winner: where the memories are not known, where the network does not answer at all, and where the margin, or
 *     the overlap itself, is no more than chance makes
 * @param margin how far the greatest overlap is ahead of the next, from 0 to 2, whether that is enough to win or not: near
 *     0 the answer lies between memories. Memories with the very same pattern do not count, since nothing can tell them
 *     apart. Not a number where there is no other
 * @param constantAnswer the similarity to the original of the mean of all memories: what one would score by always
 *     giving the same answer, without a look at the cue. 1 where that mean is the original itself, as with a single memory
 *     that is asked about. Not a number where the memories are not known
 * @param partial how much the answer knows of the original beyond the mean of all memories, from -1 to 1: the
 *     correlation of what is left of both after the mean memory is taken out (the partial correlation). 0 if the answer
 *     is nothing but the mean, 1 if it has everything in which the original differs from the mean. Not a number where
 *     the original is the mean itself, as with a single memory, or is constant, or where the memories are not known
 * @param wrongPixels the share of neurons, from 0 to 1, that are on the wrong side: on if they fire more than the
 *     average neuron, as the original's pixels are on if they are brighter than its average. If all fire alike, all are
 *     off
 * @param settled what the answer has settled on: one memory, a mixture, an inverse, or nothing
 */
public record ScoreCard(Scores scores, List<Double> toMemories, List<Double> overlaps, int winner, double margin,
        double constantAnswer, double partial, double wrongPixels, Settled settled) {

    /** Copies the lists. */
    public ScoreCard {
        toMemories = List.copyOf(toMemories);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * The place of the memory that the winner's margin is ahead of, from 0 on, the first of equals; -1 where there is
     * none.
     */
    public int runnerUp() {
        for (int memory = 0; memory < overlaps.size(); memory++) {
            // The very subtraction that gave the margin, so that nothing is lost to rounding.
            if (memory != winner && winner >= 0 && overlaps.get(winner) - overlaps.get(memory) == margin) {
                return memory;
            }
        }
        return -1;
    }

    /**
     * Whether the mean of all memories is the original itself, as with a single memory: then a constant answer is always
     * right, and is no measure of anything.
     */
    public boolean constantIsOriginal() {
        return isConstantOriginal(constantAnswer);
    }

    /** Whether a constant answer that scores so much is the original itself. */
    public static boolean isConstantOriginal(double constantAnswer) {
        return constantAnswer > 1 - 1e-9;
    }

    /**
     * Whether no other memory has a greater overlap: for the winner, and for memories that have its very pattern.
     *
     * @param memory its place, from 0 on
     */
    public boolean isWinner(int memory) {
        boolean equal = memory < overlaps.size() && winner >= 0 && overlaps.get(memory).equals(overlaps.get(winner));
        return winner >= 0 && (memory == winner || equal);
    }
}
