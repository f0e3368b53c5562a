/**
 * Patterns, or spikes, come in. What a learning rule is goes out, and the arithmetic that rules share.
 * Start at {@link engram.model.learning.rule.LearningRule}.
 */
package engram.model.learning.rule;
