/**
 * Commands, one file each: thin, over {@link engram.model.experiment} and {@link engram.export}. What is asked for comes
 * in as words, what came of it goes out as files and a table.
 */
package engram.cli;
