package engram.model.dynamics;

import engram.model.parameter.Numbers;
import engram.model.parameter.Parameter;

/** The kinds of neurons: what there is to be seen of them, and what that is called. */
public enum Neurons {
    /** They leak, and fire where their membrane potential is above the threshold. */
    SPIKING("fire", "Neurons that fire, %", new Inner("Membrane potential", "threshold", ", threshold dashed", "input"),
            new Energy("Energy of the spikes taken as \u00B11", ", for display only"),
            new Maps("Noisy spike data", "Output spike frequency", "Spikes per step")),
    /** They are +1 or -1, as the sign of their local field says. */
    BINARY("are on", "Neurons that are on (+1), %", new Inner("Local field", "it turns", ", dashed where it turns", "on"),
            new Energy("Energy", ""), new Maps("Noisy start", "State at the end", "On"));

    private final String active;
    private final String share;
    private final Inner inner;
    private final Energy energy;
    private final Maps maps;

    Neurons(String active, String share, Inner inner, Energy energy, Maps maps) {
        this.active = active;
        this.share = share;
        this.inner = inner;
        this.energy = energy;
        this.maps = maps;
    }

    /**
     * What goes on in a neuron.
     *
     * @param title of what decides whether it is active
     * @param bound what that is compared with
     * @param boundInTitle where that is drawn as a dashed line, and has no room for its name
     * @param driven what is drawn below: the current from outside, or when it is active
     */
    public record Inner(String title, String bound, String boundInTitle, String driven) {}

    /**
     * The energy that is shown of their states.
     *
     * @param title above a plot
     * @param reserve what has to be said with each number; may be empty
     */
    public record Energy(String title, String reserve) {}

    /**
     * What maps in a figure are called.
     *
     * @param cue of what they are given
     * @param recall of what they answer
     * @param unit of the latter's numbers
     */
    public record Maps(String cue, String recall, String unit) {}

    /** Whether they fire: then there are intervals and rates, currents, and causes of a spike. */
    public boolean fire() {
        return this == SPIKING;
    }

    /** What those do that are active: they {@code fire}. */
    public String active() {
        return active;
    }

    /** The share of them that is active, as the title of a plot in per cent. */
    public String share() {
        return share;
    }

    /** What goes on in one of them. */
    public Inner inner() {
        return inner;
    }

    /** Above which value of {@link Inner#title} a neuron is active. */
    public double bound(Numbers numbers) {
        return fire() ? numbers.real(Parameter.THRESHOLD) : 0;
    }

    /** The energy that is shown of them. */
    public Energy energy() {
        return energy;
    }

    /** Their maps. */
    public Maps maps() {
        return maps;
    }
}
