/**
 * The science, in plain Java: pictures come in, spikes, weights and scores go out.
 *
 * <p>The packages below are the stages in the way of the data: {@code image}, {@code noise}, {@code spike},
 * {@code network}, {@code learning}, {@code dynamics}, {@code score}; {@code experiment} wires them, and {@code parameter}
 * holds the numbers they all are turned by. Nothing here knows JavaFX, prints,
 * or starts a thread, and randomness always comes in as an argument.
 */
package engram.model;
