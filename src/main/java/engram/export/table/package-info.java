/**
 * Rows of numbers and texts come in. Tables that spreadsheets read go out, whole or row by row.
 * Start at {@link engram.export.table.CsvTable}.
 */
package engram.export.table;
