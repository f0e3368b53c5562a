/**
 * All memories at once. What comes in is what was found when each memory was asked about; what goes out are the memories with
 * what became of them, matrices over pairs of them, how two networks differ, and which cue somebody wants to see. Start at
 * {@link engram.view.study.memories.MemoriesPane}.
 */
package engram.view.study.memories;
