/**
 * Files that NumPy wrote come in. The type and the shape of their arrays go out, and their numbers one after the other.
 * Start at {@link engram.model.array.NumpyInput}.
 */
package engram.model.array;
