package engram.view;

import engram.model.experiment.Frame;
import engram.model.experiment.FramePair;
import engram.palette.Diverging;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Cue and recall side by side at one scale: their spikes above, their firing rates below on one shared colour scale,
 * and what the cell under the pointer is. Beside them, where it is wanted, the recall of a twin, and by how much its
 * rates differ.
 */
public final class MapsView extends Region {

    /** The longest trail, in steps. */
    public static final int LONGEST_TRAIL = 30;

    private static final double GAP = 10;
    private static final double TITLE = 24;
    private static final double CAPTION = 20;
    private static final double READOUT = 24;
    private static final double TOOLS = 112;
    /** Where there is less room than this, dots would be all that is left of a name. */
    private static final double LEAST_NAME = 60;
    private static final double WIDEST_TOOLS = 180;
    private static final double OUTCOME = 17;
    private static final double TWIN_BAR = 30;
    private static final double LEAST_HEIGHT = 200;
    private static final double LEAST_HEIGHT_OF_TWINS = 290;

    private final Label cueTitle = title("Cue", "The noisy input: the spikes that the neurons get from outside");
    private final HBox cueHead = new HBox(cueTitle);
    private final Label recallTitle =
            title("Recall", "The network's own spikes: what it makes of the cue and of its memory");
    private final Label cueCaption = caption("Cue rates");
    private final Label recallCaption = caption("Recall rates");
    private final NeuronGrid cueSpikes = new NeuronGrid("Spikes of the cue");
    private final NeuronGrid recallSpikes = new NeuronGrid("Spikes of the network");
    private final NeuronGrid cueRates = new NeuronGrid("Firing rates of the cue");
    private final NeuronGrid recallRates = new NeuronGrid("Firing rates of the network");
    private final List<NeuronGrid> grids = new ArrayList<>(List.of(cueSpikes, recallSpikes, cueRates, recallRates));
    private final ColourBar bar = new ColourBar();
    private final ComboBox<Palette> palette = new ComboBox<>();
    private final Slider trail = new Slider(0, LONGEST_TRAIL, 8);
    private final Label trailLabel = new Label();
    private final ToggleButton twinSwitch = new ToggleButton("Twin", new FontIcon(Feather.COLUMNS));
    private final VBox trailBox;
    private final Label readout = new Label();
    private IntConsumer onPoint = _ -> {};
    private IntConsumer onChoose = _ -> {};
    private Marks marks = Marks.NOTHING;
    private Frame frame;
    /** Null until there is a twin for the first time. */
    private TwinMaps twin;
    private boolean twinShown;
    private double drawnTop = 1;
    /** The newest there was; null before the first. */
    private FramePair pair;
    private List<String> names = List.of();
    private Diverging differenceColours = Diverging.LIGHT;
    private SpikeColours spikeColours = SpikeColours.LIGHT;
    private Color ink = Color.GRAY;
    /** Null until somebody may draw on the cue. */
    private CuePad pad;

    /** Makes empty maps. */
    public MapsView() {
        getStyleClass().add("maps");
        cueSpikes.setId("cue-spikes");
        recallSpikes.setId("recall-spikes");
        cueRates.setId("cue-rates");
        recallRates.setId("recall-rates");
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
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        twinSwitch.setId("twin");
        twinSwitch.getStyleClass().addAll("flat", "small");
        twinSwitch.setMaxWidth(Double.MAX_VALUE);
        Tips.explain(twinSwitch, "A second network beside the first, asked the very same cue: compare two rules, or two sets of"
                + " parameters (T)");
        trailBox = new VBox(2, new HBox(trailTitle, space, trailLabel), trail, twinSwitch);
        readout.setId("readout");
        readout.getStyleClass().add("readout");
        readout.setAlignment(Pos.CENTER_LEFT);
        readout.widthProperty().addListener(_ -> describePointed());
        cueHead.setAlignment(Pos.CENTER_LEFT);
        cueTitle.setMinWidth(0);
        cueTitle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(cueTitle, Priority.ALWAYS);
        getChildren().addAll(cueHead, recallTitle, cueCaption, recallCaption);
        cueTitle.widthProperty().addListener(_ -> {
            if (frame != null) {
                nameCue();
            }
        });
        getChildren().addAll(grids);
        getChildren().addAll(bar, palette, trailBox, readout);
        setMinSize(380, LEAST_HEIGHT);
        describePointed();
    }

    static Label title(String text, String explanation) {
        Label label = new Label(text);
        label.getStyleClass().add("map-title");
        Tips.explain(label, explanation);
        return label;
    }

    static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        Tips.explain(label, "Firing rates over the newest round of the cue, in spikes per step. All maps share one colour scale.");
        return label;
    }

    private void describeTrail() {
        trailLabel.setText(trail() == 0 ? "off" : trail() == 1 ? "1 step" : trail() + " steps");
    }

    /** Lets people draw on the map of the cue's spikes; to be called once. */
    public CuePad letDraw() {
        pad = new CuePad(cueSpikes, this::drawCue);
        cueHead.getChildren().add(pad.tools());
        getChildren().add(pad);
        return pad;
    }

    /** For how many steps spikes glow, 0 for not at all. */
    public int trail() {
        return (int) Math.round(trail.getValue());
    }

    /** The colours of the heat maps. */
    public Palette palette() {
        return palette.getValue();
    }

    /** The nodes that show spikes and rates of the first network: where somebody may save a frame by right click. */
    public List<? extends Node> canvases() {
        return List.of(cueSpikes, recallSpikes, cueRates, recallRates);
    }

    /** Switches the twin on and off. */
    public ToggleButton twinSwitch() {
        return twinSwitch;
    }

    /** Makes room for a twin, and gives the bar in which it is chosen. */
    public TwinBar openTwin() {
        if (twin == null) {
            twin = new TwinMaps();
            for (NeuronGrid grid : twin.grids()) {
                grid.setOnMark(onPoint);
                grid.setOnChoose(onChoose);
                grid.mark(marks);
            }
            grids.addAll(twin.grids());
        }
        if (!twinShown) {
            twinShown = true;
            getChildren().addAll(getChildren().indexOf(trailBox), twin.nodes());
            bar.setOrientation(Orientation.HORIZONTAL);
            setMinHeight(LEAST_HEIGHT_OF_TWINS);
            showTwin(null, List.of());
        }
        return twin.bar;
    }

    /** Takes the twin away. */
    public void closeTwin() {
        if (twinShown) {
            twinShown = false;
            pair = null;
            getChildren().removeAll(twin.nodes());
            bar.setOrientation(Orientation.VERTICAL);
            setMinHeight(LEAST_HEIGHT);
            draw();
        }
    }

    /**
     * Shows the twin, which must be open.
     *
     * @param newPair of frames that belong together; nothing is shown of the twin where it is null
     * @param newNames of the memories, in the order learned
     */
    public void showTwin(FramePair newPair, List<String> newNames) {
        pair = newPair;
        names = List.copyOf(newNames);
        if (pair == null) {
            twin.clear();
        }
        if (top() != drawnTop) {
            drawFirst();
        }
        drawTwin();
        describePointed();
    }

    /** The frames of the first and of the twin that are shown, or null. */
    public FramePair pair() {
        return pair;
    }

    /** Shows whether the twin that is seen has become an old one, whose successor is being computed. */
    public void setTwinStale(boolean stale) {
        twin.setStale(stale);
    }

    /**
     * Uses the theme's colours.
     *
     * @param colours of spikes and of the ground they are on
     * @param differences of differences of rates
     * @param newInk of numbers at the colour bar
     */
    public void setColours(SpikeColours colours, Diverging differences, Color newInk) {
        spikeColours = colours;
        differenceColours = differences;
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
        double before = drawnTop;
        drawFirst();
        if (drawnTop != before) {
            drawTwin();
        }
    }

    private void draw() {
        drawFirst();
        drawTwin();
    }

    /** The rate at the upper end of the colour scale that all maps share. */
    private double top() {
        double own = frame == null ? 1 : frame.rateTop();
        return pair == null ? own : Math.max(own, pair.rateTop());
    }

    private void drawFirst() {
        drawnTop = top();
        bar.show(palette.getValue(), drawnTop, ink);
        if (frame == null) {
            List.of(cueSpikes, recallSpikes, cueRates, recallRates).forEach(NeuronGrid::clear);
            cueTitle.setText("Cue");
            return;
        }
        nameCue();
        drawCue();
        showSpikes(recallSpikes, frame.side(), frame.recallGlow());
        showRates(cueRates, frame.side(), frame.cueRates());
        showRates(recallRates, frame.side(), frame.recallRates());
        describePointed();
    }

    private void drawTwin() {
        if (!twinShown) {
            return;
        }
        twin.differenceBar.show(differenceColours, drawnTop, ink);
        if (pair != null) {
            Frame other = pair.twin();
            showSpikes(twin.spikes, other.side(), other.recallGlow());
            showRates(twin.rates, other.side(), other.recallRates());
            twin.showDifference(pair, drawnTop, differenceColours);
            twin.showOutcomes(pair, names);
        }
    }

    /** Names the cue; without its noise, which stands among the parameters too, where there is no room for both. */
    private void nameCue() {
        String name = "Cue: " + frame.trial().question().name();
        String full = name + ", noise " + ScoresView.format(frame.trial().parameters().noise());
        cueTitle.setText(
                fits(full, cueTitle, cueTitle.getWidth()) ? full : cueTitle.getWidth() < LEAST_NAME ? "Cue" : name);
    }

    private void drawCue() {
        if (frame != null && pad != null && pad.isDrawing()) {
            cueSpikes.show(frame.side(), pad.colours(frame, spikeColours), true, spikeColours.background());
        } else if (frame != null) {
            showSpikes(cueSpikes, frame.side(), frame.cueGlow());
        }
    }

    private void showSpikes(NeuronGrid grid, int side, float[] glow) {
        int[] cells = new int[glow.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = spikeColours.rgb(glow[i]);
        }
        grid.show(side, cells, true, spikeColours.background());
    }

    private void showRates(NeuronGrid grid, int side, double[] rates) {
        int[] cells = new int[rates.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = palette.getValue().rgb(rates[i] / drawnTop);
        }
        grid.show(side, cells, false, 0);
    }

    /** Who is told which neuron is pointed at; {@link Marks#NONE} for none. */
    public void setOnPoint(IntConsumer listener) {
        onPoint = listener;
        grids.forEach(grid -> grid.setOnMark(listener));
    }

    /** Who is told which neuron is to be chosen, or no longer. */
    public void setOnChoose(IntConsumer listener) {
        onChoose = listener;
        grids.forEach(grid -> grid.setOnChoose(listener));
    }

    /** Marks neurons in all maps, and reads out the one pointed at. */
    public void mark(Marks newMarks) {
        marks = newMarks;
        grids.forEach(grid -> grid.mark(marks));
        describePointed();
    }

    private void describePointed() {
        int pointed = marks.pointed();
        if (frame == null || pointed == Marks.NONE || pointed >= frame.recallRates().length) {
            readout.setText("Point at a cell to read it out");
            return;
        }
        int row = pointed / frame.side() + 1;
        int column = pointed % frame.side() + 1;
        double ofCue = frame.cueRates()[pointed];
        double ofRecall = frame.recallRates()[pointed];
        double grey = frame.trial().question().original().value(pointed);
        if (!twinShown) {
            readout.setText(String.format(
                    Locale.ROOT,
                    "Neuron %d \u00B7 row %d, column %d \u00B7 rates: cue %.2f, recall %.2f \u00B7 grey %.2f",
                    pointed, row, column, ofCue, ofRecall, grey));
            return;
        }
        boolean known = pair != null && pair.twin().side() == frame.side();
        String all = String.format(
                Locale.ROOT,
                "Neuron %d, row %d, column %d: rates: cue %.2f, recall %.2f, twin %s",
                pointed, row, column, ofCue, ofRecall, known ? rate(pair.twin().recallRates()[pointed]) : "\u2013");
        String withGrey = all + ", grey " + rate(grey);
        readout.setText(fits(withGrey, readout, readout.getWidth()) ? withGrey : all);
    }

    private static String rate(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static boolean fits(String text, Label label, double width) {
        Text measured = new Text(text);
        measured.setFont(label.getFont());
        return measured.getLayoutBounds().getWidth() <= width;
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
        if (twinShown) {
            layOutTwins();
            return;
        }
        double width = getWidth();
        double height = getHeight();
        double stacked = Math.floor(Math.min(
                (width - TOOLS - 3 * GAP) / 2, (height - TITLE - CAPTION - READOUT - GAP) / 2));
        double inARow = Math.floor(Math.min((width - TOOLS - 5 * GAP) / 4, height - TITLE - READOUT - GAP));
        boolean toolsFit = inARow > trailBox.prefHeight(TOOLS) + palette.prefHeight(-1);
        if (inARow > stacked && toolsFit) {
            layOutInARow(inARow);
        } else {
            layOutStacked(stacked);
        }
    }

    /** Where the maps are larger: in two rows, or all seven in one. */
    private void layOutTwins() {
        double heads = TWIN_BAR + TITLE + OUTCOME;
        double foot = bar.prefHeight(-1) + READOUT;
        double width = getWidth() - 3 * GAP;
        // The fourth column has the tools above and the difference below.
        double wide = width < 4 * TOOLS ? (width - TOOLS) / 3 : width / 4;
        double stacked = Math.floor(Math.min(wide, (getHeight() - heads - CAPTION - foot) / 2));
        double inARow = Math.floor(Math.min((getWidth() - TOOLS - 7 * GAP) / 7, getHeight() - heads - foot));
        boolean toolsFit = inARow > trailBox.prefHeight(TOOLS) + palette.prefHeight(-1);
        if (inARow > stacked && toolsFit) {
            layOutTwinsInARow(inARow);
        } else {
            layOutTwinsStacked(stacked);
        }
    }

    private void layOutTwinsInARow(double side) {
        double step = side + GAP;
        double left = Math.max(0, Math.floor((getWidth() - 7 * step - TOOLS) / 2));
        double right = left + 7 * step + TOOLS;
        double top = TWIN_BAR + TITLE + OUTCOME;
        double foot = top + side;
        placeTwinBar(left + 2 * step, right);
        List<Region> heads =
                List.of(cueHead, recallTitle, twin.title, cueCaption, recallCaption, twin.caption, twin.differenceCaption);
        List<NeuronGrid> maps = List.of(
                cueSpikes, recallSpikes, twin.spikes, cueRates, recallRates, twin.rates, twin.difference);
        for (int i = 0; i < maps.size(); i++) {
            heads.get(i).resizeRelocate(left + i * step, TWIN_BAR, side, TITLE);
            maps.get(i).resizeRelocate(left + i * step, top, side, side);
        }
        twin.recallOutcome.resizeRelocate(left + step, TWIN_BAR + TITLE, side, OUTCOME);
        twin.outcome.resizeRelocate(left + 2 * step, TWIN_BAR + TITLE, side, OUTCOME);
        double tools = left + 7 * step;
        double paletteHeight = palette.prefHeight(-1);
        trailBox.resizeRelocate(tools, top, TOOLS, trailBox.prefHeight(TOOLS));
        palette.resizeRelocate(tools, foot - paletteHeight, TOOLS, paletteHeight);
        layOutFoot(left, left + 3 * step, left + 6 * step, foot, side);
    }

    private void layOutTwinsStacked(double side) {
        double step = side + GAP;
        double column = Math.max(side, TOOLS);
        double left = Math.max(0, Math.floor((getWidth() - 3 * step - column) / 2));
        double fourth = left + 3 * step;
        double spikes = TWIN_BAR + TITLE + OUTCOME;
        double rates = spikes + side + CAPTION;
        placeTwinBar(left + 2 * step, fourth + column);
        List<Region> titles = List.of(cueHead, recallTitle, twin.title);
        List<Label> captions = List.of(cueCaption, recallCaption, twin.caption, twin.differenceCaption);
        List<NeuronGrid> upper = List.of(cueSpikes, recallSpikes, twin.spikes);
        List<NeuronGrid> lower = List.of(cueRates, recallRates, twin.rates, twin.difference);
        for (int i = 0; i < upper.size(); i++) {
            titles.get(i).resizeRelocate(left + i * step, TWIN_BAR, side, TITLE);
            upper.get(i).resizeRelocate(left + i * step, spikes, side, side);
        }
        for (int i = 0; i < lower.size(); i++) {
            captions.get(i).resizeRelocate(left + i * step, spikes + side, i < 3 ? side : column, CAPTION);
            lower.get(i).resizeRelocate(left + i * step, rates, side, side);
        }
        twin.recallOutcome.resizeRelocate(left + step, TWIN_BAR + TITLE, side, OUTCOME);
        twin.outcome.resizeRelocate(left + 2 * step, TWIN_BAR + TITLE, side, OUTCOME);
        double trailHeight = trailBox.prefHeight(TOOLS);
        double tools = Math.min(column, WIDEST_TOOLS);
        trailBox.resizeRelocate(fourth, TWIN_BAR + 4, tools, trailHeight);
        palette.resizeRelocate(fourth, TWIN_BAR + trailHeight + 10, tools, palette.prefHeight(-1));
        layOutFoot(left, left, fourth, rates + side, side);
    }

    /** Over the twin's map where there is room, else as far to the left as it needs. */
    private void placeTwinBar(double wanted, double right) {
        double width = twin.bar.prefWidth(-1);
        double x = Math.max(0, Math.min(wanted, right - width));
        twin.bar.resizeRelocate(x, 0, width, TWIN_BAR - 4);
    }

    /** Below the maps: what their colours mean, and what is pointed at. */
    private void layOutFoot(double left, double rates, double differences, double y, double side) {
        double barHeight = bar.prefHeight(-1);
        bar.resizeRelocate(rates, y + 2, 3 * side + 2 * GAP, barHeight - 2);
        twin.differenceBar.resizeRelocate(differences, y + 2, side, barHeight - 2);
        readout.resizeRelocate(left, y + barHeight, getWidth() - left, READOUT);
    }

    /** For windows that are wide and low: spikes of both, then rates of both, and all tools beside them. */
    private void layOutInARow(double side) {
        double left = Math.max(0, Math.floor((getWidth() - 4 * side - TOOLS - 4 * GAP) / 2));
        List<Region> heads = List.of(cueHead, recallTitle, cueCaption, recallCaption);
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
        placeReadout(left, TITLE + side);
    }

    private void layOutStacked(double side) {
        double left = Math.max(0, Math.floor((getWidth() - 2 * side - TOOLS - 2 * GAP) / 2));
        double second = left + side + GAP;
        double tools = second + side + GAP;
        double rates = TITLE + side + CAPTION;
        cueHead.resizeRelocate(left, 0, side, TITLE);
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
        placeReadout(left, rates + side);
    }

    /** Begins where the maps do, or as much further left as its text needs. */
    private void placeReadout(double left, double y) {
        double x = Math.clamp(getWidth() - readout.prefWidth(-1), 0, left);
        readout.resizeRelocate(x, y, getWidth() - x, READOUT);
    }
}
