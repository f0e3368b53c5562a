package engram.model.parameter;

import java.util.Set;

/**
 * What people and files know about a {@link Kind}.
 *
 * @param key the name in files and on the command line: {@code salt-and-pepper}
 * @param title the name people read
 * @param explanation what it does, in a sentence or two
 * @param uses the parameters that have a part in it; those that have none in anything chosen are not offered
 */
public record Description(String key, String title, String explanation, Set<Parameter> uses) {

    /** Copies the set. */
    public Description {
        uses = Set.copyOf(uses);
    }
}
