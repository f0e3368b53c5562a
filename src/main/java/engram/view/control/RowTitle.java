package engram.view.control;

import module javafx.controls;

/** What a row of the parameters is called, with the coloured mark of what a change costs. A long one takes two lines. */
public final class RowTitle extends Label {

    /** All that stand above one another are alike, so that what is beside them stands in columns. */
    public static final double WIDTH = 104;

    /** Beside a list of names, which need the room more. */
    static final double NARROW = 86;

    /** A text that just fits into a width by one reckoning of the toolkit's is cut off by another. */
    private static final double DOUBTFUL = 3;

    private final Region mark = new Region();

    /**
     * Makes a title.
     *
     * @param text what people read
     * @param styleClass the mark's colour
     * @param width how wide it is, whatever it says
     * @param named what it is the title of
     */
    public RowTitle(String text, String styleClass, double width, Control named) {
        super(text);
        mark.getStyleClass().addAll("cost-mark", styleClass);
        setGraphic(mark);
        getStyleClass().add("parameter-title");
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setLabelFor(named);
    }

    /** Gives the mark another colour. */
    public void mark(String styleClass) {
        mark.getStyleClass().set(1, styleClass);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight((width < 0 ? getPrefWidth() : width) - DOUBTFUL);
    }
}
