/**
 * What is on screen and what somebody chose in the sheet come in. Figures of maps and views, films and tables go out: into files
 * written in the background, onto the clipboard, and by hand into other programs. Start at
 * {@link engram.controller.export.ExportController}.
 */
package engram.controller.export;
