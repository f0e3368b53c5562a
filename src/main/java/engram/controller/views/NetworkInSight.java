package engram.controller.views;

import engram.service.Result;
import engram.view.neuron.NetworkChoice;
import engram.view.neuron.Which;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Which of two networks is looked at: one choice for all views that show one at a time. While the second network is computed
 * anew there is no result of it for a moment; until then its last one is looked at, so that nothing flickers.
 */
public final class NetworkInSight {

    /** For so many pulses, about two seconds, a result that is missing is only late. */
    private static final int PATIENCE = 120;

    private final Property<Which> chosen = new SimpleObjectProperty<>(Which.A);
    private Result last;
    private int missing;

    /** Makes the choice of a view one with that of all others. */
    void bind(NetworkChoice choice) {
        choice.value().bindBidirectional(chosen);
    }

    /** The one chosen. */
    public Property<Which> chosen() {
        return chosen;
    }

    /** What there is of the second network, or null; to be asked once in a pulse. */
    Result twin(ViewController.Moment moment) {
        missing = moment.twin() != null ? 0 : missing + 1;
        if (moment.twin() != null || moment.result() == null || missing > PATIENCE) {
            last = moment.twin();
        }
        return last;
    }

    /** What there is of the network that is looked at: of the first where there is no second. To be asked once in a pulse. */
    Result of(ViewController.Moment moment, NetworkChoice choice) {
        Result twin = twin(moment);
        choice.offer(twin != null);
        return twin != null && chosen.getValue() == Which.B ? twin : moment.result();
    }
}
