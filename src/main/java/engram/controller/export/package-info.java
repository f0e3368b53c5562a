/**
 * What is on screen and what somebody chose in a dialog come in. Pictures, films and tables go out, written in the background.
 * Start at {@link engram.controller.export.Exports}.
 */
package engram.controller.export;
