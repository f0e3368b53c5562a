package engram.cli.options;

import engram.model.parameter.Parameter;
import java.util.Set;

/** A command with the options of {@link ParameterOptions}. */
public interface TakesParameters {

    /** Parameters that are no options of this command, or that it reads by itself. */
    Set<Parameter> without();

    /** Whether it takes several rules and dynamics at a time, to compare them. */
    default boolean comparesChoices() {
        return false;
    }

    /** Whether it takes lists of all parameters, to go through their combinations. */
    default boolean listsAll() {
        return false;
    }

    /** What the usage text says about an option that is not given; {@code %s} stands for the window's own value. */
    default String whereNotGiven() {
        return "%s if not given";
    }
}
