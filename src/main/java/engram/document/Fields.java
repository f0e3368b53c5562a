package engram.document;

import engram.document.parts.ParameterMembers;
import java.util.Map;

/** The names in {@code experiment.json}; what each means stands in the page of the experiment file. */
final class Fields {

    /** What the first member says of every such file. */
    static final String FORMAT_NAME = "engram-experiment";

    /** The version that this program writes. It reads all up to it, and refuses what is newer. */
    static final int VERSION_NUMBER = 1;

    static final String FORMAT = "format";
    static final String VERSION = "version";
    static final String MADE_BY = "madeBy";
    static final String SAVED = "saved";

    static final String MEMORIES = "memories";
    static final String ID = "id";
    static final String NAME = "name";
    static final String PICTURE = "picture";
    static final String INVERTED = "inverted";
    static final String CALLED = "called";
    static final String WIDTH = "width";
    static final String HEIGHT = "height";
    static final String PREVIEW = "preview";

    static final String CUE = "cue";
    static final String MEMORY = "memory";
    static final String DRAW = "draw";
    static final String DRAWN = "drawn";
    static final String SIDE = "side";
    static final String ON = "on";
    static final String OFF = "off";

    static final String PARAMETERS = "parameters";
    static final String RULE = ParameterMembers.RULE;
    static final String DYNAMICS = ParameterMembers.DYNAMICS;

    static final String SILENCED_BY_HAND = ParameterMembers.SILENCED_BY_HAND;

    static final String SECOND = "second";
    static final String OPEN = "open";
    static final String OWN = "own";

    static final String SEEN = "seen";
    static final String VIEW = "view";
    static final String PALETTE = "palette";
    static final String TIME = "time";
    static final String NEURONS = "neurons";

    static final String NOTES = "notes";

    static final String STUDIES = "studies";

    static final String RECALLED = "recalled";
    static final String A = "a";
    static final String B = "b";
    static final String STEPS = "steps";
    static final String SPIKES = "spikes";

    private Fields() {}

    /** What is kept of one part of a document, or of one member of that part, by another version. */
    static Map<?, ?> othersOf(Map<?, ?> others, String part) {
        return others.get(part) instanceof Map<?, ?> members ? members : Map.of();
    }
}
