package engram.controller.maps;

import module java.base;
import module javafx.controls;
import engram.controller.state.ExperimentState;
import engram.model.Text;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.network.damage.SilencedByHand;
import engram.model.parameter.Parameter;
import engram.palette.SilentCells;
import engram.view.maps.MapsView;
import engram.view.maps.SilencingPad;
import engram.view.neuron.NeuronGrid;
import engram.view.neuron.Which;
import engram.view.window.ToastsView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Silences neurons as somebody draws on the maps of the networks: one stroke is one step that can be undone, both networks are
 * damaged alike, and recall follows at once. Marks who is silent on the maps, drawn by chance or by hand.
 */
public final class SilencingController implements SilencingPad.Hand {

    private static final String STROKE = "stroke on the networks";

    private final MapsView maps;
    private final ExperimentState state;
    private final ToastsView messages;
    private final SilencingPad pad;
    /** Who is silent in each network, and what that follows from: it is not drawn anew for every change. */
    private final Map<Which, Drawn> drawn = new EnumMap<>(Which.class);

    /** Takes away what is said of the tool: it is over a map that is to be drawn on. */
    private Runnable forgetNote = () -> {};

    private record Drawn(int side, double share, long seed, SilencedByHand byHand) {}

    /** Marks who is silent now; the tool is not in hand. */
    public SilencingController(MapsView maps, ExperimentState state, ToastsView messages) {
        this.maps = maps;
        this.state = state;
        this.messages = messages;
        pad = new SilencingPad(Arrays.stream(Which.values()).flatMap(which -> maps.canvases(which).stream()).toList(), this);
        state.experimentProperty().subscribe(_ -> show());
        state.twinProperty().subscribe(_ -> show());
    }

    private void show() {
        Experiment experiment = state.current();
        Parameters parameters = experiment.parameters();
        pad.show(parameters.silencedByHand(), parameters.side());
        if (!experiment.isComplete()) {
            take(false);
        }
        mark(Which.A, parameters);
        mark(Which.B, state.twin().beside(parameters));
    }

    private void mark(Which which, Parameters parameters) {
        Drawn now =
                new Drawn(parameters.side(), parameters.real(Parameter.SILENCED), parameters.seed(), parameters.silencedByHand());
        if (!now.equals(drawn.put(which, now))) {
            BitSet silent = new BitSet();
            Arrays.stream(parameters.neuronDamage(parameters.neurons()).silenced()).forEach(silent::set);
            SilentCells cells = new SilentCells(now.side(), silent);
            maps.canvases(which).forEach(grid -> grid.setSilent(cells));
        }
    }

    /** What the menu of a map offers; empty for the maps of the cue. */
    public List<MenuItem> menuItems(NeuronGrid map) {
        if (Arrays.stream(Which.values()).noneMatch(which -> maps.canvases(which).contains(map))) {
            return List.of();
        }
        MenuItem silence = new MenuItem(pad.isInHand() ? "Stop silencing" : "Silence neurons", new FontIcon(Feather.EDIT_2));
        silence.setOnAction(_ -> take(!pad.isInHand()));
        silence.setDisable(!state.current().isComplete());
        int count = state.current().parameters().silencedByHand().count();
        MenuItem wake =
                new MenuItem(count == 0 ? "Wake all" : Text.of("Wake all (%,d)", count), new FontIcon(Feather.ROTATE_CCW));
        wake.setOnAction(_ -> state.change(experiment -> silencing(experiment, SilencedByHand.NONE)));
        wake.setDisable(count == 0);
        return List.of(new SeparatorMenuItem(), silence, wake);
    }

    private void take(boolean take) {
        pad.take(take);
        forgetNote.run();
        if (take) {
            forgetNote = messages.note("Drag over A or B to silence neurons, over silenced ones to wake them. Escape ends it.");
        }
    }

    /** Puts the tool down; false where it was not in hand. */
    public boolean leave() {
        boolean inHand = pad.isInHand();
        take(false);
        return inHand;
    }

    @Override
    public void silence(int side, int[] neurons, boolean silent) {
        forgetNote.run();
        state.change(STROKE,
                experiment -> silencing(experiment, experiment.parameters().silencedByHand().with(side, neurons, silent)));
    }

    @Override
    public void lift() {
        state.endGesture();
    }

    private static Experiment silencing(Experiment experiment, SilencedByHand silenced) {
        return experiment.with(experiment.parameters().withSilencedByHand(silenced));
    }
}
