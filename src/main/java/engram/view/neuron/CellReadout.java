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
 * @param silent whether it is silenced
 */
public record CellReadout(Frame frame, int neuron, boolean silent) {

    private int row() {
        return neuron / frame.side() + 1;
    }

    private int column() {
        return neuron % frame.side() + 1;
    }

    /**
     * Of cue, A and B, in three short lines.
     *
     * @param pair the frames of A and B; null where there are none yet
     * @param twin whether there is a B
     */
    public String words(FramePair pair, boolean twin) {
        boolean known = pair != null && pair.twin().side() == frame.side();
        String rateOfB = !twin ? "" : ", B " + (known ? rate(pair.twin().recall().of(neuron)) : "\u2013");
        return Text.of("Neuron %d, row %d, column %d\nrates: cue %s, A %s%s\n%s %s", neuron, row(), column(),
                rate(frame.cue().of(neuron)), rate(frame.recall().of(neuron)), rateOfB, last(), grey());
    }

    /** Where there is more to say, the last line says less of its number. */
    private String last() {
        boolean byHand = frame.trial().parameters().silencedByHand().silences(neuron);
        return byHand ? "silenced by hand, grey" : silent ? "silenced, grey" : "grey of the original";
    }

    private String grey() {
        return rate(frame.trial().question().original().value(neuron));
    }

    private static String rate(double value) {
        return Text.of("%.2f", value);
    }
}
