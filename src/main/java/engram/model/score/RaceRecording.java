package engram.model.score;

import engram.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A race as it is written down sample by sample. One thread appends; what {@link #soFar} gives may be handed to any.
 */
public final class RaceRecording {

    private final Scorer yardstick;
    private final int capacity;
    private final List<Race.Sample> samples = new ArrayList<>();

    /**
     * Begins a recording.
     *
     * @param yardstick the memories that compete
     * @param capacity the most samples it can hold, from 0 to {@link Race#MOST_SAMPLES}
     */
    public RaceRecording(Scorer yardstick, int capacity) {
        if (capacity < 0 || capacity > Race.MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    Text.of("RaceRecording: from 0 to %d samples, not %d", Race.MOST_SAMPLES, capacity));
        }
        this.yardstick = yardstick;
        this.capacity = capacity;
    }

    /**
     * Writes the next sample down.
     *
     * @param time the time step after which it was taken, later than the one before
     * @param sample what {@link Scorer#overlaps} gave, shape (memories); copied, not modified
     * @throws IllegalArgumentException if the time does not come later, or there is not one overlap for each memory
     * @throws IllegalStateException if the recording is full
     */
    public void append(int time, double[] sample) {
        if (samples.size() == capacity) {
            throw new IllegalStateException(Text.of("RaceRecording: full after %d samples", capacity));
        }
        if (sample.length != yardstick.memories()) {
            throw new IllegalArgumentException(Text.of("RaceRecording: %d overlaps are not one for each of %d memories",
                    sample.length, yardstick.memories()));
        }
        if (time < 0 || !samples.isEmpty() && time <= samples.getLast().time()) {
            throw new IllegalArgumentException(Text.of("RaceRecording: time %d does not come later", time));
        }
        Standing standing = yardstick.standing(sample);
        int leader = standing.winner();
        boolean leadsOn = !samples.isEmpty() && samples.getLast().leader() == leader;
        int since = leadsOn ? samples.getLast().since() : time;
        samples.add(new Race.Sample(time, sample.clone(), leader, standing.margin(), since));
    }

    /** All samples so far. What is appended later does not show in it. */
    public Race soFar() {
        return new Race(samples);
    }
}
