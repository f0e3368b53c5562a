/**
 * Counts of spikes come in. Plots of activity, rates, intervals and energy go out.
 * Start at {@link engram.view.statistics.StatisticsView}.
 */
package engram.view.statistics;
