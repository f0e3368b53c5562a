package engram.model.story;

/** Which of the two networks something is said of. */
enum Which {
    /** The first. */
    A,
    /** The second, beside it. */
    B,
    /** Both, of which the same is true. */
    BOTH
}
