package engram.view;

import engram.model.Text;
import engram.model.analysis.EnergyCurve;
import engram.model.experiment.Trial;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The energy over a run; of spiking neurons, which have none, what a binary network would have in their place. */
final class EnergyPlot {

    private static final int FEW_SAMPLES = 40;

    private Trial trial;
    private EnergyCurve energy;

    /** Takes what there is to see; {@code newEnergy} is null while it is computed. */
    void show(Trial newTrial, EnergyCurve newEnergy) {
        trial = newTrial;
        energy = newEnergy;
    }

    private boolean isSpiking() {
        return trial.parameters().dynamics().isSpiking();
    }

    private boolean isKnown() {
        return energy != null && energy.values().length > 0;
    }

    void draw(GraphicsContext pen, PlotFrame frame, Theme theme) {
        Color ink = theme.ink();
        Extent steps = Extent.whole(trial.length());
        frame.drawBorder(pen, theme.plotColours().grid());
        frame.drawTitle(pen, isSpiking() ? "energy of the spikes taken as \u00B11: a display only" : "energy", ink);
        frame.drawHorizontal(pen, steps, 1, 1, "time step", ink);
        if (!isKnown()) {
            ViewTools.drawEmpty(pen, frame, "Computing\u2026", ink);
            return;
        }
        Scale scale = scale();
        scale.draw(pen, frame, ink, theme.plotColours().grid());
        pen.setStroke(theme.plotColours().recall());
        pen.setFill(theme.plotColours().recall());
        pen.setLineWidth(1.6);
        pen.beginPath();
        int samples = energy.values().length;
        for (int i = 0; i < samples && energy.time(i) < trial.length(); i++) {
            double x = frame.x(steps, energy.time(i) + 0.5);
            double y = scale.y(frame, energy.values()[i]);
            pen.lineTo(x, y);
            if (samples <= FEW_SAMPLES) {
                pen.fillOval(x - 2, y - 2, 4, 4);
            }
        }
        pen.stroke();
        frame.drawRelease(pen, steps, trial.release(), theme.plotColours().cueAlone());
    }

    private Scale scale() {
        double low = Arrays.stream(energy.values()).min().orElse(0);
        double high = Arrays.stream(energy.values()).max().orElse(0);
        double rest = Math.max((high - low) * 0.08, Math.max(Math.abs(high), 1) * 1e-6);
        return new Scale(low - rest, high + rest);
    }

    /** The moment next to a step in words. */
    String describe(int step) {
        if (!isKnown()) {
            return "";
        }
        int sample = energy.sampleAt(step);
        String text = Text.of(
                "After step %,d \u00B7 energy %.4f", energy.time(sample) + 1, energy.values()[sample]);
        return text.replace('-', '\u2212') + (isSpiking() ? ", for display only" : "");
    }

    /** What there is to know about it. */
    String about() {
        return switch (trial.parameters().dynamics()) {
            case HELD, RELEASED -> "Spikes have no energy: a display of \u2212\u00BD s\u2032Ws, +1 where a neuron fires";
            case BINARY -> "\u2212\u00BD s\u2032Ws: never rises where weights are symmetric";
            case BINARY_SYNCHRONOUS -> "\u2212\u00BD s\u2032Ws: may rise, since all neurons change at once";
            case DENSE -> "The energy of the dense memory";
        };
    }
}
