package engram.view.maps;

import module java.base;
import module javafx.controls;
import engram.model.Text;
import engram.model.spike.Rates;
import engram.model.trial.Frame;
import engram.model.trial.FramePair;
import engram.palette.Blend;
import engram.palette.Diverging;
import engram.palette.Palette;
import engram.palette.RecurringColours;
import engram.palette.SpikeColours;
import engram.view.control.ViewTools;
import engram.view.neuron.CellReadout;
import engram.view.neuron.Marks;
import engram.view.neuron.NeuronGrid;
import engram.view.neuron.Which;
import engram.view.theme.Measures;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/**
 * Cue, A and B in three columns of one width: spikes and firing rates on one colour scale, and what the cell under the
 * pointer is.
 */
public final class MapsView extends Region {

    /** The longest trail, in steps. */
    public static final int LONGEST_TRAIL = 30;

    private static final PseudoClass TIGHT_CLASS = PseudoClass.getPseudoClass("tight");
    private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");
    private static final SpikeColours SPIKES = SpikeColours.STANDARD;
    private static final float NOW = 1;

    private final CueHead cueHead = new CueHead();
    private final NetworkHead headA = new NetworkHead("A", false);
    private final NetworkHead headB = new NetworkHead("B", true);
    private final MapColumn cue;
    private final MapColumn a;
    private final MapColumn b;
    private final List<MapColumn> columns;
    private final Region cueScore;
    private final Region scoreB;
    private final RateScale scale = new RateScale("rate-scale");
    private final RateScale differenceScale = new RateScale("difference-scale");
    private final TwinMenu twinMenu = new TwinMenu();
    private final Label readout = ViewTools.label("", "readout");
    private final EmptyMaps empty = new EmptyMaps();
    private Measures measures = Measures.of(1280, 800, 1);
    private Marks marks = Marks.NOTHING;
    private Frame frame;
    private FramePair pair;
    private boolean nothingLearned;
    private boolean twinOpen = true;
    private boolean atRest;
    private boolean cueGone;
    private double drawnTop = 1;
    /** Null where nothing was drawn. */
    private DrawnCue drawnCue;
    /** Null until somebody may draw on the cue. */
    private CuePad pad;

    /**
     * Makes empty maps.
     *
     * @param cueScore what stands below the cue
     * @param scoreA what stands below A
     * @param scoreB what stands below B
     */
    public MapsView(Region cueScore, Region scoreA, Region scoreB) {
        getStyleClass().add("maps");
        this.cueScore = cueScore;
        this.scoreB = scoreB;
        cue = new MapColumn(cueHead, new NeuronGrid("cue-spikes", "Spikes of the cue"),
                new NeuronGrid("cue-rates", "Firing rates of the cue"), cueScore);
        a = new MapColumn(headA, new NeuronGrid("recall-spikes", "Spikes of network A"),
                new NeuronGrid("recall-rates", "Firing rates of network A"), scoreA);
        b = new MapColumn(headB, new NeuronGrid("twin-spikes", "Spikes of network B"),
                new NeuronGrid("twin-rates", "Firing rates of network B"), scoreB);
        columns = List.of(cue, a, b);
        readout.setId("readout");
        readout.setWrapText(true);
        readout.setMouseTransparent(true);
        readout.setAlignment(Pos.TOP_LEFT);
        cue.caption("Firing rate");
        headB.addEntries(twinMenu.entries());
        getChildren().addAll(columns);
        getChildren().add(readout);
        cueHead.content().subscribe(_ -> choose());
        cueHead.palette().subscribe(_ -> draw());
        twinMenu.difference().selectedProperty().subscribe(on -> {
            headB.showScale(on ? differenceScale : null);
            draw();
        });
        setMeasures(measures);
        arrange();
    }

    /** Lets people draw on the map of the cue's spikes; to be called once. */
    public CuePad letDraw() {
        pad = new CuePad(cue.spikes(), this::choose);
        cueHead.letDraw(pad.tools());
        cue.addOver(pad);
        return pad;
    }

    /** The choice of A's rule and dynamics. */
    public NetworkHead headA() {
        return headA;
    }

    /** The choice of B's rule and dynamics. */
    public NetworkHead headB() {
        return headB;
    }

    /** Takes B away. */
    public Button closeTwin() {
        return headB.close();
    }

    /** Brings B back. */
    public Button openTwin() {
        return empty.compare();
    }

    /** What can be done with B beside the choice of its rule. */
    public TwinMenu twinMenu() {
        return twinMenu;
    }

    /** What is offered while nothing is learned. */
    public EmptyMaps empty() {
        return empty;
    }

    /** For how many steps spikes glow, 0 for not at all. */
    public int trail() {
        return cueHead.trail().get();
    }

    /** The colours of the heat maps. */
    public ObjectProperty<Palette> palette() {
        return cueHead.palette();
    }

    /** The scale of the firing rates, which whoever shows the maps finds a place for. */
    public Region scale() {
        return scale;
    }

    /** The nodes that show spikes and rates: where somebody may save a picture by right click. */
    public List<NeuronGrid> canvases() {
        return columns.stream().flatMap(column -> column.grids().stream()).toList();
    }

    /** Those of them that show A, or B. */
    public List<NeuronGrid> canvases(Which network) {
        return (network == Which.A ? a : b).grids();
    }

    /** Takes other measures. */
    public void setMeasures(Measures newMeasures) {
        measures = newMeasures;
        columns.forEach(column -> column.setMeasures(newMeasures));
        boolean tight = measures.tightColumns();
        cueHead.setRoom(measures.rows() == 2, tight);
        scale.setRoom(measures.low(), tight);
        pseudoClassStateChanged(TIGHT_CLASS, tight);
        pseudoClassStateChanged(NARROW_CLASS, measures.narrowColumns());
        headB.setCloses(measures.crossedColumns());
        choose();
        requestLayout();
    }

    /** Shows whether there is a second network. */
    public void setTwinOpen(boolean open) {
        twinOpen = open;
        pair = open ? pair : null;
        arrange();
        draw();
    }

    /** Shows the columns of both networks, or leaves their room to something else. */
    public void setNetworksSeen(boolean seen) {
        a.setVisible(seen);
        b.setVisible(seen);
    }

    /** Shows whether nothing is learned, so that there is nothing to see. */
    public void setNothingLearned(boolean nothing) {
        if (nothing != nothingLearned) {
            nothingLearned = nothing;
            arrange();
        }
    }

    private void arrange() {
        cue.showEmpty(nothingLearned ? empty.cue() : null);
        a.showEmpty(nothingLearned ? empty.network() : null);
        b.showEmpty(!twinOpen ? empty.compare() : nothingLearned ? empty.twin() : null);
        headB.setVisible(twinOpen);
        scoreB.setVisible(twinOpen);
        choose();
    }

    /** Chooses which maps are seen. */
    private void choose() {
        boolean spikes = cueHead.content().get() == MapContent.SPIKES;
        cue.showSpikes(spikes || isDrawn());
        a.showSpikes(spikes);
        b.showSpikes(spikes && !twinMenu.difference().isSelected());
        draw();
    }

    /**
     * Shows the second network.
     *
     * @param newPair of frames that belong together; nothing is shown of B where it is null
     */
    public void showTwin(FramePair newPair) {
        pair = newPair;
        if (top() != drawnTop) {
            draw();
        } else {
            drawTwin();
        }
        describePointed();
    }

    /** The frames of A and B that are shown, or null. */
    public FramePair pair() {
        return pair;
    }

    /**
     * Shows which maps have become old ones, whose successors are being computed.
     *
     * @param cueIsOld whether there is to be another cue
     */
    public void setStale(boolean cueIsOld, boolean aIsOld, boolean bIsOld) {
        cue.grids().forEach(grid -> grid.setStale(cueIsOld));
        a.grids().forEach(grid -> grid.setStale(aIsOld));
        b.grids().forEach(grid -> grid.setStale(bIsOld));
    }

    /** The frame that is shown, or null. */
    public Frame frame() {
        return frame;
    }

    /**
     * Shows a frame; nothing where it is null.
     *
     * @param resting whether the run stands still, so that dots need not be told from what comes next
     */
    public void show(Frame newFrame, boolean resting) {
        frame = newFrame;
        atRest = resting;
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
        scale.show(palette().get(), drawnTop);
        if (frame == null) {
            canvases().forEach(NeuronGrid::clear);
            cue.sayGone(false, 0);
            describePointed();
            return;
        }
        // Where only B goes on without it, A still hears the cue.
        cueGone = frame.time() >= frame.trial().release();
        // Whoever draws on the cue must see it.
        cue.sayGone(cueGone && !isDrawn(), frame.trial().release());
        drawCue();
        drawNetwork(a, frame);
        describePointed();
    }

    private boolean isDrawn() {
        return pad != null && pad.isDrawing();
    }

    private void drawCue() {
        if (isDrawn()) {
            cue.spikes().show(frame.side(), pad.colours(frame, SPIKES), true, SPIKES.background());
        } else {
            cue.drawSpikes(frame.side(), frame.cueGlow());
        }
        DrawnCue wanted = new DrawnCue(frame.cue(), palette().get(), drawnTop, cueGone, frame.side());
        if (cue.showsRates() && !(wanted.isAs(drawnCue) && cue.rates().showsWithoutDots(frame.side()))) {
            drawnCue = wanted;
            drawRates(cue, frame.side(), wanted.colours(), frame.cueGlow());
        }
    }

    private void drawTwin() {
        if (pair == null) {
            b.grids().forEach(NeuronGrid::clear);
        } else if (twinMenu.difference().isSelected()) {
            differenceScale.show(Diverging.DIFFERENCES, drawnTop);
            b.drawSpikes(pair.twin().side(), pair.twin().recallGlow());
            double[] differences = pair.differences();
            b.rates()
                    .show(pair.twin().side(),
                            RecurringColours.each(differences, rate -> Diverging.DIFFERENCES.rgb(rate / drawnTop)));
            b.caption("rate of B minus rate of A");
        } else {
            drawNetwork(b, pair.twin());
        }
    }

    private void drawNetwork(MapColumn column, Frame shown) {
        column.drawSpikes(shown.side(), shown.recallGlow());
        drawRates(column, shown.side(), colours(shown.recall()), shown.recallGlow());
        int window = Math.min(shown.time() + 1, shown.trial().parameters().window());
        column.caption("over the last " + Text.count(window, "step"));
    }

    private IntUnaryOperator colours(Rates rates) {
        Palette colours = palette().get();
        return RecurringColours.each(rates.places(), rates.numbers(), rate -> colours.rgb(rate / drawnTop));
    }

    private void drawRates(MapColumn column, int side, IntUnaryOperator colours, float[] glow) {
        if (column.showsRates()) {
            boolean dots = measures.rows() == 1 && cueHead.content().get() == MapContent.BOTH;
            column.rates().show(side, colours, i -> dots && glow[i] == NOW, !atRest);
        }
    }

    /** Who is told which neuron is pointed at; {@link Marks#NONE} for none. */
    public void setOnPoint(IntConsumer listener) {
        canvases().forEach(grid -> grid.setOnMark(listener));
    }

    /** Who is told which neuron is to be chosen, or no longer. */
    public void setOnChoose(IntConsumer listener) {
        canvases().forEach(grid -> grid.setOnChoose(listener));
    }

    /** Marks neurons in all maps, and reads out the one pointed at. */
    public void mark(Marks newMarks) {
        marks = newMarks;
        canvases().forEach(grid -> grid.mark(marks));
        describePointed();
    }

    private void describePointed() {
        boolean pointing = frame != null && marks.pointed() != Marks.NONE && marks.pointed() < frame.recall().neurons();
        readout.setVisible(pointing);
        cueScore.setVisible(!pointing);
        scale.setVisible(frame != null && !(pointing && measures.scaleBelowScore()));
        if (pointing) {
            readout.setText(new CellReadout(frame, marks.pointed(), a.rates().isSilent(marks.pointed()))
                    .words(twinOpen ? pair : null, twinOpen));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return measures.columns();
    }

    @Override
    protected double computePrefHeight(double width) {
        return cue.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double height = cue.prefHeight(-1);
        double step = measures.map() + measures.gap();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).resizeRelocate(i * step, 0, measures.map(), height);
        }
        // Three lines, which in a low window need all of the room below the map.
        double edge = measures.scaled(measures.low() ? 2 : 8);
        readout.resizeRelocate(0, height - measures.scores() + edge, measures.map(), measures.scores() - 2 * edge);
    }
}
