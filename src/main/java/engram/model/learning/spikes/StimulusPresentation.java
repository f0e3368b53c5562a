package engram.model.learning.spikes;

import engram.model.spike.SpikeTrain;

/**
 * What the neurons do while a picture is shown to them without recurrence, and in how many epochs they do exactly that.
 *
 * @param picture which picture of those that are learned at a time
 * @param output the output spikes
 * @param times in how many epochs the picture had this very output
 */
record StimulusPresentation(int picture, SpikeTrain output, int times) {}
