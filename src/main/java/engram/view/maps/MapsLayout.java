package engram.view.maps;

import module javafx.controls;
import engram.view.neuron.NeuronGrid;
import java.util.List;

/**
 * Where the maps stand, so that they are as large as there is room for: in two rows, spikes above and rates below, or all
 * in one row where the window is wide and low.
 *
 * @param cue what goes in
 * @param drawing the tools to draw on the cue with
 * @param recall what comes out
 * @param bar what the colours of rates mean
 * @param palette which colours these are
 * @param trail the tools for spikes
 * @param readout what is pointed at
 */
record MapsLayout(MapsLayout.Column cue, Region drawing, MapsLayout.Column recall, Region bar, Region palette, Region trail,
        Label readout) {

    static final double TITLE = 24;
    static final double CAPTION = 20;
    static final double GAP = 10;
    private static final double READOUT = 24;
    private static final double TOOLS = 112;
    private static final double WIDEST_TOOLS = 180;
    private static final double OUTCOME = 17;
    /** The word "Cue", in letters of any system. */
    private static final double LEAST_TITLE = 34;
    private static final double ABOVE_BAR = 2;
    private static final double TWIN_BAR = 30;

    /**
     * What is seen of one network, or of the cue.
     *
     * @param title what it is
     * @param spikes the map of its spikes
     * @param caption what the other map shows
     * @param rates the map of its firing rates
     */
    record Column(Region title, NeuronGrid spikes, Label caption, NeuronGrid rates) {

        /** Spikes above, rates below, each so wide and high as {@code side}. */
        void stack(double x, double titles, double spikesTop, double side) {
            title.resizeRelocate(x, titles, side, TITLE);
            spikes.resizeRelocate(x, spikesTop, side, side);
            // Where maps are small it may reach into the gap beside them.
            caption.resizeRelocate(x, spikesTop + side, side + GAP - 2, CAPTION);
            rates.resizeRelocate(x, spikesTop + side + CAPTION, side, side);
        }

        /** Spikes at one place of a row, rates at another. */
        void spread(double xOfSpikes, double xOfRates, double titles, double top, double side) {
            title.resizeRelocate(xOfSpikes, titles, side, TITLE);
            spikes.resizeRelocate(xOfSpikes, top, side, side);
            caption.resizeRelocate(xOfRates, titles, side, TITLE);
            rates.resizeRelocate(xOfRates, top, side, side);
        }
    }

    /** Places cue and recall. */
    void layOut(double width, double height) {
        double stacked = Math.floor(Math.min((width - TOOLS - 3 * GAP) / 2, (height - TITLE - CAPTION - READOUT - GAP) / 2));
        double inARow = Math.floor(Math.min((width - TOOLS - 5 * GAP) / 4, height - TITLE - READOUT - GAP));
        if (inARow > stacked && toolsFit(inARow)) {
            layOutInARow(width, inARow);
        } else {
            layOutStacked(width, stacked);
        }
    }

    private boolean toolsFit(double height) {
        return height > trail.prefHeight(TOOLS) + palette.prefHeight(-1);
    }

    private void layOutInARow(double width, double side) {
        double step = side + GAP;
        double left = Math.max(0, Math.floor((width - 4 * step - TOOLS) / 2));
        cue.spread(left, left + 2 * step, 0, TITLE, side);
        placeCueHead(left, side);
        recall.spread(left + step, left + 3 * step, 0, TITLE, side);
        double tools = left + 4 * step;
        double trailHeight = trail.prefHeight(TOOLS);
        double paletteHeight = palette.prefHeight(-1);
        double barHeight = Math.max(0, side - trailHeight - paletteHeight - 6);
        trail.resizeRelocate(tools, TITLE, TOOLS, trailHeight);
        bar.resizeRelocate(tools, TITLE + trailHeight, bar.prefWidth(-1), barHeight);
        palette.resizeRelocate(tools, TITLE + side - paletteHeight, TOOLS, paletteHeight);
        placeReadout(width, left, TITLE + side);
    }

    private void layOutStacked(double width, double side) {
        double left = Math.max(0, Math.floor((width - 2 * side - TOOLS - 2 * GAP) / 2));
        double second = left + side + GAP;
        double tools = second + side + GAP;
        double rates = TITLE + side + CAPTION;
        cue.stack(left, 0, TITLE, side);
        placeCueHead(left, side);
        recall.stack(second, 0, TITLE, side);
        trail.resizeRelocate(tools, TITLE, TOOLS, trail.prefHeight(TOOLS));
        double paletteHeight = palette.prefHeight(-1);
        bar.resizeRelocate(tools, rates, bar.prefWidth(-1), side - paletteHeight - 6);
        palette.resizeRelocate(tools, rates + side - paletteHeight, TOOLS, paletteHeight);
        placeReadout(width, left, rates + side);
    }

    /** The cue's title beside its tools; where both need more than the map, they reach beyond it, mostly to the left. */
    private void placeCueHead(double left, double side) {
        double tools = drawing.prefWidth(-1);
        double right = left + side + GAP / 2 - tools;
        double x = Math.clamp(right - LEAST_TITLE, 0, left);
        cue.title.resizeRelocate(x, 0, right - x, TITLE);
        double height = drawing.prefHeight(-1);
        drawing.resizeRelocate(right, Math.floor((TITLE - height) / 2), tools, height);
    }

    /** Beside a twin the tools stand below the cue's title, where other columns say how they remember. */
    private void placeCueTools(double left, double side) {
        double tools = drawing.prefWidth(-1);
        drawing.resizeRelocate(Math.max(left, left + side - tools), TWIN_BAR + TITLE, tools, OUTCOME);
    }

    /** Begins where the maps do, or as much further left as its text needs. */
    private void placeReadout(double width, double left, double y) {
        double x = Math.clamp(width - readout.prefWidth(-1), 0, left);
        readout.resizeRelocate(x, y, width - x, READOUT);
    }

    /** Places cue and recall, and beside them a twin and its difference: all seven maps in one row, or in two. */
    void layOut(double width, double height, TwinMaps twin) {
        double heads = TWIN_BAR + TITLE + OUTCOME;
        double foot = ABOVE_BAR + bar.prefHeight(-1) + READOUT;
        double room = width - 3 * GAP;
        // The fourth column has the tools above and the difference below.
        double wide = room < 4 * TOOLS ? (room - TOOLS) / 3 : room / 4;
        double stacked = Math.floor(Math.min(wide, (height - heads - CAPTION - foot) / 2));
        double inARow = Math.floor(Math.min((width - TOOLS - 7 * GAP) / 7, height - heads - foot));
        if (inARow > stacked && toolsFit(inARow)) {
            layOutInARow(width, inARow, twin);
        } else {
            layOutStacked(width, stacked, twin);
        }
    }

    private void layOutInARow(double width, double side, TwinMaps twin) {
        double step = side + GAP;
        double left = Math.max(0, Math.floor((width - 7 * step - TOOLS) / 2));
        double tools = left + 7 * step;
        double top = TWIN_BAR + TITLE + OUTCOME;
        double foot = top + side;
        List<Column> columns = List.of(cue, recall, twin.column());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).spread(left + i * step, left + (i + 3) * step, TWIN_BAR, top, side);
        }
        twin.differenceCaption.resizeRelocate(left + 6 * step, TWIN_BAR, side, TITLE);
        twin.difference.resizeRelocate(left + 6 * step, top, side, side);
        placeHead(twin, left, tools + TOOLS, side);
        placeCueTools(left, side);
        double paletteHeight = palette.prefHeight(-1);
        trail.resizeRelocate(tools, top, TOOLS, trail.prefHeight(TOOLS));
        palette.resizeRelocate(tools, foot - paletteHeight, TOOLS, paletteHeight);
        placeBars(twin, left + 3 * step, left + 6 * step, foot, side);
        readout.resizeRelocate(left, foot + ABOVE_BAR + bar.prefHeight(-1), width - left, READOUT);
    }

    private void layOutStacked(double width, double side, TwinMaps twin) {
        double step = side + GAP;
        double column = Math.max(side, TOOLS);
        double left = Math.max(0, Math.floor((width - 3 * step - column) / 2));
        double fourth = left + 3 * step;
        double spikes = TWIN_BAR + TITLE + OUTCOME;
        double rates = spikes + side + CAPTION;
        List<Column> columns = List.of(cue, recall, twin.column());
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).stack(left + i * step, TWIN_BAR, spikes, side);
        }
        twin.differenceCaption.resizeRelocate(fourth, spikes + side, column, CAPTION);
        twin.difference.resizeRelocate(fourth, rates, side, side);
        placeHead(twin, left, fourth + column, side);
        placeCueTools(left, side);
        double trailHeight = trail.prefHeight(TOOLS);
        double tools = Math.min(column, WIDEST_TOOLS);
        trail.resizeRelocate(fourth, TWIN_BAR + 4, tools, trailHeight);
        palette.resizeRelocate(fourth, TWIN_BAR + trailHeight + 10, tools, palette.prefHeight(-1));
        placeBars(twin, left, fourth, rates + side, side);
        readout.resizeRelocate(left, rates + side + ABOVE_BAR + bar.prefHeight(-1), width - left, READOUT);
    }

    /** The choices of the twin over its map where there is room, else as far to the left as they need; and the outcomes. */
    private void placeHead(TwinMaps twin, double left, double right, double side) {
        double second = left + side + GAP;
        double third = second + side + GAP;
        double width = twin.bar.prefWidth(-1);
        twin.bar.resizeRelocate(Math.max(0, Math.min(third, right - width)), 0, width, TWIN_BAR - 4);
        twin.recallOutcome.resizeRelocate(second, TWIN_BAR + TITLE, side + GAP - 2, OUTCOME);
        twin.outcome.resizeRelocate(third, TWIN_BAR + TITLE, side + GAP - 2, OUTCOME);
    }

    /** Below the maps: what their colours mean. */
    private void placeBars(TwinMaps twin, double rates, double differences, double y, double side) {
        double height = bar.prefHeight(-1);
        bar.resizeRelocate(rates, y + ABOVE_BAR, 3 * side + 2 * GAP, height);
        twin.differenceBar.resizeRelocate(differences, y + ABOVE_BAR, side, height);
    }
}
