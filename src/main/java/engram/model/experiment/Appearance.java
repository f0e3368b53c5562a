package engram.model.experiment;

import engram.model.image.GrayImage;
import engram.model.spike.BipolarState;

/**
 * What a picture looks like to the network.
 *
 * @param grey the picture at the network's side
 * @param pattern the same thresholded at its mean
 */
public record Appearance(GrayImage grey, BipolarState pattern) {}
