package engram.cli.report;

import module java.base;
import engram.export.origin.Origin;
import engram.export.page.PageSize;
import engram.export.page.Painting;
import engram.export.page.SvgFile;
import engram.export.picture.CurvesFigure;
import engram.export.picture.Png;
import engram.model.FileProblem;
import engram.model.Progress;
import engram.model.Text;
import engram.model.dynamics.Dynamics;
import engram.model.learning.RuleKind;
import engram.model.parameter.Kind;
import engram.model.parameter.Parameter;
import engram.model.study.Tally;
import engram.plot.Axis;
import engram.plot.Extent;

/** The figure beside the table that {@code capacity} writes: the share recalled against the number of memories. */
public final class CapacityFigures {

    /** Pixels of the picture for each of the drawing's own, and inches of one of those: fine enough to print. */
    private static final int FINE = 2;
    private static final double INCH = 96;

    /** So many plots stand side by side at most: more are too small to read on a page. */
    private static final int ABREAST = 3;

    private static final double PERCENT = 100;

    private CapacityFigures() {}

    /**
     * Writes it, as lines and as a picture.
     *
     * @param entries the rows, all draws of a point together; at least one
     */
    public static void write(List<CapacityTable.Entry> entries, Path folder) throws FileProblem {
        CurvesFigure figure = figure(entries);
        Painting painting = figure.painting(false);
        Origin origin = Origin.of(figure.title() + ". " + figure.note());
        SvgFile.write(painting, PageSize.of(painting), figure.title(), origin, folder.resolve("capacity.svg"));
        Png.write(painting, FINE * painting.width(), painting.width() / INCH, origin, folder.resolve("capacity.png"),
                Progress.IGNORED);
    }

    /** A plot for each dynamics and noise level, and in it a curve for each rule. */
    static CurvesFigure figure(List<CapacityTable.Entry> entries) {
        List<CurvesFigure.Panel> panels = new ArrayList<>();
        List<Double> levels = entries.stream().map(CapacityTable.Entry::level).distinct().toList();
        List<String> dynamics = entries.stream().map(CapacityTable.Entry::dynamics).distinct().toList();
        for (double level : levels) {
            for (String one : dynamics) {
                List<CapacityTable.Entry> those =
                        entries.stream().filter(entry -> entry.level() == level && entry.dynamics().equals(one)).toList();
                List<String> rules = those.stream().map(CapacityTable.Entry::rule).distinct().toList();
                // A single number of memories stands where the axis begins.
                double most = Math.max(2, those.stream().mapToInt(CapacityTable.Entry::memories).max().orElse(1));
                panels.add(new CurvesFigure.Panel(
                        Text.of("%s, noise %s", title(one, Dynamics.values()), Parameter.NOISE.format(level)),
                        Axis.logarithmic(new Extent(1, most)), Axis.linear(new Extent(0, PERCENT)).withGrid(), "%",
                        rules.stream().map(rule -> curve(rule, those)).toList()));
            }
        }
        int least = entries.stream().mapToInt(CapacityTable.Entry::cues).min().orElseThrow();
        return new CurvesFigure("Share recalled, right to the last pixel",
                Text.of("%s at each point; 95 %% intervals by Wilson", Text.count(least, "cue")), "memories learned", panels,
                abreast(dynamics.size() > 1 ? dynamics.size() : levels.size()));
    }

    /** Rows of one length, so far as that goes: four plots stand as two by two. */
    private static int abreast(int plots) {
        return Math.ceilDiv(plots, Math.ceilDiv(plots, ABREAST));
    }

    private static CurvesFigure.Curve curve(String rule, List<CapacityTable.Entry> entries) {
        List<CapacityTable.Entry> own = entries.stream().filter(entry -> entry.rule().equals(rule)).toList();
        List<Tally.Share> shares = own.stream().map(entry -> Tally.Share.of(entry.exact(), entry.cues())).toList();
        return new CurvesFigure.Curve(title(rule, RuleKind.values()),
                own.stream().mapToDouble(CapacityTable.Entry::memories).toArray(),
                shares.stream().mapToDouble(share -> PERCENT * share.value()).toArray(),
                shares.stream().mapToDouble(share -> PERCENT * share.interval().low()).toArray(),
                shares.stream().mapToDouble(share -> PERCENT * share.interval().high()).toArray());
    }

    /** What people call a kind. */
    private static String title(String key, Kind[] kinds) {
        return Arrays.stream(kinds).filter(kind -> kind.key().equals(key)).map(Kind::title).findFirst().orElse("Without weights");
    }
}
