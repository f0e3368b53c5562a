/**
 * The recalls of one or two networks come in, and the moment looked at. Curves over the time of the run go out, a plot for each
 * network, and where in them somebody went to. Start at {@link engram.view.race.RaceView}.
 */
package engram.view.race;
