package engram.model.experiment;

import engram.model.Progress;
import engram.model.image.GrayImage;
import engram.model.image.Pattern;
import engram.model.score.Similarity;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;

/**
 * The cue in all its forms, as the network is asked it.
 *
 * @param name what people call the picture asked about
 * @param original the picture at the network's side, without noise
 * @param noisy the same with noise
 * @param pattern the noisy picture thresholded at its own mean
 * @param spikes the pattern in rate code: one round of the cue
 */
public record Question(String name, GrayImage original, GrayImage noisy, Pattern pattern, SpikeTrain spikes) {

    /**
     * What a perfect memory would score: the similarity of the original's own binary pattern to its grey values. Graded
     * rates can score a little more, but the network stores only the pattern.
     */
    public double ceiling() {
        return new Similarity(original).of(Pattern.threshold(original).values());
    }

    /**
     * Makes a cue.
     *
     * @param cue the picture asked about and the number of the drawing
     * @param original that picture at the network's side
     * @param parameters noise, steps, gain and seed
     */
    public static Question of(Experiment.Cue cue, GrayImage original, Parameters parameters) {
        return of(cue, original, parameters, Progress.IGNORED);
    }

    /** The same, with {@code progress} told about the steps drawn; it may cancel. */
    public static Question of(
            Experiment.Cue cue, GrayImage original, Parameters parameters, Progress progress) {
        Seeds seeds = new Seeds(parameters.seed());
        GrayImage noisy = parameters.cueNoise().applyTo(original, seeds.noise(cue.draw()));
        Pattern pattern = Pattern.threshold(noisy);
        SpikeTrain spikes =
                RateCode.encode(pattern, parameters.steps(), parameters.gain(), seeds.cue(cue.draw()), progress);
        return new Question(cue.subject().name(), original, noisy, pattern, spikes);
    }
}
