package engram.view.race;

import module java.base;
import engram.model.Text;
import engram.model.analysis.replay.HiddenRace;
import engram.model.image.AreaMean;
import engram.model.image.GrayImage;
import engram.model.score.Recognition;
import engram.model.trial.Curve;
import engram.plot.Plot;

/**
 * The race of hidden neurons, one for each memory, as curves: the potentials of those that are ahead, and the bar that falls.
 * Immutable.
 *
 * @param race what they did
 * @param release the first step without the cue; beyond the end where it stays
 * @param names of the memories, in the order learned
 * @param pictures of those that are ahead, as the network sees them, in the order of {@link HiddenRace#leaders}
 */
public record HiddenCurves(HiddenRace race, int release, List<String> names, List<GrayImage> pictures) {

    /** The most memories that have a name, and a picture, at the ends of their curves. */
    private static final int MOST_NAMED = 5;

    /** The most rows of a picture at a name. */
    private static final int ROWS = 16;

    /** How far the axis goes beyond the greatest value of interest. */
    private static final double HEADROOM = 1.15;

    /** A bar that nobody passes lies at this share of the height. */
    private static final double OF_SILENCE = 0.6;

    /** Copies the lists. */
    public HiddenCurves {
        names = List.copyOf(names);
        pictures = List.copyOf(pictures);
    }

    /** What a plot shows of it. */
    TimeCurves curves() {
        int[] times = times();
        List<TimeCurves.Line> lines = new ArrayList<>();
        // The first of them are drawn last, on top.
        for (int place = race.leaders().length - 1; place >= 0; place--) {
            float[] potentials = race.potentials()[place];
            lines.add(new TimeCurves.Line(names.get(race.leaders()[place]), false, place < MOST_NAMED,
                    Arrays.stream(times).mapToDouble(time -> potentials[time]).toArray(),
                    place < MOST_NAMED ? thumb(pictures.get(place)) : null));
        }
        int[] leaders = Arrays.stream(times).map(this::leader).map(place -> race.leaders().length - 1 - place).toArray();
        lines.add(new TimeCurves.Line("bar", true, true, Arrays.stream(times).mapToDouble(time -> race.bar()[time]).toArray()));
        List<String> remarks = Arrays.stream(times).mapToObj(this::remark).toList();
        double high = high();
        return new TimeCurves("potential", release, times, lines, null, low(high), high, leaders, false, mark(), remarks);
    }

    /** The steps of a run that are drawn, and that of the decision in any case. */
    private int[] times() {
        IntStream decision = race.isSilent() ? IntStream.empty() : IntStream.of(race.decision());
        return IntStream.concat(Arrays.stream(Curve.times(race.steps())), decision).sorted().distinct().toArray();
    }

    /** Which of those that are shown has the greatest potential after a step. */
    private int leader(int time) {
        int greatest = 0;
        for (int place = 1; place < race.leaders().length; place++) {
            greatest = race.potentials()[place][time] > race.potentials()[greatest][time] ? place : greatest;
        }
        return greatest;
    }

    private String remark(int time) {
        int fired = race.fired()[time];
        return fired < 0 ? "None of them fires" : names.get(fired) + " fires";
    }

    /** Up to the decision all is to be seen; where there is none, all that they came to, and the bar above them. */
    private double high() {
        double greatest = Arrays.stream(race.potentials()).flatMapToDouble(this::beforeDecision).max().orElse(0);
        return race.isSilent() ? Math.max(greatest, race.bar()[race.steps() - 1]) / OF_SILENCE : HEADROOM * greatest;
    }

    /** Where the losers go after the decision is far below, and of no interest: they leave the plot. */
    private double low(double high) {
        double least = Arrays.stream(race.potentials()).flatMapToDouble(this::beforeDecision).min().orElse(0);
        return Math.clamp(least, -high / 3, 0);
    }

    private DoubleStream beforeDecision(float[] potentials) {
        return IntStream.range(0, race.isSilent() ? race.steps() : race.decision() + 1).mapToDouble(time -> potentials[time]);
    }

    private TimeCurves.Mark mark() {
        return switch (Recognition.of(race.decision(), race.lead()).kind()) {
            case NO_MEMORY -> new TimeCurves.Mark(-1, "no memory fits", "no memory fits", 0);
            case UNSURE -> decided("unsure at %s", "unsure");
            case RECOGNISED -> decided("decided at %s", "%s");
        };
    }

    private TimeCurves.Mark decided(String text, String brief) {
        String step = Text.of("step %,d", race.decision() + 1);
        return new TimeCurves.Mark(race.decision(), Text.of(text, step), Text.of(brief, step), ofWinner());
    }

    private double ofWinner() {
        return race.potentials()[0][race.decision()];
    }

    /** A picture with no more rows than can be told apart where it stands. */
    private static Plot.Thumb thumb(GrayImage picture) {
        int side = Math.min(ROWS, picture.height());
        AreaMean mean = new AreaMean(picture.width(), picture.height(), side, side);
        double[] row = new double[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            int from = y * picture.width();
            Arrays.setAll(row, x -> picture.value(from + x));
            mean.add(y, row);
        }
        return new Plot.Thumb(Arrays.stream(mean.means()).mapToInt(value -> 0x010101 * (int) Math.round(255 * value)).toArray(),
                side);
    }
}
