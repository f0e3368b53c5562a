package engram.cli;

import engram.model.experiment.Parameter;
import java.util.Set;

/** A command with the options of {@link ParameterOptions}. */
interface TakesParameters {

    /** Parameters that are no options of this command, or that it reads by itself. */
    Set<Parameter> without();
}
