package engram.view.scores;

import module java.base;
import engram.model.score.Race;
import engram.model.trial.Curve;
import engram.model.trial.Trial;
import engram.palette.Categorical;
import engram.plot.Extent;
import engram.plot.Ink;
import engram.view.theme.Theme;

/**
 * What a plot over the time of a run shows.
 *
 * @param title what its vertical axis is
 * @param length the steps of the run
 * @param release the first step without the cue; beyond the end where it stays
 * @param times shape (samples), the time steps, from 0 on, after which samples were taken
 * @param lines what is drawn, the last on top
 * @param crowd what lies between the least and the greatest of all that has no line of its own; null where all have one
 * @param low the lower end of the vertical axis
 * @param high its upper end
 * @param leaders shape (samples), which of the lines leads, -1 where none does; null where nobody competes
 */
record TimeCurves(String title, int length, int release, int[] times, List<Line> lines, Crowd crowd, double low, double high,
        int[] leaders) {

    /** The most memories that have a line each beside those that have a colour. */
    private static final int MOST_GREY_LINES = 24;

    /** The scale goes a little below 0, so that a cue that is all noise still shows. */
    private static final double LOW = -0.15;

    /**
     * One line.
     *
     * @param name what it is
     * @param colour its colour
     * @param width in pixels
     * @param dashed whether it is broken
     * @param named whether its name is written at its end, and its value read out
     * @param values shape (samples)
     */
    record Line(String name, Ink colour, double width, boolean dashed, boolean named, double[] values) {}

    /**
     * Many lines that are not worth one each.
     *
     * @param count how many there are
     * @param least shape (samples)
     * @param greatest shape (samples)
     */
    record Crowd(int count, double[] least, double[] greatest) {}

    /** Copies the list. */
    TimeCurves {
        lines = List.copyOf(lines);
    }

    /** How many samples there are. */
    int samples() {
        return times.length;
    }

    /** The newest sample at or before a time; -1 where there is none. */
    int sampleAt(int time) {
        int sample = -1;
        while (sample + 1 < times.length && times[sample + 1] <= time) {
            sample++;
        }
        return sample;
    }

    /** Similarity to the original: recall, and what it has to be measured against. */
    static TimeCurves similarity(Trial trial, Theme.PlotColours colours) {
        Curve curve = trial.curve();
        double constant = trial.yardstick().constantAnswer();
        List<Line> lines = new ArrayList<>();
        lines.add(baseline(Score.CEILING, colours.ceiling(), curve, trial.question().ceiling()));
        if (!Double.isNaN(constant)) {
            lines.add(baseline(Score.CONSTANT, colours.constant(), curve, constant));
        }
        lines.add(line(Score.CUE_ALONE, colours.cueAlone(), 1.3, curve, curve::cueAlone));
        lines.add(line(Score.NO_MEMORY, colours.noMemory(), 1.3, curve, curve::withoutMemory));
        lines.add(line(Score.RECALL, colours.recall(), 2, curve, curve::recalled));
        return new TimeCurves("similarity", trial.length(), trial.release(), times(curve), lines, null, LOW, 1, null);
    }

    private static Line baseline(Score score, Ink colour, Curve curve, double value) {
        return new Line(score.title(), colour, 1.2, true, true, values(curve.samples(), _ -> value));
    }

    private static Line line(Score score, Ink colour, double width, Curve curve, IntToDoubleFunction value) {
        return new Line(score.title(), colour, width, false, true, values(curve.samples(), value));
    }

    /** The energy of the state; empty lines where the dynamics has none. */
    static TimeCurves energy(Trial trial, Theme.PlotColours colours) {
        Curve curve = trial.curve();
        List<Line> lines = new ArrayList<>();
        Extent seen = Extent.around(IntStream.range(0, curve.hasEnergy() ? curve.samples() : 0).mapToDouble(curve::energy));
        if (curve.hasEnergy() && curve.samples() > 0) {
            lines.add(new Line("Energy", colours.recall(), 2, false, true, values(curve.samples(), curve::energy)));
        }
        return new TimeCurves("energy", trial.length(), trial.release(), times(curve), lines, null, seen.from(), seen.to(), null);
    }

    /**
     * How much of each memory there is in the answer. The memories that are ahead at the end have colours and names, the
     * others are grey; the one that leads at the end is drawn thickest.
     *
     * @param trial the recall
     * @param names of the memories, in the order learned
     * @param colours the theme's
     */
    static TimeCurves race(Trial trial, List<String> names, Theme.PlotColours colours) {
        Race race = trial.race();
        int memories = Math.min(names.size(), trial.yardstick().memories());
        int last = race.samples() - 1;
        List<Integer> coloured = coloured(race, memories);
        int leader = last < 0 ? -1 : race.leader(last);
        List<Line> lines = new ArrayList<>();
        List<Integer> grey = IntStream.range(0, memories).filter(memory -> !coloured.contains(memory)).boxed().toList();
        Crowd crowd = grey.size() > MOST_GREY_LINES ? crowd(race, grey) : null;
        if (crowd == null) {
            grey.forEach(memory -> lines
                    .add(new Line(names.get(memory), colours.noMemory().faint(0.45), 1, false, false, overlaps(race, memory))));
        }
        int[] lineOf = new int[memories];
        coloured.stream().sorted(Comparator.comparing(memory -> memory == leader)).forEach(memory -> {
            lineOf[memory] = lines.size();
            lines.add(new Line(names.get(memory), Theme.categorical(coloured.indexOf(memory)), memory == leader ? 2.6 : 1.5,
                    false, true, overlaps(race, memory)));
        });
        int[] leaders = IntStream.range(0, race.samples())
                .map(sample -> race.leader(sample))
                .map(memory -> memory < 0 || memory >= memories || !coloured.contains(memory) ? -1 : lineOf[memory])
                .toArray();
        int[] times = IntStream.range(0, race.samples()).map(race::time).toArray();
        double least = lines.stream().flatMapToDouble(line -> Arrays.stream(line.values())).min().orElse(0);
        return new TimeCurves("overlap", trial.length(), trial.release(), times, lines, crowd, least < LOW ? -1 : LOW, 1,
                leaders);
    }

    /** All memories that ever led, and those that are ahead at the end, as many as there are colours; in learned order. */
    private static List<Integer> coloured(Race race, int memories) {
        int last = race.samples() - 1;
        if (last < 0 || memories <= Categorical.COUNT) {
            return IntStream.range(0, Math.min(memories, Categorical.COUNT)).boxed().toList();
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
                .limit(Categorical.COUNT)
                .sorted()
                .toList();
    }

    private static Crowd crowd(Race race, List<Integer> memories) {
        double[] least = new double[race.samples()];
        double[] greatest = new double[race.samples()];
        for (int sample = 0; sample < least.length; sample++) {
            double low = 1;
            double high = -1;
            for (int memory : memories) {
                double overlap = race.overlap(sample, memory);
                low = Math.min(low, overlap);
                high = Math.max(high, overlap);
            }
            least[sample] = low;
            greatest[sample] = high;
        }
        return new Crowd(memories.size(), least, greatest);
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
