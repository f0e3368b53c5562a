package engram.view.control;

import module javafx.controls;

/** What a row is called that has a slider or a list. All have one width, so that what is beside them stands in columns. */
public final class RowTitle extends Label {

    /** A text that just fits into a width by one reckoning of the toolkit's is cut off by another. */
    private static final double DOUBTFUL = 3;

    /**
     * Makes a title.
     *
     * @param text what people read; a long one takes two lines
     * @param symbol what stands behind it, or null
     * @param named what it is the title of
     */
    public RowTitle(String text, Node symbol, Control named) {
        super(text, symbol);
        setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().add("parameter-title");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setLabelFor(named);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight((width < 0 ? getPrefWidth() : width) - DOUBTFUL);
    }
}
