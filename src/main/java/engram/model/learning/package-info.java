/**
 * Learning rules, one file each, siblings behind {@link engram.model.learning.LearningRule}: the spike trains of the
 * pictures come in, the weight matrix goes out.
 */
package engram.model.learning;
