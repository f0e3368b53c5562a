package engram.model.study.recognition;

import module java.base;
import engram.model.Parallel;
import engram.model.Progress;
import engram.model.Text;
import engram.model.experiment.HiddenLearning;
import engram.model.experiment.Parameters;
import engram.model.experiment.Seeds;
import engram.model.image.GrayImage;
import engram.model.network.hidden.HiddenWeights;
import engram.model.network.hidden.SpikingDenseRecall;
import engram.model.noise.Noise;
import engram.model.parameter.Parameter;
import engram.model.score.Recognition;
import engram.model.spike.BipolarState;
import engram.model.spike.RateCode;
import engram.model.spike.SpikeTrain;

/**
 * A spiking dense memory that has learned pictures, and is asked many cues. Immutable; it uses all cores.
 *
 * <p>An answer is read as everywhere: on are the neurons that fire more than the average one at the end. It counts only if every
 * pixel is right. Whoever compared it with the nearest memory would take a cue that is passed through for an answer.
 */
public final class RecognitionStudy {

    private final List<GrayImage> memories;
    private final List<GrayImage> others;
    private final List<BipolarState> patterns;
    private final HiddenWeights hidden;
    private final Parameters parameters;

    /**
     * Learns.
     *
     * @param memories what it learns, at least one picture, all of one size
     * @param others pictures that it does not learn, of the same size; may be empty
     * @param parameters neuron, cue, recall, kind of noise, and the seed; a rule that makes hidden weights of spikes does, else
     *     they are made of the grey values themselves
     * @param progress told about the memories learned; may cancel
     */
    public RecognitionStudy(List<GrayImage> memories, List<GrayImage> others, Parameters parameters, Progress progress) {
        this.memories = List.copyOf(memories);
        this.others = List.copyOf(others);
        this.parameters = parameters;
        patterns = this.memories.stream().map(GrayImage::threshold).toList();
        hidden = HiddenLearning.of(parameters).learn(patterns, this.memories, progress);
    }

    /** Whether there are pictures to make such cues of. */
    public boolean has(CueKind kind) {
        return kind != CueKind.NEW || !others.isEmpty();
    }

    /**
     * Asks.
     *
     * @param kind by what
     * @param level the noise level, from 0 to 1, where the kind has noise
     * @param cues how many, at least 1: each picture in turn, or some that lie evenly among all
     * @param progress told about the cues asked; may cancel
     * @return what came of them; it does not depend on the number of cores
     * @throws IllegalArgumentException if there are no pictures for it
     */
    public RecognitionTally ask(CueKind kind, double level, int cues, Progress progress) {
        if (!has(kind) || cues < 1) {
            throw new IllegalArgumentException(Text.of("RecognitionStudy: there is nothing to ask by: %s, %d cues", kind, cues));
        }
        boolean bestIsKnown = kind == CueKind.KNOWN && (level == 0 || parameters.noiseKind().tossesPixels());
        BestReading best = bestIsKnown && level > 0 ? new BestReading(memories, level) : null;
        RecognitionTally.Outcome[] outcomes = new RecognitionTally.Outcome[cues];
        Noise noise = new Noise(parameters.noiseKind(), level);
        List<GrayImage> asked = kind == CueKind.NEW ? others : memories;
        Parallel.each(cues, cue -> {
            int place = cues <= asked.size() ? (int) ((long) cue * asked.size() / cues) : cue % asked.size();
            Seeds seeds = new Seeds(new Seeds(parameters.seed()).cell(place, cue / asked.size()));
            BipolarState state = kind.cue(asked.get(place), noise, seeds.noise(0));
            outcomes[cue] = outcome(state, kind.hasAnswer() ? patterns.get(place) : null, best, seeds);
        }, progress);
        return RecognitionTally.of(Arrays.asList(outcomes), bestIsKnown);
    }

    private RecognitionTally.Outcome outcome(BipolarState cue, BipolarState wanted, BestReading best, Seeds seeds) {
        SpikeTrain spikes =
                RateCode.encode(cue, parameters.steps(), parameters.real(Parameter.GAIN), seeds.cue(0), Progress.IGNORED);
        SpikingDenseRecall recall =
                SpikingDenseRecall.of(hidden, spikes, parameters.numbers(), parameters.neuronDamage(cue.neurons()));
        int steps = parameters.whole(Parameter.CUE_STEPS) + parameters.whole(Parameter.FREE_STEPS);
        int window = Math.min(SpikingDenseRecall.WINDOW, parameters.whole(Parameter.FREE_STEPS));
        double[] counts = new double[recall.neurons()];
        long[] row = new long[SpikeTrain.wordsPerStep(recall.neurons())];
        Recognition said = Recognition.of(-1, Double.NaN);
        for (int step = 0; step < steps; step++) {
            recall.step();
            if (said.step() < 0 && recall.fired() >= 0) {
                said = Recognition.of(step, recall.lead());
            }
            if (step >= steps - window) {
                recall.copySpikes(row);
                count(row, counts);
            }
        }
        BipolarState answer = BipolarState.above(Arrays.stream(counts).average().orElseThrow(), counts);
        boolean exact = answer.equals(wanted);
        boolean another = !exact && !answer.isEmpty() && patterns.contains(answer);
        int nearest = nearest(cue);
        int likely = best == null ? nearest : best.of(cue);
        return new RecognitionTally.Outcome(said, exact, another, patterns.get(nearest).equals(wanted),
                patterns.get(likely).equals(wanted));
    }

    private static void count(long[] row, double[] counts) {
        for (int w = 0; w < row.length; w++) {
            for (long rest = row[w]; rest != 0; rest &= rest - 1) {
                counts[(w << 6) + Long.numberOfTrailingZeros(rest)]++;
            }
        }
    }

    /** The place of the memory whose pattern differs least from a cue, the first of equals. */
    private int nearest(BipolarState cue) {
        int nearest = 0;
        int least = Integer.MAX_VALUE;
        for (int memory = 0; memory < patterns.size(); memory++) {
            int distance = patterns.get(memory).distance(cue);
            if (distance < least) {
                least = distance;
                nearest = memory;
            }
        }
        return nearest;
    }
}
