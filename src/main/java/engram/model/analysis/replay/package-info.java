/**
 * A recall and some neurons come in. What went on in these neurons at each step goes out, computed anew.
 * Start at {@link engram.model.analysis.replay.Replay}.
 */
package engram.model.analysis.replay;
