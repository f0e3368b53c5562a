package engram.view.plot;

import engram.plot.PlacedPlot;
import javafx.scene.shape.Line;

/** The moment looked at, as an upright line in a plot over time. Apart from the plot, since it moves with every frame. */
public final class NowLine extends Line {

    public NowLine() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("now-line");
        setVisible(false);
    }

    /** Stands at a value of a plot's horizontal axis; is not seen where that is out of sight, or the plot too small. */
    public void place(PlacedPlot plot, double value) {
        double share = plot.plot().x().share(value);
        setVisible(plot.box().isVisible() && share >= 0 && share <= 1);
        double x = Math.floor(plot.x(value)) + 0.5;
        setStartX(x);
        setEndX(x);
        setStartY(plot.box().top());
        setEndY(plot.box().bottom());
    }
}
