package engram.view.maps;

import module javafx.controls;
import engram.model.trial.FramePair;
import engram.palette.Diverging;
import engram.view.control.Tips;
import engram.view.neuron.NeuronGrid;
import engram.view.scores.OutcomeLabel;
import java.util.List;

/** What stands beside cue and recall while there is a twin; {@link MapsView} says where. Made when first needed. */
final class TwinMaps {

    /** Maps of what no longer belongs to the first. */
    private static final double STALE = 0.35;

    final TwinBar bar = new TwinBar();
    final Label title = MapsView.title("Twin", "The spikes of the twin: what the second network makes of the same cue");
    final Label caption = MapsView.caption("Twin rates");
    final Label differenceCaption = new Label("Twin \u2212 recall");
    final OutcomeLabel recallOutcome = new OutcomeLabel("recall-outcome");
    final OutcomeLabel outcome = new OutcomeLabel("twin-outcome");
    final NeuronGrid spikes = new NeuronGrid("twin-spikes", "Spikes of the twin");
    final NeuronGrid rates = new NeuronGrid("twin-rates", "Firing rates of the twin");
    final NeuronGrid difference = new NeuronGrid("difference", "Firing rates of the twin minus those of the first network");
    final ColourBar differenceBar = new ColourBar();

    TwinMaps() {
        differenceBar.setId("difference-bar");
        differenceBar.setOrientation(Orientation.HORIZONTAL);
        differenceCaption.getStyleClass().add("caption");
        Tips.explain(differenceCaption, "By how much more, or less, each neuron of the twin fires than the same neuron of"
                + " the first network, in spikes per step, on a scale as long as that of the rates.");
    }

    MapsLayout.Column column() {
        return new MapsLayout.Column(title, spikes, caption, rates);
    }

    List<NeuronGrid> grids() {
        return List.of(spikes, rates, difference);
    }

    List<Node> nodes() {
        return List.of(bar, title, caption, differenceCaption, recallOutcome, outcome, spikes, rates, difference, differenceBar);
    }

    /** Shows by how much the two differ; rates and spikes are painted by their owner. */
    void showDifference(FramePair pair, double reach, Diverging colours) {
        double[] differences = pair.differences();
        difference.show(pair.twin().side(), i -> colours.rgb(differences[i] / reach), false, 0);
    }

    void showOutcomes(FramePair pair, List<String> names) {
        recallOutcome.show(pair.first(), names);
        outcome.show(pair.twin(), names);
    }

    void clear() {
        grids().forEach(NeuronGrid::clear);
        recallOutcome.clear();
        outcome.clear();
    }

    void setStale(boolean stale) {
        for (Node node : List.of(spikes, rates, difference, recallOutcome, outcome)) {
            node.setOpacity(stale ? STALE : 1);
        }
    }
}
