/**
 * What the window keeps from start to start: a file comes in, and goes out soon after a change.
 * Start at {@link engram.settings.KeptSettings}.
 */
package engram.settings;
