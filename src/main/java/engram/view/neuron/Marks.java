package engram.view.neuron;

import java.util.List;

/**
 * The neurons that are marked in every view. Immutable.
 *
 * @param pointed the neuron under the pointer, or {@link #NONE}
 * @param chosen for each letter from a on, at most {@link #MOST}, the neuron that has it, or {@link #NONE}
 * @param contributors the neurons that made another fire, while somebody looks into that
 */
public record Marks(int pointed, List<Integer> chosen, List<Integer> contributors) {

    /** No neuron. */
    public static final int NONE = -1;

    /** How many neurons can be chosen at a time: as many as there are letters for them, a to f. */
    public static final int MOST = 6;

    /** Nothing is marked. */
    public static final Marks NOTHING = new Marks(NONE, List.of(), List.of());

    /** Copies the lists. */
    public Marks {
        chosen = List.copyOf(chosen);
        contributors = List.copyOf(contributors);
    }

    /** The place of a neuron's letter, 0 for a, or {@link #NONE} where it is not chosen. */
    public int placeOf(int neuron) {
        return neuron == NONE ? NONE : chosen.indexOf(neuron);
    }

    /** Whether a neuron has a letter. */
    public boolean isChosen(int neuron) {
        return placeOf(neuron) != NONE;
    }

    /** The letter of a neuron that is chosen, a to f; empty for others. */
    public String letterOf(int neuron) {
        return isChosen(neuron) ? letter(placeOf(neuron)) : "";
    }

    /** The letter at a place, from 0 on. */
    public static String letter(int place) {
        return Character.toString('a' + place);
    }

    /** The neurons chosen, in the order of their letters. */
    public List<Integer> neurons() {
        return chosen.stream().filter(neuron -> neuron != NONE).toList();
    }
}
