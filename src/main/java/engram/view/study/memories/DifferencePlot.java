package engram.view.study.memories;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.study.memories.MemoryFindings;
import engram.model.study.memories.MemoryStudy;
import engram.plot.Axis;
import engram.plot.Box;
import engram.plot.Extent;
import engram.plot.Layer;
import engram.plot.Pen;
import engram.plot.Plot;
import engram.plot.PlotLook;
import engram.plot.Surface;
import engram.plot.Surface.Letters;
import engram.plot.Surface.Letters.Across;
import engram.plot.Surface.Letters.Down;
import engram.view.control.ViewTools;
import engram.view.plot.CanvasSurface;
import javafx.scene.control.Label;

/** By how much the second network is better than the first, cue by cue: a mean with its 95 % interval beside nothing, and a sentence. */
final class DifferencePlot extends Region {

    /** Lengths in ems. */
    private static final double HEIGHT = 6;
    private static final double LINES = 3;
    private static final double LEAST_ROOM = 18;
    private static final double PLOT = 24;
    private static final double HEADING = 1.9;
    private static final double AXIS = 1.7;
    private static final double GAP = 1.5;
    private static final double EDGE = 1.5;

    private static final double DOT = 4;
    private static final double BEYOND = 1.2;
    private static final double LEAST = 0.01;

    private final Canvas canvas = new Canvas();
    private final Label words = ViewTools.label("", "memory-difference");
    private final Label what = ViewTools.label("", "caption");
    private final VBox said = new VBox(words, what);
    private MemoriesSight sight;
    private Optional<MemoryStudy.Difference> difference = Optional.empty();

    /** Shows nothing yet. */
    DifferencePlot() {
        setId("memory-difference");
        words.setId("memory-difference-words");
        words.setWrapText(true);
        what.setWrapText(true);
        said.setAlignment(Pos.CENTER_LEFT);
        canvas.setManaged(false);
        getChildren().addAll(canvas, said);
    }

    /** Shows the difference, if there are two networks. */
    void show(MemoriesSight newSight) {
        sight = newSight;
        difference = sight.study().difference();
        words.setText(difference.map(found -> MemoryFindings.difference(found, sight.names().getFirst(), sight.names().getLast()))
                .orElse(""));
        what.setText(Text.of("Cosine similarity of %s less that of %s with noise, cue by cue: mean and 95 %% interval",
                sight.names().getLast(), sight.names().getFirst()));
        requestLayout();
    }

    /**
     * How high it is at the size of letters: where there is little room, the sentence stands alone.
     *
     * @param room for this and what stands above it
     */
    double high(double room) {
        double em = sight == null ? 1 : sight.theme().look().size();
        return difference.isEmpty() ? 0 : (room < LEAST_ROOM * em ? LINES : HEIGHT) * em;
    }

    @Override
    protected void layoutChildren() {
        if (difference.isEmpty() || getWidth() <= 0) {
            return;
        }
        PlotLook look = sight.theme().look();
        double em = look.size();
        boolean plotted = getHeight() > LINES * em + 1;
        canvas.setVisible(plotted);
        ViewTools.show(what, plotted);
        if (!plotted) {
            said.resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        double width = Math.min(PLOT * em, getWidth() * 0.38);
        Surface surface = CanvasSurface.blank(canvas, width, getHeight());
        draw(surface, difference.get(), width, look);
        double left = width + GAP * em;
        said.resizeRelocate(left, 0, Math.max(1, getWidth() - left), getHeight());
    }

    private void draw(Surface surface, MemoryStudy.Difference found, double width, PlotLook look) {
        double em = look.size();
        boolean known = Double.isFinite(found.interval().low());
        double low = known ? found.interval().low() : found.mean();
        double high = known ? found.interval().high() : found.mean();
        double reach = Math.max(LEAST, BEYOND * Math.max(Math.abs(low), Math.abs(high)));
        Pen ink = new Pen(sight.text(), 3);
        Plot plot = Plot.of("", Axis.linear(new Extent(-reach, reach)), Axis.bare(Extent.whole(1)),
                List.of(new Layer.Reference(true, 0, new Pen(look.ink(), 1), ""),
                        new Layer.Line(new double[] {low, high}, new double[] {0.5, 0.5}, ink),
                        new Layer.Points(new double[] {found.mean()}, new double[] {0.5}, DOT, sight.text())));
        Box box = new Box(EDGE * em, HEADING * em, Math.max(1, width - 2 * EDGE * em),
                Math.max(1, getHeight() - (HEADING + AXIS) * em));
        plot.in(box).draw(surface, look);
        double y = box.top() - 0.6 * em;
        Letters first = new Letters(sight.ink(0), em, true);
        Letters second = new Letters(sight.ink(1), em, true);
        String better = " better";
        String least = "\u2190 " + sight.names().getFirst();
        String most = sight.names().getLast();
        boolean room = surface.width(least + better, first) + surface.width(most + better + " \u2192", second) + em < box.width();
        surface.text(least + (room ? better : ""), box.left(), y, first, Across.LEFT, Down.BASELINE);
        surface.text(most + (room ? better : "") + " \u2192", box.right(), y, second, Across.RIGHT, Down.BASELINE);
    }
}
