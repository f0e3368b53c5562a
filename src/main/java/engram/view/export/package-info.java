/**
 * What can be taken away comes in, and previews of it. What somebody wants to take away goes out. Start at
 * {@link engram.view.export.ExportSheet}.
 */
package engram.view.export;
