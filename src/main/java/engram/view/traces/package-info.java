/**
 * What went on in the neurons chosen comes in. Their potentials, input and drive go out as plots, and the causes of a spike.
 * Start at {@link engram.view.traces.TracesView}.
 */
package engram.view.traces;
