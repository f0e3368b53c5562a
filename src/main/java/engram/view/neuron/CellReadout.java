package engram.view.neuron;

import engram.model.Text;
import engram.model.trial.Frame;
import engram.model.trial.FramePair;
import java.util.List;

/**
 * What there is to say of one cell of the maps.
 *
 * @param frame what is seen
 * @param neuron which cell, from 0 on, row by row
 */
public record CellReadout(Frame frame, int neuron) {

    private int row() {
        return neuron / frame.side() + 1;
    }

    private int column() {
        return neuron % frame.side() + 1;
    }

    /** Of cue and recall: the same in more and in fewer words, the longest first. */
    public List<String> words() {
        String rates = Text.of("cue %s, recall %s", rate(frame.cueRates()[neuron]), rate(frame.recallRates()[neuron]));
        return List.of(Text.of("Neuron %d \u00B7 row %d, column %d \u00B7 rates: %s \u00B7 grey %s", neuron, row(), column(),
                rates, grey()), brief(rates));
    }

    /**
     * Of cue, recall and twin, in the same way.
     *
     * @param pair the frames of recall and twin; null where there are none yet
     */
    public List<String> words(FramePair pair) {
        boolean known = pair != null && pair.twin().side() == frame.side();
        String rates = Text.of("cue %s, recall %s, twin %s", rate(frame.cueRates()[neuron]), rate(frame.recallRates()[neuron]),
                known ? rate(pair.twin().recallRates()[neuron]) : "\u2013");
        return List.of(Text.of("Neuron %d, row %d, column %d: rates: %s, grey %s", neuron, row(), column(), rates, grey()),
                Text.of("Neuron %d, row %d, column %d: %s, grey %s", neuron, row(), column(), rates, grey()), brief(rates));
    }

    private String brief(String rates) {
        return Text.of("%d (%d, %d): %s, grey %s", neuron, row(), column(), rates, grey());
    }

    private String grey() {
        return rate(frame.trial().question().original().value(neuron));
    }

    private static String rate(double value) {
        return Text.of("%.2f", value);
    }
}
