/**
 * Memories and the cue come in. Their list and cards go out, and what people want done with them.
 * Start at {@link engram.view.memories.MemoriesView}.
 */
package engram.view.memories;
