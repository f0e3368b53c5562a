/**
 * One story of a run: {@link engram.view.story.ScoreBlock} has the score and the verdict under each map,
 * {@link engram.view.story.StoryBar} says what happened and offers one cure, and
 * {@link engram.view.story.ComparedView} shows what the scores are measured against.
 */
package engram.view.story;
