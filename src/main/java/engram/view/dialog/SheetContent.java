package engram.view.dialog;

import module javafx.controls;

/** What is in a sheet, one below the other: as high as its words need at the width that it wants. */
final class SheetContent extends VBox {

    /** Puts parts below each other, so many pixels apart. */
    SheetContent(double gap, Node... parts) {
        super(gap, parts);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
