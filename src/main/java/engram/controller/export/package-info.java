/**
 * What is on screen and what somebody chose in the sheet come in. Pictures, films and tables go out, written in the background.
 * Start at {@link engram.controller.export.ExportController}.
 */
package engram.controller.export;
