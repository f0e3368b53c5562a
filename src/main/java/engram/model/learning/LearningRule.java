package engram.model.learning;

/**
 * A way to weights between neurons. Implementations are records: two rules with the same parameters are equal, and the
 * same lesson gives the same weights, bit for bit.
 */
public sealed interface LearningRule permits SpikeRule, PatternRule {}
