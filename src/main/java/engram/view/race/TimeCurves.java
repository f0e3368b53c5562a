package engram.view.race;

import module java.base;
import engram.model.score.Race;
import engram.model.trial.Curve;
import engram.model.trial.Trial;
import engram.plot.Extent;
import engram.plot.Plot;
import engram.view.plot.Score;

/**
 * What a plot over the time of a run shows.
 *
 * @param title what its vertical axis is
 * @param release the first step without the cue; beyond the end where it stays
 * @param times shape (samples), the time steps, from 0 on, after which samples were taken
 * @param lines what is drawn, the last on top
 * @param crowd what lies between the least and the greatest of all that has no line of its own; null where all have one
 * @param low the lower end of the vertical axis
 * @param high its upper end
 * @param leaders shape (samples), which of the lines has the network's colour, -1 where none has: in a race the one that leads
 * @param competing whether lines compete, so that somebody leads or nobody does
 * @param mark a moment that stands out; null for none
 * @param remarks shape (samples): what is said of a sample beside its values; empty for nothing
 */
record TimeCurves(String title, int release, int[] times, List<Line> lines, Crowd crowd, double low, double high, int[] leaders,
        boolean competing, Mark mark, List<String> remarks) {

    /** Nothing yet: axes alone. */
    static final TimeCurves NONE =
            new TimeCurves("", Integer.MAX_VALUE, new int[0], List.of(), null, 0, 1, new int[0], false, null, List.of());

    /** The most memories that are named at the ends of their curves. */
    static final int MOST_NAMED = 6;

    /** The most memories that have a line each beside those that have a name. */
    private static final int MOST_GREY_LINES = 24;

    /** Where an axis from 0 to 1 may begin that has to go below 0. */
    private static final double[] LOWS = {0, -0.25, -0.5, -1};

    /** So little below 0 is not worth a longer axis. */
    private static final double HARDLY = 0.02;

    /**
     * One line.
     *
     * @param name what it is
     * @param dashed whether it is broken
     * @param named whether its name is written at its end, and its value read out
     * @param values shape (samples)
     * @param picture what stands before its name; null for nothing
     */
    record Line(String name, boolean dashed, boolean named, double[] values, Plot.Thumb picture) {

        /** A line without a picture. */
        Line(String name, boolean dashed, boolean named, double[] values) {
            this(name, dashed, named, values, null);
        }
    }

    /**
     * A moment that stands out.
     *
     * @param time a time step, from 0 on; -1 for one that never came
     * @param text what is said of it
     * @param brief the same where there is little room
     * @param value where the curve that it is a moment of lies then
     */
    record Mark(int time, String text, String brief, double value) {}

    /**
     * Many lines that are not worth one each.
     *
     * @param count how many there are
     * @param least shape (samples)
     * @param greatest shape (samples)
     */
    record Crowd(int count, double[] least, double[] greatest) {}

    /** Copies the lists. */
    TimeCurves {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** Curves without a mark. */
    TimeCurves(String title, int release, int[] times, List<Line> lines, Crowd crowd, double low, double high, int[] leaders,
            boolean competing) {
        this(title, release, times, lines, crowd, low, high, leaders, competing, null, List.of());
    }

    /** How many samples there are. */
    int samples() {
        return times.length;
    }

    /** The newest sample at or before a time; -1 where there is none. */
    int sampleAt(int time) {
        int place = Arrays.binarySearch(times, time);
        return place >= 0 ? place : -place - 2;
    }

    /** The line that has the network's colour at a sample; -1 where none has, or there is no such sample. */
    int leader(int sample) {
        return sample < 0 ? -1 : leaders[sample];
    }

    /** Similarity to the original: recall, and what it has to be measured against. */
    static TimeCurves similarity(Trial trial) {
        Curve curve = trial.curve();
        double constant = trial.yardstick().constantAnswer();
        List<Line> lines = new ArrayList<>();
        lines.add(baseline(Score.CEILING, curve, trial.question().ceiling()));
        if (!Double.isNaN(constant)) {
            lines.add(baseline(Score.CONSTANT, curve, constant));
        }
        lines.add(line(Score.CUE_ALONE, curve, curve::cueAlone));
        lines.add(line(Score.NO_MEMORY, curve, curve::withoutMemory));
        lines.add(line(Score.RECALL, curve, curve::recalled));
        return new TimeCurves("similarity", trial.release(), times(curve), lines, null, low(lines), 1,
                leading(lines.size() - 1, curve), false);
    }

    private static Line baseline(Score score, Curve curve, double value) {
        return new Line(score.title(), true, true, values(curve.samples(), _ -> value));
    }

    private static Line line(Score score, Curve curve, IntToDoubleFunction value) {
        return new Line(score.title(), false, true, values(curve.samples(), value));
    }

    private static int[] leading(int line, Curve curve) {
        int[] leaders = new int[curve.samples()];
        Arrays.fill(leaders, line);
        return leaders;
    }

    /** The energy of the state; no lines where the dynamics has none. */
    static TimeCurves energy(Trial trial) {
        Curve curve = trial.curve();
        List<Line> lines = new ArrayList<>();
        Extent seen = Extent.around(IntStream.range(0, curve.hasEnergy() ? curve.samples() : 0).mapToDouble(curve::energy));
        if (curve.hasEnergy() && curve.samples() > 0) {
            lines.add(new Line("Energy", false, true, values(curve.samples(), curve::energy)));
        }
        return new TimeCurves("energy", trial.release(), times(curve), lines, null, seen.from(), seen.to(),
                leading(lines.size() - 1, curve), false);
    }

    /**
     * How much of each memory there is in the answer. Those that are ahead at the end, or ever led, have names.
     *
     * @param trial the recall
     * @param names of the memories, in the order learned
     */
    static TimeCurves race(Trial trial, List<String> names) {
        Race race = trial.race();
        int memories = Math.min(names.size(), trial.yardstick().memories());
        List<Integer> named = named(race, memories);
        List<Line> lines = new ArrayList<>();
        int grey = memories - named.size();
        Crowd crowd = grey > MOST_GREY_LINES ? crowd(race, grey, named) : null;
        if (crowd == null) {
            IntStream.range(0, memories)
                    .filter(memory -> !named.contains(memory))
                    .forEach(memory -> lines.add(new Line(names.get(memory), false, false, overlaps(race, memory))));
        }
        int[] lineOf = new int[memories];
        for (int memory : named) {
            lineOf[memory] = lines.size();
            lines.add(new Line(names.get(memory), false, true, overlaps(race, memory)));
        }
        int[] leaders = IntStream.range(0, race.samples())
                .map(race::leader)
                .map(memory -> memory < 0 || memory >= memories || !named.contains(memory) ? -1 : lineOf[memory])
                .toArray();
        int[] times = IntStream.range(0, race.samples()).map(race::time).toArray();
        return new TimeCurves("overlap", trial.release(), times, lines, crowd, low(lines), 1, leaders, true);
    }

    /** The lower end of an axis that goes up to 1: 0, and less only where lines need it. */
    private static double low(List<Line> lines) {
        double least = lines.stream().flatMapToDouble(line -> Arrays.stream(line.values())).min().orElse(0);
        return Arrays.stream(LOWS).filter(low -> low <= least + HARDLY).max().orElse(-1);
    }

    /** All memories that ever led, and those that are ahead at the end, as many as there is room for; in learned order. */
    private static List<Integer> named(Race race, int memories) {
        int last = race.samples() - 1;
        if (last < 0 || memories <= MOST_NAMED) {
            return IntStream.range(0, Math.min(memories, MOST_NAMED)).boxed().toList();
        }
        int[] led = new int[memories];
        for (int sample = 0; sample <= last; sample++) {
            if (race.leader(sample) >= 0) {
                led[race.leader(sample)]++;
            }
        }
        return IntStream.range(0, memories)
                .boxed()
                .sorted(Comparator.comparingDouble(memory -> -led[memory] - race.overlap(last, memory)))
                .limit(MOST_NAMED)
                .sorted()
                .toList();
    }

    private static Crowd crowd(Race race, int count, List<Integer> named) {
        int[] others = named.stream().mapToInt(Integer::intValue).toArray();
        double[] least = new double[race.samples()];
        double[] greatest = new double[race.samples()];
        for (int sample = 0; sample < least.length; sample++) {
            double[] extent = race.extent(sample, others);
            least[sample] = extent[0];
            greatest[sample] = extent[1];
        }
        return new Crowd(count, least, greatest);
    }

    private static double[] overlaps(Race race, int memory) {
        return values(race.samples(), sample -> race.overlap(sample, memory));
    }

    private static int[] times(Curve curve) {
        return IntStream.range(0, curve.samples()).map(curve::time).toArray();
    }

    private static double[] values(int samples, IntToDoubleFunction value) {
        return IntStream.range(0, samples).mapToDouble(value).toArray();
    }
}
