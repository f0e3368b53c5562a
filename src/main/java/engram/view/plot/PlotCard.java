package engram.view.plot;

import module javafx.controls;
import engram.plot.Box;
import engram.plot.Surface;
import engram.view.control.ViewTools;

/**
 * What every view that is drawn has: a canvas, below it a line that reads out, and a button that saves what is seen. A low
 * view has neither frame nor a line of its own for that: it is read out over what stands around the plots, while there is
 * something under the pointer.
 */
public final class PlotCard {

    /** Above a plot, for its title. */
    public static final double TOP = 16;
    /** Below a plot, for the numbers of its axis. */
    public static final double AXIS = 18;
    /** How high a readout of one line is. */
    public static final double LINE = 18;

    /** In ems of the readout: a view that is lower than this is low. */
    private static final double LOW = 17;

    private static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");

    private final Region view;
    private final double foot;
    private final Canvas canvas = new Canvas();
    private final Label readout = new Label();
    private final Button export;
    private boolean hinting = true;
    private boolean keepsLine;
    private boolean above;

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
        readout.setViewOrder(-1);
        readout.setMouseTransparent(true);
        view.heightProperty().addListener(_ -> fit(readout, view));
        readout.fontProperty().addListener(_ -> fit(readout, view));
        export = ViewTools.export(id, saves);
        children.addAll(canvas, readout);
    }

    /** Lets a view and its readout look as its height allows. */
    public static void fit(Label readout, Region view) {
        boolean low = isLow(readout, view);
        view.pseudoClassStateChanged(IS_LOW, low);
        readout.pseudoClassStateChanged(IS_LOW, low);
    }

    /** Whether a view with such a readout is low. */
    public static boolean isLow(Label readout, Region view) {
        return view.getHeight() < LOW * readout.getFont().getSize();
    }

    /** Whether the view is low: it leaves out what takes height. */
    public boolean isLow() {
        return isLow(readout, view);
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
        hinting = false;
        write(text);
    }

    /** Says what can be done here while there is nothing to read out; a low view has no room for that. */
    public void hint(String text) {
        hinting = true;
        write(text);
    }

    private void write(String text) {
        readout.setText(text);
        readout.setVisible(!isLow() || keepsLine || !hinting && !text.isEmpty());
    }

    /** Whether the readout has something to say all the time, so that it keeps its line in a low view too. */
    public void keepLine(boolean keeps) {
        if (keepsLine != keeps) {
            keepsLine = keeps;
            view.requestLayout();
        }
    }

    /** In a low view it is read out over the titles above the plots, rather than over the numbers below. */
    public void readOutAbove() {
        above = true;
    }

    /** How high its own room is. */
    private double taken() {
        return isLow() && !keepsLine ? 0 : foot();
    }

    /** How high it is over the edge: no higher than its letters, since there are numbers beside it. */
    private double over() {
        return Math.floor(readout.prefHeight(-1));
    }

    /** How high the readout is: a line at least as high as its letters. */
    private double foot() {
        return foot > LINE ? foot : Math.max(foot, Math.ceil(readout.prefHeight(-1)));
    }

    /** The room for plots and what stands around them. */
    public Box room() {
        return new Box(0, 0, view.getWidth(), view.getHeight()).inset(view.snappedLeftInset(), view.snappedTopInset(),
                view.snappedRightInset(), taken() + view.snappedBottomInset());
    }

    /** Puts the readout below that room, or over its edge. */
    public void layOut() {
        Box room = room();
        boolean over = taken() == 0;
        double height = over ? over() : foot();
        double top = !over ? room.bottom() : above ? room.top() : room.bottom() - height;
        readout.resizeRelocate(room.left(), top, room.width(), height);
        write(readout.getText());
    }

    /** The blank canvas, as large as the view. */
    public Surface blank() {
        return CanvasSurface.blank(canvas, view.getWidth(), view.getHeight());
    }
}
