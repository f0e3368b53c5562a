package engram.model.trial;

import engram.model.Progress;
import engram.model.experiment.Experiment;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.image.GrayImage;
import engram.model.image.Retouch;
import engram.model.parameter.Parameter;
import engram.model.score.Similarity;
import engram.model.spike.BipolarState;
import engram.model.spike.KeptDraws;
import engram.model.spike.NumberedDraws;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;

/**
 * The cue in all its forms, as the network is asked it.
 *
 * @param name what people call the picture asked about
 * @param draw which drawing of noise and spikes it is, from 0 on
 * @param original the picture at the network's side, without noise
 * @param noisy the same with noise
 * @param retouch what was changed by hand, after noise and threshold
 * @param pattern the noisy picture thresholded at its own mean, and then changed by hand
 * @param spikes the pattern in rate code: one round of the cue
 */
public record CueStimulus(String name, long draw, GrayImage original, GrayImage noisy, Retouch retouch, BipolarState pattern,
        SpikeTrain spikes) {

    /** The same about a picture that is called otherwise. */
    public CueStimulus named(String other) {
        return new CueStimulus(other, draw, original, noisy, retouch, pattern, spikes);
    }

    /** The noisy picture with what was changed by hand painted over it, in white and black. */
    public GrayImage seen() {
        return retouch.applyTo(noisy);
    }

    /** What the pattern would be with other changes by hand. */
    public BipolarState patternWith(Retouch other) {
        return other.applyTo(noisy.threshold());
    }

    /**
     * What the original's own binary pattern scores, and so a perfect recall: its similarity to the grey values. It is no
     * bound: graded rates can score more.
     */
    public double ceiling() {
        return new Similarity(original).ceiling();
    }

    /**
     * Makes a cue.
     *
     * @param cue the picture asked about, the number of the drawing, and what was changed by hand
     * @param original that picture at the network's side
     * @param parameters noise, steps, gain and seed
     */
    public static CueStimulus of(Experiment.Cue cue, GrayImage original, Parameters parameters) {
        return of(cue, original, parameters, Progress.IGNORED);
    }

    /** The same, with {@code progress} told about the steps drawn; it may cancel. */
    public static CueStimulus of(Experiment.Cue cue, GrayImage original, Parameters parameters, Progress progress) {
        return of(cue, original, parameters, RateCode::encode, progress);
    }

    /** The same, in less time where it is not the first of its kind: with what was drawn for others before. */
    public static CueStimulus of(Experiment.Cue cue, GrayImage original, Parameters parameters, KeptDraws kept,
            Progress progress) {
        return of(cue, original, parameters, kept::encode, progress);
    }

    /** Draws a pattern's spikes. */
    @FunctionalInterface
    private interface Encoder {

        SpikeTrain encode(BipolarState pattern, int steps, double gain, NumberedDraws draws, Progress progress);
    }

    private static CueStimulus of(Experiment.Cue cue, GrayImage original, Parameters parameters, Encoder encoder,
            Progress progress) {
        Seeds seeds = new Seeds(parameters.seed());
        GrayImage noisy = parameters.cueNoise().applyTo(original, seeds.noise(cue.draw()));
        BipolarState pattern = cue.retouch().applyTo(noisy.threshold());
        SpikeTrain spikes =
                encoder.encode(pattern, parameters.steps(), parameters.real(Parameter.GAIN), seeds.cue(cue.draw()), progress);
        return new CueStimulus(cue.subject().name(), cue.draw(), original, noisy, cue.retouch(), pattern, spikes);
    }
}
