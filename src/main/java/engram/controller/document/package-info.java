/**
 * Files to open, the experiment's changes and what is written about it come in. The document that the window works on goes out,
 * into its file and back, and nothing of it is lost in between. Start at {@link engram.controller.document.DocumentController}.
 */
package engram.controller.document;
