/**
 * What is measured of an answer. What comes in is an answer of a network, what goes out are numbers and, of many together, means and
 * shares with their intervals. Start at {@link engram.model.study.measure.Measure}.
 */
package engram.model.study.measure;
