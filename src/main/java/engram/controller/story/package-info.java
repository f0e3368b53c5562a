/** Tells the story of a run: {@link engram.controller.story.StoryController} keeps scores, verdicts and the cure up to date. */
package engram.controller.story;
