/**
 * What spikes and weights look like from a distance: pictures, distributions and numbers, made for people to look at.
 * Nothing here goes back into the network.
 */
package engram.model.analysis;
