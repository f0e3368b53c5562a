/**
 * What came of a run, in words: one {@link engram.model.story.Verdict} for each network, and for both together one
 * situation with a cure.
 */
package engram.model.story;
