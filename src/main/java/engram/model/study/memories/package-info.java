/**
 * Studies over all memories of one or two networks. What comes in is an experiment and how often each memory is asked about; what
 * goes out is which memories are fixed points, what was answered when each was asked about, how much the memories have in
 * common, and the paired difference of both networks. Start at {@link engram.model.study.memories.MemoryQuestions}.
 */
package engram.model.study.memories;
