/**
 * The numbers of an experiment and what people need to know about each. What comes in is what somebody wrote or turned;
 * what goes out are checked numbers by name. Start at {@link engram.model.parameter.Parameter}: to add one is to declare it
 * there.
 */
package engram.model.parameter;
