/**
 * Work in the background: {@link engram.service.Simulation} computes the experiment that is wanted now,
 * {@link engram.service.Projector} makes frames of it, {@link engram.service.Jobs} reads and writes files. Nothing here
 * knows the screen: results lie ready, newest wins, for whoever looks.
 */
package engram.service;
