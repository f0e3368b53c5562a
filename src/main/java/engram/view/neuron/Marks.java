package engram.view.neuron;

import java.util.List;

/**
 * The neurons that are marked in every view. Immutable.
 *
 * @param pointed the neuron under the pointer, or {@link #NONE}
 * @param chosen for each of the {@link engram.palette.Categorical} colours the neuron that has it, or {@link #NONE}
 * @param contributors the neurons that made another fire, while somebody looks into that
 */
public record Marks(int pointed, List<Integer> chosen, List<Integer> contributors) {

    /** No neuron. */
    public static final int NONE = -1;

    /** Nothing is marked. */
    public static final Marks NOTHING = new Marks(NONE, List.of(), List.of());

    /** Copies the lists. */
    public Marks {
        chosen = List.copyOf(chosen);
        contributors = List.copyOf(contributors);
    }

    /** The colour of a neuron, or {@link #NONE} where it is not chosen. */
    public int colourOf(int neuron) {
        return chosen.indexOf(neuron);
    }

    /** The letter at a place, from 0 on. */
    public static String letter(int place) {
        return Character.toString('a' + place);
    }

    /** The neurons chosen, in the order of their colours. */
    public List<Integer> neurons() {
        return chosen.stream().filter(neuron -> neuron != NONE).toList();
    }
}
