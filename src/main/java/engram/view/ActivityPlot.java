package engram.view;

import engram.model.Text;
import engram.model.analysis.PopulationRate;
import engram.model.experiment.Trial;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The share of neurons that are active in each step of a run, and its mean over the newest window as a line. */
final class ActivityPlot {

    private Trial trial;
    private PopulationRate rate;
    private double most = 1;

    /** Takes what there is to see; {@code newRate} is null while it is counted. */
    void show(Trial newTrial, PopulationRate newRate) {
        if (rate != newRate && newRate != null) {
            most = Arrays.stream(newRate.shares()).max().orElse(1);
        }
        trial = newTrial;
        rate = newRate;
    }

    private boolean isSpiking() {
        return trial.parameters().dynamics().isSpiking();
    }

    void draw(GraphicsContext pen, PlotFrame frame, Theme theme) {
        Color ink = theme.ink();
        Extent steps = Extent.whole(trial.length());
        frame.drawBorder(pen, theme.plotColours().grid());
        frame.drawTitle(pen, isSpiking() ? "neurons that fire, %" : "neurons that are on (+1), %", ink);
        frame.drawHorizontal(pen, steps, 1, 1, "time step", ink);
        if (rate == null) {
            return;
        }
        Extent height = Extent.whole(100 * Math.max(0.01, most) * 1.05);
        frame.drawVertical(pen, height, 0, ink, theme.plotColours().grid());
        drawShares(pen, frame, height, theme.plotColours().recall());
        frame.drawRelease(pen, steps, trial.release(), theme.plotColours().cueAlone());
    }

    private void drawShares(GraphicsContext pen, PlotFrame frame, Extent height, Color colour) {
        int known = Math.min(rate.shares().length, trial.length());
        pen.setFill(colour.deriveColor(0, 1, 1, 0.35));
        pen.setStroke(colour);
        pen.setLineWidth(1.6);
        pen.beginPath();
        int columns = (int) Math.floor(frame.width());
        for (int column = 0; column < columns; column++) {
            int first = (int) ((long) column * trial.length() / columns);
            int end = Math.max(first + 1, (int) ((column + 1L) * trial.length() / columns));
            if (end > known) {
                break;
            }
            double low = 1;
            double high = 0;
            for (int step = first; step < end; step++) {
                low = Math.min(low, rate.shares()[step]);
                high = Math.max(high, rate.shares()[step]);
            }
            double top = frame.y(height, 100 * high);
            // Where a step is wide it is a bar's top; where many are in a pixel, the span from the least to the most.
            pen.fillRect(frame.left() + column, top, 1, Math.max(1.5, frame.y(height, 100 * low) - top));
            double y = frame.y(height, 100 * rate.means()[end - 1]);
            if (column == 0) {
                pen.moveTo(frame.left() + 0.5, y);
            } else {
                pen.lineTo(frame.left() + column + 0.5, y);
            }
        }
        pen.stroke();
    }

    /** One step in words. */
    String describe(int step) {
        if (rate == null || step >= rate.shares().length) {
            return Text.of("Step %,d \u00B7 not there yet", step + 1);
        }
        double share = 100 * rate.shares()[step];
        if (!isSpiking()) {
            return Text.of("Step %,d \u00B7 %.1f %% of neurons are on", step + 1, share);
        }
        return Text.of(
                "Step %,d \u00B7 %.1f %% of neurons fire \u00B7 %.1f %% in the newest %d steps", step + 1, share,
                100 * rate.means()[step], Math.min(step + 1, trial.parameters().window()));
    }
}
