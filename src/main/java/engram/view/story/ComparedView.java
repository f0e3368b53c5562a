package engram.view.story;

import module javafx.controls;

/** What the scores of A and B are measured against, as bars with numbers. */
public final class ComparedView extends VBox {

    /** Makes one without numbers. */
    public ComparedView() {
        getStyleClass().add("compared");
    }
}
