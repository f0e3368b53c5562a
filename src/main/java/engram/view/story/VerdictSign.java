package engram.view.story;

import module javafx.controls;
import engram.model.story.Verdict;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sign before a verdict, so that it is told apart by more than its colour. */
final class VerdictSign {

    /** Two circles, one over the other. */
    private static final String OVERLAPPING = "M5 2 a4 4 0 1 0 0.01 0 Z M9 4 a4 4 0 1 0 0.01 0 Z";

    /** A circle of which one half is dark. */
    private static final String HALF_DARK = "M7 1 a6 6 0 1 0 0.01 0 Z M7 3 a4 4 0 0 1 0 8 Z";

    /** The letters beside which signs are drawn as large as their paths are, in pixels. */
    private static final double LETTERS = 13;

    private VerdictSign() {}

    /**
     * The sign of a kind; null where there is none.
     *
     * @param letters the size of those that it stands beside, in pixels
     */
    static Node of(Verdict.Kind kind, double letters) {
        return switch (kind) {
            case REMEMBERED -> icon(Feather.CHECK);
            case INSTEAD -> icon(Feather.X);
            case TAKEN_FOR -> icon(Feather.CORNER_DOWN_RIGHT);
            case CLOSEST -> icon(Feather.MINUS);
            case NONE -> icon(Feather.SLASH);
            case MIXTURE -> drawn(OVERLAPPING, letters);
            case NEGATIVE -> drawn(HALF_DARK, letters);
            case NOTHING_YET, LEADS, OPEN, UNKNOWN -> null;
        };
    }

    private static Node icon(Feather letter) {
        return new FontIcon(letter);
    }

    private static Node drawn(String path, double letters) {
        SVGPath drawn = new SVGPath();
        drawn.setContent(path);
        drawn.getStyleClass().add("verdict-sign");
        // A group takes as much room as what is in it, and no less where that is scaled.
        Node sign = new Group(drawn);
        grow(sign, letters);
        return sign;
    }

    /** Lets what is drawn grow with the letters beside it; icons do so by themselves. */
    static void grow(Node sign, double letters) {
        if (sign instanceof Group group) {
            Node drawn = group.getChildren().getFirst();
            drawn.setScaleX(letters / LETTERS);
            drawn.setScaleY(letters / LETTERS);
        }
    }
}
