/**
 * The place of studies at work. What comes in are the experiment in Explore and what people want studied of it; what goes out is a
 * study that runs in the background, is kept, and is shown. Start at {@link engram.controller.study.StudiesController}.
 */
package engram.controller.study;
