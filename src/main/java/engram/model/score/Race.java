package engram.model.score;

import java.util.Collections;
import java.util.List;

/**
 * How the memories compete while the network recalls: their overlaps with the answer, sample by sample. Immutable.
 *
 * <p>A memory leads while it is the winner, as a {@link ScoreCard} says it: ahead of every memory with another pattern by
 * more than chance makes. While nobody is so far ahead, nobody leads.
 */
public final class Race {

    /** The most samples that a race has. */
    public static final int MOST_SAMPLES = 600;

    private final List<Sample> all;

    /**
     * A sample.
     *
     * @param time the time step, from 0 on, after which it was taken
     * @param overlaps shape (memories), from -1 to 1; not modified
     * @param leader the place of the memory that led; -1 where nobody did
     * @param margin how far the greatest overlap was ahead
     * @param since from which time on the leader has led
     */
    record Sample(int time, double[] overlaps, int leader, double margin, int since) {}

    Race(List<Sample> all) {
        this.all = List.copyOf(all);
    }

    /** The number of samples so far. */
    public int samples() {
        return all.size();
    }

    /**
     * The newest sample that was taken at or before a time, from 0 on; -1 where there is none.
     *
     * @param time a time step
     */
    public int sampleAt(int time) {
        int place = Collections.binarySearch(all.stream().map(Sample::time).toList(), time);
        return place >= 0 ? place : -place - 2;
    }

    /** The time step, from 0 on, after which a sample was taken. */
    public int time(int sample) {
        return all.get(sample).time();
    }

    /** How much of a memory there was in the answer, from -1 to 1. */
    public double overlap(int sample, int memory) {
        return all.get(sample).overlaps()[memory];
    }

    /**
     * Between what all memories lie but some.
     *
     * @param but the places of those, from 0 on, in ascending order
     * @return the least overlap and the greatest; 1 and -1 where there is no other memory
     */
    public double[] extent(int sample, int[] but) {
        double[] overlaps = all.get(sample).overlaps();
        double least = 1;
        double greatest = -1;
        int from = 0;
        // Plain loops: there may be ten thousand memories in hundreds of samples, and somebody waits to see them.
        for (int part = 0; part <= but.length; part++) {
            int to = part < but.length ? but[part] : overlaps.length;
            for (int memory = from; memory < to; memory++) {
                least = overlaps[memory] < least ? overlaps[memory] : least;
                greatest = overlaps[memory] > greatest ? overlaps[memory] : greatest;
            }
            from = to + 1;
        }
        return new double[] {least, greatest};
    }

    /** The place of the memory that led, from 0 on, the first of those with the same pattern; -1 where nobody did. */
    public int leader(int sample) {
        return all.get(sample).leader();
    }

    /**
     * How far the memory with the greatest overlap was ahead of the best one with another pattern, from 0 on, whether
     * it was far enough to lead or not; not a number where there was none to compare.
     */
    public double margin(int sample) {
        return all.get(sample).margin();
    }

    /** The time from which on the last leader has led without a break; -1 where nobody leads at the end. */
    public int leadsFrom() {
        return all.isEmpty() ? -1 : leadsFrom(all.size() - 1);
    }

    /**
     * The time from which on the winner of a moment has led without a break.
     *
     * @param winner its place, from 0 on; -1 for nobody
     * @param time the moment, a time step
     * @return that moment itself if it did not lead at the newest sample before; -1 for nobody
     */
    public int leadsFrom(int winner, int time) {
        if (winner < 0) {
            return -1;
        }
        int sample = sampleAt(time);
        return sample >= 0 && leader(sample) == winner ? all.get(sample).since() : time;
    }

    /** The same as it looked at a sample, as if the race had ended there. */
    public int leadsFrom(int sample) {
        return leader(sample) < 0 ? -1 : all.get(sample).since();
    }
}
