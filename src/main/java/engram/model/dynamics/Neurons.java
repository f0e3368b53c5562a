package engram.model.dynamics;

import java.util.Set;

/** The kinds of neurons: what there is to be seen of them, and what that is called. */
public enum Neurons {
    /** They leak, and fire where their membrane potential is above the threshold. */
    SPIKING(Set.of(Reading.SPIKES, Reading.RATES, Reading.CURRENTS, Reading.CAUSES, Reading.ENERGY),
            new Activity("fire", "fires", "silent", 0, "Neurons that fire, %"),
            new Inner("Membrane potential", "potential %.3f", "threshold", ", threshold dashed", "input"),
            new Energy("Energy of the spikes taken as \u00B11", ", for display only"),
            new Maps("Noisy spike data", "Output spike frequency", "Spikes per step"),
            new Columns("population_rate", "potential", "spike", "display_energy"), new Missing("", "")),
    /** They are +1 or -1, as the sign of their local field says. */
    BINARY(Set.of(Reading.STATE, Reading.ENERGY), new Activity("are on", "on", "off", -1, "Neurons that are on (+1), %"),
            new Inner("Local field", "local field %.4f", "it turns", ", dashed where it turns", "on"), new Energy("Energy", ""),
            new Maps("Noisy start", "State at the end", "On"), new Columns("share_on", "field", "state", "energy"),
            new Missing("States are not spikes: a neuron is on (+1) or off (\u22121)",
                    "Binary neurons do not fire: there are no intervals"));

    private final Set<Reading> readings;
    private final Activity activity;
    private final Inner inner;
    private final Energy energy;
    private final Maps maps;
    private final Columns columns;
    private final Missing missing;

    Neurons(Set<Reading> readings, Activity activity, Inner inner, Energy energy, Maps maps, Columns columns, Missing missing) {
        this.readings = readings;
        this.activity = activity;
        this.inner = inner;
        this.energy = energy;
        this.maps = maps;
        this.columns = columns;
        this.missing = missing;
    }

    /** What can be read of a recall; not of every kind of neurons there is all of it. */
    public enum Reading {
        /** Moments in which a neuron fires, with silence between: the cue is played as spikes, and there are intervals. */
        SPIKES,
        /** How often each neuron fires within the window, which is the answer; there is a distribution of that. */
        RATES,
        /** A state, +1 or -1 each: where it starts from can be given, it may settle, and the last one is the answer. */
        STATE,
        /** What comes to a neuron from outside and from the others, each by itself. */
        CURRENTS,
        /** Which other neurons have made a neuron fire. */
        CAUSES,
        /** Hidden neurons beside those that are seen, one for each memory, that race for which of them answers. */
        HIDDEN,
        /** An energy: its own, noted step by step, or else one of spikes and weights, for display. */
        ENERGY
    }

    /**
     * Being active, in words.
     *
     * @param many what those do that are active: they {@code fire}
     * @param one what one does: it {@code fires}
     * @param none what one does that is not active
     * @param least the number that stands for that in tables; being active is 1
     * @param share the share of them that is active, as the title of a plot in per cent
     */
    public record Activity(String many, String one, String none, int least, String share) {}

    /**
     * What goes on in a neuron.
     *
     * @param title of what decides whether it is active
     * @param value the same with a number, as a format
     * @param bound what that is compared with
     * @param boundInTitle where that is drawn as a dashed line, and has no room for its name
     * @param driven what is drawn below: the current from outside, or when it is active
     */
    public record Inner(String title, String value, String bound, String boundInTitle, String driven) {}

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

    /**
     * What columns of tables are called.
     *
     * @param activity the share of neurons that are active
     * @param inner what decides whether one is active
     * @param active whether it is
     * @param energy the energy
     */
    public record Columns(String activity, String inner, String active, String energy) {}

    /**
     * What is said in place of a reading that there is not; empty where there is that reading.
     *
     * @param spikes why there are neither spikes nor rates
     * @param intervals why there are no intervals
     */
    public record Missing(String spikes, String intervals) {}

    /** What can be read of them. */
    public Set<Reading> readings() {
        return readings;
    }

    /** Their being active. */
    public Activity activity() {
        return activity;
    }

    /** What goes on in one of them. */
    public Inner inner() {
        return inner;
    }

    /** The energy that is shown of them. */
    public Energy energy() {
        return energy;
    }

    /** Their maps. */
    public Maps maps() {
        return maps;
    }

    /** Their tables. */
    public Columns columns() {
        return columns;
    }

    /** What is said where there is nothing to read. */
    public Missing missing() {
        return missing;
    }
}
