package engram.view.window;

import module javafx.controls;
import engram.view.maps.MapsView;
import engram.view.story.ComparedView;
import engram.view.story.StoryBar;
import engram.view.theme.Measures;

/**
 * What is in the middle of the window: the three columns of maps and scores, what happened, what scores are measured
 * against, and the views: below the maps, or in a column of their own at the right.
 */
final class CentrePane extends Region {

    private static final double STORY = 40;
    private static final double CARD = 132;
    private static final double EDGE = 16;
    private static final double BELOW = 12;
    /** Below the views that stand at the foot of the window, whose last line is numbers of an axis. */
    private static final double LEAST_BELOW = 4;

    private final MapsView maps;
    private final StoryBar story;
    private final ComparedView compared;
    private final ViewTabs tabs = new ViewTabs();
    private final Region right = new Region();
    private Measures measures = Measures.of(1280, 800, 1);

    /** Puts together the middle of the window. */
    CentrePane(MapsView maps, StoryBar story, ComparedView compared) {
        this.maps = maps;
        this.story = story;
        this.compared = compared;
        getStyleClass().add("centre-pane");
        right.getStyleClass().addAll("side-pane", "right-pane");
        getChildren().addAll(right, maps, story, compared, tabs);
        // Over the maps: in a low window the colours' scale stands beside the title of the scores.
        getChildren().add(maps.scale());
        tabs.large().subscribe(this::fitViews);
    }

    /** While a view is large, what it takes the place of is neither seen nor reached. */
    private void fitViews() {
        maps.setNetworksSeen(!isLarge());
        story.setVisible(!isLarge());
        requestLayout();
    }

    private boolean isLarge() {
        return measures.right() == 0 && !measures.stacked() && tabs.large().get();
    }

    /** The views. */
    ViewTabs tabs() {
        return tabs;
    }

    /** Takes other measures. */
    void setMeasures(Measures newMeasures) {
        measures = newMeasures;
        maps.setMeasures(newMeasures);
        story.setTall(measures.right() > 0 || measures.stacked());
        tabs.arrange(measures.viewsAtOnce(), measures.text(), measures.right() == 0 && !measures.stacked());
        right.setVisible(measures.right() > 0);
        fitViews();
    }

    /** Where the first column begins, in a pane of this width. */
    double firstColumn(double width) {
        return Math.floor((width - measures.right() - measures.columns()) / 2);
    }

    @Override
    protected double computeMinHeight(double width) {
        // Less by what rounding and hair lines take: a scroll bar for a pixel would move everything.
        double least = measures.height() - measures.scaled(4);
        return measures.viewsClosed() ? least + measures.scaled(120) : least;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return measures.columns() + measures.right() + 2 * measures.scaled(8);
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected void layoutChildren() {
        double x = firstColumn(getWidth());
        double y = maps.prefHeight(-1);
        maps.resizeRelocate(x, 0, measures.columns(), y);
        if (measures.right() > 0) {
            layOutRight();
        } else if (measures.stacked()) {
            layOutStacked(x, y);
        } else {
            layOutBelow(x, y);
        }
        placeScale(x, y);
    }

    /** Where there is nothing to press: the maps of all columns, below their headings. */
    Bounds maps() {
        double top = measures.heading();
        return new BoundingBox(firstColumn(getWidth()), top, measures.columns(), maps.prefHeight(-1) - measures.scores() - top);
    }

    private void layOutRight() {
        double x = getWidth() - measures.right();
        right.resizeRelocate(x, 0, measures.right(), getHeight());
        double edge = measures.scaled(EDGE);
        double width = measures.right() - 2 * edge;
        double left = x + edge;
        double y = measures.scaled(BELOW);
        // As high as its longest words need, so that nothing below it moves when it says something else.
        double high = measures.scaled(CARD);
        story.resizeRelocate(left, y, width, high);
        y += high + measures.scaled(BELOW);
        double bars = compared.prefHeight(width);
        compared.resizeRelocate(left, y, width, bars);
        y += bars + measures.scaled(BELOW);
        tabs.resizeRelocate(left, y, width, Math.max(0, getHeight() - y - measures.scaled(BELOW)));
    }

    private void layOutBelow(double x, double y) {
        double bar = measures.scaled(STORY);
        story.resizeRelocate(x, y, measures.columns(), bar);
        double top = y + measures.story();
        double height = Math.max(0, getHeight() - top - measures.scaled(LEAST_BELOW));
        compared.resizeRelocate(x, top, measures.map(), height);
        double step = measures.map() + measures.gap();
        double above = isLarge() ? measures.scaled(BELOW) : top;
        tabs.resizeRelocate(x + step, above, 2 * measures.map() + measures.gap(), top + height - above);
    }

    /** One part after another, each as wide as all columns. */
    private void layOutStacked(double x, double y) {
        double width = measures.columns();
        story.resizeRelocate(x, y, width, measures.scaled(CARD));
        double top = y + measures.story();
        double bars = compared.prefHeight(width);
        compared.resizeRelocate(x, top, width, bars);
        top += bars + measures.scaled(BELOW);
        tabs.resizeRelocate(x, top, width, Math.max(0, getHeight() - top - measures.scaled(LEAST_BELOW)));
    }

    /** Below the cue, between its maps, or, where there is no room for it there, beside the title of the scores. */
    private void placeScale(double x, double y) {
        Region scale = maps.scale();
        double line = measures.scaled(20);
        if (measures.rows() == 2) {
            double title = measures.scaled(84);
            scale.resizeRelocate(x + title, measures.above() + measures.map() + measures.scaled(4), measures.map() - title, line);
        } else if (!measures.scaleBelowScore()) {
            double title = measures.scaled(126);
            double top = y + measures.story() + measures.scaled(3);
            scale.resizeRelocate(x + title, top, measures.map() - title, line);
        } else {
            scale.resizeRelocate(x, y - measures.scores() + measures.scaled(measures.stacked() ? 72 : measures.low() ? 34 : 48),
                    measures.map(), line);
        }
    }
}
