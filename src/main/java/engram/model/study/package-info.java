/**
 * Many cues, levels and parameters come in. An answer for each goes out, with averages and intervals.
 * Start at {@link engram.model.study.Study}.
 */
package engram.model.study;
