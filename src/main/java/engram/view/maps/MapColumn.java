package engram.view.maps;

import module java.base;
import module javafx.controls;
import engram.view.control.ViewTools;
import engram.model.Text;
import engram.palette.RecurringColours;
import engram.palette.SpikeColours;
import engram.view.neuron.NeuronGrid;
import engram.view.theme.Measures;
import javafx.scene.control.Label;

/**
 * What is seen of the cue, or of a network: its heading, its spikes and firing rates in one map or in two, and below them
 * its score.
 */
final class MapColumn extends Region {

    private static final SpikeColours SPIKES = SpikeColours.STANDARD;
    private final Region heading;
    private final NeuronGrid spikes;
    private final NeuronGrid rates;
    /** Between the two maps. */
    private final HBox between = new HBox(8);
    private final Label caption = ViewTools.label("", "caption");
    /** What stands in place of the maps while there is nothing to show. */
    private final StackPane empty = new StackPane();
    /** What is said over the maps. */
    private final Label notice = ViewTools.label("", "map-notice");
    private final Region score;
    private Measures measures = Measures.of(1280, 800, 1);
    private boolean spikesOnly;

    MapColumn(Region heading, NeuronGrid spikes, NeuronGrid rates, Region score) {
        this.heading = heading;
        this.spikes = spikes;
        this.rates = rates;
        this.score = score;
        getStyleClass().add("map-column");
        empty.getStyleClass().add("empty-map");
        between.setAlignment(Pos.CENTER_LEFT);
        between.getChildren().add(caption);
        notice.setMouseTransparent(true);
        notice.setWrapText(true);
        notice.setVisible(false);
        getChildren().addAll(heading, spikes, rates, between, empty, score, notice);
        showEmpty(null);
    }

    NeuronGrid spikes() {
        return spikes;
    }

    NeuronGrid rates() {
        return rates;
    }

    List<NeuronGrid> grids() {
        return List.of(spikes, rates);
    }

    /** Puts something over the maps, beneath what is said over them. */
    void addOver(Node node) {
        getChildren().add(getChildren().indexOf(notice), node);
    }

    /** Says something between the maps where there are two. */
    void caption(String text) {
        caption.setText(text);
    }

    /**
     * Says over the maps that the cue is gone, or no longer says it.
     *
     * @param steps for how many steps it played
     */
    void sayGone(boolean gone, int steps) {
        // In two lines; neither begins with the last word of the one above.
        notice.setText(Text.of("The cue is gone.\nIt played for %s.", Text.count(steps, "step").replace(' ', '\u00A0')));
        notice.setVisible(gone);
    }

    /** Puts something in place of the maps, or shows the maps where it is null. */
    void showEmpty(Node instead) {
        if (instead != null && !empty.getChildren().contains(instead)) {
            empty.getChildren().setAll(instead);
        }
        empty.setVisible(instead != null);
        arrange();
    }

    /** Shows spikes in place of firing rates where there is one map for both. */
    void showSpikes(boolean only) {
        spikesOnly = only;
        arrange();
    }

    /** Whether firing rates are seen. */
    boolean showsRates() {
        return rates.isVisible();
    }

    /**
     * Draws spikes, where they are seen.
     *
     * @param side rows and columns of neurons
     * @param glow shape (neurons), how lately each fired, from 0 to 1
     */
    void drawSpikes(int side, float[] glow) {
        if (showsSpikes()) {
            spikes.show(side, RecurringColours.each(glow, SPIKES), true, SPIKES.background());
        }
    }

    /** Whether spikes are seen in a map of their own. */
    boolean showsSpikes() {
        return spikes.isVisible();
    }

    void setMeasures(Measures newMeasures) {
        measures = newMeasures;
        arrange();
        requestLayout();
    }

    private void arrange() {
        boolean maps = !empty.isVisible();
        boolean two = measures.rows() == 2;
        spikes.setVisible(maps && (two || spikesOnly));
        rates.setVisible(maps && (two || !spikesOnly));
        between.setVisible(maps && two);
    }

    @Override
    protected double computePrefWidth(double height) {
        return measures.map();
    }

    @Override
    protected double computePrefHeight(double width) {
        return measures.above() + maps() + measures.scores();
    }

    private double maps() {
        return measures.rows() * measures.map() + (measures.rows() - 1) * measures.scaled(Measures.CAPTION);
    }

    @Override
    protected void layoutChildren() {
        double map = measures.map();
        double top = measures.above();
        double head = measures.heading();
        heading.resizeRelocate(0, top - head - measures.belowHeading(), map, head);
        spikes.resizeRelocate(0, top, map, map);
        double caption = measures.scaled(Measures.CAPTION);
        between.resizeRelocate(0, top + map, map, caption);
        rates.resizeRelocate(0, measures.rows() == 2 ? top + map + caption : top, map, map);
        empty.resizeRelocate(0, top, map, maps());
        score.resizeRelocate(0, top + maps() + measures.scaled(8), map, measures.scores() - measures.scaled(16));
        double wide = map - measures.scaled(32);
        double high = notice.prefHeight(wide);
        double least = Math.min(wide, notice.prefWidth(-1));
        notice.resizeRelocate((map - least) / 2, top + (map - high) / 2, least, high);
    }
}
