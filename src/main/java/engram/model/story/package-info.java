/**
 * What came of a run, in words: one {@link engram.model.story.Verdict} for each network, and for both together one
 * {@link engram.model.story.Situation} with a {@link engram.model.story.Cure}, which was tried.
 *
 * <p>Start reading at {@link engram.model.story.Story}.
 */
package engram.model.story;
