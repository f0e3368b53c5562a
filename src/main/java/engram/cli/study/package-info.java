/**
 * Studies at the command line. What comes in is the file of a study and where its pictures are; what goes out is a folder of
 * results that grows cell by cell. Start at {@link engram.cli.study.StudyCommand}.
 */
package engram.cli.study;
