package engram.view.parameters;

import module javafx.controls;
import engram.view.memories.CueView;
import engram.view.memories.MemoriesView;

/**
 * The left column, all that goes into the experiment, in the order of the science: pictures to learn, noise on the cue,
 * the network; and the rest, folded away at the foot. As wide as it is made; what has no room below is scrolled to.
 */
public final class InputsColumn extends StackPane {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass SCROLLED = PseudoClass.getPseudoClass("scrolled");

    /** Below so many heights of a letter, titles are said in fewer words: 240 pixels at the usual size. */
    private static final double NARROW_BELOW = 19.5;

    private final MemoriesView memories;
    private final ParametersView parameters;
    private final ScrollPane scroll;
    private final VBox sections;
    /** Tells how high letters are. */
    private final Text letter = new Text("x");

    /** Puts the parts below one another. */
    public InputsColumn(MemoriesView memories, CueView cue, ParametersView parameters) {
        this.memories = memories;
        this.parameters = parameters;
        getStyleClass().add("inputs");
        parameters.noise().getChildren().add(cue);
        Region stretch = new Region();
        VBox.setVgrow(stretch, Priority.ALWAYS);
        sections = new VBox(memories, line(), parameters.noise(), line(), parameters.network(), stretch, line(),
                parameters.advanced());
        sections.setMinHeight(Region.USE_PREF_SIZE);
        scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        letter.setVisible(false);
        letter.setManaged(false);
        getChildren().addAll(letter, scroll);
        widthProperty().addListener(_ -> fit());
        letter.fontProperty().addListener(_ -> fit());
        // The scroll bar takes its room from the margin, so that nothing moves when it comes.
        scroll.viewportBoundsProperty()
                .subscribe(seen -> pseudoClassStateChanged(SCROLLED,
                        seen.getWidth() > 0 && seen.getWidth() < scroll.getWidth() - 4));
        parameters.advanced().setOnUnfold(this::reveal);
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("hair-line");
        return line;
    }

    private void fit() {
        boolean narrow = getWidth() < NARROW_BELOW * letter.getFont().getSize();
        pseudoClassStateChanged(NARROW, narrow);
        memories.setNarrow(narrow);
        parameters.setNarrow(narrow);
    }

    /** Scrolls to what was just unfolded, no further than that its first line stays in sight. */
    private void reveal() {
        if (getScene() == null) {
            return;
        }
        getScene().getRoot().applyCss();
        getScene().getRoot().layout();
        double hidden = sections.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = parameters.advanced().getLayoutY();
            scroll.setVvalue(Math.clamp(top / hidden, 0, 1));
        }
    }

    /** Whether what is folded away at first is unfolded; to be kept from start to start. */
    public BooleanProperty advancedOpen() {
        return parameters.advanced().open();
    }
}
