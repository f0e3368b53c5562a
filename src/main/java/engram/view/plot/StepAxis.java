package engram.view.plot;

import engram.plot.Axis;
import engram.plot.PlacedPlot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;

/** What the views over time have alike around their plots. */
public final class StepAxis {

    /** Right of a plot, for half of its last number and for what the numbers are, in ems. */
    public static final double RIGHT = 4.9;
    /** Below it, for the numbers. */
    public static final double BELOW = 1.75;
    /** Above it, for a title. */
    public static final double ABOVE = 1.5;

    private static final double AFTER_NUMBER = 2.4;
    private static final double UNDER = 0.45;

    private StepAxis() {}

    /**
     * Where a step begins: halfway between its number and the one before as they are seen on a logarithmic axis.
     *
     * @param step from 0 on
     */
    public static double edge(Axis steps, int step) {
        return steps.rule() == Axis.Rule.LOGARITHMIC ? Math.sqrt(Math.max(1.0, step) * (step + 1.0)) : step;
    }

    /** Writes what the numbers of a plot's horizontal axis are, right of the last of them, which is then not in the way. */
    public static void name(Surface surface, PlacedPlot plot, PlotLook look) {
        if (plot.box().isVisible()) {
            surface.text("step", plot.box().right() + AFTER_NUMBER * look.size(), plot.box().bottom() + UNDER * look.size(),
                    look.letters(), Across.LEFT, Down.TOP);
        }
    }
}
