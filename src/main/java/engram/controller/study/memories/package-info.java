/**
 * All memories at once, at work. What comes in is the experiment in Explore; what goes out is each of its memories asked about in the
 * background, shown, and opened as a run where somebody wants that. Start at
 * {@link engram.controller.study.memories.MemoriesController}.
 */
package engram.controller.study.memories;
