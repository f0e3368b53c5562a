package engram.service;

import engram.model.trial.Frame;

/**
 * A frame, and whose it is.
 *
 * @param result what it was made of; a newer state of it, or a newer result, may be there already
 * @param frame one moment of its trial
 */
public record Projection(Result result, Frame frame) {}
