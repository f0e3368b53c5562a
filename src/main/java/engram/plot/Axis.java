package engram.plot;

import module java.base;
import engram.plot.Ticks.Tick;

/**
 * One axis of a plot: which values are seen along it, and which of them have a number.
 *
 * @param extent what is seen; above 0 on a logarithmic axis
 * @param rule how values lie on it, and which of them have numbers
 * @param first what the cell from 0 to 1 is called, where values are cells
 * @param downwards whether values grow from the top, as rows do; of a vertical axis only
 * @param grid whether there is a line through the plot at each number
 * @param unit what is written at its end; empty for nothing
 * @param ticks the numbers, or names, of an axis that chooses none itself; at values within the extent or not
 * @param numbered whether numbers are written at all
 */
public record Axis(Extent extent, Rule rule, int first, boolean downwards, boolean grid, String unit, List<Named> ticks,
        boolean numbered) {

    private static final double ONLY_STEP = 1.5;

    /** How values lie on an axis, and which of them have numbers. */
    public enum Rule {
        /** Evenly, with round numbers. */
        LINEAR,
        /** Evenly, with whole numbers. */
        COUNTS,
        /** Evenly; whole numbers are cells, and their numbers stand in their middles. */
        CELLS,
        /** Whole numbers from 1 on, each power of ten as long as the next. */
        LOGARITHMIC,
        /** Evenly, with {@link Axis#ticks} alone. */
        NAMED
    }

    /**
     * A name at an axis.
     *
     * @param value where it stands
     * @param name as it is written
     * @param ink its colour; null for that of the axis
     * @param bold whether it stands out
     */
    public record Named(double value, String name, Ink ink, boolean bold) {}

    /** Copies the list. */
    public Axis {
        ticks = List.copyOf(ticks);
        if (rule == Rule.LOGARITHMIC && extent.from() <= 0) {
            throw new IllegalArgumentException("Axis: a logarithmic one begins above 0, not at " + extent.from());
        }
    }

    private static Axis of(Extent extent, Rule rule, int first) {
        return new Axis(extent, rule, first, false, false, "", List.of(), true);
    }

    /** An even axis with round numbers. */
    public static Axis linear(Extent extent) {
        return of(extent, Rule.LINEAR, 0);
    }

    /** An even axis of numbers of things. */
    public static Axis counts(Extent extent) {
        return of(extent, Rule.COUNTS, 0);
    }

    /** An axis of cells, of which that from 0 to 1 is called {@code first}. */
    public static Axis cells(Extent extent, int first) {
        return of(extent, Rule.CELLS, first);
    }

    /** An axis of whole numbers from 1 on, on which each power of ten has the same length. */
    public static Axis logarithmic(Extent extent) {
        return of(extent, Rule.LOGARITHMIC, 1);
    }

    /**
     * The logarithmic axis of a run, from its step 1 to its last one, however far it has come.
     *
     * @param steps how many steps there will be, at least 1
     */
    public static Axis logarithmicSteps(int steps) {
        // A single step stands where the axis begins: beyond it there is nothing, not even a number.
        return logarithmic(new Extent(1, Math.max(steps, ONLY_STEP)));
    }

    /** An axis with names. */
    public static Axis named(Extent extent, List<Named> names) {
        return new Axis(extent, Rule.NAMED, 0, false, false, "", names, true);
    }

    /** An axis of which nothing is seen. */
    public static Axis bare(Extent extent) {
        return named(extent, List.of());
    }

    /** The same with values that grow from the top. */
    public Axis down() {
        return new Axis(extent, rule, first, true, grid, unit, ticks, numbered);
    }

    /** The same with a line at each number. */
    public Axis withGrid() {
        return new Axis(extent, rule, first, downwards, true, unit, ticks, numbered);
    }

    /** The same with something written at its end. */
    public Axis in(String newUnit) {
        return new Axis(extent, rule, first, downwards, grid, newUnit, ticks, numbered);
    }

    /** The same without numbers, as where they stand at another plot below. */
    public Axis withoutNumbers() {
        return new Axis(extent, rule, first, downwards, grid, unit, ticks, false);
    }

    /** Where a value lies, as a share of the length: 0 where the axis begins, 1 where it ends, beyond that outside. */
    public double share(double value) {
        return rule == Rule.LOGARITHMIC
                ? Math.log(Math.max(value, Double.MIN_NORMAL) / extent.from()) / Math.log(extent.to() / extent.from())
                : extent.share(value);
    }

    /** The value at a share of the length. */
    public double at(double share) {
        return rule == Rule.LOGARITHMIC ? extent.from() * Math.pow(extent.to() / extent.from(), share) : extent.at(share);
    }

    /**
     * The value at which something counted stands, as a time step does.
     *
     * @param cell its place in the count, from 0 on
     * @return its number on a logarithmic axis, which begins with 1; the middle of its cell on an even one
     */
    public double middle(int cell) {
        return rule == Rule.LOGARITHMIC ? cell + 1 : cell + 0.5;
    }

    /**
     * What is counted at a value, or nearest to it: the inverse of {@link #middle}.
     *
     * @return its place in the count, from 0 on; less before the first
     */
    public long cell(double value) {
        if (rule != Rule.LOGARITHMIC) {
            return (long) Math.floor(value);
        }
        // Halfway between two neighbours as they are seen, not as they are counted.
        double number = Math.max(1, Math.floor(value));
        return (long) (value * value < number * (number + 1) ? number : number + 1) - 1;
    }

    /** The numbers or names to write, at the values where they stand, all of them in sight. */
    public List<Tick> ticks(double most) {
        return !numbered ? List.of() : switch (rule) {
            case LINEAR -> Ticks.linear(extent, most, 0);
            case COUNTS -> Ticks.linear(extent, most, 1);
            case CELLS -> {
                List<Tick> inMiddles = new ArrayList<>();
                for (Tick tick : Ticks.linear(new Extent(extent.from() + first, extent.to() + first), most, 1)) {
                    double middle = tick.value() - first + 0.5;
                    if (middle <= extent.to()) {
                        inMiddles.add(new Tick(middle, tick.label()));
                    }
                }
                yield inMiddles;
            }
            case LOGARITHMIC -> Ticks.logarithmic(extent, most);
            case NAMED -> ticks.stream()
                    .filter(name -> name.value() >= extent.from() && name.value() <= extent.to())
                    .map(name -> new Tick(name.value(), name.name()))
                    .toList();
        };
    }
}
