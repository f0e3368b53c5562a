/**
 * What came of a study. What comes in is a plan's cells and what was measured of each; what goes out are points with intervals,
 * beside what theory says. Start at {@link engram.model.study.result.StudyResults}.
 */
package engram.model.study.result;
