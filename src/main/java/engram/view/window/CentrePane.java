package engram.view.window;

import module javafx.controls;
import engram.view.maps.MapsView;
import engram.view.scores.ScoresView;
import java.util.List;

/**
 * What is in the middle of the window: the maps, and below them the views. The first frame shows the scores alone, at
 * the place where they stay; the tabs, and the border between maps and views that can be pulled, come right after it.
 */
final class CentrePane extends StackPane {

    private static final double GAP = 8;
    private static final double LEAST_VIEW = 110;

    private final VBox upper;
    private final ScoresView scores;
    private final SplitPane split = new SplitPane();
    /** Null until the border is there. */
    private ViewTabs tabs;

    private boolean pulled;

    /**
     * Puts together what the first frame shows.
     *
     * @param maps takes what height is left
     * @param scores the first of the views
     */
    CentrePane(MapsView maps, ScoresView scores) {
        getStyleClass().add("centre-pane");
        this.scores = scores;
        upper = new VBox(maps);
        VBox.setVgrow(maps, Priority.ALWAYS);
        Region room = new Region();
        room.setMinHeight(GAP + ViewTabs.HEAD);
        VBox all = new VBox(upper, room, scores);
        VBox.setVgrow(upper, Priority.ALWAYS);
        getChildren().add(all);
    }

    /** Brings tabs and border, and gives the tabs; {@code itsTools} stand beside them while the scores are open. */
    ViewTabs divide(List<Node> itsTools) {
        getChildren().clear();
        tabs = new ViewTabs(scores, itsTools);
        tabs.setMinHeight(LEAST_VIEW);
        // From here on it is the border that sees to their height.
        scores.setMinHeight(USE_COMPUTED_SIZE);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(upper, tabs);
        SplitPane.setResizableWithParent(tabs, false);
        split.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> pulled |= isAtBorder(event));
        split.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && isAtBorder(event)) {
                pulled = false;
                placeBorder();
            }
        });
        getChildren().setAll(split);
        return tabs;
    }

    private static boolean isAtBorder(MouseEvent event) {
        for (Node node = event.getTarget() instanceof Node at ? at : null; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!pulled && !split.getItems().isEmpty()) {
            placeBorder();
        }
    }

    /** Until somebody pulls it, the border leaves the views the height that the scores need. */
    private void placeBorder() {
        double height = split.getHeight();
        double below = scores.prefHeight(split.getWidth()) + tabs.head(ViewName.SCORES, split.getWidth()) + GAP / 2;
        if (height > below) {
            split.setDividerPositions((height - below) / height);
        }
    }
}
