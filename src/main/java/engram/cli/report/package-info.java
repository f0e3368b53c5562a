/**
 * What networks answered comes in. The tables, figures and lines that commands give of it go out.
 * Start at {@link engram.cli.report.EvaluateTable}.
 */
package engram.cli.report;
