package engram.model.story;

/**
 * What is said of one network's answer, without contradictions.
 *
 * @param words the verdict
 */
public record Verdict(String words) {}
