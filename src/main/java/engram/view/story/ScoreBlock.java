package engram.view.story;

import module javafx.controls;

/** The score of one column, large, and what it means: the verdict, what it is worth, and how far it leads. */
public final class ScoreBlock extends HBox {

    private ScoreBlock(String id) {
        setId(id);
        getStyleClass().add("score-block");
    }

    /** Of the cue alone. */
    public static ScoreBlock ofCue() {
        return new ScoreBlock("score-cue");
    }

    /** Of network A. */
    public static ScoreBlock ofA() {
        return new ScoreBlock("score-a");
    }

    /** Of network B. */
    public static ScoreBlock ofB() {
        return new ScoreBlock("score-b");
    }

    /** Leaves out the last line, where the window is low. */
    public void setLow(boolean low) {}
}
