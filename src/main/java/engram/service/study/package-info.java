/**
 * A study at work behind the window. What comes in are a plan's cells and a place where results are kept; what goes out is what is
 * known so far, and how long the rest will take. Start at {@link engram.service.study.BackgroundStudy}.
 */
package engram.service.study;
