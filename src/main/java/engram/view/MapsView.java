package engram.view;

import engram.model.experiment.Frame;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.util.StringConverter;

/**
 * Cue and recall side by side at one scale: their spikes above, their firing rates below on one shared colour scale,
 * and what the cell under the pointer is.
 */
public final class MapsView extends Region {

    /** The longest trail, in steps. */
    public static final int LONGEST_TRAIL = 30;

    private static final double GAP = 10;
    private static final double TITLE = 24;
    private static final double CAPTION = 20;
    private static final double READOUT = 24;
    private static final double TOOLS = 112;
    private static final int NONE = -1;

    private final Label cueTitle = title("Cue", "The noisy input: the spikes that the neurons get from outside");
    private final Label recallTitle =
            title("Recall", "The network's own spikes: what it makes of the cue and of its memory");
    private final Label cueCaption = caption("Firing rates of the cue");
    private final Label recallCaption = caption("Firing rates of recall");
    private final NeuronGrid cueSpikes = new NeuronGrid("Spikes of the cue");
    private final NeuronGrid recallSpikes = new NeuronGrid("Spikes of the network");
    private final NeuronGrid cueRates = new NeuronGrid("Firing rates of the cue");
    private final NeuronGrid recallRates = new NeuronGrid("Firing rates of the network");
    private final List<NeuronGrid> grids = List.of(cueSpikes, recallSpikes, cueRates, recallRates);
    private final ColourBar bar = new ColourBar();
    private final ComboBox<Palette> palette = new ComboBox<>();
    private final Slider trail = new Slider(0, LONGEST_TRAIL, 8);
    private final Label trailLabel = new Label();
    private final VBox trailBox;
    private final Label readout = new Label();
    private Frame frame;
    private SpikeColours spikeColours = SpikeColours.LIGHT;
    private Color ink = Color.GRAY;
    private int pointed = NONE;

    /** Makes empty maps. */
    public MapsView() {
        getStyleClass().add("maps");
        cueSpikes.setId("cue-spikes");
        recallSpikes.setId("recall-spikes");
        cueRates.setId("cue-rates");
        recallRates.setId("recall-rates");
        grids.forEach(grid -> grid.setOnMark(this::point));
        bar.setId("colour-bar");
        palette.setId("palette");
        palette.getItems().setAll(Palette.values());
        palette.setValue(Palette.VIRIDIS);
        palette.setAccessibleText("Colours of the heat maps");
        Tips.explain(palette, "Colours of the heat maps; equal steps in rate look equally large in each of them");
        palette.setConverter(new StringConverter<>() {
            @Override
            public String toString(Palette value) {
                return value == null ? "" : value.title();
            }

            @Override
            public Palette fromString(String text) {
                return Palette.valueOf(text.toUpperCase(Locale.ROOT));
            }
        });
        palette.valueProperty().addListener((_, _, _) -> draw());
        Label trailTitle = new Label("Trail");
        trailTitle.getStyleClass().add("caption");
        trailTitle.setLabelFor(trail);
        trail.setId("trail");
        trail.getStyleClass().add("small");
        trail.setAccessibleText("Trail of spikes, in steps");
        Tips.explain(trail, "For how many steps a spike goes on glowing after it happened; at 0 only the spikes of the"
                + " very step are seen");
        trail.setBlockIncrement(1);
        trailLabel.getStyleClass().add("caption");
        trail.valueProperty().addListener((_, _, _) -> describeTrail());
        describeTrail();
        trailBox = new VBox(2, trailTitle, trail, trailLabel);
        readout.setId("readout");
        readout.getStyleClass().add("readout");
        readout.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(cueTitle, recallTitle, cueCaption, recallCaption);
        cueTitle.widthProperty().addListener(_ -> {
            if (frame != null) {
                nameCue();
            }
        });
        getChildren().addAll(grids);
        getChildren().addAll(bar, palette, trailBox, readout);
        setMinSize(380, 260);
        describePointed();
    }

    private static Label title(String text, String explanation) {
        Label label = new Label(text);
        label.getStyleClass().add("map-title");
        Tips.explain(label, explanation);
        return label;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        Tips.explain(label, text + " over the newest round of the cue, in spikes per step. Both maps share one"
                + " colour scale.");
        return label;
    }

    private void describeTrail() {
        trailLabel.setText(trail() == 0 ? "off" : trail() == 1 ? "1 step" : trail() + " steps");
    }

    /** For how many steps spikes glow, 0 for not at all. */
    public int trail() {
        return (int) Math.round(trail.getValue());
    }

    /** The colours of the heat maps. */
    public Palette palette() {
        return palette.getValue();
    }

    /** The nodes that show spikes and rates: where somebody may want to save a frame by right click. */
    public List<? extends Node> canvases() {
        return grids;
    }

    /**
     * Uses the theme's colours.
     *
     * @param colours of spikes and of the ground they are on
     * @param newInk of numbers at the colour bar
     */
    public void setColours(SpikeColours colours, Color newInk) {
        spikeColours = colours;
        ink = newInk;
        draw();
    }

    /** The frame that is shown, or null. */
    public Frame frame() {
        return frame;
    }

    /** Shows a frame; nothing where it is null. */
    public void show(Frame newFrame) {
        frame = newFrame;
        draw();
    }

    private void draw() {
        if (frame == null) {
            grids.forEach(NeuronGrid::clear);
            bar.show(palette.getValue(), 1, ink);
            cueTitle.setText("Cue");
            return;
        }
        nameCue();
        showSpikes(cueSpikes, frame.cueGlow());
        showSpikes(recallSpikes, frame.recallGlow());
        showRates(cueRates, frame.cueRates());
        showRates(recallRates, frame.recallRates());
        bar.show(palette.getValue(), frame.rateTop(), ink);
        describePointed();
    }

    /** Names the cue; without its noise, which stands among the parameters too, where there is no room for both. */
    private void nameCue() {
        String name = "Cue: " + frame.trial().question().name();
        String full = name + ", noise " + ScoresView.format(frame.trial().parameters().noise());
        Text measured = new Text(full);
        measured.setFont(cueTitle.getFont());
        boolean fits = measured.getLayoutBounds().getWidth() <= cueTitle.getWidth();
        cueTitle.setText(fits ? full : name);
    }

    private void showSpikes(NeuronGrid grid, float[] glow) {
        int[] cells = new int[glow.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = spikeColours.rgb(glow[i]);
        }
        grid.show(frame.side(), cells, true, spikeColours.background());
    }

    private void showRates(NeuronGrid grid, double[] rates) {
        int[] cells = new int[rates.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = palette.getValue().rgb(rates[i] / frame.rateTop());
        }
        grid.show(frame.side(), cells, false, 0);
    }

    private void point(int neuron) {
        pointed = neuron;
        grids.forEach(grid -> grid.mark(neuron));
        describePointed();
    }

    private void describePointed() {
        boolean none = frame == null || pointed == NONE || pointed >= frame.recallRates().length;
        if (none) {
            readout.setText("Point at a cell to read it out");
        } else {
            readout.setText(String.format(
                    Locale.ROOT,
                    "Neuron %d \u00B7 row %d, column %d \u00B7 rate of cue %.2f, of recall %.2f \u00B7 grey %.2f",
                    pointed,
                    pointed / frame.side() + 1,
                    pointed % frame.side() + 1,
                    frame.cueRates()[pointed],
                    frame.recallRates()[pointed],
                    frame.trial().question().original().value(pointed)));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 560;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double stacked = Math.floor(Math.min(
                (width - TOOLS - 3 * GAP) / 2, (height - TITLE - CAPTION - READOUT - GAP) / 2));
        double inARow = Math.floor(Math.min((width - TOOLS - 5 * GAP) / 4, height - TITLE - READOUT - GAP));
        if (inARow > stacked) {
            layOutInARow(inARow);
        } else {
            layOutStacked(stacked);
        }
    }

    /** For windows that are wide and low: spikes of both, then rates of both, and all tools beside them. */
    private void layOutInARow(double side) {
        double left = Math.max(0, Math.floor((getWidth() - 4 * side - TOOLS - 4 * GAP) / 2));
        List<Label> heads = List.of(cueTitle, recallTitle, cueCaption, recallCaption);
        for (int i = 0; i < grids.size(); i++) {
            double x = left + i * (side + GAP);
            heads.get(i).resizeRelocate(x, 0, side, TITLE);
            grids.get(i).resizeRelocate(x, TITLE, side, side);
        }
        double tools = left + 4 * (side + GAP);
        double trailHeight = trailBox.prefHeight(TOOLS);
        double paletteHeight = palette.prefHeight(-1);
        double barHeight = Math.max(0, side - trailHeight - paletteHeight - 6);
        trailBox.resizeRelocate(tools, TITLE, TOOLS, trailHeight);
        bar.resizeRelocate(tools, TITLE + trailHeight, bar.prefWidth(-1), barHeight);
        palette.resizeRelocate(tools, TITLE + side - paletteHeight, TOOLS, paletteHeight);
        readout.resizeRelocate(left, TITLE + side, getWidth() - left, READOUT);
    }

    private void layOutStacked(double side) {
        double left = Math.max(0, Math.floor((getWidth() - 2 * side - TOOLS - 2 * GAP) / 2));
        double second = left + side + GAP;
        double tools = second + side + GAP;
        double rates = TITLE + side + CAPTION;
        cueTitle.resizeRelocate(left, 0, side, TITLE);
        recallTitle.resizeRelocate(second, 0, side, TITLE);
        cueSpikes.resizeRelocate(left, TITLE, side, side);
        recallSpikes.resizeRelocate(second, TITLE, side, side);
        cueCaption.resizeRelocate(left, TITLE + side, side, CAPTION);
        recallCaption.resizeRelocate(second, TITLE + side, side, CAPTION);
        cueRates.resizeRelocate(left, rates, side, side);
        recallRates.resizeRelocate(second, rates, side, side);
        trailBox.resizeRelocate(tools, TITLE, TOOLS, trailBox.prefHeight(TOOLS));
        double paletteHeight = palette.prefHeight(-1);
        bar.resizeRelocate(tools, rates, bar.prefWidth(-1), side - paletteHeight - 6);
        palette.resizeRelocate(tools, rates + side - paletteHeight, TOOLS, paletteHeight);
        readout.resizeRelocate(left, rates + side, getWidth() - left, READOUT);
    }
}
