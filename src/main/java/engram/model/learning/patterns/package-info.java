/**
 * Patterns of +1 and -1 come in. Weights go out, by rules that need no spike.
 * Start at {@link engram.model.learning.patterns.Hebb}.
 */
package engram.model.learning.patterns;
