/**
 * What somebody wrote on the command line comes in. Parameters, pictures and lists of values go out, or a line that says what is wrong with them.
 * Start at {@link engram.cli.options.ParameterOptions}.
 */
package engram.cli.options;
