/**
 * An experiment, what came of it, a person's notes and the experiment's file come in. One page of HTML goes out that needs
 * nothing beside it, and the experiment comes out of such a page again. Start at {@link engram.export.report.LabReport}.
 */
package engram.export.report;
