/** The way in: {@link engram.Engram} starts the window. */
package engram;
