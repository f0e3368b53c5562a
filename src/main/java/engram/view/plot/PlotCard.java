package engram.view.plot;

import module javafx.controls;
import engram.plot.Box;
import engram.plot.Surface;
import engram.view.control.ViewTools;

/** What every view that is drawn has: a canvas, below it a line that reads out, and a button that saves what is seen. */
public final class PlotCard {

    /** Above a plot, for its title. */
    public static final double TOP = 16;
    /** Below a plot, for the numbers of its axis. */
    public static final double AXIS = 18;
    /** How high a readout of one line is. */
    public static final double LINE = 18;

    private final Region view;
    private final double foot;
    private final Canvas canvas = new Canvas();
    private final Label readout = new Label();
    private final Button export;

    /**
     * Furnishes a view.
     *
     * @param children the view's
     * @param id the view's, and with an ending those of what is in it
     * @param name what a screen reader calls it
     * @param saves what its button saves, and how
     * @param foot how high the readout is
     */
    public PlotCard(Region view, ObservableList<Node> children, String id, String name, String saves, double foot) {
        this.view = view;
        this.foot = foot;
        view.getStyleClass().addAll("card", "drawn-view");
        view.setId(id);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(name);
        view.setMinSize(160, 90);
        canvas.setManaged(false);
        readout.getStyleClass().add("readout");
        readout.setId(id + "-readout");
        readout.setWrapText(foot > LINE);
        export = ViewTools.export(id, saves);
        children.addAll(canvas, readout);
    }

    /** What is drawn on. */
    public Canvas canvas() {
        return canvas;
    }

    /** Saves what is seen. */
    public Button export() {
        return export;
    }

    /** Reads something out. */
    public void say(String text) {
        readout.setText(text);
    }

    /** How high the readout is: a line at least as high as its letters. */
    private double foot() {
        return foot > LINE ? foot : Math.max(foot, Math.ceil(readout.prefHeight(-1)));
    }

    /** The room for plots and what stands around them. */
    public Box room() {
        return new Box(0, 0, view.getWidth(), view.getHeight()).inset(view.snappedLeftInset(), view.snappedTopInset(),
                view.snappedRightInset(), foot() + view.snappedBottomInset());
    }

    /** Puts the readout below that room. */
    public void layOut() {
        readout.resizeRelocate(room().left(), room().bottom(), room().width(), foot());
    }

    /** The blank canvas, as large as the view. */
    public Surface blank() {
        return CanvasSurface.blank(canvas, view.getWidth(), view.getHeight());
    }
}
