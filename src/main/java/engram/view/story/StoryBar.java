package engram.view.story;

import module javafx.controls;

/** What happened, in one or two sentences, and one thing to do about it. */
public final class StoryBar extends StackPane {

    /** Makes a wide one, always 40 high, that says nothing yet. */
    public StoryBar() {
        getStyleClass().add("story-bar");
    }

    /** Takes the form of a card, as high as its words need, or of a bar again. */
    public void setTall(boolean tall) {}
}
