/**
 * Bytes and values come in. Files go out that are there whole or not at all, or a problem in one line.
 * Start at {@link engram.export.file.AtomicFile}.
 */
package engram.export.file;
