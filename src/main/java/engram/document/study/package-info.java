/**
 * Studies in files. What comes in is a study that somebody wrote or set up, and what comes of its cells; what goes out are a file of
 * the study and a folder of results that grows, is gone on with, and is put together from parts. Start at
 * {@link engram.document.study.StudyFile}.
 */
package engram.document.study;
