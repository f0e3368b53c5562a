/**
 * An experiment as a document: what a person has in the window goes into a file, and comes back out of it, the same to the last
 * spike. {@link engram.document.Document} is what is kept, {@link engram.document.DocumentFile} writes and reads it.
 * Start at {@link engram.document.Document}.
 */
package engram.document;
