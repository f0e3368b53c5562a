/**
 * Learning rules, one file each, siblings behind {@link engram.model.learning.rule.LearningRule}: the spike trains of the
 * pictures come in, the weight matrix goes out. {@link engram.model.learning.RuleKind} lists them.
 */
package engram.model.learning;
