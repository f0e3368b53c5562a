/**
 * The ways to ask a trained network to remember, one file each, siblings behind {@link
 * engram.model.dynamics.RecallProcedure}. A memory, a cue and numbers come in; the machine that is stepped goes out, and
 * what people need to know of its course. Start at {@link engram.model.dynamics.Dynamics}, their list.
 */
package engram.model.dynamics;
