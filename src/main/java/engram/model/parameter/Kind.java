package engram.model.parameter;

/** One of several things that can be chosen by name: a kind of noise, a learning rule, a dynamics. */
public interface Kind {

    /** What people and files know about it. */
    Description description();

    /** The name in files and on the command line: {@code salt-and-pepper}. */
    default String key() {
        return description().key();
    }

    /** The name people read. */
    default String title() {
        return description().title();
    }

    /** The same where there is little room. */
    default String brief() {
        return title();
    }

    /** What it does, in a sentence or two. */
    default String explanation() {
        return description().explanation();
    }

    /** Whether a parameter has a part in it. */
    default boolean uses(Parameter parameter) {
        return description().uses().contains(parameter);
    }
}
