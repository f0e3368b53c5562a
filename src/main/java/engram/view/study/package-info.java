/**
 * The place of studies. What comes in are a study and what is known of it so far; what goes out are curves with intervals, heat maps,
 * a table, and what somebody wants studied. Start at {@link engram.view.study.StudyPlace}.
 */
package engram.view.study;
