package engram.view.study.memories;

import module java.base;
import module javafx.controls;
import engram.view.control.Segments;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.study.memories.MemoriesSight.Answered;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/**
 * What was found of all memories: which are held, which are taken for which, how alike they are; and below, how two networks
 * differ.
 */
public final class MemoriesPane extends Region {

    private static final double LETTERS = 13;

    private final Label title = ViewTools.label("", "study-title");
    private final Label soFar = ViewTools.label("", "study-so-far");
    private final VBox head = new VBox(title, soFar);
    private final Segments<Form> form =
            new Segments<>("memories-form", "What is seen", List.of(Form.values()), Form::title, Form::explanation);
    private final MenuButton files = ViewTools.dressed(new MenuButton(), "memories-export", "Save", Feather.DOWNLOAD,
            "Saves the figure, or one of the tables");
    private final HBox tools = new HBox(4, form.node(), files);
    private final HeldTiles tiles;
    private final MatrixPlots confusion;
    private final MatrixPlots overlaps;
    private final DifferencePlot difference = new DifferencePlot();
    private final Label nothing = ViewTools.label("", "memories-nothing");
    private final Region hatch = new Region();
    private MemoriesSight sight;

    /** What of it is seen. */
    public enum Form {
        /** Each memory, and whether it is a fixed point. */
        HELD("Held", "Each memory, and whether asking about it without noise gives it back to the last pixel"),
        /** The confusion matrix. */
        CONFUSED("Confused", "Which memory was answered when each was asked about with noise"),
        /** The matrix of overlaps. */
        ALIKE("Alike", "How much the memories have in common: what is alike is easily confused");

        private final String title;
        private final String explanation;

        Form(String title, String explanation) {
            this.title = title;
            this.explanation = explanation;
        }

        String title() {
            return title;
        }

        String explanation() {
            return explanation;
        }
    }

    /**
     * Shows nothing yet.
     *
     * @param onAsk told the place of the memory that somebody wants asked about
     * @param onOpen told which kind of answer somebody wants to see as a run
     */
    public MemoriesPane(IntConsumer onAsk, Consumer<Answered> onOpen) {
        setId("memories-pane");
        getStyleClass().add("memories-pane");
        tiles = new HeldTiles(onAsk);
        confusion = new MatrixPlots(false, onOpen);
        overlaps = new MatrixPlots(true, onOpen);
        title.setId("memories-title");
        title.setWrapText(true);
        soFar.setId("memories-so-far");
        soFar.setWrapText(true);
        nothing.setId("memories-nothing");
        nothing.setWrapText(true);
        nothing.setAlignment(Pos.TOP_LEFT);
        form.node().setMinWidth(USE_PREF_SIZE);
        files.setMinWidth(USE_PREF_SIZE);
        files.setDisable(true);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("study-tools");
        hatch.getStyleClass().add("stale-hatch");
        hatch.setId("memories-stale");
        hatch.setMouseTransparent(true);
        hatch.setVisible(false);
        getChildren().addAll(head, tools, tiles, confusion, overlaps, difference, nothing, hatch);
        form.value().subscribe(_ -> choose());
    }

    private void choose() {
        Form chosen = form.value().getValue();
        tiles.setVisible(sight != null && chosen == Form.HELD);
        confusion.setVisible(sight != null && chosen == Form.CONFUSED);
        overlaps.setVisible(sight != null && chosen == Form.ALIKE);
        difference.setVisible(sight != null && difference.high(getHeight()) > 0);
        nothing.setVisible(sight == null);
        showChosen();
        requestLayout();
    }

    /** What is not seen is not made. */
    private void showChosen() {
        if (sight != null) {
            switch (form.value().getValue()) {
                case HELD -> tiles.show(sight);
                case CONFUSED -> confusion.show(sight);
                case ALIKE -> overlaps.show(sight);
            }
        }
    }

    /**
     * Shows that nothing is known yet.
     *
     * @param question what is asked
     * @param why what there is to say instead
     */
    public void showNothing(String question, String why) {
        sight = null;
        title.setText(question);
        soFar.setText("Nothing is known yet.");
        nothing.setText(why);
        hatch.setVisible(false);
        files.setDisable(true);
        choose();
    }

    /** Shows what was found. */
    public void show(String question, MemoriesSight newSight) {
        sight = newSight;
        title.setText(question);
        soFar.setText(sight.found());
        Tips.explain(soFar, soFar.getText());
        hatch.setVisible(sight.stale());
        files.setDisable(false);
        difference.show(sight);
        choose();
    }

    /** Which of it is seen. */
    public Property<Form> form() {
        return form.value();
    }

    /** What can be saved. */
    public MenuButton files() {
        return files;
    }

    /** What is drawn or listed of it, to be taken away as it is seen. */
    public Region seen() {
        return switch (form.value().getValue()) {
            case HELD -> tiles;
            case CONFUSED -> confusion;
            case ALIKE -> overlaps;
        };
    }

    @Override
    protected void layoutChildren() {
        double em = sight == null ? LETTERS : LETTERS * sight.theme().textSize();
        double width = getWidth();
        double words = head.prefHeight(width);
        head.resizeRelocate(0, 0, width, words);
        double y = words + 0.6 * em;
        double line = tools.prefHeight(width);
        tools.resizeRelocate(0, y, width, line);
        y += line + 0.9 * em;
        double foot = difference.high(getHeight() - y);
        double room = Math.max(1, getHeight() - y - (foot > 0 ? foot + 0.6 * em : 0));
        for (Region each : List.of(tiles, confusion, overlaps, nothing)) {
            each.resizeRelocate(0, y, width, room);
        }
        difference.resizeRelocate(0, getHeight() - foot, width, foot);
        hatch.resizeRelocate(0, y, width, getHeight() - y);
    }
}
