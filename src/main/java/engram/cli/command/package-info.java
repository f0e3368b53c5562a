/**
 * The words of a command line come in, parsed by picocli. Files and tables go out, and an exit code.
 * Start at {@link engram.cli.command.EngramCommand}; each command is a class of its own.
 */
package engram.cli.command;
