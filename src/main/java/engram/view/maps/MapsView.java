package engram.view.maps;

import module java.base;
import module javafx.controls;
import engram.model.trial.Frame;
import engram.model.trial.FramePair;
import engram.palette.Diverging;
import engram.palette.Palette;
import engram.palette.SpikeColours;
import engram.plot.PlotLook;
import engram.view.control.Tips;
import engram.view.control.ViewTools;
import engram.view.control.Wording;
import engram.view.neuron.CellReadout;
import engram.view.neuron.Marks;
import engram.view.neuron.NeuronGrid;
import engram.view.scores.ScoresView;
import engram.view.theme.Theme;
import javafx.scene.control.Label;

/**
 * Cue and recall side by side at one scale: their spikes above, their firing rates below on one shared colour scale,
 * and what the cell under the pointer is. Beside them, where it is wanted, the recall of a twin, and by how much its
 * rates differ.
 */
public final class MapsView extends Region {

    /** The longest trail, in steps. */
    public static final int LONGEST_TRAIL = 30;

    /** Where there is less room than this, too little would be left of a name. */
    private static final double LEAST_NAME = 110;
    private static final double LEAST_HEIGHT = 190;
    private static final double LEAST_HEIGHT_OF_TWINS = 267;

    private final Label cueTitle = title("Cue", "The noisy input: the spikes that the neurons get from outside");
    private final Wording cueName = new Wording(cueTitle, cueTitle::getWidth);
    /** Empty until somebody may draw on the cue. */
    private final StackPane drawing = new StackPane();
    private final Label recallTitle = title("Recall", "The network's own spikes: what it makes of the cue and of its memory");
    private final Label cueCaption = caption("Cue rates");
    private final Label recallCaption = caption("Recall rates");
    private final NeuronGrid cueSpikes = new NeuronGrid("cue-spikes", "Spikes of the cue");
    private final NeuronGrid recallSpikes = new NeuronGrid("recall-spikes", "Spikes of the network");
    private final NeuronGrid cueRates = new NeuronGrid("cue-rates", "Firing rates of the cue");
    private final NeuronGrid recallRates = new NeuronGrid("recall-rates", "Firing rates of the network");
    private final List<NeuronGrid> grids = new ArrayList<>(canvases());
    private final ColourBar bar = new ColourBar();
    private final ComboBox<Palette> palette = ViewTools.choice("palette", "Colours of the heat maps", List.of(Palette.values()),
            Palette::title, _ -> "In each of them, equal differences in rate look equally large");
    private final TrailTools trail = new TrailTools();
    private final Label readout = new Label();
    private final Wording pointed = new Wording(readout, this::roomOfReadout);
    private final MapsLayout layout;
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
    private SpikeColours spikeColours = SpikeColours.STANDARD;
    private PlotLook look = Theme.LIGHT.look();
    /** Null until somebody may draw on the cue. */
    private CuePad pad;

    /** Makes empty maps. */
    public MapsView() {
        getStyleClass().add("maps");
        bar.setId("colour-bar");
        palette.valueProperty().addListener((_, _, _) -> draw());
        readout.setId("readout");
        readout.getStyleClass().add("readout");
        readout.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(cueTitle, drawing, recallTitle, cueCaption, recallCaption);
        cueTitle.widthProperty().addListener(_ -> {
            if (frame != null) {
                nameCue();
            }
        });
        getChildren().addAll(grids);
        getChildren().addAll(bar, palette, trail, readout);
        layout = new MapsLayout(new MapsLayout.Column(cueTitle, cueSpikes, cueCaption, cueRates), drawing,
                new MapsLayout.Column(recallTitle, recallSpikes, recallCaption, recallRates), bar, palette, trail, readout);
        setMinSize(380, LEAST_HEIGHT);
        setPrefSize(640, 560);
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
        Tips.explain(label,
                "Firing rates over the newest round of the cue, in spikes per step. All maps share one colour scale.");
        return label;
    }

    /** Lets people draw on the map of the cue's spikes; to be called once. */
    public CuePad letDraw() {
        pad = new CuePad(cueSpikes, this::drawCue);
        drawing.getChildren().add(pad.tools());
        getChildren().add(pad);
        return pad;
    }

    /** For how many steps spikes glow, 0 for not at all. */
    public int trail() {
        return trail.trail();
    }

    /** The colours of the heat maps. */
    public Palette palette() {
        return palette.getValue();
    }

    /** The nodes that show spikes and rates of the first network: where somebody may save a frame by right click. */
    public List<NeuronGrid> canvases() {
        return List.of(cueSpikes, recallSpikes, cueRates, recallRates);
    }

    /** Switches the twin on and off. */
    public ToggleButton twinSwitch() {
        return trail.twin();
    }

    /** Makes room for a twin, and gives the bar in which it is chosen. */
    public TwinBar openTwin() {
        if (twin == null) {
            twin = new TwinMaps();
            grids.addAll(twin.grids());
            setOnPoint(onPoint);
            setOnChoose(onChoose);
            mark(marks);
        }
        if (!twinShown) {
            twinShown = true;
            getChildren().addAll(getChildren().indexOf(trail), twin.nodes());
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
     * @param newLook of numbers at the colour bar
     */
    public void setColours(SpikeColours colours, Diverging differences, PlotLook newLook) {
        spikeColours = colours;
        differenceColours = differences;
        look = newLook;
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
        bar.show(palette.getValue(), drawnTop, look);
        if (frame == null) {
            canvases().forEach(NeuronGrid::clear);
            cueName.say(List.of("Cue"));
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
        twin.differenceBar.show(differenceColours, drawnTop, look);
        if (pair != null) {
            Frame other = pair.twin();
            showSpikes(twin.spikes, other.side(), other.recallGlow());
            showRates(twin.rates, other.side(), other.recallRates());
            twin.showDifference(pair, drawnTop, differenceColours);
            twin.showOutcomes(pair, names);
        }
    }

    /**
     * Names the cue, and says when it is taken away; without its noise, which stands among the parameters too, where there is
     * no room for both, and without its name, which stands below the memories, where there is room for no more than its
     * beginning.
     */
    private void nameCue() {
        String name = "Cue: " + frame.trial().question().name();
        boolean gone = frame.time() >= frame.trial().release();
        List<String> texts = new ArrayList<>(gone ? List.of(name + ", taken away", "Cue taken away", "Cue gone")
                : List.of(name + ", noise " + ScoresView.format(frame.trial().parameters().noise()), name));
        if (cueTitle.getWidth() < LEAST_NAME) {
            texts.add("Cue");
        }
        cueName.say(texts);
    }

    private void drawCue() {
        if (frame != null && pad != null && pad.isDrawing()) {
            cueSpikes.show(frame.side(), pad.colours(frame, spikeColours), true, spikeColours.background());
        } else if (frame != null) {
            showSpikes(cueSpikes, frame.side(), frame.cueGlow());
        }
    }

    private void showSpikes(NeuronGrid grid, int side, float[] glow) {
        grid.show(side, i -> spikeColours.rgb(glow[i]), true, spikeColours.background());
    }

    private void showRates(NeuronGrid grid, int side, double[] rates) {
        grid.show(side, i -> palette.getValue().rgb(rates[i] / drawnTop), false, 0);
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
        if (frame == null || marks.pointed() == Marks.NONE || marks.pointed() >= frame.recallRates().length) {
            pointed.say(List.of("Point at a cell to read it out"));
            return;
        }
        CellReadout cell = new CellReadout(frame, marks.pointed());
        pointed.say(twinShown ? cell.words(pair) : cell.words());
    }

    /** Where there is no twin it takes the room at its left too. */
    private double roomOfReadout() {
        return twinShown ? readout.getWidth() : getWidth();
    }

    @Override
    protected void layoutChildren() {
        if (twinShown) {
            layout.layOut(getWidth(), getHeight(), twin);
        } else {
            layout.layOut(getWidth(), getHeight());
        }
    }
}
